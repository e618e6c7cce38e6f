"""What is said of a pupil in a row: the words and chips of where he stands, his consents, his help and his waiting."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from models.carefile import CareFileStatus
from models.caseload import DAYS_IN_A_WEEK, ActionMark, PupilRow
from models.consent_status import ConsentState, ConsentStatus
from models.wording import word
from resources import Texts
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import short_day

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
        if not row.in_caseload:
            return ""
        if not row.judged:
            return QCoreApplication.translate("PupilTableModel", "being judged…")
        return QCoreApplication.translate("PupilTableModel", "not asked")

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
        return row.home

    def waiting(self, row: PupilRow) -> str:
        """Return how long somebody waits, and whether that is too long here."""
        if row.waiting is None:
            return ""
        words = waiting_words(row.waiting)
        return QCoreApplication.translate("PupilTableModel", "{0}, too long").format(words) if row.too_long else words

    def waiting_chip(self, row: PupilRow) -> ChipLook | None:
        """Return the same as a chip where it is too long."""
        return ChipLook(word=self.waiting(row), tone=Tone.DANGER, icon="hourglass") if row.too_long else None

    def action(self, row: PupilRow) -> str:
        """Return when the first thing that was agreed should be done."""
        if row.action is ActionMark.NONE:
            return ""
        return short_day(row.due, self.today) if row.due else QCoreApplication.translate("PupilTableModel", "no date")

    def action_chip(self, row: PupilRow) -> ChipLook | None:
        """Return the same as a chip where it is late."""
        late = row.action is ActionMark.LATE
        return ChipLook(word=self.action(row), tone=Tone.DANGER, icon="clock") if late else None

    def contact(self, row: PupilRow) -> str:
        """Return when there was contact last."""
        return short_day(row.contact, self.today) if row.contact else ""


def worth_chip(status: ConsentStatus, texts: Texts) -> ChipLook:
    """Return the same for one consent, which may be one about which those who decide do not agree."""
    if status.divided:
        words = QCoreApplication.translate("PupilTableModel", "no agreement")
        return ChipLook(word=words, tone=Tone.WARN, icon="users")
    return consent_chip(status.state, texts)


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
