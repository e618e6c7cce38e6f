"""How each agenda item comes to each person at the table: items down, people across, a sign and a sentence per cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from models.consent_wording import People, giver_labels, verdict_line
from models.ids import PupilId
from models.meeting import AgendaItem
from models.network import Professional
from models.preparation import Treatment
from models.usecases.meeting_table import Table
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone

_ICONS = {Treatment.NAMED: "check", Treatment.ANONYMOUS: "eye-off", Treatment.LEFT_OUT: "ban"}
_TONES = {Treatment.NAMED: Tone.OK, Treatment.ANONYMOUS: Tone.WARN, Treatment.LEFT_OUT: Tone.MUTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An agenda item; ``subject`` is what the school calls it."""

    item: AgendaItem
    number: int
    subject: str


class SeatCell:
    """How items come to one person."""

    def __init__(self, person: Professional, table: Table, labels: Mapping[PupilId, People], texts: Texts) -> None:
        self.person = person
        self._table = table
        self._labels = labels
        self._texts = texts

    def treatment(self, row: ItemRow) -> Treatment:
        """Return how an item comes to him."""
        return self._table.treatment(row.item, self.person.id)

    def text(self, row: ItemRow) -> str:
        """Return the sign in words: ``naam``, the letter, or that it is left out."""
        how = self.treatment(row)
        if how is Treatment.ANONYMOUS:
            return QCoreApplication.translate("MeetingMatrix", "as {0}").format(row.item.letter)
        if how is Treatment.NAMED and row.item.pupil is None:
            return QCoreApplication.translate("MeetingMatrix", "theme")
        if how is Treatment.NAMED:
            return QCoreApplication.translate("MeetingMatrix", "name")
        return word(self._texts, how)

    def icon(self, row: ItemRow) -> str:
        """Return the sign."""
        return _ICONS[self.treatment(row)]

    def tone(self, row: ItemRow) -> Tone:
        """Return how pressing it is."""
        return _TONES[self.treatment(row)]

    def sentence(self, row: ItemRow) -> str:
        """Return how the item comes to him, and why."""
        how, name = self.treatment(row), self.person.name
        if how is Treatment.LEFT_OUT:
            return QCoreApplication.translate("MeetingMatrix", "You left this item out for {0}.").format(name)
        if row.item.pupil is None:
            return QCoreApplication.translate("MeetingMatrix", "A theme without a pupil is for everybody.")
        if row.item.anonymous:
            return QCoreApplication.translate("MeetingMatrix", "This item is without a name for everybody.")
        found = self._table.verdicts[row.item.id, self.person.id]
        if found.allowed and how is Treatment.ANONYMOUS:
            return QCoreApplication.translate("MeetingMatrix", "You keep the name back from {0}.").format(name)
        line = verdict_line(found, name, self._labels.get(row.item.pupil, {}), self._texts)
        kinds = ", ".join(word(self._texts, kind) for kind in sorted(row.item.kinds))
        about = QCoreApplication.translate("MeetingMatrix", "It is about: {0}.").format(kinds)
        return f"{line}. {about}"


class MeetingMatrix(TableModel[ItemRow]):
    """The table; each cell is read aloud as its sentence."""

    def __init__(self, table: Table, texts: Texts, parent: QObject | None = None) -> None:
        labels = {key: giver_labels(pupil, table.guardians.get(key, ()), texts) for key, pupil in table.pupils.items()}
        people = [table.professionals[entry.professional] for entry in table.meeting.participants]
        self.cells = [SeatCell(person, table, labels, texts) for person in people]
        columns = [
            Column(title=QCoreApplication.translate("MeetingMatrix", "Agenda item"), text=_subject, width=26, least=16),
            *map(_column, self.cells, short_names([person.name for person in people])),
        ]
        super().__init__(columns, key=_key, parent=parent)
        self.set_rows(
            [
                ItemRow(
                    item=item,
                    number=number,
                    subject=table.pupils[item.pupil].name.full if item.pupil else item.theme,
                )
                for number, item in enumerate(table.meeting.items, start=1)
            ]
        )


def short_names(names: Sequence[str]) -> list[str]:
    """Return names short enough to stand above a column; who would be called the same keeps his whole name."""
    short = [_short(name) for name in names]
    return [mine if short.count(mine) == 1 else name for mine, name in zip(short, names, strict=True)]


def _short(name: str) -> str:
    first, *rest = name.split() or [name]
    return f"{first} {rest[-1][0]}." if rest else first


def _column(cell: SeatCell, title: str) -> Column[ItemRow]:
    return Column(
        title=title,
        text=cell.text,
        icon=cell.icon,
        tone=cell.tone,
        tooltip=cell.sentence,
        width=15,
        least=11,
    )


def _key(row: ItemRow) -> str:
    return row.item.id


def _subject(row: ItemRow) -> str:
    return f"{row.number}. {row.subject}"
