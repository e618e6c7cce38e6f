"""What a meeting decided goes in the dossiers by keys only and is typed once: help, a question, what is weighed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit

from models.consent import Question
from models.demo.school import DemoSchool
from models.ids import AgendaItemId, MeetingId
from models.meeting import AgendaItem, Decision, DecisionKind, Meeting
from models.pupil import Pupil
from models.trajectory import Target, Trajectory
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import PupilUseCases
from models.user import Role
from tests.journeys.hands import Hands
from tests.stores import TODAY
from ui.page import Place

MEETING = MeetingId("decided")


@pytest.fixture
def helped(journey_school: DemoSchool) -> tuple[Pupil, Trajectory]:
    """A pupil with one piece of help that runs."""
    found = [one for one in journey_school.trajectories if one.target is Target.PUPIL and one.ended_on is None]
    pupils = {pupil.id: pupil for pupil in journey_school.pupils}
    for entry in found:
        alone = sum(one.pupil == entry.pupil for one in found) == 1
        if alone and entry.started_on and entry.pupil and pupils[entry.pupil].birth_date:
            return pupils[entry.pupil], entry
    raise LookupError


def decided(hands: Hands, pupil: Pupil) -> None:
    cases = MeetingUseCases(hands.session)
    like = max((cases.table(row.id).meeting for row in cases.rows()), key=lambda meeting: len(meeting.participants))
    decisions = (
        Decision(text="Voortaan 2x per week", kind=DecisionKind.CHANGE_HELP),
        Decision(text="Toestemming vragen", kind=DecisionKind.ASK_CONSENT),
        Decision(text="Zorgen over thuis melden", kind=DecisionKind.REPORT, decided_by="schoolleider"),
    )
    item = AgendaItem(id=AgendaItemId("d1"), pupil=pupil.id, decisions=decisions)
    cases.save(Meeting(id=MEETING, kind=like.kind, on=TODAY, participants=like.participants, items=(item,)))


def open_dialog(hands: Hands) -> None:
    hands.go(Place.MEETINGS)
    hands.down_to("di 10 mrt")
    hands.press("Enter", "Alt+3")
    hands.down_to("Terugblik")
    hands.tab_to("Zet besluiten in de dossiers…")
    hands.press("Enter")
    hands.wait_for("Dit wordt in de dossiers gezet")


def test_decisions_become_changes(hands_of: Callable[[Role], Hands], helped: tuple[Pupil, Trajectory]) -> None:
    pupil, before = helped
    hands = hands_of(Role.COORDINATOR)
    decided(hands, pupil)
    open_dialog(hands)
    often = hands.tab_to("Hoe vaak")
    assert isinstance(often, QLineEdit)
    assert often.text() == "2x per week"
    hands.pick("Wat vraag je", "Hulp")
    hands.press("Ctrl+Enter")
    hands.wait_for("Afgewogen delen zonder toestemming")
    changed(hands, pupil, before)
    weighs(hands, pupil)


def changed(hands: Hands, pupil: Pupil, before: Trajectory) -> None:
    found = PupilUseCases(hands.session).dossier(pupil.id)
    after = next(entry for entry in found.trajectories if entry.id == before.id)
    assert (after.intensity, after.provider) == ("2x per week", before.provider)
    assert [one.consent.question for one in found.consents if one.consent.asked_on == TODAY] == [Question.HELP]
    marks = [one.entered_on for one in MeetingUseCases(hands.session).table(MEETING).meeting.items[0].decisions]
    assert marks == [TODAY, TODAY, None]


def weighs(hands: Hands, pupil: Pupil) -> None:
    """Write down what was weighed; the reason, who decided and who was there stand there already."""
    assert hands.sees("Zorgen over thuis melden")
    hands.find("Met wie?", "veilig thuis")
    hands.pick("Op welke grond?", "Veilig Thuis")
    hands.fill("Welke wet is dat, en waarom past die?", "Wmo 5.2.6: er is een vermoeden van geweld thuis")
    hands.fill("Wat is ook overwogen?", "Eerst praten met ouders.")
    hands.pick("Weten de ouders het?", "ja")
    hands.pick("Weet de leerling het?", "ja")
    hands.press("Ctrl+Enter")
    (weighed,) = PupilUseCases(hands.session).dossier(pupil.id).weighed
    assert (weighed.reason, weighed.decided_by, weighed.decided_on) == (
        "Zorgen over thuis melden",
        "schoolleider",
        TODAY,
    )
    marks = [one.entered_on for one in MeetingUseCases(hands.session).table(MEETING).meeting.items[0].decisions]
    assert marks == [TODAY] * 3
