# SPDX-License-Identifier: GPL-3.0-or-later
"""Libraries as years of use would leave them, the same in every run but for the dates, which end today."""
import datetime
import json
import os

# What a year brings. Ten of them have 3,650 sessions, 200 routines and 1,000 own exercises.
SESSIONS, ROUTINES, EXERCISES = 365, 20, 100
BUILTIN = ['cat-cow', 'glute-bridge', 'dead-bug', 'bird-dog', 'wall-angel', 'arm-circle', 'side-plank', 'superman']
REGIONS = ['neck', 'lower-back', 'core', 'shoulders']
STEP = 'Keep your back long and your shoulders low, breathe out while you lift, and come back as slowly as you went.'
LONG_SESSION = 'long-session'


def _write(folder, path, document):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)


def _document(sort, name, /, **members):
    return {'format': f'limber-{sort}', 'version': 1, 'id': name, 'modified': '2026-01-02T07:00:00Z', **members}


def exercise(n):
    return _document(
        'exercise', f'own-{n}', name=f'Own Exercise {n}', synonyms=[f'variation {n}'], summary=STEP, kind='strength',
        regions={'primary': [REGIONS[n % len(REGIONS)]], 'secondary': ['core']}, position='standing',
        equipment=['dumbbell'], sides='both', mirrorable=False, dose={'sets': 3, 'reps': 10, 'rest': 30},
        steps=[STEP] * 4, mistakes=[STEP], cautions=[])


def _items(n, length):
    return [{'exercise': BUILTIN[(n + i) % len(BUILTIN)], 'dose': {'sets': 2, 'reps': 8, 'rest': 20}}
            for i in range(length)]


def routine(name, n, length):
    return _document('routine', name, name=f'Own Routine {n}', notes='', level='active', focus=['lower-back'],
                     sections={'warm-up': [], 'main': _items(n, length), 'cool-down': []}, ignored=[])


def session(n, day):
    started = datetime.datetime.combine(day, datetime.time(7, 30), datetime.timezone.utc)
    items = [{'exercise': item['exercise'], 'name': item['exercise'], 'section': 'main', 'planned': item['dose'],
              'seconds': 90, 'sets': 2, 'skipped': None} for item in _items(n, 8)]
    return _document('session', f'00000000-0000-4000-8000-{n:012}', **{
        'routine': 'routine-0', 'routine-name': 'Own Routine 0', 'plan': None, 'started': started.isoformat(),
        'ended': (started + datetime.timedelta(minutes=12)).isoformat(), 'items': items,
        'pain': {'before': 4, 'after': 3}, 'effort': 5, 'note': ''})


def fill(folder, years):
    """Makes the library of so many years, a tenth of one too."""
    for n in range(int(EXERCISES * years)):
        _write(folder, f'exercises/own-{n}.json', exercise(n))
    for n in range(int(ROUTINES * years)):
        _write(folder, f'routines/routine-{n}.json', routine(f'routine-{n}', n, 12))
    _write(folder, f'routines/{LONG_SESSION}.json', routine(LONG_SESSION, 0, 60))
    days = _training_days()
    # As people do, day after day: a start looks first for what was written last.
    for n in sorted(range(int(SESSIONS * years)), key=lambda n: days[n % len(days)]):
        document = session(n, days[n % len(days)])
        _write(folder, f"sessions/{document['started'][:4]}/{document['id']}.json", document)


def _training_days():
    """Of ten years, the last first; on Sundays people rest."""
    today = datetime.datetime.now(datetime.timezone.utc).date()
    days = (today - datetime.timedelta(days=i) for i in range(3650))
    return [day for day in days if day.isoweekday() != 7]


def collection(path, n):
    """A file of so many exercises as free-exercise-db has them."""
    with open(path, 'w', encoding='utf-8') as file:
        json.dump([{
            'id': f'exercise_{i}', 'name': f'Lift {i}', 'force': 'pull', 'level': 'beginner',
            'equipment': 'dumbbell', 'primaryMuscles': ['lats'], 'secondaryMuscles': ['biceps', 'shoulders'],
            'instructions': [STEP] * 4, 'category': 'strength', 'images': [f'{i}/0.jpg', f'{i}/1.jpg'],
        } for i in range(n)], file)
