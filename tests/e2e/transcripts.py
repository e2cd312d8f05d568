#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every place and dialog of the installed Limber aloud, and compares with what is expected; TAP.

    transcripts.py FIXED-DATE DIR     compares with transcripts/NAME.txt; leaves what was read in DIR where it differs
    transcripts.py FIXED-DATE         writes transcripts/ anew, to be looked at as somebody who hears it would

FIXED-DATE is the library that sets the program's clock.
"""
import datetime
import difflib
import os
import re
import sys
import time

from driver import Screen, Tap, until
from driver.tap import check
from reading import faults, read
from tour import Tour
from walking import WIDE, is_installed, walking

EXPECTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'transcripts')
NOW = datetime.datetime(2026, 11, 20, 8, 0, tzinfo=datetime.timezone.utc)  # a Friday
# What depends on the moment, or on the release.
PASSING = [(r'\d+:\d\d left', '… left'), (r'timer: \d+', 'timer: …'), (r'\b\d+\.\d+\.\d+\b', 'VERSION')]


def steady(read_once):
    """What is read twice in the same way."""
    last = [None]

    def same():
        before, last[0] = last[0], read_once()
        return before == last[0] and before
    return until(same, 'the window to stand still')


def at_once(node):
    """What the program tells in one answer, in a tenth of the time."""
    return node.still() or node


def piece_by_piece(node):
    """What it tells when asked for each thing, as a screen reader does that goes through a window; this counts."""
    return node


def transcript(node, look):
    """look makes of the node what is read of it."""
    text = '\n'.join(steady(lambda: read(look(node)))).replace(node.app.home, '~') + '\n'
    for pattern, word in PASSING:
        text = re.sub(pattern, word, text)
    return text


class Reader:
    def __init__(self, tap, folder):
        """folder: for what was read where it isn't what was expected; None to make that the expected."""
        self.tap, self.folder = tap, folder
        os.makedirs(folder or EXPECTED, exist_ok=True)

    def visit(self, name, node):
        with self.tap.case(f'{name}: each that can be used has a role and a name'):
            until(lambda: not faults(at_once(node)) or not faults(node),
                  lambda: 'the end of these: ' + '\n'.join(faults(node)))
        name = name.lower().replace(' ', '-') + '.txt'
        with self.tap.case(f'{name} reads as expected'):
            text = transcript(node, at_once if self.folder else piece_by_piece)
            if not self.folder:
                self.write(EXPECTED, name, text)
                return
            with open(os.path.join(EXPECTED, name), encoding='utf-8') as file:
                expected = file.read()
            if text != expected:
                text = transcript(node, piece_by_piece)
            if text != expected:
                self.write(self.folder, name, text)
            check(text == expected, '\n'.join(difflib.unified_diff(
                expected.splitlines(), text.splitlines(), 'expected', 'read', lineterm='')))

    @staticmethod
    def write(folder, name, text):
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            file.write(text)


def main(fixed_date, folder=None):
    environment = {'LD_PRELOAD': fixed_date, 'LIMBER_TEST_SHIFT': str(int(NOW.timestamp() - time.time()))}
    with Screen() as screen:
        tap = Tap()
        with walking(screen, tap, still=True, safety_seen='true', get_ready='uint32 30',
                     transition='uint32 30', **WIDE) as walk:
            tour = Tour(walk, Reader(tap, folder).visit, environment=environment)
            tap.whole('every place and dialog can be reached', lambda: tour.go(NOW.date()))
        tap.end()


if __name__ == '__main__' and is_installed():
    main(*sys.argv[1:])
