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
    return [line for path in _built('.metainfo.xml') for line in run('appstreamcli', 'validate', '--strict', '--no-net', path)]


METAINFO = 'data/io.github.limberapp.Limber.metainfo.xml.in'
SCREENSHOTS = 'data/screenshots/'


def metainfo_shows_what_there_is():
    """Its pictures are those in the folder, and it provides the types of files that the desktop file opens."""
    root = ElementTree.fromstring(read(METAINFO))
    shown = [SCREENSHOTS + image.text.strip().split('/' + SCREENSHOTS)[-1] for image in root.iter('image')]
    provided = [node.text for node in root.iter('mediatype')]
    opened = re.findall(r'^MimeType=(.*);$', read(METAINFO.replace('metainfo.xml', 'desktop')), re.MULTILINE)
    return ([f'{METAINFO}: there is no {path}' for path in shown if path not in FILES]
            + [f'{path}: not in {METAINFO}' for path in files(SCREENSHOTS) if path not in shown]
            + ([] if provided == opened else [f'{METAINFO}: provides {provided}, but {opened} is opened']))


def settings_are_valid():
    return run('glib-compile-schemas', '--strict', '--dry-run', 'data') if files('data/', ends=('.gschema.xml',)) else []


SETTINGS = 'data/io.github.limberapp.Limber.gschema.xml'
PREFERENCES = 'src/ui/shell/limber-preferences.c'
ELSEWHERE = {  # settings that aren't set in the preferences, and where instead
    'window-width': 'the window', 'window-height': 'the window', 'window-maximized': 'the window',
    'session-width': 'the session window', 'session-height': 'the session window', 'place': 'the view switcher',
    'favourites': 'the star of an exercise', 'my-equipment': 'the filters of the catalog',
    'catalog-order': 'the menu of the catalog', 'routine-order': 'the menu of the routines',
    'pain-advice-read': 'the card about pain', 'reminder-last': 'a reminder', 'reminder-later': 'a reminder',
    'autostart': 'the reminders of a plan', 'background-refused': 'the reminders of a plan', 'safety-seen': 'the first start',
}


def settings_can_be_set_and_are_obeyed():
    keys = re.findall(r'<key name="([a-z-]+)"', read(SETTINGS))
    preferences = read(PREFERENCES)
    others = ''.join(read(path) for path in files('src/', ends=('.c',)) if path != PREFERENCES)
    return ([f'{PREFERENCES}: no row for {key}' for key in keys if key not in ELSEWHERE and f'"{key}"' not in preferences]
            + [f'{PREFERENCES}: a row for {key}, which is set elsewhere' for key in keys
               if key in ELSEWHERE and f'"{key}"' in preferences]
            + [f'{SETTINGS}: nothing obeys {key}' for key in keys
               if not re.search(rf'settings(?: \(self->context\))?\)?, "{key}"|KEY "{key}"', others)]
            + [f'tests/lint/metadata.py: no setting {key}' for key in ELSEWHERE if key not in keys])


def desktop_actions_are_there():
    """What the desktop file offers is an action of the application, since it is started over D-Bus."""
    application = read('src/ui/shell/limber-application.c')
    return [f'{path}: the application has no action {action}' for path in files('data/', ends=('.desktop.in',))
            for action in re.findall(r'^\[Desktop Action (.*)\]$', read(path), re.MULTILINE)
            if f'.name = "{action}"' not in application]


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


CHECKS = [potfiles_cover_the_strings, desktop_file_is_valid, metainfo_is_valid,
          metainfo_shows_what_there_is, settings_are_valid,
          settings_can_be_set_and_are_obeyed, desktop_actions_are_there, xml_is_well_formed,
          json_is_well_formed, scripts_are_well_formed]
