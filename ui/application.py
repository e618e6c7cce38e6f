"""Making the Qt application: language, theme, icons, and what to say when there is no screen to show it on.

Nothing of Qt is imported until the application is made, so that the command line also runs on a computer without the
system libraries that Qt needs.
"""

import ctypes.util
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.crash import CrashReporter
    from ui.settings import Settings
    from ui.theme import Theme

SYSTEM_PACKAGES: Final = (
    "libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 "
    "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
"""What Qt needs on Debian and Ubuntu, besides what every desktop has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """The application and what belongs to it as a whole."""

    qt: "QApplication"
    theme: "Theme"
    settings: "Settings"
    crashes: "CrashReporter"


def check_display(environment: Mapping[str, str] = os.environ) -> str:
    """Return why no window can be opened, in Dutch and English, and what to do; empty when one can."""
    try:
        importlib.import_module("PySide6.QtWidgets")
        importlib.import_module("PySide6.QtSvg")
    except ImportError as error:
        return _sentences("library", name=error.name or str(error).split(":", maxsplit=1)[0])
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    if not environment.get("DISPLAY"):
        return _sentences("display")
    missing = missing_for_x11()
    return _sentences("library", name=missing) if missing else ""


def missing_for_x11() -> str:
    """Return the library without which Qt stops the program on X11; empty when nothing is missing."""
    wanted = (name for name in ("xcb-cursor", "xkbcommon-x11", "xcb-icccm", "xcb-keysyms"))
    return next((f"lib{name}.so.0" for name in wanted if ctypes.util.find_library(name) is None), "")


def make_application(argv: Sequence[str], settings: "Settings | None" = None) -> Application:
    """Make the one application, in the language and the look that were chosen on this computer."""
    made: Application = importlib.import_module("ui.assembly").assemble(argv, settings)
    return made


def _sentences(case: str, **values: str) -> str:
    key = f"start.no_window.{case}"
    return "\n".join(resources.texts(language)(key, packages=SYSTEM_PACKAGES, **values) for language in ("nl", "en"))
