"""Every field writes down what stands in it and shows that again, also what is no value yet; passwords never do."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from models.consent import InformationKind, Party, PartyKind
from ui.dialogs.consent_fields import KindsField, PartiesField
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import CheckField, ChoiceField, ChoicesField
from ui.fields.date_field import DateField
from ui.fields.field import Field
from ui.fields.lines_field import LinesField
from ui.fields.password_field import PasswordField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField, NumberField, TextField
from ui.fields.week_field import WeekField
from ui.words import texts

TODAY = date(2028, 2, 29)
ALTRA = Party(kind=PartyKind.ORGANISATION, id="o1")
COACH = Party(kind=PartyKind.PROFESSIONAL, id="p1")
PARTIES = [Suggestion(value=ALTRA, words="Groei & Glunder"), Suggestion(value=COACH, words="Eva Özil")]
OPTIONS = [(kind, kind.value) for kind in InformationKind]


def today() -> date:
    return TODAY


def kinds() -> Field[frozenset[InformationKind]]:
    return KindsField("f", "F", texts(), "Eva")


MADE: dict[str, tuple[Callable[[], Field[Any]], object]] = {
    "text": (lambda: TextField("f", "F"), "Ş & 'Ĳ' 😀"),
    "number": (lambda: NumberField("f", "F"), 12),
    "note": (lambda: NoteField("f", "F"), "een\ntwee"),
    "lines": (lambda: LinesField("f", "F"), "een\ntwee"),
    "choice": (lambda: ChoiceField("f", "F", OPTIONS), InformationKind.SAFETY),
    "no choice": (lambda: ChoiceField("f", "F", OPTIONS), None),
    "check": (lambda: CheckField("f", "F"), True),
    "choices": (lambda: ChoicesField("f", "F", OPTIONS), frozenset({InformationKind.CARE, InformationKind.HOME})),
    "boxes": (lambda: BoxChoicesField("f", "F", OPTIONS), frozenset({InformationKind.CARE})),
    "kinds": (kinds, frozenset({InformationKind.HEALTH})),
    "date": (lambda: DateField("f", "F", today), TODAY),
    "week": (lambda: WeekField("f", "F"), frozenset({0, 4})),
    "suggestion": (lambda: SuggestionField("f", "F", PARTIES), COACH),
    "parties": (lambda: PartiesField("f", "F", PARTIES), (ALTRA, COACH)),
}


@pytest.mark.parametrize("name", MADE)
def test_what_stands_in_a_field_comes_back(qtbot: QtBot, name: str) -> None:
    make, value = MADE[name]
    before, after = make(), make()
    for field in (before, after):
        qtbot.addWidget(field)
    before.set_value(value)
    kept = json.loads(json.dumps(before.draft()))
    after.take_draft(kept)
    assert after.value() == before.value() == value
    assert after.draft() == before.draft()


def test_half_a_date_comes_back_as_it_was_typed(qtbot: QtBot) -> None:
    before, after = DateField("f", "F", today), DateField("f", "F", today)
    for field in (before, after):
        qtbot.addWidget(field)
    before.take_draft("30 febr")
    after.take_draft(before.draft())
    assert after.draft() == "30 febr"


def test_a_password_is_never_kept(qtbot: QtBot) -> None:
    field = PasswordField("f", "F")
    qtbot.addWidget(field)
    field.set_value("geheim")
    assert field.draft() is None


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("strange", [None, True, [], ["x"], "x"])
def test_a_draft_of_another_form_does_no_harm(qtbot: QtBot, name: str, strange: object) -> None:
    field = MADE[name][0]()
    qtbot.addWidget(field)
    field.take_draft(strange if isinstance(strange, str | bool | list) else None)
    field.draft()
