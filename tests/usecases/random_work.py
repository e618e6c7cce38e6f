"""Things a coordinator does, each one use case, chosen by a number; those that are refused change nothing."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

import resources
from models.carefile import CareFileStatus, ClosingReason, Signal, SignalKind
from models.change import Changes
from models.errors import AppError
from models.guardian import Guardian
from models.ids import PupilId
from models.meeting import Action, ActionState, AgendaItem, Meeting
from models.names import PersonName
from models.network import Organisation
from models.pupil import Pupil
from models.trajectory import EndReason, Layer, Perspective, Trajectory
from models.usecases.carefiles import CareFileUseCases, Closing
from models.usecases.closings import ClosingUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from tests.stores import TODAY

PUPILS = ("p1", "p2")


def pupil(number: int, group: str) -> Pupil:
    return Pupil(
        id=PupilId(PUPILS[number % 2]),
        name=PersonName(given="Ĳsbrand", prefix="van 't", surname="Şahin & Zn"),
        birth_date=date(2014, 2, 28),
        group=group,
    )


def _save_pupil(session: Session, number: int) -> Changes:
    return PupilUseCases(session).save(pupil(number, f"OB{number}"))


def _save_guardian(session: Session, number: int) -> Changes:
    cases = PupilUseCases(session)
    present = cases.dossier(PupilId(PUPILS[number % 2])).guardians
    if present and number % 3:
        return cases.save_guardian(replace(present[0], phone=f"06-{number}"))
    return cases.save_guardian(Guardian(id=cases.new_guardian_id(), pupil=PupilId(PUPILS[number % 2]), name="Moeder"))


def _signal(session: Session, number: int) -> Changes:
    cases = CareFileUseCases(session)
    signal = Signal(id=cases.new_signal_id(), on=TODAY, kind=SignalKind.HOME, question=f"vraag {number}")
    return cases.start(PupilId(PUPILS[number % 2]), signal)


def _move(session: Session, number: int) -> Changes:
    file = PupilUseCases(session).dossier(PupilId(PUPILS[number % 2])).care_file
    steps = [status for status in CareFileStatus if status is not CareFileStatus.CLOSED]
    return CareFileUseCases(session).move(file.id, steps[number % len(steps)]) if file else Changes()


def _close(session: Session, number: int) -> Changes:
    file = PupilUseCases(session).dossier(PupilId(PUPILS[number % 2])).care_file
    closing = Closing(on=TODAY, reason=tuple(ClosingReason)[number % len(ClosingReason)])
    return ClosingUseCases(session, resources.texts("nl")).close(file.id, closing) if file else Changes()


def _help(session: Session, number: int) -> Changes:
    cases = CareFileUseCases(session)
    given = Trajectory(
        id=cases.new_help_id(),
        pupil=PupilId(PUPILS[number % 2]),
        layer=Layer.INDIVIDUAL,
        perspective=Perspective.GUIDANCE,
        plan_on=TODAY,
        asked_on=TODAY,
        started_on=TODAY if number % 2 else None,
    )
    return cases.save_help(given)


def _end(session: Session, number: int) -> Changes:
    found = PupilUseCases(session).dossier(PupilId(PUPILS[number % 2])).trajectories
    running = [entry for entry in found if entry.ended_on is None and entry.started_on]
    return CareFileUseCases(session).end_help(running[0].id, TODAY, EndReason.AS_PLANNED) if running else Changes()


def _organisation(session: Session, number: int) -> Changes:
    cases = NetworkUseCases(session)
    present = cases.network().organisations
    if present and number % 2:
        return cases.save_organisation(replace(present[0], aliases=(f"alias {number}",)))
    return cases.save_organisation(Organisation(id=cases.new_organisation_id(), name=f"Groei & Glunder {number}"))


def _meeting(session: Session, number: int) -> Changes:
    cases = MeetingUseCases(session)
    present = cases.rows()
    if present and number % 2:
        meeting = cases.table(present[0].id).meeting
        item = AgendaItem(id=cases.new_item_id(), pupil=PupilId(PUPILS[0]), question=f"Wat nu {number}?")
        return cases.save(replace(meeting, items=(*meeting.items, item)[-2:]))
    return cases.save(Meeting(id=cases.new_meeting_id(), kind="care_team", on=TODAY))


def _action(session: Session, number: int) -> Changes:
    cases = MeetingUseCases(session)
    present = cases.actions()
    if present and number % 2:
        return cases.settle_action(present[0].id, ActionState.DROPPED, f"omdat {number}")
    action = Action(id=cases.new_action_id(), text=f"Bel {number}", owner="Anja", pupil=PupilId(PUPILS[1]))
    return cases.save_action(action)


DEEDS: Sequence[Callable[[Session, int], Changes]] = (
    _save_pupil,
    _save_guardian,
    _signal,
    _move,
    _close,
    _help,
    _end,
    _organisation,
    _meeting,
    _action,
)


def do(session: Session, deed: int, number: int) -> None:
    """Do one thing; what is refused is refused."""
    with suppress(AppError):
        DEEDS[deed % len(DEEDS)](session, number)
