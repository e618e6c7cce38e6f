"""A remark to minutes: what is said, about which item, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.ids import AgendaItemId
from models.meeting import MinutesState
from models.minutes import MinutesView
from models.usecases.meeting_table import Table
from models.usecases.minutes_rounds import NewRemark
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField
from ui.words import texts


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkSetting:
    """What a remark can be about.

    Attributes:
        items: the agenda items, as the user knows them.
        people: whose it may be, for who writes down what others say; empty for who speaks for himself only.
        late: whether the minutes are adopted.

    """

    items: Sequence[tuple[AgendaItemId, str]]
    people: Sequence[str] = ()
    late: bool = False


def setting_of_table(table: Table) -> RemarkSetting:
    """Return what somebody who keeps the minutes can remark on."""
    meeting = table.meeting
    subjects = [table.pupils[item.pupil].name.full if item.pupil else item.theme for item in meeting.items]
    return RemarkSetting(
        items=[(item.id, _line(number, subjects[number - 1])) for number, item in enumerate(meeting.items, start=1)],
        people=[table.professionals[seat.professional].name for seat in meeting.participants],
        late=meeting.state is MinutesState.ADOPTED,
    )


def setting_of_copy(view: MinutesView) -> RemarkSetting:
    """Return what somebody can remark on who knows his own copy."""
    letter = "minutes.item.pseudonym"
    subjects = [
        (item, texts()(letter, letter=item.pseudonym) if item.pseudonym else item.subject) for item in view.items
    ]
    return RemarkSetting(
        items=[(item.id, _line(item.number, subject)) for item, subject in subjects],
        late=view.state is MinutesState.ADOPTED,
    )


class RemarkDialog(RefusableDialog):
    """Asks for a remark; ``accepted_value`` carries the ``NewRemark``."""

    def __init__(self, setting: RemarkSetting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remark_dialog")
        late = self.tr("The minutes are adopted and do not change. It is kept apart under them and stays there.")
        asked = self.tr("It stands under the minutes, with what came of it, and stays there.")
        self.set_heading(self.tr("Remark to the minutes"), late if setting.late else asked)
        self.set_save_words(self.tr("Add remark"))
        self.form.add(NoteField("remark", self.tr("Remark"), lines=3))
        whole = AgendaItemId("")
        self._item = ChoiceField[AgendaItemId](
            "item", self.tr("About which item"), [(whole, self.tr("the minutes as a whole")), *setting.items]
        )
        self._item.set_value(whole)
        self.form.add(self._item)
        self._by = SuggestionField[str](
            "by",
            self.tr("Whose remark"),
            [Suggestion(value=name, words=name) for name in setting.people],
            free=True,
            hint=self.tr("Leave this empty when it is your own."),
        )
        if setting.people:
            self.form.add(self._by)

    @override
    def construct(self, values: dict[str, Any]) -> NewRemark:
        return NewRemark(text=values["remark"], item=values["item"] or None, by=self._by.text)


def _line(number: int, subject: str) -> str:
    return f"{number}. {subject}"
