"""What people type in the dialogs of a dossier is kept and shown as they typed it: no markup, no formula, no cut."""

import pytest
from PySide6.QtWidgets import QApplication

from models.ids import PupilId
from models.usecases.pupils import Dossier
from tests.ui.odd_words import ODD, fill_and_save
from tests.ui.pupils.pupils_stage import Stage, everything_in
from ui.pages.dossier_desk import Deed

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


def do(stage: Stage, pupil: PupilId, deed: Deed, what: str, odd: str) -> int:
    """Carry out a deed with odd words everywhere; return in how many fields they stand."""
    stage.dossier_view.wish(deed, about(stage.dossier(pupil), what))
    dialog = stage.dialog()
    typed = fill_and_save(dialog, odd)
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
