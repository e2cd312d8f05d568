# SPDX-License-Identifier: GPL-3.0-or-later
"""A window as it was at one moment, asked for at once: the accessibility cache of a program answers one question with what
Node asks for piece by piece. For looking at all there is; to use it, find it as a Node."""
import functools

from gi.repository import Atspi, Gio, GLib

from .wait import until

CACHE = '/org/a11y/atspi/cache'
STATES = {int(state): state.value_nick for state in Atspi.StateType.__enum_values__.values()}


@functools.lru_cache(maxsize=1)
def _bus():
    """The accessibility bus of the screen."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1).unpack()
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)


def _call(name, path, interface, method, arguments=None):
    """The answer, or None where that isn't there any more."""
    try:
        answer = _bus().call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 5000)
    except GLib.Error:
        return None
    answer = answer.unpack()
    return answer[0] if len(answer) == 1 else answer


def _property(name, path, interface, member):
    return _call(name, path, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (interface, member)))


@functools.lru_cache
def _name_of(pid):
    """Of the process, on the bus."""
    def find():
        for name, path in _call('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root',
                                'org.a11y.atspi.Accessible', 'GetChildren') or []:
            of = GLib.Variant('(s)', (name,))
            if _call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                     'GetConnectionUnixProcessID', of) == pid:
                return name, path
        return None
    return until(find, f'{pid} on the accessibility bus')


class Still:
    """What a Node was; its properties are those of Node."""

    def __init__(self, items, children, path, parent=None):
        (self.bus_name, self.path), *_, self.name, role, self.description, states = items[path]
        self.parent = parent
        self.role = Atspi.role_get_name(Atspi.Role(role))
        self.states = {nick for bit, nick in STATES.items() if states[bit // 32] >> bit % 32 & 1}
        self.children = [Still(items, children, child, self) for child in children.get(path, [])]

    @staticmethod
    def of(node):
        """The Still of a Node; None where that is gone, or isn't known as a whole."""
        name, root = _name_of(node.app.process.pid)
        found = _call(name, CACHE, 'org.a11y.atspi.Cache', 'GetItems')
        items = {item[0][1]: item for item in found or []}
        children = {}
        for path, item in sorted(items.items(), key=lambda one: one[1][3]):
            children.setdefault(item[2][1], []).append(path)
        at = root
        for index in node.place():
            below = [path for path in children.get(at, []) if items[path][3] == index]
            if not below:
                return None
            at = below[0]
        if any(item[4] not in (-1, len(children.get(path, []))) for path, item in items.items() if path != root):
            return None
        return Still(items, children, at)

    @property
    def showing(self):
        return {'showing', 'visible'} <= self.states

    @functools.cached_property
    def text(self):
        count = _property(self.bus_name, self.path, 'org.a11y.atspi.Text', 'CharacterCount')
        if count is None:
            return self.name
        return _call(self.bus_name, self.path, 'org.a11y.atspi.Text', 'GetText', GLib.Variant('(ii)', (0, count))) or ''
