# SPDX-License-Identifier: GPL-3.0-or-later
"""When a program's window has all that it is going to show, seen from outside, so that every program is measured the
same way.

The X server's DAMAGE extension says when a part of a window is painted: the last such time before the window stands still
for a while is that of its complete frame. It is the server's own time, on the same clock as time.monotonic()."""
import os
import select
import subprocess
import time

from Xlib import X, Xatom, display
from Xlib.ext import damage, xtest

STILL = 0.5  # seconds without a change after which nothing more is expected
PATIENCE = 20
SMALLEST = 200  # px; helpers of programs have windows of one


class Window:
    """A program that runs, and what its windows did."""

    def __init__(self, command, environment):
        self.display = display.Display()
        self.display.damage_query_version()
        self.damage_type = self.display.extension_event.DamageNotify
        self.root = self.display.screen().root
        self._wait_for_manager()
        self.root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.display.sync()
        self.watched, self.painted = set(), []
        self.started = time.monotonic()
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.returncode is None:
            self.process.kill()
            self.process.wait()
        self.display.close()

    def _wait_for_manager(self):
        """Without a window manager a window would be another sight."""
        atom = self.display.intern_atom('_NET_SUPPORTING_WM_CHECK')
        end = time.monotonic() + PATIENCE
        while self.root.get_full_property(atom, Xatom.WINDOW) is None:
            if time.monotonic() > end:
                raise TimeoutError('no window manager')
            time.sleep(0.01)

    # --- what is painted ---

    def _handle(self, event):
        if event.type == self.damage_type:
            self.painted.append(event.timestamp / 1000)
        elif event.type in (X.CreateNotify, X.ConfigureNotify) and not event.override:
            if min(event.width, event.height) >= SMALLEST:
                self._watch(event.window)

    def _watch(self, window):
        if window.id not in self.watched:
            self.watched.add(window.id)
            window.damage_create(damage.DamageReportRawRectangles)
            self.display.flush()

    def _last_change(self):
        return self._since(self.painted[-1])

    def _since(self, stamp):
        """Seconds from the start to a time of the server, which counts from anew after 2³² milliseconds."""
        period = 2 ** 32 / 1000
        return (stamp - self.started + period / 2) % period - period / 2

    def wait_until_still(self, still=STILL):
        """Until nothing has changed for a while; TimeoutError where that never comes."""
        end = time.monotonic() + PATIENCE
        while True:
            while self.display.pending_events():
                self._handle(self.display.next_event())
            now = time.monotonic() - self.started
            left = self._last_change() + still - now if self.painted else still
            if self.painted and left <= 0:
                return
            if time.monotonic() > end or self.process.poll() is not None:
                raise TimeoutError(f'no window stands still: {self.process.args[0]}')
            select.select([self.display.fileno()], [], [], max(left, 0.01))

    def get_complete(self):
        """Milliseconds from the start to the complete frame."""
        return 1000 * self._last_change()

    # --- what it takes ---

    def get_memory(self):
        """Its share of the memory, where what others have as well is divided among them, in MB."""
        with open(f'/proc/{self.process.pid}/smaps_rollup', encoding='ascii') as file:
            for line in file:
                if line.startswith('Pss:'):
                    return int(line.split()[1]) / 1000
        raise LookupError('no Pss')

    def end(self):
        """Ends it, and returns what time of the processor it took, in milliseconds."""
        self.process.kill()
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = status
        return 1000 * (usage.ru_utime + usage.ru_stime)

    # --- what is done to it ---

    def _send(self, kind, detail=0, x=0, y=0):
        xtest.fake_input(self.display, kind, detail, x=x, y=y)
        self.display.flush()

    def press(self, keysym):
        key = self.display.keysym_to_keycode(keysym)
        self._send(X.KeyPress, key)
        self._send(X.KeyRelease, key)

    def turn_wheel(self, x, y, pause):
        """Down, with the pointer there."""
        self._send(X.MotionNotify, x=x, y=y)
        self._send(X.ButtonPress, 5)
        self._send(X.ButtonRelease, 5)
        time.sleep(pause)
