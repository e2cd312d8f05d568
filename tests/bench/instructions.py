# SPDX-License-Identifier: GPL-3.0-or-later
"""How many instructions the work takes that people wait for most often, beside what it took when instructions.json was
written. They are the same in every run, so that a change of a hundredth can be seen; `./dev bench --remember` makes
what is counted now the one to compare with."""
import json
import os
import re
import shutil
import subprocess

from report import Row

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'instructions.json')
TASKS = {
    'search': 'ten keystrokes of a search among 2,000 exercises',
    'coach': 'the coach on 100 items',
    'timeline': 'the timeline of 100 items',
    'load': '100 documents read',
    'save': 'a routine of 100 lines put into words and checked, 100 times',
}
ROWS = [Row(f'instructions-{task}', f'instructions: {what}', f'instructions-{task}', f'remembered-{task}', 1.02,
            floor='remembered') for task, what in TASKS.items()]


def _remembered():
    try:
        with open(PATH, encoding='utf-8') as file:
            return json.load(file)
    except FileNotFoundError:
        return {}


def _count(build, task):
    """Those of measure_…() and all that it calls, in millions."""
    program = os.path.join(build, 'tests', 'bench', 'bench-instructions')
    done = subprocess.run(
        ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', f'--toggle-collect=measure_{task}', program,
         task], capture_output=True, text=True, check=True)
    return int(re.search(r'Collected : (\d+)', done.stderr).group(1)) / 1e6


def measure(build, rows, samples):
    if not shutil.which('valgrind'):
        return
    remembered = _remembered()
    for row in rows:
        task = row.name.removeprefix('instructions-')
        samples.add(row.ours, 'million', _count(build, task))
        if task in remembered:
            samples.add(row.beside, 'million', remembered[task])


def remember(samples):
    counted = {task: round(samples.values[f'instructions-{task}'][0], 3) for task in TASKS
               if f'instructions-{task}' in samples.values}
    counted = _remembered() | counted
    with open(PATH, 'w', encoding='utf-8') as file:
        json.dump(counted, file, indent=1)
        file.write('\n')
