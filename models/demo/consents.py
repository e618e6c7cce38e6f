"""Consents: to share with the care team, to help, to share from the helper's file, to refer and to pass on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.consent import Answer, Consent, Giver, InformationKind, Party, PartyKind, Purpose, Question
from models.consent_givers import Deciders, say_on
from models.consent_rules import AGES_THAT_MOVE_A_DECISION, Rules
from models.demo.answers import Answering, Asked
from models.demo.courses import NEVER, Course, Outcome
from models.demo.days import add_years, after, before, school_day
from models.demo.frame import Frame
from models.demo.network import Network
from models.demo.phrases import in_secondary, lines, table
from models.demo.pupils import Child
from models.guardian import authority_on
from models.ids import ConsentId, OrganisationId
from models.pupil import YesNoUnknown
from models.trajectory import Trajectory

_YEAR = 365
_LIMITED = 80
_RENEWED = 95
_ASKED_AGAIN = 80
_CONDITION = 10
_EVERY_KIND = 85
_FROM_HELP_FILE = 45
_WITH_HELPER = 60
_SAME_STORY = 30
_BASIC = frozenset({InformationKind.EDUCATION, InformationKind.CARE})
_FEW = ("altra", "okt")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Matter:
    """What is asked: everything about a consent but when and how it is answered."""

    question: Question
    purpose: Purpose
    parties: tuple[Party, ...]
    kinds: frozenset[InformationKind] = frozenset()


class Asking:
    """Ask for consent, course by course."""

    def __init__(self, frame: Frame, network: Network, rules: Rules) -> None:
        self._today = frame.today
        self._network = network
        self._rules = rules
        self._dice = frame.dice("consents")
        self._ids = frame.dice("consent ids")
        self._answering = Answering(frame)

    def consents(self, course: Course, given: Sequence[Trajectory]) -> Iterable[Consent]:
        """Yield what was asked in a course by today; ``given`` is the help in it."""
        yield from self._care_team(course)
        if course.outcome is Outcome.DECLINED and course.clarified <= self._today:
            yield self._ask(course, _help(()), course.clarified, "refused")
        if course.outcome is Outcome.REFERRED and course.clarified <= self._today:
            yield self._ask(course, self._referral(), course.clarified, "complete")
        if given:
            yield from self._around_help(course, _by_provider(given))
        if course.moved:
            yield self._ask(course, self._transfer(), before(course.closed, 6), "complete")

    def _care_team(self, course: Course) -> Iterable[Consent]:
        first = after(course.opened, self._dice.between(2, 8))
        return self._kept_up(course, self._team_matter(course), first, course.story)

    def _around_help(self, course: Course, given: Mapping[OrganisationId, Trajectory]) -> Iterable[Consent]:
        for provider, entry in given.items():
            story = "complete" if entry.started_on else course.story
            yield from self._kept_up(course, _help((provider,)), _asked(entry), story, by=entry.started_on or NEVER)
        begun = course.started <= self._today
        story = course.story if self._dice.chance(_SAME_STORY) else "complete"
        if begun and self._dice.chance(_WITH_HELPER):
            yield from self._kept_up(course, _with_helper(tuple(given)), course.started, story)
        if begun and self._dice.chance(_FROM_HELP_FILE):
            later = after(course.started, self._dice.between(5, 40))
            yield from self._kept_up(course, self._help_file(course), later, story)

    def _kept_up(
        self, course: Course, matter: _Matter, first: date, story: str, *, by: date = NEVER
    ) -> Iterable[Consent]:
        """Yield one question as it is asked again: when it runs out, or when the pupil decides from now on."""
        asked: date | None = first
        while asked is not None and asked <= min(self._today, course.closed):
            consent = self._ask(course, matter, asked, story, by=by)
            yield consent
            asked, by = self._again(consent, course, story), NEVER
            story = "complete" if story != "disagree" else story

    def _ask(self, course: Course, matter: _Matter, on: date, story: str, *, by: date = NEVER) -> Consent:
        condition = matter.kinds and self._dice.chance(_CONDITION)
        return Consent(
            id=ConsentId(self._ids.identity()),
            pupil=course.child.pupil.id,
            question=matter.question,
            purpose=matter.purpose,
            asked_on=on,
            parties=matter.parties,
            kinds=matter.kinds,
            valid_until=self._valid_until(matter, on, story),
            conditions=self._dice.choose(lines("consents", "conditions")) if condition else "",
            answers=self._answers(course, matter.question, on, story, by),
        )

    def _answers(self, course: Course, question: Question, on: date, story: str, by: date) -> tuple[Answer, ...]:
        child = course.child
        deciders = Deciders(pupil=child.pupil, guardians=child.guardians, rules=self._rules)
        say = say_on(deciders, question, on)
        givers = say.required if say else _guardians(child, on)
        heard = say is not None and say.heard and story == "complete"
        interpreted = frozenset(Giver(guardian=found.id) for found in child.guardians if found.interpreter)
        asked = Asked(givers=givers, story=story, on=on, by=by, heard=heard, interpreted=interpreted)
        return self._answering.answers(asked)

    def _valid_until(self, matter: _Matter, on: date, story: str) -> date | None:
        if matter.question is Question.HELP:
            return None
        if story == "expired":
            return on + timedelta(days=min(_YEAR, (self._today - on).days * 2 // 3))
        return on + timedelta(days=_YEAR) if self._dice.chance(_LIMITED) else None

    def _again(self, consent: Consent, course: Course, story: str) -> date | None:
        """Return when the same is asked again: before it runs out, or after a birthday that moved the decision."""
        days = []
        if consent.valid_until and story != "expired" and self._dice.chance(_RENEWED):
            days.append(school_day(before(consent.valid_until, 12)))
        born = course.child.pupil.birth_date
        birthdays = [add_years(born, age) for age in AGES_THAT_MOVE_A_DECISION] if born else []
        moved = next((day for day in birthdays if day > consent.asked_on), None)
        if moved and self._dice.chance(_ASKED_AGAIN):
            days.append(after(moved, 12))
        return min((day for day in days if day > consent.asked_on), default=None)

    def _team_matter(self, course: Course) -> _Matter:
        meeting = (Party(kind=PartyKind.MEETING, id=str(table("school", "meeting")["kind"])),)
        extra = map(InformationKind, lines("signals", course.kind, "kinds"))
        all_kinds = self._dice.chance(_EVERY_KIND) or course.child.part.fixed
        return _Matter(
            question=Question.SHARE_SCHOOL,
            purpose=Purpose.CARE_TEAM,
            parties=self._organisations(_FEW) if course.few else meeting,
            kinds=_BASIC | frozenset(extra) if all_kinds else _BASIC,
        )

    def _organisations(self, keys: Iterable[str]) -> tuple[Party, ...]:
        return tuple(_organisation(self._network.organisations[key].id) for key in keys)

    def _referral(self) -> _Matter:
        return _Matter(
            question=Question.SHARE_SCHOOL,
            purpose=Purpose.REFERRAL,
            parties=self._organisations((self._dice.choose(("okt", "triversum", "waag", "jeugdteam")),)),
            kinds=_BASIC,
        )

    def _transfer(self) -> _Matter:
        return _Matter(
            question=Question.SHARE_SCHOOL,
            purpose=Purpose.TRANSFER,
            parties=self._organisations(("college",)),
            kinds=_BASIC | {InformationKind.ATTENDANCE},
        )

    def _help_file(self, course: Course) -> _Matter:
        secondary = in_secondary(course.child.pupil)
        lead = Party(kind=PartyKind.PROFESSIONAL, id=self._network.lead(secondary=secondary).id)
        return _Matter(
            question=Question.SHARE_HELP_FILE,
            purpose=Purpose.COORDINATE_HELP,
            parties=(lead, *self._organisations(("okt",))) if self._dice.chance(30) else (lead,),
            kinds=frozenset({InformationKind.CARE, InformationKind.HEALTH}),
        )


def _by_provider(given: Sequence[Trajectory]) -> Mapping[OrganisationId, Trajectory]:
    """Return the first help of each provider."""
    return {entry.provider: entry for entry in reversed(given) if entry.provider}


def _asked(entry: Trajectory) -> date:
    """Return when help was asked for; a demo always knows."""
    return entry.asked_on or date.min


def _guardians(child: Child, day: date) -> tuple[Giver, ...]:
    """Return who is asked while the birth date is unknown: the guardians, as for a child."""
    asked = (found.id for found in child.guardians if authority_on(found, day) is not YesNoUnknown.NO)
    return tuple(Giver(guardian=guardian) for guardian in asked)


def _help(providers: Sequence[OrganisationId]) -> _Matter:
    parties = tuple(map(_organisation, providers))
    return _Matter(question=Question.HELP, purpose=Purpose.START_HELP, parties=parties)


def _with_helper(providers: Sequence[OrganisationId]) -> _Matter:
    return _Matter(
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.COORDINATE_HELP,
        parties=tuple(map(_organisation, providers)),
        kinds=_BASIC | {InformationKind.ATTENDANCE},
    )


def _organisation(organisation: OrganisationId) -> Party:
    return Party(kind=PartyKind.ORGANISATION, id=organisation)
