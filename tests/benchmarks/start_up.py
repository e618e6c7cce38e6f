"""Start the app on a store, as ``main.py`` does, and end once its first screen is painted. Run as a process."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from main import House
from ui.application import make_application
from ui.conductor import Conductor
from ui.settings import Settings


def start(folder: Path) -> int:
    """Show the unlock screen of the store in a folder and go."""
    settings = Settings(folder / "luwte.ini")
    settings.store_folder = folder
    application = make_application(["luwte"], settings)
    conductor = Conductor(application, House(settings))
    conductor.begin()
    conductor.window.show()
    conductor.window.grab()
    QTimer.singleShot(0, application.qt.quit)
    return application.qt.exec()


if __name__ == "__main__":
    sys.exit(start(Path(sys.argv[1])))
