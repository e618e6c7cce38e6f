"""What was kept long enough goes, by keys only: seen on Today, held, proposed, approved by the manager, destroyed."""

from dataclasses import replace

from dateutil.relativedelta import relativedelta

from models.demo.school import DemoSchool
from models.ids import PupilId
from models.safety import SafetyClosing
from models.spans import Span
from models.user import Role, User
from tests.journeys.hands import Hands
from tests.stores import TODAY
from ui.page import Place

DUE = "Van 3 leerlingen is een bewaartermijn voorbij"


def test_what_was_kept_long_enough_goes(hands: Hands, journey_school: DemoSchool) -> None:
    pupils = let_them_leave(hands)
    coordinator = hands.session.user
    hands.lock()
    hands.unlock(coordinator)
    hands.go(Place.TODAY)
    hands.down_to(DUE)
    hands.press("Enter")
    assert hands.sees(DUE)
    hold_one(hands)
    hands.tab_to("Stel voor om te vernietigen (2)", back=True)
    hands.press("Enter")
    assert hands.sees("Nu moet een ander het goedkeuren.")
    let_the_manager_approve(hands, journey_school)
    hands.lock()
    hands.unlock(coordinator)
    carry_out(hands)
    with hands.session.store.read() as uow:
        there = {pupil.id for pupil in uow.pupils.all()}
    assert set(pupils) - there == set(pupils[1:])
    hands.open_file("eva")
    assert not hands.sees("Maak ongedaan"), "nothing can take it back"


def let_them_leave(hands: Hands) -> tuple[PupilId, ...]:
    """Let three pupils have left six years ago."""
    with hands.session.store.write(hands.session.user.id) as uow:
        pupils = tuple(dict.fromkeys(file.pupil for file in uow.care_files.all()))[-3:]
        for days, pupil in zip((9, 6, 3), pupils, strict=True):
            end = TODAY - relativedelta(years=6, days=days)
            uow.pupils.save(replace(uow.pupils.get(pupil), enrolment=Span(end=end)))
            for report in uow.safety.of_pupil(pupil):
                uow.safety.save(replace(report, closing=SafetyClosing(on=TODAY, because="rust")))
    return pupils


def hold_one(hands: Hands) -> None:
    """Keep the first of the list, the one who left first."""
    hands.tab_to("due_view")
    hands.press("Home")
    hands.tab_to("Zet bewaarplicht…")
    hands.press("Enter")
    hands.fill("Waarom", "Klacht bij de commissie")
    hands.press("Ctrl+Enter")
    assert hands.sees("Van 2 leerlingen is een bewaartermijn voorbij.")


def let_the_manager_approve(hands: Hands, school: DemoSchool) -> None:
    hands.lock()
    hands.unlock(manager(school))
    hands.go(Place.SETTINGS)
    while hands.focus.objectName() != "retention_part_tab":
        hands.press("Right")
    assert hands.sees("Nu moet een ander het goedkeuren.")
    hands.tab_to("Keur goed")
    hands.press("Enter")
    assert hands.sees(f"Goedgekeurd door {manager(school).name}")


def manager(school: DemoSchool) -> User:
    return next(user for user in school.users if user.role is Role.ADMINISTRATOR)


def carry_out(hands: Hands) -> None:
    hands.go(Place.TODAY)
    hands.down_to("Gegevens van 2 leerlingen mogen weg")
    hands.press("Enter")
    hands.tab_to("Vernietig gegevens van 2 leerlingen…")
    hands.press("Enter")
    assert hands.sees("Gegevens van 2 leerlingen vernietigen?")
    hands.tab_to("Vernietig gegevens van 2 leerlingen")
    hands.press("Enter")
    hands.wait_for("Vernietigd.")
    assert hands.sees("Verklaringen van vernietiging")
