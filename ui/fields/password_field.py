"""A field for a password."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from ui.fields.field import Field
from ui.icons import put_icon
from ui.theme import TIGHT, Tone
from ui.widgets.buttons import IconButton


class PasswordLine(QLineEdit):
    """A line that hides what is typed and notices Caps Lock.

    Qt cannot ask whether Caps Lock is on, but a capital without Shift gives it away.

    Signals:
        capitals_noticed: Caps Lock went on or off, as far as one can tell from what is typed.

    """

    capitals_noticed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.capitals_on = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._note_capitals(on=False)
        elif text.isalpha() and text.lower() != text.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._note_capitals(on=text.isupper() != shifted)
        super().keyPressEvent(event)

    def _note_capitals(self, *, on: bool) -> None:
        if on != self.capitals_on:
            self.capitals_on = on
            self.capitals_noticed.emit()


class PasswordField(Field[str]):
    """A password, hidden until one asks to see it; never trimmed. Enter commits it."""

    def __init__(self, name: str, label: str, *, hint: str = "", can_show: bool = True) -> None:
        super().__init__(name, label, hint=hint)
        self._line = PasswordLine()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = IconButton("eye", self.tr("Show password"))
        self._eye.setCheckable(True)
        if not can_show:
            self._eye.hide()
        self._put(self._with_eye(), focus_on=self._line)
        self._told = hint
        self._line.capitals_noticed.connect(self._on_capitals_noticed)
        self._eye.toggled.connect(self._on_eye_toggled)
        self._line.textEdited.connect(self.changed)
        self._line.returnPressed.connect(self.committed)

    def _with_eye(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self._line, 1)
        row.addWidget(self._eye)
        return both

    @Slot()
    def _on_capitals_noticed(self) -> None:
        warning = self.tr("Caps Lock is on.") if self._line.capitals_on else ""
        self.set_hint(" ".join(part for part in (warning, self._told) if part))

    @Slot()
    def _on_eye_toggled(self) -> None:
        seen = self._eye.isChecked()
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)
        self._eye.set_words(self.tr("Hide password") if seen else self.tr("Show password"))
        put_icon(self._eye, "eye-off" if seen else "eye", Tone.MUTED)

    @override
    def value(self) -> str:
        return self._line.text()

    @override
    def set_value(self, value: str) -> None:
        self._line.setText(value)

    @override
    def forget(self) -> None:
        self._eye.setChecked(False)
        self._line.clear()
