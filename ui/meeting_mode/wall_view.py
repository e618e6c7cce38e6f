"""The wall: one agenda item in letters one reads at two metres, and nothing that somebody in the room may not know."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.minutes import ActionView, DecisionView
from models.projection import Projection
from ui.pages.focus import give_way
from ui.theme import WALL_LEAST, WALL_SMALL, WALL_TEXT, WALL_TITLE, Theme
from ui.widgets.labels import Rule, Text
from ui.widgets.scroll import Scroll
from ui.widgets.showing import set_shown
from ui.words import short_day, texts

_MARGIN_SHARE = 20
_TIGHTER = (0.7, 0.85, 1.0, 1.2, 1.45, 1.75)
"""Large letters for few words, smaller ones for a full item; what does not fit in the smallest scrolls."""


class WallView(QWidget):
    """Shows a projection. What is on it is only ever what the projection holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wall_view")
        self.setProperty("look", "wall")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._create_widgets()
        self._create_layout()
        self.forget()
        Theme.of_app().changed.connect(self._fit)

    def show_projection(self, shown: Projection) -> None:
        """Show an item."""
        about = (
            QCoreApplication.translate("WallView", "Pupil {0}").format(shown.pseudonym)
            if shown.pseudonym
            else shown.subject
        )
        if shown.withheld:
            about = QCoreApplication.translate("WallView", "This item is not on this screen")
        self._subject.say(about)
        self._detail.say(shown.detail)
        self._reason.say(shown.reason or "")
        self._question.say(shown.question or "")
        self._fill(self._decisions, [_decision(entry) for entry in shown.decisions if entry.text])
        self._fill(self._actions, [_action(entry) for entry in shown.actions if entry.text])
        set_shown(self._decided, shown=any(entry.text for entry in shown.decisions))
        set_shown(self._agreed, shown=any(entry.text for entry in shown.actions))
        left_out = QCoreApplication.translate(
            "WallView", "Some of it is not on this screen: not everybody here may know it."
        )
        self._left_out.say(left_out if shown.left_out else "")
        self._place.say(QCoreApplication.translate("WallView", "{0} of {1}").format(shown.number, shown.of))
        self._fit()

    def say(self, words: str) -> None:
        """Show a sentence instead of an item."""
        self.forget()
        self._subject.say(words)
        self._fit()

    def forget(self) -> None:
        """Drop everything."""
        for label in self._labels:
            label.say("")
        for heading in (self._decided, self._agreed):
            set_shown(heading, shown=False)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that stands on the wall."""
        return tuple(label.text() for label in self._labels if label.text())

    def _create_widgets(self) -> None:
        self._subject, self._detail = Text(), Text("", "muted")
        self._reason, self._question = Text("", "muted"), Text()
        self._reason.setObjectName("wall_reason")
        self._question.setObjectName("wall_question")
        self._decided, self._agreed = (Text(words, "muted") for words in (self.tr("Decided"), self.tr("Agreed")))
        self._decisions, self._actions = Text(), Text()
        self._left_out, self._place = Text("", "muted"), Text("", "muted")
        self._subject.setObjectName("wall_subject")
        self._labels = (
            self._subject,
            self._detail,
            self._reason,
            self._question,
            self._decisions,
            self._actions,
            self._left_out,
            self._place,
        )
        give_way(*self._labels)
        for label in self._labels:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def _create_layout(self) -> None:
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._rule = Rule()
        for part in (self._subject, self._detail, self._reason, self._question, self._rule):
            self._column.addWidget(part)
        for part in (self._decided, self._decisions, self._agreed, self._actions):
            self._column.addWidget(part)
        self._column.addStretch()
        self._column.addWidget(self._left_out)
        self._column.addWidget(self._place)
        self._scroll = Scroll(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _fill(self, label: Text, lines: Sequence[str]) -> None:
        label.say("\n".join(lines))

    @Slot()
    def _fit(self) -> None:
        """Take the largest letters in which the item fits."""
        for tighter in _TIGHTER:
            self._set_letters(tighter)
            if self._scroll.height_wanted(self._scroll.viewport().width()) <= self._scroll.viewport().height():
                return

    def _set_letters(self, tighter: float) -> None:
        theme, height = Theme.of_app(), max(1, self.height())
        title = theme.wall_font(height, round(WALL_TITLE * tighter), bold=True)
        text, small = (
            theme.wall_font(height, min(WALL_LEAST, round(lines * tighter))) for lines in (WALL_TEXT, WALL_SMALL)
        )
        for label in self._labels:
            label.setFont(text)
        self._subject.setFont(title)
        for label in (self._detail, self._reason, self._decided, self._agreed, self._left_out, self._place):
            label.setFont(small)
        gap = QFontMetrics(small).height() // 2
        side = max(1, height // _MARGIN_SHARE)
        self._column.setContentsMargins(side, side, side, side // 2)
        self._column.setSpacing(gap)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _decision(entry: DecisionView) -> str:
    kind = entry.kind_words(texts())
    return f"•  {kind}: {entry.text}" if kind else f"•  {entry.text}"


def _action(entry: ActionView) -> str:
    text = (entry.text or "").rstrip(".")
    words = f"{entry.owner}: {text}" if entry.owner else text
    if entry.due is None:
        return f"•  {words}"
    due = QCoreApplication.translate("WallView", "before {0}").format(short_day(entry.due, entry.due))
    return f"•  {words}, {due}"
