"""What is said, decided and agreed about one agenda item."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from models.carefile import CareFile, SignalKind
from models.consent import InformationKind
from models.demo.courses import Course
from models.demo.days import after, before
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.moments import Moment
from models.demo.network import Network
from models.demo.phrases import in_secondary, lines, suited, table, told
from models.ids import ActionId, AgendaItemId, CareFileId, MeetingId, ProfessionalId, UserId
from models.meeting import Action, ActionState, AgendaItem, Decision, DecisionKind, Involvement
from models.trajectory import Trajectory

_PARENTS = {Involvement.INFORMED: 48, Involvement.HEARD: 26, Involvement.PRESENT: 10, Involvement.NOT: 16}
_CHILD = {Involvement.HEARD: 44, Involvement.NOT: 46, Involvement.INFORMED: 6, Involvement.PRESENT: 4}
_BASIC = frozenset({InformationKind.EDUCATION, InformationKind.CARE})
_MINUTES = (5, 10, 10, 10, 15, 20)
_NAMELESS_AT_FIRST = 35
_BEFORE_HELP = frozenset({"signal", "plan", "declined", "referred"})
_TWO_DECISIONS = 18
_COMES_DOWN_TO = {
    "signal": DecisionKind.ADVICE,
    "plan": DecisionKind.START_HELP,
    "waiting": DecisionKind.CHANGE_HELP,
    "evaluation": DecisionKind.CHANGE_HELP,
    "closing": DecisionKind.NOTHING,
    "advice": DecisionKind.ADVICE,
    "declined": DecisionKind.NOTHING,
    "referred": DecisionKind.REFER,
}
_SECONDS = 60
_LONGER = (70, 130)
"""How long an item takes, in per cent of the time that was planned."""
_ACTIONS = (0, 0, 0, 0, 1, 1, 1, 1, 1, 2)
_FORGOTTEN = 14
_DROPPED = 4
_LONG_AGO = 70
"""After so many days everything that was agreed has been done or dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is noted: which meeting, on which day, and whether it has been held."""

    meeting: MeetingId
    on: date
    held: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Owner:
    """Who will do something."""

    name: str
    professional: ProfessionalId | None = None
    user: UserId | None = None


class Secretary:
    """Note what is said about pupils and themes."""

    def __init__(
        self, frame: Frame, network: Network, files: Sequence[CareFile], help_given: Sequence[Trajectory]
    ) -> None:
        self._today = frame.today
        self._network = network
        self._dice = dice = frame.dice("minutes")
        self._clock = frame.dice("meeting_clock")
        self._parents, self._child = Deck(dice, _PARENTS), Deck(dice, _CHILD)
        self._themes = Deck(dice, dict.fromkeys(range(len(table("meetings", "themes")["items"])), 1))
        self._contacts = {file.id: file.family_contact for file in files}
        self._help: Mapping[CareFileId, Trajectory] = {
            entry.care_file: entry for entry in reversed(help_given) if entry.care_file and entry.main
        }
        self._names = {person.id: person.name for person in network.professionals}
        self._providers = {entry.id: entry.name for entry in network.organisations.values()}

    def about_pupil(self, moment: Moment, place: Place) -> tuple[AgendaItem, tuple[Action, ...]]:
        """Return an agenda item about a pupil and what was agreed; not yet anything when the meeting is to come."""
        course, dice, kind = moment.course, self._dice, moment.kind
        nameless = kind == "signal" and not course.child.part.fixed and dice.chance(_NAMELESS_AT_FIRST)
        parents = Involvement.NOT if nameless else self._parents.deal()
        item = AgendaItem(
            id=AgendaItemId(dice.identity()),
            pupil=course.child.pupil.id,
            anonymous=nameless,
            reason=told(dice.choose(lines("meetings", kind, "reasons")), course.child.pupil),
            question=told(dice.choose(lines("meetings", kind, "questions")), course.child.pupil),
            minutes=dice.choose(_MINUTES),
            kinds=_BASIC | frozenset(map(InformationKind, lines("signals", course.kind, "kinds"))),
            discussion=self._discussion(moment, nameless=nameless) if place.held else "",
            decisions=tuple(self._decisions(moment, parents, nameless=nameless)) if place.held else (),
            parents=parents,
            child=Involvement.NOT if nameless else self._child.deal(),
        )
        if place.held:
            item = self._held(item, place)
        return item, tuple(self._actions(moment, item, place)) if place.held else ()

    def _held(self, item: AgendaItem, place: Place) -> AgendaItem:
        """Return an item that was talked about, as long as it took; what was decided stands in the dossier."""
        low, high = _LONGER
        spent = item.minutes * _SECONDS * self._clock.between(low, high) // 100
        return replace(
            item, spent=spent, decisions=tuple(replace(entry, entered_on=place.on) for entry in item.decisions)
        )

    def about_theme(self, place: Place) -> AgendaItem:
        """Return an agenda item that is about no pupil."""
        theme = table("meetings", "themes")["items"][self._themes.deal()]
        decision = Decision(text=theme["decision"], decided_by=lines("meetings", "decided_by")[0])
        return AgendaItem(
            id=AgendaItemId(self._dice.identity()),
            theme=theme["theme"],
            discussion=theme["discussion"] if place.held else "",
            decisions=(decision,) if place.held else (),
            kinds=_BASIC,
        )

    def _discussion(self, moment: Moment, *, nameless: bool) -> str:
        dice, course = self._dice, moment.course
        seen = "noticed" if moment.kind in _BEFORE_HELP else "seen"
        parts = [
            dice.choose(suited("signals", course.kind, seen, secondary=in_secondary(course.child.pupil))),
            dice.choose(lines("meetings", moment.kind, "talk")),
            dice.choose(lines("meetings", "strengths")),
        ]
        return " ".join(self._told(part, course, nameless=nameless) for part in parts if part)

    def _decisions(self, moment: Moment, parents: Involvement, *, nameless: bool) -> Iterable[Decision]:
        texts = [self._dice.choose(lines("meetings", moment.kind, "decisions"))]
        if self._dice.chance(_TWO_DECISIONS):
            texts.append(self._dice.choose(lines("meetings", "also")))
        who = "with_parents" if parents is Involvement.PRESENT else "texts"
        for number, text in enumerate(texts):
            yield Decision(
                kind=None if number else _COMES_DOWN_TO.get(moment.kind),
                text=self._told(text, moment.course, nameless=nameless),
                decided_by=self._dice.choose(lines("meetings", "decided_by", who)),
                mandate=self._dice.choose(lines("meetings", "mandate")),
            )

    def _told(self, text: str, course: Course, *, nameless: bool) -> str:
        provider = self._provider(course)
        pupil = course.child.pupil
        return told(
            text,
            pupil,
            nameless=nameless,
            aanbieder=provider,
            Aanbieder=provider[:1].upper() + provider[1:],
            groep="de klas" if nameless else pupil.group,
        )

    def _provider(self, course: Course) -> str:
        given = self._help.get(course.id)
        return self._providers[given.provider] if given and given.provider else "de aanbieder"

    def _actions(self, moment: Moment, item: AgendaItem, place: Place) -> Iterable[Action]:
        wanted = self._dice.choose(_ACTIONS)
        for entry in self._dice.some(_fitting(moment.kind, moment.course.kind), wanted) if wanted else ():
            owner = self._owner(entry["owner"], moment.course)
            due = after(place.on, self._dice.between(5, 32))
            state, settled = self._settled(place.on, due)
            dropped = state is ActionState.DROPPED
            yield Action(
                id=ActionId(self._dice.identity()),
                text=self._told(entry["text"], moment.course, nameless=item.anonymous),
                owner=owner.name,
                due=due,
                professional=owner.professional,
                user=owner.user,
                pupil=item.pupil,
                meeting=place.meeting,
                item=item.id,
                state=state,
                settled_on=settled,
                dropped_because=self._dice.choose(lines("meetings", "actions", "dropped")) if dropped else "",
            )

    def _settled(self, agreed: date, due: date) -> tuple[ActionState, date | None]:
        late = (self._today - due).days > 0
        if not late or ((self._today - agreed).days < _LONG_AGO and self._dice.chance(_FORGOTTEN)):
            return ActionState.OPEN, None
        state = ActionState.DROPPED if self._dice.chance(_DROPPED) else ActionState.DONE
        return state, max(agreed, before(due, self._dice.between(0, 8)))

    def _owner(self, who: str, course: Course) -> _Owner:
        secondary = in_secondary(course.child.pupil)
        lead = self._network.lead(secondary=secondary)
        given = self._help.get(course.id)
        people = {"coordinator": lead.id, "contact": self._contacts.get(course.id)}
        people["helper"] = given.professional if given and given.professional else lead.id
        if who == "provider":
            return _Owner(name=self._provider(course))
        person = people.get(who)
        if person is None:
            return _Owner(name=told(who, course.child.pupil))
        user = self._network.coordinator(secondary=secondary) if person == lead.id else None
        return _Owner(name=self._names[person], professional=person, user=user)


@cache
def _fitting(talk: str, signal: SignalKind) -> Sequence[Mapping[str, Any]]:
    """Return the actions that make sense at this talk about this kind of signal."""
    entries = table("meetings", "actions")["texts"]
    return [entry for entry in entries if talk in entry["when"] and entry.get("only", signal) == signal]
