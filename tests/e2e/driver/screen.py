# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen: an X server that draws into memory, a window manager and a session bus."""
import contextlib
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass

from PIL import Image
from Xlib import X, Xatom, display, error
from Xlib.protocol import event

from .wait import until

PASSED_ON = ['ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS']


@dataclass
class Window:
    """A mapped X window. Its margin (left, right, top, bottom) is the shadow around what one sees."""
    title: str
    x: int
    y: int
    width: int
    height: int
    margin: tuple
    is_popup: bool

    def visible(self):
        """x, y, width, height without the shadow."""
        left, right, top, bottom = self.margin
        return self.x + left, self.y + top, self.width - left - right, self.height - top - bottom


class Screen:
    """Use as a context manager; when it ends, so do the servers that it started."""

    def __init__(self, width=1280, height=900):
        self.width, self.height = width, height
        self.folder = tempfile.mkdtemp(prefix='limber-screen-')
        self.servers = []
        runtime = os.path.join(self.folder, 'run')
        os.mkdir(runtime, mode=0o700)
        self.environment = {
            'PATH': os.environ['PATH'],
            'XDG_DATA_DIRS': os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share'),
            'HOME': self.folder,
            'XDG_RUNTIME_DIR': runtime,
            'LC_ALL': 'C.UTF-8',
            'TZ': 'UTC',
            'GDK_BACKEND': 'x11',
            # The fastest to start, and exact in screenshots.
            'GSK_RENDERER': 'cairo',
            'GDK_DISABLE': 'gl,vulkan',
            # Nothing of the desktop outside.
            'GDK_DEBUG': 'no-portals',
            'ADW_DISABLE_PORTAL': '1',
            'GIO_USE_VFS': 'local',
            'GSETTINGS_BACKEND': 'keyfile',
        } | {name: os.environ[name] for name in PASSED_ON if name in os.environ}

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for server in reversed(self.servers):
            server.terminate()
        for server in reversed(self.servers):
            try:
                server.wait(5)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self):
        number = self._serve('Xvfb', '-displayfd', '{fd}', '-screen', '0', f'{self.width}x{self.height}x24',
                             '-nolisten', 'tcp', '-noreset', '-dpi', '96')
        self.environment['DISPLAY'] = ':' + number
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = self._serve(
            'dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address={fd}')
        # The accessibility client in this process reads the same.
        os.environ.update({k: self.environment[k] for k in ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR')})
        os.environ.pop('AT_SPI_BUS_ADDRESS', None)
        self.x = display.Display(self.environment['DISPLAY'])
        self.root = self.x.screen().root
        # Of the window managers, metacity composites (else GTK draws no shadow, and lies about positions)
        # and is ready at once.
        self._spawn('metacity')
        ready = self.x.intern_atom('_NET_SUPPORTING_WM_CHECK')
        until(lambda: self.root.get_full_property(ready, X.AnyPropertyType), 'the window manager')

    def _serve(self, *command):
        """Starts a server and returns the line that it writes to {fd} when it is ready."""
        reading, writing = os.pipe()
        self._spawn(*(word.format(fd=writing) for word in command), pass_fds=(writing,))
        os.close(writing)
        with open(reading, encoding='utf-8') as pipe:
            line = pipe.readline().strip()
        if not line:
            with open(os.path.join(self.folder, command[0] + '.log'), encoding='utf-8', errors='replace') as log:
                raise RuntimeError(f'{command[0]} did not start: {log.read()}')
        return line

    def _spawn(self, *command, **options):
        with open(os.path.join(self.folder, command[0] + '.log'), 'wb') as log:
            self.servers.append(subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL,
                                                 stdout=log, stderr=log, **options))

    def grab(self, box=None):
        """A picture of the screen, or of a box (x, y, width, height) of it."""
        x, y, width, height = box or (0, 0, self.width, self.height)
        x, y = max(x, 0), max(y, 0)
        width, height = min(width, self.width - x), min(height, self.height - y)
        data = self.root.get_image(x, y, width, height, X.ZPixmap, 0xffffffff).data
        return Image.frombytes('RGB', (width, height), data, 'raw', 'BGRX')

    def set_text_scale(self, factor):
        """How large text is in programs that start from now on: 1 as usual, 2 of twice the size."""
        resources = f'Xft.dpi:\t{96 * factor}\n'.encode()
        self.root.change_property(Xatom.RESOURCE_MANAGER, Xatom.STRING, 8, resources)
        self.x.sync()

    def close_window(self):
        """Asks the window that is used to close, as its button or a task bar would."""
        active = self._property(self.root, '_NET_ACTIVE_WINDOW')[0]
        message = event.ClientMessage(window=active, client_type=self.x.intern_atom('_NET_CLOSE_WINDOW'),
                                      data=(32, [X.CurrentTime, 2, 0, 0, 0]))
        self.root.send_event(message, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self.x.sync()

    def windows(self, pid):
        """The mapped windows of a process, the lowest first."""
        found = []
        self._walk(self.root, pid, found, 0)
        return found

    def _walk(self, parent, pid, found, depth):
        for child in parent.query_tree().children:
            with contextlib.suppress(error.BadWindow, error.BadDrawable):  # gone since the question
                if child.get_attributes().map_state != X.IsViewable:
                    continue
                owner = self._property(child, '_NET_WM_PID')
                if owner is not None and owner[0] == pid:
                    found.append(self._describe(child))
                elif depth < 2:  # inside the window manager's frames
                    self._walk(child, pid, found, depth + 1)

    def _describe(self, window):
        at = self.root.translate_coords(window, 0, 0)
        size = window.get_geometry()
        title = self._property(window, '_NET_WM_NAME') or b''
        margin = self._property(window, '_GTK_FRAME_EXTENTS')
        return Window(title.decode(), at.x, at.y, size.width, size.height,
                      tuple(margin) if margin is not None else (0, 0, 0, 0),
                      bool(window.get_attributes().override_redirect))

    def _property(self, window, name):
        found = window.get_full_property(self.x.intern_atom(name), X.AnyPropertyType)
        return found.value if found else None
