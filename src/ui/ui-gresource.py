#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the compiled Blueprints as a GResource: PREFIX FOLDER/NAME.blp... -> XML on standard output."""
import sys

prefix, *blueprints = sys.argv[1:]
print('<?xml version="1.0" encoding="UTF-8"?>')
print(f'<gresources><gresource prefix="{prefix}">')
for blueprint in sorted(blueprints):
    print(f'  <file preprocess="xml-stripblanks">{blueprint.removesuffix(".blp")}.ui</file>')
print('</gresource></gresources>')
