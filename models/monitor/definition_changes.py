"""What is different between two definitions: a school's own and its original, or an original and its newer version."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.monitor.adapting import tables_of
from models.monitor.definition import Definition, Text
from models.monitor.kinship import Asked, meaning
from models.monitor.wording import words_of


class ChangeKind(StrEnum):
    """What changed."""

    RECIPIENTS = "recipients"
    PERIOD = "period"
    PROTECTION = "protection"
    COUNTED = "counted"
    """Whom it counts: its populations, or what an indicator counts."""
    ASKED = "asked"
    """Something is asked that was not."""
    DROPPED = "dropped"
    TABLE_ADDED = "table_added"
    TABLE_DROPPED = "table_dropped"
    GROUPS = "groups"
    """A breakdown or question has other categories."""
    STEPS = "steps"
    """Other steps to coarser tables, or in another order."""
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionChange:
    """One difference.

    Attributes:
        title: what it is about, in the words of the definition; empty when it is about the whole.
        before, after: codes or numbers, parted by spaces, where those changed.
        words: the text before and after, where that changed.

    """

    kind: ChangeKind
    title: Text
    before: str = ""
    after: str = ""
    words: tuple[Text, Text] | None = None


NOTHING: Text = {}


def changes_between(before: Definition, after: Definition) -> tuple[DefinitionChange, ...]:
    """Return what is different, the heaviest first."""
    return (*_whole(before, after), *_asked(before, after), *_tables(before, after), *_inside(before, after))


def _whole(before: Definition, after: Definition) -> Iterator[DefinitionChange]:
    if before.recipients != after.recipients:
        yield _coded(ChangeKind.RECIPIENTS, before.recipients, after.recipients)
    if before.period != after.period:
        yield _coded(ChangeKind.PERIOD, (before.period,), (after.period,))
    if (before.method, before.rounding) != (after.method, after.rounding):
        limits = [str(one.rounding.minimum or one.rounding.base) for one in (before, after)]
        yield _coded(ChangeKind.PROTECTION, limits[:1], limits[1:])
    if before.populations != after.populations:
        yield DefinitionChange(kind=ChangeKind.COUNTED, title=NOTHING)


def _asked(before: Definition, after: Definition) -> Iterator[DefinitionChange]:
    was, now = _all(before), _all(after)
    for name, one in now.items():
        if name not in was:
            yield DefinitionChange(kind=ChangeKind.ASKED, title=one.title)
    for name, one in was.items():
        if name not in now:
            yield DefinitionChange(kind=ChangeKind.DROPPED, title=one.title)
        elif meaning(one) != meaning(now[name]):
            yield DefinitionChange(kind=ChangeKind.COUNTED, title=one.title)


def _tables(before: Definition, after: Definition) -> Iterator[DefinitionChange]:
    both = _all(before).keys() & _all(after).keys()
    was, now = tables_of(before), tables_of(after)
    for kind, definition, found in (
        (ChangeKind.TABLE_ADDED, after, now - was),
        (ChangeKind.TABLE_DROPPED, before, was - now),
    ):
        for name, table in sorted(found):
            if name in both:
                yield DefinitionChange(kind=kind, title=_table_title(definition, name, table))


def _inside(before: Definition, after: Definition) -> Iterator[DefinitionChange]:
    was, now = _groups(before), _groups(after)
    for name, groups in now.items():
        if name in was and was[name] != groups:
            yield DefinitionChange(kind=ChangeKind.GROUPS, title=words_of(after)[f"{name}.title"])
    left = [step.code for step in after.rollups]
    if [step.code for step in before.rollups if step.code in left] != left or len(left) != len(before.rollups):
        yield DefinitionChange(kind=ChangeKind.STEPS, title=NOTHING)
    old, new = words_of(before), words_of(after)
    for place, text in new.items():
        if place in old and old[place] != text:
            yield DefinitionChange(kind=ChangeKind.WORDS, title=NOTHING, words=(old[place], text))


def _coded(kind: ChangeKind, before: Collection[str], after: Collection[str]) -> DefinitionChange:
    return DefinitionChange(kind=kind, title=NOTHING, before=" ".join(before), after=" ".join(after))


def _all(definition: Definition) -> dict[str, Asked]:
    found: dict[str, Asked] = {one.id: one for one in definition.indicators}
    found.update({one.id: one for one in definition.figures})
    found.update({one.id: one for one in definition.questions})
    return found


def _groups(definition: Definition) -> dict[str, tuple[str, ...]]:
    groups = {f"breakdown.{one.id}": tuple(group.id for group in one.categories) for one in definition.breakdowns}
    groups |= {f"question.{one.id}": tuple(choice.id for choice in one.choices) for one in definition.questions}
    return groups


def _table_title(definition: Definition, name: str, table: tuple[str, ...]) -> Text:
    indicator = next(one for one in definition.indicators if one.id == name)
    parts = [definition.breakdown(part).title for part in table]
    return {
        language: f"{words}: {' × '.join(part[language] for part in parts)}"
        for language, words in indicator.title.items()
    }
