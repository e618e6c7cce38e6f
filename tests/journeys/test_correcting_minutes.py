"""Minutes out for correction by keys only: remarks come in, are answered, and what was adopted stays as it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.demo.school import DemoSchool
from models.errors import ConflictError
from models.ids import AgendaItemId, MeetingId, ProfessionalId
from models.meeting import AgendaItem, Meeting, MinutesState, Participant, RemarkAnswer
from models.usecases.meetings import MeetingUseCases
from models.user import Role, User
from reports.minutes import minutes
from tests.journeys.hands import Hands
from tests.stores import TODAY
from ui.page import Place

MEETING = MeetingId("to-correct")
LATE = "Moeder belde later nog."


@pytest.fixture
def gerben(journey_school: DemoSchool) -> User:
    return next(user for user in journey_school.users if user.role is Role.YOUTH_PROFESSIONAL)


def held(hands: Hands, gerben: User) -> Meeting:
    """Return a meeting of today with Gerben and somebody else, about a pupil whom Gerben may not know and a theme."""
    assert gerben.professional
    cases = MeetingUseCases(hands.session)
    like = max((cases.table(row.id).meeting for row in cases.rows()), key=lambda meeting: len(meeting.participants))
    with hands.session.store.read() as uow:
        asked = set(uow.consents.by_pupil())
        unknown = next(pupil.id for pupil in uow.pupils.all() if pupil.id not in asked and pupil.group)
    other = next(seat for seat in like.participants if seat.professional != gerben.professional)
    items = (
        AgendaItem(id=AgendaItemId("c1"), pupil=unknown, discussion="Het gaat beter."),
        AgendaItem(id=AgendaItemId("c2"), theme="Pauzes", discussion="Er komt meer toezicht."),
    )
    seats = (Participant(professional=gerben.professional), Participant(professional=other.professional))
    cases.save(Meeting(id=MEETING, kind=like.kind, on=TODAY, participants=seats, items=items))
    return cases.table(MEETING).meeting


def paper(hands: Hands, recipient: ProfessionalId | None) -> str:
    """Return what stands on somebody's copy, without the breaks of lines."""
    view = MeetingUseCases(hands.session).copy(MEETING, recipient, "Zorgteam")
    return " ".join("\n".join(page.extract_text() for page in PdfReader(BytesIO(minutes(view, "nl"))).pages).split())


def open_it(hands: Hands) -> None:
    hands.go(Place.MEETINGS)
    hands.down_to("di 10 mrt")
    hands.press("Enter")


def test_correct_and_adopt_minutes(hands_of: Callable[[Role], Hands], gerben: User) -> None:
    hands = hands_of(Role.COORDINATOR)
    coordinator, meeting = hands.session.user, held(hands, gerben)
    table = MeetingUseCases(hands.session).table(MEETING)
    about = meeting.items[0].pupil
    assert about
    name = table.pupils[about].name.full
    other = table.professionals[meeting.participants[1].professional].name
    sends_out(hands)
    hands.lock()
    hands.unlock(gerben)
    remarks_on_his_own_copy(hands, name)
    hands.lock()
    hands.unlock(coordinator)
    notes_what_another_says(hands, other, name)
    answers_both(hands)
    adopts(hands)
    adds_what_came_too_late(hands, name)
    each_reads_what_he_may(hands, gerben, name)


def sends_out(hands: Hands) -> None:
    open_it(hands)
    hands.press("Alt+4")
    hands.tab_to("Leg voor ter correctie…")
    hands.press("Enter")
    hands.fill("Reageren tot en met", "+2w")
    hands.press("Ctrl+Enter")
    hands.wait_for("Ter correctie sinds")
    sent = MeetingUseCases(hands.session).table(MEETING).meeting
    assert (sent.state, sent.remarks_until) == (MinutesState.FOR_CORRECTION, TODAY + timedelta(weeks=2))


