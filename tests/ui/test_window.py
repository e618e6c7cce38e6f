import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.dialogs.value_dialog import ValueDialog
from ui.fields.text_field import TextField
from ui.frame import Frame
from ui.page import Page, Place
from ui.settings import DEFAULT_IDLE_MINUTES, Settings
from ui.start.screen import StartScreen
from ui.theme import Scheme
from ui.window import Window, empty_clipboard


class DossierPage(Page):
    seen: list[str]

    def __init__(self) -> None:
        super().__init__()
        self.seen = []
        self.line = QLineEdit("Bilal de Boer")
        QVBoxLayout(self).addWidget(self.line)

    @override
    def title(self) -> str:
        return "Leerlingen"

    @override
    def save_pending(self) -> None:
        self.seen.append("saved")

    @override
    def forget(self) -> None:
        self.seen.append("forgotten")
        self.line.clear()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "luwte.ini")


@pytest.fixture
def window(settings: Settings, qtbot: QtBot) -> Window:
    made = Window(settings)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_begins_neutral(window: Window) -> None:
    assert window.windowTitle() == "Luwte"
    assert window.frame is None
    assert not window.windowIcon().isNull()


def test_the_title_names_the_page_and_nothing_else(window: Window) -> None:
    frame = Frame({Place.PUPILS: DossierPage})
    window.show_frame(frame)
    assert window.frame is frame
    frame.go(Place.PUPILS)
    assert window.windowTitle() == "Leerlingen – Luwte"


def test_locking_leaves_nothing_behind(window: Window, qtbot: QtBot, settle: Callable[[], None]) -> None:
    frame = Frame({Place.PUPILS: DossierPage})
    window.show_frame(frame)
    frame.go(Place.PUPILS)
    page = frame.page
    assert isinstance(page, DossierPage)
    seen, gone = page.seen, weakref.ref(page)
    dialog = ValueDialog(window)
    field = TextField("text", "Wat")
    dialog.form.add(field)
    dialog.open()
    field.set_value("geheim")
    screen = StartScreen("Luwte")
    with qtbot.waitSignals([frame.destroyed, dialog.destroyed]):
        window.show_start(screen)
        del frame, page, dialog, field
        settle()
    gc.collect()
    assert seen == ["saved", "forgotten"]
    assert gone() is None
    assert window.frame is None
    assert window.windowTitle() == "Luwte"
    assert screen.isVisible()


def test_other_dialogs_are_closed_too(window: Window, qtbot: QtBot) -> None:
    window.show_frame(Frame({Place.PUPILS: DossierPage}))
    plain = QDialog(window)
    plain.open()
    with qtbot.waitSignal(plain.rejected):
        window.leave_frame()
    window.leave_frame()


def test_one_start_screen_makes_place_for_the_next(window: Window, qtbot: QtBot, settle: Callable[[], None]) -> None:
    first, second = StartScreen("Een"), StartScreen("Twee")
    window.show_start(first)
    with qtbot.waitSignal(first.destroyed):
        window.show_start(second)
        settle()
    frame = Frame({Place.PUPILS: DossierPage})
    with qtbot.waitSignal(second.destroyed):
        window.show_frame(frame)
        settle()


@pytest.mark.parametrize(("ours", "left"), [(True, ""), (False, "Bilal de Boer")])
def test_what_was_copied_here_is_taken_back_and_what_was_copied_elsewhere_stays(
    *, ours: bool, left: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Bilal de Boer")
    # the platform without a screen cannot tell whose clipboard it is
    monkeypatch.setattr(type(clipboard), "ownsClipboard", lambda _self: ours)
    empty_clipboard()
    assert clipboard.text() == left
    clipboard.clear()


def test_the_size_is_remembered_and_what_is_typed_saved(
    window: Window, settings: Settings, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    frame = Frame({Place.PUPILS: DossierPage})
    window.show_frame(frame)
    frame.go(Place.PUPILS)
    page = frame.page
    assert isinstance(page, DossierPage)
    seen = page.seen
    window.resize(760, 610)
    with qtbot.waitSignal(window.closed):
        window.close()
    settle()
    assert seen == ["saved", "forgotten"]
    settings.sync()
    again = Window(Settings(settings._file))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 610)


def test_the_settings_hold_sizes_and_choices_only(settings: Settings, window: Window) -> None:
    settings.language, settings.scheme, settings.text_size = "en", Scheme.DARK, 150
    settings.idle_minutes, settings.store_folder = 3, Path("/data/zorgteam.luwte")
    window.close()
    settings.sync()
    again = Settings(settings._file)
    assert (again.language, again.scheme, again.text_size) == ("en", Scheme.DARK, 150)
    assert (again.idle_minutes, again.store_folder) == (3, Path("/data/zorgteam.luwte"))
    keys = {line.split("=")[0] for line in settings._file.read_text("utf-8").splitlines() if "=" in line}
    assert keys == {"language", "scheme", "text_size", "idle_minutes", "store_folder", "window"}
    again.store_folder = None
    assert again.store_folder is None


def test_a_spoilt_settings_file_costs_the_choices_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "luwte.ini"
    file.write_text(
        "[General]\nlanguage=fr\nscheme=pink\ntext_size=groot\nidle_minutes=0\n[shapes]\nwindow=zzz\n", "utf-8"
    )
    settings = Settings(file)
    assert (settings.language, settings.scheme, settings.text_size) == ("nl", Scheme.SYSTEM, 100)
    assert settings.idle_minutes == 1
    assert settings.shape("window").isEmpty()
    assert settings.store_folder is None
    assert Settings(tmp_path / "none.ini").idle_minutes == DEFAULT_IDLE_MINUTES
