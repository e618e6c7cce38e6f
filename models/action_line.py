"""Something agreed, as one says it: ``Jansen belt moeder voor vrijdag``. Who, what and when are read from the line.

It is only ever a proposal: the screen shows what was read, and a person confirms it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from models.errors import ValidationError
from models.names import folded
from models.typed_dates import parse_day

_TITLES: Final = frozenset(
    {"mevrouw", "mw", "meneer", "dhr", "de heer", "juf", "meester", "dr", "drs", "de", "het", "mrs", "mr", "ms", "the"}
)
_BEFORE: Final = frozenset(
    {"voor", "uiterlijk", "op", "tegen", "per", "rond", "before", "by", "on", "voor de", "around"}
)
_BEFORE_PERIOD: Final = frozenset({"voor", "before"})
_AFTER_PERIOD: Final = frozenset({"na", "after"})
_ARTICLES: Final = frozenset({"de", "het", "the"})
_DUTCH_DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ENGLISH_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAYS: Final = frozenset({*_DUTCH_DAYS, *_ENGLISH_DAYS})
_LONE_WORDS: Final = frozenset({"vandaag", "morgen", "overmorgen", "today", "tomorrow", *_WEEKDAYS})
"""Words that are a day without a preposition before them; ``nu`` and ``di`` are too often something else."""

_COUNTS: Final[Mapping[str, str]] = {
    word: str(number)
    for number, words in enumerate(
        (
            ("een", "één", "n", "a", "one"),
            ("twee", "two"),
            ("drie", "three"),
            ("vier", "four"),
            ("vijf", "five"),
            ("zes", "six"),
            ("zeven", "seven"),
            ("acht", "eight"),
            ("negen", "nine"),
            ("tien", "ten"),
        ),
        start=1,
    )
    for word in (folded(entry) for entry in words)
}
_NEXT: Final = frozenset({"volgende", "komende", "next"})
_THIS: Final = frozenset({"deze", "this"})
_WEEK: Final = frozenset({"week"})
_MONTH: Final = frozenset({"maand", "month"})
_LONGEST: Final = 6
_FRIDAY: Final = 4
_WEEK_DAYS: Final = 7
_TOKEN = re.compile(r"\S+")
_EDGES: Final = ".,;:!?()\"'“”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Somebody who can do something, and what he may be called.

    Attributes:
        name: what is filled in when it is he.
        also: other words for him: a role, ``ik``, ``ouders``.

    """

    name: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of days with a name, such as ``kerstvakantie``."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAction:
    """What was read from a line.

    Attributes:
        owner: who does it; empty when nobody was recognised, or several could be meant.
        candidates: the names of those who could be meant, when there are several.
        text: what is done: the line without who and when, in its own words.
        due: before when; None when no day was said.

    """

    owner: str = ""
    candidates: tuple[str, ...] = ()
    text: str = ""
    due: date | None = None


def read_action(line: str, people: Sequence[Called], today: date, periods: Sequence[Period] = ()) -> ReadAction:
    """Read who does what before when.

    Who stands at the beginning, a day at the end or, failing that, right behind who: ``Jansen voor vrijdag: bellen``.
    """
    words = _TOKEN.findall(line)
    rest, due = _without_day(words, today, periods)
    taken, names = _owner(rest, people)
    if due is None:
        behind, due = _day_in_front(rest[taken:], today, periods)
        rest = rest[:taken] + behind
    return ReadAction(
        owner=names[0] if len(names) == 1 else "",
        candidates=names if len(names) > 1 else (),
        text=" ".join(rest[taken:]).strip(" ,;:"),
        due=due,
    )


def _owner(words: Sequence[str], people: Sequence[Called]) -> tuple[int, tuple[str, ...]]:
    """Return how many words name somebody at the beginning, and who that may be."""
    skipped = 0
    while skipped < len(words) - 1 and _plain(words[skipped]) in _TITLES:
        skipped += 1
    for start in sorted({0, skipped}):
        for count in range(min(_LONGEST, len(words) - start), 0, -1):
            said = " ".join(_plain(word) for word in words[start : start + count])
            names = tuple(dict.fromkeys(person.name for person in people if said and said in _keys(person)))
            if names:
                return start + count, names
    return 0, ()