def remarks_on_his_own_copy(hands: Hands, name: str) -> None:
    open_it(hands)
    hands.press("Alt+2")
    hands.wait_for("Er komt meer toezicht.")
    assert "Reageren kan tot en met" in hands.said()
    assert not hands.sees(name)
    hands.tab_to("Voeg opmerking toe…")
    hands.press("Enter")
    hands.fill("Opmerking", "Het toezicht is alleen op maandag.")
    hands.pick("Bij welk punt", "2. Pauzes")
    hands.press("Ctrl+Enter")
    hands.wait_for("Nog geen antwoord.")


def notes_what_another_says(hands: Hands, other: str, name: str) -> None:
    open_it(hands)
    hands.press("Alt+3")
    hands.down_to("Opmerkingen")
    hands.press("Enter")
    assert hands.sees("1 opmerking wacht op antwoord.")
    hands.tab_to("Voeg opmerking toe…")
    hands.press("Enter")
    hands.fill("Opmerking", f"{name} kwam zelf ook even.")
    hands.pick("Bij welk punt", "1. ")
    hands.fill("Van wie", other)
    hands.press("Ctrl+Enter")
    hands.wait_for("2 opmerkingen wachten op antwoord.")


def answers_both(hands: Hands) -> None:
    hands.tab_to("remarks_pencil_0")
    hands.press("Enter")
    hands.pick("Wat doe je ermee?", "Overgenomen")
    hands.fill("Bespreking, zoals die nu wordt", "Er komt op maandag meer toezicht.")
    hands.press("Ctrl+Enter")
    hands.wait_for("1 opmerking wacht op antwoord.")
    hands.tab_to("remarks_pencil_1")
    hands.press("Enter")
    hands.pick("Wat doe je ermee?", "Niet overgenomen")
    hands.press("Ctrl+Enter")
    assert hands.sees("Schrijf kort op waarom.")
    hands.fill("Waarom niet", "Dat was een ander overleg.")
    hands.press("Ctrl+Enter")
    hands.wait_for("Alle opmerkingen zijn beantwoord.")
    found = MeetingUseCases(hands.session).table(MEETING).meeting
    assert [remark.answer for remark in found.remarks] == [RemarkAnswer.ACCEPTED, RemarkAnswer.REJECTED]
    assert found.items[1].discussion == "Er komt op maandag meer toezicht."


def adopts(hands: Hands) -> None:
    hands.press("Alt+4")
    hands.tab_to("Stel notulen vast…")
    hands.press("Enter")
    hands.wait_for("Notulen vaststellen?")
    hands.tab_to("Stel notulen vast")
    hands.press("Enter")
    hands.wait_for("Vastgestelde notulen veranderen niet meer.")
    frozen = MeetingUseCases(hands.session).table(MEETING).meeting
    assert frozen.state is MinutesState.ADOPTED
    hands.press("Alt+3", "F5")
    assert hands.front is hands.window
    assert "Er komt op maandag meer toezicht." in hands.part("copy_preview")
    with pytest.raises(ConflictError):
        MeetingUseCases(hands.session).minute(replace(frozen, place="Elders"))


def adds_what_came_too_late(hands: Hands, name: str) -> None:
    hands.tab_to("Voeg opmerking toe…")
    hands.press("Enter")
    assert hands.sees("De notulen zijn vastgesteld en veranderen niet.")
    hands.fill("Opmerking", LATE)
    hands.press("Ctrl+Enter")
    hands.wait_for(LATE)
    said = hands.said()
    apart = said.index("Opmerkingen na het vaststellen")
    assert said.index("Opmerkingen bij de correctie") < said.index(f"{name} kwam zelf") < apart < said.index(LATE)


def each_reads_what_he_may(hands: Hands, gerben: User, name: str) -> None:
    whole, his = paper(hands, None), paper(hands, gerben.professional)
    for said in (f"{name} kwam zelf ook even.", "Niet overgenomen: Dat was een ander overleg."):
        assert said in whole
        assert said not in his
    for copy in (whole, his):
        assert "Het toezicht is alleen op maandag." in copy
        assert "Overgenomen." in copy
        assert copy.index("Opmerkingen na het vaststellen") < copy.index(LATE)
    assert name not in his
