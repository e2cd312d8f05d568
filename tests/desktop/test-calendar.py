#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported calendar read by another program than the one that wrote it, as TAP. Argument: a program that takes the
command line of limber."""
import datetime
import json
import os
import subprocess
import sys
import tempfile

import tap

try:
    import dateutil.rrule
    import icalendar
except ImportError as missing:
    print(f'1..0 # SKIP {missing.name} not found')
    sys.exit(0)

PROGRAM = sys.argv[1]
DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']


def plan(weeks, **members):
    week = {day: [] for day in DAYS}
    return {'format': 'limber-plan', 'version': 1, 'id': 'p', 'modified': '2026-01-01T00:00:00Z', 'name': 'My; plan',
            'start': '2026-01-05', 'weeks': [{**week, **days} for days in weeks], **members}


def entry(time=None, routine='desk-break'):
    return {'routine': routine, 'time': time}


def export(document, zone='UTC'):
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + '/limber/plans')
        with open(folder + '/limber/plans/p.json', 'w', encoding='utf-8') as file:
            json.dump(document, file)
        environment = {**os.environ, 'XDG_DATA_HOME': folder, 'TZ': zone}
        subprocess.run([PROGRAM, '--export', folder + '/x.ics'], check=True, env=environment)
        with open(folder + '/x.ics', 'rb') as file:
            return file.read()


def events(document, zone='UTC'):
    return icalendar.Calendar.from_ical(export(document, zone)).walk('VEVENT')


def days(event, until=datetime.datetime(2026, 3, 1)):
    """Every day on which the event takes place, as the other program reckons them."""
    start = event.decoded('DTSTART')
    first = start if isinstance(start, datetime.datetime) else datetime.datetime.combine(start, datetime.time())
    if 'RRULE' not in event:
        return [first.date().isoformat()]
    rule = dateutil.rrule.rrulestr(event['RRULE'].to_ical().decode(), dtstart=first)
    left_out = event.get('EXDATE', [])
    left_out = left_out if isinstance(left_out, list) else [left_out]
    left_out = {str(each.dt)[:10] for dates in left_out for each in dates.dts}
    return [day.date().isoformat() for day in rule.between(first, until, inc=True)
            if day.date().isoformat() not in left_out]


def equal(found, expected):
    return [] if found == expected else [f'expected {expected}', f'found    {found}']


def an_inactive_plan_has_no_events():
    return equal(len(events(plan([{'mon': [entry()]}], active=False))), 0)


def an_entry_with_a_time_is_at_that_time_wherever_one_is():
    event, = events(plan([{'tue': [entry('07:30')]}]))
    start = event.decoded('DTSTART')
    return (equal(start, datetime.datetime(2026, 1, 6, 7, 30)) + equal(start.tzinfo, None)
            + equal(event.decoded('DURATION') >= datetime.timedelta(minutes=1), True)
            + equal(str(event['SUMMARY']), 'Desk Break'))


def an_entry_without_a_time_is_a_day():
    event, = events(plan([{'sun': [entry()]}]))
    return (equal(event.decoded('DTSTART'), datetime.date(2026, 1, 11)) + equal('DURATION' in event, False)
            + equal(str(event['TRANSP']), 'TRANSPARENT'))


def two_weeks_take_turns():
    first, second = events(plan([{'mon': [entry('07:30')]}, {'fri': [entry('18:00')]}]))
    return (equal(days(first), ['2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16'])
            + equal(days(second), ['2026-01-16', '2026-01-30', '2026-02-13', '2026-02-27']))


def a_plan_without_repetition_comes_once():
    event, = events(plan([{}, {'wed': [entry()]}], repeat=False))
    return equal(days(event), ['2026-01-14'])


def days_before_the_start_are_left_out():
    once = events(plan([{'mon': [entry()], 'thu': [entry()]}], start='2026-01-07', repeat=False))
    event, = events(plan([{'mon': [entry()]}], start='2026-01-07', end='2026-01-20'))
    return equal([days(each) for each in once], [['2026-01-08']]) + equal(days(event), ['2026-01-12', '2026-01-19'])


def the_last_day_belongs_to_it():
    timed, = events(plan([{'mon': [entry('23:30')]}], end='2026-01-19'))
    whole, = events(plan([{'mon': [entry()]}], end='2026-01-19'))
    expected = ['2026-01-05', '2026-01-12', '2026-01-19']
    return (equal(days(timed), expected) + equal(days(whole), expected)
            + equal(len(events(plan([{'tue': [entry()]}], end='2026-01-05'))), 0))


def pauses_are_left_out():
    pauses = [{'from': '2025-12-01', 'to': '2026-01-05'}, {'from': '2026-01-19', 'to': '2026-01-26'}]
    timed, = events(plan([{'mon': [entry('07:30')]}], pauses=pauses, end='2026-02-09'))
    whole, = events(plan([{'mon': [entry()]}], pauses=pauses, end='2026-02-09'))
    once = events(plan([{'mon': [entry()], 'tue': [entry()]}], pauses=pauses, repeat=False))
    expected = ['2026-01-12', '2026-02-02', '2026-02-09']
    return (equal(days(timed), expected) + equal(days(whole), expected)
            + equal([days(each) for each in once], [['2026-01-06']]))


def events_keep_their_identity():
    document = plan([{'mon': [entry(), entry('12:00')]}, {'mon': [entry()]}])
    uids = [str(event['UID']) for event in events(document)]
    return (equal(len(set(uids)), 3) + equal([str(event['UID']) for event in events(document)], uids)
            + equal(export(document), export(document)))


def uids_stay_when_entries_move():
    """Whoever imports again has no event twice, and none that is left over."""
    before = plan([{'mon': [entry(), entry(routine='easy-walk')], 'tue': [entry('12:00')]}])
    after = plan([{'mon': [entry(routine='easy-walk')], 'wed': [entry('09:00')], 'fri': [entry()]}])
    return equal({str(event['UID']) for event in events(after)}, {str(event['UID']) for event in events(before)})


def days_of_their_own_are_events_of_their_own():
    exceptions = [{'date': '2026-01-19', 'entries': []},
                  {'date': '2026-01-20', 'entries': [{**entry('18:00'), 'planned': '2026-01-19'}]}]
    found = events(plan([{'mon': [entry('07:30')]}], exceptions=exceptions, end='2026-01-31'))
    return (equal(days(found[0]), ['2026-01-05', '2026-01-12', '2026-01-26'])
            + equal([days(event) for event in found[1:]], [['2026-01-20']])
            + equal(found[1].decoded('DTSTART'), datetime.datetime(2026, 1, 20, 18, 0)))


def times_are_in_the_zone_of_the_machine():
    """Half past seven stays half past seven, over both changes of the clock."""
    document = plan([{'mon': [entry('07:30')]}], end='2026-11-30',
                    pauses=[{'from': '2026-02-02', 'to': '2026-02-02'}])
    calendar = icalendar.Calendar.from_ical(export(document, 'Europe/Berlin'))
    zones, (event,) = calendar.walk('VTIMEZONE'), calendar.walk('VEVENT')
    start = event.decoded('DTSTART')
    rule = dateutil.rrule.rrulestr(event['RRULE'].to_ical().decode(), dtstart=start)
    hours = {(each.hour, each.minute, each.utcoffset().total_seconds() / 3600) for each in rule}
    last = max(rule)
    return (equal([str(zone['TZID']) for zone in zones], ['Europe/Berlin'])
            + equal(event['DTSTART'].params['TZID'], 'Europe/Berlin')
            + equal(event['EXDATE'].params['TZID'], 'Europe/Berlin')
            + equal(start.utcoffset(), datetime.timedelta(hours=1))
            + equal(event['RRULE']['UNTIL'][0].utcoffset(), datetime.timedelta(0))
            + equal(hours, {(7, 30, 1.0), (7, 30, 2.0)}) + equal(last.date(), datetime.date(2026, 11, 30))
            + equal({str(sub.name) for zone in zones for sub in zone.subcomponents}, {'STANDARD', 'DAYLIGHT'}))


def odd_texts_come_through():
    name = 'Back, neck; “core” \\ and\nmore' + ' and more' * 20
    event, = events(plan([{'mon': [entry(routine='gone')]}], name=name))
    text = export(plan([{'mon': [entry(routine='gone')]}], name=name))
    return (equal(str(event['SUMMARY']), 'gone') + equal(str(event['DESCRIPTION']), name)
            + equal([line for line in text.split(b'\r\n') if len(line) > 75], []) + equal(text[-2:], b'\r\n'))


CHECKS = [an_inactive_plan_has_no_events, an_entry_with_a_time_is_at_that_time_wherever_one_is,
          an_entry_without_a_time_is_a_day, two_weeks_take_turns, a_plan_without_repetition_comes_once,
          days_before_the_start_are_left_out, the_last_day_belongs_to_it, pauses_are_left_out,
          events_keep_their_identity, uids_stay_when_entries_move, days_of_their_own_are_events_of_their_own,
          times_are_in_the_zone_of_the_machine, odd_texts_come_through]

tap.run(CHECKS)
