# SPDX-License-Identifier: GPL-3.0-or-later
"""Through the routine editor: a routine is built by dragging and by keys, and every step reaches the disk."""
import re

from driver import until
from driver.tap import check

SECTIONS = {'warm-up': 'Warm-up', 'main': 'Main', 'cool-down': 'Cool-down'}
NAME = 'Morning Quarter'


def names(items):
    """The ids of the exercises; those of a circuit in a list of their own."""
    return [names(item['circuit']['items']) if 'circuit' in item else item['exercise'] for item in items]


def exercises(routine):
    """What is in the sections, as lists of ids."""
    return {section: names(routine['sections'][section]) for section in SECTIONS}


def saved(walk, **sections):
    """Waits until the routine that is edited is on disk with these exercises, and returns it."""
    wanted = {'warm-up': [], 'main': [], 'cool-down': []} | {k.replace('_', '-'): v for k, v in sections.items()}
    return walk.home.wait_for('routines', lambda routine: exercises(routine) == wanted, wanted)


def palette(walk, name):
    """The row of an exercise, once the search has brought it to the top."""
    walk.root.find(name='Search exercises').enter(name)

    def first():
        found = walk.root.find('list', 'Exercises').find_all('list item')
        return found and found[0].label.startswith(name) and found[0]
    return until(first, f'{name} on top of the palette')


def row(walk, name):
    return walk.root.find('list', 'Routine').find('list item', re.compile(f'^{name}, '))


def empty(walk, section):
    """What invites to drag something into a section without any."""
    return walk.root.find('list', 'Routine').find('list item', f'Add Exercise to {section}')


def drag(walk, source, target, where, at=(0.5, 0.5)):
    """Drags to where the insertion gap says so, as 'position 2 of Main'."""
    walk.drag(source, target, at, lambda: walk.root.has('image', f'Insert at {where}'))


def begin(walk):
    walk.go_to('Routines')
    walk.root.find('button', 'New Routine').press()
    walk.root.find('menu item', 'Empty Routine').press()
    empty(walk, 'Warm-up')


def drag_in(walk):
    for name, where in (('Cat-Cow', 'Warm-up'), ('Glute Bridge', 'Main'), ('Knees to Chest', 'Cool-down')):
        drag(walk, palette(walk, name), empty(walk, where), f'position 1 of {where}')
        row(walk, name)
    saved(walk, warm_up=['cat-cow'], main=['glute-bridge'], cool_down=['knees-to-chest'])
    drag(walk, palette(walk, 'Seated Rotation'), row(walk, 'Glute Bridge'), 'position 2 of Main', at=(0.5, 0.8))
    saved(walk, warm_up=['cat-cow'], main=['glute-bridge', 'seated-rotation'], cool_down=['knees-to-chest'])


def drag_around(walk):
    drag(walk, row(walk, 'Seated Rotation'), row(walk, 'Glute Bridge'), 'position 1 of Main', at=(0.5, 0.2))
    saved(walk, warm_up=['cat-cow'], main=['seated-rotation', 'glute-bridge'], cool_down=['knees-to-chest'])
    drag(walk, row(walk, 'Cat-Cow'), row(walk, 'Knees to Chest'), 'position 1 of Cool-down', at=(0.5, 0.2))
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow', 'knees-to-chest'])


def drag_and_think_again(walk):
    before = walk.home.documents('routines')
    walk.carry(row(walk, 'Cat-Cow'), row(walk, 'Glute Bridge'), (0.5, 0.2),
               lambda: walk.root.has('image', 'Insert at position 2 of Main'))
    walk.root.find('label', 'Drop here to remove')
    walk.app.keyboard.press('Escape')
    walk.app.pointer.drop()
    walk.root.gone('label', 'Drop here to remove')
    walk.root.gone('image', re.compile('^Insert at'))
    check(walk.home.documents('routines') == before, 'the drag went on')


def drag_nowhere(walk):
    """Dropped where nothing takes it, a row stays where it was."""
    before = walk.home.documents('routines')
    walk.carry(row(walk, 'Cat-Cow'), walk.root.find('toggle button', re.compile('^Rename')))
    walk.root.find('label', 'Drop here to remove')
    walk.root.gone('image', re.compile('^Insert at'))
    walk.app.pointer.drop()
    walk.root.gone('label', 'Drop here to remove')
    check(walk.home.documents('routines') == before, 'something took the drop')


def drag_text(walk):
    """Text is no exercise: nothing shows where it would go, and nothing takes it."""
    before = walk.home.documents('routines')
    search = walk.root.find(name='Search exercises')
    search.enter('cat cow and more')
    until(lambda: 'focused' in search.states, 'the search to have the focus')
    walk.app.keyboard.press('ctrl+a')
    x, y = search.point((0.3, 0.5))
    walk.app.pointer.hold((x, y), row(walk, 'Cat-Cow').point())
    walk.root.gone('image', re.compile('^Insert at'))
    walk.app.pointer.drop()
    check(walk.home.documents('routines') == before, 'the text was taken')
    search.enter('')


def drag_out(walk):
    walk.carry(row(walk, 'Knees to Chest'), walk.root.find(name='Search exercises'))
    walk.root.find('label', 'Drop here to remove')
    walk.app.pointer.drop()
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow'])


