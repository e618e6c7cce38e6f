"""A field for the way of working: searched by name, with a sentence about the one that is chosen."""

from PySide6.QtCore import Slot
from typing_extensions import override

from models.errors import ValidationError
from models.names import folded
from models.profile import NEUTRAL, load_profile, profile_ids
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.words import language


class WayField(SuggestionField[str]):
    """Chooses one of the profiles that come with the app; the neutral one stands first."""

    def __init__(self, name: str, label: str, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._told = hint
        self.set_suggestions([_suggestion(profile) for profile in _in_order()])
        self.offer_all()
        self.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        self._tell()

    def _tell(self) -> None:
        try:
            chosen = self.value()
        except ValidationError:
            chosen = None
        about = load_profile(chosen).about[language()] if chosen else ""
        self.set_hint("\n".join(part for part in (self._told, about) if part))

    @override
    def set_value(self, value: str | None) -> None:
        super().set_value(value)
        self._tell()


def _in_order() -> list[str]:
    others = [profile for profile in profile_ids() if profile != NEUTRAL]
    return [NEUTRAL, *sorted(others, key=_title)]


def _title(profile: str) -> str:
    return folded(load_profile(profile).title[language()])


def _suggestion(profile: str) -> Suggestion[str]:
    return Suggestion(value=profile, words=load_profile(profile).title[language()])
