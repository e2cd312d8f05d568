# SPDX-License-Identifier: GPL-3.0-or-later
"""Real key events."""
import contextlib
import time

from Xlib import X, XK
from Xlib.ext import xtest

MODIFIERS = {'ctrl': 'Control_L', 'shift': 'Shift_L', 'alt': 'Alt_L'}
BETWEEN = 0.01


class Keyboard:
    def __init__(self, screen):
        self.screen = screen

    def press(self, *chords):
        """Presses chords such as 'ctrl+z', 'Return', 'shift+Down': names of X key symbols."""
        for chord in chords:
            names = chord.split('+')
            self._strike([self._code(XK.string_to_keysym(MODIFIERS.get(name, name))) for name in names])

    @contextlib.contextmanager
    def holding(self, modifier):
        """Keeps a modifier down."""
        code = self._code(XK.string_to_keysym(MODIFIERS[modifier]))
        self._send(X.KeyPress, code)
        try:
            yield
        finally:
            self._send(X.KeyRelease, code)

    def type(self, text):
        """Types what an American keyboard has."""
        shift = self._code(XK.XK_Shift_L)
        for char in text:
            code = self._code(ord(char))
            shifted = self.screen.x.keycode_to_keysym(code, 0) != ord(char)
            self._strike([shift, code] if shifted else [code])

    def _code(self, symbol):
        code = self.screen.x.keysym_to_keycode(symbol)
        if not code:
            raise ValueError(f'no key for the symbol {symbol:#x}')
        return code

    def _strike(self, codes):
        for code in codes:
            self._send(X.KeyPress, code)
        for code in reversed(codes):
            self._send(X.KeyRelease, code)

    def _send(self, kind, code):
        xtest.fake_input(self.screen.x, kind, code)
        self.screen.x.sync()
        time.sleep(BETWEEN)
