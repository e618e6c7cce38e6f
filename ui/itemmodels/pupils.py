"""The list of pupils: what each column says of a row, and the words of its chips."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from models.carefile import CareFileStatus, CaseloadCounts
from models.consent_overview import SETTLED
from models.consent_status import ConsentState
from models.pupil import residence_on
from models.usecases.pupils import PupilRow
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook

DAYS_IN_A_WEEK: Final = 7
NAME, NEXT_STEP = 0, 5
"""Columns that take what room is left: the next step, or the name where that is not shown."""

STATUS_LOOKS: Final[Mapping[CareFileStatus, tuple[Tone, str]]] = {
    CareFileStatus.SIGNALLED: (Tone.INFO, "bell"),
    CareFileStatus.CLARIFYING: (Tone.INFO, "messages-square"),
    CareFileStatus.WAITING: (Tone.WARN, "hourglass"),
    CareFileStatus.IN_HELP: (Tone.MUTED, "heart-handshake"),
    CareFileStatus.FOLLOWING: (Tone.MUTED, "eye"),
    CareFileStatus.CLOSED: (Tone.MUTED, "archive"),
}
"""A colour only where something is to be done: a new question, or waiting."""

CONSENT_LOOKS: Final[Mapping[ConsentState, tuple[Tone, str]]] = {
    ConsentState.VALID: (Tone.MUTED, "check"),
    ConsentState.INCOMPLETE: (Tone.WARN, "circle-dashed"),
    ConsentState.NOT_ANSWERED: (Tone.WARN, "circle-dashed"),
    ConsentState.REFUSED: (Tone.MUTED, "ban"),
    ConsentState.WITHDRAWN: (Tone.MUTED, "ban"),
    ConsentState.EXPIRED: (Tone.DANGER, "clock"),
    ConsentState.LAPSED_BY_BIRTHDAY: (Tone.DANGER, "clock"),
    ConsentState.AUTHORITY_CHANGED: (Tone.DANGER, "users"),
    ConsentState.AGE_UNKNOWN: (Tone.DANGER, "circle-help"),
    ConsentState.NOBODY_DECIDES: (Tone.DANGER, "circle-help"),
}
"""A no is an answer and asks nothing; what once held and no longer does asks most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """What a row says, in the language of the screen.

    Attributes:
        homes: whether this user may see where pupils live.

    """

    texts: Texts
    today: date
    homes: bool = True

    def status(self, row: PupilRow) -> str:
        """Return where the care file stands, and of who waits how long; empty for who was never in the caseload."""
        if row.care_file is None:
            return ""
        if row.care_file.status is CareFileStatus.WAITING and row.waiting is not None:
            return waiting_words(row.waiting)
        return word(self.texts, row.care_file.status)

    def status_chip(self, row: PupilRow) -> ChipLook | None:
        """Return the same as a chip."""
        if row.care_file is None:
            return None
        return replace(status_chip(row.care_file.status, self.texts), word=self.status(row))

    def consent(self, row: PupilRow) -> str:
        """Return what the consent that needs attention most is worth."""
        if row.consent is not None:
            return word(self.texts, row.consent.status.state)
        return QCoreApplication.translate("PupilTableModel", "not asked") if row.in_caseload else ""

    def consent_chip(self, row: PupilRow) -> ChipLook | None:
        """Return the same as a chip."""
        if row.consent is not None:
            return consent_chip(row.consent.status.state, self.texts)
        return ChipLook(word=self.consent(row), tone=Tone.MUTED, icon="minus") if row.in_caseload else None

    def help(self, row: PupilRow) -> str:
        """Return how much help runs, and how long the longest wait lasts."""
        waits = waiting_words(row.waiting) if row.waiting is not None else ""
        return ", ".join(part for part in (_running(row.running), waits) if part)

    def next_step(self, row: PupilRow) -> str:
        """Return what comes next for a pupil in the caseload."""
        return row.care_file.next_step if row.care_file and row.in_caseload else ""

    def home(self, row: PupilRow) -> str:
        """Return where a pupil lives; a secret address is not even hinted at."""
        if not self.homes:
            return ""
        if row.pupil.secret_address:
            return QCoreApplication.translate("PupilTableModel", "secret")
        home = residence_on(row.pupil, self.today)
        return home.municipality if home else ""


class PupilTableModel(TableModel[PupilRow]):
    """All pupils the user may see. They are found by name either way round, by number and by group."""

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(_columns(words), key=_key, searched=_searched, parent=parent)


def counts_of(rows: Iterable[PupilRow]) -> CaseloadCounts:
    """Return the figures of the line above the list."""
    caseload = [row for row in rows if row.in_caseload]
    return CaseloadCounts(
        open=len(caseload),
        waiting=sum(row.waiting is not None for row in caseload),
        consent_incomplete=sum(consent_unsettled(row) for row in caseload),
    )


def consent_unsettled(row: PupilRow) -> bool:
    """Tell whether a consent of this pupil still asks something of the coordinator."""
    return row.consent is not None and row.consent.status.state not in SETTLED


def waiting_words(days: int) -> str:
    """Return how long somebody waits: ``wacht 5 wk``."""
    if days < DAYS_IN_A_WEEK:
        return QCoreApplication.translate("PupilTableModel", "waits {0} d").format(days)
    return QCoreApplication.translate("PupilTableModel", "waits {0} wk").format(days // DAYS_IN_A_WEEK)


def status_chip(status: CareFileStatus, texts: Texts) -> ChipLook:
    """Return where a care file stands, as a chip."""
    tone, icon = STATUS_LOOKS[status]
    return ChipLook(word=word(texts, status), tone=tone, icon=icon)


def consent_chip(state: ConsentState, texts: Texts) -> ChipLook:
    """Return what a consent is worth, as a chip."""
    tone, icon = CONSENT_LOOKS[state]
    return ChipLook(word=word(texts, state), tone=tone, icon=icon)


def _running(number: int) -> str:
    if number == 0:
        return ""
    if number == 1:
        return QCoreApplication.translate("PupilTableModel", "runs")
    return QCoreApplication.translate("PupilTableModel", "{0} run").format(number)


def _columns(words: RowWords) -> Sequence[Column[PupilRow]]:
    columns = [
        Column(title=QCoreApplication.translate("PupilTableModel", "Name"), text=_name, width=24),
        Column(title=QCoreApplication.translate("PupilTableModel", "Group"), text=_group, width=8),
        Column(
            title=QCoreApplication.translate("PupilTableModel", "Status"),
            text=words.status,
            sort=_status_order,
            chip=words.status_chip,
            width=16,
        ),
        Column(
            title=QCoreApplication.translate("PupilTableModel", "Help"),
            text=words.help,
            sort=_help_order,
            width=15,
            tone=_help_tone,
            spare=True,
        ),
        Column(
            title=QCoreApplication.translate("PupilTableModel", "Consent"),
            text=words.consent,
            sort=_consent_order,
            chip=words.consent_chip,
            width=21,
        ),
        Column(
            title=QCoreApplication.translate("PupilTableModel", "Next step"),
            text=words.next_step,
            tooltip=words.next_step,
            spare=True,
        ),
    ]
    home = Column(
        title=QCoreApplication.translate("PupilTableModel", "Lives in"), text=words.home, width=15, spare=True
    )
    return (*columns, home) if words.homes else tuple(columns)


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
