"""What a document is: its title, kind and date, what is in it, and what it is about."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from models.consent import InformationKind
from models.document import About, Document, DocumentKind
from models.errors import AppError, ValidationError
from models.typed_dates import Leaning
from models.usecases.documents import Described
from resources import Texts
from ui.background import Job
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.errors import message_for
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.text_field import TextField
from ui.theme import Tone
from ui.widgets.progress_panel import ProgressPanel

Records = Sequence[tuple[About, str]]
"""What a document can be about, with the words for it."""


class DocumentDialog(RefusableDialog):
    """Describes a document, and stays open while it is taken in."""

    def __init__(
        self, records: Records, today: Callable[[], date], texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("document_dialog")
        self._file = ""
        self._texts = texts
        self._job: Job | None = None
        self._progress = ProgressPanel()
        self._create_fields(records, today)
        self.dated.set_value(today())
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._progress)

    def add(self, file: str, suggested: str, size: str) -> None:
        """Ask about a file that is to be added; the name of the file is where the title begins."""
        self._file = file
        self.set_heading(self.tr("Add a document"), self.tr("{0}, {1}").format(file, size))
        self.set_save_words(self.tr("Add the document"))
        self.title.set_value(suggested)

    def edit(self, document: Document) -> None:
        """Change what is said of a document."""
        self.set_heading(self.tr("Details of the document"), "")
        self.title.set_value(document.title)
        self.kind.set_value(document.kind)
        self.dated.set_value(document.dated)
        self.information.set_value(document.information)
        self.about.set_value(document.about)

    def start_about(self, about: About) -> None:
        """Choose what the document is about."""
        self.about.set_value(about)
        self.kind.set_value(DocumentKind.CONSENT_FORM)
        self.information.set_value(InformationKind.CARE)

    def wait_for(self, job: Job) -> None:
        """Stay open, with everything filled in, until the work is done."""
        self._refused = True
        self._job = job
        self.form.setEnabled(False)
        self._progress.watch(job, self.tr("Putting the document in the store…"))

    def settle(self) -> None:
        """Close: the document is in."""
        self._job = None
        self._refused = False
        self.accept()

    def _create_fields(self, records: Records, today: Callable[[], date]) -> None:
        self.title = TextField("title", self.tr("Title"))
        self.kind: ChoiceField[DocumentKind] = ChoiceField(
            "kind", self.tr("What is it?"), choices(DocumentKind, self._texts)
        )
        self.dated = DateField("dated", self.tr("Date on the document"), today, leaning=Leaning.BACK)
        self.information: ChoiceField[InformationKind] = ChoiceField(
            "information",
            self.tr("What is in it?"),
            choices(InformationKind, self._texts),
            hint=self.tr("Only who may know this kind of information sees the document."),
        )
        about: list[tuple[About | None, str]] = [(None, self.tr("The pupil in general")), *records]
        self.about: ChoiceField[About | None] = ChoiceField("about", self.tr("About"), about)
        self.about.set_value(None)
        for box in self.about.findChildren(QComboBox):  # a long question must not make the dialog wide
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form.add(self.title)
        self.form.add(self.kind, self.dated)
        self.form.add(self.information)
        self.form.add(self.about)

    @Slot()
    @override
    def save(self) -> None:
        if self._job is None:
            super().save()

    @override
    def construct(self, values: dict[str, Any]) -> Described:
        wanted = ("title", "kind", "dated", "information")
        problems = {name: "required" for name in wanted if not values[name]}
        if problems:
            raise ValidationError(problems)
        return Described(**values)

    @override
    def show_error(self, error: AppError) -> None:
        self._job = None
        self.form.setEnabled(True)
        super().show_error(error)
        if self._file and not isinstance(error, ValidationError):
            sentence = message_for(error, self._texts).sentence
            self._strip.say(self.tr("{0}: {1}").format(self._file, sentence), Tone.DANGER)

    @override
    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        super().reject()
