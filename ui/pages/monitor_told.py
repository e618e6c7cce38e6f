"""Above the figures of a monitor: what leaves in three short lines, and the explanation for who wants it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.monitor.release import Release
from models.usecases.monitor import MonitorPreview
from ui.icons import IconLabel, put_icon
from ui.pages.monitor_words import (
    limits_short,
    safe_short,
    sent_short,
    together_words,
    what_is_sent,
    what_it_cannot_say,
    why_it_is_harmless,
)
from ui.theme import CLOSE, NORMAL, NORMAL_TEXT_SIZE, SMALL, TIGHT, Theme, Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Card, Text
from ui.words import texts

_THREE_BESIDE = 860
"""From this width three explanations fit beside each other, at normal text size."""


class Explanation(Card):
    """An icon, a heading and some sentences."""

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
    """A line with an icon; hidden without words.

    Args:
        wraps: it goes on below where it does not fit; else it is as wide as its words, to stand beside others.

    """

    def __init__(self, icon: str, tone: Tone, *, wraps: bool = True) -> None:
        super().__init__()
        self._words = Text()
        self._words.setWordWrap(wraps)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0 if wraps else NORMAL, 0)
        row.setSpacing(SMALL)
        row.addWidget(IconLabel(icon, tone))
        row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)
        self.setVisible(bool(words))


class Told(QWidget):
    """Says what leaves, that it does no harm and what it cannot say; a button unfolds why.

    Signals:
        folded: the explanation was shown or hidden.

    """

    folded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._create_widgets()
        self._create_layout()
        self._show_fold()
        self._fold.clicked.connect(self.turn)

    def show_release(self, release: Release, preview: MonitorPreview) -> None:
        """Speak of what one recipient gets."""
        self._lines[0].say(sent_short(release))
        self._lines[1].say(safe_short(release))
        self._lines[2].say(limits_short(release))
        self._sent.say(what_is_sent(release, texts()))
        self._harmless.say(" ".join(part for part in (why_it_is_harmless(release), together_words(preview)) if part))
        self._limits.say(what_it_cannot_say(release))

    def forget(self) -> None:
        """Drop every sentence."""
        for line in self._lines:
            line.say("")
        for part in (self._sent, self._harmless, self._limits):
            part.say("")

    @Slot()
    def turn(self) -> None:
        """Show the explanation, or hide it."""
        self._whole.setVisible(self._whole.isHidden())
        self._show_fold()
        self.folded.emit()

    def focus(self) -> None:
        """Put the keyboard on the button that unfolds."""
        self._fold.setFocus()

    def _create_widgets(self) -> None:
        looks = (("upload", Tone.PRIMARY), ("shield-check", Tone.OK), ("circle-help", Tone.INFO))
        self._lines = tuple(Note(icon, tone, wraps=False) for icon, tone in looks)
        self._sent = Explanation(*looks[0], self.tr("What leaves"))
        self._harmless = Explanation(*looks[1], self.tr("Why it does no harm"))
        self._harmless.setObjectName("monitor_harmless")
        self._limits = Explanation(*looks[2], self.tr("What the figures cannot say"))
        self._fold = LinkButton("")
        self._fold.setObjectName("monitor_explain")
        self._whole = QWidget()
        self._whole.hide()

    def _create_layout(self) -> None:
        short = FlowRow()
        short.add(*self._lines, self._fold)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._whole)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(CLOSE)
        for part in (self._sent, self._harmless, self._limits):
            self._beside.addWidget(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(short)
        column.addWidget(self._whole)

    def _show_fold(self) -> None:
        hidden = self._whole.isHidden()
        self._fold.setText(self.tr("Explain") if hidden else self.tr("Hide explanation"))
        put_icon(self._fold, "chevron-right" if hidden else "chevron-down", Tone.PRIMARY)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(Theme.of_app().text_size, NORMAL_TEXT_SIZE) / NORMAL_TEXT_SIZE
        wide = event.size().width() >= _THREE_BESIDE * scale
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
