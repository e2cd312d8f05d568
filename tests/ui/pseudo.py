#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a language of which each text is at least 40 % longer than the English, and accented.

    pseudo.py DIR     leaves DIR/en_XA/LC_MESSAGES/limber.mo, and a locale to speak it in, DIR/en_US.UTF-8
"""
import os
import re
import subprocess
import sys

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
LONGER = 1.4
ACCENTED = str.maketrans('aeiouyAEIOUYcnsz', 'àéîõüÿÀÉÎÕÜŸçñšž')
KEPT = re.compile(r'%[-+ #0-9$\'.*]*l?[a-zA-Z%]|</?[a-z][^>]*>|&[a-z]+;|\\.|\n')


def lengthen(word):
    """Doubles vowels until it is long enough."""
    wanted, longer = len(word) * LONGER, list(word)
    for i in range(len(longer)):
        if sum(map(len, longer)) >= wanted:
            break
        if longer[i].lower() in 'aeiouy':
            longer[i] += longer[i].lower()
    text = ''.join(longer).translate(ACCENTED)
    return text + 'ñ' * max(0, round(wanted - len(text)))


def pseudo(text):
    """Letters outside of formats and markup; the mnemonic's mark stays where it is."""
    parts, at = [], 0
    for kept in KEPT.finditer(text):
        parts += [words(text[at:kept.start()]), kept.group()]
        at = kept.end()
    return ''.join(parts) + words(text[at:])


def words(text):
    return re.sub(r'[A-Za-z]{2,}', lambda word: lengthen(word.group()), text)


def translate(template):
    """A catalog of all texts of a template, which has each string on lines of its own."""
    text = re.sub(r'"\n"', '', template)
    text = text.replace('charset=CHARSET', 'charset=UTF-8').replace('nplurals=INTEGER; plural=EXPRESSION',
                                                                    'nplurals=2; plural=n != 1')
    entry = re.compile(r'^msgid "(.+)"\n(?:msgid_plural "(.*)"\nmsgstr\[0\] ""\nmsgstr\[1\] ""|msgstr "")$', re.M)

    def fill(match):
        one, many = match.groups()
        if many is None:
            return f'msgid "{one}"\nmsgstr "{pseudo(one)}"'
        return f'msgid "{one}"\nmsgid_plural "{many}"\nmsgstr[0] "{pseudo(one)}"\nmsgstr[1] "{pseudo(many)}"'
    return entry.sub(fill, text)


def main(folder):
    messages = os.path.join(folder, 'en_XA', 'LC_MESSAGES')
    os.makedirs(messages, exist_ok=True)
    template = subprocess.run(
        ['python3', 'po/xgettext.py', '--files-from=po/POTFILES', '--from-code=UTF-8', '-o', '-',
         *(f'--keyword={keyword}' for keyword in KEYWORDS)],
        cwd=TOP, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    subprocess.run(['msgfmt', '-o', os.path.join(messages, 'limber.mo'), '-'], input=translate(template), text=True,
                   check=True)
    subprocess.run(['localedef', '-c', '-i', 'en_US', '-f', 'UTF-8', os.path.join(folder, 'en_US.UTF-8')],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


if __name__ == '__main__':
    main(sys.argv[1])
