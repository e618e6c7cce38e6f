"""Undo and redo by whoever made the change, within the session, whatever others did in between."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.change import LogQuery
from models.consent import Consent, Purpose, Question
from models.errors import AppError, ConflictError, PermissionDeniedError
from models.ids import ConsentId, OrganisationId, UndoId, UserId
from models.network import Organisation
from models.school import School
from models.steps import StepState
from models.usecases.consents import ConsentUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.undo import StepLine, UndoUseCases
from models.user import Role, User
from storage.vault import Vault
from tests.stores import CHEAP, PHRASE, TODAY, now, session_of
from tests.usecases.dumps import dump
from tests.usecases.random_work import DEEDS, PUPILS, do, pupil

BERT = User(id=UserId("u2"), name="Bert", role=Role.COORDINATOR)


def colleague(session: Session) -> Session:
    return replace(session, user=BERT)


def states(session: Session) -> list[tuple[str, StepState]]:
    return [(line.step.name.action, line.step.state) for line in UndoUseCases(session).steps()]


def lines(session: Session) -> tuple[StepLine, ...]:
    return UndoUseCases(session).steps()


@pytest.fixture
def school(empty_session: Session) -> Session:
    SchoolUseCases(empty_session).save(School(name="De Luwte", municipality="Amsterdam"))
    for number in range(len(PUPILS)):
        PupilUseCases(empty_session).save(pupil(number, ""))
    return empty_session


def groups(session: Session) -> list[str]:
    return sorted(row.pupil.group for row in PupilUseCases(session).rows())


def test_steps_are_listed_newest_first_with_the_name_of_the_record(school: Session) -> None:
    PupilUseCases(school).save(pupil(0, "OB1"))
    first = lines(school)[0]
    assert (first.step.name.action, first.step.state, first.kept) == ("pupil.saved", StepState.DONE, "")
    assert first.about == pupil(0, "").name.full
    assert [action for action, _ in states(school)] == ["pupil.saved"] * 3 + ["school.saved"]


def test_the_newest_is_taken_back_and_done_again(school: Session) -> None:
    cases = UndoUseCases(school)
    for group in ("OB1", "OB2"):
        PupilUseCases(school).save(pupil(0, group))
    cases.undo_newest()
    assert groups(school) == ["", "OB1"]
    cases.undo_newest()
    assert groups(school) == ["", ""]
    cases.redo_newest()
    assert groups(school) == ["", "OB1"]
    cases.redo_newest()
    assert groups(school) == ["", "OB2"]
    assert cases.redo_newest().topics == frozenset()
    with school.store.read() as uow:
        newest = [entry.entry for entry in uow.log.page(LogQuery(limit=2)).entries]
    assert [(e.action, e.record, e.reason) for e in newest] == [("redone", "p1", "pupil.saved")] * 2


def test_nothing_to_take_back_is_no_error(empty_session: Session) -> None:
    assert UndoUseCases(empty_session).undo_newest().topics == frozenset()


def test_a_new_change_forgets_what_could_be_done_again(school: Session) -> None:
    cases = UndoUseCases(school)
    PupilUseCases(school).save(pupil(0, "OB1"))
    cases.undo_newest()
    assert StepState.UNDONE in {state for _, state in states(school)}
    PupilUseCases(school).save(pupil(1, "OB9"))
    assert StepState.UNDONE not in {state for _, state in states(school)}
    assert cases.redo_newest().topics == frozenset()


def test_what_a_colleague_does_forgets_nothing_of_mine(school: Session) -> None:
    PupilUseCases(school).save(pupil(0, "OB1"))
    UndoUseCases(school).undo_newest()
    PupilUseCases(colleague(school)).save(pupil(1, "OB9"))
    UndoUseCases(school).redo_newest()
    assert groups(school) == ["OB1", "OB9"]


def test_what_a_colleague_changed_since_stays(school: Session) -> None:
    PupilUseCases(school).save(pupil(0, "OB1"))
    PupilUseCases(colleague(school)).save(pupil(0, "OB2"))
    before = dump(school)
    with pytest.raises(ConflictError, match="undo_changed_since"):
        UndoUseCases(school).undo_newest()
    assert dump(school) == before
    assert states(school)[0] == ("pupil.saved", StepState.DONE)
    UndoUseCases(colleague(school)).undo_newest()
    UndoUseCases(school).undo_newest()
    assert groups(school) == ["", ""]


def test_a_colleague_cannot_take_my_step_back_nor_see_it(school: Session) -> None:
    mine = PupilUseCases(school).save(pupil(0, "OB1")).undo
    assert mine is not None
    with pytest.raises(PermissionDeniedError, match="not_your_step"):
        UndoUseCases(colleague(school)).undo(mine)
    with pytest.raises(PermissionDeniedError, match="not_your_step"):
        UndoUseCases(colleague(school)).undo_until(mine)
    assert lines(colleague(school)) == ()
    assert groups(school) == ["", "OB1"]


def test_everything_down_to_a_step_at_once_or_nothing(school: Session) -> None:
    before = dump(school)
    first = PupilUseCases(school).save(pupil(0, "OB1")).undo
    PupilUseCases(school).save(pupil(0, "OB2"))
    PupilUseCases(school).save(pupil(1, "OB3"))
    assert first is not None
    PupilUseCases(colleague(school)).save(pupil(0, "OB4"))
    with pytest.raises(ConflictError, match="undo_changed_since"):
        UndoUseCases(school).undo_until(first)
    assert groups(school) == ["OB3", "OB4"]
    UndoUseCases(colleague(school)).undo_newest()
    UndoUseCases(school).undo_until(first)
    assert dump(school) == before
    for _ in range(3):
        UndoUseCases(school).redo_newest()
    assert groups(school) == ["OB2", "OB3"]


def test_an_answer_about_consent_is_listed_and_stays(school: Session) -> None:
    asked = Consent(
        id=ConsentId("c"),
        pupil=pupil(0, "").id,
        question=Question.HELP,
        purpose=Purpose.START_HELP,
        asked_on=TODAY,
    )
    ConsentUseCases(school, "nl").ask(asked)
    line = lines(school)[0]
    assert (line.step.state, line.kept) == (StepState.HISTORY, "consent")
    with pytest.raises(ConflictError, match="undo_history"):
        UndoUseCases(school).undo(line.step.id)


def test_what_was_done_before_an_answer_is_not_taken_back_in_its_place(school: Session) -> None:
    asked = Consent(
        id=ConsentId("c"), pupil=pupil(0, "").id, question=Question.HELP, purpose=Purpose.START_HELP, asked_on=TODAY
    )
    PupilUseCases(school).save(pupil(0, "OB1"))
    ConsentUseCases(school, "nl").ask(asked)
    with pytest.raises(ConflictError, match="newest_stays"):
        UndoUseCases(school).undo_newest()
    assert groups(school) == ["", "OB1"]
    UndoUseCases(school).undo(lines(school)[1].step.id)
    assert groups(school) == ["", ""]


def test_a_step_of_an_earlier_session_is_too_long_ago(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "Leeg.luwte", now, CHEAP)
    user = User(id=UserId("u1"), name="Anja", role=Role.COORDINATOR)
    vault.create(user, PHRASE)
    opened = vault.unlock(user.id, PHRASE)
    saving = NetworkUseCases(session_of(opened, user))
    step = saving.save_organisation(Organisation(id=OrganisationId("o"), name="Altra")).undo
    opened.close()
    again = vault.unlock(user.id, PHRASE)
    try:
        session = session_of(again, user)
        assert lines(session) == ()
        with pytest.raises(ConflictError, match="undo_gone"):
            UndoUseCases(session).undo(step or UndoId(0))
    finally:
        again.close()


@pytest.mark.parametrize("role", [Role.READER])
def test_who_only_looks_is_told_so(school: Session, role: Role) -> None:
    session = replace(school, user=User(id=UserId("x"), name="X", role=role))
    with pytest.raises(PermissionDeniedError, match="undo_own"):
        UndoUseCases(session).undo_newest()


some_work = st.lists(st.tuples(st.integers(0, len(DEEDS) - 1), st.integers(0, 9)), min_size=1, max_size=8)


@given(work=some_work)
@settings(max_examples=25, deadline=None)
def test_undo_all_brings_back_the_store_and_redo_all_does_it_again(
    shared_school: Session, work: list[tuple[int, int]]
) -> None:
    session = shared_school
    before = dump(session)
    known = {line.step.id for line in lines(session)}
    for deed, number in work:
        do(session, deed, number)
    after = dump(session)
    made = [line.step.id for line in lines(session) if line.step.id not in known]
    for _ in made:
        UndoUseCases(session).undo_newest()
    assert dump(session) == before
    for _ in made:
        UndoUseCases(session).redo_newest()
    assert dump(session) == after
    for _ in made:
        UndoUseCases(session).undo_newest()
    assert dump(session) == before


@given(work=st.lists(st.tuples(st.booleans(), st.integers(0, len(DEEDS) - 1), st.integers(0, 9)), max_size=10))
@settings(max_examples=25, deadline=None)
def test_with_a_colleague_in_between_a_step_comes_back_whole_or_stays(
    shared_school: Session, work: list[tuple[bool, int, int]]
) -> None:
    """What is refused changes nothing; what both took back, newest first, is gone."""
    shared = shared_school
    theirs = colleague(shared)
    before = dump(shared)
    known = {line.step.id for session in (shared, theirs) for line in lines(session)}
    for mine, deed, number in work:
        do(shared if mine else theirs, deed, number)
    for line in lines(shared):
        if line.step.id in known or line.step.state is not StepState.DONE:
            continue
        here = dump(shared)
        try:
            UndoUseCases(shared).undo(line.step.id)
        except AppError:
            assert dump(shared) == here
            continue
        UndoUseCases(shared).redo_newest()
        assert dump(shared) == here
    newest_first = sorted(
        ((line.step.id, session) for session in (shared, theirs) for line in lines(session)), reverse=True, key=_first
    )
    with suppress(IndexError):
        for step, session in newest_first:
            if step not in known:
                _undo_if_possible(session, step)
    _clean(shared, theirs, known)
    assert {table: len(rows) for table, rows in dump(shared).items()} == {t: len(r) for t, r in before.items()}


def _first(pair: tuple[UndoId, Session]) -> UndoId:
    return pair[0]


def _undo_if_possible(session: Session, step: UndoId) -> None:
    with suppress(AppError):
        UndoUseCases(session).undo(step)


def _clean(shared: Session, theirs: Session, known: set[UndoId]) -> None:
    """Take back, in turn, what one could not while the other's stood in the way."""
    for _ in range(20):
        open_steps = [
            (line.step.id, session)
            for session in (shared, theirs)
            for line in lines(session)
            if line.step.state is StepState.DONE and line.step.id not in known
        ]
        if not open_steps:
            return
        for step, session in open_steps:
            _undo_if_possible(session, step)


