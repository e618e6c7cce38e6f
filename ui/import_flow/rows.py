"""The list of the preview: one line for each pupil, with what will happen and what that changes."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from models.import_rows import Choice, PupilRow, RowStatus
from resources import Texts
from ui.import_flow.review import Entry, Fate, Pile, name_of
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook

_TONES: Final = {
    Fate.OPEN: (Tone.WARN, "circle-help"),
    Fate.ADD: (Tone.OK, "plus"),
    Fate.CHANGE: (Tone.INFO, "pencil"),
    Fate.NOTHING: (Tone.MUTED, "check"),
    Fate.END: (Tone.WARN, "archive"),
    Fate.STAY: (Tone.MUTED, "minus"),
    Fate.LEFT_OUT: (Tone.MUTED, "ban"),
}


class EntryWords:
    """Says what will happen with each row."""

    def __init__(self, texts: Texts, locations: Mapping[str, str]) -> None:
        self._texts = texts
        self.locations = locations
        self._fates = {
            Fate.OPEN: QCoreApplication.translate("ImportFlow", "choose first"),
            Fate.ADD: QCoreApplication.translate("ImportFlow", "new"),
            Fate.CHANGE: QCoreApplication.translate("ImportFlow", "changes"),
            Fate.NOTHING: QCoreApplication.translate("ImportFlow", "the same"),
            Fate.END: QCoreApplication.translate("ImportFlow", "unenrol"),
            Fate.STAY: QCoreApplication.translate("ImportFlow", "stays as is"),
            Fate.LEFT_OUT: QCoreApplication.translate("ImportFlow", "not taken over"),
        }

    def fate(self, entry: Entry) -> str:
        """Return what will happen, in one or two words."""
        if entry.fate is Fate.CHANGE and entry.decision and entry.decision.choice is Choice.REOPEN:
            return QCoreApplication.translate("ImportFlow", "enrol again")
        return self._fates[entry.fate]

    def chip(self, entry: Entry) -> ChipLook:
        """Return what will happen, as a chip."""
        tone, icon = _TONES[entry.fate]
        return ChipLook(word=self.fate(entry), tone=tone, icon=icon)

    def what(self, entry: Entry) -> str:
        """Return in a few words what is the matter."""
        if entry.pile is Pile.CHOOSE and entry.open:
            return self._question(entry.row)
        if entry.fate in (Fate.CHANGE, Fate.NOTHING):
            return self._changes(entry)
        if entry.pile is Pile.GONE:
            return QCoreApplication.translate("ImportFlow", "is not in the list any longer")
        if entry.pile is Pile.FORMER:
            return QCoreApplication.translate("ImportFlow", "has already left the school")
        return self._guardians(entry.row)

    def group(self, entry: Entry) -> str:
        """Return the group, as it will be."""
        row = entry.row
        if row.target is not None:
            return row.target.group
        return (row.imported.group if row.imported else "") or (row.present.group if row.present else "")

    def _question(self, row: PupilRow) -> str:
        name = row.candidates[0].name.full if row.candidates else ""
        if row.status is RowStatus.CLASH:
            return QCoreApplication.translate("ImportFlow", "has the number of {0}").format(name)
        return QCoreApplication.translate("ImportFlow", "looks like {0}").format(name)

    def _changes(self, entry: Entry) -> str:
        names = [self._texts(f"imports.field.{change.field}") for change in entry.row.changes]
        return ", ".join([*names, *filter(None, [self._guardians(entry.row), self._transfer(entry.row)])])

    def _guardians(self, row: PupilRow) -> str:
        new = sum(guardian.status is RowStatus.NEW for guardian in row.guardians)
        changed = sum(guardian.status is RowStatus.CHANGED for guardian in row.guardians)
        parts = []
        if new == 1:
            parts.append(QCoreApplication.translate("ImportFlow", "one guardian comes along"))
        elif new:
            parts.append(QCoreApplication.translate("ImportFlow", "{0} guardians come along").format(new))
        if changed:
            parts.append(QCoreApplication.translate("ImportFlow", "guardian filled in further"))
        return ", ".join(parts)

    def _transfer(self, row: PupilRow) -> str:
        return QCoreApplication.translate("ImportFlow", "transfer file") if row.transfer else ""


class EntryTableModel(TableModel[Entry]):
    """The rows of the preview."""

    def __init__(self, words: EntryWords, parent: QObject | None = None) -> None:
        columns = (
            Column(title=QCoreApplication.translate("ImportFlow", "Pupil"), text=_listed),
            Column(title=QCoreApplication.translate("ImportFlow", "Group"), text=words.group, width=10, spare=True),
            Column(
                title=QCoreApplication.translate("ImportFlow", "Will be"), text=words.fate, chip=words.chip, width=18
            ),
            Column(
                title=QCoreApplication.translate("ImportFlow", "What it is about"),
                text=words.what,
                tooltip=words.what,
                spare=True,
            ),
        )
        super().__init__(columns, key=_key, searched=_searched, parent=parent)


def _key(entry: Entry) -> str:
    return entry.key


def _listed(entry: Entry) -> str:
    return name_of(entry.row).listed


def _searched(entry: Entry) -> str:
    row = entry.row
    name = name_of(row)
    number = (row.imported.number if row.imported else "") or (row.present.number if row.present else "")
    return f"{name.full} {name.listed} {number}"
