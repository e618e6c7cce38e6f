"""Documents come back whole, are written once, can be taken back, and go for good when their time has come."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.consent import InformationKind
from models.document import CHUNK, About, AboutKind, Document, DocumentKind, FileType, fingerprint, pieces
from models.errors import ConflictError, NotFoundError, StorageError
from models.ids import DocumentId, UndoId
from models.ports import UnitOfWork
from models.progress import CancelledError
from storage.documents import Documents
from storage.driver import KEY_BYTES, connect, failures
from storage.migrate import migrate
from storage.rows import Connection
from storage.store import OpenStore
from tests.storage_repositories import some_values, world
from tests.storage_repositories.conftest import fill

AT = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
CONTENT = bytes(range(256)) * (CHUNK // 256) + b"the rest"


def document(number: int = 1, content: bytes = CONTENT) -> Document:
    return Document(
        id=DocumentId(f"doc{number}"),
        pupil=world.PUPILS[0],
        title=f"Scan {number}",
        kind=DocumentKind.OTHER,
        dated=world.DAY,
        information=InformationKind.CARE,
        file_type=FileType.PNG,
        size=len(content),
        sha256=fingerprint(content),
        added_by=world.USERS[0],
        added_at=AT,
    )


abouts = st.none() | st.builds(About, kind=st.sampled_from(AboutKind), record=st.sampled_from(["a", "b"]))
documents = st.builds(
    Document,
    id=st.just(DocumentId("d")),
    pupil=st.sampled_from(world.PUPILS),
    title=some_values.words,
    kind=st.sampled_from(DocumentKind),
    dated=st.dates(),
    information=st.sampled_from(InformationKind),
    file_type=st.sampled_from(FileType),
    size=st.just(len(CONTENT)),
    sha256=st.just(fingerprint(CONTENT)),
    added_by=st.sampled_from(world.USERS),
    added_at=st.datetimes(timezones=st.just(UTC)),
    about=abouts,
    removed_at=st.none() | st.datetimes(timezones=st.just(UTC)),
)


@settings(max_examples=30, deadline=None)
@given(first=documents, second=documents)
def test_a_document_comes_back(filled: Connection, first: Document, second: Document) -> None:
    filled.execute("BEGIN IMMEDIATE")
    try:
        kept = Documents(filled)
        kept.put(first, pieces(CONTENT))
        assert kept.get(first.id) == first
        kept.save(second)
        assert kept.get(first.id) == second
        assert kept.content(second) == CONTENT
    finally:
        filled.execute("ROLLBACK")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenStore]:
    path = tmp_path / "store.db"
    connection = connect(path, bytes(KEY_BYTES), create=True)
    migrate(connection)
    fill(connection)
    connection.close()
    found = OpenStore(path, bytes(KEY_BYTES), read_only=False)
    yield found
    found.close()


def does(store: OpenStore, change: Callable[[UnitOfWork], object]) -> UndoId | None:
    with store.write(world.USERS[0]) as work:
        change(work)
        return work.undo_step


def undoes(store: OpenStore, step: UndoId | None) -> None:
    assert step is not None
    with store.write(world.USERS[0]) as work:
        work.undo.undo(step)


def put(store: OpenStore, entry: Document, content: bytes = CONTENT) -> UndoId | None:
    return does(store, lambda work: work.documents.put(entry, pieces(content)))


def chunks(store: OpenStore) -> int:
    connection = connect(store.database, store.key, read_only=True)
    ((found,),) = connection.execute("SELECT count(*) FROM document_chunk").fetchall()
    connection.close()
    return int(found)


def test_the_same_bytes_are_written_once(store: OpenStore) -> None:
    for number in (1, 2):
        put(store, document(number))
    assert chunks(store) == 2
    with store.read() as work:
        assert {entry.id for entry in work.documents.of_pupil(world.PUPILS[0])} == {"doc1", "doc2"}


def test_adding_is_taken_back_without_the_journal_holding_the_bytes(store: OpenStore) -> None:
    step = put(store, document())
    connection = connect(store.database, store.key, read_only=True)
    ((longest,),) = connection.execute("SELECT max(length(old)) FROM undo_change").fetchall()
    connection.close()
    assert longest < 1000
    undoes(store, step)
    with store.read() as work, pytest.raises(NotFoundError):
        work.documents.get(DocumentId("doc1"))
    assert chunks(store) == 2
    put(store, document())
    with store.read() as work:
        assert work.documents.content(document()) == CONTENT


def test_a_removal_is_taken_back(store: OpenStore) -> None:
    put(store, document())
    step = does(store, lambda work: work.documents.save(replace(document(), removed_at=AT)))
    undoes(store, step)
    with store.read() as work:
        assert work.documents.get(DocumentId("doc1")) == document()


def test_what_was_removed_long_ago_goes_for_good(store: OpenStore) -> None:
    put(store, document(1))
    put(store, document(2, b"kept"), b"kept")
    put(store, document(3, b"twice"), b"twice")
    put(store, document(4, b"twice"), b"twice")
    step = does(store, lambda work: work.documents.save(replace(document(1), removed_at=AT)))
    does(store, lambda work: work.documents.save(replace(document(3, b"twice"), removed_at=AT)))
    does(store, lambda work: work.documents.save(replace(document(2, b"kept"), removed_at=AT + timedelta(days=2))))
    assert does(store, lambda work: work.documents.erase(AT)) is None
    does(store, lambda work: work.documents.erase(AT + timedelta(days=1)))
    with store.read() as work:
        assert {entry.id for entry in work.documents.of_pupil(world.PUPILS[0])} == {"doc2", "doc4"}
        assert work.documents.content(document(4, b"twice")) == b"twice"
    assert chunks(store) == 2
    with pytest.raises(ConflictError):
        undoes(store, step)
    connection = connect(store.database, store.key, read_only=True)
    assert connection.execute("SELECT 1 FROM record_version WHERE record = 'doc1'").fetchall() == []
    connection.close()


def test_bytes_without_a_document_go_after_a_while(store: OpenStore) -> None:
    undoes(store, put(store, document()))
    does(store, lambda work: work.documents.erase(AT))
    assert chunks(store) == 2
    does(store, lambda work: work.documents.erase(AT + timedelta(seconds=1)))
    assert chunks(store) == 0


def test_bytes_are_never_changed_and_what_was_damaged_is_noticed(store: OpenStore) -> None:
    put(store, document())
    connection = connect(store.database, store.key)
    with pytest.raises(ConflictError), failures():
        connection.execute("UPDATE document_chunk SET bytes = x'00'")
    connection.execute("DELETE FROM document_chunk WHERE position = 1")
    connection.close()
    with store.read() as work, pytest.raises(StorageError, match="document_damaged"):
        work.documents.content(document())


class Impatient:
    """Stops at the second report."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        if len(self.heard) > 1:
            raise CancelledError


def test_reading_says_how_far_it_is_and_stops(store: OpenStore) -> None:
    put(store, document())
    impatient = Impatient()
    with store.read() as work, pytest.raises(CancelledError):
        work.documents.content(document(), impatient)
    assert impatient.heard == [(0, 2), (1, 2)]
