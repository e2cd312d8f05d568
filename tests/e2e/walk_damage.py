# SPDX-License-Identifier: GPL-3.0-or-later
"""Past a damaged file: it is set aside, a banner says so, and nothing else is lost."""
import os
import re

from driver.tap import check
from walk_editor import NAME


def set_aside(walk):
    check(walk.app.close() == 0, 'it ended badly')
    before = walk.home.documents('routines')
    walk.home.put('routines/torn.json', '{"format": "limber-routine", "version": 1, "id": "torn", "na')
    walk.app.start()
    walk.root.find('button', 'Show Files')
    folder = os.path.join(walk.home.library, 'damaged')
    names = os.listdir(folder)
    check(any('torn' in name for name in names), f'damaged/ holds {names}')
    check(walk.home.documents('routines') == before, 'another routine changed')
    walk.go_to('Routines')
    walk.root.find('list item', re.compile('^' + NAME))


def tell_unreadable(walk):
    check(walk.app.close() == 0, 'it ended badly')
    aside = walk.home.library + '.aside'
    os.rename(walk.home.library, aside)
    try:
        with open(walk.home.library, 'w', encoding='utf-8') as file:
            file.write('a file in place of the folder')
        walk.app.start()
        walk.root.find('button', 'Close')
        status = walk.app.close()
        check(status == 3, f'it ended with {status}')
    finally:
        os.remove(walk.home.library)
        os.rename(aside, walk.home.library)


def walk_damage(walk):
    with walk.tap.case('a damaged file is set aside with a banner, and nothing else is lost'):
        set_aside(walk)
    with walk.tap.case('a library that can’t be read at all is told of, and by the exit status'):
        tell_unreadable(walk)
