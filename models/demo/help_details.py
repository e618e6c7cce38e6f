"""What is known about help beyond its dates: why a sub provider, the code of a decision, and what it goes on from."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.codelists import load
from models.continuity import Continuity, Follows
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.phrases import lines
from models.ids import PupilId
from models.spic import PROFILES, Spic, SpicSegment
from models.trajectory import Funding, Layer, SubReason, Trajectory
from resources import LANGUAGES

_REASONS = {SubReason.EXPERTISE: 5, SubReason.CAPACITY: 3, SubReason.PARENTS_WISH: 2, SubReason.OTHER: 1}
_SEGMENTS = {SpicSegment.SPECIALIST: 17, SpicSegment.HIGHLY_SPECIALIST: 3, SpicSegment.BASIC: 1}
_ONWARD = 85
_OUTSIDE = {"jeugd_ggz": 9, "dagopvang": 3, "residentieel": 2, "pleegzorg": 1, "logeren": 2}
"""Forms of the code list that pupils are referred to, when they are referred onward."""
_CODE_KNOWN = 75
_PROFILE_KNOWN = 80
_LINKED = 70


def detailed(help_given: Sequence[Trajectory], frame: Frame) -> Iterable[Trajectory]:
    """Yield help with its details, in the same order; each follows only help that stands before it."""
    clerk = _Clerk(frame)
    last = dict[PupilId | None, Trajectory]()
    for entry in help_given:
        found = clerk.detailed(entry, last.get(entry.pupil))
        yield found
        if entry.main:
            last[entry.pupil] = found


class _Clerk:
    """Look up what is known."""

    def __init__(self, frame: Frame) -> None:
        self._dice = dice = frame.dice("help details")
        self._reasons, self._segments = Deck(dice, _REASONS), Deck(dice, _SEGMENTS)
        self._onward = frame.dice("referred onward")
        self._outside = Deck(self._onward, _OUTSIDE)

    def detailed(self, entry: Trajectory, before: Trajectory | None) -> Trajectory:
        """Return help with its details; ``before`` is the main help that stood before it."""
        known = replace(
            entry,
            sub_reason=None if entry.main else self._reasons.deal(),
            spic=self._spic() if entry.funding is Funding.INDIVIDUAL_DECISION else None,
            follows=self._follows(entry, before) if entry.main and before else None,
        )
        return self._referred(known, before)

    def _referred(self, entry: Trajectory, before: Trajectory | None) -> Trajectory:
        """Return help under a decision as a step up from help at school, now and then."""
        beside = not entry.main and entry.funding is Funding.INDIVIDUAL_DECISION
        if before is None or not beside or not self._onward.chance(_ONWARD):
            return entry
        form = load("help_forms").find(self._outside.deal())
        follows = Follows(previous=before.id, kind=Continuity.STEPPED_UP)
        return replace(entry, follows=follows, form=form.title[LANGUAGES[0]] if form else entry.form)

    def _spic(self) -> Spic | None:
        if not self._dice.chance(_CODE_KNOWN):
            return None
        profile = self._dice.choose(PROFILES) if self._dice.chance(_PROFILE_KNOWN) else None
        return Spic(
            segment=self._segments.deal(),
            profile=profile,
            intensity=self._dice.choose(lines("goals", "decision", "intensity")),
        )

    def _follows(self, entry: Trajectory, before: Trajectory) -> Follows | None:
        kind = _kind(entry, before)
        linked = kind is Continuity.BRIDGING or self._dice.chance(_LINKED)
        return Follows(previous=before.id, kind=kind) if kind and linked else None


def _kind(entry: Trajectory, before: Trajectory) -> Continuity | None:
    """Return how help goes on from the help before it, as far as that shows from both."""
    if entry.care_file == before.care_file:
        return Continuity.BRIDGING
    if before.funding is Funding.INDIVIDUAL_DECISION and entry.funding is Funding.COLLECTIVE:
        return Continuity.REBUILT
    if before.layer is entry.layer:
        return None
    return Continuity.STEPPED_UP if entry.layer is Layer.INDIVIDUAL else Continuity.STEPPED_DOWN
