# SPDX-License-Identifier: GPL-3.0-or-later
"""Real pointer events. The only waits for times are here: a hand is slower than a program, and GTK counts
on it (a drag begins only after some motion with the button held, and a drop lands only where motion was
answered). Measured: with these pauses 20 of 20 drags land, without them none."""
import time

from Xlib import X
from Xlib.ext import xtest

SEEN = 0.06      # for the program to see where the pointer is
HELD = 0.1       # from the press to the first motion of a drag
STEP = 0.012     # between the steps of a motion
SETTLED = 0.25   # over the target, before the drop


class Pointer:
    def __init__(self, screen):
        self.screen = screen

    def move(self, x, y):
        self._send(X.MotionNotify, x=round(x), y=round(y))

    def rest(self):
        """To the corner, where it hovers over nothing."""
        self.move(self.screen.width - 2, self.screen.height - 2)

    def click(self, point, button=1, times=1):
        """Clicks at a point (x, y) of the screen."""
        x, y = point
        self.move(x - 1, y)
        time.sleep(SEEN)
        self.move(x, y)  # a press goes to what was under the last motion, though something else has come there since
        time.sleep(SEEN)
        for _ in range(times):
            self._send(X.ButtonPress, button)
            time.sleep(STEP)
            self._send(X.ButtonRelease, button)
            time.sleep(SEEN)

    def scroll(self, point, clicks):
        """Turns the wheel: down where clicks is positive."""
        self.move(*point)
        for _ in range(abs(clicks)):
            self._send(X.ButtonPress, 5 if clicks > 0 else 4)
            self._send(X.ButtonRelease, 5 if clicks > 0 else 4)
            time.sleep(STEP)

    def drag(self, start, end):
        """Drags from a point to a point and drops there."""
        self.hold(start, end)
        self.drop()

    def hold(self, start, end, steps=12):
        """As drag(), but the button stays down: look, press Escape or drop()."""
        (x0, y0), (x1, y1) = start, end
        self.move(x0 - 2, y0)
        self.move(x0, y0)
        time.sleep(SEEN)
        self._send(X.ButtonPress, 1)
        time.sleep(HELD)
        side = 1 if x1 >= x0 else -1
        for distance in (4, 8, 12, 16):  # over the threshold of 8 px
            self.move(x0 + side * distance, y0 + distance / 4)
            time.sleep(STEP)
        time.sleep(SEEN)  # the drag begins
        for i in range(1, steps + 1):
            self.move(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps)
            time.sleep(STEP)
        self.jiggle((x1, y1))
        time.sleep(SETTLED)

    def jiggle(self, point):
        """A pixel there and back, so that a program that was too slow to see where the pointer went sees it now."""
        x, y = point
        self.move(x + 1, y)
        self.move(x, y)

    def drop(self):
        time.sleep(SEEN)
        self._send(X.ButtonRelease, 1)
        time.sleep(HELD)

    def _send(self, kind, detail=0, x=0, y=0):
        xtest.fake_input(self.screen.x, kind, detail, x=x, y=y)
        self.screen.x.sync()
