# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the Flatpak manifests. Each returns the complaints, one a line."""
import json
import re

from tree import FILES, files, read

ID = 'io.github.limberapp.Limber'
RUNTIME = {'runtime': 'org.gnome.Platform', 'sdk': 'org.gnome.Sdk', 'runtime-version': '51'}
# All that a window with video and sound cannot do without. Files, the background, notifications and keeping the screen
# on go through portals; and every application may own its own name, and that name for media keys.
PERMISSIONS = {'--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri', '--socket=pulseaudio'}
# What the runtime has not; HACKING.md says why each is needed.
MODULES = ['libical', 'limber']
PROFILES = {ID: [], ID + '.Devel': ['-Dprofile=development']}


def _manifests():
    """All that can be read; json_is_well_formed() complains of the others."""
    for path in files('flatpak/', ends=('.json',)):
        try:
            yield path, json.loads(read(path))
        except ValueError:
            continue


def manifests_are_named_by_their_ids():
    missing = [f'flatpak/{name}.json is missing' for name in PROFILES if f'flatpak/{name}.json' not in FILES]
    return missing + [f"{path}: the id is {manifest.get('id')}" for path, manifest in _manifests()
                      if path != f"flatpak/{manifest.get('id')}.json"]


def manifests_want_the_same_runtime():
    return [f'{path}: {key} is {manifest.get(key)}, not {wanted}' for path, manifest in _manifests()
            for key, wanted in RUNTIME.items() if manifest.get(key) != wanted]


def manifests_permit_no_more_than_needed():
    complaints = []
    for path, manifest in _manifests():
        given = manifest.get('finish-args', [])
        complaints += [f'{path}: {word} is not allowed' for word in given if word not in PERMISSIONS]
        complaints += [f'{path}: {word} is missing' for word in sorted(PERMISSIONS) if word not in given]
    return complaints


def manifests_build_only_what_the_runtime_lacks():
    complaints = []
    for path, manifest in _manifests():
        names = [module.get('name') for module in manifest['modules']]
        if names != MODULES:
            complaints.append(f'{path}: the modules are {names}, not {MODULES}')
        for module in manifest['modules'][:-1]:
            complaints += [f"{path}: a source of {module['name']} is not pinned by a sha256"
                           for source in module['sources']
                           if not re.fullmatch('[0-9a-f]{64}', source.get('sha256', ''))]
    return complaints


def manifests_build_without_a_network():
    return [f'{path}: a build may not use the network' for path, _ in _manifests() if 'share=network' in read(path)]


def manifests_set_their_profiles():
    return [f"{path}: limber's config-opts lack {option}" for path, manifest in _manifests()
            for option in PROFILES.get(manifest.get('id'), []) if option not in manifest['modules'][-1]['config-opts']]


CHECKS = [manifests_are_named_by_their_ids, manifests_want_the_same_runtime, manifests_permit_no_more_than_needed,
          manifests_build_only_what_the_runtime_lacks, manifests_build_without_a_network, manifests_set_their_profiles]
