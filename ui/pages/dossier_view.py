"""A dossier as a widget: an overview in one screen, and consent with its whole history one key away."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import AppError, ConsentMissingError
from models.ids import PupilId
from models.usecases.pupils import Dossier
from ui.errors import message_for
from ui.pages.consent_panel import ConsentPanel, ConsentSummary
from ui.pages.dossier_care import ActionsSection, PlanSection, SignalsSection
from ui.pages.dossier_columns import Columns, ScrolledColumns
from ui.pages.dossier_deeds import DossierDeeds
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_facts import ExpirySection, FactsSection, TransferSection
from ui.pages.dossier_head import DossierHead
from ui.pages.dossier_help import HelpSection
from ui.pages.dossier_people import PeopleSection
from ui.theme import CLOSE
from ui.widgets.empty_state import EmptyState
from ui.widgets.scroll import Scroll

_OVERVIEW, _CONSENT = range(2)
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

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier")
        self._desk = desk
        self._dossier: Dossier | None = None
        self._stale_panel = False
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
            self._tabs.setCurrentIndex(_OVERVIEW)
            for scrolled in (self._overview, self._consents):
                scrolled.verticalScrollBar().setValue(0)
        self._read(pupil)

    def refresh(self) -> None:
        """Read again what is shown."""
        if self._dossier is not None:
            self._read(self._dossier.pupil.id)

    def show_consent(self) -> None:
        """Go to the answers."""
        self._tabs.setCurrentIndex(_CONSENT)

    def go_back(self) -> bool:
        """Go from the answers to the overview, and tell whether that changed anything."""
        if self._dossier is None or self._tabs.currentIndex() == _OVERVIEW:
            return False
        self._tabs.setCurrentIndex(_OVERVIEW)
        return True

    def wish(self, deed: Deed, record: str = "") -> None:
        """Do something with the dossier that is shown, if this user may."""
        self._on_wished(Wish(deed=deed, record=record))

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._dossier = None
        self._deeds.forget()
        for part in (self._head, *self._sections, self._panel):
            part.forget()
        self._nothing.say(
            self.tr("Choose a pupil"), self.tr("Here you see who decides, who is active and what comes next.")
        )
        self._stack.setCurrentWidget(self._nothing)

    def _create_widgets(self) -> None:
        self._head = DossierHead(self._desk)
        self._tabs = self._head.tabs
        people, consent, signals = PeopleSection(self._desk), ConsentSummary(self._desk), SignalsSection(self._desk)
        plan, help_section, expiry = PlanSection(self._desk), HelpSection(self._desk), ExpirySection(self._desk)
        actions, facts, transfer = ActionsSection(self._desk), FactsSection(self._desk), TransferSection(self._desk)
        left, right = (people, consent, facts, transfer), (plan, help_section, expiry, actions, signals)
        order = (consent, people, plan, help_section, expiry, actions, signals, facts, transfer)
        self._sections = order
        self._overview = ScrolledColumns(Columns(left, right, order))
        self._panel = ConsentPanel(self._desk)
        self._consents = Scroll(self._panel)
        self._parts = QStackedWidget()
        self._parts.addWidget(self._overview)
        self._parts.addWidget(self._consents)
        self._nothing = EmptyState("user", "", "")
        self._deeds = DossierDeeds(self._desk, self)

    def _create_layout(self) -> None:
        self._page = QWidget()
        inside = QVBoxLayout(self._page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(CLOSE)
        inside.addWidget(self._head)
        inside.addWidget(self._parts, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect_signals(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab_changed)
        for part in (self._head, *self._sections, self._panel):
            part.wished.connect(self._on_wished)
        self._panel.answers_wanted.connect(self._on_answers_wanted)
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
        self._parts.hide()  # Qt lays out once for all when it is shown, instead of once for each row
        self._dossier = dossier
        for part in (self._head, *self._sections):
            part.show_dossier(dossier)
        self._stale_panel = True
        self._fill_panel()
        self._parts.show()
        self._stack.setCurrentWidget(self._page)
        self.setUpdatesEnabled(True)
        if focused:
            self._focus_again(focused)

    def _fill_panel(self) -> None:
        """Show the answers, once somebody looks at them."""
        if self._stale_panel and self._dossier is not None and self._tabs.currentIndex() == _CONSENT:
            self._stale_panel = False
            self._panel.show_dossier(self._dossier)

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

    @Slot(str)
    def _on_answers_wanted(self, consent: str) -> None:
        """Bring the answers to a consent in sight, and the keyboard to what can be done with them."""
        block = self._panel.findChild(QWidget, f"answers_{consent}")
        if block is not None:
            self._consents.ensureWidgetVisible(block)
            button = block.findChild(QPushButton)
            if button is not None:
                button.setFocus()

    @Slot(int)
    def _on_tab_changed(self, part: int) -> None:
        self._fill_panel()
        self._parts.setCurrentIndex(part)

    @Slot(object)
    def _on_wished(self, wish: Wish) -> None:
        if self._dossier is None or not self._desk.may(wish.deed):
            return
        if wish.deed is Deed.SHOW_CONSENT:
            self.show_consent()
        else:
            self._deeds.do(wish, self._dossier)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        scroll = self._parts.currentWidget()
        if way is None or not isinstance(scroll, Scroll) or self._dossier is None:
            super().keyPressEvent(event)
            return
        scroll.verticalScrollBar().triggerAction(way)
        event.accept()
