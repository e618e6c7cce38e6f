"""Who may open the store: a part of Beheer."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import AppError
from models.ids import ProfessionalId, UserId
from models.names import folded
from models.network import Professional, last_employer
from models.progress import Progress
from models.usecases.network import Network
from models.user import Role, User
from ui.background import BackgroundRunner
from ui.drafts import About, set_about
from ui.fields.suggestion_field import Suggestion
from ui.itemmodels.table import Column, TableModel
from ui.start.ports import UserDesk
from ui.start.user_dialogs import EditUserDialog, NewUser, NewUserDialog, ResetPasswordDialog
from ui.theme import CLOSE, SMALL, Tone
from ui.widgets.buttons import Button
from ui.widgets.chip import ChipLook
from ui.widgets.fitted_rows import fit_rows
from ui.widgets.labels import Hint, SectionHeading
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.table_view import TableView
from ui.words import texts

_LEAST, _MOST = 4, 10
"""How many users are in sight at once."""


class UsersPanel(QWidget):
    """Lists the users; adds, edits and gives new first passwords.

    Args:
        desk: looks after the users.
        runner: for what is slow.
        network: returns who is around the school, to say which of them a user is; without it that is not asked.

    Signals:
        told: a sentence about something that went well.
        failed: the AppError that stopped it.

    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        desk: UserDesk,
        runner: BackgroundRunner,
        network: Callable[[], Network] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("users_panel")
        self._desk = desk
        self._runner = runner
        self._network = network
        self._people: dict[str, Professional] = {}
        self._employers: dict[str, str] = {}
        self._resetting: User | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def refresh(self) -> None:
        """Fetch the users again."""
        if self._network is not None:
            network = self._network()
            self._people = {entry.id: entry for entry in network.professionals}
            self._employers = {entry.id: entry.name for entry in network.organisations}
        self._table.set_rows(tuple(self._desk.users()))
        fit_rows(self._view, least=_LEAST, most=_MOST)

    def forget(self) -> None:
        """Drop the list; called when the app locks."""
        self._table.forget()
        self._people, self._employers = {}, {}

    def _create_widgets(self) -> None:
        self._table = TableModel(self._columns(), key=_key, parent=self)
        self._view = TableView(self._table, self.tr("Users"))
        self._view.setObjectName("users_view")
        self._add = Button(self.tr("Add user"), "user-plus")
        self._edit = Button(self.tr("Edit user"), "pencil")
        self._reset = Button(self.tr("New first password"), "key-round")
        self._progress = ProgressPanel()
        self._add.setObjectName("add_user")
        self._edit.setObjectName("edit_user")
        self._reset.setObjectName("reset_password")
        for button in (self._edit, self._reset):
            button.setEnabled(False)

    def _columns(self) -> tuple[Column[User], ...]:
        known = [
            Column(title=self.tr("Name"), text=_name),
            Column(title=self.tr("Role"), text=_role, width=24),
            Column(title=self.tr("Access"), text=self._access, chip=self._access_chip, width=14),
        ]
        if self._network is not None:
            words = Column(
                title=self.tr("In the network"), text=self._person, chip=self._person_chip, width=26, spare=True
            )
            known.insert(2, words)
        return tuple(known)

    def _person(self, user: User) -> str:
        person = self._people.get(user.professional) if user.professional else None
        if person is None and user.active and user.role is Role.YOUTH_PROFESSIONAL:
            return self.tr("not linked yet")
        return person.name if person else ""

    def _person_chip(self, user: User) -> ChipLook | None:
        linked = user.professional is not None or not user.active or user.role is not Role.YOUTH_PROFESSIONAL
        return None if linked else ChipLook(word=self._person(user), tone=Tone.WARN)

    def _suggestions(self) -> list[Suggestion[ProfessionalId]] | None:
        if self._network is None:
            return None
        times = Counter(folded(entry.name) for entry in self._people.values())
        return [self._suggestion(entry, alone=times[folded(entry.name)] == 1) for entry in self._people.values()]

    def _suggestion(self, person: Professional, *, alone: bool) -> Suggestion[ProfessionalId]:
        """Return somebody to choose; of two with the same name each says what tells them apart."""
        detail = self._detail_of(person)
        if alone or not detail:
            return Suggestion(value=person.id, words=person.name, detail=detail)
        return Suggestion(value=person.id, words=f"{person.name} ({detail})")

    def _detail_of(self, person: Professional) -> str:
        last = last_employer(person)
        employer = self._employers.get(last, "") if last else ""
        return ", ".join(part for part in (person.role, employer) if part)

    def _access(self, user: User) -> str:
        return self.tr("may enter") if user.active else self.tr("closed")

    def _access_chip(self, user: User) -> ChipLook:
        tone = Tone.OK if user.active else Tone.MUTED
        return ChipLook(word=self._access(user), tone=tone, icon="circle-check" if user.active else "ban")

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self._add, self._edit, self._reset):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(SectionHeading(self.tr("Users")))
        column.addWidget(
            Hint(self.tr("Each has a password of their own. Who leaves is closed off, so that the log keeps the name."))
        )
        column.addWidget(self._view)
        column.addLayout(buttons)
        column.addWidget(self._progress)

    def _connect_signals(self) -> None:
        self._add.clicked.connect(self._on_add_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._reset.clicked.connect(self._on_reset_clicked)
        self._view.row_opened.connect(self._on_edit_clicked)
        self._view.row_chosen.connect(self._on_row_chosen)

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        for button in (self._edit, self._reset):
            button.setEnabled(isinstance(row, User))

    @Slot()
    def _on_add_clicked(self) -> None:
        dialog = NewUserDialog(self)
        dialog.accepted_value.connect(self._on_user_wanted)
        dialog.open()

    @Slot(object)
    def _on_user_wanted(self, wanted: NewUser) -> None:
        self._start(_Adding(self._desk, wanted), self.tr("Adding user…"))

    @Slot()
    def _on_edit_clicked(self) -> None:
        user = self._view.current_row()
        if isinstance(user, User):
            dialog = EditUserDialog(user, self._suggestions(), self)
            set_about(dialog, About(place="settings", record="users", detail=user.id))
            dialog.accepted_value.connect(self._on_user_edited)
            dialog.open()

    @Slot(object)
    def _on_user_edited(self, user: User) -> None:
        try:
            self._desk.save(user)
        except AppError as error:
            self.failed.emit(error)
            return
        self.refresh()
        self.told.emit(self.tr("Saved"))

    @Slot()
    def _on_reset_clicked(self) -> None:
        user = self._view.current_row()
        if isinstance(user, User):
            self._resetting = user
            dialog = ResetPasswordDialog(self)
            dialog.accepted_value.connect(self._on_password_chosen)
            dialog.open()

    @Slot(object)
    def _on_password_chosen(self, password: str) -> None:
        user, self._resetting = self._resetting, None
        if user is not None:
            self._start(_Resetting(self._desk, user.id, password), self.tr("Changing password…"))

    def resume(self, user: str) -> None:
        """Open the form about somebody again."""
        if self._view.choose(user):
            self._on_edit_clicked()

    def _start(self, work: "_Adding | _Resetting", words: str) -> None:
        job = self._runner.start(work, finished=self._on_done, failed=self._on_failed)
        self._progress.watch(job, words, can_stop=False)

    @Slot(object)
    def _on_done(self, _nothing: object) -> None:
        self.refresh()
        self.told.emit(self.tr("Saved"))

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)


class _Adding:
    """Letting somebody in, for the background."""

    def __init__(self, desk: UserDesk, wanted: NewUser) -> None:
        self._desk = desk
        self._wanted = wanted

    def __call__(self, _progress: Progress) -> None:
        self._desk.add(self._wanted.name, self._wanted.role, self._wanted.password)


class _Resetting:
    """A new first password, for the background."""

    def __init__(self, desk: UserDesk, user: UserId, password: str) -> None:
        self._desk = desk
        self._user = user
        self._password = password

    def __call__(self, _progress: Progress) -> None:
        self._desk.reset_password(self._user, self._password)


def _key(user: User) -> str:
    return user.id


def _name(user: User) -> str:
    return user.name


def _role(user: User) -> str:
    return texts()(f"domain.role.{user.role.value}").capitalize()
