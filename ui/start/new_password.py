"""Choosing a password: a field, how strong it is in words, and what would make it stronger."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.password_strength import Strength, Verdict, Weakness, estimate
from ui.fields.password_field import PasswordField
from ui.theme import SMALL, TIGHT, Theme, Tone
from ui.widgets.labels import Text

_STEPS: Final = 4
_REACHED: Final = {Verdict.SHORT: 1, Verdict.WEAK: 1, Verdict.FAIR: 2, Verdict.GOOD: 3, Verdict.STRONG: 4}
_TONES: Final = {
    Verdict.SHORT: Tone.DANGER,
    Verdict.WEAK: Tone.DANGER,
    Verdict.FAIR: Tone.WARN,
    Verdict.GOOD: Tone.OK,
    Verdict.STRONG: Tone.OK,
}
_HEIGHT: Final = 6


class StrengthBar(QWidget):
    """Four steps, filled as far as a password reaches. The words under it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: Verdict | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Fill the steps; None for no password yet."""
        self._verdict = verdict
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_STEPS * _HEIGHT * TIGHT, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        reached = _REACHED[self._verdict] if self._verdict else 0
        full = theme.colour(_TONES[self._verdict] if self._verdict else Tone.MUTED)
        width = (self.width() - (_STEPS - 1) * TIGHT) / _STEPS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(_STEPS):
            painter.setBrush(full if step < reached else QColor(theme.tokens.line))
            painter.drawRoundedRect(QRectF(step * (width + TIGHT), 0, width, self.height()), _HEIGHT / 2, _HEIGHT / 2)
        painter.end()


class NewPassword(QWidget):
    """A password to be, with its strength.

    Signals:
        changed: something was typed.
        committed: Enter was pressed.

    """

    changed = Signal()
    committed = Signal()

    def __init__(self, label: str, own_words: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_words = tuple(own_words)
        self.field = PasswordField(
            "password",
            label,
            hint=self.tr("At least 10 signs. Four words that have nothing to do with each other work well."),
        )
        self._bar = StrengthBar()
        self._verdict = Text("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for part in (self.field, self._bar, self._verdict):
            column.addWidget(part)
        self.setFocusProxy(self.field)
        self.field.changed.connect(self._on_field_changed)
        self.field.committed.connect(self.committed)

    def set_own_words(self, words: Sequence[str]) -> None:
        """Say which words somebody who knows the user would try."""
        self._own_words = tuple(words)
        self._judge()

    def password(self) -> str:
        """Return the password.

        Raises:
            ValidationError: it can be guessed (field ``password``).

        """
        password = self.field.value()
        verdict = estimate(password, self._own_words).verdict
        if not verdict.enough:
            raise ValidationError({"password": "too_short" if verdict is Verdict.SHORT else "too_weak"})
        return password

    def forget(self) -> None:
        """Drop what was typed."""
        self.field.forget()
        self._judge()

    @Slot()
    def _on_field_changed(self) -> None:
        self.field.show_problem("")
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        password = self.field.value()
        strength = estimate(password, self._own_words)
        self._bar.show_verdict(strength.verdict if password else None)
        self._verdict.setText(self._in_words(strength) if password else "")

    def _in_words(self, strength: Strength) -> str:
        verdicts = {
            Verdict.SHORT: self.tr("Still too short."),
            Verdict.WEAK: self.tr("Can be guessed."),
            Verdict.FAIR: self.tr("Will do. Longer is better."),
            Verdict.GOOD: self.tr("Good."),
            Verdict.STRONG: self.tr("Strong."),
        }
        reasons = {
            Weakness.COMMON: self.tr("Many people use a part of this."),
            Weakness.OWN_WORD: self.tr("Your name or the school’s name is in it."),
            Weakness.RUN: self.tr("Keys that lie in a row are guessed first."),
            Weakness.REPEAT: self.tr("Repeating adds little."),
            Weakness.YEAR: self.tr("A year adds little."),
        }
        told = [] if strength.verdict is Verdict.STRONG else [reasons[found] for found in strength.weaknesses[:1]]
        return " ".join([verdicts[strength.verdict], *told])
