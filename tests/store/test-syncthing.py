#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two libraries that two Syncthings keep in step, changed at the same time by two Limbers; TAP.

    test-syncthing.py PROBE

PROBE is sync-probe.c. It takes a minute or two, so it runs for ./dev test --long alone. Nothing leaves this machine: both
listen on the loopback device, and whatever else Syncthing talks to is off.
"""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml

PATIENCE = 180  # seconds
N_BOTH = 4      # routines that both change at the same time
OFF = {'globalAnnounceEnabled': 'false', 'localAnnounceEnabled': 'false', 'relaysEnabled': 'false',
       'natEnabled': 'false', 'urAccepted': '-1', 'crashReportingEnabled': 'false', 'startBrowser': 'false',
       'autoUpgradeIntervalH': '0', 'stunKeepaliveStartS': '0', 'announceLANAddresses': 'false',
       'reconnectionIntervalS': '1'}


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def until(holds, what):
    """Waits until it holds, and returns what it gave."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = holds()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f'no {what() if callable(what) else what} in {PATIENCE} s')


class Computer:
    """A Syncthing and a Limber over one folder."""

    def __init__(self, name, folder, probe):
        self.name, self.home = name, os.path.join(folder, name, 'syncthing')
        self.library = os.path.join(folder, name, 'limber')
        self.port, self.syncthing = free_port(), None
        os.makedirs(os.path.join(self.library, 'routines'))
        subprocess.run(['syncthing', 'generate', '--no-default-folder', f'--home={self.home}'], check=True,
                       capture_output=True)
        device = subprocess.run(['syncthing', '--device-id', f'--home={self.home}'], check=True,
                                capture_output=True, text=True)
        self.device = device.stdout.strip()
        self.limber = subprocess.Popen([probe, self.library], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       text=True)

    def configure(self, other):
        path = os.path.join(self.home, 'config.xml')
        tree = xml.parse(path)
        root, options = tree.getroot(), tree.getroot().find('options')
        for key, value in OFF.items():
            found = options.find(key)
            (xml.SubElement(options, key) if found is None else found).text = value
        for address in options.findall('listenAddress'):
            options.remove(address)
        xml.SubElement(options, 'listenAddress').text = f'tcp://127.0.0.1:{self.port}'
        root.find('gui').find('address').text = f'127.0.0.1:{free_port()}'
        device = xml.SubElement(root, 'device', id=other.device, name=other.name, compression='never')
        xml.SubElement(device, 'address').text = f'tcp://127.0.0.1:{other.port}'
        folder = xml.SubElement(root, 'folder', id='limber', label='limber', path=self.library, type='sendreceive',
                                rescanIntervalS='5', fsWatcherEnabled='true', fsWatcherDelayS='1')
        # What is missing here isn't the default, but none: then the loser of a conflict is thrown away.
        xml.SubElement(folder, 'maxConflicts').text = '-1'
        for known in (self, other):
            xml.SubElement(folder, 'device', id=known.device)
        tree.write(path)

    def start(self):
        with open(os.path.join(self.home, 'log'), 'wb') as log:
            self.syncthing = subprocess.Popen(
                ['syncthing', 'serve', '--no-browser', '--no-restart', '--no-upgrade', f'--home={self.home}'],
                stdout=log, stderr=log, env=dict(os.environ, STNOUPGRADE='1', HOME=self.home))

    def stop(self):
        if self.syncthing:
            self.syncthing.terminate()
            self.syncthing.wait()
            self.syncthing = None

    def ask(self, line='list'):
        self.limber.stdin.write(line + '\n')
        self.limber.stdin.flush()
        return json.loads(self.limber.stdout.readline())

    def end(self):
        self.stop()
        self.limber.stdin.close()
        self.limber.wait()

    def names(self):
        """What the routines' files say, copies of conflicts included."""
        found = {}
        folder = os.path.join(self.library, 'routines')
        for name in os.listdir(folder):
            if name.endswith('.json'):
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    found[name] = json.load(file)['name']
        return found


class Report:
    def __init__(self):
        self.number, self.failed = 0, False

    def case(self, name, function, *arguments):
        self.number += 1
        try:
            if self.failed:
                raise AssertionError('what it builds on has failed')
            function(*arguments)
            print(f'ok {self.number} {name}', flush=True)
        except AssertionError as error:
            self.failed = True
            print(f'not ok {self.number} {name}')
            print('\n'.join(f'# {line}' for line in str(error).splitlines()), flush=True)


