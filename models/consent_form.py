"""One question for consent as it goes on paper to be signed. Presentation-neutral; a report sets it."""

from dataclasses import dataclass
from datetime import date

from models.consent import InformationKind, Purpose, Question
from models.guardian import Relation
from models.validation import Checks


@dataclass(frozen=True, slots=True, kw_only=True)
class FormGiver:
    """Somebody who answers on the form.

    Attributes:
        relation: what he is to the pupil; None for the pupil himself.
        decides: whether his yes is needed; False for a pupil who is heard while the parents decide.

    """

    name: str
    relation: Relation | None = None
    decides: bool = True

    def __post_init__(self) -> None:
        """Raise ValidationError without a name, or for a guardian who would not decide."""
        checks = Checks()
        checks.require("name", self.name)
        checks.that("decides", self.decides or self.is_pupil, "decides")
        checks.done()

    @property
    def is_pupil(self) -> bool:
        """Whether the pupil answers for himself."""
        return self.relation is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentFormView:
    """One question, ready to print: what, with whom, why, until when, and who answers.

    Attributes:
        question: help and sharing are never on one form (Jeugdwet art. 7.3.4; UAVG art. 5; Jeugdwet art. 7.3.11).
        kinds: what would be shared, in the order of the form; empty for help.
        parties: the names of who receives, or for help of who gives it; may be empty for help.
        explanation: what the school wants to say about this question, in its own words.
        valid_until: the last day it holds; None while it holds until withdrawn.
        conditions: what has been agreed beside it.
        contact: who at school takes the form and a withdrawal: name, and how to reach him.
        source: the legal source of the rule that says who answers.

    """

    school: str
    pupil: str
    question: Question
    purpose: Purpose
    asked_on: date
    givers: tuple[FormGiver, ...]
    contact: str
    birth_date: date | None = None
    group: str = ""
    kinds: tuple[InformationKind, ...] = ()
    parties: tuple[str, ...] = ()
    explanation: str = ""
    valid_until: date | None = None
    conditions: str = ""
    return_by: date | None = None
    source: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError without givers or contact, or for sharing without a receiver or a kind."""
        checks = Checks()
        sharing = self.question is not Question.HELP
        checks.require("pupil", self.pupil)
        checks.require("contact", self.contact)
        checks.that("givers", self.givers, "required")
        checks.that("parties", not sharing or self.parties, "required")
        checks.that("kinds", not sharing or self.kinds, "required")
        checks.order("valid_until", self.asked_on, self.valid_until)
        checks.order("return_by", self.asked_on, self.return_by)
        checks.done()
