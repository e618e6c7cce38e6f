"""The values of the way of working as a table."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from models.profile_values import ValueLine
from models.wording import word
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import texts


@dataclass(frozen=True, slots=True, kw_only=True)
class WayRow:
    """A value as it is at this school.

    Attributes:
        own: the key under which the school says it itself; empty when the profile says it.
        since: since when it does.
        said: what the profile says; empty when that is open.

    """

    line: ValueLine
    own: str = ""
    since: date | None = None
    said: str = ""


class WayTableModel(TableModel[WayRow]):
    """One row for each value."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[WayRow]] = [
            Column(title=QCoreApplication.translate("WayTableModel", "About"), text=_group_words, width=15, spare=True),
            Column(title=QCoreApplication.translate("WayTableModel", "What"), text=_label, width=26),
            Column(title=QCoreApplication.translate("WayTableModel", "At our school"), text=_shown),
            Column(
                title=QCoreApplication.translate("WayTableModel", "Source"), text=_source_words, width=15, chip=_chip
            ),
        ]
        super().__init__(columns, key=_key, parent=parent)


def _key(row: WayRow) -> str:
    return row.line.key


def _group_words(row: WayRow) -> str:
    group = word(texts(), row.line.group)
    return group[:1].upper() + group[1:]


def _label(row: WayRow) -> str:
    return row.line.label[:1].upper() + row.line.label[1:]


def _shown(row: WayRow) -> str:
    return row.line.shown


def _source_words(row: WayRow) -> str:
    look = _chip(row)
    return look.word if look else ""


def _chip(row: WayRow) -> ChipLook | None:
    if row.own:
        return ChipLook(word=QCoreApplication.translate("WayTableModel", "our own"), tone=Tone.PRIMARY, icon="pencil")
    if not row.line.shown:
        return ChipLook(
            word=QCoreApplication.translate("WayTableModel", "not known"), tone=Tone.MUTED, icon="circle-dashed"
        )
    return (
        ChipLook(word=QCoreApplication.translate("WayTableModel", "study"), tone=Tone.MUTED) if row.line.lines else None
    )
