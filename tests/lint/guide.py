# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the user guide in resources/help. Each returns the complaints, one a line."""
import os
import re

from tree import files, read

ORIGINAL = 'resources/help/en/'
LABEL = re.compile(r'\*([^*]+)\*')
SAME = {  # what a translation has as the original has it, in whatever order its sentences want
    'headings': re.compile(r'^#+ ', re.MULTILINE),
    'points and steps': re.compile(r'^(?:-|\d+\.) ', re.MULTILINE),
    'keys': re.compile(r'<kbd>(.*?)</kbd>'),
    'code': re.compile(r'`(.*?)`'),
    'links': re.compile(r'\]\((.*?)\)'),
}


def _languages():
    return [line for line in read('po/LINGUAS').split('\n') if line and not line.startswith('#')]


def _pages(language):
    return {os.path.basename(path): path for path in files(f'resources/help/{language}/', ends=('.md',))}


def _joined(text):
    """Without the ends of lines within a paragraph, so that what is looked for may go over them."""
    return re.sub(r'\n +|(?<=[^\n])\n(?=[^\n#-])', ' ', text)


def _messages(language):
    """Texts of the application: each without mnemonic, with its translations."""
    found = {}
    for block in re.split(r'\n\n+', read(f'po/{language}.po')):
        parts = {key: ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', text)).replace('\\"', '"')
                 for key, text in re.findall(r'^(msgid|msgstr) ((?:"(?:[^"\\]|\\.)*"\n?)+)', block, re.MULTILINE)}
        if len(parts) == 2 and '\n#~' not in '\n' + block:
            found.setdefault(parts['msgid'].replace('_', '', 1), set()).add(parts['msgstr'].replace('_', '', 1))
    return found


def guide_has_each_page_in_each_language():
    wanted = set(_pages('en'))
    listed = set(re.findall(r"^  '([a-z-]+)',$", read('resources/meson.build'), re.MULTILINE))
    return ([f'resources/help/{language}/{page}: in one of this language and English only'
             for language in _languages() for page in sorted(wanted ^ set(_pages(language)))]
            + [f'resources/meson.build: {page}' for page in sorted(listed ^ {page[:-3] for page in wanted})])


def guide_links_to_pages():
    complaints = [f'{path}: {link} does not exist' for language in ['en', *_languages()]
                  for path in _pages(language).values() for link in SAME['links'].findall(read(path))
                  if link not in _pages(language)]
    listed = SAME['links'].findall(read(ORIGINAL + 'index.md'))
    return complaints + [f'{ORIGINAL}index.md: {page} is not listed once'
                         for page in _pages('en') if page != 'index.md' and listed.count(page) != 1]


def guide_says_the_same_in_each_language():
    complaints = []
    for language in _languages():
        for page, path in _pages(language).items():
            if page not in _pages('en'):
                continue
            original, text = _joined(read(ORIGINAL + page)), _joined(read(path))
            complaints += [f'{path}: other {what} than the original'
                           for what, pattern in SAME.items()
                           if sorted(pattern.findall(text)) != sorted(pattern.findall(original))]
    return complaints


def guide_names_what_is_there():
    """A button that the guide names is one of the application, called as it is called there."""
    complaints = []
    for language in _languages():
        messages = _messages(language)
        for page, path in _pages('en').items():
            labels = LABEL.findall(_joined(read(path)))
            complaints += [f'{path}: the application has no “{label}”' for label in labels if label not in messages]
            if page in _pages(language):
                left = LABEL.findall(_joined(read(_pages(language)[page])))
                for label in labels:
                    called = next((word for word in left if word in messages.get(label, ())), None)
                    if called is None:
                        complaints.append(f'{_pages(language)[page]}: nothing is called as “{label}” is')
                    else:
                        left.remove(called)
                complaints += [f'{_pages(language)[page]}: “{word}” is not in the original' for word in left]
    return sorted(set(complaints))


CHECKS = [guide_has_each_page_in_each_language, guide_links_to_pages, guide_says_the_same_in_each_language,
          guide_names_what_is_there]
