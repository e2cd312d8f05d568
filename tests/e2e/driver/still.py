# SPDX-License-Identifier: GPL-3.0-or-later
"""A window as it was at one moment: what Node asks for piece by piece, the accessibility cache of a program tells in one
answer. For looking at all there is, and for looking for something; what is to be used is a Node."""
import functools

from gi.repository import Atspi, Gio, GLib

from .wait import until

CACHE = '/org/a11y/atspi/cache'
ROOT = '/org/a11y/atspi/accessible/root'
ACCESSIBLE, TEXT, VALUE = 'org.a11y.atspi.Accessible', 'org.a11y.atspi.Text', 'org.a11y.atspi.Value'
PATIENCE_MS = 5000


@functools.lru_cache(maxsize=1)
def _bus():
    """The accessibility bus of the screen."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                 Gio.DBusCallFlags.NONE, PATIENCE_MS).unpack()
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)


def _answer(name, path, interface, method, *arguments):
    """Packed, or None where that isn't there any more."""
    signature = ''.join('s' if isinstance(argument, str) else 'i' for argument in arguments)
    try:
        return _bus().call_sync(name, path, interface, method, GLib.Variant(f'({signature})', arguments), None,
                                Gio.DBusCallFlags.NONE, PATIENCE_MS)
    except GLib.Error:
        return None


def _call(*question):
    """The one thing that is answered, or None."""
    answer = _answer(*question)
    return answer.unpack()[0] if answer else None


def _property(name, path, interface, member):
    return _call(name, path, 'org.freedesktop.DBus.Properties', 'Get', interface, member)


@functools.lru_cache
def _name_of(pid):
    """Of the process, on the bus."""
    def find():
        for name, _ in _call('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren') or []:
            if _call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', name) == pid:
                return name
        return None
    return until(find, f'{pid} on the accessibility bus')


@functools.lru_cache
def _role(number):
    return Atspi.role_get_name(Atspi.Role(number))


@functools.lru_cache
def _states(low, high):
    bits = low | high << 32
    return frozenset(Atspi.StateType(i).value_nick for i in range(bits.bit_length()) if bits >> i & 1)


def _children(name, paths):
    """The paths of those inside each, all asked for before the first has answered."""
    context, found = GLib.MainContext(), {}

    def answer(bus, result, path):
        try:
            found[path] = [inside for _, inside in bus.call_finish(result).unpack()[0]]
        except GLib.Error:
            found[path] = []

    context.push_thread_default()
    for path in paths:
        _bus().call(name, path, ACCESSIBLE, 'GetChildren', None, None, Gio.DBusCallFlags.NONE, PATIENCE_MS, None,
                    answer, path)
    while len(found) < len(paths):
        context.iteration(True)
    context.pop_thread_default()
    return found


class Cache:
    """What a program tells of all that it has. GTK 4.18 tells only of what somebody has asked for before, or had the focus,
    and also of what isn't there any more; so what is inside of what is asked for, level by level."""

    def __init__(self, bus_name):
        self.bus_name, self.below = bus_name, {}
        self._read()

    def _read(self):
        """The items stay packed, since there may be thousands, and few of them can be seen."""
        answer = _answer(self.bus_name, CACHE, 'org.a11y.atspi.Cache', 'GetItems')
        items = answer.get_child_value(0) if answer else None
        items = [items.get_child_value(i) for i in range(items.n_children())] if items else []
        self.items = {item.get_child_value(0).get_child_value(1).get_string(): item for item in items}

    def states(self, path):
        return _states(*self.items[path].get_child_value(9).unpack())

    def told(self, path):
        """Its name, role and description."""
        name, role, description = (self.items[path].get_child_value(i) for i in (6, 7, 8))
        return name.get_string(), _role(role.get_uint32()), description.get_string()

    def shows(self, path):
        return path == ROOT or path not in self.items or {'showing', 'visible'} <= self.states(path)

    def explore(self, path):
        """All that can be seen inside; whether it is known by then."""
        level = [path]
        while level:
            asked = [one for one in level if self.shows(one)]
            found = _children(self.bus_name, asked)
            self.below |= found
            level = [inside for one in asked for inside in found[one]]
        if any(one not in self.items for one in self.below):
            self._read()
        return path in self.items

    def children(self, path):
        return [one for one in self.below.get(path, []) if one in self.items]


class Still:
    """What a Node was; its properties are those of Node."""

    def __init__(self, cache, path, index=0, parent=None):
        self.bus_name, self.path, self.index, self.parent = cache.bus_name, path, index, parent
        self.name, self.role, self.description = cache.told(path)
        self.states = cache.states(path)
        self.children = [Still(cache, inside, i, self) for i, inside in enumerate(cache.children(path))]

    @staticmethod
    def of(pid, places):
        """Of the process, what lies at these places: the index in the program, in that the next index, and so on. None
        where there is nothing."""
        cache, path = Cache(_name_of(pid)), ROOT
        for place in places:
            found = _children(cache.bus_name, [path])[path]
            if not 0 <= place < len(found):
                return None
            path = found[place]
        return Still(cache, path) if cache.explore(path) else None

    @property
    def showing(self):
        return {'showing', 'visible'} <= self.states

    @functools.cached_property
    def text(self):
        return self._text_of(self.path, self.name)

    def _text_of(self, path, otherwise):
        count = _property(self.bus_name, path, TEXT, 'CharacterCount')
        return otherwise if count is None else _call(self.bus_name, path, TEXT, 'GetText', 0, count) or ''

    @property
    def value(self):
        return _property(self.bus_name, self.path, VALUE, 'CurrentValue')

    @functools.cached_property
    def label(self):
        """The name, or what stands for it."""
        if self.name:
            return self.name
        relations = _call(self.bus_name, self.path, ACCESSIBLE, 'GetRelationSet') or []
        labels = [self._text_of(path, _property(self.bus_name, path, ACCESSIBLE, 'Name') or '')
                  for kind, targets in relations if kind == Atspi.RelationType.LABELLED_BY for _, path in targets]
        return ' '.join(filter(None, labels)) or ' '.join(
            node.text for node in self.walk() if node.role == 'label' and node.text)

    def walk(self):
        """This and all inside that can be seen, in reading order."""
        yield self
        for child in self.children:
            if child.showing:
                yield from child.walk()
