# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of po/. Each returns the complaints, one a line."""
import os
import subprocess
import tempfile

from tree import TOP, files, read, run

# As the build asks for them.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']


def languages_are_those_listed():
    listed = {line.strip() for line in read('po/LINGUAS').splitlines() if line.strip() and not line.startswith('#')}
    there = {os.path.basename(path).removesuffix('.po') for path in files('po/', ends=('.po',))}
    return [f'po/LINGUAS: {name} is only in one of po/LINGUAS and po/' for name in sorted(listed ^ there)]


def translations_are_well_formed():
    """Formats, plural forms, and one mnemonic where the original has one."""
    return [line for path in files('po/', ends=('.po',))
            for line in run('msgfmt', '--check', '--check-accelerators=_', '-o', os.devnull, path)]


def translations_are_complete():
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, 'limber.pot')
        subprocess.run(['python3', 'po/xgettext.py', '--files-from=po/POTFILES', '--from-code=UTF-8', '-o', template,
                        *(f'--keyword={keyword}' for keyword in KEYWORDS)], cwd=TOP, check=True, capture_output=True)
        return [f'{path}: {line}' for path in files('po/', ends=('.po',))
                for line in run('msgcmp', path, template)]


CHECKS = [languages_are_those_listed, translations_are_well_formed, translations_are_complete]
