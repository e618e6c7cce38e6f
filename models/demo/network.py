"""The network: organisations with their awkward names, and the people in their posts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import resources
from models.capacity import Capacity, CapacityReport
from models.demo.days import add_years, after, before, year_end
from models.demo.dice import Deck, Dice
from models.demo.frame import Frame
from models.demo.people import culture_deck, desk, landline, mail, mobile, stranger
from models.demo.phrases import table
from models.employment import BY_THE_SCHOOL, Employment, deployed, employed_by
from models.ids import OrganisationId, ProfessionalId, UserId
from models.names import PersonName
from models.network import Organisation, OrganisationRole, Professional, deployed_on, employer_on, employers_on
from models.spans import ALWAYS, Span, school_year_start
from models.user import Role, User

_CONTRACT_ENDS = {"ended": -1, "running": 0, "next": 1}
"""In how many school years from the running one a contract ends; they run per school year."""

_MOST = 12
"""No post is filled more often, however big the school."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post as described in ``resources/demo/network.toml``."""

    key: str
    role: str
    tenure: str
    days: tuple[int, ...]
    employer: str = ""
    per: int = 0
    table: bool = False
    helps: bool = False
    medical: bool = False
    user: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Everybody around the school.

    Attributes:
        organisations: by the key of the file.
        by_post: those who fill a post, by its key.
        helpers: per employer, those who give help at school.

    """

    organisations: Mapping[str, Organisation]
    by_post: Mapping[str, Sequence[Professional]]
    helpers: Mapping[OrganisationId, Sequence[Professional]]
    users: tuple[User, ...]

    @property
    def professionals(self) -> tuple[Professional, ...]:
        """Everybody, post by post."""
        return tuple(person for people in self.by_post.values() for person in people)

    def lead(self, *, secondary: bool) -> Professional:
        """Return who coordinates care in primary or in secondary education."""
        return self.by_post["coach" if secondary else "ib"][0]

    def coordinator(self, *, secondary: bool) -> UserId:
        """Return the user who has the lead in primary or in secondary education."""
        lead = self.lead(secondary=secondary)
        return next(user.id for user in self.users if user.professional == lead.id)

    def helper(self, dice: Dice, provider: OrganisationId, day: date) -> Professional | None:
        """Draw somebody of a provider who works at the school on a day, if there is anybody."""
        present = [
            person
            for person in self.helpers.get(provider, ())
            if deployed_on(person, day) and provider in employers_on(person, day)
        ]
        return dice.choose(present) if present else None

    def family_contact(self, dice: Dice, *, secondary: bool) -> ProfessionalId:
        """Draw the fixed contact person for a family: who coordinates, or the school's social worker."""
        return (self.by_post["social"][0] if dice.chance(25) else self.lead(secondary=secondary)).id

    def table(self, team: int, day: date, without: str) -> list[Professional]:
        """Return who sits at the table of a care team on a day, the chair first; one post may not belong to it."""
        seats = (self.by_post[post.key] for post in posts() if post.table and post.key != without)
        people = (found[team % len(found)] for found in seats)
        return [person for person in people if deployed_on(person, day)]


@cache
def posts() -> Sequence[Post]:
    """Return the posts."""
    entries = resources.read_toml("demo", "network.toml")["post"]
    return tuple(Post(**{**entry, "days": tuple(entry["days"])}) for entry in entries)


@cache
def _organisations() -> Sequence[Mapping[str, Any]]:
    return tuple(resources.read_toml("demo", "network.toml")["organisation"])


def provider_deck(dice: Dice, column: str) -> Deck[str]:
    """Return providers in proportion: ``share`` for help at school, ``elsewhere`` for help under a decision."""
    return Deck(dice, {entry["key"]: entry[column] for entry in _organisations() if entry.get(column)})


@cache
def primary_only() -> frozenset[str]:
    """Return the keys of providers that do not help pupils in secondary education."""
    return frozenset(entry["key"] for entry in _organisations() if entry.get("primary_only"))


def network(frame: Frame) -> Network:
    """Return the network around a school of this size."""
    dice = frame.dice("network")
    organisations = {entry["key"]: _organisation(entry, dice, frame.today) for entry in _organisations()}
    office = _Office(frame, dice, organisations)
    by_post = {post.key: office.fill(post) for post in posts()}
    helpers: dict[OrganisationId, list[Professional]] = {}
    for post in posts():
        if post.helps:
            employer = organisations[post.employer].id
            helpers.setdefault(employer, []).extend(
                who for who in by_post[post.key] if employer_on(who, frame.today) == employer
            )
    return Network(
        organisations=organisations,
        by_post=by_post,
        helpers=helpers,
        users=tuple(_users(by_post, frame.dice("users"))),
    )


