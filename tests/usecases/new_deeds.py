"""Deeds that write much at once, or in tables of their own, each on the demo school."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

import resources
from models.attendance import AttendanceEvent, AttendanceKind
from models.carefile import ClosingReason
from models.caseload import CaseloadFilter
from models.change import Changes
from models.closing import Closing, Handling
from models.consent import InformationKind
from models.contact import Contact
from models.contact_card import CardFile, CardStep, ChosenCard, ContactCard, PlannedCard
from models.document import DocumentKind
from models.employment import DayChange
from models.goal import Evaluation, GoalOutcome
from models.ids import UserId
from models.leaving import Leaving
from models.prevention import PreventionActivity, PreventionKind
from models.safety import SafetyAnswer, SafetyCheck, SafetyClosing, SafetyReport
from models.trajectory import EndReason
from models.usecases.attendance import AttendanceUseCases
from models.usecases.carefiles import CareFileUseCases
from models.usecases.closings import ClosingUseCases
from models.usecases.contact_cards import CardUseCases
from models.usecases.contacts import ContactUseCases
from models.usecases.documents import Described, DocumentUseCases
from models.usecases.doubles import DoubleUseCases
from models.usecases.goals import GoalUseCases, Look
from models.usecases.imports import ImportUseCases
from models.usecases.leaving import LeavingUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.minutes_rounds import MinutesRoundUseCases, NewRemark
from models.usecases.network import NetworkUseCases
from models.usecases.prevention import PreventionUseCases
from models.usecases.pupil_lists import PupilListUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.safety import SafetyUseCases
from models.usecases.session import Session
from models.usecases.today import TodayUseCases
from models.usecases.views import ViewUseCases
from tests import papers
from tests.models.import_cases import listed, pupil_list
from tests.stores import TODAY
from ui.document_pages import PageReader

DAY = timedelta(days=1)
MANY = 40
OTHER = UserId("anders")
"""A second coordinator, who is in the store before he gets the lead."""


def _leave(session: Session) -> Changes:
    """Let whoever carries most go, and hand all of it to somebody else."""
    cases = LeavingUseCases(session)
    people = [person.id for person in NetworkUseCases(session).network().professionals]
    goes = max(people, key=lambda person: len(cases.luggage(person).carried))
    to = next(person for person in people if person != goes)
    handed = {entry.key: to for entry in cases.luggage(goes).carried}
    assert len(handed) > 1
    return cases.leave(Leaving(professional=goes, last_day=TODAY, handed=handed))


def _merge_organisations(session: Session) -> Changes:
    cases = DoubleUseCases(session)
    found = [entry.id for entry in NetworkUseCases(session).network().organisations]
    goes, stays = sorted(found, key=lambda entry: -sum(cases.organisation_moves(entry).values()))[:2]
    return cases.merge_organisations(goes, stays)


def _merge_professionals(session: Session) -> Changes:
    cases = DoubleUseCases(session)
    with session.store.read() as uow:
        accounts = {user.professional for user in uow.users.all()}
    found = [entry.id for entry in NetworkUseCases(session).network().professionals if entry.id not in accounts]
    goes, stays = sorted(found, key=lambda entry: -sum(cases.professional_moves(entry).values()))[:2]
    return cases.merge_professionals(goes, stays)


def _group(session: Session) -> Changes:
    pupils = [row.pupil.id for row in PupilUseCases(session).rows()][:MANY]
    return PupilListUseCases(session).set_group(pupils, "Andere groep")


def _lead(session: Session) -> Changes:
    pupils = [row.pupil.id for row in PupilUseCases(session).rows() if row.in_caseload]
    return PupilListUseCases(session).set_lead(pupils, OTHER)


def _close(session: Session) -> Changes:
    cases = ClosingUseCases(session, resources.texts("nl"))
    for row in PupilUseCases(session).rows():
        left = cases.still_open(row.pupil.id)
        if row.care_file and row.in_caseload and left.running and left.actions and not left.waiting:
            closing = Closing(
                on=TODAY,
                reason=ClosingReason.OTHER,
                help=Handling.END,
                actions=Handling.HAND_OVER,
                handed_to="De huisarts",
            )
            return cases.close(row.care_file.id, closing)
    raise AssertionError


def _document(session: Session) -> Changes:
    pupil = PupilUseCases(session).rows()[0].pupil.id
    what = Described(title="Scan", kind=DocumentKind.OTHER, dated=TODAY, information=InformationKind.CARE)
    return DocumentUseCases(session).add(pupil, what, papers.png(), PageReader())


def _remove_document(session: Session) -> Changes:
    cases = DocumentUseCases(session)
    pupils = [row.pupil.id for row in PupilUseCases(session).rows()]
    document = next(entry for pupil in pupils for entry in cases.of_pupil(pupil))
    return cases.remove(document.id)


def _goal(session: Session) -> Changes:
    with session.store.read() as uow:
        goal = next(goal for goal in uow.goals.due(TODAY + 400 * DAY) if not goal.settled)
    return GoalUseCases(session).evaluate(goal.id, Look(evaluation=Evaluation(on=TODAY, outcome=GoalOutcome.PARTLY)))


def _report(session: Session) -> SafetyReport:
    with session.store.read() as uow:
        return uow.safety.open_until(TODAY + 400 * DAY)[0]


def _answer(session: Session) -> Changes:
    return SafetyUseCases(session).answer(_report(session).id, SafetyAnswer(on=TODAY, text="Gebeld"))


def _check(session: Session) -> Changes:
    check = SafetyCheck(on=TODAY, seen="Rustig", next_check=TODAY + DAY)
    return SafetyUseCases(session).check(_report(session).id, check)


def _close_report(session: Session) -> Changes:
    return SafetyUseCases(session).close(_report(session).id, SafetyClosing(on=TODAY, because="Voorbij"))


def _event(session: Session) -> Changes:
    cases = AttendanceUseCases(session)
    pupil = PupilUseCases(session).rows()[0].pupil.id
    event = AttendanceEvent(id=cases.new_event_id(), pupil=pupil, kind=AttendanceKind.INCIDENT, on=TODAY)
    return cases.save(event)


def _contact(session: Session) -> Changes:
    cases = ContactUseCases(session)
    pupil = PupilUseCases(session).rows()[0].pupil.id
    return cases.save(Contact(id=cases.new_contact_id(), pupil=pupil, on=TODAY, who="moeder"))


def _prevention(session: Session) -> Changes:
    cases = PreventionUseCases(session)
    kind = PreventionKind.BREAKS
    return cases.note(PreventionActivity(id=cases.new_activity_id(), kind=kind, on=TODAY, minutes=15))


def _copied_week(session: Session) -> Changes:
    return PreventionUseCases(session).copy_week(TODAY - TODAY.weekday() * DAY)


def _day_off(session: Session) -> Changes:
    cases = NetworkUseCases(session)
    return cases.note_day(cases.network().professionals[0].id, DayChange(first=TODAY, last=TODAY))


def _put_off(session: Session) -> Changes:
    cases = TodayUseCases(session)
    return cases.put_off(cases.tasks()[0], TODAY + DAY)


def _view(session: Session) -> Changes:
    return ViewUseCases(session).save("Wachten", CaseloadFilter())


def _import(session: Session) -> Changes:
    return ImportUseCases(session).apply(pupil_list(listed("Kim /Nieuweling")))


def _end_help(session: Session) -> Changes:
    with session.store.read() as uow:
        running = next(entry for entry in uow.trajectories.all() if entry.started_on and not entry.ended_on)
    return CareFileUseCases(session).end_help(running.id, TODAY, EndReason.AS_PLANNED)


def _remark(session: Session) -> Changes:
    rows = MeetingUseCases(session).rows()
    return MinutesRoundUseCases(session).remark(rows[-1].id, NewRemark(text="Nog iets"))


def _cards(session: Session) -> Changes:
    cases = CardUseCases(session, lambda _: CardFile(cards=()))
    card = ContactCard(name="Nieuw Iemand", organisation="Nog niet bekend")
    return cases.take([ChosenCard(planned=PlannedCard(card=card, step=CardStep.NEW))])


NEW_DEEDS: Final[Mapping[str, Callable[[Session], Changes]]] = {
    "leave": _leave,
    "merge organisations": _merge_organisations,
    "merge professionals": _merge_professionals,
    "group": _group,
    "lead": _lead,
    "close": _close,
    "document": _document,
    "remove document": _remove_document,
    "evaluate goal": _goal,
    "safety answer": _answer,
    "safety check": _check,
    "close report": _close_report,
    "attendance": _event,
    "contact": _contact,
    "prevention": _prevention,
    "copied week": _copied_week,
    "day off": _day_off,
    "put off": _put_off,
    "view": _view,
    "import": _import,
    "end help": _end_help,
    "remark": _remark,
    "cards": _cards,
}
LARGE: Final = ("leave", "merge organisations", "merge professionals", "group", "lead", "close", "import", "document")
"""These write in many rows at once."""
