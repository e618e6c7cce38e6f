"""Consent (*toestemming*): what was asked, of whom, and every answer ever given. History, not state."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from models.ids import ConsentId, GuardianId, PupilId
from models.validation import Checks


class Question(StrEnum):
    """What consent is asked for. Help and sharing are never one question."""

    HELP = "help"
    """To the help itself (Jeugdwet art. 7.3.4 and 7.3.5; BW 7:450)."""
    SHARE_SCHOOL = "share_school"
    """To share what the school knows (AVG art. 6 and 8, UAVG art. 5)."""
    SHARE_HELP_FILE = "share_help_file"
    """To share from the helper's file (Jeugdwet art. 7.3.11)."""


class Purpose(StrEnum):
    """What the information is for."""

    CARE_TEAM = "care_team"
    START_HELP = "start_help"
    COORDINATE_HELP = "coordinate_help"
    REFERRAL = "referral"
    TRANSFER = "transfer"
    PROTECT = "protect"
    """To protect the pupil. Nobody is asked to consent to it: it is weighed beforehand (``models.weighed``)."""


class InformationKind(StrEnum):
    """A kind of information; what a party may know is decided kind by kind. Who the pupil is goes with any kind."""

    EDUCATION = "education"
    ATTENDANCE = "attendance"
    CARE = "care"
    HOME = "home"
    HEALTH = "health"
    SAFETY = "safety"


class PartyKind(StrEnum):
    """What kind of party receives."""

    ORGANISATION = "organisation"
    PROFESSIONAL = "professional"
    MEETING = "meeting"
    ROLE = "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who receives: an organisation or a professional by id, everybody at a type of meeting, or with a local role."""

    kind: PartyKind
    id: str


class AnswerKind(StrEnum):
    """One step in the story of one giver."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"
    REMINDED = "reminded"


SILENT = frozenset({AnswerKind.ASKED, AnswerKind.REMINDED})
"""What is done towards a giver; whatever he said before still stands."""


class AnswerForm(StrEnum):
    """How the answer came."""

    SIGNED = "signed"
    SPOKEN = "spoken"
    EMAIL = "email"


@dataclass(frozen=True, slots=True, kw_only=True)
class Giver:
    """Who answers: one of the guardians, or the pupil himself when ``guardian`` is None."""

    guardian: GuardianId | None = None

    def __hash__(self) -> int:
        """Hash the one value there is; thousands of answers are looked up by their giver."""
        return hash(self.guardian)

    @property
    def is_pupil(self) -> bool:
        """Whether the pupil answers for himself."""
        return self.guardian is None


PUPIL = Giver()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer by one giver. Answers are added, never changed."""

    giver: Giver
    kind: AnswerKind
    on: date
    form: AnswerForm | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError for a yes without how it was given, or a spoken one without a note."""
        checks = Checks()
        checks.that("form", self.kind is not AnswerKind.YES or self.form, "required")
        checks.that("note", self.form is not AnswerForm.SPOKEN or self.note.strip(), "spoken_note")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One question to everybody who must say yes, with all answers in the order they came.

    Attributes:
        parties: who receives; for help, the provider that gives it (may be open).
        kinds: the kinds of information; empty for help.
        valid_until: the last day it holds; None while it has no end.
        conditions: what a giver wants respected, in his words.

    """

    id: ConsentId
    pupil: PupilId
    question: Question
    purpose: Purpose
    asked_on: date
    parties: tuple[Party, ...] = ()
    kinds: frozenset[InformationKind] = frozenset()
    valid_until: date | None = None
    conditions: str = ""
    answers: tuple[Answer, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValidationError for sharing without a receiver or a kind, to protect, or with an early end."""
        checks = Checks()
        sharing = self.question is not Question.HELP
        checks.that("parties", not sharing or self.parties, "required")
        checks.that("kinds", not sharing or self.kinds, "required")
        checks.that("purpose", self.purpose is not Purpose.PROTECT, "weighed_only")
        checks.order("valid_until", self.asked_on, self.valid_until)
        checks.done()


def answers_until(consent: Consent, day: date) -> list[Answer]:
    """Return all answers up to and including a day, oldest first; of one day in the order they were noted."""
    return sorted([answer for answer in consent.answers if answer.on <= day], key=_when)


_when = attrgetter("on")


def latest_answers(consent: Consent, day: date) -> dict[Giver, Answer]:
    """Return each giver's last answer up to and including a day; of one day the one noted last counts.

    Asking again or reminding takes nothing back: a yes or a no stands until its giver says something else.
    """
    found: dict[Giver, Answer] = {}
    for answer in answers_until(consent, day):
        if answer.kind not in SILENT or answer.giver not in found:
            found[answer.giver] = answer
    return found
