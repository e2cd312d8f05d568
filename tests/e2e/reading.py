# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a window aloud, on paper: what a screen reader finds in it, from the beginning to the end."""
import re

# They only hold others together, unless they have a name.
HOLDERS = {'panel', 'grouping', 'filler', 'scroll pane', 'viewport', 'generic', 'section', 'layered pane', 'list box'}
TEXTS = {'label', 'status bar'}
BUTTONS = {'button', 'toggle button', 'radio button'}
SILENT = {'separator', 'scroll bar', 'redundant object'}
SAID = ['focused', 'selected', 'checked', 'pressed', 'expanded', 'indeterminate', 'required', 'invalid-entry', 'busy']
WITH_VALUE = {'spin button', 'slider', 'level bar', 'scale'}
WITH_TEXT = {'text', 'entry', 'password text', 'search box', 'editbar'}
# Those go by what is in them, where they have no name.
ROWS = {'list item', 'table cell', 'row header', 'menu item'}
CONTROLS = ROWS | WITH_TEXT | {'button', 'toggle button', 'page tab', 'check box', 'radio button', 'combo box', 'switch',
                               'link', 'spin button', 'slider', 'scale'}
# What the toolkit gives the focus to hand it on.
PASSING = {'frame', 'dialog', 'panel', 'scroll pane'}
UNFIT = {'', 'unknown', 'invalid', 'generic', 'filler', 'viewport'}


def read(node):
    """The lines of a transcript."""
    lines = []
    _read(node, 0, [], lines)
    return lines


def faults(node):
    """What cannot be used by ear: sentences."""
    return [fault for part in node.walk() for fault in [_fault(part)] if fault]


def _fault(node):
    role, states = node.role, node.states
    if role not in CONTROLS and ('focusable' not in states or role in PASSING):
        return ''
    name = node.name or (node.label if role in ROWS else '')
    if role in UNFIT:
        return f'{role or "what has no role"} {name!r} can be focused'
    if not name and role not in ('list', 'table'):
        return f'a {role} has no name among {node.parent and node.parent.label!r}'
    if re.fullmatch(r'(.+) \1', name):
        return f'{role} {name!r} says its name twice'
    return ''


def _said(above, text):
    """Whether it was said of those around it; once only, so that what stands there twice is read again."""
    for i, before in enumerate(above):
        found = re.search(r'(?<!\w)' + re.escape(text) + r'(?!\w)', before)
        if found:
            above[i] = before[:found.start()] + '\0' + before[found.end():]
            return True
    return False


def _read(node, depth, above, lines):
    """above: what was said of those around it, which isn't said again."""
    role, name = node.role, node.name
    if role in SILENT:
        return
    said = node.text if role in TEXTS else name or (node.label if role in ROWS else '')
    if role in TEXTS:
        if said and not any(_said(above, part) for part in {said, said.replace('\n', ', ')}):
            lines.append('  ' * depth + said.replace('\n', ' / '))
        return
    if role == 'image' and (not said or _said(above, said)):
        return
    if said or role not in HOLDERS:
        lines.append('  ' * depth + _sentence(node, role, said))
        depth, above = depth + 1, [said, node.description]
    for child in node.children:
        if child.showing and not (role in BUTTONS and child.role in TEXTS):  # a button goes by its name alone
            _read(child, depth, above, lines)


def _sentence(node, role, said):
    states = node.states
    words = [state for state in SAID if state in states]
    if 'expandable' in states and 'expanded' not in states:
        words.append('collapsed')
    if not {'sensitive', 'enabled'} & states:
        words.append('unavailable')
    if role in WITH_VALUE and node.value is not None:
        words.append(f'at {node.value:.3g}')
    if role in WITH_TEXT and node.text and node.text != said:
        words.append(f'“{node.text}”')
    if node.description and node.description != said:
        words.append('(' + node.description.replace('\n', ' / ') + ')')
    return ', '.join([f'{role}: {said}' if said else role, *words])
