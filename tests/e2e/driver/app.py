# SPDX-License-Identifier: GPL-3.0-or-later
"""One program under test, with a home folder that outlives it."""
import os
import signal
import subprocess

from .access import Node, accessible_of, connect
from .keyboard import Keyboard
from .pointer import Pointer
from .wait import PATIENCE, Late, until


class App:
    """The program is started by start(), as often as one likes, one at a time."""

    def __init__(self, screen, command, home):
        self.screen, self.command, self.home = screen, list(command), home
        self.pointer, self.keyboard = Pointer(screen), Keyboard(screen)
        self.environment = dict(
            screen.environment, HOME=home,
            XDG_DATA_HOME=os.path.join(home, 'data'), XDG_CONFIG_HOME=os.path.join(home, 'config'),
            XDG_CACHE_HOME=os.environ.get('XDG_CACHE_HOME', os.path.join(home, 'cache')),
            XDG_STATE_HOME=os.path.join(home, 'state'))
        self.process = self.root = None
        connect()
        os.makedirs(home, exist_ok=True)
        self.log = os.path.join(home, 'log')

    def start(self, *arguments, **environment):
        """Starts it with more arguments and environment, and waits for its window."""
        with open(self.log, 'ab') as log:
            self.process = subprocess.Popen([*self.command, *arguments], stdin=subprocess.DEVNULL,
                                            env=self.environment | environment, stdout=log, stderr=log)
        self.pointer.rest()
        try:
            self.root = until(self._attach, 'its accessible tree', 30)
            until(lambda: self.screen.windows(self.process.pid), 'its window')
        except Late as late:
            raise Late(f'{late}; it printed:\n{self.output()}') from late
        return self.root

    def alive(self):
        """True, or an exception where it ended by itself."""
        if self.process.poll() is not None:
            raise RuntimeError(f'it ended with {self.process.returncode} and printed:\n{self.output()}')
        return True

    def _attach(self):
        self.alive()
        found = accessible_of(self.process.pid)
        root = found and Node(self, found)
        return root if root and any(child.showing for child in root.children) else None

    def output(self):
        """All that it ever printed."""
        with open(self.log, encoding='utf-8', errors='replace') as log:
            return log.read()

    def window(self, title=None):
        """The topmost window, or the topmost of a title."""
        windows = [w for w in self.screen.windows(self.process.pid) if not w.is_popup]
        named = [w for w in windows if w.title == title]
        if not windows:
            raise Late('it has no window')
        return (named or windows)[-1]

    def run(self, *arguments):
        """Runs it to its end, as a command line tool: (exit status, standard output, standard error)."""
        done = subprocess.run([*self.command, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, check=False, timeout=30 * PATIENCE)
        return done.returncode, done.stdout, done.stderr

    def close(self):
        """Closes the windows by the keyboard's Alt+F4, and returns the exit status."""
        for _ in range(3):
            if self.process.poll() is not None:
                break
            self.keyboard.press('alt+F4')
            try:
                self.process.wait(5 * PATIENCE)
            except subprocess.TimeoutExpired:
                continue
        return self.process.wait(1)

    def kill(self):
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        """Whatever state it is in."""
        if self.process and self.process.poll() is None:
            self.kill()
