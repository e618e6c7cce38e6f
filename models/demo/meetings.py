"""Meetings of the care teams: those that were held, week after week, and the one that is being prepared."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from models.demo.courses import Course
from models.demo.frame import Frame
from models.demo.minutes import Place, Secretary
from models.demo.moments import Moment, coming, moments, pending
from models.demo.network import Network
from models.demo.phrases import lines, table
from models.demo.teams import Team
from models.ids import MeetingId
from models.meeting import Action, AgendaItem, Meeting, MinutesState, Participant, Presence, Remark, RemarkAnswer
from models.network import Professional

_MOST_PUPILS = 9
_PREPARED = 7
_THEME = 30
_REMARK = 6
_RATINGS = (3, 3, 4, 4, 4, 4, 5, 2, None)
_ABSENT = 8
_SENT_AFTER = timedelta(days=1)
_SAID_AFTER = timedelta(days=3)
_REMARKS_UNTIL = timedelta(days=8)
_CORRECTION = 18
_REFUSED = 30

Minuted = tuple[Meeting, Sequence[Action]]


class Scheduler:
    """Hold the meetings of a team."""

    def __init__(self, frame: Frame, network: Network, secretary: Secretary) -> None:
        self._frame = frame
        self._network = network
        self._secretary = secretary
        self._dice = frame.dice("meetings")
        self._rating = frame.dice("meeting_rating")
        self._correction = frame.dice("minutes_correction")
        self._kind = str(table("school", "meeting")["kind"])

    def of(self, team: Team, courses: Sequence[Course]) -> Iterator[Minuted]:
        """Yield the meetings of a team with what was agreed in them, oldest first, the one to come last."""
        days = team.past(self._frame)
        agenda = self._agenda(courses)
        waiting: list[Moment] = []
        for day, following in zip_longest(days, days[1:]):
            waiting += _until(agenda, day)
            chosen = _first_of_each(waiting)
            waiting = [moment for moment in waiting if moment not in chosen]
            yield self._held(team, day, chosen, following)
        yield self._prepared(team, courses)

    def _agenda(self, courses: Sequence[Course]) -> list[Moment]:
        """Return all moments of history, latest first."""
        start, today = self._frame.start, self._frame.today
        found = (moment for course in courses for moment in moments(course, start, today))
        return sorted(found, key=lambda moment: (moment.on, moment.course.id), reverse=True)

    def _held(self, team: Team, day: date, chosen: Sequence[Moment], following: date | None) -> Minuted:
        dice = self._dice
        place = Place(meeting=MeetingId(dice.identity()), on=day)
        noted = [self._secretary.about_pupil(moment, place) for moment in chosen]
        items = [item for item, _ in noted]
        if not items or dice.chance(_THEME):
            items.append(self._secretary.about_theme(place))
        people = self._people(team, day)
        presences = [Presence.PRESENT if self._comes(seat) else Presence.ABSENT for seat in range(len(people))]
        present = [person for person, presence in zip(people, presences, strict=True) if presence is Presence.PRESENT]
        meeting = Meeting(
            id=place.meeting,
            kind=self._kind,
            on=day,
            at=team.at,
            place=team.place,
            chair=people[0].name,
            minute_taker=dice.choose(present[1:] or present).name,
            participants=tuple(
                Participant(professional=person.id, presence=presence)
                for person, presence in zip(people, presences, strict=True)
            ),
            items=tuple(items),
            state=MinutesState.ADOPTED if following else MinutesState.FOR_CORRECTION,
            adopted_on=following,
            remarks=self._corrections(people, items, day, following) + self._remarks(people, following),
            sent_on=day + _SENT_AFTER,
            sent_by=people[0].name,
            remarks_until=day + _REMARKS_UNTIL,
            went_well=dice.choose(lines("meetings", "process", "went_well")),
            went_badly=dice.choose(lines("meetings", "process", "went_badly")),
            to_change=dice.choose(lines("meetings", "process", "to_change")),
            rating=self._rating.choose(_RATINGS),
            pseudonym_seed=dice.identity(),
        )
        return meeting, [action for _, actions in noted for action in actions]

    def _remarks(self, people: Sequence[Professional], adopted: date | None) -> tuple[Remark, ...]:
        if adopted is None or not self._dice.chance(_REMARK):
            return ()
        text = self._dice.choose(lines("meetings", "remarks"))
        return (Remark(text=text, by=people[-1].name, on=adopted, after_adoption=True),)

    def _corrections(
        self, people: Sequence[Professional], items: Sequence[AgendaItem], day: date, adopted: date | None
    ) -> tuple[Remark, ...]:
        """Return what was said while the minutes were out for correction; the last ones still wait for an answer."""
        dice = self._correction
        if adopted is not None and not dice.chance(_CORRECTION):
            return ()
        remark = Remark(
            text=dice.choose(lines("meetings", "corrections")),
            by=dice.choose(people[1:] or people).name,
            on=min(day + _SAID_AFTER, self._frame.today),
            item=dice.choose(items).id,
        )
        if adopted is None:
            return (remark,)
        refused = dice.chance(_REFUSED)
        answer = RemarkAnswer.REJECTED if refused else RemarkAnswer.ACCEPTED
        because = dice.choose(lines("meetings", "corrections", "refused")) if refused else ""
        return (replace(remark, answer=answer, because=because, answered_on=adopted),)

    def _prepared(self, team: Team, courses: Sequence[Course]) -> Minuted:
        """Return the meeting of the coming week: invitations and questions, nothing said yet."""
        today = self._frame.today
        day = team.next(today)
        place = Place(meeting=MeetingId(self._dice.identity()), on=day, held=False)
        people = self._people(team, day)
        items: list[AgendaItem] = [
            self._secretary.about_pupil(moment, place)[0] for moment in _prepared_moments(courses, today)
        ]
        meeting = Meeting(
            id=place.meeting,
            kind=self._kind,
            on=day,
            at=team.at,
            place=team.place,
            chair=people[0].name,
            minute_taker=people[-1].name,
            participants=tuple(Participant(professional=person.id) for person in people),
            items=(*items, self._secretary.about_theme(place)),
            pseudonym_seed=self._dice.identity(),
        )
        return meeting, ()

    def _people(self, team: Team, day: date) -> list[Professional]:
        return self._network.table(team.number, day, team.without)

    def _comes(self, seat: int) -> bool:
        """Tell whether somebody comes; the chair always does."""
        return seat == 0 or not self._dice.chance(_ABSENT)


def _until(agenda: list[Moment], day: date) -> list[Moment]:
    """Take from an agenda, latest first, what comes up by a day."""
    found = []
    while agenda and agenda[-1].on <= day:
        found.append(agenda.pop())
    return found


def _first_of_each(waiting: Sequence[Moment]) -> list[Moment]:
    """Return the first moment of each pupil, no more than one meeting can hold."""
    first: dict[str, Moment] = {}
    for moment in waiting:
        first.setdefault(moment.course.child.pupil.id, moment)
    return list(first.values())[:_MOST_PUPILS]


def _prepared_moments(courses: Sequence[Course], today: date) -> list[Moment]:
    """Return what the coming meeting speaks of: the pupils who always occur first."""
    fixed = [pending(course, today) for course in courses if course.child.part.agenda and course.closed > today]
    drawn = [coming(course, today) for course in courses if not course.child.part.agenda]
    soon = sorted((moment for moment in drawn if moment), key=lambda moment: (moment.on, moment.course.id))
    chosen: dict[str, Moment] = {}
    for moment in (*fixed, *soon):
        chosen.setdefault(moment.course.child.pupil.id, moment)
    return list(chosen.values())[:_PREPARED]
