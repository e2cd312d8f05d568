# SPDX-License-Identifier: GPL-3.0-or-later
"""A tour of every place and dialog of a Limber that has been lived in."""
import os
import re

import lived_in
from driver import until
from driver.tap import check
from walk_import import COLLECTION
from walking import PLACES

DIALOGS = ['Preferences', 'Keyboard Shortcuts', 'Safety', 'Help', 'Recently Deleted', 'About Limber']


class Tour:
    """Calls visit(name, node) wherever there is something to look at; node holds what is to be looked at.

    walk.language says the names by which things are found; narrow says whether the window is.
    """

    def __init__(self, walk, visit, narrow=False, environment=None):
        self.walk, self.visit, self.narrow = walk, visit, narrow
        self.environment = (environment or {}) | walk.language.environment

    def go(self, today=None):
        """From the first start to the end of a session; today is what the program takes for it."""
        walk, say = self.walk, self.walk.language.say
        walk.app.start(**self.environment)
        walk.root.find('heading', say('Welcome to Limber'))
        self.visit('welcome', self.main())
        check(walk.app.close() == 0, 'it ended badly')
        lived_in.fill(walk.home, walk.language.content, today)
        walk.app.start(**self.environment)
        for show in (self.places, self.pages, self.plans, self.filters, self.exercise_editor, self.templates,
                     self.dialogs, self.imports, self.conflict, self.session):
            show()

    def main(self):
        return next(node for node in self.walk.root.children if node.showing)

    def find(self, role, name, inside=None):
        """By what the program calls it in English."""
        return (inside or self.walk.root).find(role, self.walk.language.say(name))

    def leave_dialog(self):
        """From whatever page of it."""
        def is_left():
            if not self.walk.root.has('dialog'):
                return True
            self.walk.app.keyboard.press('Escape')
            return False
        until(is_left, 'the dialog to close')

    def places(self):
        for place in PLACES:
            self.walk.go_to(place)
            self.visit(place, self.main())

    def pages(self):
        """What opens from the places."""
        walk = self.walk
        for place, role, page in (('Catalog', 'table cell', 'exercise'), ('Routines', 'list item', 'editor')):
            walk.go_to(place)
            walk.open(walk.root.find(role))
            self.look_and_leave(page)
        walk.go_to('Progress')  # where the sessions stand below the charts
        x, y, width, height = walk.app.window().visible()
        walk.app.pointer.scroll((x + width // 2, y + height // 2), 60)
        name = walk.language.content('routine', 'Desk Break')
        walk.root.find('list item', re.compile('^' + re.escape(name))).click()
        self.look_and_leave('log')

    def look_and_leave(self, page):
        back = self.find('button', 'Back')
        self.visit(page, self.main())
        back.click()
        self.walk.root.gone('button', self.walk.language.say('Back'))

    def plans(self):
        """All plans, and one of them."""
        walk, say = self.walk, self.walk.language.say
        walk.go_to('Week')
        walk.root.find('toggle button', say('More') if self.narrow else say('Plan: %s') % lived_in.PLAN).press()
        self.find('menu item', 'Plans…').press()
        dialog = walk.root.find('dialog')
        self.visit('plans', dialog)
        dialog.find('list item', re.compile(f'^{lived_in.PLAN}(?!,)')).click()
        self.find('button', 'Back', dialog)
        self.visit('plan', dialog)
        self.leave_dialog()

    def filters(self):
        walk, say = self.walk, self.walk.language.say
        walk.go_to('Catalog')
        filters = walk.root.first('toggle button', say('Filters'))
        if filters:
            filters.click()
        walk.root.find('toggle button', re.compile('^' + say('Shoulders'))).press()
        self.visit('catalog filters', self.main())
        self.find('button', 'Clear').press()
        if filters:
            walk.app.keyboard.press('Escape')

    def exercise_editor(self):
        self.walk.go_to('Catalog')
        self.find('button', 'New Exercise').click()
        self.look_and_leave('exercise editor')

    def templates(self):
        self.walk.go_to('Routines')
        self.find('button', 'New Routine').press()
        self.find('menu item', 'From Template…').press()
        self.visit('templates', self.walk.root.find('dialog'))
        self.leave_dialog()

    def dialogs(self):
        for name in DIALOGS:
            self.find('button', 'Main Menu').press()
            self.find('menu item', name).press()
            self.visit(name, self.walk.root.find('dialog'))
            self.leave_dialog()

    def imports(self):
        """What comes of opening a collection."""
        walk = self.walk
        check(walk.app.close() == 0, 'it ended badly')
        path = os.path.join(walk.home.path, 'collection.json')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(COLLECTION)
        walk.app.start(path, **self.environment)
        walk.root.find('label', lived_in.IMPORTED)
        self.visit('import', walk.root.find('dialog'))
        self.find('button', 'Cancel').press()
        walk.root.gone('dialog')

    def conflict(self):
        """Two versions of a routine, of which a sync brought one."""
        walk = self.walk
        routine = walk.home.wait_for('routines', lambda document: True, 'a routine')
        main = routine['sections']['main']
        walk.home.put(f'routines/{routine["id"]}.sync-conflict-20261120-070000-ABCDEF7.json',
                      routine | {'name': lived_in.CONFLICT, 'sections': routine['sections'] | {'main': main[:1]}})
        walk.go_to('Today')
        compare = self.find('button', 'Compare…')
        self.visit('conflict banner', self.main())
        compare.press()
        self.visit('conflict', walk.root.find('dialog'))
        self.find('button', 'Keep This Version').press()
        walk.root.gone('dialog')

    def session(self):
        walk, say = self.walk, self.walk.language.say
        walk.go_to('Today')
        self.find('button', 'Start').press()
        window = self.find('frame', 'Session')
        self.visit('session before', window)
        self.find('button', 'Start', window).press()
        self.find('button', 'Pause', window)
        # While one still gets ready, so that no time counts as work, however long this takes.
        walk.app.keyboard.press('space')
        self.find('button', 'Resume', window)
        walk.app.keyboard.press('n')
        self.find('button', 'Done', window)
        self.visit('session', window)
        while not any(window.has('heading', say(title)) for title in ('Well Done', 'Maybe Another Time')):
            walk.app.keyboard.press('n')
        self.visit('session summary', window)
