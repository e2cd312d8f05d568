#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Feeds summary.py with logs as meson writes them."""
import json
import os
import subprocess
import sys
import tempfile

CASES = [
    # name, lines of the log, last line expected, exit status expected
    ('nothing ran', [], '0 passed, 0 failed, 0 skipped', 1),
    ('cases are counted, not programs',
     [{'result': 'OK', 'stdout': '1..3\nok 1 /a\nok 2 /b\nok 3 - c # SKIP no sound\n'}],
     '2 passed, 0 failed, 1 skipped', 0),
    ('an expected failure is skipped',
     [{'result': 'OK', 'stdout': 'not ok 1 /a # TODO later\nok 2 /b\n'}], '1 passed, 0 failed, 1 skipped', 0),
    ('a failed case', [{'result': 'FAIL', 'stdout': 'ok 1 /a\nnot ok 2 /b - wrong\n'}],
     '1 passed, 1 failed, 0 skipped', 1),
    ('a crash after good cases', [{'result': 'ERROR', 'stdout': '1..2\nok 1 /a\n'}],
     '1 passed, 1 failed, 0 skipped', 1),
    ('a timeout before any case', [{'result': 'TIMEOUT'}], '0 passed, 1 failed, 0 skipped', 1),
    ('a program without TAP', [{'result': 'OK'}, {'result': 'SKIP'}, {'result': 'OK', 'stdout': 'okay so far\n'}],
     '2 passed, 0 failed, 1 skipped', 0),
]


def run(lines):
    with tempfile.NamedTemporaryFile('w', suffix='.json') as log:
        for line in lines:
            log.write(json.dumps({'name': 'x', **line}) + '\n')
        log.flush()
        summary = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'summary.py')
        done = subprocess.run([sys.executable, summary, log.name], capture_output=True, text=True)
        return done.stdout.splitlines()[-1], done.returncode


print(f'1..{len(CASES)}')
failed = False
for i, (name, lines, line, status) in enumerate(CASES, 1):
    found = run(lines)
    good = found == (line, status)
    failed |= not good
    print(f"{'ok' if good else 'not ok'} {i} {name}")
    if not good:
        print(f'# expected {(line, status)}, got {found}')
sys.exit(failed)
