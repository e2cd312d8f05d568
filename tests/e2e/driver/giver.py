# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file manager is to another program: a window with a file in it that can be dragged away."""
import contextlib
import subprocess
import sys

from .wait import until

SIZE = 120  # px


@contextlib.contextmanager
def giving(screen, path):
    """Shows a file in the corner of the screen; yields the point to drag it from."""
    with subprocess.Popen([sys.executable, '-m', 'driver.giver', path], env=screen.environment,
                          cwd=sys.path[0], stdin=subprocess.DEVNULL) as process:
        try:
            window = until(lambda: next(iter(screen.windows(process.pid)), None), 'a window with the file')
            x, y, width, height = window.visible()
            yield x + width / 2, y + height / 2
        finally:
            process.kill()


def main(path):
    import gi
    gi.require_version('Gtk', '4.0')
    gi.require_version('Gdk', '4.0')
    from gi.repository import Gdk, Gio, GLib, Gtk

    Gtk.init()
    window = Gtk.Window(title='File', decorated=False, default_width=SIZE, default_height=SIZE)
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    files = Gdk.FileList.new_from_array([Gio.File.new_for_path(path)])
    source.connect('prepare', lambda *_: Gdk.ContentProvider.new_for_value(files))
    child = Gtk.Image(icon_name='video-x-generic')
    child.add_controller(source)
    window.set_child(child)
    window.present()
    GLib.MainLoop().run()


if __name__ == '__main__':
    main(sys.argv[1])
