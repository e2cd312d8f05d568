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
MOST_DEEP = 60  # no window has more levels


@functools.lru_cache(maxsize=1)
def _bus():
    """The accessibility bus of the screen."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                 Gio.DBusCallFlags.NONE, PATIENCE_MS).unpack()
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)


def _call(name, path, interface, method, *arguments):
    """The one answer, or None where that isn't there any more."""
    signature = ''.join('s' if isinstance(argument, str) else 'i' for argument in arguments)
    try:
        return _bus().call_sync(name, path, interface, method, GLib.Variant(f'({signature})', arguments), None,
                                Gio.DBusCallFlags.NONE, PATIENCE_MS).unpack()[0]
    except GLib.Error:
        return None


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


class Cache:
    """What a program told of all that it has: GTK 4.18 only of what somebody has asked for before, or had the focus; and
    also of what isn't there now."""

    def __init__(self, bus_name):
        self.bus_name, self.complete = bus_name, True
        self.items = {item[0][1]: item for item in _call(bus_name, CACHE, 'org.a11y.atspi.Cache', 'GetItems') or []}
        self.below = {}
        for path, item in sorted(self.items.items(), key=lambda pair: pair[1][3]):
            self.below.setdefault(item[2][1], []).append(path)

    def shows(self, path):
        return {'showing', 'visible'} <= _states(*self.items[path][9])

    def children(self, path):
        """The paths of those inside, of what can be seen; asked for where it isn't plain that all are known."""
        found = self.below.get(path, [])
        places = [self.items[one][3] for one in found]
        if path != ROOT and (not self.shows(path) or places == list(range(self.items[path][4]))):
            return found
        found = [one for _, one in _call(self.bus_name, path, ACCESSIBLE, 'GetChildren') or []]
        known = [one for one in found if one in self.items]
        self.complete = self.complete and len(known) == len(found)
        return known


class Still:
    """What a Node was; its properties are those of Node."""

    def __init__(self, cache, path, index=0, parent=None):
        _, _, _, _, _, _, self.name, role, self.description, states = cache.items[path]
        self.bus_name, self.path, self.index, self.parent = cache.bus_name, path, index, parent
        self.role, self.states = _role(role), _states(*states)
        self.children = [Still(cache, inside, i, self) for i, inside in enumerate(cache.children(path))]

    @staticmethod
    def of(pid, places):
        """Of the process, what lies at these places: the index in the program, in that the next index, and so on. None
        where there is nothing, or it doesn't stand still."""
        bus_name = _name_of(pid)
        for _ in range(MOST_DEEP):
            cache, path = Cache(bus_name), ROOT
            for place in places:
                found = cache.children(path)
                if not 0 <= place < len(found):
                    return None
                path = found[place]
            still = Still(cache, path) if path in cache.items else None
            if cache.complete:
                return still
        return None

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
