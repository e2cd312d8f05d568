#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count the cases behind a meson test log: each TAP line is a case, each other test is one.

    summary.py build/test/meson-logs/testlog.json

Prints what failed, then "N passed, N failed, N skipped"; exits 1 where a case failed or none ran.
"""
import json
import re
import sys

CASE = re.compile(r'^(not )?ok\b[ \d]*(?:- )?(.*?)(?:\s*# *(SKIP|TODO)\b.*)?$', re.IGNORECASE)
GOOD = {'OK': 'passed', 'EXPECTEDFAIL': 'passed', 'SKIP': 'skipped'}


def outcomes(test):
    """Yields (outcome, name) for each case of one line of the log."""
    n_failed = n_cases = 0
    for line in (test.get('stdout') or '').splitlines():
        match = CASE.match(line.rstrip())
        if match:
            bad, name, directive = match.groups()
            outcome = 'skipped' if directive else 'failed' if bad else 'passed'
            n_cases += 1
            n_failed += outcome == 'failed'
            yield outcome, name
    outcome = GOOD.get(test['result'], 'failed')
    # A crash, a timeout or a broken plan is a failure of its own, whatever the cases before it said.
    if n_cases == 0 or (outcome == 'failed' and n_failed == 0):
        yield outcome, test['result'].lower()


def main(path):
    count = {'passed': 0, 'failed': 0, 'skipped': 0}
    try:
        with open(path, encoding='utf-8') as log:
            tests = [json.loads(line) for line in log]
    except FileNotFoundError:
        tests = []
    for test in tests:
        for outcome, name in outcomes(test):
            count[outcome] += 1
            if outcome == 'failed':
                print(f"FAILED {test['name']}: {name}")
    print(', '.join(f'{n} {outcome}' for outcome, n in count.items()))
    return 1 if count['failed'] or not count['passed'] + count['skipped'] else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
