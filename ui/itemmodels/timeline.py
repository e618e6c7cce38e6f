"""The timeline of a pupil as a list: when, what kind, what, and who."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from models.timeline import TimelineEntry, TimelineKind
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import date_of

LOOKS: Final[Mapping[TimelineKind, tuple[Tone, str]]] = {
    TimelineKind.SIGNAL: (Tone.INFO, "bell"),
    TimelineKind.CARE_FILE: (Tone.MUTED, "folder-open"),
    TimelineKind.HELP: (Tone.MUTED, "heart-handshake"),
    TimelineKind.GOAL: (Tone.MUTED, "check"),
    TimelineKind.CONTACT: (Tone.MUTED, "phone"),
    TimelineKind.CONSENT: (Tone.MUTED, "shield-check"),
    TimelineKind.MEETING: (Tone.MUTED, "messages-square"),
    TimelineKind.ACTION: (Tone.MUTED, "list-checks"),
    TimelineKind.SAFETY: (Tone.DANGER, "shield"),
    TimelineKind.ATTENDANCE: (Tone.WARN, "calendar-days"),
    TimelineKind.DOCUMENT: (Tone.MUTED, "file-text"),
    TimelineKind.TRANSFER: (Tone.MUTED, "school"),
    TimelineKind.LETTER: (Tone.MUTED, "mail"),
}
"""A colour only for a new question, safety and absence; the icon and the word say the rest."""


class TimelineModel(TableModel[TimelineEntry]):
    """Entries, newest first. What lies ahead says so."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        self._texts = texts
        columns: list[Column[TimelineEntry]] = [
            Column(title=QCoreApplication.translate("TimelineModel", "Date"), text=_day, sort=_on, width=13),
            Column(
                title=QCoreApplication.translate("TimelineModel", "Kind"), text=self._kind, chip=self._chip_of, width=17
            ),
            Column(title=QCoreApplication.translate("TimelineModel", "What"), text=_sentence, tooltip=_sentence),
            Column(title=QCoreApplication.translate("TimelineModel", "Who"), text=_who, width=20, spare=True),
        ]
        super().__init__(columns, key=_key, parent=parent)

    def look(self, kind: TimelineKind) -> ChipLook:
        """Return the chip of a kind."""
        tone, icon = LOOKS[kind]
        return ChipLook(word=word(self._texts, kind), tone=tone, icon=icon)

    def _kind(self, row: TimelineEntry) -> str:
        return word(self._texts, row.kind)

    def _chip_of(self, row: TimelineEntry) -> ChipLook:
        return self.look(row.kind)


def _key(row: TimelineEntry) -> str:
    return f"{row.on}:{row.kind}:{row.record}:{row.order}:{row.sentence}"


def _day(row: TimelineEntry) -> str:
    return date_of(row.on)


def _on(row: TimelineEntry) -> date:
    return row.on


def _sentence(row: TimelineEntry) -> str:
    return " ".join(row.sentence.split())


def _who(row: TimelineEntry) -> str:
    return row.who
