# SPDX-License-Identifier: GPL-3.0-or-later
"""From the desktop's own search into Limber, over the bus as a shell asks."""
import subprocess

from driver import until
from driver.tap import check
from driver.wait import PATIENCE

NAME = 'io.github.limberapp.Limber'
PATH = '/io/github/limberapp/Limber'


def call(environment, path, method, *arguments):
    done = subprocess.run(['gdbus', 'call', '--session', '--dest', NAME, '--object-path', path, '--method', method,
                           *arguments], env=environment, capture_output=True, text=True, check=False,
                          timeout=30 * PATIENCE)
    check(done.returncode == 0, done.stderr)
    return done.stdout


def ask(environment, method, *arguments):
    return call(environment, PATH + '/SearchProvider', 'org.gnome.Shell.SearchProvider2.' + method, *arguments)


def is_there(environment):
    return 'true' in subprocess.run(
        ['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/', '--method',
         'org.freedesktop.DBus.NameHasOwner', NAME], env=environment, capture_output=True, text=True, check=True).stdout


def open_what_is_found(walk):
    environment = walk.app.environment
    check("'exercise:cat-cow'" in ask(environment, 'GetInitialResultSet', "['cat', 'cow']"), 'Cat-Cow is not found')
    check('Cat-Cow' in ask(environment, 'GetResultMetas', "['exercise:cat-cow']"), 'it has no name')
    ask(environment, 'ActivateResult', 'exercise:cat-cow', "['cat']", '0')
    walk.root.find('heading', 'Cat-Cow')
    ask(environment, 'LaunchSearch', "['glute', 'bridge']", '0')
    until(lambda: walk.root.find(name='Search exercises').text == 'glute bridge', 'the words in the catalog')


def be_woken_to_answer(walk):
    """By the bus, in its own home, without a window."""
    environment = walk.app.screen.environment
    check(walk.app.close() == 0, 'it ended badly')
    until(lambda: not is_there(environment), 'its name to go')
    check("'routine:desk-break'" in ask(environment, 'GetInitialResultSet', "['desk', 'break']"), 'nothing is found')
    call(environment, PATH, 'org.gtk.Actions.Activate', 'quit', '[]', '{}')
    until(lambda: not is_there(environment), 'it to end')
    walk.app.start()


def walk_search(walk):
    with walk.tap.case('what the desktop’s search finds is opened'):
        open_what_is_found(walk)
    with walk.tap.case('the bus starts it to answer the desktop’s search'):
        be_woken_to_answer(walk)
