# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of what the desktop and the translators get. Each returns the complaints, one a line."""
import json
import os
import re
import xml.etree.ElementTree as ElementTree

from tree import FILES, TOP, files, read, run

TRANSLATED = {  # by the end of the name, what makes a file one for translators
    '.c': re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\(\s*"'),
    '.blp': re.compile(r'\bC?_\('),
    '.desktop.in': re.compile(r'^(Name|Comment|Keywords)=', re.MULTILINE),
    '.metainfo.xml.in': re.compile(r'<(name|summary|p)>'),
    '.gschema.xml': re.compile(r'gettext-domain'),
}


def potfiles_cover_the_strings():
    if 'po/POTFILES' not in FILES:
        return []
    lines = [line.strip() for line in read('po/POTFILES').splitlines()]
    listed = [line for line in lines if line and not line.startswith('#')]
    wanted = [path for path in files('src/', 'data/')
              for end, pattern in TRANSLATED.items() if path.endswith(end) and pattern.search(read(path))]
    return ([f'po/POTFILES: {path} does not exist' for path in listed if path not in FILES]
            + [f'po/POTFILES: {path} has strings and is not listed' for path in wanted if path not in listed]
            + [f'po/POTFILES: {path} is listed twice' for path in sorted(set(listed)) if listed.count(path) > 1])


def _built(end):
    """The finished form of data files that the build fills in, or the files themselves."""
    folder = os.path.join(os.environ.get('LIMBER_BUILD', TOP + '/build/test'), 'data')
    names = os.listdir(folder) if os.path.isdir(folder) else []
    return ([os.path.join(folder, name) for name in sorted(names) if name.endswith(end)]
            or files('data/', ends=(end,)))


def desktop_file_is_valid():
    return [line for path in _built('.desktop') for line in run('desktop-file-validate', path)]


def metainfo_is_valid():
    return [line for path in _built('.metainfo.xml') for line in run('appstreamcli', 'validate', '--no-net', path)]


def settings_are_valid():
    return run('glib-compile-schemas', '--strict', '--dry-run', 'data') if files('data/', ends=('.gschema.xml',)) else []


def xml_is_well_formed():
    complaints = []
    for path in files('', ends=('.xml', '.xml.in', '.svg')):
        try:
            ElementTree.fromstring(read(path))
        except ElementTree.ParseError as error:
            complaints.append(f'{path}: {error}')
    return complaints


def json_is_well_formed():
    complaints = []
    for path in files('resources/', 'data/', 'flatpak/', ends=('.json',)):
        try:
            json.loads(read(path))
        except ValueError as error:
            complaints.append(f'{path}: {error}')
    return complaints


def scripts_are_well_formed():
    scripts = [path for path in files('dev', '.ci/', 'flatpak/', 'tests/') if read(path).startswith('#!/bin/sh')]
    complaints = [line for path in scripts for line in run('sh', '-n', path)]
    for path in files('', ends=('.py',)):
        try:
            compile(read(path), os.path.join(TOP, path), 'exec')
        except SyntaxError as error:
            complaints.append(f'{path}: {error}')
    return complaints


CHECKS = [potfiles_cover_the_strings, desktop_file_is_valid, metainfo_is_valid, settings_are_valid,
          xml_is_well_formed, json_is_well_formed, scripts_are_well_formed]
