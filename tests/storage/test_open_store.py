import gc
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import OperationalError

from models.errors import ConflictError, StorageError, StoreMissingError, StoreReadOnlyError
from models.guardian import Guardian
from models.ids import GuardianId, PupilId, UserId
from models.ports import Store, UnitOfWork
from storage import store as store_module
from storage.driver import connect, problems
from storage.migrate import migrate
from storage.store import OpenStore
from tests.storage.conftest import a_pupil

KEY = bytes(range(32))
ME = UserId("u1")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "store.db"
    path.parent.mkdir()
    connection = connect(path, KEY, create=True)
    migrate(connection)
    connection.close()
    return path


@pytest.fixture
def store(file: Path) -> Iterator[OpenStore]:
    found = OpenStore(file, KEY, read_only=False)
    yield found
    found.close()


def ids(work: UnitOfWork) -> set[str]:
    return {pupil.id for pupil in work.pupils.all()}


def stored(store: OpenStore) -> set[str]:
    with store.read() as work:
        return ids(work)


def add(store: OpenStore, number: int) -> None:
    with store.write(ME) as work:
        work.pupils.save(a_pupil(number))


def test_it_is_a_store(store: OpenStore, file: Path) -> None:
    port: Store = store
    assert not port.read_only
    assert store.database == file
    assert store.key == KEY


def test_what_is_written_is_there_for_who_reads_next(store: OpenStore) -> None:
    add(store, 1)
    assert stored(store) == {"p1"}
    assert store.written == 1


def test_an_exception_takes_everything_back(store: OpenStore) -> None:
    add(store, 1)

    def fail() -> None:
        with store.write(ME) as work:
            work.pupils.save(a_pupil(2))
            assert ids(work) == {"p1", "p2"}
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert stored(store) == {"p1"}
    assert store.written == 1
    add(store, 3)
    assert stored(store) == {"p1", "p3"}


def test_a_reader_sees_one_moment(store: OpenStore) -> None:
    add(store, 1)
    with store.read() as work:
        assert ids(work) == {"p1"}
        add(store, 2)
        assert ids(work) == {"p1"}
        with store.read() as later:
            assert ids(later) == {"p1", "p2"}
    assert stored(store) == {"p1", "p2"}


def test_who_reads_does_not_wait_for_who_writes(store: OpenStore) -> None:
    add(store, 1)
    with store.write(ME) as work:
        work.pupils.save(a_pupil(2))
        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(stored, store).result(timeout=5) == {"p1"}
    assert stored(store) == {"p1", "p2"}


def test_nobody_writes_while_reading(store: OpenStore) -> None:
    with pytest.raises(StoreReadOnlyError, match="database"), store.read() as work:
        work.pupils.save(a_pupil(1))
    assert stored(store) == set()


def test_a_write_within_a_write_is_a_bug_that_writes_nothing(store: OpenStore) -> None:
    def nest() -> None:
        with store.write(ME) as work:
            work.pupils.save(a_pupil(1))
            add(store, 2)

    with pytest.raises(OperationalError):
        nest()
    assert stored(store) == set()


def test_many_threads_write_and_read_at_once(store: OpenStore) -> None:
    numbers = range(60)
    start = threading.Barrier(6)

    def work_along(mine: int) -> None:
        start.wait()
        for number in numbers[mine::6]:
            add(store, number)
            assert f"p{number}" in stored(store)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work_along, range(6)))
    assert stored(store) == {f"p{number}" for number in numbers}
    assert len(store._idle) <= store_module._KEPT_READERS
    connection = connect(store.database, KEY)
    assert problems(connection) == 0
    connection.close()


def test_connections_that_read_are_used_again_and_few_are_kept(store: OpenStore) -> None:
    for _ in range(10):
        stored(store)
    assert len(store._idle) == 1
    open_at_once = [store.read() for _ in range(7)]
    for one in open_at_once:
        one.__enter__()
    for one in open_at_once:
        one.__exit__(None, None, None)
    assert len(store._idle) == store_module._KEPT_READERS


def test_what_refers_to_nothing_is_a_conflict_and_is_taken_back(store: OpenStore) -> None:
    stray = Guardian(id=GuardianId("g1"), pupil=PupilId("nobody"), name="Verzonnen Ouder")

    def refer() -> None:
        with store.write(ME) as work:
            work.pupils.save(a_pupil(2))
            work.guardians.save(stray)

    with pytest.raises(ConflictError, match="constraint"):
        refer()
    assert stored(store) == set()


