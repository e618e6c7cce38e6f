"""Chips with counts above a list: each shows only its own rows."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.icons import pixmap
from ui.theme import CLOSE, FOCUS_WIDTH, SMALL, TIGHT, Theme, Tone
from ui.widgets.chip import ChipLook
from ui.widgets.flow_row import FlowRow
from ui.words import whole_number

EVERYTHING: Final = ""
"""The name of the chip that shows all rows."""


class FilterChip(QAbstractButton):
    """A chip that can be on: a word and a number."""

    def __init__(self, name: str, look: ChipLook, count: int) -> None:
        super().__init__()
        self.setObjectName(f"filter_{name or 'all'}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("filter", name)
        self.show_look(look, count)

    def show_look(self, look: ChipLook, count: int) -> None:
        """Show another word or number."""
        self._look = look
        self._number = whole_number(count)
        self.setText(f"{look.word} {self._number}")
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def _icon_side(self) -> int:
        return round(QFontMetrics(self.font()).height() * 0.9) if self._look.icon_name else 0

    @override
    def sizeHint(self) -> QSize:
        plain, bold = QFontMetrics(self.font()), QFontMetrics(Theme.of_app().font(bold=True))
        icon = self._icon_side() + TIGHT if self._look.icon_name else 0
        words = plain.horizontalAdvance(self._look.word) + SMALL + bold.horizontalAdvance(self._number)
        return QSize(words + icon + 2 * CLOSE, plain.height() + 2 * TIGHT + 2 * FOCUS_WIDTH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = Tone.PRIMARY if self.isChecked() else self._look.tone
        width = FOCUS_WIDTH if self.isChecked() or self.hasFocus() else 1
        edge = theme.colour(Tone.PRIMARY) if width == FOCUS_WIDTH else theme.edge(self._look.tone)
        painter.setPen(QPen(edge, width))
        painter.setBrush(theme.wash(Tone.PRIMARY) if self.isChecked() else QColor(theme.tokens.surface))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, theme, tone)
        if self.hasFocus():
            inner = box.adjusted(FOCUS_WIDTH + 1, FOCUS_WIDTH + 1, -FOCUS_WIDTH - 1, -FOCUS_WIDTH - 1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour(Tone.PRIMARY), 1))
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.end()

    def _paint_words(self, painter: QPainter, theme: Theme, tone: Tone) -> None:
        box = self.rect().adjusted(CLOSE, 0, -CLOSE, 0)
        if self._look.icon_name:
            side = self._icon_side()
            drawn = pixmap(self._look.icon_name, tone, side=side, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QRect(box.x(), box.center().y() - side // 2 + 1, side, side), drawn)
            box.adjust(side + TIGHT, 0, 0, 0)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(theme.colour(Tone.PRIMARY if self.isChecked() else Tone.TEXT))
        painter.setFont(self.font())
        painter.drawText(box, middle | int(Qt.AlignmentFlag.AlignLeft), self._look.word)
        painter.setFont(theme.font(bold=True))
        painter.drawText(box, middle | int(Qt.AlignmentFlag.AlignRight), self._number)


class FilterChips(QWidget):
    """A row of chips of which one is on.

    Signals:
        filter_chosen: the name of the chip, empty for everything.

    """

    filter_chosen = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self._chips: dict[str, FilterChip] = {}
        self._group = QButtonGroup(self)
        self._row = FlowRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    def show_counts(self, everything: ChipLook, looks: Mapping[str, tuple[ChipLook, int]]) -> None:
        """Show the chips by their names; one without anything in it is left out."""
        self._put(EVERYTHING, everything, sum(count for _, count in looks.values()))
        for name, (look, count) in looks.items():
            if count or name in self._chips:
                self._put(name, look, count)

    def choose(self, name: str) -> None:
        """Turn a chip on, as if it had been pressed."""
        self._chips[name].click()

    def clear(self) -> None:
        """Drop all chips."""
        for chip in self._chips.values():
            self._group.removeButton(chip)
            chip.setParent(None)
            chip.deleteLater()
        self._chips.clear()

    def _put(self, name: str, look: ChipLook, count: int) -> None:
        known = self._chips.get(name)
        if known is not None:
            known.show_look(look, count)
            return
        chip = FilterChip(name, look, count)
        chip.clicked.connect(self._on_chip_clicked)
        chip.setChecked(not self._chips)
        self._chips[name] = chip
        self._group.addButton(chip)
        self._row.add(chip)

    @Slot()
    def _on_chip_clicked(self) -> None:
        self.filter_chosen.emit(self.sender().property("filter"))
