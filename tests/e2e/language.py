# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that Limber speaks: what its translation says, and the environment to start a program in it."""
import contextlib
import gettext
import os
import re
import struct
import subprocess

LOCALES = {'de': 'de_DE', 'es': 'es_ES', 'fr': 'fr_FR', 'ar': 'ar_EG'}
TOOLKIT = ('libadwaita', 'gtk40')
# What the toolkit says of a window's own buttons, and has no translation of.
TITLE_BAR = {'Close', 'Close the window', 'Minimize', 'Maximize', 'Restore'}
KEYS = {'Menu'}  # as the toolkit calls what stands on a keyboard
LATIN = re.compile(r'[A-Za-z]{2,}')


def catalog(domain, code):
    """The path of a translation where the programs under test look for it; None where there is none."""
    folders = os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share').split(':')
    paths = (os.path.join(folder, 'locale', code, 'LC_MESSAGES', domain + '.mo') for folder in folders)
    return next(filter(os.path.exists, paths), None)


def texts(path):
    """Each text of a translation: (context or '', the forms of the original, those of the translation)."""
    with open(path, 'rb') as file:
        data = file.read()
    count, originals, translations = struct.unpack_from('<3I', data, 8)

    def read(table, i):
        length, start = struct.unpack_from('<2I', data, table + 8 * i)
        return data[start:start + length].decode()
    for i in range(count):
        context, _, forms = read(originals, i).rpartition('\x04')
        if forms:  # else it is the header
            yield context, forms.split('\0'), read(translations, i).split('\0')


def originals(domain, codes):
    """What is translated into any of these languages."""
    paths = (catalog(domain, code) for code in codes)
    return {form for path in paths if path for _, forms, _ in texts(path) for form in forms}


def plain(text):
    """As it is shown, without the mark of the mnemonic."""
    return re.sub(r'_(\w)', r'\1', text, count=1)


def words(*shown):
    return {word.lower() for text in shown for word in LATIN.findall(re.sub('%[0-9$]*[a-zA-Z]|<[^>]*>', ' ', text))}


class English:
    """What the strings in the program say."""
    code, environment = 'en', {}

    def say(self, text):
        return text

    def content(self, kind, text):
        """The name of a built-in exercise, routine or plan."""
        return text


class Language:
    """say() gives what find() takes for a string of the program."""

    def __init__(self, code, folder):
        """Makes the locale in a folder, as a system has it where people speak the language."""
        self.code = code
        self.texts = list(texts(catalog('limber', code)))
        self.translation = gettext.GNUTranslations(open_catalog(code))
        self.stock = self._stock()
        self.untranslated = self._untranslated()
        self.said = {text: {text} for text in self.untranslated}
        for _, original, translated in [*self.stock, *self.texts]:
            self.said.setdefault(plain(original[0]), set()).add(plain(translated[0]))
        self.environment = {'LC_ALL': LOCALES[code] + '.UTF-8', 'LANGUAGE': code} | make_locale(LOCALES[code], folder)

    def _stock(self):
        """What the toolkit says in this language."""
        paths = (catalog(domain, self.code) for domain in TOOLKIT)
        return [text for path in paths if path for text in texts(path)]

    def _untranslated(self):
        """What the toolkit cannot say in this language here, since the system lacks that translation."""
        return {plain(text) for domain in TOOLKIT for text in originals(domain, LOCALES) - originals(domain, [self.code])}

    def say(self, text):
        """The translation; a pattern, where it depends on what is meant."""
        said = sorted(self.said.get(text, {text}))
        return said[0] if len(said) == 1 else re.compile('^(?:' + '|'.join(map(re.escape, said)) + ')$')

    def content(self, kind, text):
        return self.translation.pgettext(kind, text)

    def locale(self, *names):
        """What the locale knows by these names, as locale(1) has it."""
        return subprocess.run(['locale', *names], env=os.environ | self.environment, capture_output=True, text=True,
                              check=True).stdout.splitlines()


def open_catalog(code):
    return contextlib.ExitStack().enter_context(open(catalog('limber', code), 'rb'))


def make_locale(name, folder):
    """In a folder, where LOCPATH finds it; nothing to add where the system has it, or nothing to make it of."""
    os.makedirs(folder, exist_ok=True)
    made = subprocess.run(['localedef', '-c', '-i', name, '-f', 'UTF-8', os.path.join(folder, name + '.UTF-8')],
                          capture_output=True, check=False)
    return {'LOCPATH': folder} if made.returncode in (0, 1) else {}


class Foreign:
    """Tells what is left of English in what is shown in another language."""

    def __init__(self, language, names):
        """names: what people wrote, which stays as it is."""
        self.names = sorted(names, key=len, reverse=True)
        original = [form for _, forms, _ in language.texts for form in map(plain, forms)]
        translated = [form for _, _, forms in language.texts for form in map(plain, forms)]
        stock = [form for _, _, forms in language.stock for form in map(plain, forms)]
        self.texts = set(original) - set(translated) - set(stock)
        dates = language.locale('day', 'abday', 'mon', 'abmon')
        self.words = words(*original) - words(*translated) - words(*stock) - words(*dates)
        self.untranslated = language.untranslated

    def find(self, shown):
        """The English of a text that is shown, or ''."""
        if shown in self.untranslated | TITLE_BAR | KEYS:
            return ''
        if shown in self.texts:
            return shown
        for name in self.names:
            shown = shown.replace(name, '')
        return ' '.join(sorted(words(shown) & self.words))
