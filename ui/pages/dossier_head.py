"""The head of a dossier: who this is, where the care file stands, and the things done most."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.carefile import CareFile, CareFileStatus
from models.consent import InformationKind
from models.retention import Stop
from models.usecases.pupils import Dossier
from models.wording import word
from ui.itemmodels.pupil_words import status_chip
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import DeedAction, DeedButton
from ui.pages.dossier_words import age_line, capital, current_file, listed, place_line
from ui.pages.part_tabs import PartTabs
from ui.theme import SMALL, TIGHT, Tone
from ui.widgets.buttons import IconButton
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.labels import Text

_STEPS = tuple(status for status in CareFileStatus if status is not CareFileStatus.CLOSED)


class DossierHead(QWidget):
    """Name, age, place, status and buttons.

    Signals:
        wished: a ``Wish``.

    """

    wished = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("dossier_head")
        self._desk = desk
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show who this is."""
        care_file = current_file(dossier)
        self._name.setText(dossier.pupil.name.full)
        held = self._desk.may(Deed.HOLD) and self._desk.retention.running_hold(dossier.pupil.id) is not None
        self._show_chips(dossier, care_file)
        hold = ChipLook(word=word(self._desk.texts, Stop.HOLD), tone=Tone.INFO, icon="lock")
        self._held.show_look(hold if held else None)
        homes = InformationKind.HOME in dossier.kinds
        age, place = age_line(dossier.pupil, self._desk.today), place_line(dossier, self._desk.today, homes=homes)
        self._about.say(listed(age, place))
        may_edit = self._desk.may(Deed.EDIT_PUPIL)
        for button in (self._signal, self._help):
            button.setVisible(may_edit)
        self._fill_menu(care_file if may_edit else None, may_edit=may_edit, held=held)
        if self._desk.may(Deed.ASK_MEETING) and InformationKind.CARE in dossier.kinds:
            self._add(self.tr("Ask to talk about this pupil…"), Wish(deed=Deed.ASK_MEETING))
        self._more.setVisible(bool(self._menu.actions()))

    def forget(self) -> None:
        """Drop every text."""
        self._name.clear()
        self._about.clear()
        self._status.show_look(None)
        self._secret.show_look(None)
        self._held.show_look(None)
        self._empty_menu()

    def _create_widgets(self) -> None:
        self.back = IconButton("arrow-left", self.tr("Back to the list"), Tone.PRIMARY)
        self.back.setObjectName("back_to_list")
        self.back.hide()
        self._name = Text("", "title")
        self._name.setObjectName("dossier_name")
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._status = Chip()
        self._status.setObjectName("dossier_status")
        self._secret = Chip()
        self._secret.setObjectName("dossier_secret")
        self._held = Chip()
        self._held.setObjectName("dossier_held")
        self._about = Text()
        self._about.setObjectName("dossier_about")
        self.tabs = PartTabs("dossier_tabs", self.tr("Parts of the file"))
        self._signal = DeedButton(self.tr("Signal"), Wish(deed=Deed.NEW_SIGNAL), "bell")
        self._signal.setObjectName("head_signal")
        self._help = DeedButton(self.tr("Help"), Wish(deed=Deed.NEW_HELP), "heart-handshake")
        self._help.setObjectName("head_help")
        self._menu = QMenu(self)
        self._menu.setObjectName("dossier_menu")
        self._more = IconButton("ellipsis", self.tr("More"), Tone.TEXT)
        self._more.setObjectName("dossier_more")
        self._more.setProperty("look", "square")

    def _create_layout(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SMALL)
        first.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self._name, 1)
        for chip in (self._held, self._secret, self._status):
            first.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        second = QHBoxLayout()
        second.setSpacing(SMALL)
        second.addWidget(self._about, 1)
        for button in (self._signal, self._help, self._more):
            second.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.tabs)

    def _connect_signals(self) -> None:
        for button in (self._signal, self._help):
            button.clicked.connect(self._on_deed_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self._menu.triggered.connect(self._on_action_triggered)

    def _show_chips(self, dossier: Dossier, care_file: CareFile | None) -> None:
        secret = ChipLook(word=self.tr("secret address"), tone=Tone.DANGER, icon="eye-off")
        self._secret.show_look(secret if dossier.pupil.secret_address else None)
        if care_file is not None:
            self._status.show_look(status_chip(care_file.status, self._desk.texts))
        elif InformationKind.CARE in dossier.kinds:
            self._status.show_look(ChipLook(word=self.tr("not in the caseload"), tone=Tone.MUTED))
        else:
            self._status.show_look(None)

    def _empty_menu(self) -> None:
        """Take every line away; later, since this may happen while one of them is carried out."""
        for action in self._menu.actions():
            self._menu.removeAction(action)
            action.deleteLater()

    def _fill_menu(self, care_file: CareFile | None, *, may_edit: bool, held: bool) -> None:
        self._empty_menu()
        if care_file is not None:
            self._add_statuses(care_file)
        if self._desk.may(Deed.WRITE_LETTER):
            self._add(self.tr("Letter to parents…"), Wish(deed=Deed.WRITE_LETTER))
        if self._desk.may(Deed.SAVE_PLAN):
            self._add(self.tr("Plan on one sheet"), Wish(deed=Deed.SAVE_PLAN))
        if may_edit:
            self._add(self.tr("Add a parent or carer"), Wish(deed=Deed.NEW_GUARDIAN))
            self._add(self.tr("Change details of the pupil"), Wish(deed=Deed.EDIT_PUPIL))
        if self._desk.may(Deed.SHOW_HISTORY):
            self._add(self.tr("What was here before"), Wish(deed=Deed.SHOW_HISTORY))
        if self._desk.may(Deed.MAKE_TRANSFER):
            self._add(self.tr("Make a transfer sheet…"), Wish(deed=Deed.MAKE_TRANSFER))
        if self._desk.may(Deed.HOLD):
            words = self.tr("End the hold…") if held else self.tr("Place a hold…")
            self._add(words, Wish(deed=Deed.HOLD))
        if self._desk.may(Deed.SHOW_ACCESS):
            self._add(self.tr("Who looked when…"), Wish(deed=Deed.SHOW_ACCESS))

    def _add_statuses(self, care_file: CareFile) -> None:
        if care_file.status is CareFileStatus.CLOSED:
            self._add(self.tr("Open the care file again"), Wish(deed=Deed.REOPEN_FILE, record=care_file.id))
            self._menu.addSeparator()
            return
        heading = QAction(self.tr("Status"), self._menu)
        heading.setEnabled(False)
        self._menu.addAction(heading)
        for status in _STEPS:
            words = capital(word(self._desk.texts, status))
            action = self._add(words, Wish(deed=Deed.MOVE, record=f"{care_file.id}:{status}"))
            action.setCheckable(True)
            action.setChecked(status is care_file.status)
            action.setEnabled(status is not care_file.status)
        self._menu.addSeparator()
        self._add(self.tr("Next step and contact"), Wish(deed=Deed.EDIT_CARE_FILE, record=care_file.id))
        self._add(self.tr("Close the care file"), Wish(deed=Deed.CLOSE_FILE, record=care_file.id))
        self._menu.addSeparator()

    def _add(self, words: str, wish: Wish) -> DeedAction:
        action = DeedAction(words, wish, self._menu)
        self._menu.addAction(action)
        return action

    @Slot()
    def _on_deed_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, DeedButton):
            self.wished.emit(button.wish)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot(QAction)
    def _on_action_triggered(self, action: QAction) -> None:
        if isinstance(action, DeedAction):
            self.wished.emit(action.wish)
