"""Doing things with consent: asking, noting answers, and putting exactly one question on paper."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDir, QObject, QSaveFile, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.change import Changes
from models.consent import Answer, Consent, Question
from models.consent_asking import open_question
from models.consent_givers import say_on
from models.consent_overview import JudgedConsent
from models.consent_wording import giver_labels
from models.errors import AppError, ReportError
from models.ids import ConsentId
from models.usecases.asking import giver_names
from models.usecases.pupils import Dossier
from ui.dialogs.answer_dialog import AnswerDialog
from ui.dialogs.consent_dialog import ConsentDialog, ConsentSetting, ConsentStart
from ui.dialogs.reminder_dialog import ReminderDialog
from ui.pages.consent_panel import HELP
from ui.pages.consent_parties import helper_suggestions, party_suggestions
from ui.pages.consent_talk import talk_about
from ui.pages.consent_words import giver_choices, say_words
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way


class ConsentDeeds(QObject):
    """Opens the dialogs about consent and calls its use cases.

    Signals:
        changed: the ``Changes`` of a use case.
        told: where a form was saved.
        failed: an ``AppError`` that is about no dialog.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)
        self._about: Consent | None = None
        self._form = b""

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {
            Deed.ASK_CONSENT: self._ask,
            Deed.ASK_AGAIN: self._ask_again,
            Deed.NOTE_ANSWER: self._note_answer,
            Deed.REMIND: self._remind,
            Deed.SAVE_FORM: self._save_form,
        }

    def forget(self) -> None:
        """Let go of everything about somebody."""
        self._work.forget()
        self._about = None
        self._form = b""

    @Slot(object, object)
    def ask_for(self, dossier: Dossier, start: ConsentStart) -> None:
        """Ask consent for what could not be given."""
        self._open_question(dossier, help_asked=False).start_with(start)

    def _ask(self, dossier: Dossier, about: str) -> None:
        self._open_question(dossier, help_asked=about == HELP)

    def _ask_again(self, dossier: Dossier, record: str) -> None:
        judged = _consent_of(dossier, record)
        if judged is not None:
            dialog = self._open_question(dossier, help_asked=judged.consent.question is Question.HELP)
            dialog.start_from(judged.consent)

    def _open_question(self, dossier: Dossier, *, help_asked: bool) -> ConsentDialog:
        around = self._desk.surroundings()
        setting = ConsentSetting(
            pupil=dossier.pupil.id,
            called=dossier.pupil.name.given or dossier.pupil.name.full,
            parties=helper_suggestions(around) if help_asked else party_suggestions(around, self._desk.today),
            who_decides=_WhoDecides(self._desk, dossier),
            new_id=self._desk.consents.new_consent_id,
            today=self._desk.clock,
        )
        dialog = ConsentDialog(setting, self._desk.texts, help_asked=help_asked, parent=self._view)
        self._work.open(dialog, self._desk.consents.ask)
        return dialog

    def _note_answer(self, dossier: Dossier, record: str) -> None:
        judged = _consent_of(dossier, record)
        if judged is None:
            return
        title = talk_about(dossier, self._desk).title(judged)
        givers = giver_choices(dossier.pupil, dossier.guardians, judged.status, self._desk.texts)
        dialog = AnswerDialog(title, givers, self._desk.clock, self._desk.texts, self._view)
        self._work.open(dialog, _Answered(self._desk, judged.consent.id))

    def _remind(self, dossier: Dossier, record: str) -> None:
        """Note a reminder to somebody whose answer is waited for; without any there is nobody to remind."""
        judged = _consent_of(dossier, record)
        question = open_question(dossier.pupil, judged, self._desk.today) if judged else None
        if judged is None or question is None or not question.waiting:
            return
        names = giver_names(dossier.pupil, dossier.guardians)
        givers = [(entry.giver, names.get(entry.giver, "")) for entry in question.waiting]
        title = talk_about(dossier, self._desk).title(judged)
        dialog = ReminderDialog(title, givers, self._desk.clock, self._desk.texts, self._view)
        self._work.open(dialog, _Answered(self._desk, judged.consent.id))

    def _save_form(self, dossier: Dossier, record: str) -> None:
        """Make the form, and ask where to put it; its name says nothing about whom it is."""
        judged = _consent_of(dossier, record)
        if judged is None:
            return
        view = self._desk.consents.form(ConsentId(record), self._desk.session.user.name)
        self._form = self._desk.consent_form_pdf(view)
        self._about = judged.consent
        name = self.tr("consent-{0}.pdf").format(self._desk.today.isoformat())
        dialog = QFileDialog(self._view, self.tr("Save the form"))
        dialog.setObjectName("save_form_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(_documents())
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        form, self._form = self._form, b""
        if self._about is None or not form:
            return
        file = QSaveFile(path)
        written = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(form) == len(form) and file.commit()
        if not written:
            self.failed.emit(ReportError("not_written"))
            return
        try:
            changes = self._desk.consents.note_printed(self._about)
        except AppError as error:
            self.failed.emit(error)
            return
        self.changed.emit(changes)
        self.told.emit(self.tr("The form is saved. Print it and let everybody sign who decides."))


class _Answered:
    """Adds an answer to one question."""

    def __init__(self, desk: Desk, consent: ConsentId) -> None:
        self._desk = desk
        self._consent = consent

    def __call__(self, answer: Answer) -> Changes:
        return self._desk.consents.answer(self._consent, answer)


class _WhoDecides:
    """Says who must say yes to a question about one pupil on a day."""

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        self._texts = desk.texts
        self._deciders = desk.deciders(dossier)
        self._people = giver_labels(dossier.pupil, dossier.guardians, desk.texts)

    def __call__(self, question: Question, day: date) -> str:
        return say_words(say_on(self._deciders, question, day), self._people, self._texts)


def _consent_of(dossier: Dossier, record: str) -> JudgedConsent | None:
    return next((entry for entry in dossier.consents if entry.consent.id == record), None)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
