# SPDX-License-Identifier: GPL-3.0-or-later
"""Through a session: started from Today, paused, killed, resumed, finished, and found again in Progress."""
import json
import os
import re

from PIL import ImageChops, ImageOps, ImageStat

from driver import until
from driver.tap import check
from walk_editor import NAME


def window(walk):
    """The session's window, without a look into the other one."""
    return until(lambda: next((node for node in walk.root.children if node.fits('frame', 'Session')), None),
                 'the window of the session')


def phase(walk, word, *more):
    """Waits until the session's window shows a word, and more labels, at once."""
    def shows():
        labels = window(walk).labels()
        return all(label in labels for label in (word, *more))
    until(shows, lambda: f'{word} {more} among {window(walk).labels()}', 30)


def journal(walk):
    """The number of the phase in the journal; None when there is no journal."""
    path = os.path.join(walk.home.library, 'running.json')
    if not os.path.exists(path):
        return None
    with open(path, encoding='utf-8') as file:
        return json.load(file)['phase']


def pause_in(walk, number, *labels):
    """Pauses as soon as that phase has begun. By the journal, since to ask a playing window takes longer than some phases;
    it is written a moment ahead, which a pause takes back."""
    def is_caught():
        until(lambda: journal(walk) == number, lambda: f'phase {number}; it is {journal(walk)}', 30)
        walk.app.keyboard.press('space')
        phase(walk, 'Paused')
        if journal(walk) == number:
            return True
        walk.app.keyboard.press('space')
        return False
    until(is_caught, lambda: f'a pause in phase {number}')
    phase(walk, 'Paused', *labels)


def left(walk):
    """Seconds left of the session."""
    label = next(text for text in window(walk).labels() if text.endswith(' left'))
    minutes, seconds = label.split()[0].split(':')
    return int(minutes) * 60 + int(seconds)


def clip(walk):
    """A picture of the clip: the first bright area from the left in the dark window."""
    x, y, width, height = walk.app.window('Session').visible()
    picture = walk.app.screen.grab((x, y + height // 6, width, height // 2))
    bright = picture.convert('L').point(lambda value: 255 if value > 100 else 0)
    columns = [bright.crop((i, 0, i + 1, bright.height)).getbbox() is not None for i in range(bright.width)]
    begin = columns.index(True)
    return picture.crop((begin, 0, columns.index(False, begin), picture.height))


def unlike(one, other):
    """How much two pictures differ, 0 to 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other.resize(one.size))).mean) / 3


def start(walk):
    walk.go_to('Today')
    walk.root.find('button', 'Start').click()
    window(walk).find('toggle button', '3').click()
    window(walk).find('button', 'Start').click()
    phase(walk, 'Get Ready', 'Seated Rotation', 'Left side')


def pause(walk):
    pause_in(walk, 1, 'Seated Rotation', 'Left side')
    before, picture = left(walk), clip(walk)
    walk.app.keyboard.press('Up')
    until(lambda: left(walk) == before + 10, lambda: f'{before} + 10 s left; there are {left(walk)}')
    walk.app.keyboard.press('space')
    phase(walk, 'Hold', 'Seated Rotation', 'Left side')
    until(lambda: left(walk) < before + 10, 'the time to go on')
    return picture


def switch_sides(walk, picture):
    walk.app.keyboard.press('n')
    window(walk).find('label', 'Switch Sides')
    pause_in(walk, 3, 'Seated Rotation', 'Right side')
    same, mirrored = unlike(picture, clip(walk)), unlike(picture, ImageOps.mirror(clip(walk)))
    check(mirrored < same / 2, f'the clip of the right side differs by {same}, mirrored by {mirrored}')


def step(walk):
    """While it is paused, so that previous doesn't mean the beginning of what is under way."""
    for button, is_first in (('Next', False), ('Previous', True), ('Next', False)):
        window(walk).find('button', button).click()
        # The second is announced during the first.
        until(lambda first=is_first: ('Seated Rotation' in window(walk).labels()) == first, f'{button} to be obeyed')
        phase(walk, 'Paused', 'Seated Rotation' if is_first else 'Glute Bridge')
    window(walk).find('button', 'Resume').click()
    phase(walk, 'Move', 'Glute Bridge')


def kill_and_resume(walk):
    check(not walk.home.documents('sessions'), 'the session was logged before its end')
    walk.app.kill()
    walk.app.start()
    walk.root.find('heading', 'Unfinished Session')
    walk.root.find('button', 'Resume').click()
    phase(walk, 'Paused', 'Glute Bridge')
    window(walk).find('button', 'Resume').click()
    phase(walk, 'Move', 'Glute Bridge')
    walk.app.keyboard.press('n')
    window(walk).find('heading', 'Well Done', 30)


def sum_up(walk):
    pain, effort = (window(walk).find('grouping', re.compile(name)) for name in ('^Pain', '^Effort'))
    pain.find('toggle button', '2').click()
    effort.find('toggle button', '4').click()
    window(walk).find('button', 'Done').click()
    until(lambda: not walk.root.has('frame', 'Session'), 'the window to close')
    log = walk.home.wait_for('sessions', lambda session: session['effort'] == 4, 'the log')
    check(log['pain'] == {'before': 3, 'after': 2}, f"pain is {log['pain']}")
    check([item['exercise'] for item in log['items']] == ['seated-rotation', 'glute-bridge', 'cat-cow'], log['items'])
    check(log['routine-name'] == NAME and log['ended'] > log['started'], str(log))
    check(len(walk.home.documents('sessions')) == 1, 'it was logged more than once')
    check(not os.path.exists(os.path.join(walk.home.library, 'running.json')), 'the journal is still there')


def find_again(walk):
    walk.go_to('Progress')
    walk.root.find('list item', re.compile(NAME))
    walk.restart()
    walk.go_to('Progress')
    walk.root.find('list item', re.compile(NAME))


def walk_session(walk):
    case = walk.tap.case
    picture = None
    with case('a session starts from Today with getting ready'):
        start(walk)
    with case('it pauses, takes ten seconds more, and goes on'):
        picture = pause(walk)
    with case('then sides are switched, and the clip is mirrored'):
        switch_sides(walk, picture)
    with case('next and previous'):
        step(walk)
    with case('killed in the middle, it resumes where it was'):
        kill_and_resume(walk)
    with case('the summary goes into the log, which is written once'):
        sum_up(walk)
    with case('Progress shows it, also after a restart'):
        find_again(walk)
