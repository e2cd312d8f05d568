#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for org.gnome.SessionManager: says what it is asked, a line each, and when one who asked is gone.

    ready
    inhibit FLAGS COOKIE        with "refuse" as its argument: it refuses, and says "refused"
    uninhibit COOKIE
    gone COOKIE                 whoever asked left the bus without a word
"""
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = 'org.gnome.SessionManager'


def say(*words):
    print(*words, flush=True)


class Client(dbus.service.Object):
    """What a client has to talk to after it registered."""

    @dbus.service.method('org.gnome.SessionManager.ClientPrivate', in_signature='bs')
    def EndSessionResponse(self, ok, reason):
        pass


class SessionManager(dbus.service.Object):
    def __init__(self, bus, refuses):
        super().__init__(bus, '/org/gnome/SessionManager')
        self.bus, self.refuses = bus, refuses
        self.clients = 0
        self.inhibitors = {}
        bus.add_signal_receiver(self.on_owner_changed, 'NameOwnerChanged', 'org.freedesktop.DBus')

    def on_owner_changed(self, name, old, new):
        for cookie, owner in list(self.inhibitors.items()):
            if owner == name and not new:
                del self.inhibitors[cookie]
                say('gone', cookie)

    @dbus.service.method(NAME, in_signature='ss', out_signature='o')
    def RegisterClient(self, app_id, startup_id):
        self.clients += 1
        path = f'/org/gnome/SessionManager/Client{self.clients}'
        Client(self.bus, path)
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


DBusGMainLoop(set_as_default=True)
session_bus = dbus.SessionBus()
name = dbus.service.BusName(NAME, session_bus)
manager = SessionManager(session_bus, 'refuse' in sys.argv)
say('ready')
GLib.MainLoop().run()
