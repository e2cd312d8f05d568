# SPDX-License-Identifier: GPL-3.0-or-later
"""Past a collection of exercises: opened from a file, looked at, imported and undone."""
import os

from driver import until
from driver.tap import check

COLLECTION = '''[{"id": "Wall_Lean", "name": "Wall Lean", "primaryMuscles": ["quadriceps"], "category": "strength",
"instructions": ["Lean against a wall."], "images": ["0.jpg"]}, {"id": "Nameless"}]'''
STORED = 'exercises/free-exercise-db+Wall_Lean.json'


def look_and_import(walk):
    check(walk.app.close() == 0, 'it ended badly')
    path = os.path.join(walk.home.path, 'collection.json')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(COLLECTION)
    walk.app.start(path)
    walk.root.find('label', 'Wall Lean')
    check(STORED not in walk.home.documents('exercises'), 'it was imported without being asked to')
    walk.root.find('button', 'Import').press()
    until(lambda: STORED in walk.home.documents('exercises'), 'the exercise to be stored')


def undo(walk):
    walk.root.find('button', 'Undo').press()
    until(lambda: STORED not in walk.home.documents('exercises'), 'the exercise to be gone')


def walk_import(walk):
    with walk.tap.case('a collection that is opened is shown, and imported when asked to'):
        look_and_import(walk)
    with walk.tap.case('the whole import is undone at once'):
        undo(walk)
