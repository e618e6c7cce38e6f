"""What hangs on the wall: why and what is asked, both, as far as the room may know them."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from models.ids import AgendaItemId
from models.meeting import DecisionKind
from models.minutes import DecisionView
from models.projection import Projection
from ui.meeting_mode.wall_view import WallView


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
