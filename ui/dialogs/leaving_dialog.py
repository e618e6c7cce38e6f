"""Somebody leaves: the last day, and for each thing he carries who takes it over."""

from collections.abc import Callable, Collection
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import ProfessionalId, PupilId
from models.leaving import Carried, CarriedKind, Leaving
from models.network import deployed_on
from models.usecases.leaving import Luggage
from models.usecases.network import Network
from models.wording import word
from ui.dialogs.choices import professional_suggestions
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.plain_text import breakable
from ui.theme import Tone
from ui.widgets.strip import Strip
from ui.words import date_of, texts

_LONG: Final = 40

People = SuggestionField[ProfessionalId]
KeptFrom = Callable[[ProfessionalId, Collection[PupilId]], frozenset[PupilId]]


class LeavingDialog(RefusableDialog):
    """Lets somebody go. Its value is a ``Leaving``.

    Args:
        kept_from: tells of some pupils about which of them somebody may know nothing.

    """

    def __init__(
        self,
        luggage: Luggage,
        network: Network,
        kept_from: KeptFrom,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("leaving_dialog")
        self.set_heading(self.tr("{0} leaves").format(luggage.professional.name), self._what_follows(luggage))
        self.set_save_words(self.tr("Let go and hand over") if luggage.carried else self.tr("Let go"))
        self._luggage = luggage
        self._kept_from = kept_from
        self._pupils = {key: name.full for key, name in luggage.pupils.items()}
        self._fields: dict[str, People] = {}
        staying = [
            entry
            for entry in network.professionals
            if entry.id != luggage.professional.id and deployed_on(entry, today())
        ]
        self._create_fields(professional_suggestions(staying, network.organisations), today)

    def _what_follows(self, luggage: Luggage) -> str:
        if not luggage.carried:
            return self.tr("There is nothing to hand over.")
        return self.tr(
            "Choose who takes over. What you leave empty has nobody afterwards."
            " An action stays on the name, and a family keeps its own coach."
        )

    def _create_fields(self, people: list[Suggestion[ProfessionalId]], today: Callable[[], date]) -> None:
        self._last = DateField("last_day", self.tr("Last day at this school"), today)
        self._last.set_value(today())
        self.form.add(self._last)
        if self._luggage.account:
            strip = Strip()
            strip.say(self.tr("There is an account in Luwte too. Close it in Settings, under users."), Tone.WARN)
            self.form.add_widget(strip)
        if len(self._luggage.carried) > 1:
            self._everything: People = SuggestionField(
                "everything", self.tr("Everything to"), people, hint=self.tr("Fills in what is still empty below.")
            )
            self._everything.committed.connect(self._on_everything_committed)
            self.form.add(self._everything)
        for number, entry in enumerate(self._luggage.carried):
            field: People = SuggestionField(f"to_{number}", self._title(entry), people, hint=self._detail(entry))
            field.committed.connect(self._look)
            self._fields[entry.key] = field
            self.form.add(field)

    def _title(self, entry: Carried) -> str:
        kind = word(texts(), entry.kind)
        pupil = self._pupils.get(entry.pupil, "") if entry.pupil else ""
        about = pupil if len(pupil) <= _LONG else f"{pupil[:_LONG]}…"
        return ": ".join(part for part in (f"{kind[:1].upper()}{kind[1:]}", about) if part)

    def _detail(self, entry: Carried) -> str:
        words = entry.words if entry.kind is not CarriedKind.MEETING else ""
        day = date_of(entry.on) if entry.on else ""
        return breakable(", ".join(part for part in (words, day) if part))

    @Slot()
    def _on_everything_committed(self) -> None:
        chosen = _chosen(self._everything)
        for field in self._fields.values():
            if chosen is not None and not field.text:
                field.set_value(chosen)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Say where who takes over may know nothing of the pupil: he works with him and cannot look."""
        kept: dict[ProfessionalId, frozenset[PupilId]] = {}
        for entry in self._luggage.carried:
            field = self._fields[entry.key]
            to = _chosen(field)
            if to is not None and to not in kept:
                kept[to] = self._kept_from(to, self._pupils.keys())
            blind = to is not None and entry.pupil in kept[to]
            words = self.tr("May know nothing of this pupil yet. Ask for consent to share.") if blind else ""
            field.set_hint(". ".join(part for part in (self._detail(entry).rstrip("."), words) if part))

    @override
    def construct(self, values: dict[str, Any]) -> Leaving:
        if values["last_day"] is None:
            raise ValidationError({"last_day": "required"})
        handed = {key: values[field.name] for key, field in self._fields.items() if values[field.name] is not None}
        return Leaving(professional=self._luggage.professional.id, last_day=values["last_day"], handed=handed)


def _chosen(field: People) -> ProfessionalId | None:
    """Return who was chosen; None as long as nobody is, or what was typed is nobody."""
    try:
        return field.value()
    except ValidationError:
        return None
