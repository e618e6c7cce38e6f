"""Weighed sharing (*afgewogen delen*): to share without consent, for reasons that were weighed beforehand and noted."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.consent import InformationKind, Party, Purpose, Question
from models.ids import PupilId, WeighedId
from models.validation import Checks


class WeighedGround(StrEnum):
    """On what somebody rests his decision; the articles are in ``resources/consent/rules.toml``."""

    VEILIG_THUIS = "veilig_thuis"
    """Advice from or a report to Veilig Thuis (Wmo 2015 art. 5.2.6)."""
    CHILD_INTEREST = "child_interest"
    """The interest of the child comes first (Convention on the Rights of the Child art. 3)."""
    OTHER = "other"
    """Another ground in the law; which one is noted in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedEnd:
    """That it was ended before its last day. From the day itself on nothing is shared any more."""

    on: date
    because: str

    def __post_init__(self) -> None:
        """Raise ValidationError without a reason."""
        checks = Checks()
        checks.require("because", self.because)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedSharing:
    """One decision to share without consent. It is written down once and can only be ended.

    Attributes:
        party: exactly who receives.
        question: whose knowledge it is: what the school knows, or what is in the helper's file.
        reason: what is going on, and why it cannot wait for consent.
        ground_words: which law, for another ground than the two that have a name.
        alternatives: what else was considered, asking consent among them, and why that was not enough.
        consulted: with whom it was talked over, as with the confidential doctor or the attention officer.
        parents_told, child_told: whether they know; when they do not, ``..._untold`` says why not.
        decided_by: who decided, by name and role.
        since, until: the days on which it holds, both inclusive; it never holds without an end.

    """

    id: WeighedId
    pupil: PupilId
    party: Party
    kinds: frozenset[InformationKind]
    purpose: Purpose
    reason: str
    ground: WeighedGround
    alternatives: str
    consulted: str
    decided_by: str
    decided_on: date
    since: date
    until: date
    parents_told: bool
    child_told: bool
    question: Question = Question.SHARE_SCHOOL
    ground_words: str = ""
    parents_untold: str = ""
    child_untold: str = ""
    ended: WeighedEnd | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for anything that was not put in words, or not weighed before it began."""
        checks = Checks()
        for name in ("reason", "alternatives", "consulted", "decided_by"):
            checks.require(name, getattr(self, name))
        checks.that("kinds", self.kinds, "required")
        checks.that("question", self.question is not Question.HELP, "required")
        checks.that("ground_words", self.ground is not WeighedGround.OTHER or self.ground_words.strip(), "required")
        checks.that("parents_untold", self.parents_told or self.parents_untold.strip(), "untold")
        checks.that("child_untold", self.child_told or self.child_untold.strip(), "untold")
        checks.that("since", self.since >= self.decided_on, "before_decision")
        checks.order("until", self.since, self.until)
        checks.that("ended", self.ended is None or self.ended.on >= self.decided_on, "before_decision")
        checks.done()


def holds_on(weighed: WeighedSharing, day: date) -> bool:
    """Tell whether something may be shared on a day by this decision."""
    over = weighed.ended is not None and weighed.ended.on <= day
    return weighed.since <= day <= weighed.until and not over
