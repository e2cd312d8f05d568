#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The coach on the command line, as TAP. Arguments: a program that takes the command line of limber, the folder of the
built-in content."""
import json
import os
import re
import subprocess
import sys
import tempfile

import tap

PROGRAM, CONTENT = map(os.path.abspath, sys.argv[1:3])
DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
LINE = re.compile(r'(tip|warning|caution) [a-z-]+ (warm-up|main|cool-down|weeks|sessions)\[\d+\] \S.*')


def item(exercise, **dose):
    return {'exercise': exercise, 'dose': dose}


def routine(main, **members):
    return {'format': 'limber-routine', 'version': 1, 'id': 'r', 'name': 'R', 'level': 'new', 'focus': [],
            'sections': {'warm-up': [], 'main': main, 'cool-down': []}, 'ignored': [], **members}


COLD = routine([item('seated-rotation', sets=1, hold=90), item('dumbbell-row', sets=2, reps=10, sides='left')])


def coach(document, *options):
    """What the program prints, writes to stderr and exits with, for a document or the name of one."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, 'XDG_DATA_HOME': folder}
        name = document
        if not isinstance(document, str):
            name = 'x.json'
            with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
                json.dump(document, file)
        done = subprocess.run([PROGRAM, '--coach', name, *options], cwd=folder, env=environment, text=True,
                              capture_output=True, check=False)
        return done.stdout, done.stderr, done.returncode


def rules(document):
    return [advice['rule'] for advice in json.loads(coach(document, '--json')[0])]


def equal(found, expected):
    return [] if found == expected else [f'found {found!r}, expected {expected!r}']


def advice_is_a_line_each():
    output, errors, status = coach(COLD)
    lines = output.splitlines()
    return (equal((errors, status), ('', 0)) + equal([line for line in lines if not LINE.fullmatch(line)], [])
            + equal([line.split(' ')[:3] for line in lines if 'warm-up-missing' in line],
                    [['warning', 'warm-up-missing', 'main[1]']]))


def json_says_the_same():
    found = json.loads(coach(COLD, '--json')[0])
    lines = [f"{a['severity']} {a['rule']} {a['section']}[{a['index']}] {a['text']}" for a in found]
    fixable = [a['fixable'] for a in found if a['rule'] == 'one-sided']
    return equal(lines, coach(COLD)[0].splitlines()) + equal(fixable, [True]) + equal(
        {tuple(a) for a in found}, {('severity', 'rule', 'section', 'index', 'text', 'fixable')})


def ignored_rules_are_silent():
    return equal('one-sided' in rules(COLD), True) + equal('one-sided' in rules({**COLD, 'ignored': ['one-sided']}),
                                                           False)


def a_good_routine_needs_no_advice():
    good = routine([item('glute-bridge', sets=2, reps=10)])
    good['sections']['warm-up'] = [item('cat-cow', duration=45)]
    return equal(coach(good), ('', '', 0)) + equal(coach(good, '--json'), ('[]\n', '', 0))


def built_in_routines_deserve_no_warning():
    names = [name.removesuffix('.json') for name in sorted(os.listdir(CONTENT + '/routines'))]
    found = [(name, advice['rule']) for name in names for advice in json.loads(coach(name, '--json')[0])
             if advice['severity'] != 'tip']
    return equal(found, []) + ([] if names else ['no routines'])


def plans_are_looked_at_by_week():
    week = {day: [] for day in DAYS}
    days = {day: [{'routine': 'lower-back-stability'}] for day in DAYS[:2]}
    plan = {'format': 'limber-plan', 'version': 1, 'id': 'p', 'name': 'P', 'start': '2026-01-05', 'weeks': [
        week, {**week, **days}]}
    found = [(a['rule'], a['section'], a['index']) for a in json.loads(coach(plan, '--json')[0])]
    return (equal(found, [('week-too-few', 'weeks', 1), ('week-no-rest', 'weeks', 1)])
            + equal(coach('desk-workers-week')[2], 0))


def sessions_are_looked_at_for_pain():
    session = {'format': 'limber-session', 'version': 1, 'id': 's', 'routine': 'r', 'routine-name': 'R', 'plan': None,
               'started': '2026-01-05T08:00:00Z', 'ended': '2026-01-05T08:10:00Z', 'items': [],
               'pain': {'before': 3, 'after': 8}, 'effort': None, 'note': ''}
    calm = {**session, 'pain': {'before': None, 'after': None}}
    return equal(rules(session), ['pain-rising']) + equal(coach(calm), ('', '', 0))


def what_is_bad_is_told():
    bad = coach(routine([item('plank', sets=3, hold='ten')]))
    exercise = {'format': 'limber-exercise', 'version': 1, 'id': 'e', 'name': 'E', 'kind': 'static',
                'regions': {'primary': ['neck'], 'secondary': []}, 'position': 'seated', 'equipment': [],
                'sides': 'both', 'dose': {'sets': 1, 'hold': 20}}
    return (equal(coach('nowhere'), ('', 'nowhere: neither a file nor the id of a routine or plan\n', 1))
            + equal(bad[0::2], ('', 1)) + equal('x.json: sections.main[0].dose.hold: ' in bad[1], True)
            + equal(coach([])[0::2], ('', 1)) + equal(coach({'format': 'limber-bundle'})[0::2], ('', 1))
            + equal(coach(exercise), ('', 'x.json: the coach looks at routines, plans and sessions\n', 1)))


CHECKS = [advice_is_a_line_each, json_says_the_same, ignored_rules_are_silent, a_good_routine_needs_no_advice,
          built_in_routines_deserve_no_warning, plans_are_looked_at_by_week, sessions_are_looked_at_for_pain,
          what_is_bad_is_told]

tap.run(CHECKS)
