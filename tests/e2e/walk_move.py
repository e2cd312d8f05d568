# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves the library to a folder of one's choice, and back: wherever it is, all of Limber finds it."""
import os

from driver import until
from driver.tap import check


def begin(walk, row):
    walk.app.keyboard.press('ctrl+comma')
    walk.root.find('button', row).press()


def is_moved(walk, folder, other):
    """All of it is there, nothing where it was, and the window and the command line know."""
    until(lambda: os.path.isdir(os.path.join(folder, 'routines')), f'the library in {folder}')
    until(lambda: not os.path.exists(other), f'{other} to be gone')
    walk.root.find('page tab', 'Today')
    walk.home.library = folder


def lists_routines(walk, before):
    status, output, errors = walk.app.run('--list-routines')
    check(status == 0 and output == before, f'{status} {output} {errors}')


def move(walk, there):
    begin(walk, 'Move Library…')
    chooser = until(lambda: next((node for node in walk.app.root.children if node.name == 'Folder for the Library'
                                  and node.showing), None), 'the file chooser')
    chooser.find('label', 'Home').click()
    chooser.find('button', 'Select').click()
    walk.root.find('button', 'Move').press()
    is_moved(walk, there, walk.home.library)


def walk_move(walk):
    usual, there = walk.home.library, os.path.join(walk.home.path, 'Limber')
    status, before, errors = walk.app.run('--list-routines')
    with walk.tap.case('the library moves to a folder that one chooses'):
        check(status == 0, errors)
        move(walk, there)
        lists_routines(walk, before)
    with walk.tap.case('it is there at the next start, and moves back'):
        walk.restart()
        begin(walk, 'Move Library to Default Folder…')
        walk.root.find('button', 'Move').press()
        is_moved(walk, usual, there)
        lists_routines(walk, before)
