#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What meson install leaves, and uninstalling doesn't, what meson dist packs, and that what is installed works without a
display or a bus, as TAP. Arguments: the build folder, the prefix, the installed program, the libraries of its commands and
of its window, the folder of the sources."""
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

BUILD, PREFIX, PROGRAM, COMMANDS, WINDOW, SOURCE = map(os.path.abspath, sys.argv[1:7])
ID = 'io.github.limberapp.Limber'
FILES = [
    'bin/limber',
    os.path.relpath(COMMANDS, PREFIX),
    os.path.relpath(WINDOW, PREFIX),
    f'share/applications/{ID}.desktop',
    'share/bash-completion/completions/limber',
    f'share/dbus-1/services/{ID}.service',
    'share/fish/vendor_completions.d/limber.fish',
    f'share/glib-2.0/schemas/{ID}.gschema.xml',
    f'share/gnome-shell/search-providers/{ID}.search-provider.ini',
    f'share/icons/hicolor/scalable/apps/{ID}.svg',
    f'share/icons/hicolor/scalable/mimetypes/{ID}-file.svg',
    f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
    'share/man/man1/limber.1',
    f'share/metainfo/{ID}.metainfo.xml',
    f'share/mime/packages/{ID}.xml',
    'share/zsh/site-functions/_limber',
]


def walk(folder):
    return {os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder) for name in names}


def expected():
    """All that the sources and the translations come to."""
    files = set(FILES)
    for kind in ('exercises', 'routines', 'plans', 'clips'):
        files |= {f'share/limber/{kind}/{name}' for name in os.listdir(f'{SOURCE}/resources/{kind}')
                  if name not in ('meson.build', '.gitkeep', 'index.json')}
    files |= {f'share/limber/schemas/{name}' for name in os.listdir(f'{SOURCE}/data/schemas') if name.endswith('.json')}
    with open(f'{SOURCE}/po/LINGUAS', encoding='utf-8') as listed:
        files |= {f'share/locale/{name.strip()}/LC_MESSAGES/limber.mo' for name in listed
                  if name.strip() and not name.startswith('#')}
    return files


def installs_all_and_takes_it_away_again():
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet', '--destdir', folder],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            return [done.stdout + done.stderr]
        found, wanted, everything = walk(folder + PREFIX), expected(), walk(folder)
        return ([f'missing: {name}' for name in sorted(wanted - found)]
                + [f'unexpected: {name}' for name in sorted(found - wanted)]
                + [f'outside of the prefix: {name}' for name in sorted(everything)
                   if not f'/{name}'.startswith(PREFIX + '/')]
                + uninstall(folder))


def uninstall(folder):
    """Takes away what was installed last: that in folder, of which nothing is to be left."""
    done = subprocess.run(['ninja', '-C', BUILD, 'uninstall'], capture_output=True, text=True, check=False)
    left = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return ([done.stdout + done.stderr] if done.returncode else []) + [f'left by uninstalling: {name}' for name in left]


class Skip(Exception):
    """Why a case can't be tried here."""


def run(folder, *command):
    """Returns what it printed. Git may read a repository of somebody else's, which what it starts learns from a file only."""
    settings = f'{folder}/gitconfig'
    with open(settings, 'w', encoding='utf-8') as file:
        file.write('[safe]\n\tdirectory = *\n')
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False,
                          env={**os.environ, 'GIT_CONFIG_GLOBAL': settings})
    if done.returncode:
        raise RuntimeError(f'{" ".join(command)}: {done.stdout[-2000:]}{done.stderr[-2000:]}')
    return done.stdout


def packs_all_that_a_build_needs():
    """As of the last commit. The package is built when there is time for it, and else set up to be."""
    if not shutil.which('git') or not os.path.exists(f'{SOURCE}/.git'):
        raise Skip('there is no git, or no repository')
    with tempfile.TemporaryDirectory() as folder:
        run(folder, 'git', 'clone', '--quiet', '--depth=1', f'file://{SOURCE}', 'clone')
        run(folder, 'meson', 'setup', 'clone/build', 'clone')
        run(folder, 'meson', 'dist', '-C', 'clone/build', '--no-tests', '--formats=xztar')
        packages = [name for name in os.listdir(f'{folder}/clone/build/meson-dist') if name.endswith('.tar.xz')]
        with tarfile.open(f'{folder}/clone/build/meson-dist/{packages[0]}') as package:
            package.extractall(folder, filter='data')
        unpacked = f'{folder}/{packages[0].removesuffix(".tar.xz")}'
        kept = set(run(f'{folder}/clone', 'git', 'ls-files').splitlines())
        run(folder, 'meson', 'setup', f'{unpacked}/build', unpacked)
        if os.environ.get('LIMBER_TEST_LONG'):
            run(folder, 'ninja', '-C', f'{unpacked}/build')
        return [f'not in the package: {name}' for name in sorted(kept - walk(unpacked))]


