#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every place, as a person may see it.

    shots.py DIR [LOOK...]

leaves DIR/LOOK-PLACE.png for each look: light, dark, narrow, rtl, large.
"""
import os
import shutil
import sys
import tempfile

import lived_in
from driver import App, Late, Screen, until
from home import Home

WIDE = {'window_width': '1100', 'window_height': '800'}
LOOKS = {  # settings, GTK's settings, environment
    'light': (WIDE, {}, {}),
    'dark': (WIDE, {}, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}),
    'narrow': ({'window_width': '360', 'window_height': '720'}, {}, {}),
    'rtl': (WIDE, {}, {'GTK_DEBUG': 'invert-text-dir'}),
    'large': (WIDE, {'xft_dpi': 2 * 96 * 1024}, {}),  # text of twice the size
}
PLACES = ['Today', 'Catalog', 'Routines', 'Week', 'Progress']


class Camera:
    """Takes the pictures of one look."""

    def __init__(self, app, folder, look):
        self.app, self.folder, self.look = app, folder, look

    def take(self, name):
        """When the window has come to rest."""
        self.app.pointer.rest()
        seen = [None]

        def rests():
            before, seen[0] = seen[0], self.app.screen.grab(self.app.window().visible())
            return before == seen[0]
        until(rests, 'the window to rest')
        seen[0].save(os.path.join(self.folder, f'{self.look}-{name}.png'))


def go_to(root, place):
    """By the view switcher, at the top or at the bottom."""
    root.find('page tab', place).press()


def photograph(app, camera):
    """Every place, and the pages behind them, from a window just opened."""
    root = app.root
    for place in PLACES:
        go_to(root, place)
        camera.take(place.lower())
    go_to(root, 'Catalog')
    root.find('table', 'Exercises')
    root.find('table cell').click()
    root.find('button', 'Back')
    camera.take('exercise')


def main(folder, looks):
    with Screen(1280, 900) as screen:
        for look in looks:
            settings, gtk_settings, environment = LOOKS[look]
            home = Home(tempfile.mkdtemp(prefix='limber-home-'))
            home.set(safety_seen='true', **settings)
            home.set_gtk(enable_animations=0, **gtk_settings)
            lived_in.fill(home)
            app = App(screen, ['limber'], home.path)
            try:
                app.start(**environment)
                photograph(app, Camera(app, folder, look))
            except Late as late:
                screen.grab().save(os.path.join(folder, f'{look}-failed.png'))
                print(f'{look}: {late}', file=sys.stderr)
                return 1
            finally:
                app.end()
                shutil.rmtree(home.path, ignore_errors=True)
    return 0


if __name__ == '__main__':
    os.makedirs(sys.argv[1], exist_ok=True)
    sys.exit(main(sys.argv[1], sys.argv[2:] or LOOKS))