def agree(here, there):
    """Whether both have the same files, and both Limbers show the same."""
    one, other = here.ask(), there.ask()
    same = here.names() == there.names() and one['routines'] == other['routines']
    key = lambda conflict: (conflict['id'], conflict['name'])
    return same and sorted(map(key, one['conflicts'])) == sorted(map(key, other['conflicts'])) and one


def differences(here, there):
    return lambda: '\n'.join(['agreement', str(here.names()), str(there.names()), str(here.ask()), str(there.ask())])


def begin(here, there):
    """What one has, the other gets."""
    for number in range(N_BOTH):
        here.ask(f'save both-{number} start')
    until(lambda: len(there.ask()['routines']) == N_BOTH, differences(here, there))


def edit_apart(here, there):
    """Both change other routines while they are in touch."""
    for number in range(10):
        here.ask(f'save here-{number % 3} here {number}')
        there.ask(f'save there-{number % 3} there {number}')
    found = until(lambda: len(here.ask()['routines']) == N_BOTH + 6 and agree(here, there), differences(here, there))
    assert not found['conflicts'], found
    for number in range(7, 10):
        assert found['routines'][f'here-{number % 3}'] == f'here {number}', found
        assert found['routines'][f'there-{number % 3}'] == f'there {number}', found


def edit_both(here, there):
    """Both change the same routines while they are out of touch; both versions of each stay."""
    here.stop()
    there.stop()
    for number in range(N_BOTH):
        here.ask(f'save both-{number} of here')
        there.ask(f'save both-{number} of there')
    here.start()
    there.start()
    found = until(lambda: len(here.ask()['conflicts']) == N_BOTH and agree(here, there), differences(here, there))
    for number in range(N_BOTH):
        names = {found['routines'][f'both-{number}']}
        names |= {conflict['name'] for conflict in found['conflicts'] if conflict['id'] == f'both-{number}'}
        assert names == {'of here', 'of there'}, found


def edit_in_touch(here, there):
    """The same as fast as they can, in touch: the last of each side is there, as the routine or as a conflict."""
    for number in range(20):
        here.ask(f'save race here {number}')
        there.ask(f'save race there {number}')
    found = until(lambda: 'race' in here.ask()['routines'] and agree(here, there), differences(here, there))
    time.sleep(5)
    found = until(lambda: agree(here, there), differences(here, there))
    names = {found['routines']['race']} | {c['name'] for c in found['conflicts'] if c['id'] == 'race'}
    assert {'here 19', 'there 19'} <= names, (names, found)


def settle(here, there):
    """Decided on one side, it is decided on both; each was offered once."""
    for computer in (here, there):
        offered = computer.ask()['offered']
        assert offered and set(offered.values()) == {1}, (computer.name, offered)
    here.ask('settle 2')
    until(lambda: not there.ask()['conflicts'] and agree(here, there), differences(here, there))
    assert not here.ask()['conflicts'] and not here.ask()['damaged'] and not there.ask()['damaged']
    copies = [name for name in here.ask()['routines'].values() if re.search('Other Version', name)]
    assert len(copies) >= N_BOTH, here.ask()


def main(probe):
    if not os.environ.get('LIMBER_TEST_LONG'):
        print('1..0 # SKIP runs with --long')
        return
    if not shutil.which('syncthing'):
        print('1..0 # SKIP there is no syncthing')
        return
    folder = tempfile.mkdtemp(prefix='limber-sync-')
    report = Report()
    here, there = (Computer(name, folder, probe) for name in ('here', 'there'))
    print('1..5')
    try:
        here.configure(there)
        there.configure(here)
        here.start()
        there.start()
        report.case('what is on one computer comes to the other', begin, here, there)
        report.case('changes of different routines meet', edit_apart, here, there)
        report.case('of changes of the same routine none is lost', edit_both, here, there)
        report.case('not even when they cross', edit_in_touch, here, there)
        report.case('each conflict is offered once, and decided for both', settle, here, there)
    finally:
        here.end()
        there.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == '__main__':
    main(sys.argv[1])
