"""The lists of people and organisations around the school: what each column says of a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from typing_extensions import override

from models.capacity import Capacity, CapacityReport
from models.involvement import HelperCount
from models.names import folded
from models.network import (
    DAYS_IN_A_SCHOOL_WEEK,
    Organisation,
    OrganisationRole,
    Professional,
    capacity_of,
    capacity_warning,
    comes_on,
    deployed_on,
    left_on,
    present_on,
    school_staff_on,
)
from models.usecases.network import Network
from models.wording import word
from ui.itemmodels.table import Column, Index, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.widgets.week_strip import WEEK_ROLE, Week, week_words
from ui.words import date_of, short_day, texts, whole_number

SOON: Final = timedelta(days=90)
"""So long before its end a contract is worth a word."""


class Presence(IntEnum):
    """Whether somebody is at the school, in the order in which one wants to see them."""

    TODAY = 0
    OTHER_DAYS = 1
    COMING = 2
    GONE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """Somebody around the school, as one sees him on a day."""

    person: Professional
    employers: tuple[Organisation, ...]
    today: date

    @property
    def school_staff(self) -> bool:
        """Whether the school itself employs him."""
        return school_staff_on(self.person, self.today)

    @property
    def presence(self) -> Presence:
        """Whether he is at the school."""
        if not deployed_on(self.person, self.today):
            return Presence.COMING if comes_on(self.person, self.today) else Presence.GONE
        return Presence.TODAY if present_on(self.person, self.today) else Presence.OTHER_DAYS

    @property
    def week(self) -> Week:
        """The days he is in; today is marked when it is one of the school week."""
        weekday = self.today.weekday()
        return Week(days=self.person.days, today=weekday if weekday in DAYS_IN_A_SCHOOL_WEEK else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """An organisation with those of its people who work at the school or will do so."""

    organisation: Organisation
    people: tuple[PersonRow, ...]
    today: date

    @property
    def said(self) -> CapacityReport:
        """What was last said about room."""
        return capacity_of(self.organisation, self.today)


def person_rows(network: Network, today: date) -> tuple[PersonRow, ...]:
    """Return everybody: who is in today first, who has left last, and by name."""
    rows = [
        PersonRow(person=entry, employers=network.employers_of(entry, today), today=today)
        for entry in network.professionals
    ]
    return tuple(sorted(rows, key=_person_order))


def organisation_rows(network: Network, people: Sequence[PersonRow], today: date) -> tuple[OrganisationRow, ...]:
    """Return the organisations by name, each with its people."""
    by_employer: dict[str, list[PersonRow]] = {}
    for row in people:
        if row.presence is not Presence.GONE:
            for employer in row.employers:
                by_employer.setdefault(employer.id, []).append(row)
    rows = (
        OrganisationRow(organisation=entry, people=tuple(by_employer.get(entry.id, ())), today=today)
        for entry in network.organisations
    )
    return tuple(sorted(rows, key=_organisation_order))


def school_words() -> str:
    """Return how the school is called as an employer."""
    return QCoreApplication.translate("PersonTableModel", "the school")


def nobody_words() -> str:
    """Return what is said of somebody who works for no organisation."""
    return QCoreApplication.translate("PersonTableModel", "works independently")


def employer_words(row: PersonRow) -> str:
    """Return for whom somebody works."""
    names = [*((school_words(),) if row.school_staff else ()), *(entry.name for entry in row.employers)]
    return ", ".join(names) or nobody_words()


def presence_words(row: PersonRow) -> str:
    """Return when somebody is in: his days, or since when he is not."""
    starts, end = comes_on(row.person, row.today), left_on(row.person)
    if starts:
        return QCoreApplication.translate("PersonTableModel", "from {0}").format(short_day(starts, row.today))
    if row.presence is Presence.GONE:
        return QCoreApplication.translate("PersonTableModel", "until {0}").format(date_of(end)) if end else ""
    return week_words(row.person.days)


def role_words(roles: frozenset[OrganisationRole]) -> tuple[str, ...]:
    """Return what an organisation is, in the order of the list of roles."""
    words = texts()
    return tuple(word(words, role) for role in OrganisationRole if role in roles)


def capacity_chip(said: CapacityReport) -> ChipLook | None:
    """Return whether an organisation takes new pupils, as a chip; None when nobody knows."""
    known: Mapping[Capacity, Tone] = {
        Capacity.OPEN: Tone.OK,
        Capacity.WAITING_LIST: Tone.WARN,
        Capacity.CLOSED: Tone.DANGER,
    }
    tone = known.get(said.capacity)
    if tone is None:
        return None
    icons = {Capacity.WAITING_LIST: "hourglass", Capacity.CLOSED: "ban"}
    return ChipLook(word=capacity_words(said), tone=tone, icon=icons.get(said.capacity, ""))


def capacity_words(said: CapacityReport) -> str:
    """Return whether an organisation takes new pupils: ``wachtlijst 6 wk``; empty when nobody knows."""
    if said.capacity is Capacity.UNKNOWN:
        return ""
    words = word(texts(), said.capacity)
    weeks = said.waiting_weeks
    if weeks is None:
        return words
    return QCoreApplication.translate("OrganisationTableModel", "{0} {1} wk").format(words, weeks)


def summary_words(people: Sequence[PersonRow], organisations: int, active: HelperCount | None) -> str:
    """Return how many people and organisations there are, and how many of them do something for a pupil now.

    Without a count, which takes longer, that last part is left out.
    """
    here = [row for row in people if row.presence is not Presence.GONE]
    today = sum(row.presence is Presence.TODAY for row in here)
    numbers = [today, len(here), organisations]
    words = QCoreApplication.translate("NetworkPage", "At school today {0} · people {1} · organisations {2}")
    if active is not None:
        numbers += [active.helpers, active.organisations]
        words = QCoreApplication.translate(
            "NetworkPage", "At school today {0} · people {1} · organisations {2} · now {3} helpers of {4} organisations"
        )
    return words.format(*map(whole_number, numbers)) if any(numbers) else ""


def room_warning(organisation: Organisation, today: date) -> str:
    """Return what one should know before asking an organisation for new help; empty when it takes pupils."""
    said = capacity_warning(organisation, today)
    if said is None:
        return ""
    day = short_day(said.on, today) if said.on else ""
    if said.capacity is Capacity.CLOSED:
        words = QCoreApplication.translate("OrganisationTableModel", "{0} takes no new pupils now. Look for another.")
    else:
        words = QCoreApplication.translate("OrganisationTableModel", "{0} has a waiting list. Tell the family.")
    asked = QCoreApplication.translate("OrganisationTableModel", "Said on {0}.").format(day) if day else ""
    return " ".join(part for part in (words.format(organisation.name), asked) if part)


def contract_tone(organisation: Organisation, today: date) -> Tone:
    """Return how much a contract's end asks for attention."""
    end = organisation.contract.end
    if end is None:
        return Tone.MUTED
    if end < today:
        return Tone.DANGER
    return Tone.WARN if end - today <= SOON else Tone.TEXT


