"""A letter to parents or a pupil: which text, to whom, and what it says this once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.letter_blanks import OF_RECEIVER, LetterBlank, blanks_in, filled, unknown_blanks
from models.letter_facts import salutation, values_of
from models.letter_template import LetterKind, LetterReader, LetterTemplate
from models.letters import LetterOrder, Receiver
from models.telling import Hit
from models.usecases.letter_words import hit_words, key_of
from models.usecases.letters import LetterDesk
from resources import Texts
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import CheckField, ChoiceField, ChoicesField
from ui.fields.text_field import TextField
from ui.pages.letter_words import listed_blanks, listed_words, receiver_name, receiver_notes
from ui.pages.telling_note import TellingNote
from ui.theme import CLOSE, NORMAL, SMALL
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Card, Hint, Text
from ui.widgets.showing import set_shown

if TYPE_CHECKING:
    from models.consent import Giver
    from models.ids import LetterTemplateId

_LINES: Final = 8

_OF_MEETING: Final = frozenset({LetterBlank.MEETING, LetterBlank.MEETING_DATE, LetterBlank.DECISION})
"""A text with one of these tells of a meeting."""

Telling = Callable[[str], Sequence[Hit]]
"""Finds in a text what points at somebody else."""


def _parents_first(receiver: Receiver) -> bool:
    return receiver.to.is_pupil


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSetting:
    """What a letter begins with.

    Attributes:
        kind: what it is for, when whoever wants it knows.
        place: which of several it is, counted from 1, and how many there are.

    """

    desk: LetterDesk
    telling: Telling
    kind: LetterKind | None = None
    place: tuple[int, int] | None = None


class LetterDialog(RefusableDialog):
    """Fills a text in with what is known, and lets it be changed for this once.

    Attributes:
        locked: it was closed because the app locks, and not by whoever writes.

    Signals:
        accepted_value: the ``LetterOrder``.

    """

    def __init__(self, setting: LetterSetting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_dialog")
        self._desk = setting.desk
        self._telling = setting.telling
        self._texts = texts
        self._pointed: tuple[str, ...] = ()
        self.locked = False
        heading = self.tr("Letter about {0}").format(setting.desk.facts.called)
        if setting.place is not None:
            heading = self.tr("{0} ({1} of {2})").format(heading, *setting.place)
            self.set_back_words(self.tr("Skip"))
        self.set_heading(
            heading,
            self.tr("Each receiver gets a letter of his own. It bears no address: Luwte keeps none."),
        )
        self._create_fields()
        self._connect_fields()
        first = self._first_template(setting.kind)
        self.template.set_value(first.id if first else None)
        self._begin()

    def _create_fields(self) -> None:
        options = [(template.id, template.name) for template in self._desk.templates]
        self.template: ChoiceField[LetterTemplateId] = ChoiceField("template", self.tr("Which letter?"), options)
        self._offered = sorted((entry for entry in self._desk.receivers if entry.offered), key=_parents_first)
        people = [(entry.to, receiver_name(entry, self._texts)) for entry in self._offered]
        self.to: ChoicesField[Giver] = ChoicesField("to", self.tr("To whom?"), people)
        self._reasons = QWidget()
        self._reasons.setObjectName("letter_reasons")
        self._reason_column = QVBoxLayout(self._reasons)
        self._reason_column.setContentsMargins(0, 0, 0, 0)
        self._reason_column.setSpacing(SMALL)
        self.subject = TextField("subject", self.tr("Subject"))
        self.body = TellingNote("body", self.tr("Text"), lines=_LINES)
        self.read = CheckField("read", self.tr("I read the marked words, and they may stay"))
        self._withheld = Hint()
        self._card = Card()
        self._shown_to, self._shown = Hint(), Text()
        self._shown.setObjectName("letter_preview")
        column = QVBoxLayout(self._card)
        column.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        column.setSpacing(CLOSE)
        column.addWidget(self._shown_to)
        column.addWidget(self._shown)
        self.form.add(self.template)
        self.form.add(self.to)
        self.form.add_widget(self._reasons)
        self.form.add(self.subject)
        self.form.add(self.body)
        self.form.add_widget(self._withheld)
        self.form.add(self.read)
        self.form.add_widget(self._card)

    def _connect_fields(self) -> None:
        self.template.changed.connect(self._on_template_chosen)
        self.to.changed.connect(self._on_text_changed)
        for field in (self.subject, self.body):
            field.changed.connect(self._on_text_changed)
            field.committed.connect(self._on_text_committed)

    def _first_template(self, kind: LetterKind | None) -> LetterTemplate | None:
        """Return the text one most likely wants: of this kind, in words for whoever gets a letter by default."""
        advised = {receiver.reader for receiver in self._desk.receivers if receiver.advised}
        reader = LetterReader.PARENTS if LetterReader.PARENTS in advised or not advised else LetterReader.PUPIL
        found = [entry for entry in self._desk.templates if kind in (None, entry.kind)] or list(self._desk.templates)
        return next((entry for entry in found if entry.reader is reader), next(iter(found), None))

    def _chosen(self) -> LetterTemplate | None:
        key = self.template.value()
        return next((template for template in self._desk.templates if template.id == key), None)

    def _begin(self) -> None:
        """Fill the chosen text in, and say who can get it."""
        template = self._chosen()
        if template is not None:
            values = values_of(self._desk.facts, template.kind, template.language)
            self.subject.set_value(filled(template.subject, values))
            self.body.set_value(filled(template.body, values))
        self._offer(template)
        meeting = self._desk.facts.meeting
        tells = template is not None and LetterBlank.DECISION in blanks_in(template.body)
        withheld = meeting.withheld if meeting is not None and tells else 0
        words = self.tr("What was decided about safety is not in it. Tell that yourself, where it is safe to do so.")
        self._withheld.say(words if withheld else "")
        self._on_text_changed()
        self._on_text_committed()

    def _offer(self, template: LetterTemplate | None) -> None:
        """Offer who can get this text as boxes, and say of everybody else why not."""
        reader = template.reader if template else LetterReader.PARENTS
        fitting = [entry for entry in self._offered if entry.reader is reader]
        self.to.set_value(frozenset(entry.to for entry in fitting if entry.advised))
        for entry, box in zip(self._offered, self.to.findChildren(CheckBox), strict=True):
            box.setVisible(entry in fitting)
            column = box.parentWidget()
            if column is not None and fitting and entry is fitting[0]:
                column.setFocusProxy(box)
        self._drop_reasons()
        for receiver in self._desk.receivers:
            for note in self._notes(receiver, fits=receiver in fitting):
                self._reason_column.addWidget(Hint(f"{receiver_name(receiver, self._texts)}: {note}"))
        set_shown(self._reasons, shown=bool(self._reason_column.count()))

    def _notes(self, receiver: Receiver, *, fits: bool) -> tuple[str, ...]:
        if receiver.offered and not fits:
            if receiver.guardian is None:
                return (self.tr("gets a letter too, in other words. Choose a text to the pupil for it."),)
            return (self.tr("gets a letter too, in other words. Choose a text to parents for it."),)
        return receiver_notes(receiver, self._desk.facts.called, self._texts)

    def _drop_reasons(self) -> None:
        while self._reason_column.count():
            item = self._reason_column.takeAt(0)
            widget = item.widget() if item is not None else None
            if isinstance(widget, Hint):
                widget.clear()
                widget.deleteLater()

    def _show_preview(self) -> None:
        """Show the letter as the first of those who are ticked gets it."""
        chosen = self.to.value()
        receiver = next((entry for entry in self._offered if entry.to in chosen), None)
        template = self._chosen()
        set_shown(self._card, shown=receiver is not None and template is not None)
        if receiver is None or template is None:
            return
        values = {LetterBlank.SALUTATION: salutation(receiver.name, template.language)}
        self._shown_to.say(self.tr("This is what {0} gets:").format(receiver.name))
        self._shown.setText(filled(self.body.value(), values))

    def _say_open(self) -> None:
        """Say what still has to be filled in."""
        left = [blank for blank in blanks_in(self.body.value()) if blank not in OF_RECEIVER]
        self.body.set_hint(self.tr("Still to fill in: {0}").format(listed_blanks(left)) if left else "")

    def _look(self) -> frozenset[str]:
        """Mark what points at somebody else, and return what was found and not read."""
        subject, body = self.subject.value(), self.body.value()
        hits = self._telling(body)
        self.body.mark(hits)
        found = (*hit_words(body, hits), *hit_words(subject, self._telling(subject)))
        words = tuple(dict.fromkeys(found))
        if words != self._pointed:
            self._pointed = words
            self.read.set_value(False)
            self.read.set_hint(listed_words(words))
        set_shown(self.read, shown=bool(words))
        read = words if self.read.value() else ()
        return frozenset(map(key_of, words)) - frozenset(map(key_of, read))

    @Slot()
    def _on_template_chosen(self) -> None:
        self._begin()

    @Slot()
    def _on_text_changed(self) -> None:
        self.body.mark(())
        count = len(self.to.value())
        self.set_save_words(self.tr("Make %n letter(s)", "", count) if count else self.tr("Make letters"))
        self._say_open()
        self._show_preview()

    @Slot()
    def _on_text_committed(self) -> None:
        self._look()

    @override
    def _show_problems(self, error: ValidationError) -> None:
        super()._show_problems(error)
        texts: Mapping[str, str] = {"subject": self.subject.value(), "body": self.body.value()}
        for name, text in texts.items():
            if error.problems.get(name) == "unknown_blank":
                said = self.tr("Luwte cannot fill this in: {0}. Check the name, or take the braces away.")
                self.form.fields[name].show_problem(said.format(", ".join(unknown_blanks(text))))
            elif error.problems.get(name) == "blank_open":
                left = [blank for blank in blanks_in(text) if blank not in OF_RECEIVER]
                said = self.tr("This is not filled in yet: {0}. Type it yourself, or take it away.")
                self.form.fields[name].show_problem(said.format(listed_blanks(left)))

    @override
    def forget(self) -> None:
        self.locked = True
        super().forget()
        self._drop_reasons()
        self._pointed = ()
        self.read.set_hint("")
        self.body.mark(())
        for text in (self._shown_to, self._shown, self._withheld):
            text.clear()

    @override
    def construct(self, values: dict[str, Any]) -> LetterOrder:
        template = self._chosen()
        if template is None:
            raise ValidationError({"template": "required"})
        if self._look():
            raise ValidationError({"body": "points_elsewhere"})
        about = self._desk.facts.meeting
        order = [receiver.to for receiver in self._offered if receiver.to in values["to"]]
        return LetterOrder(
            pupil=self._desk.pupil,
            kind=template.kind,
            language=template.language,
            subject=values["subject"],
            body=values["body"],
            to=tuple(order),
            meeting=about.id if about is not None and _OF_MEETING & set(blanks_in(template.body)) else None,
            read=frozenset(map(key_of, self._pointed)),
        )
