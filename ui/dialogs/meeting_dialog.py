"""Planning a meeting: when, what type, where, and who is at the table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import ProfessionalId
from models.meeting import Meeting
from models.usecases.network import Network
from models.validation import Checks
from ui.dialogs.participants_dialog import PeopleField, seated
from ui.dialogs.time_field import TimeField
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChoices:
    """What can be chosen for a meeting.

    Attributes:
        kinds: each type of meeting of the region and what it is called.
        today: the clock.

    """

    kinds: Sequence[tuple[str, str]]
    network: Network
    today: Callable[[], date]


class MeetingDialog(ValueDialog):
    """Edits one meeting. A new one also asks who is at the table.

    Signals:
        accepted_value: the ``Meeting``.

    """

    def __init__(self, meeting: Meeting, choices: MeetingChoices, *, new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_dialog")
        self._meeting = meeting
        self._choices = choices
        self._people: PeopleField | None = None
        self.set_heading(self.tr("New meeting") if new else self.tr("Change meeting"))
        self.set_save_words(self.tr("Plan meeting") if new else self.tr("Save"))
        self._create_fields()
        if new:
            self._add_people()
        self._fill()

    def _create_fields(self) -> None:
        self._on = DateField("on", self.tr("Date"), self._choices.today, hint=self.tr("For example di, +2w or 3/11"))
        self._at = TimeField("at", self.tr("Time"), hint=self.tr("For example 10:30"))
        self._kind = ChoiceField("kind", self.tr("Type of meeting"), self._choices.kinds)
        self._place = TextField("place", self.tr("Place"))
        names = [
            Suggestion(value=person.id, words=person.name, detail=person.role)
            for person in self._choices.network.professionals
        ]
        self._chair = SuggestionField("chair", self.tr("Chair"), names, free=True)
        self._taker = SuggestionField("minute_taker", self.tr("Takes the minutes"), names, free=True)
        self.form.add(self._on, self._at)
        self.form.add(self._kind, self._place)
        self.form.add(self._chair, self._taker)

    def _add_people(self) -> None:
        self._people = PeopleField("people", self.tr("Who is at the table"))
        self.form.add(self._people)
        self._on.changed.connect(self._on_day_changed)
        self._on.committed.connect(self._on_day_changed)

    def _fill(self) -> None:
        meeting = self._meeting
        self._on.set_value(meeting.on)
        self._at.set_value(meeting.at)
        self._kind.set_value(meeting.kind)
        self._place.set_value(meeting.place)
        self._chair.set_text(meeting.chair)
        self._taker.set_text(meeting.minute_taker)
        if self._people is not None:
            self._people.set_value(_seats(meeting))
            self._offer(meeting.on)

    def _offer(self, day: date) -> None:
        if self._people is not None:
            self._people.offer(self._choices.network, day, _seats(self._meeting))

    @Slot()
    def _on_day_changed(self) -> None:
        try:
            day = self._on.value()
        except ValidationError:
            return
        if day is not None:
            self._offer(day)

    @override
    def construct(self, values: dict[str, Any]) -> Meeting:
        checks = Checks()
        checks.that("on", values["on"], "required")
        checks.that("kind", values["kind"], "required")
        checks.done()
        people = values.get("people", _seats(self._meeting))
        return replace(
            self._meeting,
            on=values["on"],
            at=values["at"],
            kind=values["kind"],
            place=values["place"],
            chair=self._chair.text,
            minute_taker=self._taker.text,
            participants=seated(people, self._meeting.participants),
        )


def _seats(meeting: Meeting) -> tuple[ProfessionalId, ...]:
    return tuple(participant.professional for participant in meeting.participants)
