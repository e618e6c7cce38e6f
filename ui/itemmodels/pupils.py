"""The list of pupils: what each column shows of a row and sorts it by."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from models.carefile import CareFileStatus, CaseloadCounts
from models.caseload import PupilRow
from models.consent_status import ConsentState
from ui.itemmodels.pupil_words import RowWords
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone

NAME, NEXT_STEP = "name", "next_step"
"""Columns that take what room is left: the next step, or the name where that is not shown."""

DEFAULT_COLUMNS: Final = (NAME, "group", "status", "help", "consent", NEXT_STEP, "home")
"""What is shown to who chose nothing."""


class PupilTableModel(TableModel[PupilRow]):
    """All pupils the user may see. They are found by name either way round, by number and by group."""

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        self._offered = {column.name: column for column in _columns(words)}
        self._ranks: Mapping[str, int] = {}
        shown = [column for name, column in self._offered.items() if name in DEFAULT_COLUMNS]
        super().__init__(shown, key=_key, searched=_searched, parent=parent)

    @property
    def offered(self) -> Mapping[str, str]:
        """The columns there are, by name, with their titles."""
        return {name: column.title for name, column in self._offered.items()}

    @property
    def shown(self) -> Sequence[str]:
        """The names of the columns that are shown, from left to right."""
        return [column.name for column in self.columns]

    def choose_columns(self, names: Iterable[str]) -> None:
        """Show these columns, from left to right, with the name always among them; without any those of the house."""
        known = [name for name in dict.fromkeys(names) if name in self._offered]
        wanted = known or [name for name in DEFAULT_COLUMNS if name in self._offered]
        self.show_columns(
            [self._offered[name] for name in dict.fromkeys(wanted if NAME in wanted else (NAME, *wanted))]
        )

    def rank(self, ranks: Mapping[str, int]) -> None:
        """Put the rows that fit best first; what fits equally well stays in the order of its column."""
        before = self._graded
        self._ranks = ranks
        if before or self._graded:
            self._arrange()

    @property
    def _graded(self) -> bool:
        return len(set(self._ranks.values())) > 1

    @override
    def _ordered(self) -> tuple[PupilRow, ...]:
        rows = super()._ordered()
        if not self._graded:
            return rows
        return tuple(sorted(rows, key=self._rank_of))

    def _rank_of(self, row: PupilRow) -> float:
        return self._ranks.get(row.pupil.id, math.inf)


def counts_of(rows: Iterable[PupilRow]) -> CaseloadCounts:
    """Return the figures of the line above the list."""
    caseload = [row for row in rows if row.in_caseload]
    return CaseloadCounts(
        open=len(caseload),
        waiting=sum(row.waiting is not None for row in caseload),
        consent_incomplete=sum(row.consent_unsettled for row in caseload),
    )


def _columns(words: RowWords) -> Sequence[Column[PupilRow]]:
    """Return every column one can choose, the usual ones first."""
    columns = (
        Column(name=NAME, title=QCoreApplication.translate("PupilTableModel", "Name"), text=_name, width=22),
        Column(
            name="group", title=QCoreApplication.translate("PupilTableModel", "Group"), text=_group, width=8, least=7
        ),
        Column(
            name="status",
            title=QCoreApplication.translate("PupilTableModel", "Status"),
            text=words.status,
            sort=_status_order,
            chip=words.status_chip,
            width=16,
            least=14,
        ),
        Column(
            name="help",
            title=QCoreApplication.translate("PupilTableModel", "Help"),
            text=words.help,
            sort=_help_order,
            width=15,
            tone=_help_tone,
            spare=True,
        ),
        Column(
            name="consent",
            title=QCoreApplication.translate("PupilTableModel", "Consent"),
            text=words.consent,
            sort=_consent_order,
            chip=words.consent_chip,
            width=21,
            least=16,
        ),
        Column(
            name=NEXT_STEP,
            title=QCoreApplication.translate("PupilTableModel", "Next step"),
            text=words.next_step,
            tooltip=words.next_step,
            spare=True,
        ),
        Column(
            name="home",
            title=QCoreApplication.translate("PupilTableModel", "Lives in"),
            text=words.home,
            width=15,
            spare=True,
        ),
        Column(
            name="coordinator",
            title=QCoreApplication.translate("PupilTableModel", "Lead"),
            text=_coordinator,
            width=18,
            spare=True,
        ),
        Column(
            name="waiting",
            title=QCoreApplication.translate("PupilTableModel", "Waits"),
            text=words.waiting,
            sort=_waiting,
            chip=words.waiting_chip,
            width=20,
            spare=True,
        ),
        Column(
            name="action",
            title=QCoreApplication.translate("PupilTableModel", "First action"),
            text=words.action,
            sort=_due,
            chip=words.action_chip,
            width=16,
            spare=True,
        ),
        Column(
            name="provider",
            title=QCoreApplication.translate("PupilTableModel", "Provider"),
            text=_providers,
            tooltip=_providers,
            width=20,
            spare=True,
        ),
        Column(
            name="contact",
            title=QCoreApplication.translate("PupilTableModel", "Last contact"),
            text=words.contact,
            sort=_contact,
            width=13,
            spare=True,
        ),
        Column(
            name="location",
            title=QCoreApplication.translate("PupilTableModel", "Location"),
            text=_location,
            width=18,
            spare=True,
        ),
        Column(
            name="age",
            title=QCoreApplication.translate("PupilTableModel", "Age"),
            text=_age,
            sort=_years,
            number=True,
            width=8,
            spare=True,
        ),
    )
    return columns if words.homes else tuple(column for column in columns if column.name != "home")


def _coordinator(row: PupilRow) -> str:
    return row.coordinator


def _waiting(row: PupilRow) -> int | None:
    return row.waiting


def _due(row: PupilRow) -> date | None:
    return row.due


def _providers(row: PupilRow) -> str:
    return ", ".join(row.providers)


def _contact(row: PupilRow) -> date | None:
    return row.contact


def _location(row: PupilRow) -> str:
    return row.location


def _age(row: PupilRow) -> str:
    return "" if row.age is None else str(row.age)


def _years(row: PupilRow) -> int | None:
    return row.age


def _key(row: PupilRow) -> str:
    return row.pupil.id


def _searched(row: PupilRow) -> str:
    pupil = row.pupil
    return f"{pupil.name.full} {pupil.name.listed} {pupil.number} {pupil.group}"


def _name(row: PupilRow) -> str:
    return row.pupil.name.listed


def _group(row: PupilRow) -> str:
    return row.pupil.group


def _status_order(row: PupilRow) -> int | None:
    return list(CareFileStatus).index(row.care_file.status) + 1 if row.care_file else None


def _consent_order(row: PupilRow) -> int | None:
    if row.consent is None:
        return 1 if row.in_caseload else None
    return list(ConsentState).index(row.consent.status.state) + 2


def _help_order(row: PupilRow) -> int | None:
    """Order by the longest wait, then what runs; what has neither comes last."""
    if row.waiting is not None:
        return -row.waiting - 1
    return 1 if row.running else None


def _help_tone(row: PupilRow) -> Tone:
    if row.waiting is not None:
        return Tone.WARN
    return Tone.TEXT if row.running else Tone.MUTED
