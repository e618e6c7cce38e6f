"""The index of what was written is at every moment what making it anew would give."""

from dataclasses import replace

import pytest

from models.caseload import CaseloadFilter, Condition, Facet
from models.caseload_views import SavedView
from models.ids import ViewId
from models.usecases.carefiles import CareFileUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.written import NEEDED, WrittenKind
from storage import text_index
from storage.driver import Connection, connect
from storage.store import OpenStore
from storage.text_sources import SOURCES
from storage.vault import Opened

_ALL = "SELECT source, record, about, words FROM written ORDER BY source, record"
_HITS = "SELECT count(*) FROM written_search WHERE written_search MATCH ?"


def connection_to(session: Session) -> Connection:
    store = session.store
    assert isinstance(store, OpenStore)
    return connect(store.database, store.key)


def as_it_is_and_anew(session: Session) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    connection = connection_to(session)
    try:
        now = connection.execute(_ALL).fetchall()
        connection.execute("BEGIN")
        text_index.rebuild(connection)
        anew = connection.execute(_ALL).fetchall()
        connection.execute("ROLLBACK")
        return now, anew
    finally:
        connection.close()


def test_every_kind_of_text_has_one_source() -> None:
    assert sorted(source.kind for source in SOURCES) == sorted(WrittenKind)
    assert NEEDED.keys() <= set(WrittenKind)


def test_what_was_filled_is_all_there(demo_session: Session) -> None:
    now, anew = as_it_is_and_anew(demo_session)
    assert now
    assert now == anew


def test_changes_and_taking_back_keep_it_right(demo_session: Session) -> None:
    row = next(row for row in PupilUseCases(demo_session).rows() if row.care_file and row.care_file.signals)
    assert row.care_file is not None
    first, *others = row.care_file.signals
    cases = CareFileUseCases(demo_session)
    signals = (replace(first, question="", assessed_need="giraf"), *others)
    added = cases.save(replace(row.care_file, next_step="neushoorn", signals=signals))
    now, anew = as_it_is_and_anew(demo_session)
    assert now == anew
    assert hits(demo_session, "neushoorn") == hits(demo_session, "giraf") == 1
    assert added.undo is not None
    UndoUseCases(demo_session).undo(added.undo)
    now, anew = as_it_is_and_anew(demo_session)
    assert now == anew
    assert hits(demo_session, "neushoorn") == hits(demo_session, "giraf") == 0


def hits(session: Session, word: str) -> int:
    connection = connection_to(session)
    try:
        [(number,)] = connection.execute(_HITS, (word,)).fetchall()
        return int(number)
    finally:
        connection.close()


@pytest.mark.parametrize("low", [None, 3])
def test_a_saved_list_comes_back_as_it_was(demo_opened: Opened, low: int | None) -> None:
    user = demo_opened.user.id
    conditions = (
        Condition(facet=Facet.WAITING, low=low or 1, high=9),
        Condition(facet=Facet.GROUP, values=frozenset({"Ĳ & 'Ş 🙂", "x" * 300})),
    )
    asked = CaseloadFilter(everybody=True, conditions=conditions)
    view = SavedView(id=ViewId("v"), user=user, name="Naam", filter=asked, words="a:b")
    with demo_opened.store.write(user) as uow:
        uow.views.save(view)
        uow.views.save(replace(view, name="Anders", filter=CaseloadFilter(conditions=conditions[:1])))
    with demo_opened.store.read() as uow:
        [found] = uow.views.of_user(user)
    assert found == replace(view, name="Anders", filter=CaseloadFilter(conditions=conditions[:1]))
