# SPDX-License-Identifier: GPL-3.0-or-later
"""Through the list of routines: one is searched for, another begins from a template, and one from a finished session."""
import re

from driver import until
from driver.tap import check
from walk_editor import NAME, exercises


def names(walk):
    """What the rows of the list say."""
    return [row.label for row in walk.root.find('list', 'Routines').find_all('list item')]


def search(walk):
    """Typing is enough; what isn't there has a way out."""
    walk.go_to('Routines')
    everything = names(walk)
    walk.app.keyboard.type('stability')
    until(lambda: len(names(walk)) == 1 and names(walk)[0].startswith('Lower Back'), lambda: f'one of {names(walk)}')
    walk.app.keyboard.type('zzz')
    walk.root.find('label', re.compile('“stabilityzzz”'))  # after the last letter nothing moves any more
    walk.root.find('button', 'Clear Search').click()
    until(lambda: names(walk) == everything, 'all to be shown again')


def sort(walk):
    walk.root.find('button', 'Sort').press()
    walk.root.find('menu item', 'Last Done').press()
    until(lambda: names(walk)[0].startswith(NAME), lambda: f'{NAME} first of {names(walk)}')
    check('last done today' in names(walk)[0], names(walk)[0])


def begin_from_template(walk):
    walk.root.find('button', 'New Routine').press()
    walk.root.find('menu item', 'From Template…').press()
    walk.root.find('dialog').find('list item', re.compile('^Easy Walk')).click()
    walk.root.gone('dialog')
    walk.root.find('toggle button', 'Rename Easy Walk 2')
    copy = walk.home.wait_for('routines', lambda routine: routine['name'] == 'Easy Walk 2', 'a copy')
    check(sum(exercises(copy).values(), []), 'the copy is empty')
    walk.back()


def delete_with_undo(walk):
    row = walk.root.find('list item', re.compile('^Easy Walk 2'))
    row.find('button', 'More for Easy Walk 2').press()
    walk.root.find('menu item', 'Delete').press()
    walk.root.gone('list item', re.compile('^Easy Walk 2'))
    walk.root.find('button', 'Undo').click()
    walk.root.find('list item', re.compile('^Easy Walk 2'))


def begin_from_session(walk):
    walk.go_to('Progress')
    walk.root.find('list item', re.compile(NAME)).press()
    walk.root.find('button', 'Save What I Did as Routine').click()
    walk.root.find('toggle button', f'Rename {NAME} (As Done)')
    done = walk.home.wait_for('routines', lambda routine: routine['name'] == f'{NAME} (As Done)', 'what was done')
    log = next(iter(walk.home.documents('sessions').values()))
    kept = [item['exercise'] for item in log['items'] if item['sets']]
    check(sum(exercises(done).values(), []) == kept, f'{exercises(done)} of {log["items"]}')
    walk.back()
    walk.back()


def walk_routines(walk):
    case = walk.tap.case
    with case('routines are searched by typing'):
        search(walk)
    with case('they are sorted by when they were done'):
        sort(walk)
    with case('one begins as a copy of a template'):
        begin_from_template(walk)
    with case('it is deleted, and brought back'):
        delete_with_undo(walk)
    with case('what was done in a session becomes a routine'):
        begin_from_session(walk)
