"""Words as nobody expects them, and hands that type them in every field of a dialog."""

from typing import Any

from models.consent import InformationKind
from tests.stores import TODAY
from ui.dialogs.consent_fields import KindsField, PartiesField
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.field import Field
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import NoteField, TextField

ODD = {
    "signs": 'Ĳ & \'t Şa <b>vet</b> "x" 😀 &amp;',
    "formula": "=1+1;@cmd|' /C calc'!A0",
    "right to left": "\u0633\u0644\u0627\u0645 \u202e\u05d3\u05d5\u05d3\u202c abc",
    "endless": "Lang" * 75,
    "lines": "regel een\nregel twee",
}
WITH_A_FORM = {"postcode": "1098", "fte": "0.8"}
"""Fields in which not everything can stand."""


def put(field: Field[Any], value: object) -> None:
    field.set_value(value)
    field.changed.emit()


def type_everywhere(dialog: ValueDialog, odd: str) -> int:
    """Type in every field that takes words, and return how many there were."""
    typed = 0
    for name, field in dialog.form.fields.items():
        if isinstance(field, TextField | NoteField):
            put(field, WITH_A_FORM.get(name, odd))
            typed += name not in WITH_A_FORM
        elif isinstance(field, SuggestionField) and field._free:
            field.set_text(odd)
            field.changed.emit()
            typed += 1
    return typed


def choose(field: Field[Any]) -> None:
    """Fill in what is asked for beside the words: the first there is."""
    if isinstance(field, DateField):
        put(field, TODAY)
    elif isinstance(field, ChoiceField):
        put(field, next(value for value in field._values if value is not None))
    elif isinstance(field, SuggestionField):
        put(field, field._suggestions[0].value)
    elif isinstance(field, PartiesField):
        put(field, (field._finder._suggestions[0].value,))
    elif isinstance(field, KindsField):
        put(field, frozenset({InformationKind.CARE}))


def fill_and_save(dialog: ValueDialog, odd: str) -> int:
    """Type odd words everywhere, choose what is asked for besides, and save; return in how many fields they stand."""
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    typed = type_everywhere(dialog, odd)
    for _ in range(4):
        dialog.save()
        if closed:
            return typed
        for field in dialog.form.fields.values():
            if field.problem:
                choose(field)
    problems = {name: field.problem for name, field in dialog.form.fields.items() if field.problem}
    raise AssertionError(type(dialog).__name__, problems, dialog._strip.sentence)
