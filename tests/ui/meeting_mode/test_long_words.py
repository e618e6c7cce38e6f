"""A name or a text without end makes no dialog after the meeting wider than a window."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from models.consent import InformationKind, Party, PartyKind, Question
from models.entering import EntryKind, Proposal
from models.entering_start import Ask, HelpChange
from models.ids import AgendaItemId, OrganisationId, PupilId, TrajectoryId
from models.meeting import Remark
from models.names import PersonName
from models.network import Organisation
from models.pupil import Pupil
from models.trajectory import Layer, Trajectory
from models.usecases.entering import Proposed
from ui.dialogs.answer_remark_dialog import AnswerRemarkDialog, RemarkAbout
from ui.dialogs.preparation_note_dialog import NoteAbout, PreparationNoteDialog
from ui.dialogs.remark_dialog import RemarkDialog, RemarkSetting
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.suggestion_field import Suggestion
from ui.meeting_mode.entering_dialog import EnteringDialog
from ui.meeting_mode.entering_lines import EnteringSetting

WIDEST = 800
LONG = "Ĳ" * 300
PUPIL = Pupil(id=PupilId("p"), number="1", name=PersonName(given=LONG, surname="&Ş"))
PARTY = Party(kind=PartyKind.ORGANISATION, id="o")


def entering() -> ValueDialog:
    provider = OrganisationId("o")
    helped = Trajectory(
        id=TrajectoryId("t"), layer=Layer.INDIVIDUAL, pupil=PUPIL.id, form=LONG, intensity=LONG, provider=provider
    )
    ask = Ask(question=Question.SHARE_SCHOOL, parties=(PARTY,), kinds=frozenset(InformationKind))
    setting = EnteringSetting(
        today=lambda: date(2026, 3, 10),
        organisations=(Organisation(id=provider, name=LONG),),
        parties=[Suggestion(value=PARTY, words=LONG)],
        weigh_now=True,
    )

    def proposal(kind: EntryKind) -> Proposal:
        return Proposal(item=AgendaItemId("i"), pupil=PUPIL.id, kind=kind, text=LONG, place=0)

    changed = Proposed(
        proposal=proposal(EntryKind.CHANGED_HELP), pupil=PUPIL, changes=(HelpChange(before=helped, after=helped),)
    )
    asking = Proposed(proposal=proposal(EntryKind.ASKING), pupil=PUPIL, ask=ask)
    others = [Proposed(proposal=proposal(kind), pupil=PUPIL) for kind in EntryKind if kind is not EntryKind.GOAL]
    return EnteringDialog([changed, asking, *others], setting)


MAKERS: Mapping[str, Callable[[], ValueDialog]] = {
    "entering": entering,
    "answer": lambda: AnswerRemarkDialog(RemarkAbout(remark=Remark(text=LONG, by=LONG), subject=LONG, discussion=LONG)),
    "remark": lambda: RemarkDialog(RemarkSetting(items=[(AgendaItemId("i"), LONG)], people=[LONG])),
    "prepared": lambda: PreparationNoteDialog(NoteAbout(person=LONG, item=LONG, about_pupil=True)),
}


@pytest.mark.parametrize("which", MAKERS)
def test_a_word_without_end_fits(qtbot: QtBot, which: str) -> None:
    dialog = MAKERS[which]()
    qtbot.addWidget(dialog)
    assert dialog.minimumSizeHint().width() <= WIDEST
    assert dialog.form.minimumSizeHint().width() <= WIDEST
