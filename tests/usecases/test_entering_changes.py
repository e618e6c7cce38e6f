"""A decision to change help, ask consent or weigh sharing becomes just that: typed once, taken back as one."""

from dataclasses import replace
from datetime import date

import pytest

from models.carefile import Signal, SignalKind
from models.change import LogQuery
from models.consent import AnswerKind, InformationKind, Party, PartyKind, Question
from models.entering import EntryKind, to_enter
from models.entering_start import HelpChange
from models.errors import ConflictError
from models.guardian import Authority, Guardian
from models.ids import AgendaItemId, GuardianId, MeetingId, OrganisationId, PupilId, SignalId, TrajectoryId
from models.meeting import AgendaItem, Decision, DecisionKind, Meeting
from models.names import PersonName
from models.network import Organisation
from models.pupil import Pupil, YesNoUnknown
from models.trajectory import Layer, Trajectory
from models.usecases.asking import AskingUseCases
from models.usecases.carefiles import CareFileUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.entering import EnteringUseCases, Entry, Proposed
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import Dossier, PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from tests.stores import TODAY

PUPIL, MEETING, ITEM = PupilId("entered"), MeetingId("e-m"), AgendaItemId("e-i")
HELP, SOUTH = TrajectoryId("running"), OrganisationId("e-south")
DECISIONS = (
    Decision(text="Voortaan om de week, tot 1 juni", kind=DecisionKind.CHANGE_HELP),
    Decision(text="Toestemming voor Zuiderlicht Jeugd", kind=DecisionKind.ASK_CONSENT),
    Decision(text="Melden: zorgen over thuis", kind=DecisionKind.REPORT, decided_by="schoolleider"),
)


@pytest.fixture
def cases(demo_session: Session) -> EnteringUseCases:
    """A meeting about a pupil with running help and a mother who decides."""
    NetworkUseCases(demo_session).save_organisation(Organisation(id=SOUTH, name="Zuiderlicht Jeugd"))
    pupils = PupilUseCases(demo_session)
    pupils.save(Pupil(id=PUPIL, number="e1", name=PersonName(given="Eva", surname="Ş&Ĳ"), birth_date=date(2016, 5, 1)))
    mother = Guardian(
        id=GuardianId("e-mother"), pupil=PUPIL, name="Moeder", authorities=(Authority(holds=YesNoUnknown.YES),)
    )
    pupils.save_guardian(mother)
    files = CareFileUseCases(demo_session)
    files.start(PUPIL, Signal(id=SignalId("s1"), on=date(2026, 1, 5), kind=SignalKind.OTHER, question="Wat helpt?"))
    files.save_help(
        Trajectory(
            id=HELP,
            layer=Layer.INDIVIDUAL,
            pupil=PUPIL,
            form="Speltherapie",
            intensity="wekelijks",
            started_on=date(2026, 1, 12),
        )
    )
    kinds = frozenset({InformationKind.EDUCATION, InformationKind.CARE})
    item = AgendaItem(id=ITEM, pupil=PUPIL, decisions=DECISIONS, kinds=kinds)
    MeetingUseCases(demo_session).save(Meeting(id=MEETING, kind="zorgteam", on=TODAY, items=(item,)))
    return EnteringUseCases(demo_session)


def proposed(cases: EnteringUseCases, kind: EntryKind) -> Proposed:
    return next(entry for entry in cases.proposed(MEETING) if entry.proposal.kind is kind)


def everything(cases: EnteringUseCases) -> list[Entry]:
    change, ask = proposed(cases, EntryKind.CHANGED_HELP), proposed(cases, EntryKind.ASKING)
    return [Entry(proposal=change.proposal, change=change.changes[0]), Entry(proposal=ask.proposal, ask=ask.ask)]


def dossier(session: Session) -> Dossier:
    return PupilUseCases(session).dossier(PUPIL)


def test_running_help_is_proposed_with_what_the_decision_says(cases: EnteringUseCases) -> None:
    (change,) = proposed(cases, EntryKind.CHANGED_HELP).changes
    assert (change.before.intensity, change.after.intensity) == ("wekelijks", "om de week")
    assert change.after == replace(change.before, intensity="om de week", planned_end=date(2026, 6, 1))


def test_the_question_begins_with_the_meeting_and_whom_it_names(cases: EnteringUseCases) -> None:
    ask = proposed(cases, EntryKind.ASKING).ask
    assert ask is not None
    assert ask.question is Question.SHARE_SCHOOL
    assert ask.parties == (Party(kind=PartyKind.ORGANISATION, id=SOUTH),)
    assert ask.kinds == {InformationKind.EDUCATION, InformationKind.CARE}
    assert ask.valid_until == date(2026, 7, 31)


