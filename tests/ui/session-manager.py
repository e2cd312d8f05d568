#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for org.gnome.SessionManager: says what it is asked, a line each, and when one who asked is gone.

    ready
    inhibit FLAGS COOKIE        with "refuse" as its argument: it refuses, and says "refused"
    uninhibit COOKIE
    gone COOKIE                 whoever asked left the bus without a word

Told "end", a line, it ends the session: it asks the clients whether it may, and once one agrees, tells it to go.
"""
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = 'org.gnome.SessionManager'
PRIVATE = NAME + '.ClientPrivate'


def say(*words):
    print(*words, flush=True)


class Client(dbus.service.Object):
    """What a client has to talk to after it registered."""

    asked = False

    @dbus.service.method(PRIVATE, in_signature='bs')
    def EndSessionResponse(self, ok, reason):
        if self.asked and ok:
            self.asked = False
            self.EndSession(dbus.UInt32(0))

    @dbus.service.signal(PRIVATE, signature='u')
    def QueryEndSession(self, flags):
        self.asked = True

    @dbus.service.signal(PRIVATE, signature='u')
    def EndSession(self, flags):
        pass


class SessionManager(dbus.service.Object):
    def __init__(self, bus, refuses):
        super().__init__(bus, '/org/gnome/SessionManager')
        self.bus, self.refuses = bus, refuses
        self.clients = []
        self.inhibitors = {}
        bus.add_signal_receiver(self.on_owner_changed, 'NameOwnerChanged', 'org.freedesktop.DBus')

    def on_owner_changed(self, name, old, new):
        for cookie, owner in list(self.inhibitors.items()):
            if owner == name and not new:
                del self.inhibitors[cookie]
                say('gone', cookie)

    @dbus.service.method(NAME, in_signature='ss', out_signature='o')
    def RegisterClient(self, app_id, startup_id):
        path = f'/org/gnome/SessionManager/Client{len(self.clients) + 1}'
        self.clients.append(Client(self.bus, path))
        return dbus.ObjectPath(path)

    @dbus.service.method(NAME, in_signature='o')
    def UnregisterClient(self, client):
        pass

    @dbus.service.method(NAME, in_signature='susu', out_signature='u', sender_keyword='sender')
    def Inhibit(self, app_id, window, reason, flags, sender):
        if self.refuses:
            say('refused')
            raise dbus.DBusException('Not now', name='org.gnome.SessionManager.Error')
        cookie = len(self.inhibitors) + 100
        self.inhibitors[cookie] = sender
        say('inhibit', flags, cookie)
        return dbus.UInt32(cookie)

    @dbus.service.method(NAME, in_signature='u')
    def Uninhibit(self, cookie):
        self.inhibitors.pop(int(cookie), None)
        say('uninhibit', int(cookie))


def on_line(stream, condition):
    if stream.readline().strip() != 'end':
        return GLib.SOURCE_REMOVE
    for client in manager.clients:
        client.QueryEndSession(dbus.UInt32(0))
    return GLib.SOURCE_CONTINUE


DBusGMainLoop(set_as_default=True)
session_bus = dbus.SessionBus()
name = dbus.service.BusName(NAME, session_bus)
manager = SessionManager(session_bus, 'refuse' in sys.argv)
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_line)
say('ready')
GLib.MainLoop().run()