def _organisation(entry: Mapping[str, Any], dice: Dice, today: date) -> Organisation:
    ends = _CONTRACT_ENDS.get(entry.get("contract", ""))
    return Organisation(
        id=OrganisationId(dice.identity()),
        name=entry["name"],
        roles=frozenset(map(OrganisationRole, entry["roles"])),
        aliases=tuple(entry.get("aliases", ())),
        phone=landline(dice),
        email=desk(entry["name"]),
        offers=tuple(entry.get("offers", ())),
        capacities=tuple(_said(report, today) for report in entry.get("said", ())),
        contract=ALWAYS if ends is None else _contract(today, ends),
        note=entry.get("note", ""),
    )


def _said(report: Mapping[str, Any], today: date) -> CapacityReport:
    return CapacityReport(
        capacity=Capacity(report["capacity"]),
        on=before(today, report["days"]),
        waiting_weeks=report.get("weeks"),
        source=report.get("source", ""),
    )


def _contract(today: date, ends: int) -> Span:
    """Return a contract of two school years, ending on a 31 July."""
    last = add_years(year_end(today), ends)
    return Span(start=add_years(last, -2) + timedelta(days=1), end=last)


class _Office:
    """Fill posts with people."""

    def __init__(self, frame: Frame, dice: Dice, organisations: Mapping[str, Organisation]) -> None:
        self._frame = frame
        self._today = frame.today
        self._dice = dice
        self._organisations = organisations
        self._cultures = culture_deck(dice)
        self._used: set[str] = set()

    def fill(self, post: Post) -> tuple[Professional, ...]:
        """Return the people in a post."""
        number = min(1 + (self._frame.pupils // post.per if post.per else 0), _MOST)
        people = [self._professional(post, self._name(), place) for place in range(number)]
        if post.tenure == "moved":
            people[0] = self._who_moved(people[0])
        return tuple(people)

    def _name(self) -> PersonName:
        """Draw a name nobody here has yet."""
        while True:
            name = stranger(self._dice, self._cultures, woman=self._dice.chance(74))
            if name.full not in self._used:
                self._used.add(name.full)
                return name

    def _professional(self, post: Post, name: PersonName, place: int) -> Professional:
        days = post.days if place == 0 else tuple((day + place) % 5 for day in post.days)
        return Professional(
            id=ProfessionalId(self._dice.identity()),
            name=name.full,
            role=post.role,
            employments=employed_by(self._organisations[post.employer].id) if post.employer else BY_THE_SCHOOL,
            deployments=deployed(self._tenure(post.tenure)),
            days=frozenset(days),
            phone=mobile(self._dice),
            email=mail(name.full, self._dice),
            medical_secrecy=post.medical,
        )

    def _tenure(self, tenure: str) -> Span:
        year = school_year_start(self._today)
        long_ago = add_years(year, -self._dice.between(2, 6) - self._frame.years)
        return {
            "always": ALWAYS,
            "years": Span(start=long_ago),
            "new": Span(start=year),
            "moved": Span(start=year),
            "left": Span(start=long_ago, end=before(year, 1)),
            "until": Span(start=long_ago, end=year_end(self._today)),
            "coming": Span(start=after(self._today, 25)),
        }[tenure]

    def _who_moved(self, person: Professional) -> Professional:
        """Return somebody as staff of the school until last summer, and of his present employer since."""
        year = school_year_start(self._today)
        left = Employment(school=True, span=Span(start=add_years(year, -5), end=before(year, 1)))
        came = (Employment(organisation=entry.organisation, span=Span(start=year)) for entry in person.employments)
        return replace(person, employments=(left, *came), deployments=deployed(Span(start=left.span.start)))


def _users(by_post: Mapping[str, Sequence[Professional]], dice: Dice) -> Iterable[User]:
    for post in posts():
        if post.user:
            person = by_post[post.key][0]
            yield User(id=UserId(dice.identity()), name=person.name, role=Role(post.user), professional=person.id)
    yield User(id=UserId(dice.identity()), name=str(table("school", "words")["administrator"]), role=Role.ADMINISTRATOR)
