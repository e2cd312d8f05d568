#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every place and dialog, as a person may see them.

    shots.py DIR [LOOK...]

leaves DIR/LOOK-PLACE.png for each look: light, dark, narrow, rtl, large.
"""
import os
import re
import shutil
import sys
import tempfile
import time

import lived_in
from driver import App, Late, Screen, Tap, until
from home import Home
from walk_import import COLLECTION
from walking import PLACES, Walk

WIDE = {'window_width': '1100', 'window_height': '800', 'session_width': '1100', 'session_height': '760'}
NARROW = {'window_width': '360', 'window_height': '720', 'session_width': '360', 'session_height': '720'}
LOOKS = {  # settings, environment, how large text is
    'light': (WIDE, {}, 1),
    'dark': (WIDE, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 1),
    'narrow': (NARROW, {}, 1),
    'rtl': (WIDE, {'GTK_DEBUG': 'invert-text-dir'}, 1),
    'large': (WIDE, {}, 2),
}
DIALOGS = ['Preferences', 'Keyboard Shortcuts', 'Safety', 'Help', 'Recently Deleted', 'About Limber']
REST = 0.3  # seconds without a change


class Camera:
    """Takes the pictures of one look."""

    def __init__(self, app, folder, look):
        self.app, self.folder, self.look = app, folder, look

    def take(self, name, title=None):
        """A picture of the window of a title, once it has come to rest."""
        self.app.pointer.rest()
        seen, since = None, 0

        def rests():
            nonlocal seen, since
            picture = self.app.screen.grab(self.app.window(title).visible())
            if picture != seen:
                seen, since = picture, time.monotonic()
            return time.monotonic() - since > REST
        until(rests, f'{name} to come to rest')
        seen.save(os.path.join(self.folder, f"{self.look}-{name.lower().replace(' ', '-')}.png"))


def photograph_places(walk, camera):
    for place in PLACES:
        walk.go_to(place)
        camera.take(place)


def photograph_pages(walk, camera):
    """What opens from the places."""
    for place, role, name, page in (('Catalog', 'table cell', None, 'exercise'),
                                    ('Routines', 'list item', None, 'editor'),
                                    ('Progress', 'list item', re.compile('^Desk Break'), 'log')):
        walk.go_to(place)
        if page == 'log':  # the sessions stand below the charts
            x, y, width, height = walk.app.window().visible()
            walk.app.pointer.scroll((x + width // 2, y + height // 2), 60)
        walk.root.find(role, name).click()
        walk.root.find('button', 'Back')
        camera.take(page)
        walk.back()


def photograph_plans(walk, camera):
    """All plans, and one of them."""
    walk.go_to('Week')
    button = 'More' if camera.look in ('narrow', 'large') else re.compile('^Plan: ')
    walk.root.find('toggle button', button).press()
    walk.root.find('menu item', 'Plans…').press()
    dialog = walk.root.find('dialog')
    camera.take('plans')
    dialog.find('list item', re.compile('^Back Care$|^Back Care[^,]')).click()
    dialog.find('button', 'Back')
    camera.take('plan')
    walk.app.keyboard.press('Escape', 'Escape')
    walk.root.gone('dialog')


def photograph_filters(walk, camera):
    walk.go_to('Catalog')
    filters = walk.root.find_all('toggle button', 'Filters')
    if filters:
        filters[0].click()
    walk.root.find('toggle button', re.compile('^Shoulders: ')).press()
    camera.take('catalog filters')
    walk.root.find('button', 'Clear').press()
    if filters:
        walk.app.keyboard.press('Escape')


def photograph_exercise_editor(walk, camera):
    walk.go_to('Catalog')
    walk.root.find('button', 'New Exercise').click()
    walk.root.find('button', 'Back')
    camera.take('exercise editor')
    walk.back()


def photograph_templates(walk, camera):
    walk.go_to('Routines')
    walk.root.find('button', 'New Routine').press()
    walk.root.find('menu item', 'From Template…').press()
    walk.root.find('dialog')
    camera.take('templates')
    walk.app.keyboard.press('Escape')
    walk.root.gone('dialog')


def photograph_dialogs(walk, camera):
    for name in DIALOGS:
        walk.root.find('button', 'Main Menu').press()
        walk.root.find('menu item', name).press()
        walk.root.find('dialog')
        camera.take(name)
        walk.app.keyboard.press('Escape')
        walk.root.gone('dialog')


def photograph_import(walk, camera, environment):
    """What comes of opening a collection."""
    walk.app.close()
    path = os.path.join(walk.home.path, 'collection.json')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(COLLECTION)
    walk.app.start(path, **environment)
    walk.root.find('label', 'Wall Lean')
    camera.take('import')
    walk.root.find('button', 'Cancel').press()
    walk.root.gone('dialog')


def photograph_conflict(walk, camera):
    """Two versions of a routine, of which a sync brought one."""
    routine = walk.home.wait_for('routines', lambda document: True, 'a routine')
    main = routine['sections']['main']
    walk.home.put(f'routines/{routine["id"]}.sync-conflict-20261120-070000-ABCDEF7.json',
                  routine | {'name': 'Evening Break', 'sections': routine['sections'] | {'main': main[:1]}})
    walk.go_to('Today')
    walk.root.find('button', 'Compare…')
    camera.take('conflict banner')
    walk.root.find('button', 'Compare…').press()
    walk.root.find('dialog')
    camera.take('conflict')
    walk.root.find('button', 'Keep This Version').press()
    walk.root.gone('dialog')


def photograph_session(walk, camera):
    walk.go_to('Today')
    walk.root.find('button', 'Start').click()
    window = walk.root.find('frame', 'Session')
    camera.take('session before', 'Session')
    window.find('button', 'Start').press()
    window.find('button', 'Pause')
    walk.app.keyboard.press('n')
    window.find('label', 'Move')
    walk.app.keyboard.press('space')
    window.find('button', 'Resume')
    camera.take('session', 'Session')
    while not window.has('label', 'Well Done') and not window.has('label', 'Maybe Another Time'):
        walk.app.keyboard.press('n')
    camera.take('session summary', 'Session')


def photograph(screen, folder, look):
    settings, environment, text = LOOKS[look]
    home = Home(tempfile.mkdtemp(prefix='limber-home-'))
    home.set(safety_seen='true', get_ready='uint32 3', transition='uint32 3', **settings)
    home.set_gtk(enable_animations=0, cursor_blink=0)
    screen.set_text_scale(text)
    app = App(screen, ['limber'], home.path)
    walk, camera = Walk(Tap(), app, home), Camera(app, folder, look)
    try:
        app.start(**environment)
        walk.root.find('heading', 'Welcome to Limber')
        camera.take('welcome')
        app.close()
        lived_in.fill(home)
        app.start(**environment)
        photograph_places(walk, camera)
        photograph_pages(walk, camera)
        photograph_plans(walk, camera)
        photograph_filters(walk, camera)
        photograph_exercise_editor(walk, camera)
        photograph_templates(walk, camera)
        photograph_dialogs(walk, camera)
        photograph_import(walk, camera, environment)
        photograph_conflict(walk, camera)
        photograph_session(walk, camera)
    except (Late, RuntimeError):
        screen.grab().save(os.path.join(folder, f'{look}-failed.png'))
        raise
    finally:
        app.end()
        shutil.rmtree(home.path, ignore_errors=True)


def main(folder, looks):
    status = 0
    with Screen(1280, 900) as screen:
        for look in looks:
            try:
                photograph(screen, folder, look)
            except (Late, RuntimeError) as error:
                print(f'{look}: {error}', file=sys.stderr)
                status = 1
    return status


if __name__ == '__main__':
    os.makedirs(sys.argv[1], exist_ok=True)
    sys.exit(main(sys.argv[1], sys.argv[2:] or LOOKS))
