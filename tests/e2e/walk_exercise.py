# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise of one's own: made with a video, put into a routine, followed, deleted and brought back."""
import os
import re
import subprocess

from driver import until
from driver.giver import giving
from driver.tap import check
from walk_catalog import moves

NAME = 'Axe Swing'


def make_film(walk, name='film.webm', background='0xff000000'):
    """Two seconds with something that moves."""
    path = os.path.join(walk.home.path, name)
    subprocess.run(['gst-launch-1.0', '-q', 'videotestsrc', 'pattern=ball', 'num-buffers=60',
                    f'background-color={background}', '!',
                    'video/x-raw,width=320,height=240,framerate=30/1', '!', 'vp8enc', 'deadline=1', '!', 'webmmux', '!',
                    'filesink', f'location={path}'], check=True, timeout=60)
    return path


def media(walk):
    folder = os.path.join(walk.home.library, 'media')
    return [name for name in os.listdir(folder) if not name.startswith('.')] if os.path.isdir(folder) else []


def saved(walk, fits, what):
    return walk.home.wait_for('exercises', lambda exercise: exercise['name'] == NAME and fits(exercise), what)


def create(walk):
    walk.go_to('Catalog')
    walk.root.find('button', 'New Exercise').click()
    walk.root.find('button', 'Choose a Video or Picture')
    check(not walk.home.documents('exercises'), 'there is an exercise before anything was said of it')
    walk.app.keyboard.press('ctrl+a')  # the name has the focus
    walk.app.keyboard.type(NAME)
    saved(walk, lambda exercise: True, f'an exercise called {NAME}')


def assert_copied(walk, exercise, film):
    with open(film, 'rb') as one, open(os.path.join(walk.home.library, 'media', exercise['clip']), 'rb') as other:
        check(one.read() == other.read(), 'the copy differs')


def choose_film(walk):
    film = make_film(walk)
    walk.root.find('button', 'Choose a Video or Picture').press()
    chooser = until(lambda: next((node for node in walk.app.root.children if node.name == 'Choose a Video or Picture'
                                  and node.showing), None), 'the file chooser')
    chooser.find('label', 'Home').click()
    chooser.find('table cell', os.path.basename(film)).click()
    chooser.find('button', 'Open').click()
    walk.root.find('button', 'Use This Frame')
    exercise = saved(walk, lambda exercise: exercise.get('clip'), 'its clip')
    check(sorted(media(walk)) == sorted([exercise['clip'], exercise['poster']]), f'media/ holds {media(walk)}')
    assert_copied(walk, exercise, film)


def drop_film(walk):
    """From another program; where it lands doesn't matter, for all of the page takes it."""
    film = make_film(walk, 'dropped.webm', '0xff204060')
    before = saved(walk, lambda exercise: exercise.get('clip'), 'a clip')['clip']
    with giving(walk.app.screen, film) as point:
        walk.app.pointer.drag(point, walk.root.find('button', 'Use This Frame').point())
        exercise = saved(walk, lambda exercise: exercise.get('clip') not in (None, before), 'the clip that was dropped')
    assert_copied(walk, exercise, film)


def trim(walk):
    """By the handle at the end, to about the middle."""
    bar = walk.root.find('slider', 'Position in the Video')
    walk.app.pointer.hold(bar.point((0.96, 0.5)), bar.point((0.5, 0.5)))
    walk.app.pointer.drop()
    loop = saved(walk, lambda exercise: exercise.get('loop'), 'a loop')['loop']
    check(loop['start'] == 0 and 0.7 < loop['end'] < 1.3, f'the loop is {loop}')


def back_to_catalog(walk):
    """The page that goes is in the way as long as it moves."""
    while walk.root.has('button', 'Back'):
        page = walk.root.find('button', 'Back')
        page.press()
        until(lambda page=page: not page.showing, 'the page to go')
    walk.root.find('page tab', 'Catalog')


def look(walk):
    back_to_catalog(walk)
    walk.open(walk.root.find('table cell', NAME))
    walk.root.find('heading', NAME)
    moves(walk, walk.root.find('button', 'Pause').parent.parent)


def follow(walk):
    walk.root.find('button', 'Add to Routine…').click()
    walk.root.find('dialog').find('button', 'New Routine').click()
    walk.root.find('button', 'Start').click()
    window = walk.root.find('frame', 'Session')
    window.find('button', 'Start').click()
    window.find('label', NAME)
    x, y, width, height = walk.app.window('Session').visible()
    place = (x + width // 10, y + height // 4, width // 3, height // 3)  # in the clip
    first = walk.app.screen.grab(place)
    until(lambda: walk.app.screen.grab(place) != first, 'the clip to move')
    walk.app.keyboard.press('Escape')
    window.find('button', 'End and Log It').click()
    window.find('button', 'Done').click()
    until(lambda: not walk.root.has('frame', 'Session'), 'the window to close')
    back_to_catalog(walk)


def show_alone(walk):
    """In a catalog that shows nothing else, Undo is found before it goes."""
    walk.root.find(name='Search exercises').enter(NAME)
    until(lambda: len(walk.root.find_all('table cell')) == 1, f'{NAME} alone')


def delete(walk):
    walk.open(walk.root.find('table cell', NAME))
    walk.root.find('heading', NAME)
    walk.root.find('button', 'Exercise Menu').press()
    walk.root.find('menu item', 'Delete').press()
    until(lambda: not walk.home.documents('exercises'), 'the document to go')
    check(len(media(walk)) == 2, f'media/ holds {media(walk)} while it can be undone')
    undo = walk.root.find('button', 'Undo')
    toast = undo.parent
    check(toast.has('label', f'“{NAME}” deleted; 1 routine still names it'), toast.tree())
    return undo


def bring_back(walk, undo):
    undo.press()
    saved(walk, lambda exercise: True, 'it to be back')
    walk.root.find('table cell', NAME)
    check(len(media(walk)) == 2, f'media/ holds {media(walk)}')


def delete_for_good(walk):
    delete(walk)
    walk.root.find('button', 'Clear Search').press()
    until(lambda: not media(walk), lambda: f'the files to go; there are {media(walk)}', 20)
    walk.go_to('Routines')
    routine = walk.home.wait_for('routines', lambda routine: routine['name'] == 'New Routine', 'the routine')
    check(routine['sections']['main'], 'the routine lost its line')
    walk.root.find('list item', re.compile('^New Routine')).click()
    walk.root.find('list item', re.compile('^Missing exercise'))
    back_to_catalog(walk)


def walk_exercise(walk):
    case = walk.tap.case
    undo = None
    with case('an exercise of one’s own begins with its name'):
        create(walk)
    with case('a video is chosen and copied into the library'):
        choose_film(walk)
    with case('one dropped from another program takes its place'):
        drop_film(walk)
    with case('it is trimmed with the pointer'):
        trim(walk)
    with case('the catalog has it, and its clip moves'):
        look(walk)
    with case('it is put into a routine and followed'):
        follow(walk)
    with case('deleting it leaves its video until that can no longer be undone'):
        show_alone(walk)
        undo = delete(walk)
    with case('and it comes back'):
        bring_back(walk, undo)
    with case('deleted for good, it is missing where it was used'):
        delete_for_good(walk)
