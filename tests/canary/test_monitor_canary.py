"""No word of the store is in a monitor file but the names of who gets it, of providers, and what the school asks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from models.monitor import parsing
from models.monitor.release import Release
from models.school import EducationType, PupilCount
from models.trajectory import Funding, Layer, Trajectory
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.session import Session
from models.usecases.survey import SurveyUseCases
from reports.disclosure.run import Quiet
from reports.monitor_desk import MonitorDesk
from tests.canary.monitor_writing import COUNTING, LABEL, SURVEY, YEAR
from tests.canary.readings import SECRET
from tests.canary.test_canary import COORDINATOR, school
from tests.canary.words import Circle, found_in
from tests.canary.world import World
from tests.reports.paper_reading import reader, words
from tests.stores import session_of

ALLOWED = frozenset({"organisation", "schoolmunicipality", "region", "board", "partnership"})
"""Whose names may be in a file: providers, and who gets it."""
DESK = MonitorDesk("nl")


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Session, World]]:
    opened, world = school(tmp_path, 5, pupils=12)
    session = session_of(opened, COORDINATOR)
    with session.store.write(session.user.id) as uow:
        there = replace(
            uow.school.get(),
            brin="10AB",
            branch="00",
            education_types=frozenset({EducationType.SO, EducationType.VSO}),
            counts=(PupilCount(on=date(2025, 10, 1), number=120),),
        )
        uow.school.save(there)
        for help_ in uow.trajectories.all():
            if help_.pupil:
                uow.trajectories.save(_counted(help_))
    yield session, world
    opened.close()


def _counted(help_: Trajectory) -> Trajectory:
    """Return help that every monitor counts, with everything that was written about it."""
    return replace(
        help_,
        layer=Layer.INDIVIDUAL,
        funding=Funding.COLLECTIVE,
        asked_on=date(2024, 8, 20),
        started_on=date(2024, 9, 1),
        plan_on=date(2024, 9, 1),
        ended_on=None,
    )


def releases(session: Session, name: str) -> tuple[Release, ...]:
    """Return all files about a period, for everybody they can be for."""
    if name in (SURVEY, "school_survey"):
        cases = SurveyUseCases(session, DESK)
        sheet = cases.sheet(name, YEAR)
        return cases.releases(sheet, [one.recipient.code for one in sheet.addressees])
    monitor = MonitorUseCases(session, DESK, SECRET)
    period = monitor.periods(parsing.load("jos" if name == COUNTING else name))[0].id
    others = [one.recipient.code for one in monitor.recipients(name, period)]
    recipients = frozenset(others if name != "collective" else ())
    preview = monitor.preview(Asked(definition=name, period=period, recipients=recipients), Quiet())
    assert preview.counted.children
    return preview.releases


def told(release: Release) -> set[str]:
    """Return the words of the store in any byte of a file: its name, its members, and what is said about those."""
    content = DESK.package(release)
    found = found_in((release.file_name, content))
    with ZipFile(BytesIO(content)) as opened:
        for member in opened.infolist():
            inside = opened.read(member)
            found |= found_in(
                (member.filename, member.comment, member.extra, inside, inside.decode("utf-16", "ignore"))
            )
            if member.filename.endswith(".pdf"):
                paper = reader(inside)
                found |= found_in(("".join(words(inside).split()), str(paper.metadata), str(paper.xmp_metadata)))
    return found


@pytest.mark.parametrize("name", ["sjso", "collective", "school_survey", COUNTING, SURVEY])
def test_a_file_holds_no_word_but_what_may_be_known(made: tuple[Session, World], name: str) -> None:
    session, world = made
    own = name in (COUNTING, SURVEY)
    files = releases(session, name)
    found = {word for release in files for word in told(release)}
    may = {
        word
        for word, secret in world.words.secrets.items()
        if (secret.circle is Circle.EVERYBODY and word[2:].split("x")[0] in ALLOWED)
        or (own and secret.what.startswith(LABEL))
    }
    assert found <= may, sorted(world.words.secrets[word].what for word in found - may)
    assert found & {word for word, secret in world.words.secrets.items() if secret.what == "school municipality"}
    assert own == any(world.words.secrets[word].what.startswith(LABEL) for word in found)
