# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports cases as TAP, and goes on after a failed one."""
import contextlib
import sys
import traceback


class Tap:
    def __init__(self, on_failure=None):
        """on_failure is called with the case's number, to leave something to look at."""
        self.n_cases = self.n_failed = 0
        self.on_failure = on_failure

    @contextlib.contextmanager
    def case(self, name):
        """with tap.case('what holds'): …  An exception fails the case and ends there."""
        self.n_cases += 1
        try:
            yield
        except Exception:  # whatever went wrong is the case's failure, and the next may still hold
            self.n_failed += 1
            print(f'not ok {self.n_cases} {name}', flush=True)
            for line in traceback.format_exc().splitlines():
                print('# ' + line)
            if self.on_failure:
                with contextlib.suppress(Exception):
                    self.on_failure(self.n_cases)
        else:
            print(f'ok {self.n_cases} {name}', flush=True)

    def whole(self, name, function):
        """Calls what reports cases of its own; the name's case holds if that comes to its end."""
        failure = None
        try:
            function()
        except Exception as error:  # as above
            failure = error
        with self.case(name):
            if failure:
                raise failure

    def end(self):
        """Prints the plan and ends the process: 1 where a case failed."""
        print(f'1..{self.n_cases}', flush=True)
        sys.exit(1 if self.n_failed else 0)


def check(truth, message='it does not hold'):
    """assert that stays where Python runs optimised."""
    if not truth:
        raise AssertionError(message)
