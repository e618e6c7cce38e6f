"""The first run: from nothing to an open store, in six steps that can each be understood."""

import secrets
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import AppError, ValidationError
from models.progress import Progress
from models.recovery_sheet import RecoverySheet
from ui.background import BackgroundRunner
from ui.errors import problem_sentence
from ui.start.new_password import NewPassword
from ui.start.password_test import PasswordTest
from ui.start.ports import MadeStore, NewStore, StoreMaker
from ui.start.recovery_code import RecoveryCode
from ui.start.school_step import SchoolStep
from ui.start.screen import StartScreen
from ui.start.store_step import StoreStep
from ui.theme import SMALL
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.labels import Text
from ui.words import texts

WHERE, PASSWORD, TEST, RECOVERY, SCHOOL, DONE = range(6)
_LAST_WITHOUT_STORE: Final = TEST
"""Up to this step nothing has been made, and one can go back."""


class FirstRun(StartScreen):
    """The wizard.

    Signals:
        finished: the open store, as the maker made it.
        existing_wanted: there is a store already; open that one.

    """

    finished = Signal(object)
    existing_wanted = Signal()

    def __init__(self, maker: StoreMaker, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._maker = maker
        self._runner = runner
        self._opened: object = None
        self._step = WHERE
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._go(WHERE)

    @property
    def step(self) -> int:
        """Which step one is at: ``WHERE`` to ``DONE``."""
        return self._step

    def _create_widgets(self) -> None:
        self._where = StoreStep(self._maker.default_folder())
        self._password = NewPassword(self.tr("Your password"))
        self._test = PasswordTest()
        self._recovery = RecoveryCode(self._maker)
        self._school = SchoolStep()
        self._done = Text(
            self.tr(
                "Your data is encrypted and lies on this computer only. "
                "After five minutes without you Luwte locks itself."
            )
        )
        self._parts = (self._where, self._password, self._test, self._recovery, self._school, self._done)
        self._place = Text("", "hint")
        self._existing = LinkButton(self.tr("I have data already"))
        self._back = Button(self.tr("Back"))
        self._next = PrimaryButton(self.tr("Next"))

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._place, 1)
        buttons.addWidget(self._existing)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        for part in self._parts:
            self.column.addWidget(part)
        self.column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self._next.clicked.connect(self._on_next_wanted)
        self._back.clicked.connect(self._on_back_clicked)
        self._existing.clicked.connect(self.existing_wanted)
        self._password.committed.connect(self._on_next_wanted)
        self._test.committed.connect(self._on_next_wanted)

    def _heads(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Welcome to Luwte"), self.tr("In a few minutes you have a safe place for your care team.")),
            (
                self.tr("Choose a password"),
                self.tr("Only this password opens your data. Nobody can look it up for you."),
            ),
            (self.tr("Try your password"), self.tr("Type it once more, without seeing it.")),
            (
                self.tr("Keep your recovery code"),
                self.tr("Without your password this is the only way in. You see it only now: put it in the safe."),
            ),
            (self.tr("Your school"), self.tr("This decides which words and lists you see. You can change it later.")),
            (self.tr("Everything is ready"), self.tr("You can begin.")),
        )

    def _go(self, step: int) -> None:
        self._step = step
        for number, part in enumerate(self._parts):
            part.setVisible(number == step)
        self.set_title(*self._heads()[step])
        self._place.setText(self.tr("Step {0} of {1}").format(step + 1, len(self._parts)))
        self._existing.setVisible(step == WHERE)
        self._back.setVisible(WHERE < step <= _LAST_WITHOUT_STORE)
        self._next.setText({TEST: self.tr("Make my data safe"), DONE: self.tr("Begin")}.get(step, self.tr("Next")))
        self.strip.clear()
        self.start_at(self._next if step == DONE else self._parts[step])
        self.focus_start()

    @Slot()
    def _on_back_clicked(self) -> None:
        self._go(self.step - 1)

    @Slot()
    def _on_next_wanted(self) -> None:
        match self.step:
            case 0:
                self._leave_where()
            case 1:
                self._leave_password()
            case 2:
                self._leave_test()
            case 3:
                self._leave_recovery()
            case 4:
                self._leave_school()
            case _:
                self._finish()

    def _leave_where(self) -> None:
        try:
            self._where.read()
            self._maker.check_folder(self._where.folder)
        except ValidationError as error:
            self._where.show_problems(error.problems)
            return
        self._password.set_own_words((self._where.user, self._where.school))
        self._go(PASSWORD)

    def _leave_password(self) -> None:
        try:
            password = self._password.password()
        except ValidationError as error:
            self._password.field.show_problem(problem_sentence("password", error.problems["password"], texts()))
            self._password.field.focus()
            return
        self._test.begin(password)
        self._go(TEST)

    def _leave_test(self) -> None:
        if not self._test.passed():
            self._test.show_problem(problem_sentence("again", "different", texts()))
            return
        wanted = NewStore(
            folder=self._where.folder,
            school=self._where.school,
            user=self._where.user,
            password=self._password.password(),
        )
        job = self._runner.start(_Making(self._maker, wanted), finished=self._on_made, failed=self._on_failed)
        self.wait_for(job, self.tr("Your data is being encrypted…"))

    @Slot(object)
    def _on_made(self, made: MadeStore) -> None:
        self.body.setEnabled(True)
        self._opened = made.opened
        self._password.forget()
        self._test.forget()
        self._recovery.begin(made.sheet, _two_of(made.sheet))
        self._go(RECOVERY)

    def _leave_recovery(self) -> None:
        if self._recovery.passed():
            self._recovery.forget()
            self._school.begin(self._maker.school(self._opened))
            self._go(SCHOOL)

    def _leave_school(self) -> None:
        try:
            self._maker.save_school(self._opened, self._school.read())
        except ValidationError as error:
            self._school.show_problems(error.problems)
        except AppError as error:
            self.show_error(error)
        else:
            self._go(DONE)

    def _finish(self) -> None:
        opened, self._opened = self._opened, None
        self.finished.emit(opened)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.body.setEnabled(True)
        self.show_error(error)


class _Making:
    """Making the store, for the background."""

    def __init__(self, maker: StoreMaker, wanted: NewStore) -> None:
        self._maker = maker
        self._wanted = wanted

    def __call__(self, _progress: Progress) -> MadeStore:
        return self._maker.make(self._wanted)


def _two_of(sheet: RecoverySheet) -> tuple[int, int]:
    chosen = sorted(secrets.SystemRandom().sample(range(len(sheet.code_groups)), 2))
    return chosen[0], chosen[1]
