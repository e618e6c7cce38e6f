"""Each recipient's copy of the minutes: what may not be known is not in it, in any field."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

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
from models.demo.school import DemoSchool
from models.employment import BY_THE_SCHOOL, employed_by
from models.errors import PermissionDeniedError
from models.guardian import authority_on
from models.ids import AgendaItemId, ConsentId, MeetingId, OrganisationId, ProfessionalId, UserId
from models.meeting import Action, AgendaItem, Decision, Meeting, Participant
from models.names import folded
from models.network import Organisation, Professional
from models.pupil import Pupil, YesNoUnknown, age_on
from models.usecases.consents import ConsentUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from models.user import Role, User
from reports.minutes import minutes
from tests.stores import TODAY

STAFF = ProfessionalId("staff")
OUTSIDER = ProfessionalId("outsider")
EMPLOYER = OrganisationId("employer")


@pytest.fixture
def pupil(demo_school: DemoSchool) -> Pupil:
    """A young pupil of whom everybody who decides is known and nobody was asked anything yet."""
    asked = {consent.pupil for consent in demo_school.consents}
    for found in demo_school.pupils:
        guardians = [entry for entry in demo_school.guardians if entry.pupil == found.id]
        decided = [authority_on(entry, TODAY) for entry in guardians]
        young = found.birth_date is not None and age_on(found.birth_date, TODAY) < 11
        known = YesNoUnknown.YES in decided and YesNoUnknown.UNKNOWN not in decided
        if young and known and found.id not in asked and found.group and not found.incapacities:
            return found
    raise LookupError


@pytest.fixture
def meeting(pupil: Pupil, demo_session: Session) -> MeetingId:
    network, meetings = NetworkUseCases(demo_session), MeetingUseCases(demo_session)
    network.save_organisation(Organisation(id=EMPLOYER, name="Groei & Glunder"))
    network.save_professional(Professional(id=STAFF, name="Ria Intern", employments=BY_THE_SCHOOL))
    network.save_professional(Professional(id=OUTSIDER, name="Olaf Extern", employments=employed_by(EMPLOYER)))
    text = f"{pupil.name.given} was vaak moe. De groep is {pupil.group}."
    item = AgendaItem(
        id=AgendaItemId("i1"),
        pupil=pupil.id,
        reason="Vaak afwezig",
        question=f"Wat heeft {pupil.name.full} nodig?",
        discussion=text,
        decisions=(Decision(text="Een gesprek met thuis"), Decision(text=f"{pupil.name.surname} krijgt een maatje")),
    )
    planned = Meeting(
        id=MeetingId("m1"),
        kind="zorgteam",
        on=TODAY,
        participants=(Participant(professional=STAFF), Participant(professional=OUTSIDER)),
        items=(item, AgendaItem(id=AgendaItemId("i2"), theme="Pauzes", discussion="Meer toezicht")),
    )
    meetings.save(planned)
    for number, words in enumerate((f"Bel de moeder van {pupil.name.given}", "Lees het plan")):
        meetings.save_action(
            Action(
                id=meetings.new_action_id(),
                text=words,
                owner="Ria Intern",
                pupil=pupil.id,
                meeting=planned.id,
                item=item.id,
                due=date(2026, 3, 20 + number),
            )
        )
    return planned.id


def consent_everybody(session: Session, pupil: Pupil, demo: DemoSchool, *, conditions: str = "") -> ConsentId:
    cases = ConsentUseCases(session, "nl")
    consent = Consent(
        id=cases.new_consent_id(),
        pupil=pupil.id,
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        asked_on=TODAY,
        parties=(Party(kind=PartyKind.ORGANISATION, id=EMPLOYER),),
        kinds=frozenset({InformationKind.EDUCATION, InformationKind.CARE}),
        conditions=conditions,
    )
    cases.ask(consent)
    for guardian in (entry for entry in demo.guardians if entry.pupil == pupil.id):
        if authority_on(guardian, TODAY) is YesNoUnknown.YES:
            giver = Giver(guardian=guardian.id)
            cases.answer(consent.id, Answer(giver=giver, kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED))
    return consent.id


def test_without_consent_an_outsider_gets_no_name_and_no_text_that_gives_it_away(
    demo_session: Session, meeting: MeetingId, pupil: Pupil
) -> None:
    copy = MeetingUseCases(demo_session).copy(meeting, OUTSIDER, "Zorgteam")
    item = copy.items[0]
    assert (item.subject, item.detail) == ("", "")
    assert item.pseudonym == "A"
    assert item.reason == "Vaak afwezig"
    assert (item.question, item.discussion) == (None, None)
    assert [entry.text for entry in item.decisions] == ["Een gesprek met thuis", None]
    assert [entry.text for entry in item.actions] == [None, "Lees het plan"]
    assert {entry.about for entry in item.actions} == {"A"}
    words = folded(repr(copy))
    assert folded(pupil.name.given) not in words.split("recipient")[1]
    assert pupil.id not in repr(copy)


def test_the_school_and_the_internal_version_have_everything(
    demo_session: Session, meeting: MeetingId, pupil: Pupil
) -> None:
    cases = MeetingUseCases(demo_session)
    for copy in (cases.copy(meeting, STAFF, "Zorgteam"), cases.copy(meeting, None, "Zorgteam")):
        assert copy.items[0].subject == pupil.name.full
        assert copy.items[0].texts_left_out == 0


def test_with_consent_of_all_the_outsider_reads_the_name(
    demo_session: Session, meeting: MeetingId, pupil: Pupil, demo_school: DemoSchool
) -> None:
    consent_everybody(demo_session, pupil, demo_school)
    copy = MeetingUseCases(demo_session).copy(meeting, OUTSIDER, "Zorgteam")
    assert copy.items[0].subject == pupil.name.full
    assert copy.anonymous_items == 0


def test_a_withdrawal_counts_for_papers_made_from_then_on(
    demo_session: Session, meeting: MeetingId, pupil: Pupil, demo_school: DemoSchool
) -> None:
    consent = consent_everybody(demo_session, pupil, demo_school)
    guardian = next(
        entry
        for entry in demo_school.guardians
        if entry.pupil == pupil.id and authority_on(entry, TODAY) is YesNoUnknown.YES
    )
    ConsentUseCases(demo_session, "nl").answer(
        consent, Answer(giver=Giver(guardian=guardian.id), kind=AnswerKind.WITHDRAWN, on=TODAY)
    )
    assert MeetingUseCases(demo_session).copy(meeting, OUTSIDER, "Zorgteam").anonymous_items == 1


def test_what_a_giver_wants_respected_stands_only_where_the_name_stands(
    demo_session: Session, meeting: MeetingId, pupil: Pupil, demo_school: DemoSchool
) -> None:
    cases = MeetingUseCases(demo_session)
    consent = consent_everybody(demo_session, pupil, demo_school, conditions="Niets over de scheiding.")
    about = {who: cases.copy(meeting, who, "Zorgteam").items[0].conditions for who in (OUTSIDER, STAFF, None)}
    assert about == {OUTSIDER: "Niets over de scheiding.", STAFF: "", None: "Niets over de scheiding."}
    paper = PdfReader(BytesIO(minutes(cases.copy(meeting, OUTSIDER, "Zorgteam"), "nl")))
    assert "Voorwaarde" in "".join(page.extract_text() for page in paper.pages)
    guardians = (entry for entry in demo_school.guardians if entry.pupil == pupil.id)
    giver = next(Giver(guardian=entry.id) for entry in guardians if authority_on(entry, TODAY) is YesNoUnknown.YES)
    ConsentUseCases(demo_session, "nl").answer(consent, Answer(giver=giver, kind=AnswerKind.WITHDRAWN, on=TODAY))
    assert {cases.copy(meeting, who, "Zorgteam").items[0].conditions for who in (OUTSIDER, STAFF, None)} == {""}


def test_anonymous_for_everybody_is_anonymous_for_the_school_too(demo_session: Session, meeting: MeetingId) -> None:
    cases = MeetingUseCases(demo_session)
    present = cases.table(meeting).meeting
    first, *rest = present.items
    cases.save(replace(present, items=(replace(first, anonymous=True), *rest)))
    assert cases.copy(meeting, STAFF, "Zorgteam").items[0].subject == ""


def test_who_does_not_sit_at_the_table_gets_no_copy(demo_session: Session, meeting: MeetingId) -> None:
    with pytest.raises(PermissionDeniedError):
        MeetingUseCases(demo_session).copy(meeting, ProfessionalId("stranger"), "Zorgteam")


def test_a_youth_professional_gets_his_own_copy_whatever_he_asks(demo_session: Session, meeting: MeetingId) -> None:
    user = User(id=UserId("yp"), name="Olaf", role=Role.YOUTH_PROFESSIONAL, professional=OUTSIDER)
    his = replace(demo_session, user=user)
    cases = MeetingUseCases(his)
    assert cases.copy(meeting, STAFF, "Zorgteam").recipient == "Olaf Extern"
    assert cases.copy(meeting, None, "Zorgteam").items[0].subject == ""
    with pytest.raises(PermissionDeniedError):
        cases.table(meeting)
    assert [row.id for row in cases.rows()] == [meeting]
    assert cases.actions() == ()
