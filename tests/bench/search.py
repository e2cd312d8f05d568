# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the desktop's search waits for an answer of a Limber that the bus has yet to start, with a library of ten
years."""
import os
import tempfile
import time

from gi.repository import Gio, GLib

import library
from report import MOST, Row

ROUNDS = 9
PATIENCE = 20  # seconds
NAME, PATH = 'io.github.limberapp.Limber', '/io/github/limberapp/Limber'
BUS, BUS_PATH = 'org.freedesktop.DBus', '/org/freedesktop/DBus'
ROWS = [
    Row('search-provider', 'the desktop’s search, until a Limber that wasn’t running answers', 'search-provider',
        goal=300, kind=MOST),
    Row('search-provider-again', '″, asked again', 'search-provider-again'),
]


class Bus:
    def __init__(self):
        self.connection = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(self, name, path, method, arguments, answer=None):
        interface, method = method.rsplit('.', 1)
        return self.connection.call_sync(name, path, interface, method, arguments, answer and GLib.VariantType(answer),
                                         Gio.DBusCallFlags.NONE, 1000 * PATIENCE).unpack()

    def search(self, *words):
        """Returns how many milliseconds the answer takes."""
        start = time.monotonic()
        found, = self.call(NAME, PATH + '/SearchProvider', 'org.gnome.Shell.SearchProvider2.GetInitialResultSet',
                           GLib.Variant('(as)', (words,)), '(as)')
        if not found:
            raise LookupError(f'nothing is found for {words}')
        return 1000 * (time.monotonic() - start)

    def is_there(self):
        return self.call(BUS, BUS_PATH, f'{BUS}.NameHasOwner', GLib.Variant('(s)', (NAME,)), '(b)')[0]

    def quit(self):
        self.call(NAME, PATH, 'org.gtk.Actions.Activate', GLib.Variant('(sava{sv})', ('quit', [], {})))
        end = time.monotonic() + PATIENCE
        while self.is_there():
            if time.monotonic() > end:
                raise TimeoutError('Limber doesn’t quit')
            time.sleep(0.01)


def measure(_build, _rows, samples):
    with tempfile.TemporaryDirectory() as home:
        library.fill(os.path.join(home, 'limber'), 10)
        bus = Bus()
        bus.call(BUS, BUS_PATH, f'{BUS}.UpdateActivationEnvironment',
                 GLib.Variant('(a{ss})', ({'XDG_DATA_HOME': home},)))
        for i in range(ROUNDS + 1):
            first, again = bus.search('glute', 'bridge'), bus.search('cat', 'cow')
            if i > 0:  # the first finds nothing in the machine's memory
                samples.add('search-provider', 'ms', first)
                samples.add('search-provider-again', 'ms', again)
            bus.quit()
