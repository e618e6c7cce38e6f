"""Dialogs about who may open the store: somebody new, somebody's name and role, a new first password."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import ProfessionalId
from models.user import Role, User
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import CheckField, ChoiceField
from ui.fields.password_field import PasswordField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField
from ui.start.new_password import NewPassword
from ui.words import texts


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUser:
    """Somebody who is to be let in."""

    name: str
    role: Role
    password: str

    def __repr__(self) -> str:
        """Return a text without name and password."""
        return "NewUser()"


def role_options() -> list[tuple[Role, str]]:
    """Return the roles with their words."""
    words = texts()
    return [(role, words(f"domain.role.{role.value}").capitalize()) for role in Role]


class NewUserDialog(ValueDialog):
    """Asks a name, a role and a first password, which the new user changes himself. Emits a ``NewUser``."""

    draftless: ClassVar[str] = "with a password in it, which is never written down"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        advice = self.tr("Let this person choose the password here, or change it at once.")
        self.set_heading(self.tr("Let somebody in"), advice)
        self.set_save_words(self.tr("Add user"))
        self._password = NewPassword(self.tr("First password"))
        self.form.add(TextField("name", self.tr("Name")))
        self.form.add(ChoiceField("role", self.tr("Role"), role_options()))
        self.form.add_widget(self._password, self._password.field)
        self.form.add(PasswordField("again", self.tr("The same password again")))

    @override
    def construct(self, values: dict[str, Any]) -> object:
        return NewUser(name=_name(values), role=_role(values), password=_password(self._password, values))


class EditUserDialog(ValueDialog):
    """Edits name, role, whether somebody may still come in, and who he is in the network. Emits a ``User``.

    Args:
        people: who is in the network; without it the dialog does not ask who the user is.

    """

    def __init__(
        self, user: User, people: Sequence[Suggestion[ProfessionalId]] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("edit_user_dialog")
        self.set_heading(self.tr("Edit user"))
        self._user = user
        self._person: SuggestionField[ProfessionalId] | None = None
        name, role = TextField("name", self.tr("Name")), ChoiceField("role", self.tr("Role"), role_options())
        warning = self.tr("Without this mark the password no longer works.")
        active = CheckField("active", self.tr("May open this data"), hint=warning)
        self.form.add(name)
        self.form.add(role)
        if people is not None:
            self._ask_person(people)
        self.form.add(active)
        name.set_value(user.name)
        role.set_value(user.role)
        active.set_value(user.active)

    def _ask_person(self, people: Sequence[Suggestion[ProfessionalId]]) -> None:
        why = self.tr("Consents go to this person. Without one a youth professional sees no pupils.")
        self._person = SuggestionField("professional", self.tr("Who this is in the network"), people, hint=why)
        self.form.add(self._person)
        self._person.set_value(self._user.professional)

    @override
    def construct(self, values: dict[str, Any]) -> object:
        person = self._user.professional if self._person is None else values["professional"]
        return replace(self._user, name=_name(values), role=_role(values), professional=person, active=values["active"])


class ResetPasswordDialog(ValueDialog):
    """Asks a new first password for somebody who forgot the old one. Emits it as a text."""

    draftless: ClassVar[str] = "a password is never written down"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_heading(self.tr("New first password"), self.tr("The old password stops working."))
        self._password = NewPassword(self.tr("First password"))
        self.form.add_widget(self._password, self._password.field)
        self.form.add(PasswordField("again", self.tr("The same password again")))

    @override
    def construct(self, values: dict[str, Any]) -> object:
        return _password(self._password, values)


def _name(values: dict[str, Any]) -> str:
    name = str(values["name"])
    if not name:
        raise ValidationError({"name": "required"})
    return name


def _role(values: dict[str, Any]) -> Role:
    role = values["role"]
    if not isinstance(role, Role):
        raise ValidationError({"role": "choice"})
    return role


def _password(field: NewPassword, values: dict[str, Any]) -> str:
    password = field.password()
    if values["again"] != password:
        raise ValidationError({"again": "different"})
    return password