class PersonTableModel(TableModel[PersonRow]):
    """Everybody around the school; the last column shows the week."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[PersonRow]] = [
            Column(title=QCoreApplication.translate("PersonTableModel", "Name"), text=_person_name, tone=_person_tone),
            Column(
                title=QCoreApplication.translate("PersonTableModel", "Role"), text=_person_role, width=24, spare=True
            ),
            Column(title=QCoreApplication.translate("PersonTableModel", "Works for"), text=_person_employer, width=21),
            Column(
                title=QCoreApplication.translate("PersonTableModel", "At school"),
                text=presence_words,
                sort=_presence_order,
                width=25,
                tone=_presence_tone,
            ),
        ]
        super().__init__(columns, key=_person_key, searched=_person_searched, parent=parent)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != WEEK_ROLE:
            return super().data(index, role)
        if not index.isValid() or index.column() != len(self.columns) - 1:
            return None
        row = self.rows[index.row()]
        return row.week if row.presence in (Presence.TODAY, Presence.OTHER_DAYS) and row.person.days else None


class OrganisationTableModel(TableModel[OrganisationRow]):
    """The organisations around the school."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[OrganisationRow]] = [
            Column(title=QCoreApplication.translate("OrganisationTableModel", "Name"), text=_organisation_name),
            Column(
                title=QCoreApplication.translate("OrganisationTableModel", "Room"),
                text=_organisation_capacity,
                sort=_capacity_order,
                chip=_organisation_chip,
                width=20,
            ),
            Column(
                title=QCoreApplication.translate("OrganisationTableModel", "People"),
                text=_organisation_people,
                sort=_organisation_people_order,
                number=True,
                width=10,
            ),
            Column(
                title=QCoreApplication.translate("OrganisationTableModel", "Kind"),
                text=_organisation_roles,
                width=34,
                tone=_quiet,
                spare=True,
            ),
        ]
        super().__init__(columns, key=_organisation_key, searched=_organisation_searched, parent=parent)


