# SPDX-License-Identifier: GPL-3.0-or-later
"""Through the catalog: what is there, search, filters, an exercise with its moving clip."""
import json
import os
import re

from driver import until
from driver.tap import check

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'resources', 'exercises')


def built_in():
    """All exercises that come with Limber, by name."""
    found = {}
    for name in os.listdir(FOLDER):
        with open(os.path.join(FOLDER, name), encoding='utf-8') as file:
            exercise = json.load(file)
        found[exercise['name']] = exercise
    return found


EXERCISES = built_in()


def trains(exercise, region):
    return region in exercise['regions']['primary'] + exercise['regions']['secondary']


def shown(walk):
    """The names on the cards, in alphabetical order."""
    cards = walk.root.find_all('table cell')
    return sorted(name for name in EXERCISES if any(card.label.startswith(name) for card in cards))


def count(walk):
    """How many exercises it says there are."""
    return int(walk.root.find('status bar').text.split()[0])


def expect(walk, n):
    until(lambda: count(walk) == n, lambda: f'{n} exercises; there are {count(walk)}')


def moves(walk, node):
    """Do the pixels of a node change?"""
    x, y, width, height = (round(v) for v in node.box())
    first = walk.app.screen.grab((x, y, width, height))
    until(lambda: walk.app.screen.grab((x, y, width, height)) != first, f'{node!r} to move')


def browse(walk):
    walk.go_to('Catalog')
    expect(walk, len(EXERCISES))
    check(set(shown(walk)) <= set(EXERCISES) and shown(walk), f'it shows {shown(walk)}')


def search(walk):
    entry = walk.root.find(name='Search exercises')
    entry.enter('thoracic roller')
    until(lambda: shown(walk) == ['Thoracic Extension on a Roller'], lambda: f'one; there are {shown(walk)}')
    entry.enter('gluet brigde')
    until(lambda: 'Glute Bridge' in shown(walk), lambda: f'the bridge in spite of typos; there are {shown(walk)}')
    entry.enter('wheelbarrow')
    walk.root.find('label', 'Nothing Found')
    walk.root.find('button', 'Clear Search').click()
    expect(walk, len(EXERCISES))


def part(walk, region):
    """The part of the body map that goes by a name, which says how many exercises it would show."""
    return walk.root.find('toggle button', re.compile(f'^{region}: '))


def choose_on_map(walk):
    """The core by the pointer, then the hips below it by the keyboard."""
    core = sum(trains(e, 'core') for e in EXERCISES.values())
    either = sum(trains(e, 'core') or trains(e, 'hips') for e in EXERCISES.values())
    part(walk, 'Core').click()
    expect(walk, core)
    check('pressed' in part(walk, 'Core').states, 'the core is not pressed')
    walk.app.keyboard.press('Tab')
    until(lambda: 'focused' in part(walk, 'Hips').states, 'the hips to have the focus')
    walk.app.keyboard.press('space')
    expect(walk, either)


def take_off(walk):
    """Chips above the cards take filters off again, by the pointer and by the keyboard."""
    hips = sum(trains(e, 'hips') for e in EXERCISES.values())
    standing = sum(trains(e, 'hips') and e['position'] == 'standing' for e in EXERCISES.values())
    walk.root.find('button', 'Remove Filter “Hips”')
    walk.root.find('button', 'Remove Filter “Core”').click()
    expect(walk, hips)
    walk.root.find('toggle button', re.compile('^Standing: ')).click()
    expect(walk, standing)
    walk.root.find('button', 'Remove Filter “Standing”').press()
    expect(walk, hips)
    walk.root.find('button', 'Clear').reveal().click()
    expect(walk, len(EXERCISES))


def mark(walk):
    """A star makes a favourite; the filter shows nothing else."""
    name = shown(walk)[0]
    star = walk.root.find('table cell', re.compile(f'^{name}')).find('toggle button', 'Favourite')
    star.click()
    until(lambda: 'pressed' in star.states, 'the star to be pressed')
    walk.root.find('toggle button', 'Favourites').click()
    until(lambda: shown(walk) == [name], lambda: f'{name} alone; there are {shown(walk)}')
    walk.root.find('button', 'Clear').click()
    expect(walk, len(EXERCISES))


def hover(walk):
    """A card moves as long as the pointer is over it: more pictures than that of its star coming up."""
    card = walk.root.find_all('table cell')[2]
    box = tuple(round(v) for v in card.box())
    pictures = set()

    def moves_on():
        pictures.add(walk.app.screen.grab(box).tobytes())
        return len(pictures) > 4
    x, y = card.point((0.5, 0.3))
    walk.app.pointer.move(x - 3, y)
    walk.app.pointer.move(x, y)
    until(moves_on, lambda: f'{card!r} to move')
    walk.app.pointer.rest()


def at_rest(walk):
    """The cells, once they stay where they are: the grid still scrolls when a filter has just been taken back."""
    seen = None

    def rest():
        nonlocal seen
        cells = walk.root.find_all('table cell')
        before, seen = seen, [(cell.name, cell.box()) for cell in cells[:2]]
        return cells if seen == before else None
    return until(rest, 'the cards to rest')


def pick(walk):
    """A click picks while exercises are being picked; Escape ends it."""
    walk.root.find('toggle button', 'Select Exercises').click()
    for i in (0, 1):
        at_rest(walk)[i].click()
        walk.root.find('label', f'{i + 1} selected')
    walk.app.keyboard.press('Escape')
    walk.root.gone('label', '2 selected')


def read(walk):
    walk.root.find(name='Search exercises').enter('glute bridge')
    until(lambda: count(walk) < len(EXERCISES), 'the others to go')
    walk.open(walk.root.find('table cell', re.compile('^Glute Bridge')))
    page = walk.root
    for title in ('Glute Bridge', 'Good For', 'Dose', 'How To', 'Watch Out', 'Be Careful'):
        page.find('heading', title)
    page.find('button', 'Try It Now')
    page.find('button', re.compile('^Add to Routine'))


def clip_moves(walk):
    moves(walk, walk.root.find('button', 'Pause').parent.parent)  # the controls lie on the clip


def walk_catalog(walk):
    case = walk.tap.case
    with case('the catalog shows all exercises'):
        browse(walk)
    with case('the card under the pointer moves'):
        hover(walk)
    with case('search finds as one types, and says when there is nothing'):
        search(walk)
    with case('the map of the body filters, by pointer and keyboard'):
        choose_on_map(walk)
    with case('chips take filters off'):
        take_off(walk)
    with case('a star makes a favourite'):
        mark(walk)
    with case('exercises are picked for a routine'):
        pick(walk)
    with case('an exercise tells how it goes'):
        read(walk)
    with case('its clip moves'):
        clip_moves(walk)
    with case('back leads to the catalog'):
        walk.back()
        until(lambda: 'Glute Bridge' in shown(walk), 'the catalog')
        walk.root.find(name='Search exercises').enter('')
        walk.app.keyboard.press('Escape')
        expect(walk, len(EXERCISES))