def test_who_only_looks_cannot_write(file: Path) -> None:
    looking = OpenStore(file, KEY, read_only=True)
    assert looking.read_only
    with pytest.raises(StoreReadOnlyError, match="window"), looking.write(ME):
        pass
    assert stored(looking) == set()
    looking.close()


def test_a_closed_store_is_closed(store: OpenStore) -> None:
    add(store, 1)
    store.close()
    store.close()
    for attempt in (store.read, lambda: store.write(ME)):
        with pytest.raises(StorageError, match="closed"), attempt():
            pass


def test_who_is_reading_while_it_is_closed_may_finish(store: OpenStore) -> None:
    add(store, 1)
    with store.read() as work:
        store.close()
        assert ids(work) == {"p1"}
    assert store._idle == []


def test_who_is_writing_while_it_is_closed_may_finish(store: OpenStore) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def write() -> None:
        with store.write(ME) as work:
            work.pupils.save(a_pupil(1))
            inside.set()
            go_on.wait(5)

    with ThreadPoolExecutor(2) as pool:
        writing = pool.submit(write)
        inside.wait(5)
        closing = pool.submit(store.close)
        go_on.set()
        writing.result(5)
        closing.result(5)
    again = OpenStore(store.database, KEY, read_only=True)
    assert stored(again) == {"p1"}
    again.close()


def test_the_key_is_forgotten_and_never_shown(store: OpenStore) -> None:
    assert KEY.hex() not in repr(store)
    assert repr(KEY) not in repr(store)
    held = store._key
    store.close()
    assert held == bytearray(32)
    assert "OpenStore(read_only=False)" in repr(store)


@pytest.mark.parametrize("vanish", [shutil.rmtree, lambda folder: folder.rename(folder.with_name("moved"))])
def test_a_folder_that_went_away_is_told_before_anything_is_lost(
    store: OpenStore, vanish: Callable[[Path], object]
) -> None:
    add(store, 1)
    vanish(store.database.parent)
    with pytest.raises(StoreMissingError, match="vanished"):
        add(store, 2)
    with pytest.raises(StoreMissingError, match="vanished"):
        stored(store)


def test_a_folder_that_goes_away_while_writing_is_told_too(store: OpenStore) -> None:
    def lose() -> None:
        with store.write(ME) as work:
            work.pupils.save(a_pupil(1))
            shutil.rmtree(store.database.parent)

    with pytest.raises(StoreMissingError, match="vanished"):
        lose()


def test_a_folder_that_came_back_is_good_again(store: OpenStore) -> None:
    folder = store.database.parent
    moved = folder.with_name("moved")
    folder.rename(moved)
    with pytest.raises(StoreMissingError, match="vanished"):
        add(store, 1)
    moved.rename(folder)
    add(store, 2)
    assert stored(store) == {"p2"}


def test_another_file_in_its_place_is_not_written_into(store: OpenStore) -> None:
    other = store.database.with_name("other.db")
    shutil.copyfile(store.database, other)
    other.replace(store.database)
    with pytest.raises(StoreMissingError, match="vanished"):
        add(store, 1)


def test_no_connection_is_left_open(file: Path) -> None:
    found = OpenStore(file, KEY, read_only=False)
    stored(found)
    add(found, 1)
    found.close()
    gc.collect()
    assert sorted(path.name for path in file.parent.iterdir()) == ["store.db"]


def test_steps_carry_the_moment_they_were_made(file: Path) -> None:
    at = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
    found = OpenStore(file, KEY, read_only=False, now=lambda: at)
    add(found, 1)
    found.close()
    connection = connect(file, KEY, read_only=True)
    assert connection.execute("SELECT at FROM undo_step").fetchall() == [("2026-03-10T09:30:00+00:00",)]
    connection.close()


def test_what_cannot_be_found_is_no_problem_of_the_store(store: OpenStore) -> None:
    with store.read() as work:
        assert work.pupils.some([PupilId("none")]) == {}


def test_who_reads_makes_no_step(store: OpenStore) -> None:
    with store.read() as work:
        assert work.undo_step is None
