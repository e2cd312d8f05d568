# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a library as some weeks of use would: for pictures that look like a life."""
import datetime
import json
import os
import sys

RESOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'resources')
DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
# What is planned on the day that the pictures are taken on, and on the days that follow.
WEEK = ['lower-back-stability', 'desk-break', 'upper-back-strength', None, 'lower-back-stability', 'desk-break', None]
HISTORY = 60  # days
PACE = 55  # seconds for a set, and what lies between
# What people wrote: the names of the plan, of a routine, of its other version, of an exercise in a collection.
PLAN, ROUTINE, CONFLICT, IMPORTED = 'Back Care', 'Evening Stretch', 'Evening Break', 'Wall Lean'


def resource(folder, name):
    with open(os.path.join(RESOURCES, folder, name + '.json'), encoding='utf-8') as file:
        return json.load(file)


def logged_items(routine, name):
    for section, items in routine['sections'].items():
        for item in items:
            dose = item['dose']
            sets = dose.get('sets', 1)
            exercise = resource('exercises', item['exercise'])
            yield {'exercise': item['exercise'], 'name': name('exercise', exercise['name']),
                   'section': section, 'planned': dose, 'seconds': sets * PACE, 'sets': sets, 'skipped': None}


def session(day, routine_id, n, name):
    """A session of a routine on a day, the n-th of all."""
    routine = resource('routines', routine_id)
    items = list(logged_items(routine, name))
    started = datetime.datetime.combine(day, datetime.time(7, 30), datetime.timezone.utc)
    ended = started + datetime.timedelta(seconds=sum(item['seconds'] for item in items))
    return {
        'format': 'limber-session', 'version': 1, 'id': f'00000000-0000-4000-8000-{n:012}',
        'modified': ended.isoformat(), 'routine': routine_id, 'routine-name': name('routine', routine['name']),
        'plan': 'my-week', 'started': started.isoformat(), 'ended': ended.isoformat(), 'items': items,
        'pain': {'before': max(1, 5 - n // 9), 'after': max(0, 4 - n // 8)}, 'effort': 4 + n % 3, 'note': '',
    }


def plan(start, today, planned):
    week = {day: [{'routine': planned[day], 'time': None, 'done-by': None}] if planned[day] else [] for day in DAYS}
    week[DAYS[today.weekday()]].append({'routine': 'desk-break', 'time': '14:30', 'done-by': None})
    return {
        'format': 'limber-plan', 'version': 1, 'id': 'my-week', 'modified': f'{start}T06:00:00Z', 'name': PLAN,
        'active': True, 'start': str(start), 'repeat': True, 'end': None, 'pauses': [], 'weeks': [week],
        'rest-days': [day for day in DAYS if not planned[day]], 'reminder': {'on': False, 'time': None},
    }


def own_routine(day):
    return resource('routines', 'desk-break') | {
        'id': '00000000-0000-4000-8000-00000000000a', 'name': ROUTINE, 'modified': f'{day}T18:00:00Z'}


def fill(home, name=lambda kind, name: name, today=None):
    """name(kind, name) translates the name of a built-in exercise or routine, as it is found in a log."""
    today = today or datetime.datetime.now(datetime.timezone.utc).date()
    planned = {DAYS[(today.weekday() + i) % 7]: routine for i, routine in enumerate(WEEK)}
    days = [today - datetime.timedelta(days=i) for i in range(HISTORY, 0, -1)]
    routine = own_routine(days[0])
    home.put(f'routines/{routine["id"]}.json', routine)
    home.put('plans/my-week.json', plan(days[0] - datetime.timedelta(days=days[0].weekday()), today, planned))
    done = [day for day in days if planned[DAYS[day.weekday()]] and day.day % 11]
    for n, day in enumerate(done):
        document = session(day, planned[DAYS[day.weekday()]], n, name)
        home.put(f"sessions/{day.year}/{document['id']}.json", document)


class Folder:
    """A library without a home around it."""

    def __init__(self, path):
        self.path = path

    def put(self, path, document):
        path = os.path.join(self.path, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(document, file)


if __name__ == '__main__':
    fill(Folder(sys.argv[1]), today=datetime.date.fromisoformat(sys.argv[2]))
