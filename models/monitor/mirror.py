"""Feedback from the recipient beside the school's own figures: what it got back about itself, or a region's sums.

Schools are never put in order. A sum over schools is shown as a sum, with how many schools are in it; a school is
compared with that sum and with nobody else, because schools differ in pupils and in the help that is there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.errors import ImportFileError
from models.monitor.combining import AddedSchool
from models.monitor.kinship import NO_VERSIONS, Likeness, Versions, likeness
from models.monitor.received import Facts, Place, Received, ReceivedBreakdown, ReceivedIndicator, place_of
from models.monitor.release import HIDDEN, PUBLISHED, Row

TOTAL: Place = ("", "", "", "")


class FeedbackKind(StrEnum):
    """What a recipient gave back."""

    SCHOOL = "school"
    """Figures of one school, in the form in which it sent them."""
    REGION = "region"
    """Sums over schools."""


class Verdict(StrEnum):
    """How two numbers go together."""

    EQUAL = "equal"
    ROUNDING = "rounding"
    """No further apart than two roundings of one number can be."""
    DIFFERENT = "different"
    PART = "part"
    """The school's number is part of the sum."""
    HIDDEN = "hidden"
    ONE_SIDED = "one_sided"
    """Only one of the two has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackCell:
    """One number that came back; None when it is hidden, or when a school hides its part."""

    indicator: str
    place: Place
    value: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """A file that came back and was found to be in order.

    Attributes:
        schools: whose figures are in it, with the file they came from.
        sha256: of the file that came back.

    """

    kind: FeedbackKind
    facts: Facts
    schools: tuple[AddedSchool, ...]
    cells: tuple[FeedbackCell, ...]
    sha256: str

    def rows(self) -> Iterator[Row]:
        """Yield the numbers as lines of a monitor file."""
        units = {indicator.id: indicator.unit for indicator in self.facts.indicators}
        for cell in self.cells:
            breakdown, category, breakdown2, category2 = cell.place
            yield Row(
                indicator=cell.indicator,
                period=self.facts.period,
                breakdown=breakdown,
                category=category,
                breakdown2=breakdown2,
                category2=category2,
                unit=units[cell.indicator],
                value=cell.value,
                status=HIDDEN if cell.value is None else PUBLISHED,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A number of the school beside one that came back."""

    indicator: str
    place: Place
    own: int | None
    received: int | None
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The school's own figures beside what came back.

    Attributes:
        own: what the school sent.
        included: whether the school is in the figures that came back.
        same_file: whether they rest on the very file the school has in its ledger.
        other_version: what came back is of another version of the monitor; only what both count alike is compared.

    """

    feedback: Feedback
    own: Received
    included: bool
    same_file: bool
    lines: tuple[Beside, ...]
    other_version: bool = False

    def count(self, verdict: Verdict) -> int:
        """Return how many numbers have a verdict."""
        return sum(line.verdict is verdict for line in self.lines)

    def indicator(self, name: str) -> ReceivedIndicator:
        """Return an indicator with its words."""
        known = (*self.own.facts.indicators, *self.feedback.facts.indicators)
        return next(one for one in known if one.id == name)

    def breakdown(self, name: str) -> ReceivedBreakdown:
        """Return a breakdown with its words."""
        known = (*self.own.facts.breakdowns, *self.feedback.facts.breakdowns)
        return next(one for one in known if one.id == name)

    def category(self, breakdown: str, name: str) -> str:
        """Return the words of a category."""
        known = (*self.own.facts.breakdowns, *self.feedback.facts.breakdowns)
        return next(title for one in known if one.id == breakdown for id_, title in one.categories if id_ == name)


def of_file(received: Received) -> Feedback:
    """Return a monitor file that came back as feedback."""
    facts = received.facts
    return Feedback(
        kind=FeedbackKind.SCHOOL,
        facts=facts,
        schools=(AddedSchool(code=facts.school_code, serial=facts.serial, sha256=received.sha256),),
        cells=tuple(
            FeedbackCell(
                indicator=row.indicator,
                place=place_of(row),
                value=None if row.status == HIDDEN else row.value,
            )
            for row in received.rows
        ),
        sha256=received.sha256,
    )


def compare(own: Received, feedback: Feedback, versions: Versions = NO_VERSIONS) -> Comparison:
    """Put what came back beside what was sent.

    Of a version of the monitor that the school made, or that it was made from, only what both count alike is compared.

    Args:
        own: what was sent.
        feedback: what came back.
        versions: the definitions by which they may have been made, as far as they are known.

    Raises:
        ImportFileError: it is about another monitor, period or school.

    """
    like = likeness(feedback.facts, own.facts, versions)
    _want_same(own.facts, feedback, like)
    school = next((one for one in feedback.schools if one.code == own.facts.school_code), None)
    mine = {(row.indicator, place_of(row)): row.value for row in own.rows}
    theirs = {(cell.indicator, cell.place): cell.value for cell in feedback.cells}
    judge = _Judge(own.facts, feedback, included=school is not None)
    keys = dict.fromkeys((*mine, *theirs))
    return Comparison(
        feedback=feedback,
        own=own,
        included=school is not None,
        same_file=school is not None and school.sha256 == own.sha256,
        lines=tuple(judge.beside(key, mine, theirs) for key in keys if _alike(key, like)),
        other_version=not like.same,
    )


_Key = tuple[str, Place]
_Values = Mapping[_Key, int | None]


def _alike(key: _Key, like: Likeness) -> bool:
    """Tell whether a number counts the same in both files."""
    name, place = key
    return like.asks(name) and all(like.divides(breakdown) for breakdown in place[::2] if breakdown)


class _Judge:
    """Says how two numbers go together."""

    def __init__(self, own: Facts, feedback: Feedback, *, included: bool) -> None:
        self._exact = {one.id for one in own.indicators if one.about_school}
        self._base = own.base
        self._kind = feedback.kind
        self._included = included

    def beside(self, key: _Key, mine: _Values, theirs: _Values) -> Beside:
        """Return two numbers beside each other."""
        own, received = mine.get(key), theirs.get(key)
        if key not in mine or key not in theirs:
            verdict = Verdict.ONE_SIDED
        elif own is None or received is None:
            verdict = Verdict.HIDDEN
        else:
            verdict = self._verdict(key[0], own, received)
        return Beside(indicator=key[0], place=key[1], own=own, received=received, verdict=verdict)

    def _verdict(self, indicator: str, own: int, received: int) -> Verdict:
        if self._kind is FeedbackKind.REGION:
            return Verdict.DIFFERENT if self._included and received < own else Verdict.PART
        if own == received:
            return Verdict.EQUAL
        apart = 0 if indicator in self._exact or self._base == 1 else 2 * self._base
        return Verdict.ROUNDING if abs(own - received) <= apart else Verdict.DIFFERENT


def _want_same(own: Facts, feedback: Feedback, like: Likeness) -> None:
    facts = feedback.facts
    shared = {one.id for one in own.indicators} & {one.id for one in facts.indicators}
    if not like.same and not any(like.asks(name) for name in shared):
        found, usual = (f"{one.title} ({one.definition} {one.version})" for one in (facts, own))
        raise ImportFileError("feedback_definition", found=found, usual=usual)
    if facts.period != own.period:
        raise ImportFileError("feedback_period", found=facts.period, usual=own.period)
    if feedback.kind is FeedbackKind.SCHOOL and facts.school_code != own.school_code:
        raise ImportFileError("feedback_school", found=facts.school_code)
