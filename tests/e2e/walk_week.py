# SPDX-License-Identifier: GPL-3.0-or-later
"""Through the week: a routine is dragged onto days."""
import datetime
import json
import os
import re

from driver import until
from driver.tap import check
from walk_editor import NAME

DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']


def planned(plan):
    """The routines on each day of this week, as lists of ids: as the first week says, but for what is an exception.

    Only today and the days beside it are planned here; six days ago is another week's, where weeks begin with today.
    """
    days = {day: plan['weeks'][0].get(day, []) for day in DAYS}
    for exception in plan.get('exceptions', []):
        date = datetime.date.fromisoformat(exception['date'])
        if abs((date - today()).days) <= 1:
            days[DAYS[date.weekday()]] = exception['entries']
    return {day: [entry['routine'] for entry in entries] for day, entries in days.items()}


def today():
    return datetime.datetime.now(datetime.timezone.utc).date()


def named(date):
    """As a pattern, what the name of a day on the board begins with: "Friday, 20 November"."""
    return f"^{date.strftime('%A')}, {date.day} {date.strftime('%B')}"


def column(walk, date):
    return walk.root.find('grouping', re.compile(named(date)))


def other_day(walk):
    """A day on the board that isn't today. Which day a week begins with is the locale's affair."""
    tomorrow, yesterday = (today() + datetime.timedelta(days=days) for days in (1, -1))
    column(walk, today())
    return tomorrow if walk.root.has('grouping', re.compile(named(tomorrow))) else yesterday


def saved(walk, days):
    wanted = {day: [] for day in DAYS} | {DAYS[date.weekday()]: ids for date, ids in days.items()}
    return walk.home.wait_for('plans', lambda plan: planned(plan) == wanted, wanted)


def tile(walk, name, where):
    return where.find('button', re.compile('^' + name))


def plan_by_drag(walk, mine):
    walk.go_to('Week')
    shelf, other = walk.root.find('grouping', 'Routines'), other_day(walk)
    walk.drag(tile(walk, NAME, shelf), column(walk, other))
    saved(walk, {other: [mine]})
    walk.drag(tile(walk, 'Desk Break', shelf), column(walk, today()))
    saved(walk, {other: [mine], today(): ['desk-break']})
    walk.drag(tile(walk, NAME, column(walk, other)), column(walk, today()), at=(0.5, 0.9))
    saved(walk, {today(): ['desk-break', mine]})


def remove(walk, mine):
    tile(walk, 'Desk Break', column(walk, today())).click()
    walk.app.keyboard.press('Escape', 'Delete')
    saved(walk, {today(): [mine]})
    walk.app.keyboard.press('ctrl+z')
    saved(walk, {today(): ['desk-break', mine]})
    walk.app.keyboard.press('ctrl+shift+z')
    saved(walk, {today(): [mine]})


def copy_by_keyboard(walk, mine):
    """Ctrl+Shift with an arrow copies; the day's menu clears."""
    other = other_day(walk)
    key = 'Right' if other > today() else 'Left'
    tile(walk, NAME, column(walk, today())).click()
    walk.app.keyboard.press('Escape', f'ctrl+shift+{key}')
    saved(walk, {today(): [mine], other: [mine]})
    column(walk, other).find('toggle button', re.compile(named(other))).click()
    walk.root.find('menu item', 'Clear Day').press()
    saved(walk, {today(): [mine]})


def set_time(walk, mine):
    tile(walk, NAME, column(walk, today())).click()
    walk.app.keyboard.press('Escape', 'ctrl+t')
    walk.root.find('button', 'Set').press()
    walk.home.wait_for('plans', lambda plan: '"time": "08:00"' in json.dumps(plan), 'a time')
    tile(walk, NAME + '.*08:00', column(walk, today()))


def start_ready_made(walk):
    """It begins on the Monday that comes, with that week on show, and takes itself back."""
    before = set(walk.home.documents('plans'))
    walk.root.find('toggle button', re.compile('^Plan: ')).press()
    walk.root.find('menu item', 'Plans…').press()
    walk.root.find('button', 'Start Back Care, 4 Weeks…').press()
    walk.root.find('button', 'Start').press()
    plan = walk.home.wait_for('plans', lambda plan: plan['name'] == 'Back Care, 4 Weeks', 'the plan')
    monday = datetime.date.fromisoformat(plan['start'])
    check(plan['active'] and monday.weekday() == 0 and monday >= today(), f'it begins on {monday}')
    walk.root.find('toggle button', re.compile('^Plan: Back Care, 4 Weeks'))
    tile(walk, 'Lower Back, Stability First', column(walk, monday))
    walk.app.keyboard.press('ctrl+z')
    until(lambda: set(walk.home.documents('plans')) == before, 'the plan to go')
    walk.root.find('button', 'Today').press()
    tile(walk, NAME, column(walk, today()))


def open_in_calendar(walk):
    """Whatever opens calendars gets a file with what is planned."""
    opened = os.path.join(walk.home.path, 'opened.ics')
    walk.home.put_calendar(f'cp %f {opened}')
    walk.root.find('toggle button', 'More').press()
    walk.root.find('menu item', 'Open in Calendar').press()

    def read():
        if not os.path.exists(opened):
            return ''
        with open(opened, encoding='utf-8') as file:
            return file.read()
    until(lambda: 'END:VCALENDAR' in read(), 'the file')
    check(f'SUMMARY:{NAME}' in read(), read())
    check('T080000' in read(), read())


def survives(walk):
    before = walk.home.documents('plans')
    walk.restart()
    walk.go_to('Week')
    tile(walk, NAME, column(walk, today()))
    check(walk.home.documents('plans') == before, 'the restart changed a plan')


def walk_week(walk):
    case = walk.tap.case
    mine = next((r['id'] for r in walk.home.documents('routines').values() if r['name'] == NAME), NAME)
    with case('routines are dragged onto days, and from day to day'):
        plan_by_drag(walk, mine)
    with case('a routine is removed from a day; undo and redo'):
        remove(walk, mine)
    with case('a routine is copied by the keyboard, and a day cleared'):
        copy_by_keyboard(walk, mine)
    with case('a routine has a time'):
        set_time(walk, mine)
    with case('a ready-made plan is started'):
        start_ready_made(walk)
    with case('what is planned is opened in the calendar'):
        open_in_calendar(walk)
    with case('the week is there after a restart'):
        survives(walk)
