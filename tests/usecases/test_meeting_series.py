"""Planning a series, moving one or all that follow, cancelling, and the days without school."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from models.errors import ConflictError, NotFoundError, ValidationError
from models.ids import FreeDaysId, MeetingId, ProfessionalId, SeriesId
from models.meeting import Meeting, Participant
from models.network import Professional
from models.school_days import FreeDays, HolidayRegion
from models.series import Plan, Repeat, Scope, Series, days_of, rhythm_of
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from storage.vault import Opened
from tests.stores import session_of

FIRST = date(2026, 9, 1)
UNTIL = date(2026, 12, 31)
ANJA, BO = ProfessionalId("anja"), ProfessionalId("bo")


@pytest.fixture
def session(empty_opened: Opened) -> Session:
    found = session_of(empty_opened, empty_opened.user)
    for person in (ANJA, BO):
        NetworkUseCases(found).save_professional(Professional(id=person, name=person.title()))
    return found


@pytest.fixture
def cases(session: Session) -> SeriesUseCases:
    made = SeriesUseCases(session)
    made.set_region(HolidayRegion.NORTH)
    return made


def plan(cases: SeriesUseCases, repeat: Repeat = Repeat.WEEKLY, first: date = FIRST) -> Plan:
    meeting = Meeting(
        id=MeetingId("first"),
        kind="zorgteam",
        on=first,
        at=time(13, 30),
        length=60,
        place="Kamer 2",
        participants=(Participant(professional=ANJA),),
    )
    series = Series(
        id=cases.new_series_id(),
        kind="zorgteam",
        rhythm=rhythm_of(repeat, first),
        first=first,
        until=UNTIL,
        at=meeting.at,
        length=60,
        place="Kamer 2",
    )
    return Plan(meeting=meeting, series=series)


def held(session: Session) -> list[Meeting]:
    with session.store.read() as uow:
        return sorted(uow.meetings.all(), key=lambda meeting: meeting.on)


def days(meetings: Sequence[Meeting]) -> list[date]:
    return [meeting.on for meeting in meetings]


def test_a_series_is_planned_on_days_with_school(session: Session, cases: SeriesUseCases) -> None:
    wanted = plan(cases)
    cases.plan(wanted)
    assert wanted.series is not None
    found = held(session)
    assert days(found) == [day for day in days_of(wanted.series) if cases.calendar().free(day) is None]
    assert found[0].id == "first"
    assert all(meeting.pseudonym_seed and meeting.series == wanted.series.id for meeting in found)
    assert len({meeting.pseudonym_seed for meeting in found}) == len(found)
    assert cases.series(wanted.series.id) == wanted.series


def test_a_whole_series_is_one_step_to_take_back(session: Session, cases: SeriesUseCases) -> None:
    changes = cases.plan(plan(cases))
    assert changes.undo is not None
    UndoUseCases(session).undo(changes.undo)
    assert held(session) == []


def test_a_series_without_a_day_of_school_is_refused(session: Session, cases: SeriesUseCases) -> None:
    wanted = plan(cases)
    cases.save_free_days(
        FreeDays(id=cases.new_free_days_id(), title="Verbouwing", first=FIRST, last=FIRST + timedelta(days=200))
    )
    with pytest.raises(ValidationError):
        cases.plan(wanted)
    assert held(session) == []


def test_one_meeting_is_moved_alone(session: Session, cases: SeriesUseCases) -> None:
    cases.plan(plan(cases))
    third = held(session)[2]
    cases.change(Plan(meeting=replace(third, on=third.on + timedelta(days=1), place="Aula")))
    found = held(session)
    assert found[2].on == third.on + timedelta(days=1)
    assert (found[2].slot, found[2].revision) == (third.slot, 1)
    assert {meeting.place for meeting in found} == {"Kamer 2", "Aula"}
    assert {meeting.revision for meeting in found if meeting.id != third.id} == {0}


def test_all_that_follow_are_moved_into_a_series_of_their_own(session: Session, cases: SeriesUseCases) -> None:
    cases.plan(plan(cases))
    third = held(session)[2]
    after = replace(third, on=third.on + timedelta(days=2), at=time(9, 0), participants=(Participant(professional=BO),))
    cases.change(Plan(meeting=after, scope=Scope.FOLLOWING))
    found = held(session)
    assert {meeting.on.weekday() for meeting in found[:2]} == {1}
    assert {meeting.on.weekday() for meeting in found[2:]} == {3}
    assert {meeting.at for meeting in found[2:]} == {time(9, 0)}
    assert {meeting.participants for meeting in found[2:]} == {(Participant(professional=BO),)}
    assert found[2].series is not None
    new = cases.series(found[2].series)
    assert {meeting.series for meeting in found[2:]} == {new.id}
    assert new.follows == found[0].series
    assert found[0].series is not None
    assert cases.series(found[0].series).until < third.on
    assert set(days(found[2:])) <= set(days_of(new))


def test_what_has_its_own_place_keeps_it(session: Session, cases: SeriesUseCases) -> None:
    cases.plan(plan(cases))
    second, fourth = held(session)[1], held(session)[3]
    cases.change(Plan(meeting=replace(fourth, place="Aula")))
    cases.change(Plan(meeting=replace(second, place="Kamer 9"), scope=Scope.FOLLOWING))
    assert [meeting.place for meeting in held(session)[:5]] == ["Kamer 2", "Kamer 9", "Kamer 9", "Aula", "Kamer 9"]


def test_moving_the_first_moves_the_series_itself(session: Session, cases: SeriesUseCases) -> None:
    wanted = plan(cases)
    cases.plan(wanted)
    assert wanted.series is not None
    first = held(session)[0]
    cases.change(Plan(meeting=replace(first, on=FIRST + timedelta(days=1)), scope=Scope.FOLLOWING))
    found = cases.series(wanted.series.id)
    assert (found.first, found.revision, found.follows) == (FIRST + timedelta(days=1), 1, None)
    assert {meeting.series for meeting in held(session)} == {wanted.series.id}


def test_what_moves_onto_a_free_day_does_not_take_place(session: Session, cases: SeriesUseCases) -> None:
    cases.plan(plan(cases))
    free = date(2026, 9, 17)
    cases.save_free_days(FreeDays(id=FreeDaysId("f"), title="Studiedag", first=free, last=free))
    second = held(session)[1]
    cases.change(Plan(meeting=replace(second, on=second.on + timedelta(days=2)), scope=Scope.FOLLOWING))
    assert [meeting.on for meeting in held(session) if meeting.cancelled_on] == [free]


def test_one_is_cancelled_and_takes_place_after_all(session: Session, cases: SeriesUseCases) -> None:
    cases.plan(plan(cases))
    second = held(session)[1]
    cases.cancel(second.id)
    assert [meeting.id for meeting in held(session) if meeting.cancelled_on] == [second.id]
    cases.revive(second.id)
    found = next(meeting for meeting in held(session) if meeting.id == second.id)
    assert (found.cancelled_on, found.revision) == (None, 2)


def test_all_that_follow_are_cancelled(session: Session, cases: SeriesUseCases) -> None:
    cases.plan(plan(cases))
    found = held(session)
    cases.cancel(found[3].id, Scope.FOLLOWING)
    assert [bool(meeting.cancelled_on) for meeting in held(session)] == [False] * 3 + [True] * (len(found) - 3)


def test_a_meeting_alone_has_nothing_that_follows(session: Session, cases: SeriesUseCases) -> None:
    alone = replace(plan(cases).meeting, participants=())
    cases.plan(Plan(meeting=alone))
    cases.change(Plan(meeting=replace(held(session)[0], place="Aula"), scope=Scope.FOLLOWING))
    cases.cancel(alone.id, Scope.FOLLOWING)
    assert [(meeting.place, meeting.revision) for meeting in held(session)] == [("Aula", 2)]


def test_adopted_minutes_are_not_planned_otherwise(session: Session, cases: SeriesUseCases) -> None:
    cases.plan(plan(cases))
    first = held(session)[0]
    MeetingUseCases(session).adopt(first.id)
    with pytest.raises(ConflictError):
        cases.cancel(first.id)
    with pytest.raises(ConflictError):
        cases.change(Plan(meeting=first))


def test_saving_another_place_is_a_new_revision(session: Session, cases: SeriesUseCases) -> None:
    cases.plan(plan(cases))
    first = held(session)[0]
    MeetingUseCases(session).save(replace(first, place="Aula"))
    MeetingUseCases(session).save(replace(held(session)[0], chair="Anja"))
    assert held(session)[0].revision == 1


def test_days_of_the_school_are_taken_back(cases: SeriesUseCases) -> None:
    day = date(2026, 9, 17)
    cases.save_free_days(FreeDays(id=FreeDaysId("f"), title="Studiedag", first=day, last=day))
    assert cases.calendar().free(day) is not None
    cases.remove_free_days(FreeDaysId("f"))
    cases.set_region(None)
    assert cases.calendar().own == ()
    assert cases.calendar().region is None


def test_a_series_that_is_not_there(cases: SeriesUseCases) -> None:
    with pytest.raises(NotFoundError):
        cases.series(SeriesId("none"))
