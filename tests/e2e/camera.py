# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of windows at rest."""
import os
import time

from driver import until

REST = 0.3  # seconds without a change


class Camera:
    def __init__(self, app, folder, look):
        """Pictures are left as FOLDER/LOOK-NAME.png."""
        self.app, self.folder, self.look = app, folder, look
        os.makedirs(folder, exist_ok=True)

    def take(self, name, node):
        """A picture of the window that a node is in, once it has come to rest."""
        title = node.frame().name
        self.app.pointer.rest()
        seen, since = None, 0

        def rests():
            nonlocal seen, since
            picture = self.app.screen.grab(self.app.window(title).visible())
            if picture != seen:
                seen, since = picture, time.monotonic()
            return time.monotonic() - since > REST
        until(rests, f'{name} to come to rest')
        seen.save(os.path.join(self.folder, f"{self.look}-{name.lower().replace(' ', '-')}.png"))
        return seen
