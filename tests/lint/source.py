# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the C and Blueprint sources. Each returns the complaints, one a line."""
import os
import re

from tree import FILES, TOP, files, read, run

LAYERS = ['model', 'store', 'session', 'media', 'desktop', 'ui']  # each may use itself and those before it
WITHOUT_GTK = ['model', 'store', 'session']
MOST_LINES = 500

C = files('src/', 'tests/', ends=('.c', '.h'))
SRC = files('src/', ends=('.c', '.h'))
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def matches(paths, pattern, why):
    """A complaint for each line of the files that a pattern is found in."""
    return [f'{path}:{i}: {why}: {line.strip()}' for path in paths
            for i, line in enumerate(read(path).splitlines(), 1) if re.search(pattern, line)]


def c_is_formatted():
    return [line for line in run('clang-format', '--dry-run', '-Werror', *C) if 'error:' in line] if C else []


def blueprints_are_formatted():
    paths = files('src/', 'resources/', ends=('.blp',))
    return run('blueprint-compiler', 'format', *paths) if paths else []


def files_are_short():
    long = ((path, read(path).count('\n')) for path in C + files('src/', 'tests/', ends=('.blp', '.py')))
    return [f'{path}: {n} lines, at most {MOST_LINES}' for path, n in long if n > MOST_LINES]


def files_have_a_license():
    return [f'{path}:1: no SPDX-License-Identifier' for path in C
            if 'SPDX-License-Identifier: GPL-3.0-or-later' not in read(path)[:200]]


def layers_include_downward():
    complaints = []
    for path in SRC:
        layer = path.split('/')[1]
        allowed = LAYERS[:LAYERS.index(layer) + 1] if layer in LAYERS else [layer]
        for quote, name in INCLUDE.findall(read(path)):
            used = name.split('/')[0]
            if quote == '"' and used in LAYERS + ['clipmaker'] and used not in allowed and path != 'src/limber-core.c':
                complaints.append(f'{path}: {layer} must not know {name}')
            if quote == '<' and layer in WITHOUT_GTK and re.match(r'(gtk|gdk|gsk|adwaita)', name):
                complaints.append(f'{path}: {layer} must not know {name}')
    return complaints


def _is_named(path):
    """Does a meson.build above name the file, for a test with or without its prefix?"""
    name = os.path.splitext(os.path.basename(path))[0]
    names = {name, name.removeprefix('test-'), re.sub('^test-[a-z]+-', '', name)}
    folder = os.path.dirname(path)
    while folder:
        meson = os.path.join(folder, 'meson.build')
        if meson in FILES and any(re.search(rf"['/]{re.escape(name)}['.]", read(meson)) for name in names):
            return True
        folder = os.path.dirname(folder)
    return False


def sources_are_built():
    """A file that no meson.build names is dead."""
    return [f'{path}: no meson.build names it'
            for path in files('src/', 'tests/', ends=('.c', '.blp')) if not _is_named(path)]


def sources_keep_the_habits():
    return (matches(SRC, r'\bg_object_set_data', 'state belongs in a struct')
            + matches(SRC, r'\bg_main_context_iteration|\b(g_)?u?sleep *\(', 'nothing waits')
            + matches(SRC, r'\bg_application_get_default\b', 'what is needed is handed down')
            + matches(SRC, r'\b(TO' r'DO|FIX' r'ME|XX' r'X)\b', 'finish it, or write an issue'))


def icons_of_a_start_are_the_windows():
    """Those that are decoded before there is a window are those that it shows then."""
    ahead = set(re.findall(r'"([a-z-]+-symbolic)"', read('src/ui/shell/limber-application-toolkit.c')))
    shown = set(re.findall(r'icon-name: "([a-z-]+-symbolic)"', read('src/ui/shell/limber-window.blp')))
    return [f'limber-application-toolkit.c: the window shows no {name}' for name in sorted(ahead - shown)]


def machines_are_not_named():
    text = [path for path in FILES if not path.endswith(('.webm', '.webp', '.png', '.mo', '.ogg', '.wav', '.zst', '.zip',
                                                         '.tar'))]
    home = os.path.expanduser('~')
    places = [re.escape(place) for place in (TOP, home + '/') if len(place) > 2]
    return matches(text, '|'.join(places + [r'/home/[a-z]']), 'a path of one machine')


CHECKS = [c_is_formatted, blueprints_are_formatted, files_are_short, files_have_a_license, layers_include_downward,
          sources_are_built, sources_keep_the_habits, icons_of_a_start_are_the_windows, machines_are_not_named]
