# SPDX-License-Identifier: GPL-3.0-or-later
"""What was measured, beside what, and whether that is good enough: a row each, as a table and as JSON."""
import dataclasses
import statistics

TIMES, MORE, MOST = 'times', 'more', 'most'


@dataclasses.dataclass(frozen=True)
class Row:
    """Ours and what it is beside are names of samples, of which the first belongs with the first and so on."""
    name: str  # to choose it by
    what: str
    ours: str
    beside: str = ''  # '': nothing
    goal: float = None
    kind: str = TIMES  # the goal: TIMES what is beside, MORE than that in its unit, or at MOST so much
    floor: str = ''  # what is beside, in words


class Samples:
    """Values by name, each name with its unit."""

    def __init__(self):
        self.units, self.values = {}, {}

    def add(self, name, unit, value):
        self.units[name] = unit
        self.values.setdefault(name, []).append(value)

    def summary(self, name):
        values = self.values[name]
        return {'name': name, 'unit': self.units[name], 'median': statistics.median(values), 'min': min(values),
                'max': max(values), 'runs': len(values), 'values': values}


def _compare(samples, row):
    """Pair by pair, since the machine's speed drifts; what was measured more often than the other, in all."""
    ours, theirs = samples.values[row.ours], samples.values[row.beside]
    if len(ours) != len(theirs):
        ours, theirs = [statistics.median(ours)], [statistics.median(theirs)]
    if row.kind == MORE:
        return statistics.median(one - other for one, other in zip(ours, theirs))
    return statistics.median(one / other for one, other in zip(ours, theirs) if other)


def result(row, samples):
    """A row as JSON has it."""
    found = {'name': row.name, 'what': row.what, 'floor': row.floor, 'goal': row.goal, 'kind': row.kind,
             'ours': None, 'beside': None, 'compared': None, 'good': None}
    if row.ours in samples.values:
        found['ours'] = samples.summary(row.ours)
        if row.beside in samples.values:
            found['beside'] = samples.summary(row.beside)
            found['compared'] = _compare(samples, row)
        measured = found['ours']['median'] if row.kind == MOST else found['compared']
        if row.goal is not None and measured is not None:
            found['good'] = measured <= row.goal
    return found


def _number(value):
    return f'{value:.0f}' if abs(value) >= 100 else f'{value:.1f}' if abs(value) >= 10 else f'{value:.3g}'


def _values(summary):
    if summary is None:
        return 'not here'
    low, high = _number(summary['min']), _number(summary['max'])
    return f"{_number(summary['median'])} {summary['unit']} ({low}–{high})"


def _goal(found):
    if found['goal'] is None:
        return ''
    unit = found['ours']['unit'] if found['ours'] else ''
    bound = {TIMES: f"≤ {found['goal']:g} ×", MORE: f"≤ +{found['goal']:g} {unit}",
             MOST: f"≤ {found['goal']:g} {unit}"}[found['kind']]
    return f"{bound} {'' if found['good'] is None else 'yes' if found['good'] else 'NO'}"


def _compared(found):
    if found['compared'] is None:
        return ''
    return f"{found['compared']:+.1f}" if found['kind'] == MORE else f"{found['compared']:.2f} ×"


def _cells(found):
    beside = f"{found['floor']}: {_values(found['beside'])}" if found['floor'] else ''
    return [found['what'], _values(found['ours']), beside, _compared(found), _goal(found)]


def table(results):
    """All rows, as lines of text."""
    lines = [['what (median of its runs, least–most)', 'Limber', 'beside', 'ratio', 'goal']]
    lines += [_cells(found) for found in results]
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    text = ['  '.join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines]
    return [text[0], '─' * max(map(len, text)), *text[1:]]
