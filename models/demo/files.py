"""Care files, read off from courses."""

from collections.abc import Iterable
from datetime import timedelta

from models.carefile import CareFile, CareFileStatus, ClosingReason, Signal, SignalKind
from models.demo.courses import Course, Outcome
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.network import Network
from models.demo.phrases import in_secondary, lines, suited, told
from models.ids import SignalId
from models.pupil import Pupil

_SECOND_SIGNAL = 28
_OTHER_REASON = 4
_CLOSING = {
    Outcome.ADVICE: ClosingReason.QUESTION_ANSWERED,
    Outcome.PREVENTIVE: ClosingReason.HELP_FINISHED,
    Outcome.INDIVIDUAL: ClosingReason.HELP_FINISHED,
    Outcome.DECLINED: ClosingReason.DECLINED,
    Outcome.REFERRED: ClosingReason.REFERRED,
}


class Filing:
    """Write care files."""

    def __init__(self, frame: Frame, network: Network) -> None:
        self._today = frame.today
        self._network = network
        self._dice = frame.dice("care files")
        self._kinds = Deck(self._dice, dict.fromkeys(SignalKind, 1))

    def care_file(self, course: Course) -> CareFile:
        """Return the care file of a course as it stands today."""
        status, since = course.standing(self._today)
        closed = status is CareFileStatus.CLOSED
        pupil = course.child.pupil
        secondary = in_secondary(pupil)
        return CareFile(
            id=course.id,
            pupil=pupil.id,
            opened_on=course.opened,
            status=status,
            status_since=since,
            signals=tuple(self._signals(course)),
            coordinator=self._network.coordinator(secondary=secondary),
            family_contact=self._network.family_contact(self._dice, secondary=secondary),
            next_step="" if closed else told(self._dice.choose(lines("help", "next_steps", status)), pupil),
            closed_on=since if closed else None,
            closing_reason=self._reason(course) if closed else None,
            continued_by_school=told(self._dice.choose(lines("help", "continued")), pupil) if closed else "",
        )

    def _reason(self, course: Course) -> ClosingReason:
        if course.moved:
            return ClosingReason.MOVED_SCHOOL
        return ClosingReason.OTHER if self._dice.chance(_OTHER_REASON) else _CLOSING[course.outcome]

    def _signals(self, course: Course) -> Iterable[Signal]:
        yield self._signal(course, course.kind, 0)
        later = self._dice.between(3, 90)
        last = min(self._today, course.closed)
        if self._dice.chance(_SECOND_SIGNAL) and course.opened + timedelta(days=later) <= last:
            yield self._signal(course, self._kinds.deal(), later)

    def _signal(self, course: Course, kind: SignalKind, later: int) -> Signal:
        pupil = course.child.pupil
        assessed = course.clarified <= self._today
        return Signal(
            id=SignalId(self._dice.identity()),
            on=course.opened + timedelta(days=later),
            kind=kind,
            by=self._said(kind, "by", pupil),
            question=self._said(kind, "questions", pupil),
            assessed_need=self._said(kind, "needs", pupil) if assessed else "",
        )

    def _said(self, kind: SignalKind, key: str, pupil: Pupil) -> str:
        return told(self._dice.choose(suited("signals", kind, key, secondary=in_secondary(pupil))), pupil)
