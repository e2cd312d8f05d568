# SPDX-License-Identifier: GPL-3.0-or-later
"""What others do to the library while Limber is open: a sync, and a second Limber."""
import json

from driver import App, until
from driver.tap import check
from walk_editor import NAME


def find_routine(walk):
    return walk.home.wait_for('routines', lambda document: document['name'] == NAME, NAME)


def follow(walk):
    """A change by a sync shows at once."""
    routine = find_routine(walk)
    walk.go_to('Routines')
    walk.home.put(f'routines/{routine["id"]}.json', routine | {'name': 'Synced'})
    walk.root.find('label', 'Synced')
    walk.home.put(f'routines/{routine["id"]}.json', routine)
    walk.root.find('label', NAME)


def compare(walk):
    """A second version is shown beside ours, and stays as another routine."""
    routine = find_routine(walk)
    copy = f'routines/{routine["id"]}.sync-conflict-20261120-070000-ABCDEF7.json'
    walk.home.put(copy, routine | {'name': 'Theirs'})
    walk.go_to('Routines')
    walk.root.find('button', 'Compare…').press()
    walk.root.find('label', 'Theirs')
    walk.root.find('button', 'Keep Both').press()
    walk.root.gone('dialog')
    walk.home.wait_for('routines', lambda document: document['name'] == 'Theirs (Other Version)', 'theirs')
    until(lambda: copy not in walk.home.documents('routines'), 'the copy to go')
    check(find_routine(walk)['id'] == routine['id'], json.dumps(walk.home.documents('routines')))


def tell_second(walk):
    """Another process is told that this one is there, and goes."""
    second = App(walk.app.screen, walk.app.command, walk.home.path)
    try:
        second.start('--data-dir', walk.home.library)
        second.root.find('button', 'Close').press()
        status = second.process.wait(20)
        check(status == 3, f'it ended with {status}')
    finally:
        second.end()
    walk.app.alive()


def walk_outside(walk):
    with walk.tap.case('a document that a sync changes is shown as it is now'):
        follow(walk)
    with walk.tap.case('two versions are shown side by side, and both can stay'):
        compare(walk)
    with walk.tap.case('a second Limber over the same library says so and goes'):
        tell_second(walk)
