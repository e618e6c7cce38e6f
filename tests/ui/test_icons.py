import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from ui.icons import IconLabel, app_icon, icon, pixmap, put_icon
from ui.theme import DARK, LIGHT, Scheme, Theme, Tone
from ui.widgets.chip import ICONS

NAMES = [name for name in resources.names("icons", ".svg") if name != "luwte"]
UI = Path(__file__).resolve().parents[2] / "ui"


def alike(drawn: QPixmap, wanted: str) -> bool:
    """Compare the firmest pixel; half transparent ones are rounded."""
    found, colour = QColor(strongest(drawn)), QColor(wanted)
    pairs = zip((found.red(), found.green(), found.blue()), (colour.red(), colour.green(), colour.blue()), strict=True)
    return all(abs(one - other) <= 2 for one, other in pairs)


def strongest(drawn: QPixmap) -> str:
    image: QImage = drawn.toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(points, key=QColor.alpha).name().upper()


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_takes_the_colour_of_the_theme(name: str, theme: Theme) -> None:
    assert "currentColor" in resources.read_bytes("icons", f"{name}.svg").decode()
    theme.choose(Scheme.LIGHT)
    assert alike(pixmap(name, Tone.DANGER), LIGHT.danger)
    theme.choose(Scheme.DARK)
    assert alike(pixmap(name, Tone.DANGER), DARK.danger)


def test_icons_are_sharp_at_two_pixels_a_point(theme: Theme) -> None:
    drawn = pixmap("users", side=16, ratio=2.0)
    assert drawn.size() == QSize(32, 32)
    assert drawn.deviceIndependentSize().width() == 16
    assert QSize(2 * theme.icon_size, 2 * theme.icon_size) in icon("users").availableSizes()


def test_a_button_follows_the_theme_and_the_text_size(theme: Theme, qtbot: QtBot, settle: Callable[[], None]) -> None:
    theme.choose(Scheme.LIGHT)
    button = QToolButton()
    qtbot.addWidget(button)
    put_icon(button, "plus", Tone.PRIMARY)
    before = button.iconSize()
    theme.choose(Scheme.DARK)
    settle()
    assert alike(button.icon().pixmap(16, 16), DARK.primary)
    theme.set_text_size(200)
    assert button.iconSize().width() == pytest.approx(2 * before.width(), abs=2)


def test_an_action_and_a_label_follow_too(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Scheme.LIGHT)
    widget = QWidget()
    qtbot.addWidget(widget)
    action = QAction("Nieuw", widget)
    widget.addAction(action)
    put_icon(action, "plus")
    label = IconLabel("info", Tone.INFO)
    qtbot.addWidget(label)
    theme.choose(Scheme.DARK)
    assert alike(action.icon().pixmap(16, 16), DARK.text)
    assert alike(label.pixmap(), DARK.info)
    label.show_icon("octagon-alert", Tone.DANGER)
    assert alike(label.pixmap(), DARK.danger)


def test_a_checked_or_disabled_icon_shows_it(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Scheme.LIGHT)
    button = QPushButton("Leerlingen")
    qtbot.addWidget(button)
    put_icon(button, "users", Tone.MUTED, checked=Tone.PRIMARY)
    side = button.iconSize()
    checked = button.icon().pixmap(side, QIcon.Mode.Normal, QIcon.State.On)
    assert alike(checked, LIGHT.primary)
    assert alike(button.icon().pixmap(side), LIGHT.muted)
    assert alike(button.icon().pixmap(side, QIcon.Mode.Disabled), LIGHT.edge)


@pytest.mark.usefixtures("theme")
def test_a_missing_icon_is_a_bug() -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon")


def test_icons_named_in_the_code_exist() -> None:
    named = set(ICONS.values())
    for file in UI.rglob("*.py"):
        code = file.read_text("utf-8")
        named |= set(re.findall(r'(?:put_icon\(\w[\w.]*, |IconLabel\(|IconButton\(|icon=)"([a-z0-9-]+)"', code))
    assert named <= set(NAMES)


@pytest.mark.usefixtures("theme")
def test_the_mark_of_the_app_comes_in_all_sizes() -> None:
    assert {16, 32, 256} <= {size.width() for size in app_icon().availableSizes()}


def test_the_licence_lies_beside_the_icons() -> None:
    licence = resources.path("icons", "LICENSE").read_text("utf-8")
    assert "ISC License" in licence
    assert "The MIT License" in licence
