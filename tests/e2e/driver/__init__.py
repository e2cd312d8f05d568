# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts an installed GTK program on a screen of its own and uses it as a person would.

    screen.py    an X server, a window manager and a session bus; screenshots
    pointer.py   real pointer events: click, drag, scroll
    keyboard.py  real key events: chords, typing
    access.py    what the program tells assistive technology: find, read, press, where is it
    still.py     the same, all at once, to look at
    app.py       one program with a home folder of its own: start, close, kill
    giver.py     another program that files are dragged from
    tap.py       reports cases as TAP
    wait.py      waiting for conditions, never for times

One screen per process: the accessibility client connects once.
"""
from .access import Node
from .app import App
from .keyboard import Keyboard
from .pointer import Pointer
from .screen import Screen
from .tap import Tap
from .wait import Late, until

__all__ = ['App', 'Keyboard', 'Late', 'Node', 'Pointer', 'Screen', 'Tap', 'until']
