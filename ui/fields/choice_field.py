"""Fields to choose: one of a few, several of a few, yes or no."""

from collections.abc import Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QPointF, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyleOptionComboBox, QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from ui.drafts import Kept
from ui.fields.field import Field
from ui.fields.ticked_field import TickedField
from ui.icons import pixmap
from ui.plain_text import as_caption, as_tooltip
from ui.theme import CLOSE, TIGHT, Theme, Tone
from ui.widgets.check_box import CheckBox

Value = TypeVar("Value")

Options = Sequence[tuple[Value, str]]
"""What can be chosen: each value and its words."""

_NONE: Final = -1
_NARROWEST_IN_ROWS: Final = 4


class ChoiceBox(QComboBox):
    """A combo box that a scroll over the page does not change, with an arrow in our own colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Leave room for the longest choice and the arrow as they are drawn here."""
        wanted = super().sizeHint()
        if self.sizeAdjustPolicy() is not QComboBox.SizeAdjustPolicy.AdjustToContents:
            return wanted
        words = (self.itemText(number) for number in range(self.count()))
        longest = max(map(QFontMetrics(self.font()).horizontalAdvance, words), default=0)
        return QSize(max(wanted.width(), longest + self._beside_words() + TIGHT), wanted.height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Give way in a narrow dialog with large text, where the longest choice would push the next field out."""
        wanted = super().minimumSizeHint()
        return QSize(min(wanted.width(), _NARROWEST_IN_ROWS * Theme.of_app().row_height), wanted.height())

    def _beside_words(self) -> int:
        return round(Theme.of_app().icon_size * 0.8) + 3 * CLOSE

    def _room(self) -> int:
        return self.width() - self._beside_words()

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Say with dots that a choice goes on; Qt would cut it off within a letter."""
        super().initStyleOption(option)
        words = QFontMetrics(self.font()).elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, max(0, self._room())
        )
        option.currentText = words

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            cut = QFontMetrics(self.font()).horizontalAdvance(self.currentText()) > self._room()
            QToolTip.showText(event.globalPos(), as_tooltip(self.currentText()) if cut else "", self)
            return True
        return super().event(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = Theme.of_app()
        if not theme.styled:
            return
        side = round(theme.icon_size * 0.8)
        place = QPointF(self.width() - side - CLOSE, (self.height() - side) / 2)
        tone = Tone.TEXT if self.isEnabled() else Tone.MUTED
        painter = QPainter(self)
        painter.drawPixmap(place, pixmap("chevron-down", tone, side=side, ratio=self.devicePixelRatioF()))
        painter.end()


class ChoiceField(Field[Value | None]):
    """One of a few. Before the first choice it shows what to do, and its value is None."""

    def __init__(self, name: str, label: str, options: Options[Value], *, hint: str = "", prompt: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._values: list[Value] = []
        self._box = ChoiceBox()
        self._box.setPlaceholderText(prompt or self.tr("Choose…"))
        self._put(self._box)
        self.set_options(options)
        self._box.activated.connect(self._on_activated)

    def set_options(self, options: Options[Value]) -> None:
        """Offer other options; the choice stays if it is among them."""
        index = self._box.currentIndex()
        chosen = self._values[index] if index >= 0 else None
        with QSignalBlocker(self._box):
            self._values = [value for value, _ in options]
            self._box.clear()
            self._box.addItems([words for _, words in options])
        self.set_value(chosen)

    @Slot()
    def _on_activated(self) -> None:
        self.changed.emit()
        self.committed.emit()

    @override
    def value(self) -> Value | None:
        index = self._box.currentIndex()
        return self._values[index] if index >= 0 else None

    @override
    def set_value(self, value: Value | None) -> None:
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else _NONE)

    @override
    def draft(self) -> Kept:
        value = self.value()
        return None if value is None else str(value)

    @override
    def take_draft(self, kept: Kept) -> None:
        self.set_value(next((value for value in self._values if str(value) == kept), None))

    @override
    def forget(self) -> None:
        self._values = []
        self._box.clear()


class CheckField(Field[bool]):
    """Yes or no. Its label stands beside the box."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._box = CheckBox(as_caption(label))
        self._put(self._box, own_label=True)
        self._box.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.changed.emit()
        self.committed.emit()

    @override
    def set_label(self, label: str) -> None:
        super().set_label(label)
        self._label.hide()
        self._box.setText(as_caption(label))

    @override
    def value(self) -> bool:
        return self._box.isChecked()

    @override
    def set_value(self, value: bool) -> None:
        self._box.setChecked(value)

    @override
    def draft(self) -> Kept:
        return self._box.isChecked()

    @override
    def take_draft(self, kept: Kept) -> None:
        self._box.setChecked(kept is True)

    @override
    def forget(self) -> None:
        self._box.setChecked(False)


class ChoicesField(TickedField[Value]):
    """Several of a few, one box each."""

    def __init__(self, name: str, label: str, options: Options[Value], *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._column = QWidget()
        self._place = QVBoxLayout(self._column)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(TIGHT)
        self._put(self._column)
        self.set_options(options)

    def set_options(self, options: Options[Value]) -> None:
        """Offer other options; what was chosen stays where it is still offered."""
        chosen = self.value()
        for box in self._boxes.values():
            self._place.removeWidget(box)
            box.setText("")
            box.deleteLater()
        self._boxes = {}
        for value, words in options:
            self._place.addWidget(self._add_box(value, words))
        if options:
            self._column.setFocusProxy(self._boxes[options[0][0]])
        self.set_value(chosen)

    @override
    def forget(self) -> None:
        self.set_options(())
