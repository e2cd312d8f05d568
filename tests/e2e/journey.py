#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the installed Limber from its first start to its last, as a person would; TAP.

    journey.py [DIR]

leaves a picture of the screen in DIR for each case that fails.
"""
import os
import re
import sys
import tempfile

from driver import Screen, until
from driver.tap import check
from walk_catalog import walk_catalog
from walk_damage import walk_damage
from walk_editor import walk_editor
from walk_ending import walk_ending
from walk_exercise import walk_exercise
from walk_import import walk_import
from walk_move import walk_move
from walk_outside import walk_outside
from walk_routines import walk_routines
from walk_search import walk_search
from walk_session import walk_session
from walk_week import walk_week
from walking import PLACES, QUICK, is_installed, reporting, walking


def open_first(walk):
    walk.app.start()
    for place in PLACES:
        walk.root.find('page tab', place)
    until(lambda: 'selected' in walk.root.find('page tab', 'Today').states, 'Today to be shown')
    walk.root.find('heading', 'Welcome to Limber')


def answer_on_the_command_line(walk):
    status, output, errors = walk.app.run('--version')
    check(status == 0 and output.strip(), f'{status} {output} {errors}')
    status, output, errors = walk.app.run('--validate', *(
        os.path.join(walk.home.library, path) for folder in ('routines', 'plans', 'sessions')
        for path in walk.home.documents(folder)))
    check(status == 0, f'--validate of what it wrote: {status} {output} {errors}')


def print_nothing_alarming(walk):
    alarms = [line for line in walk.app.output().splitlines() if re.search('-(WARNING|CRITICAL|ERROR) ', line)]
    check(not alarms, '\n'.join(alarms))


def main(folder):
    with Screen() as screen:
        tap = reporting(screen, folder)
        with walking(screen, tap, **QUICK) as walk:
            with tap.case('the first start welcomes one, with all places at hand'):
                open_first(walk)
            walk_catalog(walk)
            walk_editor(walk)
            walk_week(walk)
            walk_session(walk)
            walk_routines(walk)
            walk_exercise(walk)
            walk_import(walk)
            walk_search(walk)
            walk_move(walk)
            walk_outside(walk)
            walk_damage(walk)
            walk_ending(walk)
            with tap.case('what it wrote is valid'):
                answer_on_the_command_line(walk)
            with tap.case('it had nothing to warn of'):
                print_nothing_alarming(walk)
        tap.end()


if __name__ == '__main__' and is_installed():
    main(sys.argv[1] if len(sys.argv) > 1 else os.path.join(tempfile.gettempdir(), 'limber-journey'))
