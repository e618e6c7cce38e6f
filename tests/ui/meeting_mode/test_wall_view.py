"""What hangs on the wall: why and what is asked, both, as far as the room may know them."""

from collections.abc import Callable
from math import atan, degrees

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.ids import AgendaItemId
from models.meeting import DecisionKind
from models.minutes import DecisionView
from models.projection import Projection
from ui.contrast import contrast
from ui.meeting_mode.wall_view import WallView
from ui.theme import DARK, LIGHT, Tokens


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Projection], tuple[str, ...]]:
    view = WallView()
    qtbot.addWidget(view)

    def show(projection: Projection) -> tuple[str, ...]:
        view.show_projection(projection)
        return view.texts

    return show


def projection(reason: str | None = "", question: str | None = "", *decisions: DecisionView) -> Projection:
    return Projection(
        item=AgendaItemId("i1"),
        number=1,
        of=2,
        subject="Eva Özkan",
        reason=reason,
        question=question,
        decisions=decisions,
    )


def test_reason_and_question_both_hang_there(shown: Callable[[Projection], tuple[str, ...]]) -> None:
    assert shown(projection("Vaak moe", "Wat helpt?")) == ("Eva Özkan", "Vaak moe", "Wat helpt?", "1 van 2")
    assert shown(projection("", "Wat helpt?")) == ("Eva Özkan", "Wat helpt?", "1 van 2")


@pytest.mark.parametrize(("reason", "question"), [(None, "Wat helpt?"), ("Vaak moe", None), (None, None)])
def test_what_this_room_may_not_read_does_not(
    shown: Callable[[Projection], tuple[str, ...]], reason: str | None, question: str | None
) -> None:
    there = [text for text in (reason, question) if text]
    subject, *told, left_out, place = shown(projection(reason, question))
    assert (subject, told, place) == ("Eva Özkan", there, "1 van 2")
    assert left_out.startswith("Niet alles staat")


def test_a_decision_says_what_it_comes_down_to(shown: Callable[[Projection], tuple[str, ...]]) -> None:
    advice = DecisionView(text="Vaste plek in de klas", kind=DecisionKind.ADVICE)
    plain = DecisionView(text="Advies aan de leerkracht.", kind=DecisionKind.ADVICE)
    told = shown(projection("", "", advice, plain))
    assert "•  Advies aan de leerkracht: Vaste plek in de klas\n•  Advies aan de leerkracht." in told


FULL = projection(
    "Hij komt vaak te laat en slaapt slecht. " * 6,
    "Wat helpt hem in de ochtend? " * 6,
    *(DecisionView(text="We kijken in de klas en praten daarna met moeder. " * 3) for _ in range(8)),
)
BOARD, TELEVISION = 930, 680
"""How high a board of 75 inch and a television of 55 inch are, in millimetres."""


def least_angle(view: WallView, picture: float, distance: float = 2000) -> float:
    """Return at how many minutes of arc the smallest capitals of a wall are seen."""
    shown = [label for label in view.findChildren(QLabel) if label.text()]
    capitals = [QFontMetrics(label.font()).capHeight() / view.height() * picture for label in shown]
    return 60 * degrees(2 * atan(min(capitals) / (2 * distance)))


@pytest.mark.parametrize("height", [720, 1080, 2160])
@pytest.mark.parametrize("item", [FULL, projection("Vaak moe", "Wat helpt?")])
def test_at_two_metres_every_letter_is_large_enough(qtbot: QtBot, item: Projection, height: int) -> None:
    view = WallView()
    qtbot.addWidget(view)
    view.resize(height * 16 // 9, height)
    view.show_projection(item)
    assert least_angle(view, BOARD) >= 20
    assert least_angle(view, TELEVISION) >= 16


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_text_stands_out_in_a_room_that_is_not_dark(tokens: Tokens) -> None:
    assert contrast(tokens.text, tokens.surface) >= 12
    assert contrast(tokens.muted, tokens.surface) >= 6
