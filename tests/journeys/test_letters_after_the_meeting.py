"""Right after the meeting, by keys only: each parent gets a letter of his own about what was agreed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

from models.guardian import Guardian
from models.ids import AgendaItemId, MeetingId, PupilId
from models.meeting import AgendaItem, Decision, Meeting
from models.ports import UnitOfWork
from models.timeline import TimelineKind
from models.usecases.letters import LetterUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.timeline import TimelineUseCases
from models.user import Role
from resources import texts
from tests.journeys.hands import Hands
from tests.reports.paper_reading import pages
from tests.stores import TODAY
from ui.dialogs.letter_dialog import LetterDialog
from ui.page import Place

MEETING = MeetingId("just-now")
DECIDED = "Wij oefenen elke week samen."


def families(uow: UnitOfWork, cases: LetterUseCases) -> list[PupilId]:
    """Return pupils both of whose parents get a letter, and who are too young for one of their own."""
    found = []
    for pupil in uow.pupils.all():
        around = cases.desk(pupil.id).receivers
        if [entry.advised for entry in around] == [False, True, True]:
            found.append(pupil.id)
    return found


def held(hands: Hands) -> tuple[PupilId, PupilId]:
    """Return two pupils about whom something was decided in a meeting of today; holding it is another journey."""
    with hands.session.store.read() as uow:
        first, second, *_ = families(uow, LetterUseCases(hands.session))
    items = tuple(
        AgendaItem(id=AgendaItemId(f"i-{pupil}"), pupil=pupil, decisions=(Decision(text=DECIDED),))
        for pupil in (first, second)
    )
    meeting = Meeting(id=MEETING, kind="zorgteam", on=TODAY, items=items)
    MeetingUseCases(hands.session).save(meeting)
    return first, second


def guardians(hands: Hands, pupil: PupilId) -> list[Guardian]:
    with hands.session.store.read() as uow:
        return list(uow.guardians.of_pupil(pupil))


def write(hands: Hands, place: str) -> None:
    """Fill in the letter that is open, and make it."""
    hands.wait_for(place)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LetterDialog)
    assert DECIDED in dialog.body.value()
    hands.fill("Tekst", "{aanhef} Wij oefenen samen. Tot gauw!")
    hands.press("Ctrl+Return")


def test_after_the_meeting_a_letter_for_each_parent(hands_of: Callable[[Role], Hands], tmp_path: Path) -> None:
    hands = hands_of(Role.COORDINATOR)
    told = held(hands)
    hands.go(Place.MEETINGS)
    hands.down_to("di 10 mrt")
    hands.press("Enter")
    hands.press("Alt+4")
    hands.tab_to("letters_after_meeting")
    hands.press("Space")
    hands.wait_for("Brieven na dit overleg")
    hands.press("Ctrl+Return")
    write(hands, "(1 van 2)")
    write(hands, "(2 van 2)")
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, QFileDialog)
    target = tmp_path / "brieven.pdf"
    chooser.fileSelected.emit(str(target))
    hands.rest()
    chooser.reject()
    letters = [page for page in pages(target.read_bytes()) if page]
    names = [guardian.name for pupil in told for guardian in guardians(hands, pupil)]
    assert len(letters) == len(names) == 4
    for place, name in enumerate(names):
        assert f"Beste {name}," in letters[place]
        others = [other for other in names if other != name]
        assert not any(other in letters[place] for other in others)
    kept = [letter for pupil in told for letter in LetterUseCases(hands.session).of_pupil(pupil)]
    assert {letter.to_name for letter in kept} >= set(names)
    for pupil in told:
        story = TimelineUseCases(hands.session, texts("nl")).of_pupil(pupil)
        assert sum(entry.kind is TimelineKind.LETTER and entry.on == TODAY for entry in story) == 2
    hands.tab_to("letters_after_meeting")
    hands.press("Space")
    hands.wait_for("2 brieven gemaakt")
    hands.press("Esc")


def test_locking_in_between_opens_no_next_letter(hands_of: Callable[[Role], Hands]) -> None:
    hands = hands_of(Role.COORDINATOR)
    first, second = held(hands)
    hands.go(Place.MEETINGS)
    hands.down_to("di 10 mrt")
    hands.press("Enter", "Alt+4")
    hands.tab_to("letters_after_meeting")
    hands.press("Space")
    hands.wait_for("Brieven na dit overleg")
    hands.press("Ctrl+Return")
    hands.wait_for("(1 van 2)")
    names = [guardian.name for pupil in (first, second) for guardian in guardians(hands, pupil)]
    hands.conductor._lock.lock()
    hands.rest()
    assert QApplication.activeModalWidget() is None
    assert not any(hands.sees(name) for name in names)
