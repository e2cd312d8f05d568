# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of a process to its first complete frame, and the memory that it has then: Limber's, an empty window's
and other applications', in turn. All run with the same settings, without animations, and have been started before."""
import os
import shutil
import sys
import tempfile
import time

import library
from report import MORE, Row
from window import Window

ROUNDS = 9
# One start differs by a fifth from the next; what has to come close to the floor is measured more often.
CLOSE, CLOSE_ROUNDS = ('decade', 'empty', 'floor'), 25
# For the servers of screen and bus to tidy up after the one before, which was killed.
PAUSE = 0.5
PEERS = {'clocks': 'gnome-clocks', 'text-editor': 'gnome-text-editor', 'calendar': 'gnome-calendar'}
YEARS = {'empty': 0, 'year': 1, 'decade': 10, 'century': 100}
SETTINGS = '[io/github/limberapp/Limber]\nsafety-seen=true\nask-pain=false\nplace=\'{place}\'\n'
GTK = '[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n'
# By a third of the phases each exercise has been seen once.
RIGHT, N_STEPS, N_FIRST_STEPS, STEP_PAUSE = 0xff53, 84, 28, 0.2
N_TURNS, TURN_PAUSE, OVER_CATALOG = 400, 0.02, (700, 500)

FLOOR = 'an empty window'
ROWS = [
    Row('start', 'start to complete frame, library of ten years', 'decade-complete', 'floor-complete', 1.35,
        floor=FLOOR),
    *(Row(f'start-{name}', '″', 'decade-complete', f'{name}-complete', 1.0, floor=program)
      for name, program in PEERS.items()),
    Row('start-empty', '″, empty library', 'empty-complete', 'floor-complete', 1.25, floor=FLOOR),
    *(Row(f'start-empty-{name}', '″', 'empty-complete', f'{name}-complete', 1.0, floor=program)
      for name, program in PEERS.items()),
    Row('start-processor', 'processor time of a start, library of ten years', 'decade-processor', 'floor-processor',
        floor=FLOOR),
    Row('start-empty-processor', '″, empty library', 'empty-processor', 'floor-processor', floor=FLOOR),
    Row('growth-window-10', 'start, library of ten years', 'decade-complete', 'year-complete', floor='of one'),
    Row('growth-window-100', 'start, ten times as much in ten years', 'century-complete', 'decade-complete',
        floor='of ten years'),
    Row('memory', 'memory after a start, library of ten years', 'decade-memory', 'floor-memory', 30, MORE, FLOOR),
    Row('memory-empty', '″, empty library', 'empty-memory', 'floor-memory', 30, MORE, FLOOR),
    Row('memory-catalog', 'memory after scrolling all of the catalog', 'scrolled-memory', 'floor-memory', 60, MORE,
        FLOOR),
    Row('memory-session', 'memory after the phases of 30 minutes', 'session-last-memory', 'session-first-memory', 1.05,
        floor='after those of ten'),
]


def _put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


class Contestant:
    """Somebody who is started, with a home that outlives it."""

    def __init__(self, command, home, place='today'):
        self.command = command
        _put(os.path.join(home, 'config/gtk-4.0/settings.ini'), GTK)
        _put(os.path.join(home, 'config/glib-2.0/settings/keyfile'), SETTINGS.format(place=place))
        self.environment = os.environ | {
            'GSETTINGS_BACKEND': 'keyfile', 'XDG_DATA_HOME': os.path.join(home, 'data'),
            'XDG_CONFIG_HOME': os.path.join(home, 'config'), 'XDG_STATE_HOME': os.path.join(home, 'state'),
            'XDG_CACHE_HOME': os.path.join(home, 'cache')}

    def open(self, *arguments):
        return Window([*self.command, *arguments], self.environment)


def _contestants(build, home, names):
    found = {}
    for name in names:
        place = os.path.join(home, name)
        if name in PEERS:
            if shutil.which(PEERS[name]):
                found[name] = Contestant([PEERS[name]], place)
        elif name == 'floor':
            found[name] = Contestant([os.path.join(build, 'tests', 'bench', 'bench-floor')], place)
        else:
            if YEARS[name]:
                library.fill(os.path.join(place, 'data', 'limber'), YEARS[name])
            found[name] = Contestant(['limber'], place)
    return found


def _start(name, contestant, samples):
    time.sleep(PAUSE)
    with contestant.open() as window:
        window.wait_until_still()
        memory = window.get_memory()
        samples.add(f'{name}-complete', 'ms', window.get_complete())
        samples.add(f'{name}-memory', 'MB', memory)
        samples.add(f'{name}-processor', 'ms', window.end())


def _measure_starts(contestants, samples):
    for name, contestant in list(contestants.items()):
        try:
            with contestant.open() as window:  # not counted
                window.wait_until_still(2)
        except TimeoutError as late:
            print(late, file=sys.stderr)
            del contestants[name]
    for number in range(CLOSE_ROUNDS):
        for name, contestant in contestants.items():
            if name in CLOSE or number < ROUNDS:
                _start(name, contestant, samples)


def _measure_catalog(home, samples):
    place = os.path.join(home, 'catalog')
    library.fill(os.path.join(place, 'data', 'limber'), 10)
    catalog = Contestant(['limber'], place, 'catalog')
    for _ in range(7):
        with catalog.open() as window:
            window.wait_until_still()
            for _ in range(N_TURNS):
                window.turn_wheel(*OVER_CATALOG, TURN_PAUSE)
            window.wait_until_still()
            samples.add('scrolled-memory', 'MB', window.get_memory())


def _press_through(window, n):
    for _ in range(n):
        window.press(RIGHT)
        time.sleep(STEP_PAUSE)
    time.sleep(2 * STEP_PAUSE)


def _measure_session(home, samples):
    place = os.path.join(home, 'session')
    for _ in range(7):
        shutil.rmtree(place, ignore_errors=True)
        library.fill(os.path.join(place, 'data', 'limber'), 0)
        with Contestant(['limber'], place).open('--start', library.LONG_SESSION) as window:
            time.sleep(2)
            _press_through(window, N_FIRST_STEPS)
            first = window.get_memory()
            _press_through(window, N_STEPS - N_FIRST_STEPS)
            samples.add('session-first-memory', 'MB', first)
            samples.add('session-last-memory', 'MB', window.get_memory())


def measure(build, rows, samples):
    wanted = {name for row in rows for name in (row.ours, row.beside)}
    names = dict.fromkeys(name.rsplit('-', 1)[0] for name in wanted)
    known = [name for name in [*YEARS, 'floor', *PEERS] if name in names]
    with tempfile.TemporaryDirectory() as home:
        _measure_starts(_contestants(build, home, known), samples)
        if 'scrolled-memory' in wanted:
            _measure_catalog(home, samples)
        if 'session-last-memory' in wanted:
            _measure_session(home, samples)
