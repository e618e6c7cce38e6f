"""The list of meetings, an agenda, the stops of the minutes and who gets a copy: what each column says of a row."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from models.ids import ProfessionalId
from models.meeting import MinutesState
from models.usecases.meeting_rows import MeetingRow
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import whole_number

_AGENDA_AHEAD: Final = timedelta(days=14)
"""So long before a meeting its agenda is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting as it stands in the list.

    Attributes:
        when: the moment in words.
        kind: what this type of meeting is called here.

    """

    row: MeetingRow
    when: str
    kind: str
    today: date

    @property
    def coming(self) -> bool:
        """Whether the meeting is still to be held, or held today."""
        return self.row.on >= self.today and not self.row.cancelled

    @property
    def unfinished(self) -> bool:
        """Whether it was held and the minutes are not adopted."""
        held = self.row.on < self.today and not self.row.cancelled
        return held and self.row.state is not MinutesState.ADOPTED


def state_chip(state: MinutesState, word: str, *, coming: bool, cancelled: bool = False) -> ChipLook:
    """Return how far a meeting is, as a chip; only minutes that wait to be finished get a colour."""
    if cancelled:
        words = QCoreApplication.translate("MeetingTableModel", "cancelled")
        return ChipLook(word=words, tone=Tone.MUTED, icon="ban")
    if state is MinutesState.ADOPTED:
        return ChipLook(word=word, tone=Tone.MUTED, icon="lock")
    if coming and state is MinutesState.DRAFT:
        planned = QCoreApplication.translate("MeetingTableModel", "planned")
        return ChipLook(word=planned, tone=Tone.INFO, icon="calendar")
    icon = "pencil" if state is MinutesState.DRAFT else "mail"
    return ChipLook(word=word, tone=Tone.WARN, icon=icon)


def waiting_chip(line: MeetingLine) -> ChipLook | None:
    """Return what is still to be done for a meeting, as a chip: before it, or when it passed and nothing was noted."""
    row = line.row
    if row.stale:
        words = QCoreApplication.translate("MeetingTableModel", "invite again")
        return ChipLook(word=words, tone=Tone.WARN, icon="mail")
    if line.coming and not row.items and row.on <= line.today + _AGENDA_AHEAD:
        words = QCoreApplication.translate("MeetingTableModel", "no agenda yet")
        return ChipLook(word=words, tone=Tone.WARN, icon="list-checks")
    if line.unfinished and not row.noted and row.state is MinutesState.DRAFT:
        words = QCoreApplication.translate("MeetingTableModel", "no minutes yet")
        return ChipLook(word=words, tone=Tone.WARN, icon="pencil")
    return None


class MeetingTableModel(TableModel[MeetingLine]):
    """All meetings, latest first."""

    def __init__(self, words: dict[MinutesState, str], parent: QObject | None = None) -> None:
        self._words = words
        columns: list[Column[MeetingLine]] = [
            Column(
                title=QCoreApplication.translate("MeetingTableModel", "When"), text=_when, sort=_when_order, width=22
            ),
            Column(title=QCoreApplication.translate("MeetingTableModel", "Type"), text=_kind),
            Column(title=QCoreApplication.translate("MeetingTableModel", "Place"), text=_place, spare=True),
            Column(
                title=QCoreApplication.translate("MeetingTableModel", "Agenda"),
                text=_items,
                sort=_items_order,
                number=True,
                width=8,
            ),
            Column(
                title=QCoreApplication.translate("MeetingTableModel", "Minutes"),
                text=self._state,
                sort=_state_order,
                chip=self._chip_of,
                width=18,
            ),
        ]
        super().__init__(columns, key=_meeting_key, parent=parent)

    def _state(self, line: MeetingLine) -> str:
        return self._chip_of(line).word

    def _chip_of(self, line: MeetingLine) -> ChipLook:
        waiting = waiting_chip(line)
        if waiting is not None:
            return waiting
        words, cancelled = self._words[line.row.state], line.row.cancelled
        return state_chip(line.row.state, words, coming=line.coming, cancelled=cancelled)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """An agenda item as it stands in a list.

    Attributes:
        kept: for how many people at the table it stays without a name.

    """

    id: str
    number: int
    subject: str
    detail: str
    minutes: int
    about_pupil: bool
    kept: int
    anonymous: bool


def kept_chip(kept: int, *, anonymous: bool) -> ChipLook | None:
    """Return whether somebody at the table may not hear a name, as a chip; None when all may."""
    if anonymous:
        words = QCoreApplication.translate("AgendaTableModel", "without a name")
        return ChipLook(word=words, tone=Tone.MUTED, icon="eye-off")
    if not kept:
        return None
    if kept == 1:
        words = QCoreApplication.translate("AgendaTableModel", "1 may not hear the name")
    else:
        words = QCoreApplication.translate("AgendaTableModel", "{0} may not hear the name").format(kept)
    return ChipLook(word=words, tone=Tone.WARN)


class AgendaTableModel(TableModel[AgendaLine]):
    """An agenda, in its own order."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[AgendaLine]] = [
            Column(title="", text=_agenda_number, number=True, width=3),
            Column(title=QCoreApplication.translate("AgendaTableModel", "About"), text=_agenda_subject),
            Column(
                title=QCoreApplication.translate("AgendaTableModel", "Minutes"),
                text=_agenda_minutes,
                number=True,
                width=9,
            ),
            Column(
                title=QCoreApplication.translate("AgendaTableModel", "Who may hear it"),
                text=_agenda_kept,
                chip=_agenda_chip,
                tone=_agenda_tone,
                width=31,
            ),
        ]
        super().__init__(columns, key=_agenda_key, parent=parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One thing to go through while minuting: who is there, an agenda item, or looking back.

    Attributes:
        noted: whether something is written there already.
        kept: whether somebody at the table may not hear the name.

    """

    id: str
    words: str
    icon: str = ""
    number: int = 0
    noted: bool = False
    kept: bool = False


class StopTableModel(TableModel[Stop]):
    """What the minutes go through, from top to bottom."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[Stop]] = [
            Column(title="", text=_stop_words, icon=_stop_icon, tone=_stop_tone),
            Column(title="", text=_stop_state, icon=_stop_state_icon, tone=_stop_state_tone, width=4),
        ]
        super().__init__(columns, key=_stop_key, parent=parent)

    @override
    def summary(self, row: Stop) -> str:
        noted = QCoreApplication.translate("StopTableModel", "noted") if row.noted else ""
        kept = QCoreApplication.translate("StopTableModel", "not everybody may hear the name") if row.kept else ""
        return ", ".join(part for part in (_stop_words(row), noted, kept) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody who gets a copy of the minutes; without an id the internal version.

    Attributes:
        nameless: how many pupils stand in his copy without a name.

    """

    professional: ProfessionalId | None
    name: str
    detail: str = ""
    nameless: int = 0


class RecipientTableModel(TableModel[Recipient]):
    """Everybody who can get a copy."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[Recipient]] = [
            Column(
                title=QCoreApplication.translate("RecipientTableModel", "Copy for"),
                text=_recipient_name,
                icon=_recipient_icon,
                tooltip=_recipient_detail,
            ),
            Column(
                title=QCoreApplication.translate("RecipientTableModel", "Without a name"),
                text=_recipient_nameless,
                number=True,
                width=15,
            ),
        ]
        super().__init__(columns, key=_recipient_key, parent=parent)


