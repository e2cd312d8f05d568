# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured inside a process, by the C programs here. For a value of a sample they print

    = NAME UNIT VALUE

and what else they print is for people who start them by hand."""
import os
import subprocess
import sys

from report import MOST, Row

# Arguments of each program, and the samples that they bring.
PROGRAMS = [
    (['bench-catalog'], ['search-']),
    (['bench-scroll'], ['scroll-']),
    (['bench-first-frame'], ['clip-frame-']),
    (['bench-cost'], ['clip-cost-']),
    (['bench-durable'], ['edit-']),
    (['bench-coach'], ['coach-']),
    (['bench-growth', 'sessions'], ['growth-']),
]

ROWS = [
    Row('search-10000', 'a keystroke of a search, 10,000 exercises', 'search-10000-ours', 'search-10000-strstr', 1.0,
        floor='strstr over the same words'),
    Row('search-100000', '″, 100,000 exercises', 'search-100000-ours', 'search-100000-strstr', 1.0,
        floor='strstr over the same words'),
    Row('scroll-10000', 'catalog of 10,000 scrolled: the worst frame’s computing', 'scroll-worst', goal=1000 / 60,
        kind=MOST),
    Row('scroll-10000-painted', '″, with painting by the processor', 'scroll-worst-painted'),
    Row('clip-prepared', 'next clip’s first frame, prepared', 'clip-frame-prepared', 'clip-frame-media', 0.2,
        floor='GtkMediaFile'),
    Row('clip-prepared-playbin', '″', 'clip-frame-prepared', 'clip-frame-playbin', 0.2, floor='a fresh playbin3'),
    Row('clip-unprepared', 'next clip’s first frame, unexpected', 'clip-frame-unprepared', 'clip-frame-media', 1.0,
        floor='GtkMediaFile'),
    Row('clip-unprepared-playbin', '″', 'clip-frame-unprepared', 'clip-frame-playbin', 1.0,
        floor='a fresh playbin3'),
    Row('clip-cost', 'of a processor, for a clip that goes round', 'clip-cost-ours', 'clip-cost-playbin', 1.5,
        floor='playbin3, sent back at each end'),
    Row('durable', 'an edit, until it is on the disk', 'edit-ours', 'edit-floor', 1.3,
        floor='write, fsync, rename, fsync'),
    Row('coach', 'the coach on 100 items', 'coach-advice', goal=1.0, kind=MOST),
    Row('growth-load', 'library loaded with 10,000 sessions', 'growth-start-many', 'growth-start-few', 1.5,
        floor='with 10'),
    Row('growth-save', 'a routine saved beside 10,000 sessions', 'growth-save-many', 'growth-save-few', 1.2,
        floor='beside 10'),
]


def environment():
    return os.environ | {'GTK_A11Y': 'test', 'TZ': 'UTC', 'GSETTINGS_BACKEND': 'memory'}


def read(text, samples):
    for line in text.splitlines():
        words = line.split()
        if words[:1] == ['#']:  # a comment of TAP
            del words[0]
        if len(words) == 4 and words[0] == '=':
            samples.add(words[1], words[2], float(words[3]))


def measure(build, rows, samples):
    wanted = {name for row in rows for name in (row.ours, row.beside) if name}
    for (program, *arguments), brings in PROGRAMS:
        if not any(name.startswith(tuple(brings)) for name in wanted):
            continue
        path = os.path.join(build, 'tests', 'bench', program)
        done = subprocess.run([path, *arguments], env=environment(), stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            print(f'{program} ended with {done.returncode}', file=sys.stderr)
        read(done.stdout, samples)
