# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves the library to a folder of one's choice, and back: wherever it is, all of Limber finds it."""
import contextlib
import fcntl
import glob
import os
import pathlib
import signal
import subprocess

from driver import until
from driver.tap import check
from walk_search import NAME, PATH as OBJECT, ask, call, is_there
from walk_session import window as session_window

WORDS = "['wherever', 'it', 'is']"
ROUTINE = {'format': 'limber-routine', 'version': 1, 'id': 'wherever', 'name': 'Wherever It Is',
           'sections': {'main': [{'exercise': 'cat-cow', 'dose': {'sets': 1, 'reps': 8}}]}}
PLAN = {'format': 'limber-plan', 'version': 1, 'id': 'wherever', 'name': 'Wherever It Is', 'active': True,
        'start': '2026-01-05', 'repeat': True, 'weeks': [{}], 'reminder': {'on': True, 'time': None}}


@contextlib.contextmanager
def holding(path):
    """Whoever opens that file, made anew, waits until this ends."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    pathlib.Path(path).write_text('held', encoding='utf-8')
    file = os.open(path, os.O_RDWR)
    before = signal.signal(signal.SIGIO, signal.SIG_IGN)
    fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
    try:
        yield
    finally:
        os.close(file)
        signal.signal(signal.SIGIO, before)


def begin(walk, row):
    walk.app.keyboard.press('ctrl+comma')
    walk.root.find('button', row).press()


def is_moved(walk, folder, other):
    """All of it is there, nothing where it was, and the window and the command line know."""
    until(lambda: os.path.isdir(os.path.join(folder, 'routines')), f'the library in {folder}')
    until(lambda: not os.path.exists(other), f'{other} to be gone')
    walk.root.find('page tab', 'Today')
    walk.home.library = folder


def lists_routines(walk, before):
    status, output, errors = walk.app.run('--list-routines')
    check(status == 0 and output == before, f'{status} {output} {errors}')


def move(walk, there):
    begin(walk, 'Move Library…')
    chooser = until(lambda: next((node for node in walk.app.root.children if node.name == 'Folder for the Library'
                                  and node.showing), None), 'the file chooser')
    chooser.find('label', 'Home').click()
    chooser.find('button', 'Select').click()
    walk.root.find('button', 'Move').press()
    is_moved(walk, there, walk.home.library)


def ask_to_move(walk, there):
    """As the window does when somebody has chosen and agreed."""
    call(walk.app.environment, OBJECT, 'org.gtk.Actions.Activate', 'move-library',
         f'[<({pathlib.Path(there).as_uri()!r}, false)>]', '{}')


def is_refused(walk, there, reason):
    ask_to_move(walk, there)
    dialog = walk.root.find('alert', 'Library Not Moved')
    check(any(label.startswith(reason) for label in dialog.labels()), f'{reason} among {dialog.labels()}')
    dialog.find('button', 'Close').press()
    walk.root.gone('alert')
    is_where_it_was(walk, there)


def is_where_it_was(walk, there):
    check(os.path.isdir(os.path.join(walk.home.library, 'routines')), 'it is gone')
    left = [there] * os.path.exists(there) + glob.glob(os.path.join(os.path.dirname(there), '.limber-*'))
    check(not left, f'{left} stayed')


def refuse_during_session(walk, there):
    call(walk.app.environment, OBJECT, 'org.gtk.Actions.Activate', 'start-routine', "[<'desk-break'>]", '{}')
    session_window(walk)
    is_refused(walk, there, 'A session is running.')
    until(lambda: not walk.root.has('frame', 'Session') or walk.app.keyboard.press('Escape'), 'the session to close')


def moving(walk, there):
    """Begins to move it, to where a file keeps it busy; the dialog says so."""
    ask_to_move(walk, there)
    dialog = walk.root.find('alert', 'Moving Library…')
    check(there in dialog.labels(), f'{there} among {dialog.labels()}')
    bar = dialog.find('progress bar', 'Moving Library…')
    check(0 <= bar.value < 1, f'{bar.value} of it is done')
    until(lambda: glob.glob(os.path.join(os.path.dirname(there), '.limber-*')), 'the move to begin')
    return dialog


def cancel(walk, there, before):
    held = os.path.join(walk.home.library, 'media', 'held.webm')
    with holding(held):
        dialog = moving(walk, there)
        lists_routines(walk, before)
        question = subprocess.Popen(
            ['gdbus', 'call', '--session', '--dest', NAME, '--object-path', OBJECT + '/SearchProvider', '--method',
             'org.gnome.Shell.SearchProvider2.GetInitialResultSet', WORDS],
            env=walk.app.environment, stdout=subprocess.PIPE, text=True)
        dialog.find('button', 'Cancel').press()
        walk.root.gone('alert')
        check(question.poll() is None, 'the desktop’s search was answered')
    walk.root.find('page tab', 'Today')
    check('routine:wherever' in question.communicate()[0], 'the desktop’s search finds nothing')
    is_where_it_was(walk, there)
    lists_routines(walk, before)
    os.remove(held)


def answers(walk):
    return subprocess.run(['gdbus', 'call', '--session', '--timeout', '1', '--dest', NAME, '--object-path', OBJECT,
                           '--method', 'org.gtk.Actions.List'], env=walk.app.environment, capture_output=True,
                          check=False).returncode == 0


def end(walk, there, before):
    held = os.path.join(walk.home.library, 'media', 'held.webm')
    with holding(held):
        moving(walk, there)
        walk.app.process.terminate()
        until(lambda: not answers(walk), 'it to hear nothing more')
    check(walk.app.process.wait(20) == 0, 'it ended badly')
    is_where_it_was(walk, there)
    os.remove(held)
    lists_routines(walk, before)
    walk.app.start()


def is_reminded(walk):
    """Only a Limber that knows of the plan stays without a window."""
    walk.root.find('page tab', 'Today')
    walk.app.keyboard.press('ctrl+q')
    until(lambda: not walk.app.screen.windows(walk.app.process.pid), 'the window to go')
    check("'routine:wherever'" in ask(walk.app.environment, 'GetInitialResultSet', WORDS), 'the routine is not found')
    walk.app.alive()
    quit_service(walk)
    check(walk.app.process.wait(20) == 0, 'it ended badly')


def quit_service(walk):
    call(walk.app.environment, OBJECT, 'org.gtk.Actions.Activate', 'quit', '[]', '{}')
    until(lambda: not is_there(walk.app.environment), 'it to end')


def is_served(walk):
    """As the desktop starts it, at login or to search."""
    service = subprocess.Popen(['limber', '--gapplication-service'], env=walk.app.environment)
    until(lambda: is_there(walk.app.environment), 'its name')
    check("'routine:wherever'" in ask(walk.app.environment, 'GetInitialResultSet', WORDS), 'the routine is not found')
    quit_service(walk)
    check(service.wait(20) == 0, 'it ended badly')


def walk_move(walk):
    case = walk.tap.case
    usual, there = walk.home.library, os.path.join(walk.home.path, 'Limber')
    walk.home.put('routines/wherever.json', ROUTINE)
    status, before, errors = walk.app.run('--list-routines')
    with case('the library stays where it is while there is a session'):
        check(status == 0, errors)
        refuse_during_session(walk, there)
    with case('a move that is cancelled leaves all where it was, and the desktop’s search waits for it'):
        cancel(walk, there, before)
    with case('so does one during which Limber is told to end'):
        end(walk, there, before)
    with case('the library moves to a folder that one chooses'):
        walk.home.put('plans/wherever.json', PLAN)
        move(walk, there)
        lists_routines(walk, before)
    with case('there, plans remind, and the desktop’s search finds routines'):
        is_reminded(walk)
        is_served(walk)
    with case('it is there at the next start, and moves back'):
        walk.app.start()
        begin(walk, 'Move Library to Default Folder…')
        walk.root.find('button', 'Move').press()
        is_moved(walk, usual, there)
        lists_routines(walk, before)
    for path in ('plans/wherever.json', 'routines/wherever.json'):
        os.remove(os.path.join(usual, path))
