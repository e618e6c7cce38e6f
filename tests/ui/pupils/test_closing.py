"""Closing a file asks about everything that is open, and only about that; opening it again keeps the story."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from models.carefile import CareFileStatus, ClosingReason
from models.closing import Handling
from models.usecases.pupils import PupilRow
from tests.ui.pupils.pupils_stage import Stage, texts_of
from ui.dialogs.close_file_dialog import CloseFileDialog
from ui.pages.dossier_desk import Deed


def helped(row: PupilRow) -> bool:
    return row.in_caseload and row.running > 0 and row.waiting is None


def test_open_help_asks_what_becomes_of_it(stage: Stage, assert_accessible: Callable[[QWidget], None]) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    assert row.care_file is not None
    stage.dossier_view.wish(Deed.CLOSE_FILE, row.care_file.id)
    dialog = stage.fill(closing_reason=ClosingReason.REFERRED)
    assert isinstance(dialog, CloseFileDialog)
    assert_accessible(dialog)
    assert "hulp open" in "\n".join(texts_of(dialog))
    stage.save()
    assert dialog.form.fields["help_handling"].problem == "Kies wat hiermee gebeurt."
    stage.fill(help_handling=Handling.HAND_OVER, actions_handling=Handling.END)
    assert dialog.handed_to.isVisible()
    stage.save()
    assert dialog.form.fields["handed_to"].problem == "Vul in wie het overneemt."
    stage.fill(handed_to="Ouder- en kindteam", continued_by_school="Elke dag even kijken")
    stage.save()
    closed = stage.dossier(row.pupil.id).care_files[0]
    assert (closed.status, closed.continued_by_school) == (CareFileStatus.CLOSED, "Elke dag even kijken")
    said = stage.said(stage.dossier_view)
    assert "Elke dag even kijken" in said


def test_where_nothing_is_open_nothing_is_asked(stage: Stage) -> None:
    row = stage.pupil(
        lambda row: (
            row.in_caseload
            and row.running == 0
            and row.waiting is None
            and not [entry for entry in stage.dossier(row.pupil.id).trajectories if entry.ended_on is None]
        )
    )
    stage.show(row)
    assert row.care_file is not None
    stage.dossier_view.wish(Deed.CLOSE_FILE, row.care_file.id)
    dialog = stage.dialog()
    assert not dialog.form.fields["help_handling"].isVisible()
    assert not dialog.form.fields["handed_to"].isVisible()
    dialog.reject()


def test_a_closed_file_offers_only_to_open_it_and_asks_why(
    stage: Stage, assert_accessible: Callable[[QWidget], None]
) -> None:
    row = stage.pupil(lambda row: bool(row.care_file) and not row.in_caseload)
    stage.show(row)
    actions = [action.text() for action in stage.find(QMenu, "dossier_menu").actions()]
    assert "Heropen het dossier" in actions
    assert "Volgen" not in actions
    assert row.care_file is not None
    stage.click(f"reopen_file_{row.care_file.id}")
    dialog = stage.dialog()
    assert_accessible(dialog)
    stage.save()
    assert dialog.form.fields["because"].problem
    stage.fill(because="Opnieuw zorgen", status=CareFileStatus.FOLLOWING)
    stage.save()
    assert stage.dossier(row.pupil.id).care_files[0].status is CareFileStatus.FOLLOWING
    stage.dossier_view.show_part("timeline")
    found = [entry.sentence for entry in stage.dossier_view._desk.timeline.of_pupil(row.pupil.id)]
    assert "Dossier heropend: Opnieuw zorgen" in found
    assert any(sentence.startswith("Dossier afgesloten") for sentence in found)
