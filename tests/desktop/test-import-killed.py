#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import that is killed halfway leaves whole documents only, and importing again completes it without doubling any, as
TAP. Argument: a program that takes the command line of limber."""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
RECORDS = 500
KILLS = 20 if os.environ.get('LIMBER_TEST_LONG') else 4


def collection():
    return [{'id': f'Lean_{n}', 'name': f'Wall Lean {n}', 'primaryMuscles': ['quadriceps'], 'category': 'strength',
             'instructions': ['Lean against a wall.'], 'images': []} for n in range(RECORDS)]


def routine(number, notes):
    item = {'exercise': 'cat-cow', 'dose': {'sets': 1, 'reps': 8}}
    return {'format': 'limber-routine', 'version': 1, 'id': f'routine-{number}', 'name': f'Routine {number}',
            'notes': notes, 'sections': {'warm-up': [], 'main': [item], 'cool-down': []}}


def bundle():
    """Of routines that differ from those that are there already, so that both stay."""
    return {'format': 'limber-bundle', 'version': 1, 'exercises': [], 'plans': [],
            'routines': [routine(n, 'theirs') for n in range(RECORDS)]}


def write(path, document):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)


def make_library(folder):
    for number in range(RECORDS):
        write(f'{folder}/library/routines/routine-{number}.json', routine(number, 'mine'))


def names(folder, kind):
    place = f'{folder}/library/{kind}'
    return sorted(os.listdir(place)) if os.path.isdir(place) else []


def documents(folder, kind):
    """Without those that are being written."""
    return [name for name in names(folder, kind) if not name.startswith('.')]


def limber(folder, *arguments):
    return [PROGRAM, '--data-dir', f'{folder}/library', *arguments]


def import_to_the_end(folder, file):
    done = subprocess.run(limber(folder, '--import', file), capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else [f'it ended with {done.returncode}: {done.stderr}']


def import_and_kill(folder, file, kind):
    """Returns how many more documents there are then."""
    before = len(documents(folder, kind))
    with subprocess.Popen(limber(folder, '--import', file), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and len(documents(folder, kind)) == before:
            pass
        time.sleep(random.random() * 0.002)
        process.send_signal(signal.SIGKILL)
    return len(documents(folder, kind)) - before


def complain(folder, kind, wanted, file):
    """Of what is there after the kill, and after importing again, and once more."""
    for name in names(folder, kind):
        if name.endswith('.json'):
            with open(f'{folder}/library/{kind}/{name}', encoding='utf-8') as whole:
                json.load(whole)
    complaints = []
    for _ in range(2):
        complaints += import_to_the_end(folder, file)
        found = names(folder, kind)
        if found != wanted:
            complaints.append(f'{len(found)} documents, not {len(wanted)}; one too many or few is '
                              + sorted(set(found) ^ set(wanted))[0])
    return complaints


def survive(document, kind, prepare):
    """Compares with an import that nobody killed. Returns complaints, and how many kills came halfway."""
    complaints, halfway = [], 0
    for number in range(KILLS + 1):
        with tempfile.TemporaryDirectory() as folder:
            prepare(folder)
            file = f'{folder}/file.json'
            write(file, document)
            if number == 0:
                complaints += import_to_the_end(folder, file)
                wanted = names(folder, kind)
                total = len(wanted) - (RECORDS if prepare is make_library else 0)
                complaints += [] if total == RECORDS else [f'{total} came in, not {RECORDS}']
            else:
                halfway += 0 < import_and_kill(folder, file, kind) < RECORDS
                complaints += complain(folder, kind, wanted, file)
    return complaints, halfway


def a_collection():
    return survive(collection(), 'exercises', lambda folder: None)


def routines_that_are_kept_beside_others():
    return survive(bundle(), 'routines', make_library)


def main():
    cases = [a_collection, routines_that_are_kept_beside_others]
    print(f'1..{len(cases)}')
    for number, case in enumerate(cases, 1):
        complaints, halfway = case()
        print('not ok' if complaints else 'ok', f'{number} {case.__name__.replace("_", " ")}')
        print(f'# {halfway} of {KILLS} kills came halfway')
        for line in complaints:
            print('# ' + line)


if __name__ == '__main__':
    main()
