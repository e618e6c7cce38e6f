"""The preview of a monitor file: three sentences, then all figures, what the school knows beside what leaves."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QRect, QSignalBlocker, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from models.monitor.definition import Figure as SchoolFigure
from models.monitor.definition import Indicator
from models.monitor.release import Release
from models.monitor.tables import CellKey
from models.usecases.monitor import MonitorPreview
from ui.fields.choice_field import ChoiceBox
from ui.icons import IconLabel
from ui.itemmodels.monitor import asked_of, counted_words, figures, figures_of, school_figures
from ui.pages.monitor_lists import FiguresView
from ui.pages.monitor_words import (
    naming_words,
    nobody_words,
    steps_words,
    together_words,
    what_is_sent,
    what_it_cannot_say,
    why_it_is_harmless,
)
from ui.plain_text import as_caption
from ui.theme import CLOSE, NORMAL, NORMAL_TEXT_SIZE, SMALL, TIGHT, WIDE, Theme, Tone
from ui.widgets.labels import Card, SectionHeading, Text
from ui.widgets.scroll import Scroll
from ui.words import language, texts

_THREE_BESIDE: Final = 860
"""From this width three sentences fit beside each other, at normal text size."""
_TWO_BESIDE: Final = 1240
"""And from this width two tables of figures."""
_HEAD_IN_ROWS: Final = 3
"""About how high the words above a table are."""


class Sentence(Card):
    """An icon, a heading and a sentence."""

    def __init__(self, icon: str, tone: Tone, heading: str) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self._words = Text()
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(IconLabel(icon, tone))
        head.addWidget(Text(heading, "strong"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(NORMAL, CLOSE, NORMAL, CLOSE)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addStretch()

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)


class Note(QWidget):
    """A line with an icon; hidden without words."""

    def __init__(self, icon: str, tone: Tone) -> None:
        super().__init__()
        self._words = Text()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(IconLabel(icon, tone))
        row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)
        self.setVisible(bool(words))


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
        self._sent.say(what_is_sent(release, texts()))
        self._harmless.say(why_it_is_harmless(release))
        self._limits.say(what_it_cannot_say(release))
        self._nobody.say(nobody_words(preview))
        self._coarser.say(steps_words(release, language()))
        self._together.say(together_words(preview))
        self._names.say(naming_words(preview))
        asked: tuple[Indicator | SchoolFigure, ...] = (*asked_of(release), *figures_of(release))
        if [card.indicator for card in self._cards] != list(asked):
            self._clear_cards()
            for indicator in asked:
                self._add_card(IndicatorCard(indicator))
        for card in self._cards:
            card.show_release(release, preview.guarded.truth)
        self._arrange_cards()

    def go_to_top(self) -> None:
        """Begin at the sentences."""
        self._scroll.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Drop every figure and sentence."""
        for sentence in (self._sent, self._harmless, self._limits):
            sentence.say("")
        for note in (self._nobody, self._coarser, self._together, self._names):
            note.say("")
        self._preview = None
        self._seen_by.clear()
        self._clear_cards()

    def _create_widgets(self) -> None:
        self._sent = Sentence("upload", Tone.PRIMARY, self.tr("What leaves"))
        self._harmless = Sentence("shield-check", Tone.OK, self.tr("Why it does no harm"))
        self._limits = Sentence("circle-help", Tone.INFO, self.tr("What the figures cannot say"))
        self._nobody = Note("triangle-alert", Tone.WARN)
        self._nobody.setObjectName("monitor_nobody")
        self._coarser = Note("triangle-alert", Tone.WARN)
        self._together = Note("info", Tone.INFO)
        self._together.setObjectName("monitor_together")
        self._names = Note("triangle-alert", Tone.WARN)
        self._names.setObjectName("monitor_names")
        self._seen_by = ChoiceBox()
        self._seen_by.setObjectName("monitor_seen_by")
        self._seen_by.setAccessibleName(self.tr("What this recipient gets"))
        self._seen_by.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._seen_by.activated.connect(self._on_other_chosen)
        label = QLabel(self.tr("What this recipient gets"))
        label.setBuddy(self._seen_by)
        self._whose = QWidget()
        row = QHBoxLayout(self._whose)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(label)
        row.addWidget(self._seen_by)
        row.addStretch()

    def _create_layout(self) -> None:
        self._sentences = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sentences.setSpacing(CLOSE)
        for sentence in (self._sent, self._harmless, self._limits):
            self._sentences.addWidget(sentence, 1)
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
        content.addLayout(self._sentences)
        content.addWidget(self._names)
        content.addWidget(self._nobody)
        content.addWidget(self._coarser)
        content.addWidget(self._together)
        content.addWidget(self._whose)
        content.addLayout(self._beside)
        content.addStretch()
        self._scroll = Scroll(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def _add_card(self, card: IndicatorCard) -> None:
        card.view.line_reached.connect(self._on_line_reached)
        self._cards.append(card)

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
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sentences.setDirection(beside if event.size().width() >= _THREE_BESIDE * scale else below)
        wide = event.size().width() >= _TWO_BESIDE * scale
        if wide != self._wide:
            self._wide = wide
            self._arrange_cards()


def _take_out(columns: Iterable[QVBoxLayout]) -> None:
    for column in columns:
        while column.count():
            column.takeAt(0)
