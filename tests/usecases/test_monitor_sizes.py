"""Schools of every size and kind go the whole way of the product: count, protect, prove, write, keep, and read back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.demo.school import DemoSchool, generate
from models.errors import ReportError
from models.ids import OrganisationId, PupilId, TrajectoryId
from models.monitor import parsing
from models.names import PersonName
from models.pupil import Pupil, Residence, YesNoUnknown
from models.school import EducationType
from models.submission import Submission
from models.trajectory import Funding, Layer, Perspective, Trajectory
from models.usecases.demo import fill
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from models.usecases.session import Session
from models.user import Role
from reports.disclosure import checker, prooftext
from reports.disclosure.run import Quiet
from reports.monitor_check import check
from reports.monitor_desk import MonitorDesk
from resources import texts
from storage.vault import Opened, Vault
from tests.stores import CHEAP, NOW, PHRASE, TODAY, now, session_of

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
MONITORS = ("sjso", "jos", "collective")
Opening = Callable[[DemoSchool], MonitorUseCases]
TOWNS = tuple(f"Gemeente-{number:02}" for number in range(60))


def alike(session: Session, pupils: int) -> MonitorUseCases:
    """Fill an empty store with pupils who all live in one place and have the same help."""
    demo = generate(7, pupils=30, today=TODAY)
    home = Residence(municipality=demo.school.municipality)
    with session.store.write(session.user.id) as uow:
        uow.school.save(demo.school)
        for organisation in demo.organisations:
            uow.network.save_organisation(organisation)
        for number in range(pupils):
            name = PersonName(given="Sam", surname=f"Achternaam {number}")
            pupil = Pupil(id=PupilId(f"p{number}"), name=name, residences=(home,), education_type=EducationType.SO)
            uow.pupils.save(pupil)
            uow.trajectories.save(help_for(pupil.id, demo.organisations[0].id))
    return MonitorUseCases(session, MonitorDesk("nl"), SECRET)


def help_for(pupil: PupilId, provider: OrganisationId) -> Trajectory:
    begun = date(2025, 9, 1)
    return Trajectory(
        id=TrajectoryId(f"t-{pupil}"),
        layer=Layer.INDIVIDUAL,
        pupil=pupil,
        perspective=Perspective.TREATMENT,
        provider=provider,
        funding=Funding.COLLECTIVE,
        elsewhere=YesNoUnknown.NO,
        plan_on=begun,
        asked_on=begun,
        assessed_on=begun,
        started_on=begun,
    )


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Opening]:
    """Put a school in a store and open the monitor there."""
    opened: list[Opened] = []

    def cases(school: DemoSchool) -> MonitorUseCases:
        coordinator = next(user for user in school.users if user.role is Role.COORDINATOR)
        vault = Vault(tmp_path / f"{len(opened)}.luwte", now, CHEAP)
        vault.create(coordinator, PHRASE)
        opened.append(vault.unlock(coordinator.id, PHRASE))
        fill(opened[-1].store, school, by=coordinator.id, at=NOW)
        return MonitorUseCases(session_of(opened[-1], coordinator), MonitorDesk("nl"), SECRET)

    yield cases
    for one in opened:
        one.close()


def sent(cases: MonitorUseCases, monitor: str, most: int = 100) -> tuple[MonitorPreview, tuple[Submission, ...]]:
    """Send the latest period that is over to everybody it can be for, or to so many."""
    period = cases.periods(parsing.load(monitor))[0].id
    codes = [one.recipient.code for one in cases.recipients(monitor, period)][:most]
    preview = cases.preview(Asked(definition=monitor, period=period, recipients=frozenset(codes)), Quiet())
    return preview, cases.submit(preview)


def sensible(preview: MonitorPreview, files: tuple[Submission, ...]) -> None:
    """See that all files can be read, carry a number in every cell, and that the ledger holds their proof."""
    assert len(files) == len(preview.releases) >= 1
    for file in files:
        received = check(file.content, file.file_name)
        assert received.hidden == 0
        assert received.rows
    past = prooftext.read(files[0].proof)
    assert checker.unmet(past) == ()
    values, truth = past.releases[-1].values, preview.guarded.truth
    assert values.keys() == truth.keys()
    assert all(abs(values[key] - truth[key]) <= 5 for key in values)


def in_words(error: ReportError) -> str:
    return texts("nl")(f"errors.ReportError.{error.code}", **error.facts)


@pytest.mark.parametrize("monitor", MONITORS)
def test_a_school_of_three_is_told_that_it_is_too_small(opening: Opening, monitor: str) -> None:
    cases = opening(generate(7, pupils=3, today=TODAY))
    with pytest.raises(ReportError) as caught:
        sent(cases, monitor)
    assert in_words(caught.value).startswith("De school heeft minder dan 10 leerlingen.")
    assert cases.ledger() == ()


@pytest.mark.parametrize(
    "monitor", ["jos", *(pytest.param(name, marks=pytest.mark.long) for name in ("sjso", "collective"))]
)
def test_a_school_of_twelve(opening: Opening, monitor: str) -> None:
    sensible(*sent(opening(generate(7, pupils=12, today=TODAY)), monitor))


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("monitor", MONITORS)
@pytest.mark.parametrize("pupils", [75, 400, 1500])
def test_schools_of_every_size(opening: Opening, pupils: int, monitor: str) -> None:
    preview, files = sent(opening(generate(7, pupils=pupils, today=TODAY)), monitor)
    sensible(preview, files)
    assert preview.guarded.rolled_up == ()


@pytest.mark.parametrize("pupils", [0, 1, 30])
def test_no_pupils_one_pupil_and_all_pupils_alike(empty_session: Session, pupils: int) -> None:
    preview, files = sent(alike(empty_session, pupils), "sjso", most=3)
    sensible(preview, files)
    truth = preview.guarded.truth
    total, by_kind = (max(truth[key] for key in truth if len(key.categories) == size) for size in (0, 1))
    assert total == by_kind == pupils
    values = preview.guarded.published.values
    assert max(values.values()) <= pupils + 5


def test_sixty_municipalities(empty_session: Session) -> None:
    """Each of them can ask for a file; here three do."""
    cases = alike(empty_session, 12)
    with empty_session.store.write(empty_session.user.id) as uow:
        uow.school.save(replace(uow.school.get(), region_municipalities=TOWNS))
    assert len(cases.recipients("sjso", cases.periods(parsing.load("sjso"))[0].id)) > len(TOWNS)
    preview, files = sent(cases, "sjso", most=5)
    sensible(preview, files)
    assert len(files) == 5


@pytest.mark.long
@pytest.mark.timeout(900)
def test_sixty_municipalities_that_all_get_a_file(empty_session: Session) -> None:
    cases = alike(empty_session, 40)
    with empty_session.store.write(empty_session.user.id) as uow:
        uow.school.save(replace(uow.school.get(), region_municipalities=TOWNS))
    preview, files = sent(cases, "sjso")
    sensible(preview, files)
    assert len(files) > len(TOWNS)
