# SPDX-License-Identifier: GPL-3.0-or-later
"""The home folder of a Limber under test: settings to begin with, and the documents that it writes."""
import json
import os

from driver import until

SETTINGS = 'io/github/limberapp/Limber'


class Home:
    def __init__(self, path):
        self.path = path
        self.library = os.path.join(path, 'data', 'limber')

    def set(self, **values):
        """Sets GSettings keys, as GVariant texts: set(get_ready='uint32 1')."""
        lines = [f"{key.replace('_', '-')}={value}" for key, value in values.items()]
        self._write('config/glib-2.0/settings/keyfile', f'[{SETTINGS}]', *lines)

    def set_gtk(self, **values):
        """Sets GTK's own settings: set_gtk(enable_animations=0)."""
        lines = [f"gtk-{key.replace('_', '-')}={value}" for key, value in values.items()]
        self._write('config/gtk-4.0/settings.ini', '[Settings]', *lines)

    def put(self, path, document):
        """Puts a document, or any text, into the library."""
        text = document if isinstance(document, str) else json.dumps(document, indent=2) + '\n'
        self._write(os.path.join('data/limber', path), text.rstrip('\n'))

    def put_calendar(self, command):
        """Makes a command the one that opens calendars; %f is the file."""
        self._write('data/applications/calendar.desktop', '[Desktop Entry]', 'Type=Application', 'Name=Calendar',
                    f'Exec={command}', 'MimeType=text/calendar;')
        self._write('config/mimeapps.list', '[Default Applications]', 'text/calendar=calendar.desktop')

    def _write(self, path, *lines):
        path = os.path.join(self.path, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(lines) + '\n')

    def documents(self, folder):
        """All documents of a folder of the library, and of those below it, by path."""
        found = {}
        for parent, _, names in os.walk(os.path.join(self.library, folder)):
            for name in names:
                if name.endswith('.json'):
                    path = os.path.join(parent, name)
                    with open(path, encoding='utf-8') as file:
                        found[os.path.relpath(path, self.library)] = json.load(file)
        return found

    def wait_for(self, folder, fits, what):
        """Waits until some document of a folder fits, and returns it."""
        return until(lambda: next((d for d in self.documents(folder).values() if fits(d)), None),
                     lambda: f'{what} among {json.dumps(self.documents(folder), indent=1)}')
