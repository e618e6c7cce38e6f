"""The proposed agenda: what is written of why, and that no more is taken over at once than a meeting has time for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

import resources
from models.agenda_proposal import Need, Proposal, Reason
from models.ids import MeetingId, ProfessionalId, PupilId
from models.meeting import Meeting
from models.names import PersonName
from models.pupil import Pupil
from models.usecases.agenda_proposals import ProposalUseCases
from tests.stores import TODAY
from tests.ui.meetings.meetings_stage import Stage
from ui.dialogs.proposal_dialog import ProposalDialog
from ui.itemmodels.proposals import ProposalLine
from ui.pages.proposal_words import all_reasons, written_reason

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
DUTCH = resources.texts("nl")
ASKED = Reason(need=Need.ASKED, on=TODAY, who="Gerben Schouten", question="Hoe verder?")
WAITING = Reason(need=Need.WAITING, on=TODAY, count=17, who="De Waag")
CLOSED = Reason(need=Need.WAITING, on=TODAY, who="De Waag")
REPORTED = Reason(need=Need.SAFETY, on=TODAY, who="Veilig Thuis")


def proposal(*reasons: Reason, kept: tuple[str, ...] = ()) -> Proposal:
    pupil = Pupil(id=PupilId("p"), name=PersonName(given="Eva", surname="Özkan"))
    return Proposal(pupil=pupil, reasons=reasons, kept=tuple(ProfessionalId(who) for who in kept))


def written(found: Proposal, *, anonymous: bool = False) -> str:
    return written_reason(found, DUTCH, TODAY, anonymous=anonymous)


@pytest.mark.parametrize("reason", [WAITING, CLOSED])
def test_for_whom_somebody_waits_is_seen_and_never_written(reason: Reason) -> None:
    assert "De Waag" in all_reasons((reason,), DUTCH, TODAY)
    assert "De Waag" not in written(proposal(reason))
    assert written(proposal(reason))


def test_who_asked_is_written_when_everybody_may_hear_of_whom() -> None:
    assert "Gerben" in written(proposal(ASKED))
    for nameless in (written(proposal(ASKED, kept=("x",))), written(proposal(ASKED), anonymous=True)):
        assert "Gerben" not in nameless
        assert nameless.startswith("Gevraagd op ")


def test_a_report_about_safety_is_nobody_elses() -> None:
    assert written(proposal(REPORTED)) == ""


@pytest.fixture
def half_hour(meetings: Stage) -> MeetingId:
    """A meeting of half an hour, in which six items of five minutes fit."""
    last = meetings.coming()
    new = replace(last, id=MeetingId("half"), on=last.on + timedelta(days=1), length=30, items=(), series=None)
    meetings.meetings.save(replace(new, slot=None, pseudonym_seed=""))
    meetings.page.refresh(type(meetings.page).topics)
    meetings.wait()
    meetings.show("half")
    return new.id


def propose(meetings: Stage) -> ProposalDialog:
    meetings.press(Qt.Key.Key_V, ALT)
    meetings.wait()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ProposalDialog)
    dialog.activateWindow()
    meetings.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def kept_back(dialog: ProposalDialog) -> Iterator[ProposalLine]:
    return (line for line in dialog._model.rows if line.kept)


def button(dialog: ProposalDialog, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def test_no_more_is_taken_over_at_once_than_there_is_time_for(meetings: Stage, half_hour: MeetingId) -> None:
    dialog = propose(meetings)
    lines = list(dialog._model.rows)
    heard = [line.proposal.key for line in lines if not line.kept]
    rest = [line.proposal.key for line in kept_back(dialog)]
    assert len(heard) > 6
    assert "(de eerste 6)" in button(dialog, "take_all").text()
    meetings.press(Qt.Key.Key_Return, CTRL)
    meetings.wait()
    assert [item.pupil for item in agenda(meetings, half_hour).items] == heard[:6]
    assert button(dialog, "take_all").text() == "De agenda is vol"
    assert not button(dialog, "take_all").isEnabled()
    assert not button(dialog, "take_rest").isVisible()
    for keys in (CTRL, CTRL | SHIFT):
        meetings.press(Qt.Key.Key_Return, keys)
        meetings.wait()
    assert len(agenda(meetings, half_hour).items) == 6
    assert [line.proposal.key for line in dialog._model.rows] == [
        line.proposal.key for line in lines if line.proposal.key not in heard[:6]
    ]
    meetings.press(Qt.Key.Key_Return)
    meetings.wait()
    assert len(agenda(meetings, half_hour).items) == 7
    assert rest
    dialog.reject()


def test_what_is_left_is_what_would_be_proposed_again(meetings: Stage, half_hour: MeetingId) -> None:
    dialog = propose(meetings)
    meetings.press(Qt.Key.Key_Return)
    meetings.wait()
    meetings.press(Qt.Key.Key_Delete)
    meetings.wait()
    left = [line.proposal.key for line in dialog._model.rows]
    assert left == [entry.key for entry in ProposalUseCases(meetings.session, "nl").proposals(half_hour)]
    dialog.reject()


def agenda(meetings: Stage, meeting: MeetingId) -> Meeting:
    return meetings.read(meeting).meeting
