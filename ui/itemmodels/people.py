"""People to choose from, each with a box to tick; those who are at the school that day first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from typing_extensions import override

from models.ids import ProfessionalId
from models.names import folded
from ui.itemmodels.table import Index
from ui.plain_text import as_tooltip

_AT_TOP_LEVEL: Final = QModelIndex()
_BOX: Final = Qt.ItemDataRole.CheckStateRole

PERSON_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The ``Person`` itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who can sit at the table.

    Attributes:
        detail: role and organisation.
        here: a word that says he is at the school that day; empty when he is not.

    """

    id: ProfessionalId
    name: str
    detail: str = ""
    here: str = ""

    @property
    def line(self) -> str:
        """How somebody stands in the list."""
        return "  ·  ".join(part for part in (self.name, self.detail, self.here) if part)


class PeopleModel(QAbstractListModel):
    """A list in which people are ticked. Filtering hides people and keeps their tick."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._shown: tuple[Person, ...] = ()
        self._chosen: set[ProfessionalId] = set()
        self._words: tuple[str, ...] = ()

    @property
    def chosen(self) -> tuple[ProfessionalId, ...]:
        """Who is ticked, in the order of the list."""
        return tuple(person.id for person in self._people if person.id in self._chosen)

    def set_people(self, people: Sequence[Person]) -> None:
        """Offer other people, or the same in another order; ticks stay."""
        self._people = tuple(people)
        self._show()

    def set_chosen(self, chosen: Collection[ProfessionalId]) -> None:
        """Tick people."""
        self._chosen = set(chosen)
        self._show()

    def set_filter(self, text: str) -> None:
        """Show only people in whose line each word occurs."""
        self._words = tuple(folded(text).split())
        self._show()

    def forget(self) -> None:
        """Drop everybody."""
        self._chosen, self._words = set(), ()
        self.set_people(())

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = tuple(
            person for person in self._people if all(word in folded(person.line) for word in self._words)
        )
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _AT_TOP_LEVEL) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.line
        if role == PERSON_ROLE:
            return person
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(person.line)
        if role == _BOX:
            return Qt.CheckState.Checked if person.id in self._chosen else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _BOX or not index.isValid():
            return False
        person = self._shown[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(person.id)
        else:
            self._chosen.discard(person.id)
        self.dataChanged.emit(index, index, [_BOX])
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        tickable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | tickable