def test_help_changes_and_the_question_waits_for_an_answer(demo_session: Session, cases: EnteringUseCases) -> None:
    cases.enter(MEETING, everything(cases))
    after = dossier(demo_session)
    assert [entry.intensity for entry in after.trajectories] == ["om de week"]
    assert after.care_file is not None
    assert after.care_file.next_step == ""
    assert list(after.actions) == []
    (asked,) = after.consents
    answers = [(answer.kind, answer.giver.guardian) for answer in asked.consent.answers]
    assert answers == [(AnswerKind.ASKED, GuardianId("e-mother"))]
    form = ConsentUseCases(demo_session, "nl").form(asked.consent.id, "Anja")
    assert (form.parties, [giver.name for giver in form.givers]) == (("Zuiderlicht Jeugd",), ["Moeder"])
    waiting = [one for one in AskingUseCases(demo_session, "nl").open_questions() if one.pupil.id == PUPIL]
    assert [entry.remind_on is not None for one in waiting for entry in one.waiting] == [True]
    with demo_session.store.read() as uow:
        logged = [one.entry.action for one in uow.log.page(LogQuery(record=PUPIL, limit=5)).entries]
    assert "consent.asked" in logged


def test_one_step_takes_help_back_and_the_question_is_never_asked_twice(
    demo_session: Session, cases: EnteringUseCases
) -> None:
    before = dossier(demo_session)
    changes = cases.enter(MEETING, everything(cases))
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    after = dossier(demo_session)
    assert (after.trajectories, after.care_file) == (before.trajectories, before.care_file)
    assert len(after.consents) == 1
    again = proposed(cases, EntryKind.ASKING)
    assert again.asked
    cases.enter(MEETING, everything(cases))
    assert len(dossier(demo_session).consents) == 1
    assert [entry.proposal.kind for entry in cases.proposed(MEETING)] == [EntryKind.WEIGHING]


def test_help_that_was_changed_meanwhile_is_not_overwritten(demo_session: Session, cases: EnteringUseCases) -> None:
    entries = everything(cases)
    files = CareFileUseCases(demo_session)
    files.save_help(replace(dossier(demo_session).trajectories[0], intensity="dagelijks"))
    with pytest.raises(ConflictError, match="entered_elsewhere"):
        cases.enter(MEETING, entries)
    assert dossier(demo_session).trajectories[0].intensity == "dagelijks"
    assert dossier(demo_session).consents == ()


def test_help_of_another_pupil_is_not_put_in_its_place(demo_session: Session, cases: EnteringUseCases) -> None:
    found = proposed(cases, EntryKind.CHANGED_HELP)
    (change,) = found.changes
    other = next(row.pupil.id for row in PupilUseCases(demo_session).rows() if row.pupil.id != PUPIL)
    moved = HelpChange(before=change.before, after=replace(change.after, pupil=other))
    with pytest.raises(ConflictError):
        cases.enter(MEETING, [Entry(proposal=found.proposal, change=moved)])


def test_without_help_the_decision_becomes_the_next_step(demo_session: Session, cases: EnteringUseCases) -> None:
    files, (running,) = CareFileUseCases(demo_session), dossier(demo_session).trajectories
    files.save_help(replace(running, ended_on=TODAY))
    found = proposed(cases, EntryKind.CHANGED_HELP)
    assert found.changes == ()
    cases.enter(MEETING, [Entry(proposal=found.proposal)])
    care_file = dossier(demo_session).care_file
    assert care_file is not None
    assert care_file.next_step == DECISIONS[0].text


def test_what_is_weighed_begins_with_what_was_said_and_is_noted_at_the_decision(
    demo_session: Session, cases: EnteringUseCases
) -> None:
    start = cases.weighing(MEETING, ITEM, 2)
    assert (start.reason, start.decided_by, start.decided_on) == (DECISIONS[2].text, "schoolleider", TODAY)
    assert start.kinds == {InformationKind.EDUCATION, InformationKind.CARE}
    cases.note_weighed(MEETING, ITEM, 2)
    meeting = MeetingUseCases(demo_session).table(MEETING).meeting
    assert meeting.items[0].decisions[2].entered_on == TODAY
    assert to_enter(meeting) == 2
    for item, place in ((ITEM, 2), (ITEM, 9), (AgendaItemId("gone"), 0)):
        with pytest.raises(ConflictError):
            cases.note_weighed(MEETING, item, place)
    with pytest.raises(ConflictError):
        cases.weighing(MEETING, ITEM, 9)
