"""The line under a page that names its keys: as many as fit, never half of one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.widgets.labels import Text

_BETWEEN: Final = "  ·  "


class KeysLine(Text):
    """Names keys. The last one leads to the rest, so it always stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "keys", parent)
        self._parts: tuple[str, ...] = ()
        self._rest = ""
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def name(self, parts: Sequence[str], rest: str) -> None:
        """Name some keys, the most used first.

        Args:
            parts: each with what it does.
            rest: what leads to those that do not stand here.

        """
        self._parts, self._rest = tuple(parts), rest
        self._fit()

    def _fit(self) -> None:
        shown, room = self._parts, self.contentsRect().width()
        words = _BETWEEN.join((*shown, self._rest)) if shown else ""
        while shown and self.fontMetrics().horizontalAdvance(words) > room:
            shown = shown[:-1]
            words = _BETWEEN.join((*shown, self._rest))
        self.say(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
