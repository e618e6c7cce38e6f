"""Pupils, guardians, consents and questions around the birthdays that matter, for property tests."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from models.consent import (
    PUPIL,
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
from models.consent_givers import Deciders
from models.consent_rules import default_rules
from models.guardian import Authority, Guardian, Relation
from models.ids import ConsentId, GuardianId, OrganisationId, ProfessionalId, PupilId
from models.incapacity import Incapacity
from models.pupil import Pupil, YesNoUnknown, birthday
from models.sharing import Audience, SharingQuestion
from models.spans import Span
from tests.models.consent_cases import BILAL, pupil

PARTIES = (
    Party(kind=PartyKind.ORGANISATION, id="altra"),
    Party(kind=PartyKind.PROFESSIONAL, id="sanne"),
    Party(kind=PartyKind.MEETING, id="zorgteam"),
    Party(kind=PartyKind.ORGANISATION, id="other"),
)
TO = (PARTIES[:1], PARTIES[:1], PARTIES[1:2], PARTIES[2:3], PARTIES[:3], PARTIES[3:], PARTIES[2:])
KINDS = (InformationKind.EDUCATION, InformationKind.CARE, InformationKind.HOME)
FIRST = date(1995, 1, 1)
SHARING = (Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE)


@st.composite
def days_around(draw: st.DrawFn, centre: date) -> date:
    """Draw a day near a birthday that may move the decision; often the very day, its eve or the day after."""
    close = st.sampled_from((-365, -30, -1, 0, 1, 30, 365))
    return centre + timedelta(days=draw(st.one_of(close, st.integers(-400, 400), st.integers(-2300, 2300))))


def rarely(draw: st.DrawFn) -> bool:
    return bool(draw(st.sampled_from((False,) * 11 + (True,))))


@st.composite
def authorities(draw: st.DrawFn, centre: date) -> Authority:
    either = st.none() | days_around(centre)
    ends: Sequence[date | None] = [draw(either), draw(either)]
    if None not in ends:
        ends = sorted(end for end in ends if end)
    kind = draw(st.sampled_from((YesNoUnknown.YES, YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN)))
    return Authority(holds=kind, span=Span(start=ends[0], end=ends[1]))


@st.composite
def guardians(draw: st.DrawFn, key: str, centre: date) -> Guardian:
    always = (Authority(holds=YesNoUnknown.YES),)
    some = st.lists(authorities(centre), min_size=1, max_size=3).map(tuple)
    noted = draw(st.sampled_from((always, always, ()))) if draw(st.booleans()) else draw(some)
    died = draw(days_around(centre)) if rarely(draw) else None
    dead = died is not None or rarely(draw)
    return Guardian(
        id=GuardianId(key),
        pupil=BILAL,
        name=key,
        relation=Relation.OTHER,
        authorities=noted,
        deceased=dead,
        deceased_on=died,
    )


@st.composite
def incapacities(draw: st.DrawFn, centre: date) -> Incapacity:
    since = draw(days_around(centre))
    until = draw(st.sampled_from((None, None, 0, 1, 40)))
    return Incapacity(
        judged_by="een arts",
        since=since,
        until=None if until is None else since + timedelta(days=until),
        questions=draw(st.frozensets(st.sampled_from(Question), min_size=1)),
    )


@st.composite
def families(draw: st.DrawFn) -> tuple[Pupil, list[Guardian], date]:
    """Draw a pupil, his guardians, and the birthday around which things happen."""
    leap = st.sampled_from((date(2008, 2, 29), date(2004, 2, 29), date(2012, 2, 29)))
    born = draw(st.one_of(leap, st.dates(date(2003, 1, 1), date(2016, 12, 31))))
    centre = birthday(born, draw(st.sampled_from((12, 16, 18))))
    judged = [draw(incapacities(centre)) for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2))))]
    circle = [draw(guardians(key, centre)) for key in draw(st.sampled_from(("ab", "a", "abc", "ab", "")))]
    return replace(pupil(born), incapacities=tuple(judged)), circle, centre


@st.composite
def answers(draw: st.DrawFn, circle: Sequence[Guardian], centre: date) -> Answer:
    givers = [PUPIL, *(Giver(guardian=entry.id) for entry in circle)]
    kind = draw(st.sampled_from((AnswerKind.YES, AnswerKind.YES, *AnswerKind)))
    form = AnswerForm.SIGNED if kind is AnswerKind.YES else None
    return Answer(giver=draw(st.sampled_from(givers)), kind=kind, on=draw(days_around(centre)), form=form)


@st.composite
def consents(draw: st.DrawFn, key: str, circle: Sequence[Guardian], centre: date, question: Question) -> Consent:
    everybody = [PUPIL, *(Giver(guardian=entry.id) for entry in circle)]
    willing = everybody[draw(st.sampled_from((0, 0, 0, 1, 5))) :]
    at_once = draw(days_around(centre))
    together = [Answer(giver=giver, kind=AnswerKind.YES, on=at_once, form=AnswerForm.SIGNED) for giver in willing]
    more = draw(st.lists(answers(circle, centre), max_size=3))
    until = draw(days_around(centre)) if draw(st.sampled_from((False, False, False, True))) else None
    sharing = question is not Question.HELP
    return Consent(
        id=ConsentId(key),
        pupil=BILAL,
        question=question,
        purpose=Purpose.TRANSFER if rarely(draw) else Purpose.CARE_TEAM,
        asked_on=centre - timedelta(days=draw(st.sampled_from((2600, 2700, -10)))) if until is None else FIRST,
        parties=draw(st.sampled_from(TO)) if sharing else (),
        kinds=draw(st.frozensets(st.sampled_from(KINDS), min_size=2)) if sharing else frozenset(),
        valid_until=until,
        answers=(*together, *more),
    )


@st.composite
def questions(draw: st.DrawFn) -> tuple[Consent, Deciders, date]:
    child, circle, centre = draw(families())
    consent = draw(consents("one", circle, centre, draw(st.sampled_from(Question))))
    return (
        consent,
        Deciders(pupil=child, guardians=circle, rules=default_rules()),
        max(draw(days_around(centre)), draw(days_around(centre))),
    )


@st.composite
def sharings(draw: st.DrawFn) -> tuple[SharingQuestion, list[Consent], Deciders]:
    child, circle, centre = draw(families())
    question = draw(st.sampled_from(SHARING))
    found = [draw(consents(key, circle, centre, question)) for key in draw(st.sampled_from(("xyz", "xy", "x")))]
    if rarely(draw):
        found = [replace(entry, pupil=PupilId("eva")) for entry in found]
    to = Audience(
        professional=ProfessionalId("sanne"),
        employer=None if rarely(draw) else OrganisationId("altra"),
        other_employers=frozenset({OrganisationId("levvel")}) if rarely(draw) else frozenset(),
        school_staff=rarely(draw),
        meeting_kind=draw(st.sampled_from(("zorgteam", ""))),
        deployed=not rarely(draw),
    )
    asked = SharingQuestion(
        to=to,
        kinds=draw(st.frozensets(st.sampled_from(KINDS), min_size=1, max_size=2)),
        purpose=Purpose.CARE_TEAM,
        on=max(draw(days_around(centre)), draw(days_around(centre))),
        question=draw(st.sampled_from(SHARING)) if rarely(draw) else question,
    )
    return asked, found, Deciders(pupil=child, guardians=circle, rules=default_rules())
