#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed content is whole: every exercise says all that its page shows, has a clip rendered from its motion, and
what refers to something finds it. The schemas say what may stand there; this, what has to. As TAP. Argument: the folder
of the content."""
import glob
import hashlib
import json
import os
import sys

import tap

CONTENT = sys.argv[1]
LARGEST_LIBRARY = 8_000_000  # bytes of clips and posters
LONGEST_SENTENCE = 130       # characters: steps are read aloud, and from across the room
HELD_BY_LEVEL = [15, 45]     # seconds; see src/model/limber-level.h


def load(folder):
    documents = {}
    for path in sorted(glob.glob(f'{CONTENT}/{folder}/*.json')):
        with open(path, encoding='utf-8') as file:
            documents[os.path.basename(path).removesuffix('.json')] = json.load(file)
    return documents


def has_count(exercise, member, least, most):
    count = len(exercise[member])
    if not least <= count <= most:
        yield f'{member}: {count}, not {least}–{most}'


def reads_well(exercise):
    """Each text is a sentence, said once."""
    texts = [exercise['summary'], *exercise['steps'], *exercise['mistakes'], *exercise['cautions']]
    for text in texts:
        if not text[:1].isupper() or text[-1:] not in '.!?' or '  ' in text or text != text.strip():
            yield f'not a sentence: {text}'
        if len(text) > LONGEST_SENTENCE:
            yield f'{len(text)} characters long: {text}'
        if texts.count(text) > 1:
            yield f'said twice: {text}'
    if any(text[-1:] == '.' for text in [exercise['name'], *exercise['synonyms']]):
        yield 'a name ends in a full stop'


def is_dosed(exercise):
    """The dose lies in the range that the exercise allows."""
    for unit, (least, most) in exercise['range'].items():
        if not least <= exercise['dose'].get(unit, 0) <= most:
            yield f'dose.{unit} is not within {least}–{most}'
    if exercise['source']['id'] == 'C' and exercise['range'] != {'hold': HELD_BY_LEVEL}:
        yield 'the hold does not follow the level'


def is_sided(exercise):
    """What is shown on one side has to be shown on the other."""
    if exercise['mirrorable'] != (exercise['sides'] != 'both'):
        yield f'sides are {exercise["sides"]}, mirrorable is {exercise["mirrorable"]}'


def leads_on(exercises, start, member):
    """The way to easier (or harder) ones ends."""
    seen = [start]
    while (ahead := exercises[seen[-1]][member]) is not None:
        if ahead not in exercises:
            yield f'{member}: there is no {ahead}'
            return
        if ahead in seen:
            yield f'{member}: leads around in a circle'
            return
        seen.append(ahead)


def is_filmed(name, exercise):
    """Clip and poster are there, and the clip says which motion it was made of."""
    motion = f'{CONTENT}/motions/{name}.json'
    for member, file in (('clip', f'{name}.webm'), ('poster', f'{name}.jpg')):
        if exercise[member] != file or not os.path.exists(f'{CONTENT}/clips/{file}'):
            yield f'{member}: there is no {file}'
            return
    with open(motion, 'rb') as file:
        stamp = hashlib.sha256(file.read()).hexdigest()
    with open(f'{CONTENT}/clips/{name}.webm', 'rb') as file:
        if stamp.encode() not in file.read():
            yield 'the clip was rendered from another motion'


def lacks(exercises, name):
    exercise = exercises[name]
    if exercise['id'] != name:
        yield f'id: {exercise["id"]}'
    for member in ('name', 'summary', 'synonyms', 'source'):
        if not exercise[member]:
            yield f'{member} is empty'
    if not exercise['regions']['primary']:
        yield 'regions.primary is empty'
    yield from has_count(exercise, 'steps', 4, 8)
    yield from has_count(exercise, 'mistakes', 2, 3)
    yield from has_count(exercise, 'cautions', 1, 4)
    yield from reads_well(exercise)
    yield from is_dosed(exercise)
    yield from is_sided(exercise)
    yield from leads_on(exercises, name, 'easier')
    yield from leads_on(exercises, name, 'harder')
    yield from is_filmed(name, exercise)


def references(value, member):
    """The values of a member, wherever it stands."""
    if isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            if key == member:
                yield part
            yield from references(part, member)


def complaints_of(name, find):
    try:
        return list(find)
    except KeyError as missing:
        return [f'{missing.args[0]} is missing']


def main():
    exercises, routines, plans = load('exercises'), load('routines'), load('plans')
    results = [(name, complaints_of(name, lacks(exercises, name))) for name in exercises]
    for kind, documents, member, known in (('routine', routines, 'exercise', exercises),
                                           ('plan', plans, 'routine', routines)):
        for name, document in documents.items():
            results.append((f'{kind} {name}', [f'there is no {member} {id}' for id in references(document, member)
                                               if id not in known]))

    names = [exercise['name'].casefold() for exercise in exercises.values()]
    results.append(('no two exercises have one name', sorted({name for name in names if names.count(name) > 1})))
    clips = glob.glob(f'{CONTENT}/clips/*.*')
    results.append(('clips belong to exercises', [os.path.basename(path) for path in clips
                    if os.path.splitext(os.path.basename(path))[0] not in exercises]))
    total = sum(os.path.getsize(path) for path in clips)
    results.append(('clips are small', [] if total <= LARGEST_LIBRARY else [f'{total} bytes']))

    tap.tell(results)


main()
