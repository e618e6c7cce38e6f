"""The documents of a pupil as a list."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from models.document import Document
from models.ids import UserId
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.words import date_of


class DocumentTableModel(TableModel[Document]):
    """Documents, latest date first.

    Args:
        texts: the words of the domain.

    """

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        self._texts = texts
        self._names: Mapping[UserId, str] = {}
        columns: list[Column[Document]] = [
            Column(title=QCoreApplication.translate("DocumentTableModel", "Date"), text=_day, sort=_dated, width=13),
            Column(
                title=QCoreApplication.translate("DocumentTableModel", "Title"), text=_title, tooltip=_title, icon=_icon
            ),
            Column(title=QCoreApplication.translate("DocumentTableModel", "Kind"), text=self._kind, width=16),
            Column(
                title=QCoreApplication.translate("DocumentTableModel", "What is in it"),
                text=self._information,
                width=16,
                spare=True,
            ),
            Column(
                title=QCoreApplication.translate("DocumentTableModel", "Added by"),
                text=self._added_by,
                width=18,
                spare=True,
            ),
            Column(
                title=QCoreApplication.translate("DocumentTableModel", "Size"),
                text=_size,
                sort=_bytes,
                number=True,
                width=10,
                spare=True,
            ),
        ]
        super().__init__(columns, key=_key, parent=parent)

    def set_names(self, names: Mapping[UserId, str]) -> None:
        """Say how the users are called."""
        self._names = names

    def _kind(self, row: Document) -> str:
        return word(self._texts, row.kind)

    def _information(self, row: Document) -> str:
        return word(self._texts, row.information)

    def _added_by(self, row: Document) -> str:
        return self._names.get(row.added_by, "")


def size_words(size: int) -> str:
    """Return how large something is: ``3,1 MB``."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _key(row: Document) -> str:
    return row.id


def _day(row: Document) -> str:
    return date_of(row.dated)


def _dated(row: Document) -> date:
    return row.dated


def _title(row: Document) -> str:
    return row.title


def _icon(_row: Document) -> str:
    return "file-text"


def _size(row: Document) -> str:
    return size_words(row.size)


def _bytes(row: Document) -> int:
    return row.size
