"""What fields are tried with."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.fields.suggestion_field import Suggestion

INVERTED = False
TODAY = date(2026, 11, 4)
Check = Callable[[QWidget], None]


class Kind(StrEnum):
    CALL = "call"
    ASK = "ask"


KINDS = ((Kind.CALL, "Bellen & vragen"), (Kind.ASK, "Vragen"))
PEOPLE = (
    Suggestion(value=1, words="Eva Özil", detail="Altra"),
    Suggestion(value=2, words="Bilal de Boer", detail="Groei & Glunder"),
    Suggestion(value=3, words="Łukasz Zielony"),
)


def today() -> date:
    return TODAY


def line_of(field: QWidget) -> QLineEdit:
    found = field.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def hint_of(field: QWidget) -> str:
    return " ".join(label.text() for label in field.findChildren(QLabel) if label.isVisible())
