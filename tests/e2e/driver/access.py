# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program tells assistive technology, by AT-SPI, and the ways around what GTK 4.18 leaves out:

    names of menu items and rows are empty      read what they are labelled by, or the labels inside
    positions on the screen are always 0,0      the X window's position plus the position in the window
    positions in the window leave out the       assume half of what was seen at most, so that points are
    padding and border of all ancestors         good to OFF px: aim at nothing smaller than twice that
    check buttons and rows have no action       click them
    the text of entries "to the end" is empty   ask for the number of characters
"""
import os
import re

os.environ['ATSPI_NO_CACHE'] = '1'  # the client's cache goes stale without a main loop

import gi  # noqa: E402  (reads the line above)

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

from .still import Still  # noqa: E402
from .wait import until  # noqa: E402


OFF = 8  # px


def connect():
    """Once the session bus is there."""
    Atspi.init()
    Atspi.set_timeout(3000, 5000)


def accessible_of(pid):
    """What the process of that id shows, or None."""
    desktop = Atspi.get_desktop(0)
    for i in range(ask(desktop.get_child_count, 0)):
        found = ask(lambda i=i: desktop.get_child_at_index(i))
        if found is not None and ask(found.get_process_id) == pid:
            return found
    return None


def ask(question, otherwise=None):
    """Accessibles vanish between two questions; then the answer is otherwise."""
    try:
        answer = question()
    except GLib.Error:
        return otherwise
    return otherwise if answer is None else answer


class Node:
    """One accessible object of an App."""

    def __init__(self, app, accessible):
        self.app, self.accessible = app, accessible

    def __eq__(self, other):
        return isinstance(other, Node) and other.accessible == self.accessible

    def __hash__(self):
        return hash(self.accessible)

    def __repr__(self):
        return f'<{self.role} {self.label!r}>'

    # What it is

    @property
    def role(self):
        return ask(self.accessible.get_role_name, '')

    @property
    def name(self):
        return ask(self.accessible.get_name, '')

    @property
    def description(self):
        return ask(self.accessible.get_description, '')

    @property
    def states(self):
        states = ask(self.accessible.get_state_set)
        return {state.value_nick for state in states.get_states()} if states else set()

    @property
    def showing(self):
        return {'showing', 'visible'} <= self.states

    @property
    def children(self):
        count = ask(self.accessible.get_child_count, 0)
        found = (ask(lambda i=i: self.accessible.get_child_at_index(i)) for i in range(count))
        return [Node(self.app, child) for child in found if child is not None]

    @property
    def parent(self):
        found = ask(self.accessible.get_parent)
        return Node(self.app, found) if found is not None else None

    @property
    def text(self):
        count = ask(lambda: Atspi.Text.get_character_count(self.accessible))
        if count is None:
            return self.name
        return ask(lambda: Atspi.Text.get_text(self.accessible, 0, count), '')

    @property
    def label(self):
        """The name, or what stands for it."""
        name = self.name
        if name:
            return name
        labels = []
        for relation in ask(self.accessible.get_relation_set, []):
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                labels += [Node(self.app, relation.get_target(i)).text for i in range(relation.get_n_targets())]
        return ' '.join(filter(None, labels)) or ' '.join(self.labels())

    def labels(self):
        """The texts of the labels inside that can be seen."""
        return [node.text for node in self.walk() if node.role == 'label' and node.text]

    @property
    def value(self):
        return ask(lambda: Atspi.Value.get_current_value(self.accessible))

    @value.setter
    def value(self, value):
        Atspi.Value.set_current_value(self.accessible, value)

    # Others

    def walk(self):
        """This and all inside that can be seen, in reading order."""
        yield self
        for child in self.children:
            if child.showing:
                yield from child.walk()

    def fits(self, role=None, name=None):
        """name is the whole name, or a compiled pattern to search for in it."""
        if role and self.role != role:
            return False
        if name is None:
            return True
        label = self.label if role else self.name
        return bool(name.search(label)) if isinstance(name, re.Pattern) else label == name

    def find_all(self, role=None, name=None):
        return [node for node in self.walk() if node.fits(role, name)]

    def still(self):
        """All that is here now, asked for at once; None where that can't be had."""
        places, node = [], self
        while node and node.role != 'application':
            places.insert(0, ask(node.accessible.get_index_in_parent, -1))
            node = node.parent
        return Still.of(self.app.process.pid, places) if node and self.app.process else None

    def where(self, holds):
        """The first inside of which that holds, a function of Nodes and Stills; or None."""
        still = self.still()
        if still:
            found = next((one for one in still.walk() if holds(one)), None)
            node = found and self.inside(found)
            if not found or node and holds(node):
                return node
        return next((node for node in self.walk() if holds(node)), None)

    def first(self, role=None, name=None):
        return self.where(lambda one: Node.fits(one, role, name))

    def inside(self, still):
        """The Node of what was seen in the Still of this one, if it is there yet."""
        places, at = [], still
        while at.parent:
            places.insert(0, at.index)
            at = at.parent
        found = self.accessible
        for place in places:
            found = found and ask(lambda above=found, i=place: above.get_child_at_index(i))
        node = found and Node(self.app, found)
        return node if node and (node.role, node.name) == (still.role, still.name) else None

    def has(self, role=None, name=None):
        return self.first(role, name) is not None

    def find(self, role=None, name=None, timeout=10):
        """Waits until there is one, and returns the first."""
        return until(lambda: self.app.alive() and self.first(role, name),
                     lambda: f'{role} {name!r} in\n{self.tree()}', timeout)

    def gone(self, role=None, name=None, timeout=10):
        """Waits until there is none."""
        until(lambda: not self.has(role, name), lambda: f'{role} {name!r} to go from\n{self.tree()}', timeout)

    def tree(self, depth=0):
        """All inside that can be seen, to read."""
        flags = self.states & {'focused', 'checked', 'selected', 'expanded', 'pressed'}
        label = self.name if self.role in ('panel', 'grouping', 'list', 'frame') else self.label
        lines = [f"{'  ' * depth}{self.role} {label!r} {' '.join(sorted(flags))}".rstrip()]
        lines += [child.tree(depth + 1) for child in self.children if child.showing]
        return '\n'.join(lines)

    # Doing

    @property
    def actions(self):
        count = ask(self.accessible.get_n_actions, 0)
        return [ask(lambda i=i: self.accessible.get_action_name(i), '') for i in range(count)]

    def press(self):
        """Activates it without the pointer, where it says how; else clicks it."""
        for node in self.walk():  # of a menu button, an inner one has the action
            for i, action in enumerate(node.actions):
                if action in ('click', 'toggle', 'activate'):
                    node.accessible.do_action(i)
                    return self
        return self.click()

    def click(self, button=1, times=1, at=(0.5, 0.5)):
        self.reveal()
        self.app.pointer.click(self.aim(at), button, times)
        return self

    def enter(self, text):
        """Clicks into it and types over what is there."""
        self.click()
        until(lambda: 'focused' in self.states, f'{self!r} to have the focus')
        self.app.keyboard.press('ctrl+a', 'Delete')
        self.app.keyboard.type(text)
        return self

    # Where it is

    def reveal(self):
        """Turns the wheel until the middle of it is in what scrolls it, if anything does."""
        pane = self.parent
        while pane and pane.role != 'scroll pane':
            pane = pane.parent
        if not pane:
            return self
        x, y, width, height = pane.box()

        def is_inside():
            middle = self.point()[1]
            if y < middle < y + height:
                return True
            self.app.pointer.scroll((x + width / 2, y + height / 2), 1 if middle > y else -1)
            return False
        until(is_inside, lambda: f'{self!r} to be scrolled into view')
        return self

    def aim(self, at=(0.5, 0.5)):
        """Follows it with the pointer until that rests on it, and returns the point. A page that has just been scrolled
        or filled stands still for a moment before it moves, where the program is slow."""
        point = None

        def rests():
            nonlocal point
            before, point = point, self.point(at)
            if point != before:
                self.app.pointer.move(*point)
            return point == before

        until(rests, lambda: f'{self!r} to rest under the pointer')
        return point

    def point(self, at=(0.5, 0.5)):
        """A point on the screen, given as fractions of width and height."""
        x, y, width, height = self.box()
        return x + width * at[0], y + height * at[1]

    def box(self):
        """x, y, width, height on the screen, once it stands still; OFF px or less beside the truth."""
        last = [None]

        def stands():
            before, last[0] = last[0], self._extents()
            return before and before == last[0]

        until(stands, lambda: f'{self!r} to be where a pointer gets')
        window = self.app.window(self.frame().name)
        left, _, top, _ = window.margin
        x, y, width, height = last[0]
        return window.x + left + x + OFF, window.y + top + y + OFF, width, height

    def frame(self):
        node = self
        while node.parent and node.parent.role != 'application':
            node = node.parent
        return node

    def _extents(self):
        """x, y, width, height in the window, as GTK says; None where it isn't laid out."""
        found = ask(lambda: self.accessible.get_extents(Atspi.CoordType.WINDOW))
        if not found or not 0 < found.width < 10000 or not 0 < found.height < 10000:
            return None
        return found.x, found.y, found.width, found.height
