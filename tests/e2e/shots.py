#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every place and dialog, as a person may see them.

    shots.py DIR [LOOK...]

leaves DIR/LOOK-PLACE.png for each look: light, dark, contrast (high, light and dark), narrow, rtl, large, narrow-large,
each language, and some narrow.
"""
import os
import sys

from camera import Camera
from driver import Late, Screen, Tap
from language import LOCALES
from tour import Tour
from walking import WIDE, walking

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
    'narrow-large': (NARROW, {}, 2),
} | {code: (WIDE, {}, 1) for code in LOCALES} | {f'narrow-{code}': (NARROW, {}, 1) for code in ('de', 'ar')}


def photograph(screen, folder, look):
    settings, environment, text = LOOKS[look]
    screen.set_text_scale(text)
    code = look.removeprefix('narrow-')
    with walking(screen, Tap(), code if code in LOCALES else None, still=True, safety_seen='true',
                 get_ready='uint32 3', transition='uint32 3', **settings) as walk:
        camera = Camera(walk.app, folder, look)
        try:
            Tour(walk, camera.take, look.startswith('narrow') or look == 'large', environment).go()
        except (Late, RuntimeError):
            screen.grab().save(os.path.join(folder, f'{look}-failed.png'))
            raise


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
