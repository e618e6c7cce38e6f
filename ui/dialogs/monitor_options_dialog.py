"""Which numbers go along that are off by themselves, what each says, and whether it can be done safely."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.usecases.monitor_options import Option
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import CheckField
from ui.theme import Tone
from ui.widgets.buttons import Button
from ui.widgets.strip import Strip
from ui.words import language


class AtLeft(QWidget):
    """Keeps a button as wide as its words."""

    def __init__(self, button: Button) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch()


class MonitorOptionsDialog(RefusableDialog):
    """A tick for each number; ``accepted_value`` carries the ids of those that go along.

    Signals:
        try_wanted: the ids that are ticked: find out whether they can go along safely.

    """

    try_wanted = Signal(object)
    draftless: ClassVar[str] = "ticks, and no text"

    def __init__(self, monitor: str, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_options_dialog")
        meaning = self.tr("These numbers stay out unless you tick them. Ask yourself whether the recipient needs them.")
        self.set_heading(self.tr("Extra numbers for {0}").format(monitor), meaning)
        self._ticks = [self._tick(option) for option in options]
        self._try = Button(self.tr("See whether this is safe"), "shield-check")
        self._try.setObjectName("monitor_options_try")
        self._answer = Strip()
        self._answer.setObjectName("monitor_options_answer")
        for tick in self._ticks:
            self.form.add(tick)
            tick.committed.connect(self._on_ticked)
        self.form.add_widget(AtLeft(self._try))
        self.form.add_widget(self._answer)
        self._try.clicked.connect(self._on_try_clicked)

    def _tick(self, option: Option) -> CheckField:
        one, spoken = option.indicator, language()
        cells = self.tr("%n number(s) more.", "", option.cells)
        tick = CheckField(one.id, one.title[spoken], hint=f"{one.basis[spoken]} {one.caveat[spoken]} {cells}")
        tick.set_value(option.on)
        return tick

    def show_busy(self) -> None:
        """Say that it is being worked out."""
        self._try.setEnabled(False)
        self._answer.say(self.tr("Counting and making safe…"), Tone.INFO)

    def show_answer(self, sentence: str, tone: Tone) -> None:
        """Say whether it can be done."""
        self._try.setEnabled(True)
        self._answer.say(sentence, tone)

    @Slot()
    def _on_ticked(self) -> None:
        self._try.setEnabled(True)
        self._answer.clear()

    @Slot()
    def _on_try_clicked(self) -> None:
        self.try_wanted.emit(frozenset(tick.name for tick in self._ticks if tick.value()))

    @override
    def construct(self, values: dict[str, Any]) -> frozenset[str]:
        return frozenset(name for name, on in values.items() if on)
