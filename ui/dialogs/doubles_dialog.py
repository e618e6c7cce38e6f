"""What may be double in the network: each pair with why, and a button to look at merging it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.doubles import DoubleReason
from models.network import Organisation, Professional
from models.usecases.doubles import Doubles
from models.wording import word
from ui.theme import NORMAL, SMALL, WIDE
from ui.widgets.buttons import Button
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.widgets.scroll import Scroll
from ui.words import texts

_WIDTH: Final = 560
_HEIGHT: Final = 420
_MOST: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two records that may be one, with their names."""

    first: str
    second: str
    words: str
    why: str


class DoublesDialog(QDialog):
    """A list of pairs.

    Signals:
        pair_chosen: the ids of the one that would go and the one that would stay.

    """

    pair_chosen = Signal(str, str)

    def __init__(self, pairs: Sequence[Pair], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubles_dialog")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._rows: list[_Row] = []
        heading = SectionHeading(self.tr("Probably double"))
        self.setAccessibleName(heading.text())
        hint = Hint(self.tr("Look first: two people may have the same name. You choose which one stays."))
        body = QWidget()
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(NORMAL)
        for pair in pairs[:_MOST]:
            row = _Row(pair, self.tr("Merge…"))
            row.button.clicked.connect(self._on_merge_clicked)
            self._rows.append(row)
            lines.addWidget(row)
        lines.addStretch()
        back = Button(self.tr("Back"))
        back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, NORMAL)
        column.setSpacing(SMALL)
        for widget in (heading, hint):
            column.addWidget(widget)
        column.addWidget(Scroll(body), 1)
        column.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)

    def forget(self) -> None:
        """Drop every name and close; called when the app locks."""
        for row in self._rows:
            row.drop()
        self.reject()

    @Slot()
    def _on_merge_clicked(self) -> None:
        row = next((row for row in self._rows if row.button is self.sender()), None)
        if row is not None:
            self.accept()
            self.pair_chosen.emit(row.pair.second, row.pair.first)


class _Row(QWidget):
    def __init__(self, pair: Pair, merge: str) -> None:
        super().__init__()
        self.pair = pair
        self.button = Button(merge)
        self.button.setAccessibleName(f"{merge} {pair.words}")
        self._words, self._why = Text(pair.words), Text(pair.why, "hint")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    def drop(self) -> None:
        """Hold no name any longer."""
        self._words.clear()
        self.button.setAccessibleName("")


def pairs_of(doubles: Doubles) -> tuple[Pair, ...]:
    """Return everything that may be double, organisations first."""
    organisations = (_pair(pair.first, pair.second, pair.reasons) for pair in doubles.organisations)
    return (*organisations, *(_pair(pair.first, pair.second, pair.reasons) for pair in doubles.professionals))


def _pair(
    first: Organisation | Professional, second: Organisation | Professional, reasons: frozenset[DoubleReason]
) -> Pair:
    return Pair(first=first.id, second=second.id, words=f"{first.name}  –  {second.name}", why=_why(reasons))


def _why(reasons: frozenset[DoubleReason]) -> str:
    return ", ".join(word(texts(), reason) for reason in DoubleReason if reason in reasons)
