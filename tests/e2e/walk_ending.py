# SPDX-License-Identifier: GPL-3.0-or-later
"""However Limber ends, what was on the screen is on the disk."""
import contextlib
import glob
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

from driver import until
from driver.tap import check
from walk_editor import exercises, row
from walk_search import PATH as OBJECT, call, is_there

MANAGER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'ui', 'session-manager.py')
MOVEMENTS = {'cat-cow': 'Cat-Cow', 'arm-circle': 'Arm Circle'}
NAME = 'A Last Word'
PATH = 'routines/last-word.json'
RECORDS = 20000


def put(walk, order):
    items = [{'exercise': exercise, 'dose': {'sets': 1, 'reps': 8}} for exercise in order]
    walk.home.put(PATH, {'format': 'limber-routine', 'version': 1, 'id': 'last-word', 'name': NAME,
                         'sections': {'main': items}})


def shown(walk):
    """The ids of the exercises in the order in which the editor has them."""
    labels = [item.label for item in walk.root.find('list', 'Routine').find_all('list item')]
    return [exercise for label in labels for exercise, name in MOVEMENTS.items() if label.startswith(name)]


def edit(walk):
    """Moves the first exercise below the other. Returns the order as soon as it is seen."""
    walk.go_to('Routines')
    walk.root.find('list item', re.compile('^' + NAME)).click()
    before = list(MOVEMENTS)
    until(lambda: shown(walk) == before, lambda: f'{before}; there are {shown(walk)}')
    row(walk, MOVEMENTS[before[0]]).click()
    walk.app.keyboard.press('ctrl+Down')
    return until(lambda: shown(walk) == before[::-1] and before[::-1], lambda: f'{before[::-1]} in {shown(walk)}')


def leftovers(walk):
    return [name for _, _, names in os.walk(walk.home.library) for name in names if name.startswith('.limber-')]


def end_by(walk, end, status=0):
    """Edits, ends, and looks at the disk."""
    put(walk, MOVEMENTS)
    walk.app.start()
    after = edit(walk)
    end(walk)
    ended = walk.app.process.wait(20)
    check(status is None or ended == status, f'it ended with {ended}')
    found = exercises(walk.home.documents('routines')[PATH])['main']
    check(found == after, f'{found} on the disk, {after} on the screen')
    check(not leftovers(walk), f'{leftovers(walk)} stayed')


def collection():
    return json.dumps([{'id': f'Lean_{n}', 'name': f'Wall Lean {n}', 'primaryMuscles': ['quadriceps'],
                        'category': 'strength', 'instructions': ['Lean against a wall.'], 'images': []} for n in range(RECORDS)])


def end_an_import_by(walk, end, wanted=(RECORDS,)):
    """Begins to import a large collection, ends at once, and looks at how much of it is on the disk."""
    path = os.path.join(walk.home.path, 'large.json')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(collection())
    shutil.rmtree(os.path.join(walk.home.library, 'exercises'), ignore_errors=True)
    walk.app.start(path)
    walk.root.find('label', 'Wall Lean 0')
    button = walk.root.find('button', 'Import').click()
    until(lambda: 'sensitive' not in button.states, 'the import to begin')
    end(walk)
    ended = walk.app.process.wait(60)
    check(ended == 0, f'it ended with {ended}')
    found = glob.glob(os.path.join(walk.home.library, 'exercises', '*Lean_*'))
    check(len(found) in wanted, f'{len(found)} are there, not {wanted}')
    check(not leftovers(walk), f'{leftovers(walk)} stayed')


def by_closing(walk):
    """The dialog takes the first for itself."""
    walk.app.screen.close_window()
    walk.root.gone('button', 'Cancel')
    walk.app.screen.close_window()


def by(number):
    return lambda walk: walk.app.process.send_signal(number)


def by_keys(chord):
    return lambda walk: walk.app.keyboard.press(chord)


def impatiently(walk):
    """Whoever shuts down asks again and again."""
    while walk.app.process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            walk.app.process.terminate()
        time.sleep(0.0005)


def by_logging_out(walk):
    """With GNOME's session manager on the bus, or what looks like it to a program."""
    manager = subprocess.Popen([sys.executable, MANAGER], env=walk.app.screen.environment, text=True,
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        check(manager.stdout.readline() == 'ready\n', 'no session manager')

        def log_out(_):
            manager.stdin.write('end\n')
            manager.stdin.flush()
        end_by(walk, log_out)
    finally:
        manager.kill()
        manager.wait()


def windows(walk):
    return walk.app.screen.windows(walk.app.process.pid)


def quit_with_reminders(walk):
    """What reminds stays, shows its window again when it is asked to, and ends when it is asked without one."""
    environment = walk.app.environment
    walk.home.put('plans/reminding.json', {
        'format': 'limber-plan', 'version': 1, 'id': 'reminding', 'name': 'Reminding', 'active': True,
        'start': '2026-01-05', 'repeat': True, 'weeks': [{}], 'reminder': {'on': True, 'time': None}})
    walk.app.start()
    for _ in range(2):
        walk.root.find('page tab', 'Today')
        walk.app.keyboard.press('ctrl+q')
        until(lambda: not windows(walk), 'the window to go')
        walk.app.alive()
        check(walk.app.run()[0] == 0, 'it cannot be shown again')
        until(lambda: windows(walk), 'the window to come back')
    walk.app.keyboard.press('ctrl+q')
    until(lambda: not windows(walk), 'the window to go')
    call(environment, OBJECT, 'org.gtk.Actions.Activate', 'quit', '[]', '{}')
    check(walk.app.process.wait(20) == 0, 'it ended badly')


def wake_by_later(walk):
    """The desktop starts it to say that Later was chosen, before any library is read."""
    environment = walk.app.screen.environment
    until(lambda: not is_there(environment), 'its name to go')
    check("'remind-later'" in call(environment, OBJECT, 'org.gtk.Actions.List'), 'it knows no Later')
    call(environment, OBJECT, 'org.gtk.Actions.Activate', 'quit', '[]', '{}')
    until(lambda: not is_there(environment), 'it to end')


def walk_ending(walk):
    case = walk.tap.case
    walk.app.close()
    with case('told to end by a signal, it saves what has just been changed'):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            end_by(walk, by(number))
    with case('told so again and again, as well'):
        end_by(walk, impatiently, None)
    with case('so it does when somebody logs out'):
        by_logging_out(walk)
    with case('and when it is closed, or quit, at once'):
        end_by(walk, by_keys('alt+F4'))
        end_by(walk, by_keys('ctrl+q'))
    with case('an import that has begun is done in full, even if it is told to end'):
        end_an_import_by(walk, by(signal.SIGTERM))
        end_an_import_by(walk, by_keys('ctrl+q'))
    with case('closing it leaves all of the import, or none where it was early enough to take it back'):
        end_an_import_by(walk, by_closing, (0, RECORDS))
    with case('quit with reminders on, it goes on without a window'):
        quit_with_reminders(walk)
    with case('it is started to hear that a reminder is put off'):
        wake_by_later(walk)
