# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what a test has found as TAP, as meson test wants to hear it."""
import sys


def tell(results):
    """Ends the program. results: pairs of a name and of complaints, lines of text; without any it has passed."""
    print(f'1..{len(results)}')
    for i, (name, complaints) in enumerate(results, 1):
        print(f"{'not ok' if complaints else 'ok'} {i} {name}")
        for line in complaints:
            print('# ' + line)
    sys.exit(any(complaints for _, complaints in results))


def run(checks):
    """The same of functions that return complaints, and are called what they check."""
    tell([(check.__name__.replace('_', ' '), check()) for check in checks])
