"""Keeping and destroying: of whom something may go, how far the list is, by which terms, and what proves it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.destruction import Destruction, DestructionState
from models.errors import AppError
from models.ids import DestructionId, PupilId
from models.progress import Progress
from models.retention import Term
from models.usecases.retention import DueFile, Retained, RetentionUseCases
from models.usecases.session import Session
from models.user import Permission
from ui.background import BackgroundRunner
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.hold_dialog import HoldDialog
from ui.dialogs.term_dialog import TermDialog
from ui.drafts import About, set_about
from ui.page import Place
from ui.pages.dialog_work import DialogWork
from ui.pages.file_saver import FileSaver
from ui.pages.hold_deeds import HoldEnded, HoldPlaced
from ui.pages.settings.part import SettingsPart, headed, scrolling_column
from ui.pages.settings.ports import BackupDesk, CertificateMaker
from ui.pages.settings.retention_boxes import DueBox, ProofsBox, TermsBox
from ui.theme import SMALL, Tone
from ui.widgets.buttons import Button, DangerButton, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Rule, Text
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.showing import set_shown
from ui.widgets.strip import Strip
from ui.words import full_day, texts

_RECORD = "retention"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingTools:
    """What looks after the copies on this computer, and what puts on paper that they are gone."""

    desk: BackupDesk
    certificate: CertificateMaker


class RetentionPart(SettingsPart):
    """Proposes, approves and carries out what may go; places holds and keeps the terms."""

    topics = frozenset({Topic.RETENTION, Topic.PUPILS, Topic.SAFETY})

    def __init__(
        self,
        session: Session,
        tools: KeepingTools,
        runner: BackgroundRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("retention_part")
        self._session = session
        self._desk = tools.desk
        self._certificate = tools.certificate
        self._runner = runner
        self._use_cases = RetentionUseCases(session)
        self._retained: Retained | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self) -> None:
        may = self._session.may
        self._strip = Strip()
        self._strip.setObjectName("retention_strip")
        self._says = Text()
        self._says.setObjectName("retention_says")
        self._due = DueBox(may_hold=may(Permission.HOLD_RECORDS))
        self._propose = PrimaryButton("", "list-checks")
        self._propose.setObjectName("propose_destruction")
        self._approve = PrimaryButton(self.tr("Approve"), "circle-check")
        self._approve.setObjectName("approve_destruction")
        self._destroy = DangerButton("", "trash-2")
        self._destroy.setObjectName("carry_out_destruction")
        self._withdraw = Button(self.tr("Withdraw the proposal"))
        self._withdraw.setObjectName("withdraw_destruction")
        self._progress = ProgressPanel()
        words = self.tr("Luwte says so on Today when the keeping term of a pupil is over.")
        self._empty = EmptyState("archive", self.tr("Nothing has to go"), words)
        self._empty.setObjectName("retention_empty")
        self._terms = TermsBox(may_edit=may(Permission.MANAGE_SCHOOL))
        self._proofs = ProofsBox()
        self._work = DialogWork(self)
        self._saver = FileSaver(self._runner, self)

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self._propose, self._approve, self._destroy, self._withdraw):
            buttons.addWidget(button)
        buttons.addStretch()
        column = scrolling_column(self)
        hint = self.tr("What was kept long enough goes. One person proposes it, another approves it.")
        column.addLayout(headed(self.tr("Keeping and destroying"), hint))
        column.addWidget(self._strip)
        column.addWidget(self._says)
        column.addLayout(buttons)
        column.addWidget(self._progress)
        column.addWidget(self._due)
        column.addWidget(self._empty)
        column.addWidget(Rule())
        column.addWidget(self._terms)
        column.addWidget(self._proofs)
        column.addStretch()

    def _connect_signals(self) -> None:
        self._strip.action_taken.connect(self._on_sweep_wanted)
        self._propose.clicked.connect(self._on_propose_clicked)
        self._approve.clicked.connect(self._on_approve_clicked)
        self._destroy.clicked.connect(self._on_destroy_clicked)
        self._withdraw.clicked.connect(self._on_withdraw_clicked)
        self._due.hold_wanted.connect(self._on_hold_wanted)
        self._due.lift_wanted.connect(self._on_lift_wanted)
        self._terms.edit_wanted.connect(self._on_term_edit_wanted)
        self._terms.drop_wanted.connect(self._on_term_drop_wanted)
        self._proofs.paper_wanted.connect(self._on_paper_wanted)
        self._work.changed.connect(self.changed)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)

    def _show(self, retained: Retained) -> None:
        self._retained = retained
        self._due.show_files(retained.files)
        self._terms.show_terms(tuple(retained.terms.values()))
        self._proofs.show_proofs(retained.finished)
        set_shown(self._due, shown=bool(retained.files))
        set_shown(self._empty, shown=not retained.files and retained.open is None and not retained.unfinished)
        self._says.say(self._sentence(retained))
        self._show_buttons(retained)
        sweep = self.tr("Sweep now") if self._session.may(Permission.PROPOSE_DESTRUCTION) else ""
        words = self.tr("Something was destroyed, but older backups on this computer still hold it.")
        self._strip.say(words if retained.unfinished else "", Tone.WARN, sweep)

    def _show_buttons(self, retained: Retained) -> None:
        state = retained.open.state if retained.open else None
        may_propose = self._session.may(Permission.PROPOSE_DESTRUCTION)
        free, listed = len(retained.free), len(retained.open.pupils) if retained.open else 0
        self._propose.setText(self.tr("Propose to destroy (%n)", "", free))
        self._destroy.setText(self.tr("Destroy the data of %n pupil(s)…", "", listed))
        set_shown(self._propose, shown=may_propose and state is None and bool(free))
        proposed = state is DestructionState.PROPOSED
        set_shown(self._approve, shown=proposed and self._session.may(Permission.APPROVE_DESTRUCTION))
        set_shown(self._destroy, shown=may_propose and state is DestructionState.APPROVED)
        set_shown(self._withdraw, shown=may_propose and state is not None)

    def _sentence(self, retained: Retained) -> str:
        found = retained.open
        if found is None:
            return self.tr("The keeping term is over for %n pupil(s).", "", len(retained.free)) if retained.free else ""
        by = self.tr("Proposed by {0} on {1}.").format(found.proposed.name, full_day(found.proposed.on))
        listed = self.tr("%n pupil(s) on the list.", "", len(found.pupils))
        if found.approved is None:
            return f"{by} {listed} " + self.tr("Now another person approves it.")
        approved = self.tr("Approved by {0} on {1}.").format(found.approved.name, full_day(found.approved.on))
        return f"{by} {approved} {listed}"

    def _carry_out(self, do: Callable[[], Changes]) -> None:
        try:
            changes = do()
        except AppError as error:
            self.failed.emit(error)
            self.refresh()
            return
        self.changed.emit(changes)

    def _open(self) -> DestructionId | None:
        return self._retained.open.id if self._retained and self._retained.open else None

    def _begin(self, work: "_Destroying", words: str) -> None:
        self._destroy.setEnabled(False)
        job = self._runner.start(work, finished=self._on_destroyed, failed=self._on_not_destroyed)
        self._progress.watch(job, words, can_stop=False)

    def _hold_dialog(self, entry: DueFile) -> HoldDialog:
        dialog = HoldDialog(entry.name.full, parent=self)
        set_about(dialog, About(place=Place.SETTINGS, record=_RECORD, detail=f"hold:{entry.due.pupil}"))
        return dialog

    @Slot()
    def _on_propose_clicked(self) -> None:
        if self._retained is not None:
            pupils = tuple(entry.due.pupil for entry in self._retained.free)
            self._carry_out(_Proposal(self._use_cases, pupils))

    @Slot()
    def _on_approve_clicked(self) -> None:
        found = self._open()
        if found is not None:
            self._carry_out(_Step(self._use_cases.approve, found))

    @Slot()
    def _on_withdraw_clicked(self) -> None:
        found = self._open()
        if found is not None:
            self._carry_out(_Step(self._use_cases.withdraw, found))

    @Slot()
    def _on_destroy_clicked(self) -> None:
        if self._retained is None or self._retained.open is None:
            return
        number = len(self._retained.open.pupils)
        question = self.tr("Destroy the data of %n pupil(s)?", "", number)
        words = self.tr(
            "This cannot be taken back, nor can anything you did before it. "
            "A new backup is made, and every older one on this computer is removed. "
            "Copies elsewhere, papers and files that were sent stay: look after those yourself."
        )
        dialog = Confirmation(question, words, self.tr("Destroy the data of %n pupil(s)", "", number), parent=self)
        dialog.setObjectName("destroy_confirmation")
        dialog.accepted.connect(self._on_destroy_confirmed)
        dialog.open()

    @Slot()
    def _on_destroy_confirmed(self) -> None:
        found = self._open()
        if found is not None:
            self._begin(
                _Destroying(self._use_cases, self._desk, found), self.tr("Destroying, and sweeping the copies…")
            )

    @Slot()
    def _on_sweep_wanted(self) -> None:
        self._begin(_Destroying(self._use_cases, self._desk, None), self.tr("Sweeping the copies…"))

    @Slot(object)
    def _on_destroyed(self, done: "_Done") -> None:
        self._destroy.setEnabled(True)
        self.changed.emit(done.changes)
        self.refresh()
        if done.error is not None:
            self.failed.emit(done.error)
        else:
            self.told.emit(self.tr("Destroyed. %n older backup(s) removed.", "", done.removed))

    @Slot(object)
    def _on_not_destroyed(self, error: AppError) -> None:
        self._destroy.setEnabled(True)
        self.failed.emit(error)
        self.refresh()

    @Slot(object)
    def _on_hold_wanted(self, entry: DueFile) -> None:
        self._work.open(self._hold_dialog(entry), HoldPlaced(self._use_cases, entry.due.pupil))

    @Slot(object)
    def _on_lift_wanted(self, entry: DueFile) -> None:
        running = self._use_cases.running_hold(entry.due.pupil)
        if running is None:
            self.refresh()
            return
        dialog = HoldDialog(entry.name.full, running.reason, parent=self)
        set_about(dialog, About(place=Place.SETTINGS, record=_RECORD, detail=f"lift:{entry.due.pupil}"))
        self._work.open(dialog, HoldEnded(self._use_cases, running.id))

    @Slot(object)
    def _on_term_edit_wanted(self, term: Term) -> None:
        dialog = TermDialog(term, texts()(f"retention.part.{term.part}"), self)
        set_about(dialog, About(place=Place.SETTINGS, record=_RECORD, detail=f"term:{term.part}"))
        self._work.open(dialog, _TermSet(self._use_cases))

    @Slot(object)
    def _on_term_drop_wanted(self, term: Term) -> None:
        self._carry_out(_TermDropped(self._use_cases, term))

    @Slot(object)
    def _on_paper_wanted(self, destruction: Destruction) -> None:
        on = destruction.carried_out.on if destruction.carried_out else self._session.today
        name = self.tr("certificate-of-destruction-{0}.pdf").format(on.isoformat())
        making = _Paper(self._use_cases, self._certificate, destruction.id)
        self._saver.ask(self.tr("Save the certificate"), name, making)

    @Slot()
    def _on_saved(self) -> None:
        self.told.emit(self.tr("Certificate saved"))

    @override
    def title(self) -> str:
        return self.tr("Keeping and destroying")

    @override
    def refresh(self) -> None:
        self._show(self._use_cases.retained())

    @override
    def resume(self, detail: str) -> None:
        kind, _, record = detail.partition(":")
        entry, term = self._due.file_of(record), self._terms.term_of(record)
        if kind == "hold" and entry is not None:
            self._on_hold_wanted(entry)
        elif kind == "lift" and entry is not None:
            self._on_lift_wanted(entry)
        elif kind == "term" and term is not None:
            self._on_term_edit_wanted(term)

    @override
    def forget(self) -> None:
        self._retained = None
        self._due.forget()
        self._says.clear()
        self._work.forget()
        self._saver.forget()


@dataclass(frozen=True, slots=True)
class _Proposal:
    use_cases: RetentionUseCases
    pupils: Sequence[PupilId]

    def __call__(self) -> Changes:
        return self.use_cases.propose(self.pupils)


@dataclass(frozen=True, slots=True)
class _Step:
    do: Callable[[DestructionId], Changes]
    destruction: DestructionId

    def __call__(self) -> Changes:
        return self.do(self.destruction)


@dataclass(frozen=True, slots=True)
class _TermSet:
    use_cases: RetentionUseCases

    def __call__(self, term: Term) -> Changes:
        return self.use_cases.set_term(term.part, term.years, term.source)


@dataclass(frozen=True, slots=True)
class _TermDropped:
    use_cases: RetentionUseCases
    term: Term

    def __call__(self) -> Changes:
        return self.use_cases.drop_term(self.term.part)


@dataclass(frozen=True, slots=True)
class _Done:
    """What was destroyed, and what became of the copies: that may fail by itself, and be done again."""

    changes: Changes
    removed: int = 0
    error: AppError | None = None


@dataclass(frozen=True, slots=True)
class _Destroying:
    """Destroys and sweeps, for the background; without a destruction it only sweeps."""

    use_cases: RetentionUseCases
    desk: BackupDesk
    destruction: DestructionId | None

    def __call__(self, progress: Progress) -> _Done:
        swept = Changes(topics=frozenset({Topic.RETENTION}))
        changes = self.use_cases.carry_out(self.destruction) if self.destruction else swept
        try:
            return _Done(changes, self.desk.sweep(progress))
        except AppError as error:
            return _Done(changes, error=error)


@dataclass(frozen=True, slots=True)
class _Paper:
    """Makes a certificate, for the background."""

    use_cases: RetentionUseCases
    certificate: CertificateMaker
    destruction: DestructionId

    def __call__(self, _progress: Progress) -> bytes:
        found, school = self.use_cases.certificate(self.destruction)
        return self.certificate(found, school.name)
