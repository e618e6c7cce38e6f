"""From *nieuw overleg* to the saved papers of everybody at the table, counted in what a person does.

One interaction is one key (with what is held down: ``Ctrl+Enter`` is one) or one click; typing a word, or the name of
a folder, in a field is one as well. Counted is everything from the key that opens *nieuw overleg* to the files: the
type is the usual one and stands there already, like its people, its place and its length.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit

from models.demo.school import DemoSchool
from models.ids import MeetingId
from models.meeting import Meeting, Participant, planned_minutes
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session
from models.user import Role
from storage.vault import Opened, Vault
from tests.journeys.conftest import Clock
from tests.journeys.hands import Hands
from tests.stores import CHEAP, PHRASE, session_of
from ui.page import Place

MOST = 12
PUPILS, PEOPLE = 15, 8


@dataclass
class Counted:
    """The same hands, counting interactions."""

    hands: Hands
    count: int = 0

    def press(self, key: str) -> None:
        self.count += 1
        self.hands.press(key)

    def type(self, text: str) -> None:
        self.count += 1
        self.hands.type(text)

    def click(self, name: str) -> None:
        self.count += 1
        button = self.hands.window.findChild(QAbstractButton, name)
        assert button is not None
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.hands.rest()


def want_eight_people(folder: Path, school: DemoSchool, clock: Clock) -> None:
    """Let eight people have been at the table the last time, as they will be asked again."""
    vault, user = Vault(folder, clock, CHEAP), school.users[0]
    opened = vault.unlock(user.id, PHRASE)
    assert isinstance(opened, Opened)
    cases = MeetingUseCases(session_of(opened, user))
    for row in cases.rows():
        meeting = cases.table(row.id).meeting
        if row.on >= clock().date():
            there = {seat.professional for seat in meeting.participants}
            others = (person.id for person in school.professionals if person.id not in there)
            more = [Participant(professional=next(others)) for _ in range(PEOPLE - len(there))]
            cases.save(replace(meeting, participants=(*meeting.participants, *more)))
    opened.close()


def newest(session: Session, before: set[MeetingId]) -> Meeting:
    cases = MeetingUseCases(session)
    found = next(row.id for row in cases.rows() if row.id not in before)
    return cases.table(found).meeting


@pytest.fixture
def counted(own_folder: Path, journey_school: DemoSchool, clock: Clock, hands_of: Callable[[Role], Hands]) -> Counted:
    want_eight_people(own_folder, journey_school, clock)
    hands = hands_of(Role.COORDINATOR)
    hands.go(Place.MEETINGS)
    return Counted(hands)


def test_papers_for_fifteen_pupils_and_eight_people_take_at_most_twelve_interactions(
    counted: Counted, tmp_path: Path
) -> None:
    hands = counted.hands
    before = {row.id for row in MeetingUseCases(hands.session).rows()}
    folder = tmp_path / "papieren"
    folder.mkdir()

    counted.press("Ctrl+N")
    counted.press("Ctrl+Enter")
    counted.press("Alt+V")
    counted.press("Ctrl+Enter")
    counted.press("Ctrl+Shift+Enter")
    counted.press("Esc")
    counted.click("divide_time")
    counted.press("Alt+2")
    counted.press("Ctrl+P")
    counted.press("Ctrl+Enter")
    where_to(counted, folder)
    hands.qtbot.waitUntil(lambda: len(list(folder.iterdir())) == PEOPLE, timeout=20_000)
    hands.rest()

    assert counted.count <= MOST, counted.count
    meeting = newest(hands.session, before)
    assert len([item for item in meeting.items if item.pupil]) >= PUPILS
    assert len(meeting.participants) == PEOPLE
    assert planned_minutes(meeting) == meeting.length
    want_papers(hands.session, meeting, folder)


def where_to(counted: Counted, folder: Path) -> None:
    """Say in which folder, in the dialog that asks for it."""
    counted.hands.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    counted.type(str(folder))
    counted.press("Enter")


def want_papers(session: Session, meeting: Meeting, folder: Path) -> None:
    """Want a paper for each, with the agenda on it, and with the names of those whom he may know only."""
    table = MeetingUseCases(session).table(meeting.id)
    for seat in meeting.participants:
        name = table.professionals[seat.professional].name
        text = next(text for text in map(text_of, folder.iterdir()) if f"Stuk voor {name}" in text)
        for item in meeting.items:
            assert item.pupil is not None
            shown = table.pupils[item.pupil].name.full in text
            assert shown is table.may_hear(item, seat.professional), name


def text_of(paper: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
