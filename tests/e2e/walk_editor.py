# SPDX-License-Identifier: GPL-3.0-or-later
"""Through the routine editor: a routine is built by dragging and by keys, and every step reaches the disk."""
import re

from driver import until
from driver.tap import check

SECTIONS = {'warm-up': 'Warm-up', 'main': 'Main', 'cool-down': 'Cool-down'}
NAME = 'Morning Quarter'


def exercises(routine):
    """What is in the sections, as lists of ids."""
    return {section: [item['exercise'] for item in routine['sections'][section]] for section in SECTIONS}


def saved(walk, **sections):
    """Waits until the routine that is edited is on disk with these exercises, and returns it."""
    wanted = {'warm-up': [], 'main': [], 'cool-down': []} | {k.replace('_', '-'): v for k, v in sections.items()}
    return walk.home.wait_for('routines', lambda routine: exercises(routine) == wanted, wanted)


def palette(walk, name):
    return walk.root.find('list', 'Exercises').find('list item', re.compile('^' + name))


def row(walk, name):
    return walk.root.find('list item', re.compile(f'^{name}, '))


def section(walk, name):
    """The list of a section, or what stands there while it is empty."""
    def found():
        root = walk.root
        return next(iter(root.find_all('list', name) or [button for button in root.find_all(
            'button', f'Add Exercise to {name}') if button.labels()]), None)
    return until(found, f'the section {name}')


def begin(walk):
    walk.go_to('Routines')
    walk.root.find('button', 'New Routine').click()
    section(walk, 'Warm-up')


def drag_in(walk):
    for name, where in (('Cat-Cow', 'Warm-up'), ('Glute Bridge', 'Main'), ('Knees to Chest', 'Cool-down')):
        walk.drag(palette(walk, name), section(walk, where))
    saved(walk, warm_up=['cat-cow'], main=['glute-bridge'], cool_down=['knees-to-chest'])
    walk.drag(palette(walk, 'Seated Rotation'), section(walk, 'Main'), at=(0.5, 0.95))
    saved(walk, warm_up=['cat-cow'], main=['glute-bridge', 'seated-rotation'], cool_down=['knees-to-chest'])


def drag_around(walk):
    walk.drag(row(walk, 'Seated Rotation'), row(walk, 'Glute Bridge'), at=(0.5, 0.1))
    saved(walk, warm_up=['cat-cow'], main=['seated-rotation', 'glute-bridge'], cool_down=['knees-to-chest'])
    walk.drag(row(walk, 'Cat-Cow'), row(walk, 'Knees to Chest'), at=(0.5, 0.1))
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow', 'knees-to-chest'])


def drag_and_think_again(walk):
    before = walk.home.documents('routines')
    walk.app.pointer.hold(row(walk, 'Cat-Cow').point(), row(walk, 'Glute Bridge').point((0.5, 0.1)))
    walk.root.find('label', 'Drop here to remove')
    walk.app.keyboard.press('Escape')
    walk.app.pointer.drop()
    walk.root.gone('label', 'Drop here to remove')
    check(walk.home.documents('routines') == before, 'the drag went on')


def drag_out(walk):
    walk.drag(row(walk, 'Knees to Chest'), palette(walk, 'Wall Angel'))
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow'])


def undo_and_redo(walk):
    walk.app.keyboard.press('ctrl+z')
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow', 'knees-to-chest'])
    walk.app.keyboard.press('ctrl+z')
    saved(walk, warm_up=['cat-cow'], main=['seated-rotation', 'glute-bridge'], cool_down=['knees-to-chest'])
    walk.app.keyboard.press('ctrl+shift+z', 'ctrl+shift+z')
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow'])


def use_keys(walk):
    keyboard = walk.app.keyboard
    keyboard.press('ctrl+f')
    search = walk.root.find(name='Search exercises')
    until(lambda: 'focused' in search.states, 'the search to have the focus')
    keyboard.type('arm circle')
    until(lambda: len(walk.root.find('list', 'Exercises').find_all('list item')) == 1, 'the arm circle alone')
    keyboard.press('Return')
    walk.home.wait_for('routines', lambda r: 'arm-circle' in sum(exercises(r).values(), []), 'an arm circle')
    row(walk, 'Arm Circle').click()
    keyboard.press('Delete')
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow'])
    row(walk, 'Glute Bridge').click()
    keyboard.press('ctrl+Up')
    saved(walk, main=['glute-bridge', 'seated-rotation'], cool_down=['cat-cow'])
    keyboard.press('ctrl+Down')
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow'])


def set_dose(walk, name, *numbers):
    """Opens the row of an exercise by the pointer, and by keys types into the first fields of its dose.

    Keys, because libadwaita 1.7's spin rows can't be found by assistive technology.
    """
    keyboard = walk.app.keyboard
    row(walk, name).find('button', re.compile('^Edit Dose')).click()
    row(walk, name).find('grouping', 'Count By')
    until(lambda: 'focused' in row(walk, name).find('button', re.compile('^Edit Dose')).states, 'the focus')
    keyboard.press('Tab', 'Tab')  # the menu, the toggles
    for number in numbers:
        keyboard.press('Tab', 'ctrl+a')
        keyboard.type(str(number))
    keyboard.press('Tab')
    row(walk, name).find('button', re.compile('^Edit Dose')).click()
    row(walk, name).gone('grouping', 'Count By')


def edit_doses(walk):
    before = length(walk)
    set_dose(walk, 'Seated Rotation', 1, 12)
    set_dose(walk, 'Cat-Cow', 1, 2)
    set_dose(walk, 'Glute Bridge', 1, 20)

    def doses(routine):
        return [(item['dose'].get('sets'), item['dose'].get('reps', item['dose'].get('hold')))
                for section in SECTIONS for item in routine['sections'][section]]
    walk.home.wait_for('routines', lambda routine: doses(routine) == [(1, 12), (1, 20), (1, 2)], 'the doses')
    until(lambda: length(walk) != before, lambda: f'the total time to change from {before}')


def length(walk):
    """The total time in the header, as it reads."""
    return walk.root.find('toggle button', re.compile('^Rename')).labels()


def rename(walk):
    walk.app.keyboard.press('F2')
    entry = walk.root.find('text', 'Name')
    until(lambda: 'focused' in entry.states, 'the name to have the focus')
    walk.app.keyboard.press('ctrl+a')
    walk.app.keyboard.type(NAME)
    walk.app.keyboard.press('Return')
    walk.home.wait_for('routines', lambda routine: routine['name'] == NAME, NAME)


def survives(walk):
    before = walk.home.documents('routines')
    walk.restart()
    walk.go_to('Routines')
    walk.root.find('list item', re.compile('^' + NAME))
    check(walk.home.documents('routines') == before, 'the restart changed a routine')


def walk_editor(walk):
    case = walk.tap.case
    with case('a new routine opens in the editor'):
        begin(walk)
    with case('exercises are dragged from the palette into the sections'):
        drag_in(walk)
    with case('rows are dragged within and across the sections'):
        drag_around(walk)
    with case('Escape takes a drag back'):
        drag_and_think_again(walk)
    with case('a row dragged out is removed'):
        drag_out(walk)
    with case('undo and redo'):
        undo_and_redo(walk)
    with case('the same by keys: search, add, remove, move'):
        use_keys(walk)
    with case('doses are edited in place, and the total time follows'):
        edit_doses(walk)
    with case('the routine is renamed'):
        rename(walk)
    with case('the routine is there after a restart'):
        survives(walk)
