"""One question of the survey: its answers to choose from, and where the answer comes from."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.monitor.questions import Question, QuestionKind
from models.monitor.survey_sheet import ChangeReason, Origin, SheetLine
from ui.fields.choice_field import ChoiceBox
from ui.pages.survey_words import chosen_words, evidence_words
from ui.plain_text import as_caption
from ui.theme import CLOSE, NORMAL, SMALL, TIGHT, Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.labels import Card, Hint, Text
from ui.widgets.radio_button import RadioButton
from ui.widgets.showing import set_shown
from ui.words import language, texts

_NONE: Final = "none"
"""The choice that nobody makes beside another."""


class QuestionCard(Card):
    """Shows a question and hears the answer.

    Signals:
        answered: the id of the question and the ids of the choices; none of them leaves it open.
        reason_given: the id of the question and the ChangeReason.
        agreed: the id of a question whose answer of last year still holds.
        dropped: the id of a question of which the answer is to be what Luwte knows.

    """

    answered = Signal(str, object)
    reason_given = Signal(str, object)
    agreed = Signal(str)
    dropped = Signal(str)

    def __init__(self, question: Question, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.setObjectName(f"question_{question.id}")
        self._create_widgets(number)
        self._create_layout()
        self._connect_signals()

    def show_line(self, line: SheetLine) -> None:
        """Show the answer there is."""
        self._group.setExclusive(False)  # in a group of which one is on, the last one could not go off
        for button, choice in zip(self._buttons, self.question.choices, strict=True):
            button.setChecked(choice.id in line.chosen and line.origin is not Origin.LAST_YEAR)
            button.setEnabled(not line.fixed)
        self._group.setExclusive(self.question.kind is QuestionKind.ONE)
        self._chip.show_look(self._look(line))
        self._evidence.say(evidence_words(line, texts()))
        self._before.say(self._before_words(line))
        set_shown(self._agree, shown=line.origin is Origin.LAST_YEAR)
        set_shown(self._drop, shown=line.origin is Origin.PERSON and bool(line.known))
        set_shown(self._why, shown=line.origin is Origin.PERSON and line.differs(line.chosen))
        self._reason.setCurrentIndex(self._reason.findData(line.reason.value) if line.reason else -1)

    def focus(self) -> None:
        """Put the keyboard on the answer, or on the first choice."""
        checked = next((button for button in self._buttons if button.isChecked()), self._buttons[0])
        checked.setFocus(Qt.FocusReason.TabFocusReason)

    def _create_widgets(self, number: int) -> None:
        words, spoken = self.question.title[language()], language()
        self._title = Text(f"{number}. {words}", "strong")
        self._chip = Chip()
        self._basis = Hint(f"{self.question.basis[spoken]} {self.question.caveat[spoken]}")
        one = self.question.kind is QuestionKind.ONE
        self._group = QButtonGroup(self)
        self._buttons: list[QAbstractButton] = []
        for choice in self.question.choices:
            caption = as_caption(choice.title[spoken])
            button: QAbstractButton = RadioButton(caption) if one else CheckBox(caption)
            button.setObjectName(f"{self.question.id}_{choice.id}")
            button.setAccessibleName(f"{words} {choice.title[spoken]}")
            self._group.addButton(button)
            self._buttons.append(button)
        self._evidence = Text("", "muted")
        self._evidence.setObjectName(f"evidence_{self.question.id}")
        self._before = Text("", "muted")
        self._before.setObjectName(f"before_{self.question.id}")
        self._agree = LinkButton(self.tr("This still holds"), "check")
        self._agree.setObjectName(f"agree_{self.question.id}")
        self._drop = LinkButton(self.tr("Take what Luwte knows"), "undo-2")
        self._drop.setObjectName(f"drop_{self.question.id}")
        for link in (self._agree, self._drop):
            link.setAccessibleDescription(words)
        self._create_reason(words)

    def _create_reason(self, words: str) -> None:
        self._reason = ChoiceBox()
        self._reason.setObjectName(f"reason_{self.question.id}")
        self._reason.setPlaceholderText(self.tr("Choose…"))
        for reason in ChangeReason:
            self._reason.addItem(texts()(f"monitor.survey.reason.{reason.value}"), reason.value)
        label = QLabel(self.tr("Why is it otherwise?"))
        label.setBuddy(self._reason)
        self._reason.setAccessibleName(self.tr("Why is it otherwise?"))
        self._reason.setAccessibleDescription(words)
        self._why = QWidget()
        row = QHBoxLayout(self._why)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(label)
        row.addWidget(self._reason, 1)

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._title, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.addWidget(self._agree)
        links.addWidget(self._drop)
        links.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(NORMAL, CLOSE, NORMAL, CLOSE)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addWidget(self._basis)
        for button in self._buttons:
            column.addWidget(button)
        for part in (self._evidence, self._before, self._why):
            column.addWidget(part)
        column.addLayout(links)

    def _connect_signals(self) -> None:
        self._group.buttonClicked.connect(self._on_clicked)
        self._reason.activated.connect(self._on_reason_chosen)
        self._agree.clicked.connect(self._on_agree_clicked)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _look(self, line: SheetLine) -> ChipLook:
        if line.wants_reason:
            return ChipLook(word=self.tr("say why"), tone=Tone.WARN)
        if line.origin is Origin.SENT:
            return ChipLook(word=self.tr("sent"), tone=Tone.OK)
        if line.origin is Origin.PERSON:
            return ChipLook(word=self.tr("answered"), tone=Tone.OK)
        if line.origin is Origin.KNOWN:
            return ChipLook(word=self.tr("filled in by Luwte"), tone=Tone.INFO)
        if line.origin is Origin.LAST_YEAR:
            return ChipLook(word=self.tr("from last year"), tone=Tone.WARN)
        return ChipLook(word=self.tr("open"), tone=Tone.WARN)

    def _before_words(self, line: SheetLine) -> str:
        if line.fixed:
            return self.tr("This is about pupils and was sent. It stays as it is until the next school year.")
        if not line.before or (line.before == line.chosen != frozenset() and line.settled):
            return ""
        return self.tr("Last year: {0}").format(chosen_words(self.question, line.before, language()))

    def _chosen(self) -> frozenset[str]:
        pairs = zip(self._buttons, self.question.choices, strict=True)
        return frozenset(choice.id for button, choice in pairs if button.isChecked())

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        chosen = self._chosen()
        just = self.question.choices[self._buttons.index(button)].id
        if just == _NONE and just in chosen:
            chosen = frozenset({_NONE})
        elif self.question.kind is QuestionKind.SEVERAL:
            chosen -= {_NONE} if just != _NONE else set()
        self.answered.emit(self.question.id, chosen)

    @Slot()
    def _on_reason_chosen(self) -> None:
        self.reason_given.emit(self.question.id, ChangeReason(self._reason.currentData()))

    @Slot()
    def _on_agree_clicked(self) -> None:
        self.agreed.emit(self.question.id)

    @Slot()
    def _on_drop_clicked(self) -> None:
        self.dropped.emit(self.question.id)
