#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schemas against what they describe, as TAP. Arguments: the schemas' folder, the content's folder, that of documents
of every kind with everything that can stand in them, and the program that reads and writes them as Limber does."""
import copy
import glob
import json
import os
import subprocess
import sys
import tempfile

import tap

try:
    import jsonschema
    import referencing
except ImportError as missing:
    print(f'1..0 # SKIP {missing.name} not found')
    sys.exit(0)

SCHEMAS, CONTENT, FIXTURES, PROBE = sys.argv[1:5]


def load(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def make_validators():
    schemas = {os.path.basename(path): load(path) for path in glob.glob(os.path.join(SCHEMAS, '*.schema.json'))}
    resources = [(name, referencing.Resource.from_contents(schema)) for name, schema in schemas.items()]
    registry = referencing.Registry().with_resources(resources)
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    return {'limber-' + name.removesuffix('.schema.json'):
            jsonschema.Draft202012Validator({'$ref': name}, registry=registry,
                                            format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
            for name in schemas}


def complaints(validators, document):
    return [f'{error.json_path}: {error.message}'[:300] for error in validators[document['format']].iter_errors(document)]


def others(value):
    """What may stand in place of a value by mistake or malice."""
    if isinstance(value, (dict, list)):
        return ['wrong', 1]
    if isinstance(value, str):
        return [{}, 1, True, '', '../wrong', '24:00', '2026-02-30', 'mat']
    if isinstance(value, bool):
        return ['true', 1]
    return ['wrong', [], True, -1, 2.5, 100000]


def changes(document, path=()):
    """Each place of a document that holds a value, and another value for it."""
    for key, value in document.items() if isinstance(document, dict) else enumerate(document):
        if isinstance(value, (dict, list)):
            yield from changes(value, path + (key,))
        if value is not None:
            yield from ((path + (key,), other) for other in others(value))


def changed(document, path, value):
    result = copy.deepcopy(document)
    place = result
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return result


def is_kept(path):
    """Members that no version knows are anything at all."""
    return any(str(key).startswith('x-') for key in path)


def limber_rejects(paths):
    """Which of the files Limber itself finds fault with."""
    run = subprocess.run([PROBE, '--validate', *paths], capture_output=True, text=True, check=False)
    return set(run.stdout.split('\n')) - {''}


def main():
    validators = make_validators()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([PROBE, folder, *glob.glob(FIXTURES + '/*.json')], capture_output=True, text=True, check=True)
        results.append(('every document is read', run.stdout.split()))
        written = sorted(glob.glob(folder + '/*.json'))
        shipped = sorted(glob.glob(CONTENT + '/exercises/*.json') + glob.glob(CONTENT + '/routines/*.json')
                         + glob.glob(CONTENT + '/plans/*.json'))
        for path in written + shipped:
            document = load(path)
            if 'format' in document:
                results.append((os.path.relpath(path, folder if path in written else CONTENT),
                                complaints(validators, document)))

        # What one of the two takes, the other takes: every value of every document replaced by others, one at a time.
        # A bundle holds nothing but the others.
        for path in (path for path in written if not path.endswith('/bundle.json')):
            document = load(path)
            wrong = {}
            places = {}
            for i, (place, value) in enumerate(changes(document)):
                if not is_kept(place):
                    name = f'{folder}/changed-{i}.json'
                    wrong[name] = changed(document, place, value)
                    places[name] = f'{".".join(map(str, place))} = {json.dumps(value)}'
                    with open(name, 'w', encoding='utf-8') as file:
                        json.dump(wrong[name], file)
            rejected = limber_rejects(list(wrong))
            disputed = []
            for name, other in wrong.items():
                by_schema = other['format'] == document['format'] and complaints(validators, other)
                if other['format'] == document['format'] and bool(by_schema) != (name in rejected):
                    disputed.append(f'{places[name]}: the schema says {by_schema or "good"}, '
                                    f'Limber {"refuses" if name in rejected else "takes"} it')
            if not wrong:
                disputed.append('nothing was changed')
            results.append((os.path.basename(path) + ' with other values', disputed))

    tap.tell(results)


main()
