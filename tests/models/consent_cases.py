"""A family to ask consent of: short ways to write pupils, guardians, answers and consents in tests."""

from datetime import date, timedelta

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
from models.consent_status import ConsentStatus, status_on
from models.guardian import Authority, Guardian, Relation
from models.ids import ConsentId, GuardianId, PupilId
from models.incapacity import Incapacity
from models.names import PersonName
from models.pupil import Pupil, YesNoUnknown, birthday
from models.spans import ALWAYS, Span

BORN = date(2010, 5, 20)
BILAL = PupilId("bilal")
MOTHER, FATHER, STEPFATHER, GI = (
    Giver(guardian=GuardianId(word)) for word in ("mother", "father", "stepfather", "institution")
)
CHILD = PUPIL
ALTRA = Party(kind=PartyKind.ORGANISATION, id="altra")
DAY = timedelta(days=1)
HELP, SHARE, FILE = Question.HELP, Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE
AT_9, AT_13, AT_15, AT_17 = date(2019, 9, 2), date(2023, 9, 4), date(2025, 9, 1), date(2027, 9, 1)
BOTH = (MOTHER, FATHER)
ALL_THREE = (CHILD, MOTHER, FATHER)
ONLY_CHILD = (CHILD,)
YES, NO, UNKNOWN = YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN


def turns(age: int, born: date = BORN) -> date:
    return birthday(born, age)


def pupil(born: date | None = BORN, *, unable_since: date | None = None) -> Pupil:
    unable = (Incapacity(judged_by="J. de Vries, orthopedagoog", since=unable_since),) if unable_since else ()
    name = PersonName(given="Bilal", prefix="de", surname="Boer")
    return Pupil(id=BILAL, name=name, birth_date=born, incapacities=unable)


def guardian(who: Giver, *authorities: Authority, died: date | None = None) -> Guardian:
    key = str(who.guardian)
    return Guardian(
        id=GuardianId(key),
        pupil=BILAL,
        name=f"N. {key}",
        relation=Relation(key),
        authorities=authorities,
        institution=who == GI,
        deceased=died is not None,
        deceased_on=died,
    )


def holds(who: Giver, start: date | None = None, end: date | None = None, *, died: date | None = None) -> Guardian:
    span = Span(start=start, end=end) if start or end else ALWAYS
    return guardian(who, Authority(holds=YES, span=span), died=died)


def without(who: Giver) -> Guardian:
    return guardian(who, Authority(holds=NO))


PARENTS = (holds(MOTHER), holds(FATHER))


def family(child: Pupil | None = None, *guardians: Guardian) -> Deciders:
    return Deciders(pupil=child or pupil(), guardians=guardians or PARENTS, rules=default_rules())


def says(who: Giver, kind: AnswerKind, on: date) -> Answer:
    return Answer(giver=who, kind=kind, on=on, form=AnswerForm.SIGNED if kind is AnswerKind.YES else None)


def yes(who: Giver, on: date) -> Answer:
    return says(who, AnswerKind.YES, on)


def no(who: Giver, on: date) -> Answer:
    return says(who, AnswerKind.NO, on)


def asked(who: Giver, on: date) -> Answer:
    return says(who, AnswerKind.ASKED, on)


def withdrawn(who: Giver, on: date) -> Answer:
    return says(who, AnswerKind.WITHDRAWN, on)


def consent(question: Question, *answers: Answer, valid_until: date | None = None) -> Consent:
    sharing = question is not Question.HELP
    return Consent(
        id=ConsentId("consent"),
        pupil=BILAL,
        question=question,
        purpose=Purpose.CARE_TEAM if sharing else Purpose.START_HELP,
        asked_on=min([answer.on for answer in answers], default=BORN),
        parties=(ALTRA,),
        kinds=frozenset({InformationKind.CARE}) if sharing else frozenset(),
        valid_until=valid_until,
        answers=answers,
    )


def judged(question: Question, day: date, *answers: Answer, by: Deciders | None = None) -> ConsentStatus:
    return status_on(consent(question, *answers), by or family(), day)
