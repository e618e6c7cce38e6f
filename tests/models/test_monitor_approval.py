"""A second pair of eyes: two different people, a reason with a no, and a mark that sees every difference."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.destruction import Hand
from models.errors import ConflictError, ValidationError
from models.ids import ApprovalId, UserId
from models.monitor.tables import Category, CellKey
from models.monitor_approval import Approval, ApprovalState, mark, others_who_may, second_person_possible, want_other
from models.user import Role, User

DAY = date(2026, 3, 10)
ANNA = User(id=UserId("anna"), name="Anna", role=Role.COORDINATOR)
BERT = User(id=UserId("bert"), name="Bert", role=Role.ADMINISTRATOR)
MADE = Hand(user=ANNA.id, name="Anna", role=ANNA.role, on=DAY)
SEEN = Hand(user=BERT.id, name="Bert", role=BERT.role, on=DAY)
ASKED = Approval(
    id=ApprovalId("1"),
    state=ApprovalState.ASKED,
    definition="sjso",
    version="2025",
    period="2025-2026-H1",
    recipients=("gemeente-amsterdam",),
    content="0",
    asked=MADE,
)
KEY = CellKey("2025-2026-H1", "pupils", (Category("perspective", "treatment"),))
FILES = [("a.zip", b"one"), ("b.zip", b"two")]


def test_one_person_is_not_two() -> None:
    with pytest.raises(ValidationError) as caught:
        replace(ASKED, state=ApprovalState.APPROVED, answered=replace(SEEN, user=ANNA.id))
    assert caught.value.problems == {"answered": "own_request"}
    with pytest.raises(ConflictError, match="monitor_own_request"):
        want_other(ANNA, ASKED)
    want_other(BERT, ASKED)


@pytest.mark.parametrize("state", [ApprovalState.APPROVED, ApprovalState.SENT_BACK])
def test_an_answer_is_of_somebody(state: ApprovalState) -> None:
    with pytest.raises(ValidationError) as caught:
        replace(ASKED, state=state, reason="toch niet")
    assert caught.value.problems == {"answered": "required"}


@pytest.mark.parametrize(("reason", "code"), [(" ", "required"), ("x" * 501, "too_long")])
def test_a_no_has_a_reason(reason: str, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        replace(ASKED, state=ApprovalState.SENT_BACK, answered=SEEN, reason=reason)
    assert caught.value.problems == {"reason": code}


def test_without_recipients_there_is_nothing_to_ask() -> None:
    with pytest.raises(ValidationError):
        replace(ASKED, recipients=())


def test_it_takes_one_who_makes_and_another_who_approves() -> None:
    reader = User(id=UserId("r"), name="R", role=Role.READER)
    assert second_person_possible([ANNA, BERT])
    assert second_person_possible([ANNA, replace(ANNA, id=UserId("other"))])
    assert not second_person_possible([ANNA, reader])
    assert not second_person_possible([ANNA, replace(BERT, active=False)])
    assert not second_person_possible([BERT, replace(BERT, id=UserId("other"))])
    assert others_who_may(ANNA, [ANNA, BERT, reader]) == (BERT,)


def test_the_mark_does_not_depend_on_the_order_of_the_true_numbers() -> None:
    other = replace_key(KEY, "outflow")
    assert mark(FILES, {KEY: 3, other: 4}) == mark(FILES, {other: 4, KEY: 3})


def replace_key(key: CellKey, indicator: str) -> CellKey:
    return CellKey(key.period, indicator, key.categories)


@given(st.integers(0, 40), st.integers(0, 40), st.binary(max_size=8), st.binary(max_size=8))
def test_the_mark_sees_every_difference(true: int, other: int, content: bytes, changed: bytes) -> None:
    same = true == other and content == changed
    assert (mark([("a.zip", content)], {KEY: true}) == mark([("a.zip", changed)], {KEY: other})) is same


def test_the_mark_sees_who_gets_what() -> None:
    assert mark(FILES, {KEY: 3}) != mark([("a.zip", b"two"), ("b.zip", b"one")], {KEY: 3})
    assert mark(FILES, {KEY: 3}) != mark(FILES[:1], {KEY: 3})
