# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's files, as the checks see them."""
import os
import subprocess

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NOT_OURS = {'.git', 'build', '__pycache__'}


def _listed():
    done = subprocess.run(['git', '-C', TOP, '-c', 'safe.directory=*', 'ls-files', '--cached', '--others',
                           '--exclude-standard'], capture_output=True, text=True, check=False)
    return done.stdout.splitlines() if done.returncode == 0 else None


def _walked():
    found = []
    for folder, folders, names in os.walk(TOP):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        found += [os.path.relpath(os.path.join(folder, name), TOP) for name in names]
    return found


def _all():
    try:
        found = _listed()
    except OSError:  # no git here
        found = None
    if found is None:  # a copy without its history
        found = _walked()
    return sorted(path for path in set(found) if os.path.isfile(os.path.join(TOP, path)))


FILES = _all()


def files(*folders, ends=('',)):
    """Paths below the top, of files in some folders (all of them: '') whose names end so."""
    return [path for path in FILES if path.startswith(tuple(folders)) and path.endswith(tuple(ends))]


def read(path):
    with open(os.path.join(TOP, path), encoding='utf-8', errors='replace') as file:
        return file.read()


def run(*command):
    """Runs a tool in the top folder, and returns what it complains of as a list of lines."""
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).strip().splitlines()
    return (said or [f'{command[0]} failed']) if done.returncode else []
