# SPDX-License-Identifier: GPL-3.0-or-later
"""Through the catalog: what is there, search, an exercise with its moving clip."""
import re

from driver import until

EXERCISES = ['Arm Circle', 'Cat-Cow', 'Dumbbell Row', 'Glute Bridge', 'Knees to Chest', 'Seated Rotation',
             'Thoracic Extension on a Roller', 'Wall Angel']


def shown(walk):
    """The names on the cards, in alphabetical order."""
    cards = walk.root.find_all('table cell')
    return sorted(name for name in EXERCISES if any(card.label.startswith(name) for card in cards))


def moves(walk, node):
    """Do the pixels of a node change?"""
    x, y, width, height = (round(v) for v in node.box())
    first = walk.app.screen.grab((x, y, width, height))
    until(lambda: walk.app.screen.grab((x, y, width, height)) != first, f'{node!r} to move')


def browse(walk):
    walk.go_to('Catalog')
    until(lambda: shown(walk) == EXERCISES, lambda: f'all exercises; there are {shown(walk)}')


def search(walk):
    entry = walk.root.find(name='Search exercises')
    entry.enter('bridge')
    until(lambda: shown(walk) == ['Glute Bridge'], lambda: f'the bridge alone; there are {shown(walk)}')
    entry.enter('wheelbarrow')
    walk.root.find('label', 'Nothing Found')
    walk.app.keyboard.press('Escape')
    until(lambda: shown(walk) == EXERCISES, lambda: f'all exercises; there are {shown(walk)}')


def read(walk):
    walk.root.find('table cell', re.compile('^Glute Bridge')).click()
    page = walk.root
    for title in ('Glute Bridge', 'Good For', 'Dose', 'How To', 'Watch Out', 'Be Careful'):
        page.find('heading', title)
    page.find('button', 'Try It Now')
    page.find('button', re.compile('^Add to Routine'))


def clip_moves(walk):
    moves(walk, walk.root.find('button', 'Pause').parent.parent)  # the controls lie on the clip


def walk_catalog(walk):
    case = walk.tap.case
    with case('the catalog shows eight exercises'):
        browse(walk)
    with case('search finds as one types, and says when there is nothing'):
        search(walk)
    with case('an exercise tells how it goes'):
        read(walk)
    with case('its clip moves'):
        clip_moves(walk)
    with case('back leads to the catalog'):
        walk.back()
        until(lambda: shown(walk) == EXERCISES, 'the catalog')
