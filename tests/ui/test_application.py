import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QProcess
from PySide6.QtWidgets import QApplication

import resources
from ui import words
from ui.application import SYSTEM_PACKAGES, Application, check_display
from ui.assembly import Translation, use_language
from ui.navigation import place_words
from ui.page import Place

ROOT = Path(__file__).resolve().parents[2]
SCREEN = {"DISPLAY": ":0"}


def modules_after(*imported: str) -> set[str]:
    """Return what a fresh Python has loaded after some imports."""
    process = QProcess()
    process.setWorkingDirectory(str(ROOT))
    process.start(sys.executable, ["-c", f"import sys, {', '.join(imported)}; print(*sys.modules)"])
    assert process.waitForFinished()
    return set(bytes(process.readAllStandardOutput().data()).decode().split())


def test_the_command_line_needs_no_qt() -> None:
    loaded = modules_after("ui.application", "ui.errors")
    assert "ui.errors" in loaded
    assert not [name for name in loaded if name.startswith("PySide6")]


def test_the_unlock_screen_needs_no_pages() -> None:
    loaded = modules_after("ui.window", "ui.assembly", "ui.start.unlock_screen")
    assert "ui.start.unlock_screen" in loaded
    assert not [name for name in loaded if name.startswith(("ui.pages.", "reportlab", "highspy"))]


def test_with_a_screen_there_is_nothing_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.application.missing_for_x11", lambda: "")
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        assert check_display({variable: "x"}) == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_one_sentence_in_each_language_says_so() -> None:
    dutch, english = check_display({}).split("\n")
    assert "geen scherm" in dutch
    assert "no screen" in english


def test_a_missing_library_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_name: str) -> None:
        message = "libEGL.so.1: cannot open shared object file: No such file or directory"
        raise ImportError(message)

    monkeypatch.setattr("importlib.import_module", fail)
    dutch, english = check_display(SCREEN).split("\n")
    for sentence in (dutch, english):
        assert "libEGL.so.1" in sentence
        assert f"sudo apt install {SYSTEM_PACKAGES}" in sentence


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has X11")
def test_a_library_that_x11_wants_is_named_before_qt_stops_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None if name == "xcb-cursor" else name)
    assert "libxcb-cursor.so.0" in check_display(SCREEN)
    assert check_display({"WAYLAND_DISPLAY": "wayland-0"}) == ""
    assert check_display({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}) == ""


def test_the_application_is_put_together(application: Application) -> None:
    assert application.qt.applicationDisplayName() == "Luwte"
    assert application.theme.styled or not sys.platform.startswith("linux")
    assert application.theme.parent() is application.qt
    assert not application.qt.windowIcon().isNull()


def test_dutch_is_spoken_and_english_too(qapp: QApplication) -> None:
    assert place_words(Place.PUPILS) == "Leerlingen"
    assert words.language() == "nl"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    use_language(qapp, "en")
    try:
        assert place_words(Place.PUPILS) == "Pupils"
        assert words.texts() is resources.texts("en")
        assert QLocale().toString(1234.5) == "1,234.5"
    finally:
        use_language(qapp, "nl")
    assert place_words(Place.PUPILS) == "Leerlingen"
    assert QLocale().toString(1234.5) == "1.234,5"


def test_a_translation_that_is_written_over_goes_on_speaking(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "nl.qm"
    file.write_bytes(resources.read_bytes("i18n", "nl.qm"))
    translation = Translation(file, qapp)
    file.write_bytes(b"")
    assert translation.translate("Navigation", "Pupils") == "Leerlingen"
