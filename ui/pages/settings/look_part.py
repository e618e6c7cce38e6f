"""How the screen looks and when it locks: choices of this computer, tried at once."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget
from typing_extensions import override

from ui.fields.choice_field import ChoiceField
from ui.forms import Form
from ui.pages.settings.part import AtLeft, SettingsPart, scrolling_column
from ui.settings import Settings
from ui.theme import MAX_TEXT_SIZE, MIN_TEXT_SIZE, NORMAL, NORMAL_TEXT_SIZE, TIGHT, Scheme, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Hint, Text

_STEP: Final = 10
_PAUSE: Final = 150
"""Milliseconds without a move of the slider before the size is tried."""
_MINUTES: Final = (1, 2, 3, 5, 10, 15, 30)
_WIDEST: Final = 560


class TextSize(QWidget):
    """A slider for the size of text, which is tried as one moves it.

    Signals:
        size_changed: the size in per cent.

    """

    size_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._create_widgets()
        self._create_layout()
        self._slider.valueChanged.connect(self._on_value_changed)
        self._normal.clicked.connect(self._on_normal_clicked)
        self._pause.timeout.connect(self._on_paused)

    def show_size(self, percent: int) -> None:
        """Show a size; no signal tells of it."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(percent / _STEP))
        self._say(percent)

    def _create_widgets(self) -> None:
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("text_size")
        self._slider.setRange(MIN_TEXT_SIZE // _STEP, MAX_TEXT_SIZE // _STEP)
        self._slider.setPageStep(2)
        self._slider.setAccessibleName(self.tr("Size of text"))
        self._label = QLabel(self.tr("Size of text"))
        self._label.setBuddy(self._slider)
        self._value = Text("", "strong")
        self._value.setObjectName("text_size_value")
        self._value.setWordWrap(False)
        self._normal = LinkButton(self.tr("Back to normal"))
        self._normal.setObjectName("text_size_normal")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)

    def _create_layout(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(NORMAL)
        row.addWidget(self._slider, 1)
        row.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(Hint(self.tr("Also when you project the meeting on a screen.")))
        column.addWidget(self._normal, 0, Qt.AlignmentFlag.AlignLeft)

    def _say(self, percent: int) -> None:
        self._value.setText(self.tr("{0} %").format(percent))
        self._slider.setAccessibleDescription(self._value.text())
        self._normal.setVisible(percent != NORMAL_TEXT_SIZE)

    @Slot(int)
    def _on_value_changed(self, steps: int) -> None:
        self._say(steps * _STEP)
        self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        self.size_changed.emit(self._slider.value() * _STEP)

    @Slot()
    def _on_normal_clicked(self) -> None:
        self._slider.setValue(NORMAL_TEXT_SIZE // _STEP)
        self._slider.setFocus()


class LookPart(SettingsPart):
    """Language, look, size of text and the lock.

    Signals:
        idle_minutes_changed: after how many minutes without keys or mouse the app locks from now on.

    """

    idle_minutes_changed = Signal(int)

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("look_part")
        self._settings = settings
        self._theme = theme
        self._form = Form()
        self._size = TextSize()
        self._create_fields()
        column = scrolling_column(self)
        column.addWidget(Hint(self.tr("These choices are for this computer.")))
        column.addWidget(AtLeft(self._form, _WIDEST))
        column.addStretch()
        self._form.committed.connect(self._on_committed)
        self._size.size_changed.connect(self._on_size_changed)

    def _create_fields(self) -> None:
        schemes = [
            (Scheme.SYSTEM, self.tr("As this computer")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
            (Scheme.CONTRAST, self.tr("High contrast")),
        ]
        languages = [("nl", "Nederlands"), ("en", "English")]
        minutes = [(number, self._minutes_words(number)) for number in self._minutes()]
        self._scheme = ChoiceField("scheme", self.tr("Colours"), schemes)
        self._language = ChoiceField("language", self.tr("Language"), languages)
        why = self.tr("After this time without keys or mouse, Luwte asks for your password. Ctrl+L locks at once.")
        self._idle = ChoiceField("idle_minutes", self.tr("Lock after"), minutes, hint=why)
        self._form.add(self._scheme)
        self._form.add_widget(self._size)
        self._form.add(self._idle)
        self._form.add(self._language)

    def _minutes(self) -> list[int]:
        return sorted({*_MINUTES, self._settings.idle_minutes})

    def _minutes_words(self, number: int) -> str:
        return self.tr("1 minute") if number == 1 else self.tr("{0} minutes").format(number)

    @Slot(str)
    def _on_committed(self, name: str) -> None:
        if name == "scheme":
            self._choose_scheme()
        elif name == "language":
            self._choose_language()
        else:
            self._choose_minutes()

    def _choose_scheme(self) -> None:
        scheme = self._scheme.value()
        if scheme is not None:
            self._settings.scheme = scheme
            self._theme.choose(scheme)

    def _choose_language(self) -> None:
        language = self._language.value()
        if language is not None:
            self._settings.language = language
            self._language.set_hint(self.tr("From the next time you start Luwte."))

    def _choose_minutes(self) -> None:
        minutes = self._idle.value()
        if minutes is not None:
            self._settings.idle_minutes = minutes
            self.idle_minutes_changed.emit(minutes)

    @Slot(int)
    def _on_size_changed(self, percent: int) -> None:
        self._settings.text_size = percent
        self._theme.set_text_size(percent)

    @override
    def title(self) -> str:
        return self.tr("Screen")

    @override
    def refresh(self) -> None:
        self._scheme.set_value(self._settings.scheme)
        self._language.set_value(self._settings.language)
        self._idle.set_value(self._settings.idle_minutes)
        self._size.show_size(self._settings.text_size)
