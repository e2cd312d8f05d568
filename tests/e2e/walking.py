# SPDX-License-Identifier: GPL-3.0-or-later
"""What the walks through Limber share."""

from driver import until
from driver.wait import PATIENCE, Late
from driver.tap import check
from language import English

PLACES = ['Today', 'Catalog', 'Routines', 'Week', 'Progress']
# No longer than what looks at the session needs to see each phase.
QUICK = {'get_ready': f'uint32 {3 * PATIENCE:.0f}', 'transition': f'uint32 {3 * PATIENCE:.0f}',
         'switch': f'uint32 {min(30, 5 * PATIENCE):.0f}', 'safety_seen': 'true',
         'window_width': '1100', 'window_height': '800'}


class Walk:
    """The program, its home and the report; a walk is a function of it."""

    def __init__(self, tap, app, home, language=None):
        self.tap, self.app, self.home = tap, app, home
        self.language = language or English()

    @property
    def root(self):
        return self.app.root

    def go_to(self, place):
        """Shows a place, by the view switcher."""
        tab = self.root.find('page tab', self.language.say(place)).click()
        until(lambda: 'selected' in tab.states, f'{place} to be shown')
        until(self.shows_one_place, f'the place before {place} to be gone')

    def shows_one_place(self):
        """While one fades into another, both can be found."""
        panel = next((node for node in self.root.walk() if node.role == 'panel' and node.name), None)
        return panel and sum(any(child.showing for child in place.children) for place in panel.parent.children) == 1

    def back(self):
        self.root.find('button', 'Back').click()

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
