# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a library as some weeks of use would: for pictures that look like a life."""
import datetime

DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
ROUTINES = {  # what is done in a session of each of the built-in routines: exercise, name, section, dose, seconds
    'lower-back-stability': ('Lower Back, Stability First', [
        ('cat-cow', 'Cat-Cow', 'warm-up', {'sets': 1, 'reps': 5}, 60),
        ('glute-bridge', 'Glute Bridge', 'main', {'sets': 2, 'reps': 10}, 240),
        ('knees-to-chest', 'Knees to Chest', 'cool-down', {'sets': 3, 'hold': 5}, 180)]),
    'desk-break': ('Desk Break', [
        ('arm-circle', 'Arm Circle', 'warm-up', {'sets': 1, 'reps': 40}, 50),
        ('wall-angel', 'Wall Angel', 'main', {'sets': 2, 'reps': 8}, 120),
        ('seated-rotation', 'Seated Rotation', 'cool-down', {'sets': 2, 'hold': 20}, 100)]),
}
WEEK = ['lower-back-stability', 'desk-break', 'lower-back-stability', 'desk-break', 'lower-back-stability', None, None]
HISTORY = 40  # days


def session(day, routine, n):
    """A session of a routine on a day, the n-th of all."""
    name, items = ROUTINES[routine]
    started = datetime.datetime.combine(day, datetime.time(7, 30), datetime.timezone.utc)
    seconds = sum(item[4] for item in items)
    return {
        'format': 'limber-session', 'version': 1, 'id': f'00000000-0000-4000-8000-{n:012}',
        'modified': started.isoformat(), 'routine': routine, 'routine-name': name, 'plan': 'my-week',
        'started': started.isoformat(), 'ended': (started + datetime.timedelta(seconds=seconds)).isoformat(),
        'items': [{'exercise': exercise, 'name': label, 'section': section, 'planned': dose, 'seconds': spent,
                   'sets': dose['sets'], 'skipped': None} for exercise, label, section, dose, spent in items],
        'pain': {'before': max(0, 5 - n // 6), 'after': max(0, 4 - n // 5)}, 'effort': 4 + n % 3, 'note': '',
    }


def plan(start):
    week = {day: [{'routine': routine, 'time': None, 'done-by': None}] if routine else []
            for day, routine in zip(DAYS, WEEK)}
    week['mon'].append({'routine': 'desk-break', 'time': '14:30', 'done-by': None})
    return {
        'format': 'limber-plan', 'version': 1, 'id': 'my-week', 'modified': f'{start}T06:00:00Z', 'name': 'Back Care',
        'active': True, 'start': str(start), 'repeat': True, 'end': None, 'pauses': [], 'weeks': [week],
        'rest-days': ['sat', 'sun'], 'reminder': {'on': False, 'time': None},
    }


def fill(home):
    today = datetime.datetime.now(datetime.timezone.utc).date()
    monday = today - datetime.timedelta(days=today.weekday())
    home.put('plans/my-week.json', plan(monday - datetime.timedelta(weeks=6)))
    days = [today - datetime.timedelta(days=i) for i in range(HISTORY, 0, -1)]
    done = [day for day in days if WEEK[day.weekday()] and day.day % 11]
    for n, day in enumerate(done):
        document = session(day, WEEK[day.weekday()], n)
        home.put(f"sessions/{day.year}/{document['id']}.json", document)