def _keys(person: Called) -> frozenset[str]:
    """Return what somebody may be called: his whole name, his first name, his last name with and without prefix."""
    parts = [_plain(part) for part in person.name.split()]
    tails = [" ".join(parts[start:]) for start in range(len(parts))]
    tails += [tail.replace("-", " ") for tail in (*parts[:1], *tails)]
    also = [" ".join(_plain(word) for word in entry.split()) for entry in person.also]
    return frozenset(key for key in (*parts[:1], *tails, *also) if key and key not in _TITLES)


def _without_day(words: list[str], today: date, periods: Sequence[Period]) -> tuple[list[str], date | None]:
    """Take a day off the end of a line; the longest words that are a day count."""
    for count in range(min(_LONGEST, len(words)), 0, -1):
        due = _day(words[-count:], today, periods)
        if due is not None:
            return words[:-count], due
    return words, None


def _day_in_front(words: list[str], today: date, periods: Sequence[Period]) -> tuple[list[str], date | None]:
    for count in range(min(_LONGEST, len(words)), 0, -1):
        due = _day(words[:count], today, periods)
        if due is not None:
            return words[count:], due
    return words, None


def _day(words: Sequence[str], today: date, periods: Sequence[Period]) -> date | None:
    said = [_plain(word) for word in words]
    named = _in_period(said, today, periods)
    if named is not None:
        return named
    led = len(said) > 1 and said[0] in _BEFORE
    bare = [word for word in (said[1:] if led else said) if word not in _ARTICLES]
    if not bare:
        return None
    found = _stretch(bare, today)
    if found is not None:
        return found
    if not led and not _stands_alone(bare):
        return None
    try:
        found = parse_day(" ".join(_COUNTS.get(word, word) for word in bare), today)
    except ValidationError:
        return None
    return found if found >= today else None


def _stands_alone(words: Sequence[str]) -> bool:
    """Tell whether words are a day by themselves: ``vrijdag``, ``12 maart``, ``over twee weken``, never ``12``."""
    if len(words) == 1:
        return words[0] in _LONE_WORDS or bool(re.search(r"\d[-/]\d", words[0])) or words[0].startswith("+")
    return words[0] in {"over", "in", *_WEEKDAYS} or words[0][:1].isdigit()


def _stretch(words: Sequence[str], today: date) -> date | None:
    """Read a week or a month: the last school day of it, or a day that is named within it."""
    weekday = next((word for word in words if word in _WEEKDAYS), None)
    others = [word for word in words if word != weekday]
    if len(others) != len({"volgende", "week"}) or others[0] not in _NEXT | _THIS:
        return None
    weeks = 1 if others[0] in _NEXT else 0
    if others[1] in _WEEK:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=weeks * _WEEK_DAYS)
        found = monday + timedelta(days=_FRIDAY)
        if weekday is not None:
            named = parse_day(weekday, monday)
            found = monday if named - monday == timedelta(days=_WEEK_DAYS) else named
        return max(found, today)
    if others[1] in _MONTH and weekday is None:
        return today.replace(day=1) + relativedelta(months=weeks + 1) - timedelta(days=1)
    return None


def _in_period(words: Sequence[str], today: date, periods: Sequence[Period]) -> date | None:
    """Read ``voor de kerstvakantie`` as the last weekday before it, ``na de kerstvakantie`` as the first after it."""
    bare = [word for word in words if word not in _ARTICLES]
    if len(bare) < len({"voor", "vakantie"}) or bare[0] not in _BEFORE_PERIOD | _AFTER_PERIOD:
        return None
    name = " ".join(bare[1:])
    coming = sorted(
        (entry for entry in periods if folded(entry.name) == name and entry.first > today),
        key=lambda entry: entry.first,
    )
    if not coming:
        return None
    step = timedelta(days=-1 if bare[0] in _BEFORE_PERIOD else 1)
    found = (coming[0].first if bare[0] in _BEFORE_PERIOD else coming[0].last) + step
    while found.weekday() > _FRIDAY:
        found += step
    return max(found, today)


def _plain(word: str) -> str:
    return folded(word).strip(_EDGES)
