#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of the command line beside --help, as TAP. Arguments: a program that takes the command line of limber, the
man page, the completions for bash, zsh and fish, the folder of the built-in content."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, MANUAL, COMPLETION, ZSH, FISH, CONTENT = map(os.path.abspath, sys.argv[1:7])
OPTION = re.compile(r'--[a-z][a-z-]*')


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def help_options():
    return set(OPTION.findall(run(PROGRAM, '--help').stdout))


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def help_texts():
    """What is said of each option."""
    return dict(re.findall(r'^ +(?:-\w, )?--([a-z-]+)(?: \S+)?  +(.+)$', run(PROGRAM, '--help').stdout, re.MULTILINE))


def manual_names_each_option():
    section = read(MANUAL).split('.SH OPTIONS')[1].split('.SH EXIT STATUS')[0]
    return set(OPTION.findall(section.replace('\\-', '-'))), help_options()


def manual_is_well_formed():
    if not shutil.which('groff'):
        return None
    done = run('groff', '-man', '-ww', '-z', '-Tutf8', MANUAL)
    return (done.stdout + done.stderr, done.returncode), ('', 0)


def complete(*words):
    """What bash offers for the last of the words."""
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(PROGRAM, os.path.join(folder, 'limber'))
        script = f'. {COMPLETION}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); ' \
                 '_limber limber "${@: -1}" "${@: -2:1}"; printf "%s\\n" "${COMPREPLY[@]}"'
        done = run('bash', '-c', script, 'bash', 'limber', *words, cwd=folder,
                   env={**os.environ, 'PATH': f'{folder}:{os.environ["PATH"]}', 'XDG_DATA_HOME': os.path.join(folder, 'data')})
        return set(done.stdout.split())


def completion_offers_each_option():
    return complete('--'), help_options()


def completion_offers_routines():
    names = {name.removesuffix('.json') for name in os.listdir(os.path.join(CONTENT, 'routines'))}
    return complete('--start', ''), names


def completion_goes_on_from_a_beginning():
    return complete('--da'), {'--data-dir'}


def completion_for_zsh_describes_each_option():
    return dict(re.findall(r'--([a-z-]+)\}?"?\[(.+?)\]', read(ZSH))), help_texts()


def completion_for_fish_describes_each_option():
    return dict(re.findall(r" -l ([a-z-]+) .*-d '(.+)'$", read(FISH), re.MULTILINE)), help_texts()


def completion_is_understood():
    """By the shells that are there."""
    done = [run(shell, '-n', path) for shell, path in (('bash', COMPLETION), ('zsh', ZSH), ('fish', FISH))
            if shutil.which(shell)]
    return [(one.returncode, one.stderr) for one in done], [(0, '')] * len(done)


def main():
    cases = [case for name, case in globals().items() if name.startswith(('manual', 'completion'))]
    print(f'1..{len(cases)}')
    for number, case in enumerate(cases, 1):
        found = case()
        title = f'{number} {case.__name__.replace("_", " ")}'
        if found is None:
            print(f'ok {title} # SKIP there is no groff')
            continue
        print('ok' if found[0] == found[1] else 'not ok', title)
        if found[0] != found[1]:
            print(f'# found {found[0]!r}\n# wanted {found[1]!r}')


if __name__ == '__main__':
    main()
