"""The preview of a monitor file: what leaves in short, then all figures, what the school knows beside what leaves."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QRect, QSignalBlocker, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from models.monitor.definition import Figure as SchoolFigure
from models.monitor.definition import Indicator
from models.monitor.release import Release
from models.monitor.tables import CellKey
from models.usecases.monitor import MonitorPreview
from ui.fields.choice_field import ChoiceBox
from ui.itemmodels.monitor import asked_of, counted_words, figures, figures_of, school_figures
from ui.pages.monitor_lists import FiguresView
from ui.pages.monitor_told import Note, Told
from ui.pages.monitor_words import hidden_words, late_words, naming_words, nobody_words, steps_words
from ui.plain_text import as_caption
from ui.theme import CLOSE, NORMAL_TEXT_SIZE, SMALL, TIGHT, WIDE, Theme, Tone
from ui.widgets.labels import SectionHeading, Text
from ui.widgets.scroll import Scroll
from ui.words import language, texts

_TWO_BESIDE: Final = 1240
"""From this width two tables of figures fit beside each other, at normal text size."""
_HEAD_IN_ROWS: Final = 3
"""About how high the words above a table are."""


class IndicatorCard(QWidget):
    """One question of the recipient with its figures."""

    def __init__(self, indicator: Indicator | SchoolFigure) -> None:
        super().__init__()
        spoken = language()
        self.indicator = indicator
        self.setObjectName(f"indicator_{indicator.id}")
        self.view = FiguresView(as_caption(indicator.title[spoken]), counted_words(indicator, texts()))
        self.view.setObjectName(f"figures_{indicator.id}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(SectionHeading(indicator.title[spoken]))
        column.addWidget(Text(f"{indicator.basis[spoken]} {indicator.caveat[spoken]}", "hint"))
        column.addSpacing(TIGHT)
        column.addWidget(self.view)

    def show_release(self, release: Release, truth: Mapping[CellKey, int]) -> None:
        """Show the figures of a file."""
        if isinstance(self.indicator, SchoolFigure):
            self.view.table.set_rows(school_figures(release, self.indicator, language()))
        else:
            self.view.table.set_rows(figures(release, truth, self.indicator, language()))
        self.view.updateGeometry()


class PreviewPart(QWidget):
    """Shows what would leave. Nothing here can be changed: figures are mended in the files of pupils."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_preview")
        self._cards: list[IndicatorCard] = []
        self._preview: MonitorPreview | None = None
        self._wide = False
        self._create_widgets()
        self._create_layout()

    def show_preview(self, preview: MonitorPreview) -> None:
        """Show a preview, as the first recipient gets it."""
        self._preview = preview
        with QSignalBlocker(self._seen_by):
            self._seen_by.clear()
            self._seen_by.addItems([release.recipient.name for release in preview.releases])
        self._whose.setVisible(len(preview.releases) > 1)
        self._show_release(preview.release)

    @Slot()
    def _on_other_chosen(self) -> None:
        number = self._seen_by.currentIndex()
        if self._preview is not None and 0 <= number < len(self._preview.releases):
            self._show_release(self._preview.releases[number])

    def _show_release(self, release: Release) -> None:
        """Show what one recipient gets."""
        preview = self._preview
        if preview is None:
            return
        self._told.show_release(release, preview)
        self._told.show()
        self._nobody.say(nobody_words(preview))
        self._coarser.say(steps_words(release, language(), preview.guarded.unsafe_before))
        self._hidden.say(hidden_words(preview))
        self._late.say(late_words(preview))
        self._names.say(naming_words(preview))
        asked: tuple[Indicator | SchoolFigure, ...] = (*asked_of(release), *figures_of(release))
        if [card.indicator for card in self._cards] != list(asked):
            self._clear_cards()
            for indicator in asked:
                self._add_card(IndicatorCard(indicator))
        for card in self._cards:
            card.show_release(release, preview.guarded.truth)
        self._arrange_cards()
        self._chain_cards()

    @Slot()
    def go_to_top(self) -> None:
        """Begin at the top."""
        self._scroll.verticalScrollBar().setValue(0)

    def focus(self) -> None:
        """Put the keyboard above the figures."""
        self._told.focus()

    @Slot()
    def explain(self) -> None:
        """Show the explanation, or hide it."""
        self._told.turn()
        self._told.focus()

    def forget(self) -> None:
        """Drop every figure and sentence."""
        self._told.forget()
        self._told.hide()
        self._whose.hide()
        for note in (self._nobody, self._coarser, self._hidden, self._late, self._names):
            note.say("")
        self._preview = None
        self._seen_by.clear()
        self._clear_cards()

    def _create_widgets(self) -> None:
        self._told = Told()
        self._told.hide()
        self._told.folded.connect(self.go_to_top)
        self._nobody = Note("triangle-alert", Tone.WARN)
        self._nobody.setObjectName("monitor_nobody")
        self._coarser = Note("triangle-alert", Tone.WARN)
        self._coarser.setObjectName("monitor_coarser")
        self._hidden = Note("info", Tone.INFO)
        self._hidden.setObjectName("monitor_hidden")
        self._names = Note("triangle-alert", Tone.WARN)
        self._names.setObjectName("monitor_names")
        self._late = Note("info", Tone.INFO)
        self._late.setObjectName("monitor_late")
        self._seen_by = ChoiceBox()
        self._seen_by.setObjectName("monitor_seen_by")
        self._seen_by.setAccessibleName(self.tr("What this recipient gets"))
        self._seen_by.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._seen_by.activated.connect(self._on_other_chosen)
        label = QLabel(self.tr("What this recipient gets"))
        label.setBuddy(self._seen_by)
        self._whose = QWidget()
        self._whose.hide()
        row = QHBoxLayout(self._whose)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(label)
        row.addWidget(self._seen_by)
        row.addStretch()

    def _create_layout(self) -> None:
        self._inside = QWidget()
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._beside = QHBoxLayout()
        self._beside.setSpacing(0)
        for figures_column in self._columns:
            figures_column.setSpacing(CLOSE)
            self._beside.addLayout(figures_column, 1)
        content = QVBoxLayout(self._inside)
        content.setContentsMargins(0, 0, SMALL, 0)
        content.setSpacing(CLOSE)
        notes = (self._names, self._nobody, self._coarser, self._hidden, self._late)
        for part in (self._told, *notes, self._whose):
            content.addWidget(part)
        content.addLayout(self._beside)
        content.addStretch()
        self._scroll = Scroll(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def _add_card(self, card: IndicatorCard) -> None:
        card.view.line_reached.connect(self._on_line_reached)
        self._cards.append(card)

    def _chain_cards(self) -> None:
        """Let Tab go through the figures before what stands under them."""
        before: QWidget = self._seen_by
        for card in self._cards:
            QWidget.setTabOrder(before, card.view)
            before = card.view

    def _arrange_cards(self) -> None:
        """Put the cards in one column, or in two of about the same height where there is room."""
        _take_out(self._columns)
        heights = [0, 0] if self._wide else [0]
        self._beside.setStretch(1, 1 if self._wide else 0)
        self._beside.setSpacing(WIDE if self._wide else 0)
        for card in self._cards:
            shortest = heights.index(min(heights))
            self._columns[shortest].addWidget(card)
            heights[shortest] += card.view.table.rowCount() + _HEAD_IN_ROWS
        for column in self._columns[: len(heights)]:
            column.addStretch()

    def _clear_cards(self) -> None:
        _take_out(self._columns)
        for card in self._cards:
            card.view.table.forget()
            card.setParent(None)
            card.deleteLater()
        self._cards = []

    @Slot(QRect)
    def _on_line_reached(self, line: QRect) -> None:
        view = self.sender()
        if isinstance(view, FiguresView):
            place = view.viewport().mapTo(self._inside, line.center())
            self._scroll.ensureVisible(place.x(), place.y(), 0, 2 * line.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(Theme.of_app().text_size, NORMAL_TEXT_SIZE) / NORMAL_TEXT_SIZE
        wide = event.size().width() >= _TWO_BESIDE * scale
        if wide != self._wide:
            self._wide = wide
            self._arrange_cards()


def _take_out(columns: Iterable[QVBoxLayout]) -> None:
    for column in columns:
        while column.count():
            column.takeAt(0)
