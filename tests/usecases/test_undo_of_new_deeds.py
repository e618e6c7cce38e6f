"""Each deed is one step: taken back the store is as it was, done again as the deed left it."""

from dataclasses import replace

import pytest

from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from tests.usecases.dumps import Dump, dump
from tests.usecases.new_deeds import NEW_DEEDS, OTHER

BYTES = ("document_content", "document_chunk")
"""Bytes stay for a while, so that a document can come back."""


def records(session: Session) -> Dump:
    return {table: rows for table, rows in dump(session).items() if table not in BYTES}


@pytest.mark.parametrize("name", NEW_DEEDS)
def test_a_deed_is_taken_back_and_done_again(demo_session: Session, name: str) -> None:
    if name == "lead":
        with demo_session.store.write(demo_session.user.id) as uow:
            uow.users.save(replace(demo_session.user, id=OTHER, name="Ander"))
    before = records(demo_session)
    step = NEW_DEEDS[name](demo_session).undo
    after = records(demo_session)
    assert after != before
    assert step is not None
    cases = UndoUseCases(demo_session)
    for _ in range(2):
        cases.undo_newest()
        assert records(demo_session) == before
        cases.redo_newest()
        assert records(demo_session) == after
