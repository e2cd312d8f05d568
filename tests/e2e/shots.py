#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every place and dialog, as a person may see them.

    shots.py DIR [LOOK...]

leaves DIR/LOOK-PLACE.png for each look: light, dark, contrast (high, light and dark), narrow, rtl, large, and each
language.
"""
import os
import shutil
import sys
import tempfile

from camera import Camera
from driver import App, Late, Screen, Tap
from home import Home
from language import LOCALES, English, Language
from tour import Tour
from walking import Walk

WIDE = {'window_width': '1100', 'window_height': '800', 'session_width': '1100', 'session_height': '760'}
NARROW = {'window_width': '360', 'window_height': '720', 'session_width': '360', 'session_height': '720'}
DARK = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}
CONTRAST = {'ADW_DEBUG_HIGH_CONTRAST': '1'}
LOOKS = {  # settings, environment, how large text is
    'light': (WIDE, {}, 1),
    'dark': (WIDE, DARK, 1),
    'contrast': (WIDE, CONTRAST, 1),
    'contrast-dark': (WIDE, DARK | CONTRAST, 1),
    'narrow': (NARROW, {}, 1),
    'rtl': (WIDE, {'GTK_DEBUG': 'invert-text-dir'}, 1),
    'large': (WIDE, {}, 2),
} | {code: (WIDE, {}, 1) for code in LOCALES}


def photograph(screen, folder, look):
    settings, environment, text = LOOKS[look]
    home = Home(tempfile.mkdtemp(prefix='limber-home-'))
    home.set(safety_seen='true', get_ready='uint32 3', transition='uint32 3', **settings)
    home.set_gtk(enable_animations=0, cursor_blink=0)
    screen.set_text_scale(text)
    app = App(screen, ['limber'], home.path)
    language = Language(look, os.path.join(home.path, 'locales')) if look in LOCALES else English()
    camera = Camera(app, folder, look)
    try:
        Tour(Walk(Tap(), app, home, language), camera.take, look in ('narrow', 'large'), environment).go()
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
            except (Late, RuntimeError, AssertionError) as error:
                print(f'{look}: {error}', file=sys.stderr)
                status = 1
    return status


if __name__ == '__main__':
    os.makedirs(sys.argv[1], exist_ok=True)
    sys.exit(main(sys.argv[1], sys.argv[2:] or LOOKS))
