# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole processes that run to their end, in turn with what they are beside."""
import os
import shutil
import subprocess
import tempfile
import time

import library
from report import MOST, Row

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROUNDS = 9
N_RECORDS = 873
# A frame is to take so long at most, on two cores.
MOTION, FRAME = 'cat-cow', 12
SHEET_FRAMES = 12  # of a contact sheet, rendered in full size
FRAME_BYTES = 640 * 480 * 3
RENDERER = 'LIMBER_BENCH_RENDERER'  # a command that writes such frames, as RGB; from bench.py
# A folder in memory: how long it takes to make hundreds of files is the file system's affair, and may be twenty times as
# long when as many have just been deleted.
MEMORY = '/dev/shm'
# As many files, and as large.
WRITE = """
import os, sys
folder, n = sys.argv[1], int(sys.argv[2])
os.makedirs(folder)
for i in range(n):
    with open(f'{folder}/{i}.json', 'wb') as file:
        file.write(bytes(1024))
"""
COMMANDS = {'version': ['--version'], 'list': ['--list-exercises']}
ROWS = [
    Row('import', f'import of {N_RECORDS} records, from start to end of the process', 'import-ours', 'import-load', 3.0,
        floor='python3’s json.load of the same'),
    Row('import-processor', '″, processor time', 'import-ours-processor', 'import-load-processor', 3.0,
        floor='python3’s json.load of the same'),
    Row('import-disk', '″, on the disk', 'import-disk', 'write-disk', floor='as many files written'),
    Row('command-version', 'limber --version, from start to end of the process', 'version', goal=50, kind=MOST),
    Row('command-list', 'limber --list-exercises', 'list', goal=50, kind=MOST),
    Row('command-list-processor', '″, processor time', 'list-processor'),
    Row('clip-rendering', 'a frame of a clip rendered, 640 × 480', 'rendering', goal=500, kind=MOST),
    Row('clip-rendering-beside', 'a frame of many in one process', 'rendering-many', 'rendering-beside', 0.7,
        floor='--renderer'),
    Row('clip-rendering-processor', '″, processor time of two cores', 'rendering-processor', goal=1000, kind=MOST),
]


def run(command, name, samples):
    before = os.times()
    start = time.monotonic()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    samples.add(name, 'ms', 1000 * (time.monotonic() - start))
    after = os.times()
    children = (after.children_user + after.children_system) - (before.children_user + before.children_system)
    samples.add(f'{name}-processor', 'ms', 1000 * children)


def _import_once(folder, path, name, samples):
    run(['limber', '--data-dir', os.path.join(folder, 'imported'), '--import', path], name, samples)


def _import(folder, samples):
    path = os.path.join(folder, 'records.json')
    library.collection(path, N_RECORDS)
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as memory:
            _import_once(memory, path, 'import-ours', samples)
        run(['python3', '-c', 'import json, sys; json.load(open(sys.argv[1]))', path], 'import-load', samples)
        with tempfile.TemporaryDirectory() as disk:
            _import_once(disk, path, 'import-disk', samples)
            run(['python3', '-c', WRITE, os.path.join(disk, 'written'), str(N_RECORDS)], 'write-disk', samples)


def _render(folder, samples):
    motion = os.path.join(TOP, 'resources', 'motions', f'{MOTION}.json')
    for _ in range(ROUNDS):
        run(['limber-clipmaker', '--frame', str(FRAME), '--out', folder, motion], 'rendering', samples)
        if RENDERER in os.environ:
            _render_many(os.path.join(folder, 'sheet.png'), motion, samples)
            _render_beside(os.environ[RENDERER], samples)


def _render_many(sheet, motion, samples):
    """The time of a frame of a contact sheet, with a share of all that comes before and after."""
    start = time.monotonic()
    subprocess.run(['limber-clipmaker', '--sheet', sheet, motion], check=True, stdout=subprocess.DEVNULL)
    samples.add('rendering-many', 'ms', 1000 * (time.monotonic() - start) / SHEET_FRAMES)


def _render_beside(command, samples):
    """The time of a frame, of as many as it writes."""
    start, length = time.monotonic(), 0
    with subprocess.Popen(command, shell=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        while block := process.stdout.read(FRAME_BYTES):
            length += len(block)
    if process.returncode or length % FRAME_BYTES or not length:
        raise RuntimeError(f'no frames come from {command}')
    samples.add('rendering-beside', 'ms', 1000 * (time.monotonic() - start) * FRAME_BYTES / length)


def _command(folder, name, samples):
    library = os.path.join(folder, 'empty')
    os.makedirs(library, exist_ok=True)
    for _ in range(ROUNDS):
        run(['limber', '--data-dir', library, *COMMANDS[name]], name, samples)


def measure(build, rows, samples):
    wanted = {row.ours for row in rows}
    folder = tempfile.mkdtemp()
    try:
        if any(name.startswith('import') for name in wanted):
            _import(folder, samples)
        for name in COMMANDS:
            if any(sample.startswith(name) for sample in wanted):
                _command(folder, name, samples)
        if wanted & {'rendering', 'rendering-processor'}:
            _render(folder, samples)
    finally:
        shutil.rmtree(folder)
