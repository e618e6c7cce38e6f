"""Planning a meeting: what type, when, how often, where, and who is at the table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import ProfessionalId, SeriesId
from models.meeting import Meeting
from models.meeting_usual import Usual
from models.school_days import SchoolCalendar
from models.series import Plan, Repeat, Scope, Series, rhythm_of, usual_end
from models.usecases.network import Network
from models.validation import Checks
from models.wording import word
from ui.dialogs.participants_dialog import PeopleField, seated
from ui.dialogs.series_preview import SeriesPreview
from ui.dialogs.time_field import TimeField
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NumberField, TextField
from ui.widgets.labels import Hint
from ui.words import texts

_NEW_SERIES: Final = SeriesId("new")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChoices:
    """What can be chosen for a meeting.

    Attributes:
        kinds: each type of meeting of the region and what it is called.
        about: what a type is for, and what of it is not filled in yet.
        today: the clock.
        calendar: on which days there is school.
        usual: what a meeting of a type will most likely be.
        new_series: makes an id.

    """

    kinds: Sequence[tuple[str, str]]
    about: Callable[[str], str]
    network: Network
    today: Callable[[], date]
    calendar: SchoolCalendar
    usual: Callable[[str], Usual]
    new_series: Callable[[], SeriesId]


class MeetingDialog(ValueDialog):
    """Edits when, where and what of one meeting. A new one also asks how often, and who is at the table.

    Signals:
        accepted_value: the ``Plan``.

    """

    def __init__(self, usual: Usual, choices: MeetingChoices, *, new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_dialog")
        self._meeting = usual.meeting
        self._choices = choices
        self._new = new
        self._people: PeopleField | None = None
        self.set_heading(self.tr("New meeting") if new else self.tr("Change meeting"))
        self._create_fields()
        if new:
            self._add_repeat()
        elif self._meeting.series is not None:
            self._add_scope()
        self._add_chairs()
        if new:
            self._add_people()
        self._fill(usual)

    def _create_fields(self) -> None:
        self._kind = ChoiceField("kind", self.tr("Type of meeting"), self._choices.kinds)
        self._place = TextField("place", self.tr("Place"))
        self._on = DateField("on", self.tr("Date"), self._choices.today, hint=self.tr("For example di, +2w or 3/11"))
        self._at = TimeField("at", self.tr("Time"), hint=self.tr("For example 10:30"))
        self._length = NumberField("length", self.tr("Length"), unit=self.tr("minutes"))
        self._repeat = ChoiceField("repeat", self.tr("How often"), [(found, word(texts(), found)) for found in Repeat])
        self._until = DateField("until", self.tr("Up to and including"), self._choices.today)
        self._preview = SeriesPreview()
        self._scope = ChoiceField("scope", self.tr("Change"), [(found, word(texts(), found)) for found in Scope])
        self._about = Hint()
        self._about.setObjectName("about_kind")
        self._kind.changed.connect(self._on_kind_shown)
        self.form.add(self._kind)
        self.form.add_widget(self._about)
        self.form.add(self._on, self._at)
        self.form.add(self._length, self._place)

    def _add_repeat(self) -> None:
        self.form.add(self._repeat, self._until)
        self.form.add_widget(self._preview)
        for field in (self._on, self._until, self._repeat):
            field.changed.connect(self._on_rhythm_changed)
            field.committed.connect(self._on_rhythm_changed)
        self._on.committed.connect(self._on_day_left)
        self._kind.changed.connect(self._on_kind_changed)

    def _add_scope(self) -> None:
        self.form.add(self._scope)
        self._scope.set_value(Scope.ONE)

    def _add_chairs(self) -> None:
        names = [
            Suggestion(value=person.id, words=person.name, detail=person.role)
            for person in self._choices.network.professionals
        ]
        self._chair = SuggestionField("chair", self.tr("Chair"), names, free=True)
        self._taker = SuggestionField("minute_taker", self.tr("Takes the minutes"), names, free=True)
        self.form.add(self._chair, self._taker)

    def _add_people(self) -> None:
        self._people = PeopleField("people", self.tr("Who is at the table"))
        self.form.add(self._people)
        self._on.changed.connect(self._on_day_changed)
        self._on.committed.connect(self._on_day_changed)

    def _fill(self, usual: Usual) -> None:
        meeting = usual.meeting
        self._on.set_value(meeting.on)
        self._at.set_value(meeting.at)
        self._length.set_value(meeting.length)
        self._kind.set_value(meeting.kind)
        self._on_kind_shown()
        self._place.set_value(meeting.place)
        self._chair.set_text(meeting.chair)
        self._taker.set_text(meeting.minute_taker)
        self._repeat.set_value(usual.repeat)
        self._until.set_value(usual_end(meeting.on))
        if self._people is not None:
            self._people.set_value(_seats(meeting))
            self._offer(meeting.on)
        self._show_preview()

    def _offer(self, day: date) -> None:
        if self._people is not None:
            self._people.offer(self._choices.network, day, _seats(self._meeting))

    def _series(self) -> Series | None:
        """Return the series as it is filled in; None for one meeting.

        Raises:
            ValidationError: it cannot be.

        """
        repeat, on = self._repeat.value(), self._on.value()
        if not self._new or repeat is None or repeat is Repeat.ONCE or on is None:
            return None
        return Series(
            id=_NEW_SERIES,
            kind=self._kind.value() or "",
            rhythm=rhythm_of(repeat, on),
            first=on,
            until=self._until.value() or usual_end(on),
            at=self._at.value(),
            length=self._length.value(),
            place=self._place.value(),
        )

    def _show_preview(self) -> None:
        try:
            series = self._series()
        except ValidationError:
            self._preview.forget()
            return
        self._until.setEnabled(series is not None)
        self.set_save_words(self._save_words(series))
        self._preview.show_series(series, self._choices.calendar, self._day(), self._choices.today())

    def _save_words(self, series: Series | None) -> str:
        if not self._new:
            return self.tr("Save")
        return self.tr("Plan meeting") if series is None else self.tr("Plan the series")

    def _day(self) -> date | None:
        try:
            return self._on.value()
        except ValidationError:
            return None

    @Slot()
    def _on_rhythm_changed(self) -> None:
        self._show_preview()

    @Slot()
    def _on_day_left(self) -> None:
        """Let the series run until the end of the school year of another first day."""
        day, until = self._day(), self._until_day()
        if day is not None and (until is None or until < day):
            self._until.set_value(usual_end(day))
            self._show_preview()

    def _until_day(self) -> date | None:
        try:
            return self._until.value()
        except ValidationError:
            return None

    @Slot()
    def _on_kind_shown(self) -> None:
        kind = self._kind.value()
        self._about.say(self._choices.about(kind) if kind else "")

    @Slot()
    def _on_kind_changed(self) -> None:
        """Fill in what is usual for the type that was chosen."""
        kind = self._kind.value()
        if kind is None or kind == self._meeting.kind:
            return
        usual = self._choices.usual(kind)
        self._meeting = replace(usual.meeting, id=self._meeting.id)
        self._fill(replace(usual, meeting=self._meeting))

    @Slot()
    def _on_day_changed(self) -> None:
        day = self._day()
        if day is not None:
            self._offer(day)

    @override
    def construct(self, values: dict[str, Any]) -> Plan:
        checks = Checks()
        checks.that("on", values["on"], "required")
        checks.that("kind", values["kind"], "required")
        checks.done()
        people = values.get("people", _seats(self._meeting))
        meeting = replace(
            self._meeting,
            on=values["on"],
            at=values["at"],
            length=values["length"],
            kind=values["kind"],
            place=values["place"],
            chair=self._chair.text,
            minute_taker=self._taker.text,
            participants=seated(people, self._meeting.participants),
        )
        series = self._series()
        made = replace(series, id=self._choices.new_series()) if series else None
        return Plan(meeting=meeting, series=made, scope=values.get("scope") or Scope.ONE)

    @override
    def forget(self) -> None:
        self._preview.forget()
        self._about.say("")
        super().forget()


def _seats(meeting: Meeting) -> tuple[ProfessionalId, ...]:
    return tuple(participant.professional for participant in meeting.participants)
