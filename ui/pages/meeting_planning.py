"""What can be chosen for a meeting, and what a new one will most likely be."""

from models.meeting_usual import Usual
from models.usecases.meeting_rows import MeetingRow
from ui.dialogs.meeting_dialog import MeetingChoices
from ui.pages.meeting_desk import MeetingDesk
from ui.words import language


def meeting_choices(desk: MeetingDesk) -> MeetingChoices:
    """Return what can be chosen for a meeting."""
    kinds = [(kind.id, kind.title[language()]) for kind in desk.profile.meetings]
    return MeetingChoices(
        kinds=kinds,
        about=desk.about_kind,
        network=desk.network.network(),
        today=desk.today,
        calendar=desk.series.calendar(),
        usual=desk.series.usual,
        new_series=desk.series.new_series_id,
    )


def planned(desk: MeetingDesk, last: MeetingRow | None) -> Usual:
    """Return a new meeting: of the type of the last one, or else of the first type of the region."""
    return desk.series.usual(last.kind if last else desk.profile.meetings[0].id)
