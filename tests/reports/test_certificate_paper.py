"""The certificate of a destruction: numbers and sources, and never more than was counted."""

from dataclasses import replace
from datetime import date

import pytest

import resources
from models.destruction import DestroyedKind, Destruction, DestructionState, Hand, TermUsed
from models.ids import DestructionId, UserId
from models.retention import Part, Term, standard_terms
from models.user import Role
from reports.certificate import certificate
from tests.reports.paper_reading import words

DAY = date(2026, 3, 10)
ANJA = Hand(user=UserId("u"), name="Anja & Ĳsbrand Şahin <b>", role=Role.COORDINATOR, on=DAY)
LEADER = Hand(user=UserId("l"), name="Lot Leider", role=Role.ADMINISTRATOR, on=DAY)
DONE = Destruction(
    id=DestructionId("d"),
    state=DestructionState.FINISHED,
    proposed=ANJA,
    approved=LEADER,
    carried_out=ANJA,
    finished_on=DAY,
    terms=(
        TermUsed(term=Term(part=Part.CARE, years=2), version=standard_terms().version, pupils=1_012),
        TermUsed(term=Term(part=Part.ENROLMENT, years=7, source="beleid & <i>bestuur</i>"), version="", pupils=3),
    ),
    counts=dict.fromkeys(DestroyedKind, 1_234),
    left_out=1,
    backups_removed=14,
)


@pytest.mark.parametrize("language", resources.LANGUAGES)
def test_it_names_numbers_terms_sources_and_who(language: str) -> None:
    said = words(certificate(DONE, "De Luwte & Co", language))
    for expected in (
        "De Luwte & Co",
        "Anja & Ĳsbrand Şahin <b>",
        "Lot Leider",
        "beleid & <i>bestuur</i>",
        "14",
        "2026-11",
    ):
        assert expected in said
    assert said.count("1.234" if language == "nl" else "1,234") == len(DestroyedKind)
    assert resources.texts(language)("retention.certificate.beyond_copies") in said


def test_it_says_so_while_the_copies_are_not_done() -> None:
    waiting = replace(DONE, state=DestructionState.EMPTIED, finished_on=None)
    said = words(certificate(waiting, "De Luwte", "nl"))
    assert resources.texts("nl")("retention.certificate.copies_waiting") in said


def test_equal_data_gives_equal_bytes() -> None:
    assert certificate(DONE, "De Luwte", "nl") == certificate(replace(DONE), "De Luwte", "nl")
