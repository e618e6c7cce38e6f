"""A dossier as a widget: its head, and its parts behind tabs."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import AppError, ConsentMissingError
from models.ids import PupilId
from models.usecases.pupils import Dossier
from ui.errors import message_for
from ui.pages.dossier_deeds import DossierDeeds
from ui.pages.dossier_desk import PARTS, Deed, Desk, Wish
from ui.pages.dossier_head import DossierHead
from ui.pages.dossier_tabs import make_tabs
from ui.theme import CLOSE
from ui.widgets.buttons import LinkButton
from ui.widgets.empty_state import EmptyState

_OVERVIEW: Final = 0
_WAYS: Final = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class DossierView(QWidget):
    """Shows one dossier and carries out what is wished in it.

    Signals:
        changed: the ``Changes`` of a use case.
        told: a sentence about something that went well.
        failed: an ``AppError``.
        back_wanted: put the list beside the dossier again.
        shared_help_wanted: show help for groups, classes and the school.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    back_wanted = Signal()
    shared_help_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier")
        self._desk = desk
        self._dossier: Dossier | None = None
        self._stale: set[int] = set()
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self.forget()

    @property
    def pupil(self) -> PupilId | None:
        """Whose dossier is shown."""
        return self._dossier.pupil.id if self._dossier else None

    def open(self, pupil: PupilId) -> None:
        """Show the dossier of a pupil, from the overview on; that is noted in the log."""
        if pupil != self.pupil:
            self._tabs.choose(_OVERVIEW)
            for part in self._parts:
                part.to_top()
        self._read(pupil)

    def refresh(self) -> None:
        """Read again what is shown."""
        if self._dossier is not None:
            self._read(self._dossier.pupil.id)

    def show_part(self, name: str) -> None:
        """Go to a part, when this user has it."""
        for place, part in enumerate(self._parts):
            if part.name == name and self._tabs.offers(place):
                self._tabs.choose(place)

    def show_consent(self) -> None:
        """Go to the answers."""
        self.show_part("consent")

    def go_back(self) -> bool:
        """Go from another part to the overview, and tell whether that changed anything."""
        if self._dossier is None or self._tabs.current == _OVERVIEW:
            return False
        self._tabs.choose(_OVERVIEW)
        return True

    def offer_back(self, *, offered: bool) -> None:
        """Offer a way back to the list, or not: then the list is there."""
        self._head.back.setVisible(offered)
        self._nothing_back.setVisible(offered)

    def wish(self, deed: Deed, record: str = "") -> None:
        """Do something with the dossier that is shown, if this user may."""
        self._on_wished(Wish(deed=deed, record=record))

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._dossier = None
        self._deeds.forget()
        self._head.forget()
        for part in self._parts:
            part.forget()
        self._nothing.say(
            self.tr("Choose a pupil"), self.tr("Here you see who decides, who is active and what comes next.")
        )
        self._stack.setCurrentWidget(self._empty)

    def _create_widgets(self) -> None:
        self._head = DossierHead(self._desk)
        self._tabs = self._head.tabs
        self._parts = make_tabs(self._desk)
        self._shown = QStackedWidget()
        for part in self._parts:
            self._tabs.add(part.title())
            self._shown.addWidget(part)
        self._nothing = EmptyState("user", "", "")
        self._nothing_back = LinkButton(self.tr("Back to the list"), "arrow-left")
        self._nothing_back.hide()
        self._empty = QWidget()
        self._deeds = DossierDeeds(self._desk, self)

    def _create_layout(self) -> None:
        self._page = QWidget()
        inside = QVBoxLayout(self._page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(CLOSE)
        inside.addWidget(self._head)
        inside.addWidget(self._shown, 1)
        around = QVBoxLayout(self._empty)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._nothing_back, 0, Qt.AlignmentFlag.AlignLeft)
        around.addWidget(self._nothing, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect_signals(self) -> None:
        self._tabs.chosen.connect(self._on_tab_changed)
        self._head.wished.connect(self._on_wished)
        self._head.back.clicked.connect(self.back_wanted)
        self._nothing_back.clicked.connect(self.back_wanted)
        for part in self._parts:
            part.wished.connect(self._on_wished)
            part.told.connect(self.told)
            part.failed.connect(self.failed)
        self._deeds.changed.connect(self.changed)
        self._deeds.told.connect(self.told)
        self._deeds.failed.connect(self.failed)

    def _read(self, pupil: PupilId) -> None:
        try:
            dossier = self._desk.pupils.dossier(pupil)
        except ConsentMissingError as error:
            self._refuse(error)
            return
        except AppError as error:
            self.forget()
            self.failed.emit(error)
            return
        self._show(dossier)

    def _refuse(self, error: AppError) -> None:
        """Say in the place of the dossier why it stays closed."""
        self.forget()
        sentence = message_for(error, self._desk.texts).sentence
        self._nothing.say(self.tr("Not for you to see"), sentence)

    def _show(self, dossier: Dossier) -> None:
        focused = self._focused()
        self.setUpdatesEnabled(False)
        self._shown.hide()  # Qt lays out once for all when it is shown, instead of once for each row
        self._dossier = dossier
        self._head.show_dossier(dossier)
        for place, part in enumerate(self._parts):
            self._tabs.offer(place, offered=not part.wants or bool(part.wants & dossier.kinds))
        self._stale = set(range(len(self._parts)))
        self._fill_part()
        self._shown.show()
        self._stack.setCurrentWidget(self._page)
        self.setUpdatesEnabled(True)
        if focused:
            self._focus_again(focused)

    def _fill_part(self) -> None:
        """Show a part once somebody looks at it."""
        place = self._tabs.current
        if place in self._stale and self._dossier is not None:
            self._stale.discard(place)
            self._parts[place].show_dossier(self._dossier)

    def _focused(self) -> str:
        """Return the name of what has the keyboard in this dossier; empty when it is elsewhere."""
        focused: QWidget | None = self.window().focusWidget()
        return focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""

    def _focus_again(self, name: str) -> None:
        """Put the keyboard back where it was, or on the tabs when that is gone."""
        found = self.findChild(QWidget, name)
        (found or self._tabs).setFocus()

    def take_focus(self) -> None:
        """Put the keyboard in the dossier."""
        self._tabs.setFocus()

    @Slot(int)
    def _on_tab_changed(self, place: int) -> None:
        self._fill_part()
        self._shown.setCurrentIndex(place)

    @Slot(object)
    def _on_wished(self, wish: Wish) -> None:
        if self._dossier is None or not self._desk.may(wish.deed):
            return
        if wish.deed in PARTS:
            self.show_part(PARTS[wish.deed])
        elif wish.deed is Deed.SHOW_PART:
            self.show_part(wish.record)
        elif wish.deed is Deed.SHOW_SHARED_HELP:
            self.shared_help_wanted.emit()
        else:
            self._deeds.do(wish, self._dossier)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        offered = [place for place in range(len(self._parts)) if self._tabs.offers(place)]
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and 0 <= number < len(offered):
            self._tabs.choose(offered[number])
            event.accept()
            return
        way = _WAYS.get(Qt.Key(event.key()))
        scroll = self._parts[self._tabs.current].scroller
        if way is None or scroll is None or self._dossier is None:
            super().keyPressEvent(event)
            return
        scroll.verticalScrollBar().triggerAction(way)
        event.accept()
