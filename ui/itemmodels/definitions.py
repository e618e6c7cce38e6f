"""The monitors of the school as a table, and their differences in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from models.monitor.codes import RecipientKind
from models.monitor.definition_changes import ChangeKind, DefinitionChange
from models.monitor.periods import PeriodKind
from models.usecases.monitor_definitions import Shelved
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import language, whole_number


class DefinitionTableModel(TableModel[Shelved]):
    """One row for each definition."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[Shelved]] = [
            Column(title=QCoreApplication.translate("DefinitionTableModel", "Monitor"), text=_title),
            Column(
                title=QCoreApplication.translate("DefinitionTableModel", "From"),
                text=origin_words,
                width=15,
                spare=True,
            ),
            Column(
                title=QCoreApplication.translate("DefinitionTableModel", "Version"), text=_version, width=9, spare=True
            ),
            Column(
                title=QCoreApplication.translate("DefinitionTableModel", "State"), text=_state, chip=_chip, width=15
            ),
        ]
        super().__init__(columns, key=_key, parent=parent)


def origin_words(row: Shelved) -> str:
    """Return where a definition comes from."""
    if row.own is None:
        return QCoreApplication.translate("DefinitionTableModel", "Luwte")
    if row.own.imported:
        return QCoreApplication.translate("DefinitionTableModel", "a file")
    return QCoreApplication.translate("DefinitionTableModel", "our school")


def used_words(row: Shelved) -> str:
    """Return how often it was used."""
    if not row.used:
        return QCoreApplication.translate("DefinitionTableModel", "No file was made by it yet.")
    words = QCoreApplication.translate("DefinitionTableModel", "Files that were made by it: {0}.")
    return words.format(whole_number(row.used))


def change_lines(changes: Iterable[DefinitionChange], words: Texts) -> list[str]:
    """Return differences as sentences."""
    return [_sentence(change, words) for change in changes]


def _sentence(change: DefinitionChange, words: Texts) -> str:
    key = f"monitor.change.{change.kind.value}"
    title = change.title.get(language(), "")
    before, after = _both(change, words)
    if change.kind is ChangeKind.COUNTED and not title:
        return words("monitor.change.counted_whole")
    return words(key, title=title, before=before, after=after)


def _both(change: DefinitionChange, words: Texts) -> tuple[str, str]:
    if change.words is not None:
        return change.words[0][language()], change.words[1][language()]
    if change.kind is ChangeKind.PERIOD:
        return word(words, PeriodKind(change.before)), word(words, PeriodKind(change.after))
    if change.kind is ChangeKind.RECIPIENTS:
        before, after = (
            ", ".join(word(words, RecipientKind(code)) for code in codes.split())
            for codes in (change.before, change.after)
        )
        return before, after
    return change.before, change.after


def _key(row: Shelved) -> str:
    return row.definition.id


def _title(row: Shelved) -> str:
    return row.definition.title[language()]


def _version(row: Shelved) -> str:
    return row.definition.version


def _state(row: Shelved) -> str:
    look = _chip(row)
    return look.word if look else ""


def _chip(row: Shelved) -> ChipLook | None:
    if not row.in_use:
        return ChipLook(word=QCoreApplication.translate("DefinitionTableModel", "not in use"), tone=Tone.MUTED)
    if row.newer:
        return ChipLook(word=QCoreApplication.translate("DefinitionTableModel", "new version"), tone=Tone.WARN)
    return ChipLook(word=QCoreApplication.translate("DefinitionTableModel", "in use"), tone=Tone.OK)