def limber(folder, *arguments, **more):
    """Runs it as a job at night would: with neither screen nor bus nor terminal."""
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
                          cwd=folder, env={'HOME': folder, 'XDG_DATA_HOME': folder, 'LC_ALL': 'C.UTF-8',
                                           'PATH': os.environ['PATH'], **more})


def fails(done, status):
    return [] if done.returncode == status else [f'{done.args[1:]}: {done.returncode}, not {status}: {done.stderr}']


def works_without_a_display():
    with tempfile.TemporaryDirectory() as folder:
        steps = [limber(folder, '--import', f'{SOURCE}/tests/store/data/wger.json', '--json'),
                 limber(folder, '--list-exercises', '--json'), limber(folder, '--list-routines', '--json'),
                 limber(folder, '--coach', 'desk-break', '--json'), limber(folder, '--timeline', 'desk-break', '--json')]
        complaints = [line for done in steps for line in fails(done, 0)]
        if complaints:
            return complaints
        counts = json.loads(steps[0].stdout)
        exercises, routines, _, timeline = [json.loads(done.stdout) for done in steps[1:]]
        for name in ('out.limber', 'out.json', 'out.csv', 'out.ics'):
            complaints += fails(limber(folder, '--export', name), 0)
        complaints += fails(limber(folder, '--validate', 'out.limber', '--json'), 0)
        complaints += fails(limber(folder, '--backup', 'out.zip'), 0)
        complaints += fails(limber(folder, '--data-dir', 'other', '--restore', 'out.zip', '--replace', '--json'), 0)
        return complaints + ([] if counts['new'] and exercises and routines and timeline else ['nothing was imported or listed'])


def linked(library):
    """The names of all that it needs, and of all that those need."""
    return subprocess.run(['ldd', library], capture_output=True, text=True, check=True).stdout.split()


def needs_no_toolkit_for_that():
    """GTK answers GDK_DEBUG=help as soon as it is initialized, and GStreamer leaves its registry behind."""
    with tempfile.TemporaryDirectory() as folder:
        seen = [done for done in (limber(folder, *job, GDK_DEBUG='help')
                                  for job in (['--version'], ['--help'], ['--list-exercises'], ['--list-routines'],
                                              ['--coach', 'desk-break'], ['--timeline', 'desk-break'],
                                              ['--export', 'out.limber'], ['--backup', 'out.zip']))
                if 'GDK_DEBUG' in done.stdout + done.stderr or done.returncode]
        left = [path for path in walk(folder) if 'gstreamer' in path]
        # All that the window needs is looked for at once.
        window = limber(folder, GDK_DEBUG='help', XDG_DATA_DIRS=f'{PREFIX}/share:/usr/share', LD_BIND_NOW='1')
        left += [name for name in linked(COMMANDS) if name.startswith(('libgtk', 'libadwaita', 'libgst'))]
        return ([f'{done.args[1:]}: {done.returncode}: {(done.stdout + done.stderr)[:60]!r}' for done in seen] + left
                + ([] if 'GDK_DEBUG' in window.stdout + window.stderr else ['GTK would not be seen']))


def opens_nothing_that_a_window_does_without():
    """What limber-core.c opens before it opens the window."""
    with open(f'{SOURCE}/src/limber-core.c', encoding='utf-8') as file:
        names = re.findall(r'"(lib[^"]+\.so\.\d+)"', file.read())
    needed = linked(WINDOW)
    return ([f'not needed: {name}' for name in names if name not in needed]
            + ([] if names else ['there is nothing like that in limber-core.c']))


def says_how_it_went():
    with tempfile.TemporaryDirectory() as folder:
        with open(f'{folder}/file', 'w', encoding='utf-8') as file:
            file.write('no folder')
        return (fails(limber(folder, '--version'), 0) + fails(limber(folder, '--validate', 'file'), 1)
                + fails(limber(folder, '--coach', 'no-such-routine'), 1) + fails(limber(folder, '--nonsense'), 2)
                + fails(limber(folder, '--dry-run'), 2) + fails(limber(folder, '--export', 'out.txt'), 2)
                + fails(limber(folder, '--data-dir', 'file/below', '--backup', 'file/out.zip'), 3))


def main():
    cases = [installs_all_and_takes_it_away_again, packs_all_that_a_build_needs, works_without_a_display,
             needs_no_toolkit_for_that, opens_nothing_that_a_window_does_without, says_how_it_went]
    print(f'1..{len(cases)}')
    for number, case in enumerate(cases, 1):
        title = f'{number} {case.__name__.replace("_", " ")}'
        if not os.path.exists(PROGRAM):
            print(f'ok {title} # SKIP not installed')
            continue
        try:
            complaints = case()
        except Skip as skip:
            print(f'ok {title} # SKIP {skip}')
            continue
        except RuntimeError as error:
            complaints = str(error).splitlines()
        print('not ok' if complaints else 'ok', title)
        for line in complaints:
            print('# ' + line)


if __name__ == '__main__':
    main()
