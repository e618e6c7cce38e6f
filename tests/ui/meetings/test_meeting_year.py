"""Looking back on a year of meetings, by key, and rating one at its end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from tests.ui.meetings.meetings_stage import Stage, everything_in
from ui.pages.meeting_year import MeetingYear


def test_the_year_is_one_key_away_and_so_is_the_way_back(meetings: Stage) -> None:
    meetings.press("j")
    year = meetings.find(MeetingYear, "meeting_year")
    assert year.isVisible()
    said = everything_in(year)
    assert "Schooljaar 2025-2026 tot nu toe" in said
    assert "afspraken gemaakt" in said
    meetings.press(Qt.Key.Key_Escape)
    assert not year.isVisible()
    assert "afspraken gemaakt" not in everything_in(year)


def test_how_it_went_is_one_choice(meetings: Stage) -> None:
    meeting = meetings.unfinished()
    meetings.show(meeting.id)
    meetings.table("stops").choose("review")
    box = meetings.find(QWidget, "rating")
    assert isinstance(box, QComboBox)
    box.setFocus()
    meetings.press("4")
    meetings.page.save_pending()
    assert meetings.read(meeting.id).meeting.rating == 4
