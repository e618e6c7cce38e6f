"""The proof: no use without a ground, whatever happens in whatever order, judged by a second, naive hand."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.consent.machine import TALLY, LedgerMachine

IN_CI = 150
CHUNKS = 50
SEQUENCES = 2_000
"""50 times 2,000 is 100,000 sequences."""
FIGURES = "LUWTE_PROOF_FIGURES"
"""Names a file to which each part of the long run adds a line with what it asked."""


def prove(start: int, sequences: int, steps: int) -> None:
    machine = seed(start)(LedgerMachine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=sequences,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=False,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_slice_of_the_proof() -> None:
    prove(20_240_229, IN_CI, 10)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_the_proof_at_length(chunk: int) -> None:
    before = TALLY.copy()
    prove(chunk, SEQUENCES, 10)
    told = TALLY - before
    assert told["sequences"] >= SEQUENCES
    if os.environ.get(FIGURES):
        with Path(os.environ[FIGURES]).open("a", encoding="utf-8") as figures:
            figures.write(f"{chunk} {dict(sorted(told.items()))}\n")
