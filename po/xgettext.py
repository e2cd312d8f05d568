#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""xgettext, with the texts of the installed exercises, routines and plans beside what its arguments ask for.

Hands the texts on as a C file whose #line directives lead translators to the JSON. src/store/limber-translation.c looks
the same texts up again.
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDERS = ('exercises', 'routines', 'plans')

# Members that hold a text, or a list of texts, wherever they stand; and what translators are told of each.
TEXTS = {
    'name': 'the name of {kind}',
    'synonyms': 'another name of {name}, by which it is found',
    'summary': 'what {name} is good for',
    'steps': 'how {name} is done',
    'mistakes': 'what is often done wrong in {name}',
    'cautions': 'when not to do {name}',
    'title': 'where {name} comes from',
    'notes': 'about {name}',
    'note': 'a hint on an exercise in {name}',
}
KINDS = {'exercise': 'an exercise', 'routine': 'a routine', 'plan': 'a plan'}


def texts_within(value):
    """Each text of a document with its member's name, in the order of the file."""
    for name, part in value.items() if isinstance(value, dict) else enumerate(value):
        if name in TEXTS:
            yield from ((name, text) for text in (part if isinstance(part, list) else [part]) if text)
        elif isinstance(part, (dict, list)):
            yield from texts_within(part)


def c_lines(path):
    """A document's texts in C, a line each."""
    with open(path, encoding='utf-8') as file:
        source = file.read()
    document = json.loads(source)
    kind = document['format'].removeprefix('limber-')
    at = 0
    for name, text in texts_within(document):
        at = source.index(json.dumps(text, ensure_ascii=False), at)
        hint = TEXTS[name].format(kind=KINDS[kind], name=f'“{document["name"]}”')
        yield f'#line {source.count(chr(10), 0, at) + 1} "{os.path.relpath(path, TOP)}"'
        yield f'/* xgettext:no-c-format */ /* Translators: {hint} */ NC_ ("{kind}", {c_string(text)});'


def c_string(text):
    escaped = text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n')
    return f'"{escaped}"'


def main():
    paths = [path for folder in FOLDERS for path in sorted(glob.glob(f'{TOP}/resources/{folder}/*.json'))]
    with tempfile.TemporaryDirectory() as folder:
        catalog = os.path.join(folder, 'catalog.c')
        with open(catalog, 'w', encoding='utf-8') as file:
            file.writelines(line + '\n' for path in paths for line in c_lines(path))
        return subprocess.run([shutil.which('xgettext'), *sys.argv[1:], catalog], check=False).returncode


if __name__ == '__main__':
    sys.exit(main())
