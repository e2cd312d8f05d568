# SPDX-License-Identifier: GPL-3.0-or-later
"""What the walks through Limber share."""
import contextlib
import os
import shutil
import tempfile

from driver import App, Tap, until
from driver.wait import PATIENCE, Late
from driver.tap import check
from home import Home
from language import English, Language

PLACES = ['Today', 'Catalog', 'Routines', 'Week', 'Progress']
# No longer than what looks at the session needs to see each phase.
QUICK = {'get_ready': f'uint32 {3 * PATIENCE:.0f}', 'transition': f'uint32 {3 * PATIENCE:.0f}',
         'switch': f'uint32 {min(30, 5 * PATIENCE):.0f}', 'safety_seen': 'true',
         'window_width': '1100', 'window_height': '800'}
WIDE = {'window_width': '1100', 'window_height': '800', 'session_width': '1100', 'session_height': '760'}


def is_installed():
    """Says so in TAP where it isn't."""
    if shutil.which('limber'):
        return True
    print('1..0 # SKIP limber is not installed; ./dev test does it')
    return False


def reporting(screen, folder, name='failed'):
    """A report that leaves a picture of the screen for each case that fails, as FOLDER/NAME-CASE.png."""
    os.makedirs(folder, exist_ok=True)
    return Tap(lambda n: screen.grab().save(os.path.join(folder, f'{name}-{n}.png')))


@contextlib.contextmanager
def walking(screen, tap, code=None, still=False, **settings):
    """A walk through a Limber that has yet to be started, in a home of its own with these settings; both end with it.

    code is that of a language; in a still one nothing moves by itself but clips.
    """
    home = Home(tempfile.mkdtemp(prefix='limber-home-'))
    home.set(**settings)
    if still:
        home.set_gtk(enable_animations=0, cursor_blink=0)
    language = Language(code, os.path.join(home.path, 'locales')) if code else English()
    app = App(screen, ['limber'], home.path)
    try:
        yield Walk(tap, app, home, language)
    finally:
        app.end()
        shutil.rmtree(home.path, ignore_errors=True)


class Walk:
    """The program, its home and the report; a walk is a function of it."""

    def __init__(self, tap, app, home, language):
        self.tap, self.app, self.home, self.language = tap, app, home, language

    @property
    def root(self):
        return self.app.root

    def go_to(self, place):
        """Shows a place, by the view switcher."""
        tab = self.root.find('page tab', self.language.say(place)).click()
        try:
            until(lambda: 'selected' in tab.states, f'{place} to be shown', 3)
        except Late:  # what was in front of it took the click
            tab.click()
            until(lambda: 'selected' in tab.states, f'{place} to be shown')
        until(self.shows_one_place, f'the place before {place} to be gone')

    def shows_one_place(self):
        """While one fades into another, both can be found."""
        panel = next((node for node in self.root.walk() if node.role == 'panel' and node.name), None)
        return panel and sum(any(child.showing for child in place.children) for place in panel.parent.children) == 1

    def open(self, node):
        """Opens a card or a row by a click; by Enter where that came in a busy moment and gave it the focus alone."""
        node.click()
        try:
            self.root.find('button', self.language.say('Back'), 3)
        except Late:
            self.app.keyboard.press('Return')

    def back(self):
        """Leaves a page, and waits until it is gone: the one below has a button of that name, too."""
        button = self.root.find('button', 'Back').click()
        until(lambda: not button.showing, 'the page to be gone')

    def restart(self):
        """Closes the program as a person does, and starts it again."""
        check(self.app.close() == 0, 'it ended badly')
        self.app.start()

    def drag(self, source, target, at=(0.5, 0.5), seen=None):
        """Drags a node to a point of another, given as fractions of width and height.

        seen says whether the program shows where the drop would go; it is waited for, however slow the machine.
        """
        self.carry(source, target, at, seen)
        self.app.pointer.drop()

    def carry(self, source, target, at=(0.5, 0.5), seen=None):
        """As drag(), but the button stays down."""
        point = target.point(at)
        self.app.pointer.hold(source.point(), point)

        def shown():
            if seen():
                return True
            self.app.pointer.jiggle(point)
            return False
        if seen:
            try:
                until(shown, lambda: f'the drop to be shown in\n{self.root.tree()}')
            except Late:
                self.app.pointer.drop()  # or whatever comes next would be dragged along
                raise
