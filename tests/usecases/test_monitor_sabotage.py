"""What a sabotaged part makes never becomes a file: from the preview to the ledger, the way of the product."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from models.errors import ReportError
from models.monitor.tables import Past, Proof, Published, Rounding, Tables
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from models.usecases.session import Session
from reports.disclosure import run
from reports.disclosure.protector import rounded
from reports.disclosure.run import Protected, Quiet
from reports.disclosure.solver import Effort, Outcome
from reports.monitor_desk import MonitorDesk
from resources import texts

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2


@pytest.fixture
def cases(demo_session: Session) -> MonitorUseCases:
    return MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)


def previewed(cases: MonitorUseCases) -> MonitorPreview:
    period = cases.periods(cases.definitions()[0])[0]
    return cases.preview(Asked(definition="jos", period=period.id), Quiet())


def test_without_sabotage_a_file_is_kept(cases: MonitorUseCases) -> None:
    assert len(cases.submit(previewed(cases))) == 1
    assert len(cases.ledger()) == 1


def exact(
    tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
) -> tuple[Outcome, Published | None]:
    """Publish the truth and say that no zero moved."""
    del rounding, secret, effort, past
    return Outcome.OPTIMAL, Published(
        layout=tables.layout, rounding=Rounding(base=1, zeros_move=False), values=tables.values()
    )


def pinned(
    tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
) -> tuple[Outcome, Published | None]:
    """Round well, keep every zero, and say so."""
    return rounded(tables, replace(rounding, zeros_move=False), secret, effort, past)


@pytest.mark.parametrize("sabotage", [exact, pinned])
def test_numbers_that_are_not_what_was_promised_are_no_preview_and_no_file(
    cases: MonitorUseCases, monkeypatch: pytest.MonkeyPatch, sabotage: Callable[..., object]
) -> None:
    monkeypatch.setattr(run, "rounded", sabotage)
    with pytest.raises(RuntimeError, match="rules"):
        previewed(cases)
    assert cases.ledger() == ()


def test_a_key_that_is_no_secret_makes_nothing(demo_session: Session) -> None:
    cases = MonitorUseCases(demo_session, MonitorDesk("nl"), "00" * 32)
    with pytest.raises(ValueError, match="secret"):
        previewed(cases)
    assert cases.ledger() == ()


def with_past(preview: MonitorPreview, change: Callable[[Past], Past]) -> MonitorPreview:
    guarded = preview.guarded
    assert isinstance(guarded, Protected)
    return replace(preview, guarded=replace(guarded, past=change(guarded.past)))


def without_worlds(past: Past) -> Past:
    return replace(past, proof=Proof(worlds=past.proof.worlds[1:2]))


def altered(past: Past) -> Past:
    worlds = (tuple(replace(story, number=story.number + 5) for story in world) for world in past.proof.worlds)
    return replace(past, proof=Proof(worlds=tuple(worlds)))


@pytest.mark.parametrize("change", [without_worlds, altered])
def test_a_proof_that_is_not_whole_is_not_written(cases: MonitorUseCases, change: Callable[[Past], Past]) -> None:
    assert refused(cases, with_past(previewed(cases), change)) == "monitor_unproven"


def test_the_proof_of_other_numbers_is_not_written(cases: MonitorUseCases) -> None:
    """A file with one number that is not the proven one, however good that proof is."""
    preview = previewed(cases)
    published = preview.release.published
    key, value = next(iter(published.values.items()))
    other = replace(published, values={**published.values, key: value + 5})
    forged = replace(preview, releases=(replace(preview.release, published=other),))
    assert refused(cases, forged) == "monitor_unproven"


def refused(cases: MonitorUseCases, preview: MonitorPreview) -> str:
    with pytest.raises(ReportError) as caught:
        cases.submit(preview)
    assert "Er gaat geen bestand weg" in texts("nl")(f"errors.ReportError.{caught.value.code}")
    assert cases.ledger() == ()
    return caught.value.code
