#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what people wait for, beside what they would use instead, and prints a table.

    bench.py BUILD [--remember] [--renderer COMMAND] [NAME]

BUILD is a release build, with a screen and a bus as tests/headless gives them. Only rows whose names hold NAME are
measured. BUILD/bench.json has every single value. --remember makes the counted instructions what later ones are
compared with. --renderer is what to render a frame of a clip beside: a command that writes frames of 640 × 480, as RGB.
"""
import argparse
import json
import os
import subprocess
import sys

import instructions
import processes
import programs
import report
import search
import starts

GROUPS = [starts, search, programs, processes, instructions]


def choose(group, name):
    return [row for row in group.ROWS if name in row.name]


def write(path, results):
    load = os.getloadavg()[0]
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'processors': os.cpu_count(), 'load': load, 'rows': results}, file, indent=1)
        file.write('\n')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('build')
    parser.add_argument('--remember', action='store_true')
    parser.add_argument('--renderer')
    parser.add_argument('name', nargs='?', default='')
    options = parser.parse_args()
    if options.renderer:
        os.environ[processes.RENDERER] = options.renderer
    samples, results = report.Samples(), []
    for group in GROUPS:
        rows = choose(group, options.name)
        if not rows:
            continue
        print(f'{group.__name__}: {", ".join(row.name for row in rows)}', file=sys.stderr, flush=True)
        try:
            group.measure(options.build, rows, samples)
        except (OSError, LookupError, RuntimeError, subprocess.SubprocessError) as error:
            print(f'{group.__name__}: {error}', file=sys.stderr)  # the others are worth having all the same
        results += [report.result(row, samples) for row in rows]
    if not results:
        sys.exit(f'no row’s name holds “{options.name}”')
    if options.remember:
        instructions.remember(samples)
    path = os.path.join(options.build, 'bench.json')
    write(path, results)
    print('\n'.join(report.table(results)))


if __name__ == '__main__':
    main()
