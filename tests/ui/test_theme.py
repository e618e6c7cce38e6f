import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.contrast import contrast, luminance, mixed
from ui.stylesheet import stylesheet
from ui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    MAX_TEXT_SIZE,
    MIN_TEXT_SIZE,
    Scheme,
    Size,
    Theme,
    Tokens,
    Tone,
    palette_of,
    set_look,
    tokens_from,
)

UI = Path(__file__).resolve().parents[2] / "ui"
WORDS = (Tone.TEXT, Tone.MUTED, Tone.PRIMARY, Tone.OK, Tone.WARN, Tone.DANGER, Tone.INFO)
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?=[\"';])")
SCHEMES = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark", "cl", "cd"]
)


@SCHEMES
@pytest.mark.parametrize("tone", WORDS)
def test_every_tone_is_read_on_every_ground(tokens: Tokens, tone: Tone) -> None:
    for ground in (tokens.background, tokens.surface):
        assert contrast(tokens.colour(tone), ground) >= 5.8
    assert contrast(tokens.colour(tone), tokens.wash(tone)) >= 4.5
    assert contrast(tokens.text, tokens.wash(tone)) >= 4.5


@SCHEMES
def test_figures_of_the_look(tokens: Tokens) -> None:
    assert contrast(tokens.primary, tokens.surface) >= 5.9
    assert contrast(tokens.primary, tokens.background) >= 5.9
    assert contrast(tokens.on_primary, tokens.primary) >= 4.5
    assert contrast(tokens.edge, tokens.surface) >= 3
    assert contrast(tokens.edge, tokens.background) >= 3


@pytest.mark.parametrize("tokens", [CONTRAST_LIGHT, CONTRAST_DARK])
def test_high_contrast_is_high(tokens: Tokens) -> None:
    for tone in WORDS:
        assert contrast(tokens.colour(tone), tokens.surface) >= 7


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1)
    assert luminance("#ffffff") == pytest.approx(1)


def test_mixing_runs_from_ground_to_colour() -> None:
    assert mixed("#ffffff", "#000000", 0) == "#000000"
    assert mixed("#ffffff", "#000000", 1) == "#ffffff"
    assert mixed("#ff0000", "#0000ff", 0.5) == "#800080"


def test_colours_live_in_one_place() -> None:
    elsewhere = [
        file.relative_to(UI).as_posix()
        for file in UI.rglob("*.py")
        if file.name != "theme.py" and COLOUR.search(file.read_text("utf-8"))
    ]
    assert elsewhere == []


def test_native_controls_are_left_alone_where_the_system_has_its_own() -> None:
    values = dict.fromkeys(re.findall(r"\$(\w+)", (UI / "stylesheet.py").read_text("utf-8")), "1")
    native = stylesheet(values, styled=False)
    assert "QLineEdit" not in native
    assert "QPushButton {" not in native
    assert "QPushButton:focus" in stylesheet(values, styled=True)


def test_the_user_chooses_dark_and_everything_follows(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Scheme.DARK)
    assert theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.background)
    theme.choose(Scheme.LIGHT)
    assert not theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.background)


def test_choosing_the_same_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Scheme.LIGHT)
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Scheme.LIGHT)
        theme.set_text_size(theme.text_size)


def test_the_system_turns_dark_while_we_look(theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    hints = QGuiApplication.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK
    theme.choose(Scheme.LIGHT)
    assert theme.tokens is LIGHT
    theme.choose(Scheme.CONTRAST)
    assert theme.tokens is CONTRAST_DARK


def test_high_contrast_of_the_system_is_followed(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.theme.wants_contrast", lambda: True)
    theme.apply()
    assert theme.tokens.line == theme.tokens.text == theme.tokens.danger
    theme.choose(Scheme.DARK)
    assert theme.tokens is DARK


def test_tokens_of_a_system_palette_use_only_its_colours() -> None:
    palette = palette_of(CONTRAST_DARK)
    taken = tokens_from(palette)
    known = {palette.color(role).name() for role in (QPalette.ColorRole.Text, QPalette.ColorRole.Base,
             QPalette.ColorRole.Window, QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText)}  # fmt: skip
    assert {taken.colour(tone) for tone in Tone} <= known
    assert taken.wash(Tone.DANGER) == taken.surface


def test_text_grows_live_and_within_bounds(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Leerlingen")
    set_look(label, "title")
    qtbot.addWidget(label)
    label.show()
    before, row = label.fontMetrics().height(), theme.row_height
    theme.set_text_size(200)
    assert label.fontMetrics().height() == pytest.approx(2 * before, rel=0.1)
    assert theme.row_height == pytest.approx(2 * row, rel=0.1)
    theme.set_text_size(900)
    assert theme.text_size == MAX_TEXT_SIZE
    theme.set_text_size(1)
    assert theme.text_size == MIN_TEXT_SIZE


def test_sizes_relate_as_the_look_says(theme: Theme) -> None:
    body = theme.font().pointSizeF()
    assert theme.font(Size.TITLE).pointSizeF() == pytest.approx(1.6 * body)
    assert theme.font(Size.SECONDARY).pointSizeF() == pytest.approx(0.87 * body)
    assert theme.font(bold=True).bold()


def test_a_theme_belongs_to_an_application(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Theme.of_app() is theme
    monkeypatch.setattr(QApplication, "instance", lambda: None)
    with pytest.raises(LookupError):
        Theme.of_app()


def test_a_look_can_change_after_showing(theme: Theme, qtbot: QtBot, settle: Callable[[], None]) -> None:
    label = QLabel("Dit klopt nog niet")
    qtbot.addWidget(label)
    label.show()
    set_look(label, "problem")
    settle()
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.colour(Tone.DANGER)
    assert theme.colour(Tone.DANGER) != theme.edge(Tone.DANGER)
    theme.choose(Scheme.CONTRAST)
    assert theme.colour(Tone.DANGER) == theme.edge(Tone.DANGER)
