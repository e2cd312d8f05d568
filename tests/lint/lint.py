#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Style and metadata, a TAP case a check. LIMBER_BUILD is the build folder, for what the build fills in."""
import sys

import guide
import manifests
import metadata
import source
import translations

MOST_SHOWN = 30


def main():
    checks = source.CHECKS + metadata.CHECKS + manifests.CHECKS + translations.CHECKS + guide.CHECKS
    n_failed = 0
    print(f'1..{len(checks)}')
    for i, check in enumerate(checks, 1):
        name = check.__name__.replace('_', ' ')
        try:
            complaints = check()
        except FileNotFoundError as error:  # a tool that isn't here
            print(f'ok {i} {name} # SKIP {error.filename} not found')
            continue
        n_failed += bool(complaints)
        print(f"{'not ok' if complaints else 'ok'} {i} {name}")
        for line in complaints[:MOST_SHOWN]:
            print('# ' + line)
        if len(complaints) > MOST_SHOWN:
            print(f'# and {len(complaints) - MOST_SHOWN} more')
    sys.exit(1 if n_failed else 0)


if __name__ == '__main__':
    main()
