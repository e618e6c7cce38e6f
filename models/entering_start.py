"""What a decision already says of the change it brings: read from its words, and shown to be confirmed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from models.consent import InformationKind, Party, PartyKind, Purpose, Question
from models.errors import ValidationError
from models.ids import OrganisationId
from models.names import folded
from models.network import Organisation
from models.trajectory import Trajectory
from models.typed_dates import parse_day
from models.validation import Checks

_NUMBER: Final = r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|one|two|three|four|five)"
_HOW_OFTEN: Final = re.compile(
    rf"\b{_NUMBER}\s*(?:x|keer|maal|uur|uren|dagen|times|hours?)\s+(?:per|in\s+de|a)\s+(?:week|weken|maand|dag|month|day)\b"
    rf"|\b(?:om\s+de\s+week|dagelijks|wekelijks|tweewekelijks|maandelijks|daily|weekly|monthly)\b",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(r"\b(?:tot\s+en\s+met|t/m|tot|until)\s+(.+)", re.IGNORECASE)
_WORDS_OF_A_DAY: Final = 3
_SHORTEST: Final = 3
"""A name or alias of fewer letters is too often something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpChange:
    """Help as it stands, and as it is from now on."""

    before: Trajectory
    after: Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question for consent that a meeting decided to ask."""

    question: Question
    purpose: Purpose = Purpose.CARE_TEAM
    parties: tuple[Party, ...] = ()
    kinds: frozenset[InformationKind] = frozenset()
    valid_until: date | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for sharing without a receiver or a kind; see ``models.consent.Consent``."""
        checks = Checks()
        sharing = self.question is not Question.HELP
        checks.that("parties", not sharing or self.parties, "required")
        checks.that("kinds", not sharing or self.kinds, "required")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighingStart:
    """What a meeting already said of sharing that is to be weighed.

    Attributes:
        people: who was there when it was decided.

    """

    reason: str
    kinds: frozenset[InformationKind]
    decided_by: str
    decided_on: date
    people: tuple[str, ...] = ()


def said_to_change(text: str, entry: Trajectory, organisations: Sequence[Organisation], day: date) -> HelpChange:
    """Return what a decision says to change of help: how often, until when, by which provider.

    What it does not say stays as it is. A day before help started, or that nobody can read, is not taken.
    """
    often = _HOW_OFTEN.search(text)
    until = _until(text, day)
    named = [one for one in named_in(text, organisations) if one != entry.provider]
    after = replace(
        entry,
        intensity=often.group() if often else entry.intensity,
        provider=named[0] if len(named) == 1 else entry.provider,
        professional=entry.professional if len(named) != 1 else None,
    )
    begun = entry.started_on is None or (until is not None and until >= entry.started_on)
    return HelpChange(before=entry, after=replace(after, planned_end=until) if until and begun else after)


def meant_first(text: str, helps: Iterable[Trajectory], organisations: Sequence[Organisation]) -> list[Trajectory]:
    """Return open help in the order in which a decision may mean it: named by its form or provider, then running."""
    plain, named = folded(text), set(named_in(text, organisations))

    def told(entry: Trajectory) -> tuple[bool, bool]:
        by_name = bool(entry.form.strip()) and folded(entry.form) in plain
        return not (by_name or entry.provider in named), entry.started_on is None

    return sorted((entry for entry in helps if entry.ended_on is None), key=told)


def named_in(text: str, organisations: Iterable[Organisation]) -> list[OrganisationId]:
    """Return the organisations a text names, by name or alias, as whole words."""
    padded = f" {_words(text)} "
    return [one.id for one in organisations if any(_stands_in(padded, name) for name in (one.name, *one.aliases))]


def parties_to_ask(
    text: str, organisations: Sequence[Organisation], kept_from: Sequence[Party], meeting_kind: str
) -> tuple[Party, ...]:
    """Return with whom a meeting wants to share: whom the decision names, else who may not hear it yet, else itself."""
    named = tuple(Party(kind=PartyKind.ORGANISATION, id=one) for one in named_in(text, organisations))
    return named or tuple(dict.fromkeys(kept_from)) or (Party(kind=PartyKind.MEETING, id=meeting_kind),)


def _stands_in(padded: str, name: str) -> bool:
    words = _words(name)
    return len(words) >= _SHORTEST and f" {words} " in padded


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


def _until(text: str, day: date) -> date | None:
    found = _UNTIL.search(text)
    if found is None:
        return None
    words = found.group(1).split()[:_WORDS_OF_A_DAY]
    for count in range(len(words), 0, -1):
        try:
            return parse_day(" ".join(words[:count]).strip(".,;:!"), day)
        except ValidationError:
            continue
    return None