def test_a_step_is_marked_once_the_same_was_changed_again_and_only_as_long_as_that_stands(school: Session) -> None:
    cases, pupils = UndoUseCases(school), PupilUseCases(school)
    pupils.save(pupil(0, "OB1"))
    pupils.save(pupil(1, "OB9"))
    pupils.save(pupil(0, "OB2"))
    assert [line.overtaken for line in lines(school)[:3]] == [False, False, True]
    with pytest.raises(ConflictError, match="undo_changed_since"):
        cases.undo(lines(school)[2].step.id)
    cases.undo_newest()
    assert [line.overtaken for line in lines(school)[:3]] == [False, False, False]
    pupils.save(pupil(0, "OB3"))
    pupils.save(pupil(0, "OB1"))
    first = next(line for line in reversed(lines(school)) if line.step.name.record == PUPILS[0] and not line.made)
    assert not first.overtaken, "it stands again as that step left it"
    cases.undo(first.step.id)


def test_a_step_says_whether_it_made_the_record(school: Session) -> None:
    PupilUseCases(school).save(pupil(0, "OB1"))
    changed, *_, made = lines(school)[:3]
    assert (changed.made, made.made) == (False, True)
    cases = UndoUseCases(school)
    for _ in range(2):
        cases.undo_newest()
    assert [line.made for line in lines(school) if line.step.state is StepState.UNDONE] == [True, False]


@given(work=st.lists(st.tuples(st.integers(0, len(DEEDS) - 1), st.integers(0, 9)), min_size=2, max_size=8))
@settings(max_examples=15, deadline=None)
def test_no_step_is_marked_that_could_still_be_taken_back(shared_school: Session, work: list[tuple[int, int]]) -> None:
    for deed, number in work:
        do(shared_school, deed, number)
    marked = [line for line in lines(shared_school) if line.overtaken]
    for line in marked:
        before = dump(shared_school)
        with pytest.raises(ConflictError):
            UndoUseCases(shared_school).undo(line.step.id)
        assert dump(shared_school) == before
