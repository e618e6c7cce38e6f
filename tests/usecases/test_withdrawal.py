"""A withdrawal works at the very next screen, paper and search: after it a receiver gets nothing any more."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from models.consent import (
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    Giver,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.errors import ConsentMissingError
from models.guardian import Authority, Guardian
from models.ids import ActionId, AgendaItemId, ConsentId, GuardianId, MeetingId, PupilId, UserId, WeighedId
from models.meeting import Action, AgendaItem, Meeting, Participant
from models.names import PersonName
from models.network import Professional
from models.pupil import Pupil, YesNoUnknown
from models.usecases.action_rows import ActionRowUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.search import SearchUseCases
from models.usecases.session import Session
from models.usecases.shown import LEFT_OUT
from models.usecases.today import TodayUseCases
from models.usecases.weighed import WeighedUseCases
from models.user import Role, User
from models.weighed import WeighedEnd, WeighedGround, WeighedSharing

KEES = PupilId("kees")
MOTHER = GuardianId("kees-mother")
NAME = "Kees Zonnebloem"
ACTION = ActionId("kees-action")
MEETING = MeetingId("kees-meeting")
CARE = frozenset({InformationKind.CARE})


@dataclass(frozen=True)
class Case:
    """Two people with one store: the coordinator, and a youth professional who works for a provider."""

    school: Session
    youth: Session
    helper: Professional

    @property
    def consents(self) -> ConsentUseCases:
        return ConsentUseCases(self.school, "nl")

    def seen(self) -> set[str]:
        """Return the ways in which the youth professional comes to know of the pupil."""
        return {way for way, look in WAYS.items() if look(self)}


def in_list(case: Case) -> bool:
    return any(row.pupil.id == KEES for row in PupilUseCases(case.youth).rows())


def in_dossier(case: Case) -> bool:
    try:
        return PupilUseCases(case.youth).dossier(KEES).pupil.name.full == NAME
    except ConsentMissingError:
        return False


def in_search(case: Case) -> bool:
    return any(found.pupil == KEES for found in SearchUseCases(case.youth).pupils("zonnebloem"))


def in_full_text(case: Case) -> bool:
    return any("Zonnebloem" in found.written.text for found in SearchUseCases(case.youth).texts("zonnebloem"))


def in_old_search(case: Case) -> bool:
    return any(found.id == KEES for found in PupilUseCases(case.youth).find("zonnebloem"))


def in_copy(case: Case) -> bool:
    return NAME in repr(MeetingUseCases(case.youth).copy(MEETING, None, "Zorgteam"))


def in_prepared_copy(case: Case) -> bool:
    return NAME in repr(MeetingUseCases(case.school).copy(MEETING, case.helper.id, "Zorgteam"))


def in_actions(case: Case) -> bool:
    rows = ActionRowUseCases(case.youth).open_rows()
    return any("Zonnebloem" in repr(row) for row in rows)


def in_own_actions(case: Case) -> bool:
    return any("Zonnebloem" in repr(action) for action in MeetingUseCases(case.youth).actions())


def in_today(case: Case) -> bool:
    return any("Zonnebloem" in repr(task) for task in TodayUseCases(case.youth).tasks())


WAYS: dict[str, Callable[[Case], bool]] = {
    "list": in_list,
    "dossier": in_dossier,
    "search": in_search,
    "full text": in_full_text,
    "old search": in_old_search,
    "own copy": in_copy,
    "prepared copy": in_prepared_copy,
    "actions": in_actions,
    "own actions": in_own_actions,
    "today": in_today,
}


@pytest.fixture
def case(demo_session: Session) -> Case:
    store = demo_session.store
    with store.read() as uow:
        helper = next(
            entry for entry in uow.network.professionals() if any(job.organisation for job in entry.employments)
        )
    youth = User(id=UserId("youth"), name="Hulp", role=Role.YOUTH_PROFESSIONAL, professional=helper.id)
    day = demo_session.today
    with store.write(demo_session.user.id) as uow:
        uow.users.save(youth)
        uow.network.save_professional(replace(helper, deployments=(type(helper.deployments[0])(),)))
        name = PersonName(given="Kees", surname="Zonnebloem")
        uow.pupils.save(Pupil(id=KEES, name=name, birth_date=day - timedelta(days=8 * 365)))
        uow.guardians.save(
            Guardian(id=MOTHER, pupil=KEES, name="Mevr. Zon", authorities=(Authority(holds=YesNoUnknown.YES),))
        )
        item = AgendaItem(id=AgendaItemId("kees-item"), pupil=KEES, kinds=CARE, reason="Kees Zonnebloem wacht.")
        uow.meetings.save(
            Meeting(
                id=MEETING,
                kind="zorgteam",
                on=day,
                items=(item,),
                participants=(Participant(professional=helper.id),),
                pseudonym_seed="seed",
            )
        )
        uow.actions.save(
            Action(
                id=ACTION,
                text="Bel moeder van Zonnebloem",
                owner=helper.name,
                professional=helper.id,
                pupil=KEES,
                due=day,
                meeting=MEETING,
            )
        )
    return Case(school=demo_session, youth=replace(demo_session, user=youth), helper=helper)


def consent(case: Case) -> Consent:
    return Consent(
        id=ConsentId("kees-consent"),
        pupil=KEES,
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        asked_on=case.school.today,
        parties=(Party(kind=PartyKind.PROFESSIONAL, id=case.helper.id),),
        kinds=CARE,
    )


def said(case: Case, kind: AnswerKind) -> Answer:
    form = AnswerForm.SIGNED if kind is AnswerKind.YES else None
    return Answer(giver=Giver(guardian=MOTHER), kind=kind, on=case.school.today, form=form)


def test_without_a_yes_there_is_nothing(case: Case) -> None:
    assert case.seen() == set()
    case.consents.ask(consent(case))
    assert case.seen() == set()
    (action,) = (row.action for row in ActionRowUseCases(case.youth).open_rows() if row.action.id == ACTION)
    assert (action.text, action.pupil) == (LEFT_OUT, None)


def test_a_withdrawal_takes_everything_away_at_once(case: Case) -> None:
    case.consents.ask(consent(case))
    case.consents.answer(ConsentId("kees-consent"), said(case, AnswerKind.YES))
    assert case.seen() == set(WAYS)
    case.consents.answer(ConsentId("kees-consent"), said(case, AnswerKind.WITHDRAWN))
    assert case.seen() == set()


def test_a_search_that_was_made_ready_forgets_at_once(case: Case) -> None:
    case.consents.ask(consent(case))
    case.consents.answer(ConsentId("kees-consent"), said(case, AnswerKind.YES))
    searching = SearchUseCases(case.youth)
    assert searching.pupils("zonnebloem")
    case.consents.answer(ConsentId("kees-consent"), said(case, AnswerKind.WITHDRAWN))
    assert not searching.pupils("zonnebloem")
    assert not searching.texts("zonnebloem")


def test_a_search_that_stays_open_past_midnight_judges_anew(case: Case) -> None:
    until_today = replace(consent(case), valid_until=case.school.today)
    case.consents.ask(until_today)
    case.consents.answer(ConsentId("kees-consent"), said(case, AnswerKind.YES))
    moments = [case.youth.now()]
    searching = SearchUseCases(replace(case.youth, now=lambda: moments[-1]))
    assert searching.pupils("zonnebloem")
    moments.append(moments[0] + timedelta(days=1))
    assert not searching.pupils("zonnebloem")


def test_what_was_weighed_is_a_ground_until_it_is_ended(case: Case) -> None:
    weighed = WeighedUseCases(case.school, "nl")
    today = case.school.today
    weighed.note(
        WeighedSharing(
            id=WeighedId("kees-weighed"),
            pupil=KEES,
            party=Party(kind=PartyKind.PROFESSIONAL, id=case.helper.id),
            kinds=CARE,
            purpose=Purpose.CARE_TEAM,
            reason="x",
            ground=WeighedGround.CHILD_INTEREST,
            alternatives="x",
            consulted="x",
            decided_by="x",
            decided_on=today,
            since=today,
            until=today + timedelta(days=9),
            parents_told=True,
            child_told=True,
        )
    )
    assert {"list", "dossier", "search", "own copy", "prepared copy", "actions", "today"} <= case.seen()
    weighed.end(WeighedId("kees-weighed"), WeighedEnd(on=today, because="Niet meer nodig."))
    assert case.seen() == set()
