"""Which monitor, of which period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from models.monitor.definition import Definition
from models.monitor.periods import Period, closed
from models.monitor.words import period_short
from models.submission import Submission
from ui.fields.choice_field import ChoiceBox
from ui.itemmodels.monitor import period_words
from ui.theme import SMALL
from ui.widgets.buttons import IconButton
from ui.words import language, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be chosen: each monitor with its periods, the one to begin with first."""

    definitions: Sequence[Definition] = ()
    periods: Sequence[Sequence[Period]] = ()
    ledger: Sequence[Submission] = ()
    today: date = date.min


class MonitorChoice(QWidget):
    """Two boxes in a row, and a button to count again.

    Signals:
        chosen: another monitor or period was chosen.
        count_wanted: make the preview, again or for the first time.

    """

    chosen = Signal()
    count_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = Offer()
        self._create_widgets()
        self._definition.activated.connect(self._on_definition_chosen)
        self._period.activated.connect(self._on_period_chosen)
        self._count.clicked.connect(self.count_wanted)

    @property
    def definition(self) -> Definition | None:
        """The monitor that is chosen."""
        number = self._definition.currentIndex()
        return self._offer.definitions[number] if 0 <= number < len(self._offer.definitions) else None

    @property
    def period(self) -> Period | None:
        """The period that is chosen."""
        periods = self._periods()
        number = self._period.currentIndex()
        return periods[number] if 0 <= number < len(periods) else None

    def show_offer(self, offer: Offer) -> None:
        """Offer other choices; what was chosen stays chosen if it is still there."""
        before = self.definition.id if self.definition else ""
        self._offer = offer
        titles = [definition.title[language()] for definition in offer.definitions]
        with QSignalBlocker(self._definition):
            self._definition.clear()
            self._definition.addItems(titles)
            known = [definition.id for definition in offer.definitions]
            self._definition.setCurrentIndex(known.index(before) if before in known else 0)
        self._definition.setVisible(len(titles) > 1)
        self._definition_label.setVisible(len(titles) > 1)
        self._show_periods(keep=True)

    def show_counted(self, *, counted: bool, busy: bool) -> None:
        """Offer to count again once something was counted."""
        self._count.setVisible(counted)
        for part in (self._count, self._definition, self._period):
            part.setEnabled(not busy)

    def focus(self) -> None:
        """Put the keyboard on the period."""
        self._period.setFocus()

    def forget(self) -> None:
        """Drop what is offered."""
        self._offer = Offer()
        self._definition.clear()
        self._period.clear()

    def _create_widgets(self) -> None:
        self._definition, self._definition_label = self._box(self.tr("Monitor"), "monitor_definition")
        self._period, self._period_label = self._box(self.tr("Period"), "monitor_period")
        self._count = IconButton("refresh-cw", self.tr("Count again"))
        self._count.setObjectName("monitor_count_again")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for part in (self._definition_label, self._definition, self._period_label, self._period, self._count):
            row.addWidget(part)

    def _box(self, words: str, name: str) -> tuple[ChoiceBox, QLabel]:
        box, label = ChoiceBox(), QLabel(words)
        box.setObjectName(name)
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        label.setBuddy(box)
        return box, label

    def _periods(self) -> Sequence[Period]:
        number = self._definition.currentIndex()
        return self._offer.periods[number] if 0 <= number < len(self._offer.periods) else ()

    def _show_periods(self, *, keep: bool) -> None:
        before = self._period.currentData(Qt.ItemDataRole.UserRole)
        with QSignalBlocker(self._period):
            self._period.clear()
            for number, period in enumerate(self._periods()):
                self._period.addItem(self._words(period), period.id)
                self._period.setItemData(number, period_words(period.id, texts()), Qt.ItemDataRole.ToolTipRole)
            place = self._period.findData(before) if keep else 0
            self._period.setCurrentIndex(max(0, place))

    def _words(self, period: Period) -> str:
        words = period_short(period, texts())
        if not closed(period, self._offer.today):
            return self.tr("{0} (still running)").format(words)
        definition = self.definition
        sent = any(
            entry.period == period.id and definition and entry.definition == definition.id
            for entry in self._offer.ledger
        )
        return self.tr("{0} (saved)").format(words) if sent else words

    @Slot()
    def _on_definition_chosen(self) -> None:
        self._show_periods(keep=False)
        self.chosen.emit()

    @Slot()
    def _on_period_chosen(self) -> None:
        self.chosen.emit()
