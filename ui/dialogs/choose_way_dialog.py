"""Working in another way from a day on, with what becomes different."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.profile_choice import ProfileChoice, ProfileHistory, customised, profile_on
from models.profile_values import Difference, differences
from models.wording import word
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.date_field import DateField
from ui.fields.way_field import WayField
from ui.pages.dossier_parts import clear
from ui.theme import SMALL, TIGHT, Theme
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.words import date_of, language, texts

_ROWS: Final = 22
_SHARE_OF_SCREEN: Final = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    profile: str
    since: date


class ChooseWayDialog(RefusableDialog):
    """Asks which way of working, and from which day.

    Signals:
        accepted_value: the ``ProfileChoice``.

    """

    def __init__(self, history: ProfileHistory, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choose_way_dialog")
        self._history = history
        self.set_heading(
            self.tr("Another way of working"),
            self.tr("From the day you choose. What was noted before keeps its own words and rules."),
        )
        self._way = WayField("profile", self.tr("Way of working"), self.tr("Type the name of your region."))
        self._since = DateField("since", self.tr("From"), today)
        self._since.set_value(today())
        self._preview = _Preview()
        self.form.add(self._way)
        self.form.add(self._since)
        self.form.add_widget(self._preview)
        self.form.changed.connect(self._on_form_changed)

    @Slot()
    def _on_form_changed(self) -> None:
        wish = self._wish()
        if wish is None:
            self._preview.clear()
            return
        before, sleeping = profile_on(self._history, wish.since), self._history.own_on(wish.since)
        after = customised(wish.profile, self._history.own_for(wish.profile, wish.since))
        changes = wish.profile != before.id
        found = differences(before, after, texts()) if changes else ()
        self._preview.show_differences(before.title[language()], wish.since, found, len(sleeping) if changes else 0)

    def _wish(self) -> _Wish | None:
        try:
            profile, since = self._way.value(), self._since.value()
        except ValidationError:
            return None
        return _Wish(profile=profile, since=since) if profile and since else None

    @override
    def _fit(self) -> None:
        """Have room for some of what becomes different before a way of working is chosen."""
        super()._fit()
        room = round(self.screen().availableSize().height() * _SHARE_OF_SCREEN)
        self.resize(self.width(), max(self.height(), min(_ROWS * Theme.of_app().row_height, room)))

    @override
    def construct(self, values: dict[str, Any]) -> ProfileChoice:
        missing = {name: "required" for name in ("profile", "since") if values[name] is None}
        if missing:
            raise ValidationError(missing)
        return ProfileChoice(profile=values["profile"], since=values["since"])

    @override
    def forget(self) -> None:
        self._preview.clear()
        super().forget()


class _Preview(QWidget):
    """What becomes different, a few lines for each kind of thing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("way_preview")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)

    def clear(self) -> None:
        """Show nothing."""
        clear(self._column)

    def show_differences(self, now: str, since: date, found: tuple[Difference, ...], sleeping: int) -> None:
        """Show what becomes different on a day, and how many values of the school's own go to sleep."""
        self.clear()
        if not found:
            self._column.addWidget(Hint(self.tr("On {0} you already work like this.").format(date_of(since))))
            return
        self._column.addWidget(SectionHeading(self.tr("What becomes different")))
        if sleeping:
            words = self.tr(
                "%n value(s) of your own belong to {0}. They sleep then, and wake when you choose it again.",
                "",
                sleeping,
            )
            self._column.addWidget(Hint(words.format(now)))
        for entry in found:
            self._column.addLayout(self._lines(entry))

    def _lines(self, entry: Difference) -> QVBoxLayout:
        group = word(texts(), entry.group)
        unknown = self.tr("not known")
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        column.addWidget(Text(group[:1].upper() + group[1:], "strong"))
        column.addWidget(Text(self.tr("Now: {0}").format(entry.before or unknown), "muted"))
        column.addWidget(Text(self.tr("Then: {0}").format(entry.after or unknown)))
        return column