def drag_several(walk):
    """Two rows, picked with Ctrl, go together, and back again. The one clicked last isn't dragged: it would be a double
    click."""
    row(walk, 'Cat-Cow').click()
    with walk.app.keyboard.holding('ctrl'):
        row(walk, 'Seated Rotation').click()
    until(lambda: 'selected' in row(walk, 'Cat-Cow').states, 'two rows to be selected')
    drag(walk, row(walk, 'Cat-Cow'), row(walk, 'Glute Bridge'), 'position 2 of Main', at=(0.5, 0.2))
    saved(walk, main=['seated-rotation', 'cat-cow', 'glute-bridge'])
    walk.app.keyboard.press('ctrl+z')
    saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow'])


def use_circuit(walk):
    """Made by Shift and Ctrl+G; a row is dragged in and the circuit dissolved."""
    keyboard = walk.app.keyboard
    row(walk, 'Seated Rotation').click()
    keyboard.press('shift+Down', 'ctrl+g')
    saved(walk, main=[['seated-rotation', 'glute-bridge']], cool_down=['cat-cow'])
    drag(walk, row(walk, 'Cat-Cow'), row(walk, 'Glute Bridge'), 'position 2 of the circuit in Main', at=(0.5, 0.2))
    saved(walk, main=[['seated-rotation', 'cat-cow', 'glute-bridge']])
    row(walk, 'Circuit').find('button', 'Edit Circuit').click()
    spin = row(walk, 'Circuit').find('spin button', 'Rounds')
    spin.enter('4')
    keyboard.press('Tab')
    walk.home.wait_for('routines', lambda r: r['sections']['main'][:1] and 'circuit' in r['sections']['main'][0]
                       and r['sections']['main'][0]['circuit']['rounds'] == 4, 'four rounds')
    row(walk, 'Circuit').find('button', 'Edit Circuit').click()
    keyboard.press('ctrl+z', 'ctrl+z')
    saved(walk, main=[['seated-rotation', 'glute-bridge']], cool_down=['cat-cow'])
    row(walk, 'Circuit').click()
    keyboard.press('ctrl+shift+g')
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
    until(lambda: walk.root.find('list', 'Exercises').find('list item').label.startswith('Arm Circle'), 'arm circles')
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


def set_dose(walk, name, **numbers):
    """Opens the row of an exercise and types into the fields of its dose."""
    row(walk, name).find('button', re.compile('^Edit Dose')).click()
    for field, number in numbers.items():
        row(walk, name).find('spin button', field).enter(str(number))
        walk.app.keyboard.press('Tab')
    row(walk, name).find('button', re.compile('^Edit Dose')).click()
    row(walk, name).gone('grouping', 'Count By')


def edit_doses(walk):
    before = length(walk)
    set_dose(walk, 'Seated Rotation', Sets=1, Hold=12)
    set_dose(walk, 'Cat-Cow', Sets=1, Repetitions=2)
    set_dose(walk, 'Glute Bridge', Sets=1, Repetitions=20)

    def doses(routine):
        return [(item['dose'].get('sets'), item['dose'].get('reps', item['dose'].get('hold')))
                for section in SECTIONS for item in routine['sections'][section]]
    walk.home.wait_for('routines', lambda routine: doses(routine) == [(1, 12), (1, 20), (1, 2)], 'the doses')
    until(lambda: length(walk) != before, lambda: f'the total time to change from {before}')


def length(walk):
    """The total time in the header, as it reads."""
    return walk.root.find('toggle button', re.compile('^Rename')).labels()


def follow_coach(walk):
    """A fix is one step to undo; what is ignored comes back when asked for."""
    def rotation_is_held(seconds):
        walk.home.wait_for('routines', lambda routine: [seconds] == [
            item['dose']['hold'] for item in routine['sections']['main'] if item['exercise'] == 'seated-rotation'],
            f'a rotation of {seconds} s')

    def ignored(*rules):
        walk.home.wait_for('routines', lambda r: r['name'] == before['name'] and r['ignored'] == list(rules), rules)

    def advice():
        return walk.root.find('list', 'Advice').find('list item', re.compile('a hold of 15–30 s'))
    before = saved(walk, main=['seated-rotation', 'glute-bridge'], cool_down=['cat-cow'])
    rotation_is_held(12)
    advice().find('button', 'Fix').click()
    rotation_is_held(15)
    walk.root.gone('list item', re.compile('a hold of 15–30 s'))
    walk.app.keyboard.press('ctrl+z')
    rotation_is_held(12)
    advice().find('toggle button', 'Why?').click()
    walk.root.find('label', re.compile('^Source: '))
    walk.app.keyboard.press('Escape')
    walk.root.gone('label', re.compile('^Source: '))
    advice().find('button', 'Ignore Here').click()
    ignored('hold-by-level')
    walk.root.gone('list item', re.compile('a hold of 15–30 s'))
    walk.root.find('button', 'Bring Back 1 Ignored').click()
    ignored()
    advice()


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
    with case('a drop where nothing takes it changes nothing'):
        drag_nowhere(walk)
    with case('text dragged over the routine is refused'):
        drag_text(walk)
    with case('a row dragged out is removed'):
        drag_out(walk)
    with case('undo and redo'):
        undo_and_redo(walk)
    with case('several rows are dragged together'):
        drag_several(walk)
    with case('a circuit is made, filled, counted and dissolved'):
        use_circuit(walk)
    with case('the same by keys: search, add, remove, move'):
        use_keys(walk)
    with case('doses are edited in place, and the total time follows'):
        edit_doses(walk)
    with case('the coach fixes, explains, and is silent when asked to be'):
        follow_coach(walk)
    with case('the routine is renamed'):
        rename(walk)
    with case('the routine is there after a restart'):
        survives(walk)
