"""What people type in the dialogs of a dossier is kept and shown as they typed it: no markup, no formula, no cut."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models.consent import InformationKind
from models.ids import PupilId
from models.usecases.pupils import Dossier
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in
from ui.dialogs.consent_fields import KindsField, PartiesField
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.field import Field
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import NoteField, TextField
from ui.pages.dossier_desk import Deed

ODD = {
    "signs": 'Ĳ & \'t Şa <b>vet</b> "x" 😀 &amp;',
    "formula": "=1+1;@cmd|' /C calc'!A0",
    "right to left": "\u0633\u0644\u0627\u0645 \u202e\u05d3\u05d5\u05d3\u202c abc",
    "endless": "Lang" * 75,
    "lines": "regel een\nregel twee",
}
WITH_A_FORM = {"postcode": "1098"}
"""Fields in which not everything can stand."""

DEEDS: tuple[tuple[Deed, str], ...] = (
    (Deed.EDIT_PUPIL, ""),
    (Deed.NEW_SIGNAL, ""),
    (Deed.EDIT_SIGNAL, "signal"),
    (Deed.EDIT_CARE_FILE, "care_file"),
    (Deed.NEW_GUARDIAN, ""),
    (Deed.EDIT_GUARDIAN, "guardian"),
    (Deed.NOTE_AUTHORITY, "guardian"),
    (Deed.NOTE_INCAPACITY, ""),
    (Deed.NEW_HELP, ""),
    (Deed.EDIT_HELP, "help"),
    (Deed.NEW_GOAL, ""),
    (Deed.EDIT_GOAL, "goal"),
    (Deed.EVALUATE_GOAL, "goal"),
    (Deed.NOTE_CONTACT, ""),
    (Deed.ASK_CONSENT, "sharing"),
    (Deed.NOTE_ANSWER, "consent"),
    (Deed.WEIGH_SHARING, ""),
    (Deed.NEW_SAFETY_REPORT, ""),
    (Deed.NOTE_SAFETY_CHECK, "safety"),
    (Deed.NOTE_SAFETY_ANSWER, "safety"),
    (Deed.NEW_ATTENDANCE, ""),
    (Deed.CLOSE_SAFETY_REPORT, "safety"),
    (Deed.CLOSE_FILE, "care_file"),
    (Deed.REOPEN_FILE, "care_file"),
)
"""What is done in a dossier by typing, each with what it is about; in an order in which it can be done."""

PARTS = ("overview", "help", "consent", "timeline", "documents", "safety", "attendance", "details")


def about(dossier: Dossier, what: str) -> str:
    """Return the record that a deed is about."""
    file = dossier.care_files[0]
    found = {
        "signal": f"{file.id}:{file.signals[0].id}",
        "care_file": file.id,
        "guardian": dossier.guardians[0].id,
        "help": dossier.trajectories[0].id if dossier.trajectories else "",
        "goal": dossier.goals[0].id if dossier.goals else "",
        "consent": dossier.consents[0].consent.id if dossier.consents else "",
        "safety": dossier.safety[0].id if dossier.safety else "",
    }
    return found.get(what, what)


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


def do(stage: Stage, pupil: PupilId, deed: Deed, what: str, odd: str) -> int:
    """Carry out a deed with odd words everywhere; return in how many fields they stand."""
    stage.dossier_view.wish(deed, about(stage.dossier(pupil), what))
    dialog = stage.dialog()
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    typed = type_everywhere(dialog, odd)
    for _ in range(4):
        dialog.save()
        if closed:
            break
        for field in dialog.form.fields.values():
            if field.problem:
                choose(field)
    problems = {} if closed else {name: field.problem for name, field in dialog.form.fields.items() if field.problem}
    assert closed, (deed, problems, dialog._strip.sentence)
    stage.wait()
    return typed


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_odd_words_are_kept_and_shown_as_they_were_typed(stage: Stage, odd: str) -> None:
    row = stage.pupil(lambda row: row.in_caseload and row.running > 0 and bool(row.pupil.birth_date))
    stage.show(row)
    for deed, what in DEEDS:
        assert do(stage, row.pupil.id, deed, what, odd), deed
    assert not stage.failures
    one_line = " ".join(odd.split())
    kept = repr(stage.dossier(row.pupil.id))
    assert repr(odd)[1:-1] in kept or repr(one_line)[1:-1] in kept
    for part in PARTS:
        stage.dossier_view.show_part(part)
        QApplication.processEvents()
        shown = everything_in(stage.dossier_view).replace("\u200b", "")
        assert one_line in shown or odd in shown, part
