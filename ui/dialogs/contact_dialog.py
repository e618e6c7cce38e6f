"""A contact moment, noted in a few keys: with whom, and what it came to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.contact import Contact, ContactWay
from models.errors import ValidationError
from models.ids import ContactId, PupilId, TrajectoryId
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField
from ui.theme import Tone
from ui.widgets.strip import Strip


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSetting:
    """What a dialog about a contact has to know.

    Attributes:
        people: with whom one speaks about this pupil.
        helps: help it can be part of, with its words; what runs comes first.
        count: says which contact it would be within some help, and whether it reaches a limit.

    """

    pupil: PupilId
    called: str
    people: Sequence[str]
    helps: Sequence[tuple[TrajectoryId, str]]
    count: Callable[[TrajectoryId], tuple[str, bool]]
    new_id: Callable[[], ContactId]
    today: Callable[[], date]


class ContactDialog(RefusableDialog):
    """Notes a contact or changes it."""

    def __init__(self, setting: ContactSetting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contact_dialog")
        self.set_heading(self.tr("Note a contact"), self.tr("About {0}").format(setting.called))
        self._setting = setting
        self._before: Contact | None = None
        self._count = Strip()
        self._count.setObjectName("contact_count")
        self._create_fields(texts)
        self._prefill()
        self.form.changed.connect(self._on_form_changed)

    def edit(self, contact: Contact) -> None:
        """Change a contact that was noted before."""
        self._before = contact
        self.set_heading(self.tr("Change contact"), self.tr("About {0}").format(self._setting.called))
        for name in ("on", "way", "summary", "trajectory"):
            self.form.fields[name].set_value(getattr(contact, name))
        self._who.set_text(contact.who)
        self._count.clear()

    def start_at(self, trajectory: TrajectoryId) -> None:
        """Begin with the help it is part of."""
        self._help.set_value(trajectory)
        self._look()

    def _create_fields(self, texts: Texts) -> None:
        people = [Suggestion(value=name, words=name) for name in self._setting.people]
        self._who: SuggestionField[str] = SuggestionField("who", self.tr("With whom"), people, free=True)
        self._on = DateField("on", self.tr("Day"), self._setting.today, leaning=Leaning.BACK)
        self._way: ChoiceField[ContactWay] = ChoiceField("way", self.tr("How"), choices(ContactWay, texts))
        nothing: tuple[TrajectoryId | None, str] = (None, self.tr("apart from help"))
        self._help: ChoiceField[TrajectoryId | None] = ChoiceField(
            "trajectory", self.tr("Part of"), [*self._setting.helps, nothing]
        )
        self.form.add(self._who)
        self.form.add(NoteField("summary", self.tr("In short"), lines=2))
        self.form.add(self._on, self._way)
        self.form.add(self._help)
        self.form.add_widget(self._count)

    def _prefill(self) -> None:
        self._on.set_value(self._setting.today())
        self._way.set_value(ContactWay.TALK)
        self._help.set_value(self._setting.helps[0][0] if self._setting.helps else None)
        self._look()

    def _look(self) -> None:
        """Say which contact this is within the help that was chosen."""
        chosen = self._help.value()
        if chosen is None or self._before is not None:
            self._count.clear()
            return
        words, reached = self._setting.count(chosen)
        if words != self._count.sentence:
            self._count.say(words, Tone.WARN if reached else Tone.INFO)

    @Slot()
    def _on_form_changed(self) -> None:
        self._look()

    @override
    def construct(self, values: dict[str, Any]) -> Contact:
        told = {**values, "who": self._who.text}
        if told["on"] is None:
            raise ValidationError({"on": "required"})
        if self._before is not None:
            return replace(self._before, **told)
        return Contact(id=self._setting.new_id(), pupil=self._setting.pupil, **told)
