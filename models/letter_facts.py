"""What a letter can be filled in with: the facts about one pupil, in the words of one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import resources
from models.consent import InformationKind
from models.ids import MeetingId
from models.letter_blanks import LetterBlank
from models.letter_template import LetterKind
from models.meeting import AgendaItem, DecisionKind
from resources import Texts

_ENDING: Final = frozenset({LetterKind.HELP_ENDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterHelp:
    """Help a letter tells of: what, from whom, and its first and last day."""

    what: str = ""
    provider: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterMeeting:
    """The meeting a letter tells of.

    Attributes:
        titles: what it is called, by language.
        decisions: what a letter may tell of what was decided.
        withheld: how many decisions are left out because they are about safety.

    """

    id: MeetingId
    on: date
    titles: Mapping[str, str]
    decisions: tuple[str, ...] = ()
    withheld: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """Everything about one pupil that a template can ask for.

    Attributes:
        called: his given name, or all of his name.
        coordinator: who has the lead, and signs.
        running, ended: the help that began or is to begin last, and the help that ended last.
        continued: what the school goes on doing.

    """

    school: str
    called: str
    full_name: str
    today: date
    coordinator: str
    meeting: LetterMeeting | None = None
    next_step: str = ""
    running: LetterHelp | None = None
    ended: LetterHelp | None = None
    continued: str = ""


def told_decisions(item: AgendaItem) -> tuple[tuple[str, ...], int]:
    """Return the decisions on an item that a letter tells of by itself, and how many stay out.

    As on the plan on one sheet nothing of safety goes along: not a report, and nothing of an item that touches safety.
    """
    touches = InformationKind.SAFETY in item.kinds
    told = [entry.text for entry in item.decisions if not touches and entry.kind is not DecisionKind.REPORT]
    return tuple(told), len(item.decisions) - len(told)


def values_of(facts: LetterFacts, kind: LetterKind, language: str) -> dict[LetterBlank, str]:
    """Return what the blanks of a letter of some kind become; what is not known stays empty."""
    texts = resources.texts(language)
    given = facts.ended if kind in _ENDING else facts.running
    about = given or LetterHelp()
    meeting = facts.meeting
    return {
        LetterBlank.PUPIL: facts.called,
        LetterBlank.FULL_NAME: facts.full_name,
        LetterBlank.MEETING: meeting.titles.get(language, "") if meeting else "",
        LetterBlank.MEETING_DATE: _day(meeting.on, texts) if meeting else "",
        LetterBlank.DECISION: _listed(meeting.decisions, texts) if meeting else "",
        LetterBlank.NEXT_STEP: facts.next_step,
        LetterBlank.HELP: about.what,
        LetterBlank.PROVIDER: about.provider,
        LetterBlank.HELP_FROM: _day(about.since, texts),
        LetterBlank.HELP_UNTIL: _day(about.until, texts),
        LetterBlank.CONTINUED: facts.continued,
        LetterBlank.COORDINATOR: facts.coordinator,
        LetterBlank.SCHOOL: facts.school,
        LetterBlank.TODAY: _day(facts.today, texts),
    }


def salutation(name: str, language: str) -> str:
    """Return how a letter begins: ``Beste Fatma Özil,``."""
    return resources.texts(language)("letters.salutation", name=name)


def _listed(decisions: Sequence[str], texts: Texts) -> str:
    """Return one decision as it is, several as a list."""
    said = [" ".join(text.split()) for text in decisions]
    return said[0] if len(said) == 1 else "\n".join(texts("letters.bullet", text=text) for text in said)


def _day(day: date | None, texts: Texts) -> str:
    """Return a day in words: ``3 november 2026``."""
    if day is None:
        return ""
    return texts("consent.day.full", day=day.day, month=texts(f"consent.month.{day.month}"), year=day.year)
