"""Making a transfer sheet: what may go along is offered, what may not is said, and the sheet is written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget

from models.consent import InformationKind, Purpose
from tests.reports.paper_reading import words
from tests.ui.pupils.pupils_stage import PAPERS, Stage, paper, strip_of, texts_of
from tests.usecases.test_handovers import GIVEN, consented, organisations, somebody
from ui.dialogs.consent_dialog import ConsentDialog
from ui.dialogs.transfer_dialog import TransferDialog
from ui.pages.dossier_desk import Deed, desk_of
from ui.pages.dossier_view import DossierView


def open_dialog(stage: Stage) -> tuple[DossierView, TransferDialog]:
    view = DossierView(desk_of(stage.session, paper, runner=stage.runner, papers=PAPERS))
    stage.qtbot.addWidget(view)
    view.open(somebody(stage.session))
    view.show()
    view.wish(Deed.MAKE_TRANSFER)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TransferDialog)
    return view, dialog


def test_the_sheet_is_limited_and_saved(
    stage: Stage, tmp_path: Path, assert_accessible: Callable[[QWidget], None]
) -> None:
    pupil, to = somebody(stage.session), organisations(stage.session)[0]
    consented(stage.session, pupil, to)
    view, dialog = open_dialog(stage)
    stage.fill(to=to, purpose=Purpose.TRANSFER, opinion="Prima zo")
    assert dialog.kinds.value() == GIVEN
    said = "\n".join(texts_of(dialog))
    assert "Blijft weg: aanwezigheid, thuis, gezondheid en veiligheid." in said
    assert_accessible(dialog)
    dialog.save()
    chooser = view.findChild(QFileDialog, "save_file_dialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "overdracht.pdf"))
    chooser.reject()
    stage.wait()
    sheet = words((tmp_path / "overdracht.pdf").read_bytes())
    assert "Prima zo" in sheet
    assert stage.dossier(pupil).pupil.name.full in sheet
    view.forget()


def test_without_consent_there_is_nothing_to_tick_and_nothing_is_made(stage: Stage) -> None:
    to = organisations(stage.session)[0]
    view, dialog = open_dialog(stage)
    stage.fill(to=to, purpose=Purpose.REFERRAL)
    assert not dialog.kinds.isVisible()
    assert dialog.kinds.value() == frozenset[InformationKind]()
    dialog.save()
    assert dialog.isVisible()
    assert dialog.kinds.problem or strip_of(dialog)
    dialog.forget()
    view.forget()
    assert "mag dit nog niet weten" not in "\n".join(texts_of(dialog))


def test_consent_is_asked_for_exactly_what_stays_out(stage: Stage) -> None:
    pupil, to = somebody(stage.session), organisations(stage.session)[0]
    consented(stage.session, pupil, to)
    view, dialog = open_dialog(stage)
    ask = dialog.findChild(QAbstractButton, "ask_consent_for_transfer")
    assert ask is not None
    assert not ask.isVisible(), "nothing is missing as long as nobody is chosen"
    stage.fill(to=to, purpose=Purpose.TRANSFER)
    assert ask.isVisible()
    ask.click()
    question = QApplication.activeModalWidget()
    assert isinstance(question, ConsentDialog)
    assert question.parties.value() == (to,)
    assert question.purpose.value() is Purpose.TRANSFER
    assert question.kinds.value() == frozenset(InformationKind) - GIVEN
    question.save()
    asked = [entry.consent for entry in stage.dossier(pupil).consents if entry.consent.purpose is Purpose.TRANSFER]
    assert frozenset(InformationKind) - GIVEN in [consent.kinds for consent in asked]
    view.forget()
