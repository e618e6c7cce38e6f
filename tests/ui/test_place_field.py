from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCompleter, QLineEdit
from pytestqt.qtbot import QtBot

from ui.fields.place_field import municipality_suggestions
from ui.fields.suggestion_field import SuggestionField
from ui.theme import Theme

DAY = date(2026, 3, 10)


def test_what_is_near_comes_first_and_once() -> None:
    names = [entry.words for entry in municipality_suggestions(["Zaanstad", "", "Elders", "Zaanstad"], DAY)]
    assert names[:2] == ["Zaanstad", "Elders"]
    assert names.count("Zaanstad") == 1
    assert len(names) == 343


@pytest.mark.parametrize(("typed", "found"), [("den haag", "'s-Gravenhage · Den Haag"), ("oldenz", "Oldenzaal")])
def test_a_municipality_is_found_while_typing(qtbot: QtBot, theme: Theme, typed: str, found: str) -> None:
    assert theme.row_height
    field: SuggestionField[str] = SuggestionField("place", "Gemeente", municipality_suggestions([], DAY), free=True)
    qtbot.addWidget(field)
    field.show()
    line = field.findChild(QLineEdit, "place")
    completer = field.findChild(QCompleter)
    assert line is not None
    assert completer is not None
    QTest.keyClicks(line, typed)
    model = completer.completionModel()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [found]