def _when(line: MeetingLine) -> str:
    return line.when


def _when_order(line: MeetingLine) -> date:
    return line.row.on


def _kind(line: MeetingLine) -> str:
    return line.kind


def _place(line: MeetingLine) -> str:
    return line.row.place


def _items(line: MeetingLine) -> str:
    return whole_number(line.row.items) if line.row.items else ""


def _items_order(line: MeetingLine) -> int:
    return line.row.items


def _state_order(line: MeetingLine) -> int:
    return list(MinutesState).index(line.row.state) + 1 if not line.coming else len(MinutesState) + 1


def _meeting_key(line: MeetingLine) -> str:
    return line.row.id


def _agenda_number(line: AgendaLine) -> str:
    return str(line.number)


def _agenda_subject(line: AgendaLine) -> str:
    return f"{line.subject}  ·  {line.detail}" if line.detail else line.subject


def _agenda_minutes(line: AgendaLine) -> str:
    return str(line.minutes)


def _agenda_kept(line: AgendaLine) -> str:
    chip = _agenda_chip(line)
    if chip is not None:
        return chip.word
    return QCoreApplication.translate("AgendaTableModel", "everybody") if line.about_pupil else ""


def _agenda_chip(line: AgendaLine) -> ChipLook | None:
    return kept_chip(line.kept, anonymous=line.anonymous)


def _agenda_tone(_line: AgendaLine) -> Tone:
    return Tone.MUTED


def _agenda_key(line: AgendaLine) -> str:
    return line.id


def _stop_words(stop: Stop) -> str:
    return f"{stop.number}  {stop.words}" if stop.number else stop.words


def _stop_icon(stop: Stop) -> str:
    return stop.icon


def _stop_tone(_stop: Stop) -> Tone:
    return Tone.TEXT


def _stop_state(_stop: Stop) -> str:
    return " "


def _stop_state_icon(stop: Stop) -> str:
    if stop.noted:
        return "check"
    return "eye-off" if stop.kept else ""


def _stop_state_tone(stop: Stop) -> Tone:
    return Tone.OK if stop.noted else Tone.WARN


def _stop_key(stop: Stop) -> str:
    return stop.id


def _recipient_name(recipient: Recipient) -> str:
    return recipient.name


def _recipient_icon(recipient: Recipient) -> str:
    return "user" if recipient.professional else "lock"


def _recipient_detail(recipient: Recipient) -> str:
    return " · ".join(part for part in (recipient.name, recipient.detail) if part)


def _recipient_nameless(recipient: Recipient) -> str:
    return str(recipient.nameless) if recipient.nameless else ""


def _recipient_key(recipient: Recipient) -> str:
    return recipient.professional or "internal"
