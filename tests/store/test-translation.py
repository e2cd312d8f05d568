#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the installed content reaches the translators, and comes back translated. As TAP. Arguments: po/xgettext.py,
the content's folder, and the program that shows the content as a user sees it."""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import tap

XGETTEXT, CONTENT, PROBE = sys.argv[1:4]
MARK = '⟦'

# Translations are not looked up in the C locale, and others may not be installed: so it goes by another's name.
LOCALE = '/usr/lib/locale/C.utf8'

# Whatever else is a text is for people. A new member is thus translated, or listed here on purpose.
FOR_MACHINES = {
    'format', 'id', 'modified', 'kind', 'primary', 'secondary', 'position', 'equipment', 'sides', 'tempo', 'band', 'easier',
    'harder', 'clip', 'poster', 'author', 'license', 'level', 'focus', 'exercise', 'ignored', 'start', 'end', 'from', 'to',
    'routine', 'time', 'done-by', 'planned', 'rest-days',
}


def texts(value, name=None):
    """Each text of a document that isn't empty, with the name of its member."""
    if isinstance(value, str):
        if value:
            yield name, value
    elif isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts(part, key if isinstance(key, str) else name)


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=True, **options).stdout


def translate_all(folder):
    """A language in which every text is itself with a mark before it. Returns its template's text."""
    pot, po = f'{folder}/limber.pot', f'{folder}/de.po'
    run(XGETTEXT, '--from-code=UTF-8', '--keyword=NC_:1c,2', '--add-comments', '-o', pot)
    english = run('msgen', '--no-wrap', pot)
    with open(po, 'w', encoding='utf-8') as file:
        file.write(re.sub(r'^msgstr "(?=.+"$)', f'msgstr "{MARK}', english, flags=re.MULTILINE))
    messages = f'{folder}/locale/de/LC_MESSAGES'
    os.makedirs(messages)
    run('msgfmt', '-o', f'{messages}/limber.mo', po)
    with open(pot, encoding='utf-8') as file:
        return file.read()


def where_it_stands(pot):
    """Whether each text's place is named so that a translator can look it up."""
    complaints = []
    for path in glob.glob(f'{CONTENT}/exercises/*.json'):
        with open(path, encoding='utf-8') as file:
            for number, line in enumerate(file, 1):
                place = f'resources/exercises/{os.path.basename(path)}:{number}'
                if line.startswith('  "name"') and not re.search(re.escape(place) + r'\b', pot):
                    complaints.append(f'{place} is not in the template')
    return complaints


def untranslated(document):
    return [f'{name}: {text}' for name, text in texts(document)
            if text.startswith(MARK) == (name in FOR_MACHINES)]


def main():
    if not os.path.isdir(LOCALE):
        print(f'1..0 # SKIP no {LOCALE}')
        return
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(LOCALE, f'{folder}/de_DE.utf8')
        results = [('each name is listed with its place', where_it_stands(translate_all(folder)))]
        shown = run(PROBE, f'{folder}/locale', CONTENT, f'{folder}/data',
                    env={**os.environ, 'LOCPATH': folder, 'LANGUAGE': 'de', 'LC_ALL': 'de_DE.UTF-8'}).splitlines()
    for document in map(json.loads, shown):
        results.append((f'{document["format"]} {document["id"]}', untranslated(document)))

    count = sum(len(glob.glob(f'{CONTENT}/{kind}/*.json')) for kind in ('exercises', 'routines', 'plans'))
    results.append(('all documents are shown', [] if len(shown) == count else [f'{len(shown)} of {count}']))

    tap.tell(results)


main()
