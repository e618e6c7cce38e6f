"""Fields of help that belong together, and are only there when they can mean something."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.continuity import Continuity, Follows
from models.errors import ValidationError
from models.ids import TrajectoryId
from models.spic import PROFILES, Spic, SpicSegment
from models.trajectory import Funding, SubReason
from resources import Texts
from ui.dialogs.choices import choices
from ui.fields.choice_field import ChoiceField
from ui.fields.field import Field
from ui.fields.text_field import TextField
from ui.theme import NORMAL
from ui.widgets.showing import set_shown


class FieldGroup(QWidget):
    """Fields beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: tuple[Field[Any], ...] = ()

    def put(self, *fields: Field[Any]) -> None:
        """Place the fields."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NORMAL)
        for field in fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.fields = fields


class SpicGroup(FieldGroup):
    """The code of an individual decision; there only while such a decision pays."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        unknown: tuple[SpicSegment | None, str] = (None, self.tr("not known"))
        self._segment: ChoiceField[SpicSegment | None] = ChoiceField(
            "spic_segment", self.tr("SPIC segment"), [unknown, *choices(SpicSegment, texts)]
        )
        no_number: tuple[int | None, str] = (None, self.tr("not known"))
        self._profile: ChoiceField[int | None] = ChoiceField(
            "spic_profile", self.tr("Profile"), [no_number, *((number, str(number)) for number in PROFILES)]
        )
        self._intensity = TextField("spic_intensity", self.tr("Intensity"))
        self.put(self._segment, self._profile, self._intensity)
        self.show_code(None)
        self.hide()

    def show_for(self, funding: Funding | None) -> None:
        """Be there when an individual decision pays."""
        self.setVisible(funding is Funding.INDIVIDUAL_DECISION)

    def show_code(self, spic: Spic | None) -> None:
        """Fill in a code."""
        self._segment.set_value(spic.segment if spic else None)
        self._profile.set_value(spic.profile if spic else None)
        self._intensity.set_value(spic.intensity if spic else "")

    def code(self, values: Mapping[str, Any]) -> Spic | None:
        """Return the code; none without a decision, or while nothing of it is known.

        Raises:
            ValidationError: the rest of the code is known and its segment is not.

        """
        if values["funding"] is not Funding.INDIVIDUAL_DECISION:
            return None
        segment, profile = values["spic_segment"], values["spic_profile"]
        if segment is not None:
            return Spic(segment=segment, profile=profile, intensity=values["spic_intensity"])
        if profile is not None or values["spic_intensity"]:
            raise ValidationError({"spic_segment": "required"})
        return None


class FollowsGroup(FieldGroup):
    """What help goes on from, and how; there only when there is earlier help."""

    def __init__(self, earlier: Sequence[tuple[TrajectoryId, str]], texts: Texts) -> None:
        super().__init__()
        nothing: tuple[TrajectoryId | None, str] = (None, self.tr("no, this is new"))
        self._previous: ChoiceField[TrajectoryId | None] = ChoiceField(
            "follows", self.tr("Does it go on from earlier help?"), [nothing, *earlier]
        )
        self._kind: ChoiceField[Continuity] = ChoiceField("continuity", self.tr("How"), choices(Continuity, texts))
        self.put(self._previous, self._kind)
        set_shown(self, shown=bool(earlier))
        self.show_link(None)

    def show_link(self, follows: Follows | None) -> None:
        """Fill in a link."""
        self._previous.set_value(follows.previous if follows else None)
        self._kind.set_value(follows.kind if follows else None)
        self.look()

    def go_on_from(self, previous: TrajectoryId) -> None:
        """Choose what it goes on from; how is still to be said."""
        self._previous.set_value(previous)
        self.look()

    def look(self) -> None:
        """Ask how only when it goes on from something."""
        self._kind.setVisible(self._previous.value() is not None)

    def link(self, values: Mapping[str, Any]) -> Follows | None:
        """Return the link, if there is one.

        Raises:
            ValidationError: nobody said how it goes on.

        """
        if values["follows"] is None:
            return None
        if values["continuity"] is None:
            raise ValidationError({"continuity": "required"})
        return Follows(previous=values["follows"], kind=values["continuity"])


class ProviderRoleGroup(FieldGroup):
    """Whether the provider leads, or why another one than the leading one gives this help."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        leads = [(True, self.tr("Main provider")), (False, self.tr("Sub provider"))]
        self._main: ChoiceField[bool] = ChoiceField("main", self.tr("The provider is"), leads)
        self._reason: ChoiceField[SubReason] = ChoiceField("sub_reason", self.tr("Why"), choices(SubReason, texts))
        self.put(self._main, self._reason)
        self.show_role(main=True, reason=None)

    def show_role(self, *, main: bool, reason: SubReason | None) -> None:
        """Fill in a role."""
        self._main.set_value(main)
        self._reason.set_value(reason)
        self.look()

    def look(self) -> None:
        """Ask why only of a sub provider."""
        self._reason.setVisible(self._main.value() is False)

    def role(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return whether it leads, and why not."""
        leads = values["main"] is not False
        return {"main": leads, "sub_reason": None if leads else values["sub_reason"]}
