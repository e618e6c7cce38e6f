"""Contact moments within help: all of short help, and the last ones of long help."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from models.contact import Contact, ContactWay
from models.demo.days import after, weekday
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.phrases import lines, told
from models.ids import ContactId, ProfessionalId, PupilId, UserId
from models.pupil import Pupil
from models.trajectory import Layer, Trajectory
from models.user import User

_WAYS = {
    ContactWay.TALK: 10,
    ContactWay.PHONE: 4,
    ContactWay.HOME_VISIT: 2,
    ContactWay.VIDEO: 1,
    ContactWay.MESSAGE: 1,
}
_MOST = 6
_BETWEEN = (5, 16)
_NOTED = 85


def contacts(
    help_given: Sequence[Trajectory], pupils: Mapping[PupilId, Pupil], users: Sequence[User], frame: Frame
) -> Iterable[Contact]:
    """Yield contact moments, oldest first within each piece of help."""
    clerk = _Clerk(users, frame)
    for entry in help_given:
        if entry.pupil is not None and entry.started_on is not None and entry.main:
            yield from clerk.of(entry, entry.started_on, pupils[entry.pupil])


class _Clerk:
    """Write down contact moments."""

    def __init__(self, users: Sequence[User], frame: Frame) -> None:
        self._today = frame.today
        self._dice = dice = frame.dice("contacts")
        self._ways = Deck(dice, _WAYS)
        self._coordinator = users[0].id
        self._users: Mapping[ProfessionalId | None, UserId] = {user.professional: user.id for user in users}

    def of(self, entry: Trajectory, started_on: date, pupil: Pupil) -> Iterable[Contact]:
        """Yield the contacts of one piece of help."""
        last = min(entry.ended_on or self._today, self._today)
        days, wanted = [started_on], self._dice.between(1, _MOST)
        while len(days) < wanted and days[-1] < last:
            days.append(after(days[-1], self._dice.between(*_BETWEEN)))
        passed = [day for day in days if day <= last]
        shift = (last - passed[-1]) if entry.layer is Layer.INDIVIDUAL and entry.ended_on is None else last - last
        yield from (self._contact(entry, pupil, weekday(day + shift)) for day in passed)

    def _contact(self, entry: Trajectory, pupil: Pupil, on: date) -> Contact:
        dice = self._dice
        summary = dice.choose(lines("goals", "contact", "summaries")) if dice.chance(_NOTED) else ""
        return Contact(
            id=ContactId(dice.identity()),
            pupil=pupil.id,
            on=on,
            who=told(dice.choose(lines("goals", "contact", "who")), pupil),
            way=self._ways.deal(),
            summary=told(summary, pupil),
            trajectory=entry.id,
            noted_by=self._users.get(entry.professional, self._coordinator)
            if entry.professional
            else self._coordinator,
        )
