#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job without a pointer: a routine is built, put on a day, done and found again; TAP.

    keyboard.py [DIR]

leaves a picture of the screen in DIR for each case that fails.
"""
import datetime
import re
import sys

from driver import Screen, until
from tour import DIALOGS as MENU_DIALOGS
from walk_editor import exercises
from walk_session import phase, window
from walking import QUICK, is_installed, reporting, walking

NAME = 'By Hand'
END = re.compile('^(Well Done|Maybe Another Time)$')
FAR = 60  # more presses of Tab than any place needs
DIALOGS = {'ctrl+comma': 'Preferences', 'ctrl+shift+question': 'Keyboard Shortcuts', 'ctrl+shift+n': 'New Routine'}


class Hands:
    """On a keyboard, with an ear on what has the focus."""

    def __init__(self, walk):
        self.walk, self.keyboard = walk, walk.app.keyboard

    def focused(self):
        """The innermost that has the focus, or None."""
        return self.walk.root.where(lambda one: 'focused' in one.states and one.role != 'frame')

    def is_on(self, role, name):
        node = self.focused()
        return node if node and node.fits(role, name) else None

    def wait_for(self, role, name):
        """Waits until the focus is there by itself."""
        return until(lambda: self.is_on(role, name),
                     lambda: f'the focus on {role} {name!r}; it is on {self.focused()} in\n{self.walk.root.tree()}')

    def move_to(self, role, name, key='Tab'):
        """Presses a key until the focus is there."""
        passed = []
        for _ in range(FAR):
            if self.is_on(role, name):
                return
            passed.append(repr(self.focused()))
            self.keyboard.press(key)
        raise AssertionError(f'{key} never comes to {role} {name!r}, but to ' + ', '.join(passed))

    def press(self, *keys):
        self.keyboard.press(*keys)


def is_within(node, role):
    while node and node.role != role:
        node = node.parent
    return node is not None


def go_to(walk, place, key):
    walk.app.keyboard.press(key)
    until(lambda: 'selected' in walk.root.find('page tab', place).states, f'{place} to be shown')


def add(walk, hands, name, **wanted):
    hands.press('ctrl+f')
    hands.wait_for(None, 'Search exercises')
    hands.press('ctrl+a')
    hands.keyboard.type(name)
    until(lambda: walk.root.find('list', 'Exercises').find('list item').label.startswith(name), f'{name} on top')
    hands.press('Return')
    walk.home.wait_for('routines', lambda routine: exercises(routine) == {
        section: wanted.get(section.replace('-', '_'), []) for section in ('warm-up', 'main', 'cool-down')}, wanted)


def look_up(walk, hands):
    go_to(walk, 'Catalog', 'alt+2')
    hands.press('ctrl+f')
    hands.wait_for(None, 'Search exercises')
    hands.keyboard.type('cat-cow')
    until(lambda: len(walk.root.find('table', 'Exercises').find_all('table cell')) == 1, 'one exercise')
    hands.move_to('table cell', 'Cat-Cow')
    hands.press('Return')
    walk.root.find('button', 'Back')
    hands.press('Escape')
    hands.wait_for('table cell', 'Cat-Cow')


def build(walk, hands):
    go_to(walk, 'Routines', 'alt+3')
    hands.press('ctrl+n')
    walk.root.find('list', 'Routine')
    hands.wait_for(None, 'Search exercises')  # its own, which gets the focus when the editor has slid in
    hands.press('F2')
    hands.wait_for('text', 'Name')
    hands.press('ctrl+a')
    hands.keyboard.type(NAME)
    hands.press('Return')
    walk.home.wait_for('routines', lambda routine: routine['name'] == NAME, NAME)
    add(walk, hands, 'Cat-Cow', main=['cat-cow'])
    add(walk, hands, 'Glute Bridge', main=['cat-cow', 'glute-bridge'])
    hands.move_to('list item', re.compile('^Add Exercise to Warm-up'))
    hands.move_to('list item', re.compile('^Glute Bridge, '), 'Down')
    hands.press('ctrl+Up')
    walk.home.wait_for('routines', lambda routine: exercises(routine)['main'] == ['glute-bridge', 'cat-cow'], 'the move')
    hands.wait_for('list item', re.compile('^Glute Bridge, '))
    hands.press('space')
    hands.move_to('spin button', 'Sets')
    hands.press('ctrl+a', '4', 'Tab')
    walk.home.wait_for('routines', lambda routine: routine['sections']['main'][0]['dose']['sets'] == 4, 'four sets')
    until(lambda: not walk.root.has('list', 'Routine') or hands.press('Escape'), 'the editor to close')
    until(hands.focused, 'the focus to come back')


def plan(walk, hands):
    go_to(walk, 'Week', 'alt+4')
    hands.move_to('button', re.compile('^' + NAME))
    hands.press('Return')
    today = datetime.datetime.now(datetime.timezone.utc)
    hands.move_to('menu item', re.compile(f'^{today:%A}, {today.day} {today:%B}'), 'Down')
    hands.press('Return')
    walk.home.wait_for('plans', lambda document: True, 'a plan')
    hands.wait_for('button', re.compile('^' + NAME))


def keep_going(walk, hands):
    """Nearly leaves the session."""
    hands.move_to('button', 'Resume')
    hands.press('Escape')
    walk.root.find('alert')
    hands.wait_for('button', 'Keep Going')
    hands.press('Return')
    walk.root.gone('alert')
    hands.wait_for('button', 'Resume')


def do(walk, hands):
    go_to(walk, 'Today', 'alt+1')
    hands.move_to('button', 'Start')
    hands.press('Return')
    window(walk)
    hands.wait_for('button', 'Start')
    hands.press('Return')
    phase(walk, 'Get Ready', 'Glute Bridge')
    hands.press('space')
    phase(walk, 'Paused')
    keep_going(walk, hands)
    hands.press('space', 'n')
    phase(walk, 'Move', 'Glute Bridge')
    hands.press('s')
    hands.wait_for('menu item', None)
    hands.move_to('menu item', 'Not Now', 'Down')
    hands.press('Return')
    until(lambda: window(walk).has('heading', END) or hands.press('n'), 'the end')
    hands.move_to('button', 'Done')
    hands.press('Return')
    until(lambda: not walk.root.has('frame', 'Session'), 'the window to close')
    walk.home.wait_for('sessions', lambda session: [bool(item['skipped']) for item in session['items']][:1] == [True],
                       'the log of what was skipped')
    until(lambda: hands.focused(), 'the focus to come back')


def find_again(walk, hands):
    go_to(walk, 'Progress', 'alt+5')
    row = re.compile('^' + NAME)
    hands.move_to('list item', row)
    hands.press('Return')
    walk.root.find('button', 'Back')
    hands.press('Escape')
    hands.wait_for('list item', row)


def open_dialogs(walk, hands):
    go_to(walk, 'Today', 'alt+1')
    hands.press('Tab')
    for key, name in DIALOGS.items():
        before = hands.focused()
        hands.press(key)
        walk.root.find('dialog', name)
        until(lambda: is_within(hands.focused(), 'dialog'), f'the focus in {name}')
        hands.press('Escape')
        walk.root.gone('dialog')
        until(lambda b=before: hands.focused() == b, lambda b=before: f'the focus on {b} again, not {hands.focused()}')


def open_menu(walk, hands):
    hands.press('F10')
    hands.wait_for('menu item', None)
    hands.press('Escape')
    hands.wait_for('toggle button', 'Main Menu')


def look_into(walk, hands):
    """A dialog has the focus while it is there."""
    walk.root.find('dialog')
    until(lambda: is_within(hands.focused(), 'dialog'), 'the focus in the dialog')
    hands.press('Escape')
    walk.root.gone('dialog')


def choose(hands, name):
    """From the menu that opens."""
    hands.wait_for('menu item', None)
    hands.move_to('menu item', name, 'Down')
    hands.press('Return')


def open_menu_dialogs(walk, hands):
    for name in MENU_DIALOGS:
        hands.press('F10')
        choose(hands, name)
        look_into(walk, hands)
        hands.wait_for('toggle button', 'Main Menu')


def swap(walk, hands):
    row = re.compile('^Glute Bridge, ')
    go_to(walk, 'Routines', 'alt+3')
    hands.move_to('list item', re.compile('^' + NAME))
    hands.press('Return')
    hands.wait_for(None, 'Search exercises')
    hands.move_to('list item', re.compile('^Add Exercise to Warm-up'))
    hands.move_to('list item', row, 'Down')
    hands.press('Menu')
    choose(hands, 'Swap Exercise…')
    look_into(walk, hands)
    hands.wait_for('list item', row)
    hands.press('Menu')
    choose(hands, 'Swap Exercise…')
    walk.root.find('dialog')
    hands.move_to('list item', None)
    hands.press('Return')
    walk.root.gone('dialog')
    hands.wait_for('list item', re.compile('^(?!Glute Bridge).*, '))
    until(lambda: not walk.root.has('list', 'Routine') or hands.press('Escape'), 'the editor to close')


def compare(walk, hands):
    """Two versions of a routine, of which a sync brought one."""
    path, routine = next((path, document) for path, document in walk.home.documents('routines').items()
                         if document['name'] == NAME)
    walk.home.put(path.removesuffix('.json') + '.sync-conflict-20261120-070000-ABCDEF7.json',
                  routine | {'notes': 'Another version'})
    go_to(walk, 'Today', 'alt+1')
    walk.root.find('button', 'Compare…')
    hands.move_to('button', 'Compare…')
    hands.press('Return')
    look_into(walk, hands)
    hands.wait_for('button', 'Compare…')
    hands.press('Return')
    walk.root.find('dialog')
    hands.move_to('button', 'Keep This Version')
    hands.press('Return')
    walk.root.gone('dialog')
    walk.root.gone('button', 'Compare…')
    until(lambda: hands.focused(), 'the focus to come back')


def open_dialogs_of_places(walk, hands):
    plan = re.compile('^Plan: ')
    go_to(walk, 'Week', 'alt+4')
    hands.move_to('toggle button', plan)
    hands.press('Return')
    choose(hands, 'Plans…')
    look_into(walk, hands)
    hands.wait_for('toggle button', plan)
    go_to(walk, 'Catalog', 'alt+2')
    hands.move_to('table cell', None)
    hands.press('Return')
    hands.move_to('button', 'Add to Routine…')
    hands.press('Return')
    look_into(walk, hands)
    hands.wait_for('button', 'Add to Routine…')
    hands.press('Escape')
    walk.root.gone('button', 'Back')


CASES = {
    'an exercise is found in the catalog, and the focus comes back to it': look_up,
    'a routine is built by keys alone': build,
    'it is put on a day, and the focus comes back': plan,
    'it is done, and nearly left': do,
    'it is found in Progress, and the focus comes back from its log': find_again,
    'dialogs take the focus, and give it back': open_dialogs,
    'so does the menu, to its button': open_menu,
    'so do the dialogs of the menu': open_menu_dialogs,
    'so do those of the places, to what opened them': open_dialogs_of_places,
    'an exercise is swapped, and the focus is on the one that came instead': swap,
    'two versions are compared, and the focus comes back': compare,
}


def main(folder):
    with Screen() as screen:
        tap = reporting(screen, folder)
        with walking(screen, tap, **QUICK) as walk:
            walk.app.start()
            for name, case in CASES.items():
                with tap.case(name):
                    case(walk, Hands(walk))
        tap.end()


if __name__ == '__main__' and is_installed():
    main(sys.argv[1])
