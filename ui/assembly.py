"""Putting the Qt application together. Imported by ``ui.application`` once Qt is known to work."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

import resources
from ui.application import Application
from ui.crash import CrashReporter
from ui.cycles import CycleCollector
from ui.icons import IconRefresher, app_icon
from ui.settings import Settings
from ui.theme import Theme

_LOCALES: Final = {
    "nl": QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def assemble(argv: Sequence[str], settings: Settings | None = None) -> Application:
    """Make the application; there can be one in a process."""
    kept = settings or Settings()
    qt = QApplication(list(argv))
    qt.setApplicationName("luwte")
    qt.setApplicationDisplayName("Luwte")
    qt.setDesktopFileName("luwte")
    if sys.platform.startswith("linux"):
        qt.setStyle("Fusion")
    use_language(qt, kept.language)
    theme = Theme(qt)
    IconRefresher(theme)
    CycleCollector(qt)
    theme.set_text_size(kept.text_size)
    theme.choose(kept.scheme)
    qt.setWindowIcon(app_icon())
    crashes = CrashReporter(qt)
    crashes.install()
    return Application(qt=qt, theme=theme, settings=kept, crashes=crashes)


def use_language(qt: QApplication, language: str) -> None:
    """Speak a language from now on; screens that are there already keep theirs until they are made again."""
    for translator in qt.findChildren(QTranslator):
        qt.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(_LOCALES[language])
    if language == "en":
        return
    of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (resources.path("i18n", f"{language}.qm"), of_qt / f"qtbase_{language}.qm"):
        if file.exists():
            qt.installTranslator(Translation(file, qt))


class Translation(QTranslator):
    """A translation in memory. Qt would map the file, and crash when an update writes over it while the app runs."""

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = file.read_bytes()  # Qt does not copy it
        self.load(self._kept)