def _person_order(row: PersonRow) -> tuple[int, str]:
    return row.presence, folded(row.person.name)


def _organisation_order(row: OrganisationRow) -> str:
    return folded(row.organisation.name)


def _person_key(row: PersonRow) -> str:
    return row.person.id


def _person_searched(row: PersonRow) -> str:
    names = [name for employer in row.employers for name in (employer.name, *employer.aliases)]
    names += [] if row.employers else [employer_words(row)]
    return " ".join((row.person.name, row.person.role, row.person.phone, row.person.email, *names))


def _person_name(row: PersonRow) -> str:
    return row.person.name


def _person_role(row: PersonRow) -> str:
    return row.person.role


def _person_employer(row: PersonRow) -> str:
    return employer_words(row)


def _person_tone(row: PersonRow) -> Tone:
    return Tone.MUTED if row.presence in (Presence.COMING, Presence.GONE) else Tone.TEXT


def _presence_tone(row: PersonRow) -> Tone:
    return Tone.INFO if row.presence is Presence.COMING else Tone.MUTED


def _presence_order(row: PersonRow) -> int:
    """Order by who is in today, then by the first day of the week somebody is in."""
    first = min(row.person.days, default=len(DAYS_IN_A_SCHOOL_WEEK))
    return row.presence * 10 + first + 1


def _organisation_key(row: OrganisationRow) -> str:
    return row.organisation.id


def _organisation_searched(row: OrganisationRow) -> str:
    entry = row.organisation
    people = (person.person.name for person in row.people)
    return " ".join(
        (entry.name, *entry.aliases, *entry.offers, *role_words(entry.roles), entry.phone, entry.email, *people)
    )


def _organisation_name(row: OrganisationRow) -> str:
    return row.organisation.name


def _organisation_roles(row: OrganisationRow) -> str:
    return ", ".join(role_words(row.organisation.roles))


def _organisation_capacity(row: OrganisationRow) -> str:
    return capacity_words(row.said)


def _organisation_chip(row: OrganisationRow) -> ChipLook | None:
    return capacity_chip(row.said)


def _capacity_order(row: OrganisationRow) -> int | None:
    """Order by how soon there is room; unknown comes last."""
    said = row.said
    if said.capacity is Capacity.UNKNOWN:
        return None
    if said.capacity is Capacity.WAITING_LIST:
        return 2 + (said.waiting_weeks or 0)
    return 1 if said.capacity is Capacity.OPEN else 1000


def _organisation_people(row: OrganisationRow) -> str:
    return whole_number(len(row.people)) if row.people else ""


def _organisation_people_order(row: OrganisationRow) -> int | None:
    return len(row.people) or None


def _quiet(_row: OrganisationRow) -> Tone:
    return Tone.MUTED
