"""One value of the way of working, as it is at this school."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.consent import InformationKind
from models.errors import ValidationError
from models.monitor import parsing
from models.profile_choice import Value
from models.profile_parts import LocalRole, Profile
from models.profile_values import RHYTHMS, ValueKind, ValueLine, rhythm_words
from models.wording import word
from resources import LANGUAGES
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.field import Field
from ui.fields.text_field import NoteField, NumberField, TextField
from ui.words import language, texts

_LONG = ("purpose", "ground", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnValue:
    """What the school says itself from a day on; see ``models.profile_choice.ProfileOverride``."""

    key: str
    value: Value
    since: date


class OwnDialog(RefusableDialog):
    """The base: it ends with the day from which the value counts."""

    def __init__(self, key: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._since = DateField("since", self.tr("From"), today, hint=self.tr("What was before stays as it was."))
        self._since.set_value(today())

    def own(self, value: Value, values: dict[str, Any]) -> OwnValue:
        """Return a value with its day; raises ValidationError without a day."""
        if values["since"] is None:
            raise ValidationError({"since": "required"})
        return OwnValue(key=self._key, value=value, since=values["since"])


class OwnValueDialog(OwnDialog):
    """Asks one value, in the field that fits it. Left empty it is not known.

    Signals:
        accepted_value: the ``OwnValue``.

    """

    def __init__(
        self, line: ValueLine, profile: Profile, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(line.key, today, parent)
        self.setObjectName("own_value_dialog")
        self.set_heading(line.label, self.tr("How is this at your school? Leave it empty when nobody knows."))
        self._field = self._field_of(line, profile)
        self.form.add(self._field)
        self.form.add(self._since)

    def _field_of(self, line: ValueLine, profile: Profile) -> Field[Any]:
        field = self._empty_field(line, profile)
        field.set_value(line.raw)
        return field

    def _empty_field(self, line: ValueLine, profile: Profile) -> Field[Any]:
        label = self.tr("At our school")
        if line.kind is ValueKind.NUMBER:
            return NumberField("value", label)
        if line.kind is ValueKind.RHYTHM:
            return ChoiceField("value", label, rhythm_options(str(line.raw or "")))
        if line.kind is ValueKind.ROLES:
            return BoxChoicesField("value", label, role_options(profile.roles))
        if line.kind is ValueKind.INFORMATION:
            return BoxChoicesField("value", label, [(kind.value, word(texts(), kind)) for kind in InformationKind])
        if line.kind is ValueKind.MONITORS:
            return BoxChoicesField("value", label, _monitor_options())
        return NoteField("value", label) if line.key.endswith(_LONG) else TextField("value", label)

    @override
    def construct(self, values: dict[str, Any]) -> OwnValue:
        value = values["value"]
        if isinstance(value, frozenset):
            value = sorted(value)
        return self.own("" if value is None else value, values)


class OwnMeetingDialog(OwnDialog):
    """Asks a type of meeting that only this school has.

    Signals:
        accepted_value: the ``OwnValue``, a whole meeting.

    """

    def __init__(self, key: str, profile: Profile, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(key, today, parent)
        self.setObjectName("own_meeting_dialog")
        self.set_heading(self.tr("New type of meeting"), self.tr("You can choose it when you plan a meeting."))
        self.form.add(TextField("title", self.tr("Name")))
        self.form.add(BoxChoicesField("participants", self.tr("Who is there"), role_options(profile.roles)))
        self.form.add(ChoiceField("rhythm", self.tr("How often"), rhythm_options("")))
        self.form.fields["rhythm"].set_value("")
        self.form.add(self._since)

    @override
    def construct(self, values: dict[str, Any]) -> OwnValue:
        if not values["title"]:
            raise ValidationError({"title": "required"})
        meeting: dict[str, object] = {"title": dict.fromkeys(LANGUAGES, values["title"])}
        meeting["participants"] = sorted(values["participants"])
        if values["rhythm"]:
            meeting["rhythm"] = values["rhythm"]
        return self.own(meeting, values)


def role_options(roles: Sequence[LocalRole]) -> list[tuple[str, str]]:
    """Return the roles to choose from."""
    return [(role.id, role.title[language()]) for role in roles]


def rhythm_options(now: str) -> list[tuple[str, str]]:
    """Return the rhythms to choose from: none, the usual ones, and the one that stands there now."""
    found = ["", *RHYTHMS.values()]
    known = found if now in found else [*found, now]
    words = texts()
    return [(value, rhythm_words(value, words) or words("profiles.no_rhythm")) for value in known]


def _monitor_options() -> list[tuple[str, str]]:
    return [(name, parsing.load(name).title[language()]) for name in parsing.names()]
