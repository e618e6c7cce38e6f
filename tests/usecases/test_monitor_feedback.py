"""What a recipient gives back is laid beside what he was sent; anything else is refused, and nothing breaks."""

from dataclasses import replace
from random import Random

import pytest

from models.errors import AppError, ImportFileError, NotFoundError
from models.monitor.mirror import Verdict
from models.monitor.periods import parse_period
from models.monitor.release import Recipient, Release
from models.submission import Submission
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.monitor_compare import MonitorCompareUseCases
from models.usecases.session import Session
from reports.disclosure.run import Quiet
from reports.monitor_desk import MonitorDesk
from resources import texts
from tests.monitor.test_monitor_mirror import in_period

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
PERIOD = "2025-2026-H1"
DESK = MonitorDesk("nl")


@pytest.fixture
def made(demo_session: Session) -> tuple[MonitorCompareUseCases, tuple[Submission, ...], Release]:
    """Return what was sent to who gets all pupils and to a town that gets its own."""
    monitor = MonitorUseCases(demo_session, DESK, SECRET)
    town = monitor.recipients("sjso", PERIOD)[-1].recipient.code
    preview = monitor.preview(Asked(definition="sjso", period=PERIOD, recipients=frozenset({town})), Quiet())
    return MonitorCompareUseCases(demo_session, DESK), monitor.submit(preview), preview.release


def refusal(comparing: MonitorCompareUseCases, content: bytes, name: str) -> AppError:
    with pytest.raises((ImportFileError, NotFoundError)) as caught:
        comparing.beside(content, name)
    kind = type(caught.value).__name__
    assert texts("nl")(f"errors.{kind}.{caught.value.code}", **caught.value.facts).endswith(".")
    return caught.value


def test_each_gives_back_what_he_was_sent(
    made: tuple[MonitorCompareUseCases, tuple[Submission, ...], Release],
) -> None:
    comparing, files, _ = made
    for file in files:
        found = comparing.beside(file.content, file.file_name)
        assert found.same_file
        assert found.own.facts.recipient == file.recipient
        assert {line.verdict for line in found.lines} == {Verdict.EQUAL}


def test_what_is_about_something_else_is_named(
    made: tuple[MonitorCompareUseCases, tuple[Submission, ...], Release],
) -> None:
    comparing, _, release = made
    odd = {
        "feedback_school": replace(release, school_code="10AB00"),
        "feedback_recipient": replace(release, recipient=Recipient(code="swv-elders", name="SWV Elders")),
        "feedback_definition": replace(release, definition=replace(release.definition, version="99")),
        "monitor_own_file": in_period(release, parse_period("2024-2025-H1")),
    }
    for code, one in odd.items():
        found = refusal(comparing, DESK.package(one), one.file_name)
        assert found.code == code
    usual = refusal(comparing, DESK.package(odd["feedback_definition"]), odd["feedback_definition"].file_name).facts
    assert usual == {"found": "Monitor SJSO (sjso 99)", "usual": "Monitor SJSO (sjso 2)"}
    assert refusal(comparing, DESK.package(release), "een ander.zip").code == "monitor_name"


def test_a_file_that_was_cut_off_or_touched_is_refused(
    made: tuple[MonitorCompareUseCases, tuple[Submission, ...], Release],
) -> None:
    comparing, (file, *_), _ = made
    content, chance = file.content, Random(4)
    for length in (0, 1, 30, len(content) // 2, len(content) - 1):
        refusal(comparing, content[:length], file.file_name)
    for _ in range(40):
        place = chance.randrange(len(content))
        touched = content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]
        try:
            found = comparing.beside(touched, file.file_name)
        except ImportFileError:
            continue
        assert {line.verdict for line in found.lines} == {Verdict.EQUAL}, "only what is around the figures changed"
        assert not found.same_file
