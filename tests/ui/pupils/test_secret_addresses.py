"""A secret address stays out of sight until somebody who may asks for it, and that is logged."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from models.change import LogQuery
from models.guardian import Authority, Guardian
from models.pupil import Residence, YesNoUnknown
from models.spans import Span
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.user import Role
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in
from ui.dialogs.confirmation import Confirmation

REACH = ("06-99887766", "schuil@example.nl")


def hide(session: Session) -> Guardian:
    """Make the address of a pupil and how to reach his first guardian secret."""
    row = next(row for row in PupilUseCases(session).rows() if row.in_caseload)
    guardian = PupilUseCases(session).dossier(row.pupil.id).guardians[0]
    homes = (Residence(municipality="Geheimdorp", postcode="9876"),)
    PupilUseCases(session).save(replace(row.pupil, secret_address=True, residences=homes))
    before = Authority(holds=YesNoUnknown.NO, span=Span(end=TODAY - timedelta(days=1)), source="rechter")
    coming = Authority(holds=YesNoUnknown.UNKNOWN, span=Span(start=TODAY + timedelta(days=9)))
    now = Authority(holds=YesNoUnknown.YES, span=Span(start=TODAY, end=TODAY + timedelta(days=8)))
    hidden = replace(guardian, phone=REACH[0], email=REACH[1], authorities=(before, now, coming), deceased=False)
    PupilUseCases(session).save_guardian(replace(hidden, deceased_on=None))
    return hidden


def test_how_to_reach_is_shown_on_asking_and_logged(stage: Stage) -> None:
    guardian = hide(stage.session)
    stage.show(stage.pupil(lambda row: row.pupil.id == guardian.pupil))
    assert not [text for text in (*REACH, "Geheimdorp", "9876") if text in everything_in(stage.page)]
    stage.click(f"reveal_guardian_{guardian.id}")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Confirmation)
    assert all(text in everything_in(dialog) for text in REACH)
    dialog.reject()
    with stage.session.store.read() as uow:
        entry = uow.log.page(LogQuery(limit=1)).entries[0].entry
    assert (entry.action, entry.record, entry.reason) == ("guardian.revealed", guardian.pupil, guardian.id)


def test_all_that_was_noted_about_authority_is_shown_with_its_days(stage: Stage) -> None:
    guardian = hide(stage.session)
    stage.show(stage.pupil(lambda row: row.pupil.id == guardian.pupil))
    stage.dossier_view.show_part("details")
    said = stage.said(stage.dossier_view)
    assert "Eerder: geen gezag" in said
    assert "Straks: gezag onbekend" in said


def test_a_reader_never_gets_a_secret_address(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], demo_session: Session
) -> None:
    guardian = hide(demo_session)
    session = session_as(Role.READER)
    found = PupilUseCases(session).dossier(guardian.pupil)
    assert found.pupil.residences == ()
    assert (found.guardians[0].phone, found.guardians[0].email) == ("", "")
    stage = stage_for(session)
    stage.show(stage.pupil(lambda row: row.pupil.id == guardian.pupil))
    assert "Toon hoe je" not in stage.said(stage.dossier_view)
