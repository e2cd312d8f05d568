#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the installed Limber in a language, wherever one can look: no English is left; TAP.

    languages.py LANGUAGE DIR

leaves a picture of every place and dialog in DIR.
"""
import os
import re
import sys

from PIL import Image, ImageOps

import lived_in
from camera import Camera
from driver import Screen
from driver.tap import check
from driver.wait import PATIENCE
from language import Foreign
from tour import Tour
from walk_session import unlike
from walking import PLACES, WIDE, is_installed, reporting, walking

NAMES = [lived_in.PLAN, lived_in.ROUTINE, lived_in.CONFLICT, lived_in.IMPORTED]
FACET = '%s: %u exercise', '%s: %u exercises'


class Visitor:
    """Reads what is shown, and looks at what differs between languages."""

    def __init__(self, walk, folder):
        self.walk, self.language = walk, walk.language
        self.foreign = Foreign(walk.language, NAMES)
        self.camera = Camera(walk.app, folder, walk.language.code)
        self.looks = {'Today': self.look_at_things, 'Catalog': self.look_at_catalog, 'Week': self.look_at_week,
                      'exercise': self.look_at_clip, 'session': self.look_at_controls}
        self.left_to_right = walk.language.code != 'ar'

    def visit(self, name, node):
        with self.walk.tap.case(f'{self.language.code}: no English in {name}'):
            picture = self.camera.take(name, node)
            # The name of a home is drawn by lot, and may hold a word.
            shown = {text.replace(self.walk.home.path, '')
                     for part in node.walk() for text in (part.name, part.description, part.text) if text}
            english = {text: self.foreign.find(text) for text in sorted(shown)}
            left = [f'{text!r}: {found}' for text, found in english.items() if found]
            check(shown, 'nothing is shown')
            check(not left, '\n'.join(left))
        if name in self.looks:
            self.looks[name](node, picture)

    def in_order(self, nodes):
        """Whether nodes follow each other as one reads."""
        places = [node.point()[0] for node in nodes]
        return places == sorted(places, reverse=not self.left_to_right)

    def look_at_things(self, window, picture):
        with self.walk.tap.case(f'{self.language.code}: things are written as they are within a line'):
            mat = self.language.say('Mat')
            expected = mat if self.language.code == 'de' else mat.lower()
            labels = [node.label for node in window.walk() if ' · ' in (node.label or '')]
            check(any(f' · {expected}' in label for label in labels), f'no {expected!r} in {labels}')

    def look_at_catalog(self, window, picture):
        with self.walk.tap.case(f'{self.language.code}: plural forms'):
            self.look_at_plurals(window)
        with self.walk.tap.case(f'{self.language.code}: what comes first stands where one begins to read'):
            tabs = [window.find('page tab', self.language.say(place)) for place in PLACES]
            check(self.in_order(tabs), 'the places are in the wrong order')
            filters = window.find('toggle button', re.compile('^' + self.language.say('Shoulders')))
            check(self.in_order([filters, window.find('table cell')]), 'the sidebar is on the wrong side')

    def look_at_plurals(self, window):
        ngettext, forms = self.language.translation.ngettext, set()
        labels = [node.label for node in window.find_all('toggle button') if re.search(r': .*\d', node.label)]
        for label in labels:
            count = int(re.search(r'(\d+)\D*$', label).group(1))
            form = ngettext(*FACET, count)
            forms.add(form)
            check(re.fullmatch(re.escape(form).replace('%s', '.*').replace('%u', str(count)), label),
                  f'{label!r} is not of the form {form!r}')
        check(len(forms) > 1, f'only {forms} among {labels}')

    def look_at_week(self, window, picture):
        """A week begins as in the country; its days go by their names there."""
        with self.walk.tap.case(f'{self.language.code}: the week begins as in the country'):
            names = self.language.locale('day')[0].split(';')  # Sunday first
            first = int(self.language.locale('first_weekday')[0]) - 1
            first = (first + (1 if self.language.locale('week-1stday') == ['19971201'] else 0)) % 7
            days = names[first:] + names[:first]
            shown = [node for day in days for node in window.find_all(None, re.compile('^' + re.escape(day)))[:1]]
            check(len(shown) == 7, f'{shown} of {days} in\n{window.tree()}')
            check(self.in_order(shown), f'the days are in another order than {days}')

    def look_at_clip(self, window, picture):
        with self.walk.tap.case(f'{self.language.code}: clips are not mirrored'):
            poster = self.poster(window)
            clip = window.find('button', self.language.say('Play'))
            while clip.role != 'grouping':
                clip = clip.parent
            x, y, width, height = clip.box()
            left, top, _, _ = self.walk.app.window().visible()
            shown = picture.crop((int(x - left), int(y - top), int(x - left + width), int(y - top + height)))
            straight, mirrored = unlike(shown, poster), unlike(shown, ImageOps.mirror(poster))
            check(straight < mirrored, f'the clip differs by {straight}, mirrored by {mirrored}')
        with self.walk.tap.case(f'{self.language.code}: what makes a clip go stands in the same order'):
            self.check_left_to_right([window.find('button', self.language.say('Play')),
                                      window.find('toggle button', self.language.say('Mirror'))])

    def poster(self, window):
        """The poster of the exercise on the page."""
        titles = {node.label for node in window.find_all('heading')}
        for name in os.listdir(os.path.join(lived_in.RESOURCES, 'exercises')):
            exercise = lived_in.resource('exercises', name.removesuffix('.json'))
            if self.language.content('exercise', exercise['name']) in titles:
                return Image.open(os.path.join(lived_in.RESOURCES, 'clips', exercise['poster'])).convert('RGB')
        raise AssertionError(f'no exercise is called any of {titles}')

    def look_at_controls(self, window, picture):
        with self.walk.tap.case(f'{self.language.code}: media controls go from left to right'):
            self.check_left_to_right([window.find('button', self.language.say(name))
                                      for name in ('Previous', 'Resume', 'Next')])

    def check_left_to_right(self, buttons):
        places = [button.point()[0] for button in buttons]
        check(places == sorted(places), f'they stand at {places}')


def main(code, folder):
    with Screen() as screen:
        tap = reporting(screen, folder, f'failed-{code}')
        with walking(screen, tap, code, still=True, safety_seen='true', get_ready='uint32 3', transition='uint32 3',
                     **WIDE) as walk:
            tour = Tour(walk, Visitor(walk, folder).visit)
            tap.whole(f'{code}: every place and dialog can be reached', tour.go)
        tap.end()


if __name__ == '__main__':
    if PATIENCE > 1:
        print('1..0 # SKIP the journey shows a sanitizer the same, in one language')
    elif is_installed():
        main(*sys.argv[1:])
