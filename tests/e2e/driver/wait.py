# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for conditions."""
import os
import time

PATIENCE = float(os.environ.get('LIMBER_TEST_PATIENCE', '1'))  # more for a sanitizer's slow program


class Late(Exception):
    """What was waited for did not come."""


def until(condition, what, timeout=10):
    """Calls condition until it returns something true, and returns that.

    what says in the error what was waited for: a string, or a function that makes one.
    """
    end = time.monotonic() + timeout * PATIENCE
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() >= end:
            raise Late(f'waited {timeout * PATIENCE:.0f} s for {what() if callable(what) else what}')
        time.sleep(0.03 * PATIENCE)  # each question costs the program time too
