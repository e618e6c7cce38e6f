"""Pupils who left long ago, and whose file is still there: what the keeping terms are about."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from models.carefile import CareFile, CareFileStatus, ClosingReason, Signal, SignalKind
from models.demo.days import add_years, after
from models.demo.dice import Dice
from models.demo.frame import Frame
from models.demo.phrases import lines, table, told
from models.demo.pupils import Child, children
from models.demo.school import DemoSchool
from models.ids import CareFileId, HoldId, SignalId
from models.pupil import Pupil
from models.retention import Hold
from models.spans import Span, school_year_start

_LEFT: Final = (1, 2, 2, 3, 4, 5, 6)
"""Before how many school years each left, on a 31 July; the first is not due yet."""
_HELD: Final = 3
"""Which of them is kept, because of a complaint."""
_DRAWN: Final = 60
"""Of so many drawn there are enough without a part of their own to play."""


def with_former(demo: DemoSchool, seed: int, today: date) -> DemoSchool:
    """Return a school together with pupils who left; nothing else in it changes."""
    clerk = _Clerk(demo, seed, today)
    drawn = [child for child in clerk.children() if not child.part.fixed][: len(_LEFT)]
    left = [clerk.left(child.pupil, years) for child, years in zip(drawn, _LEFT, strict=True)]
    return replace(
        demo,
        pupils=(*demo.pupils, *left),
        guardians=(*demo.guardians, *(guardian for child in drawn for guardian in child.guardians)),
        care_files=(*demo.care_files, *(clerk.care_file(pupil) for pupil in left)),
        holds=(*demo.holds, clerk.hold(left[_HELD])),
    )


@dataclass(frozen=True, slots=True)
class _Clerk:
    """Write the records of who left."""

    demo: DemoSchool
    seed: int
    today: date

    @property
    def _dice(self) -> Dice:
        return Dice(self.seed, "former")

    def children(self) -> list[Child]:
        """Draw children of another school than this one, so that nobody is drawn twice."""
        frame = Frame(seed=self._dice.between(1, 1 << 40), pupils=_DRAWN, today=self.today)
        first, second, *_ = (*self.demo.school.locations, *self.demo.school.locations)
        return list(children(frame, {False: first.id, True: second.id}))

    def left(self, pupil: Pupil, years: int) -> Pupil:
        """Return a pupil who left before some school years."""
        end = add_years(school_year_start(self.today), 1 - years) - timedelta(days=1)
        start = add_years(school_year_start(self.today), -years - 3)
        return replace(pupil, number=f"o{pupil.number}", enrolment=Span(start=start, end=end), exemption_until=None)

    def care_file(self, pupil: Pupil) -> CareFile:
        """Return the closed care file of who left."""
        dice = Dice(self.seed, "former", pupil.id)
        end = pupil.enrolment.end or self.today
        opened = add_years(end, -2)
        closed, kind = after(opened, dice.between(100, 300)), dice.choose(tuple(SignalKind))
        signal = Signal(
            id=SignalId(dice.identity()),
            on=opened,
            kind=kind,
            by=str(table("school", "words")["noticed_by"]),
            question=told(dice.choose(lines("signals", kind, "questions")), pupil),
        )
        return CareFile(
            id=CareFileId(dice.identity()),
            pupil=pupil.id,
            opened_on=opened,
            status=CareFileStatus.CLOSED,
            status_since=closed,
            signals=(signal,),
            coordinator=self.demo.users[0].id,
            family_contact=dice.choose(self.demo.professionals).id,
            closed_on=closed,
            closing_reason=ClosingReason.MOVED_SCHOOL,
            continued_by_school=told(dice.choose(lines("help", "continued")), pupil),
        )

    def hold(self, pupil: Pupil) -> Hold:
        """Return the hold on one of them."""
        return Hold(
            id=HoldId(Dice(self.seed, "former hold").identity()),
            pupil=pupil.id,
            reason=str(table("school", "words")["hold"]),
            placed_by=self.demo.users[0].id,
            placed_on=self.today - timedelta(days=40),
        )
