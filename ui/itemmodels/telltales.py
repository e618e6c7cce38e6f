"""Texts that give a pupil away, and what differs per person: what each column says of a row."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from models.usecases.preparation_views import Telltale
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class TelltaleLine:
    """A text to be changed, in words."""

    found: Telltale
    item: str
    where: str
    words: str


class TelltaleTableModel(TableModel[TelltaleLine]):
    """The texts that are in the way of papers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column(
                    title=QCoreApplication.translate("TelltaleTable", "Agenda item"), text=_item, width=24, least=14
                ),
                Column(title=QCoreApplication.translate("TelltaleTable", "Where"), text=_where, width=24, least=12),
                Column(title=QCoreApplication.translate("TelltaleTable", "Words"), text=_words, tone=_danger),
            ],
            key=_key,
            parent=parent,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceLine:
    """What somebody does not get, in words."""

    who: str
    item: str
    what: str
    why: str


class DifferenceTableModel(TableModel[DifferenceLine]):
    """What differs per person."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[DifferenceLine]] = [
            Column(title=QCoreApplication.translate("DifferenceTable", "For"), text=_who, width=20, least=12),
            Column(title=QCoreApplication.translate("DifferenceTable", "Agenda item"), text=_about, width=22, least=12),
            Column(title=QCoreApplication.translate("DifferenceTable", "Not in it"), text=_what, width=16, least=10),
            Column(title=QCoreApplication.translate("DifferenceTable", "Because"), text=_why, least=20),
        ]
        super().__init__(columns, key=_difference_key, parent=parent)


def _who(line: DifferenceLine) -> str:
    return line.who


def _about(line: DifferenceLine) -> str:
    return line.item


def _what(line: DifferenceLine) -> str:
    return line.what


def _why(line: DifferenceLine) -> str:
    return line.why


def _difference_key(line: DifferenceLine) -> str:
    return f"{line.who}|{line.item}|{line.what}|{line.why}"


def _item(line: TelltaleLine) -> str:
    return line.item


def _where(line: TelltaleLine) -> str:
    return line.where


def _words(line: TelltaleLine) -> str:
    return line.words


def _danger(_line: TelltaleLine) -> Tone:
    return Tone.DANGER


def _key(line: TelltaleLine) -> str:
    return f"{line.found.item}|{line.found.place}|{line.found.author}"
