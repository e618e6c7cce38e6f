"""The base of dialogs: each edits one value, finds out whether it can exist by making it, and emits it."""

from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import AppError, ValidationError
from ui.clock import clock_time
from ui.dialogs.draft_keeping import DraftKeeping
from ui.errors import message_for
from ui.fields.field import Field
from ui.forms import Form
from ui.plain_text import breakable
from ui.theme import NORMAL, SMALL, WIDE, Theme, Tone
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.draft_offer import DraftOffer
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.widgets.scroll import Scroll
from ui.widgets.strip import Strip
from ui.words import full_day, texts

if TYPE_CHECKING:
    from models.draft import Draft

_WIDTH: Final = 560
_SHARE_OF_SCREEN: Final = 0.85
_SPARE_ROWS: Final = 2
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ValueDialog(QDialog):
    """A heading, a form, and two buttons: save, or back.

    A subclass sets the heading, adds fields to ``self.form`` and makes the value in ``construct``. It is opened by
    ``open``, never by ``exec``; it frees itself when it closes. Ctrl+Enter saves from anywhere.

    Signals:
        accepted_value: the value, whole and valid.

    """

    accepted_value = Signal(object)

    draftless: ClassVar[str] = ""
    """Why nothing that is filled in here is kept as a draft; empty for every dialog in which somebody types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._refused = False
        self.form = Form()
        self._heading = SectionHeading()
        self._hint = Hint()
        self._strip = Strip()
        self._save = PrimaryButton(self.tr("Save"))
        self._back = Button(self.tr("Back"))
        self._draft_offer = DraftOffer()
        self._draft: Draft | None = None
        self._first: Field[Any] | None = None
        self._keeping = DraftKeeping(self, self.form)
        self._locking = False
        self._shortcut = QShortcut(self)
        self._shortcut.setKeys([QKeySequence(Qt.Modifier.CTRL | key) for key in _ENTER])
        self._create_frame()
        self._connect_frame()

    def set_heading(self, heading: str, hint: str = "") -> None:
        """Say what the dialog is about."""
        self._heading.setText(breakable(heading))
        self._hint.say(breakable(hint))
        self.setAccessibleName(heading)

    def set_save_words(self, words: str) -> None:
        """Say what saving does here."""
        self._save.setText(words)

    def set_back_words(self, words: str) -> None:
        """Say what going back does here."""
        self._back.setText(words)

    def begin_at(self, field: Field[Any]) -> None:
        """Let the keyboard begin in another field than the first; the dialog may be open already."""
        self._first = field
        if self.isVisible() and self._draft is None:
            self._focus_first()

    def construct(self, values: dict[str, Any]) -> object:
        """Make the value from what was filled in, by field name.

        Raises:
            ValidationError: it cannot exist; each problem is shown beside its field.

        """
        raise NotImplementedError

    def show_error(self, error: AppError) -> None:
        """Say why the value could not be taken; whoever hears ``accepted_value`` may, and then the dialog stays."""
        self._refused = True
        if isinstance(error, ValidationError):
            self._show_problems(error)
        else:
            self._strip.say(message_for(error, texts()).sentence, Tone.DANGER)

    def forget(self) -> None:
        """Drop what was filled in and close; called when the app locks. What was typed stays as a draft."""
        self._locking = True
        if self._draft is None:
            self._keeping.keep_now()
        self._draft_offer.clear()
        self.form.forget()
        self.reject()

    @Slot()
    def save(self) -> None:
        """Take what was filled in, if it can be a value."""
        self._strip.clear()
        try:
            value = self.construct(self.form.read())
        except ValidationError as error:
            self._show_problems(error)
            return
        self.form.clear_problems()
        self._refused = False
        self.accepted_value.emit(value)
        if not self._refused:
            self.accept()

    def _show_problems(self, error: ValidationError) -> None:
        strays = self.form.show_problems(error.problems)
        self._strip.say(" ".join(dict.fromkeys(strays.values())), Tone.DANGER)

    def _create_frame(self) -> None:
        self._scroll = Scroll(self.form)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(Text(self.tr("Ctrl+Enter: save"), "keys"), 1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, NORMAL)
        column.setSpacing(NORMAL)
        for part in (self._heading, self._hint, self._draft_offer, self._strip):
            column.addWidget(part)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)

    def _connect_frame(self) -> None:
        self._save.clicked.connect(self.save)
        self._back.clicked.connect(self.reject)
        self._shortcut.activated.connect(self.save)
        self._draft_offer.taken.connect(self._on_draft_taken)
        self._draft_offer.thrown_away.connect(self._on_draft_thrown_away)
        self.finished.connect(self._on_finished)

    def _offer_draft(self) -> None:
        """Offer what was typed at an earlier time; nothing else can be done until one has said what to do with it."""
        self._draft = None if self.draftless else self._keeping.begin()
        if self._draft is None:
            return
        at = self._draft.at.astimezone()
        when = f"{full_day(at.date())} {clock_time(at.time())}"
        self._draft_offer.offer(self.tr("There is still a draft of {0}, which you did not save.").format(when))
        self._wait_for_choice(waiting=True)

    def _wait_for_choice(self, *, waiting: bool) -> None:
        self.form.setEnabled(not waiting)
        self._save.setEnabled(not waiting)
        self._shortcut.setEnabled(not waiting)

    def _choose_draft(self) -> None:
        self._draft_offer.clear()
        self._draft = None
        self._wait_for_choice(waiting=False)
        self._focus_first()

    def _focus_first(self) -> None:
        first = self._first or next(iter(self.form.fields.values()), None)
        if first is not None:
            first.focus()

    @Slot()
    def _on_draft_taken(self) -> None:
        if self._draft is not None:
            self._keeping.take(self._draft)
        self._choose_draft()

    @Slot()
    def _on_draft_thrown_away(self) -> None:
        self._keeping.drop()
        self._choose_draft()

    @Slot()
    def _on_finished(self) -> None:
        """Forget the draft of what was saved or given up; one that was not looked at waits for the next time."""
        if not self._locking and self._draft is None:
            self._keeping.drop()

    def _fit(self) -> None:
        """Be as high as everything in it, with room for what may be said beside the fields."""
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        width = min(max(_WIDTH, self.sizeHint().width()), room.width())
        inside = self._scroll.height_wanted(width - 2 * WIDE)
        around = self.sizeHint().height() - self._scroll.sizeHint().height()
        height = inside + around + _SPARE_ROWS * Theme.of_app().row_height
        bar = self._scroll.verticalScrollBar().sizeHint().width() if height > room.height() else 0
        self.resize(min(width + bar, room.width()), min(height, room.height()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._offer_draft()
        self._fit()
        if self._draft is None:
            self._focus_first()
        else:
            self._draft_offer.focus()
