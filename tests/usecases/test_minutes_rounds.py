"""Minutes out for correction: remarks come in, each gets an answer, and what comes after adoption stands apart."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.copy_difference import CopyPart, KeptBecause
from models.demo.school import DemoSchool
from models.employment import BY_THE_SCHOOL, employed_by
from models.errors import ConflictError, PermissionDeniedError, ValidationError
from models.ids import AgendaItemId, MeetingId, OrganisationId, ProfessionalId, UserId
from models.meeting import AgendaItem, Meeting, MinutesState, Participant, Remark, RemarkAnswer
from models.network import Organisation, Professional
from models.preparation import Treatment
from models.pupil import Pupil
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.minutes_rounds import MinutesRoundUseCases, NewRemark, Reply
from models.usecases.network import NetworkUseCases
from models.usecases.preparations import PreparationUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role, User
from tests.stores import TODAY

STAFF, OUTSIDER = ProfessionalId("staff"), ProfessionalId("outsider")
MEETING, ABOUT, THEME = MeetingId("m1"), AgendaItemId("i1"), AgendaItemId("i2")


@pytest.fixture
def pupil(demo_school: DemoSchool) -> Pupil:
    asked = {consent.pupil for consent in demo_school.consents}
    return next(entry for entry in demo_school.pupils if entry.id not in asked and entry.group)


@pytest.fixture
def rounds(demo_session: Session, pupil: Pupil) -> MinutesRoundUseCases:
    network = NetworkUseCases(demo_session)
    employer = OrganisationId("employer")
    network.save_organisation(Organisation(id=employer, name="Groei & Glunder"))
    network.save_professional(Professional(id=STAFF, name="Ria Intern", employments=BY_THE_SCHOOL))
    network.save_professional(Professional(id=OUTSIDER, name="Olaf Extern", employments=employed_by(employer)))
    about = AgendaItem(id=ABOUT, pupil=pupil.id, discussion="Oude tekst")
    planned = Meeting(
        id=MEETING,
        kind="zorgteam",
        on=TODAY,
        participants=(Participant(professional=STAFF), Participant(professional=OUTSIDER)),
        items=(about, AgendaItem(id=THEME, theme="Pauzes", discussion="Meer toezicht", absent=frozenset({OUTSIDER}))),
    )
    MeetingUseCases(demo_session).save(planned)
    return MinutesRoundUseCases(demo_session)


def outsider(session: Session, professional: ProfessionalId = OUTSIDER) -> MinutesRoundUseCases:
    user = User(id=UserId("yp"), name="Olaf", role=Role.YOUTH_PROFESSIONAL, professional=professional)
    return MinutesRoundUseCases(replace(session, user=user))


def read(session: Session) -> Meeting:
    return MeetingUseCases(session).table(MEETING).meeting


def remarks_of(session: Session, recipient: ProfessionalId | None) -> list[str]:
    return [remark.text for remark in MeetingUseCases(session).copy(MEETING, recipient, "Zorgteam").remarks]


def test_minutes_go_out_with_a_last_day_and_who_was_invited_may_remark(
    demo_session: Session, rounds: MinutesRoundUseCases
) -> None:
    until = TODAY + timedelta(days=7)
    rounds.send_out(MEETING, until)
    sent = read(demo_session)
    assert (sent.state, sent.sent_on, sent.remarks_until) == (MinutesState.FOR_CORRECTION, TODAY, until)
    assert sent.sent_by == demo_session.user.name
    with pytest.raises(PermissionDeniedError):
        outsider(demo_session, ProfessionalId("stranger")).remark(MEETING, NewRemark(text="Ik was er niet"))
    outsider(demo_session).remark(MEETING, NewRemark(text="De datum klopt niet", by="Iemand anders"))
    (remark,) = read(demo_session).remarks
    assert (remark.text, remark.by, remark.noted_by) == ("De datum klopt niet", "Olaf", "")


def test_a_last_day_that_has_passed_is_refused(rounds: MinutesRoundUseCases) -> None:
    with pytest.raises(ValidationError) as refused:
        rounds.send_out(MEETING, TODAY - timedelta(days=1))
    assert refused.value.problems == {"remarks_until": "past_day"}


def test_who_keeps_the_minutes_writes_down_what_others_say(demo_session: Session, rounds: MinutesRoundUseCases) -> None:
    rounds.remark(MEETING, NewRemark(text="Er stond een naam verkeerd", by="Ria Intern", item=ABOUT))
    (remark,) = read(demo_session).remarks
    assert (remark.by, remark.noted_by, remark.item) == ("Ria Intern", demo_session.user.name, ABOUT)


def test_taking_a_remark_over_changes_the_text_in_one_step(demo_session: Session, rounds: MinutesRoundUseCases) -> None:
    rounds.remark(MEETING, NewRemark(text="Het was maandag", item=ABOUT))
    before = read(demo_session)
    changes = rounds.answer(MEETING, 0, Reply(answer=RemarkAnswer.ACCEPTED, discussion="Nieuwe tekst"))
    after = read(demo_session)
    assert [item.discussion for item in after.items] == ["Nieuwe tekst", "Meer toezicht"]
    assert (after.remarks[0].answer, after.remarks[0].answered_on) == (RemarkAnswer.ACCEPTED, TODAY)
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    assert read(demo_session) == before


def test_a_remark_that_is_not_taken_over_says_why(demo_session: Session, rounds: MinutesRoundUseCases) -> None:
    with pytest.raises(ValidationError):
        Reply(answer=RemarkAnswer.REJECTED, because=" ")
    rounds.remark(MEETING, NewRemark(text="Ik was er wel"))
    rounds.answer(MEETING, 0, Reply(answer=RemarkAnswer.REJECTED, because="Je ging eerder weg"))
    assert read(demo_session).remarks[0].because == "Je ging eerder weg"
    with pytest.raises(ConflictError):
        rounds.answer(MEETING, 1, Reply(answer=RemarkAnswer.ACCEPTED))


def test_what_comes_after_adoption_is_kept_apart_and_answered_by_nobody(
    demo_session: Session, rounds: MinutesRoundUseCases
) -> None:
    cases = MeetingUseCases(demo_session)
    rounds.remark(MEETING, NewRemark(text="Op tijd"))
    cases.adopt(MEETING)
    rounds.remark(MEETING, NewRemark(text="Te laat"))
    adopted = read(demo_session)
    assert [remark.after_adoption for remark in adopted.remarks] == [False, True]
    with pytest.raises(ConflictError):
        rounds.answer(MEETING, 1, Reply(answer=RemarkAnswer.ACCEPTED))
    with pytest.raises(ConflictError):
        rounds.send_out(MEETING)
    with pytest.raises(ConflictError):
        cases.save(replace(adopted, place="Elders"))
    with pytest.raises(ValidationError):
        replace(adopted.remarks[1], answer=RemarkAnswer.ACCEPTED, answered_on=TODAY)


def test_each_reads_of_the_remarks_what_he_may_know(
    demo_session: Session, rounds: MinutesRoundUseCases, pupil: Pupil
) -> None:
    rounds.remark(MEETING, NewRemark(text="Algemeen"))
    rounds.remark(MEETING, NewRemark(text=f"{pupil.name.full} kwam later", item=ABOUT))
    rounds.remark(MEETING, NewRemark(text="Over de pauze", item=THEME))
    rounds.remark(MEETING, NewRemark(text="Kan korter", item=ABOUT))
    rounds.answer(MEETING, 3, Reply(answer=RemarkAnswer.REJECTED, because=f"{pupil.name.full} vroeg erom"))
    everything = ["Algemeen", f"{pupil.name.full} kwam later", "Over de pauze", "Kan korter"]
    assert remarks_of(demo_session, None) == remarks_of(demo_session, STAFF) == everything
    assert remarks_of(demo_session, OUTSIDER) == ["Algemeen"]
    after = MeetingPaperUseCases(demo_session).after(MEETING, "Zorgteam")
    because = [one.because for one in after.differences if one.part is CopyPart.REMARK]
    assert because == [KeptBecause.GIVES_AWAY, KeptBecause.WAS_OUT, KeptBecause.GIVES_AWAY]
    assert after.copies[1].remarks_left_out == 2


def test_a_remark_about_what_is_left_out_for_somebody_does_not_come_to_him(
    demo_session: Session, rounds: MinutesRoundUseCases
) -> None:
    rounds.remark(MEETING, NewRemark(text="Dit klopt niet", item=ABOUT))
    PreparationUseCases(demo_session).treat(MEETING, ABOUT, OUTSIDER, Treatment.LEFT_OUT)
    assert remarks_of(demo_session, OUTSIDER) == []
    assert remarks_of(demo_session, STAFF) == ["Dit klopt niet"]
    after = MeetingPaperUseCases(demo_session).after(MEETING, "Zorgteam")
    kept = [(one.because, one.number) for one in after.differences if one.part is CopyPart.REMARK]
    assert kept == [(KeptBecause.CHOSEN, 1)]


def test_a_remark_stays_when_its_item_leaves_the_agenda(demo_session: Session, rounds: MinutesRoundUseCases) -> None:
    rounds.remark(MEETING, NewRemark(text="Dit klopt niet", item=THEME))
    present = read(demo_session)
    MeetingUseCases(demo_session).save(replace(present, items=present.items[:1]))
    assert read(demo_session).remarks == (Remark(text="Dit klopt niet", by=demo_session.user.name, on=TODAY),)
    with pytest.raises(ConflictError):
        rounds.remark(MEETING, NewRemark(text="Nog iets", item=THEME))
