import errno
import json
import os
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.errors import DiskFullError, StoreLockedError
from storage.lock import Lock

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
HERE = socket.gethostname()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "lock"


@pytest.fixture
def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that knows no locks, such as some network drives."""

    def refuse(handle: int, how: int) -> None:
        del handle, how
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr("fcntl.flock", refuse)


def dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def says(file: Path, **said: object) -> None:
    file.write_text(json.dumps({"since": NOW.isoformat(), **said}))


def test_it_says_where_and_since_when_but_not_who(file: Path) -> None:
    lock = Lock(file, NOW)
    assert json.loads(file.read_text()) == {"host": HERE, "process": os.getpid(), "since": NOW.isoformat()}
    lock.release()
    assert file.read_bytes() == b""


def test_a_second_one_is_refused_and_a_next_one_is_not(file: Path) -> None:
    first = Lock(file, NOW)
    with pytest.raises(StoreLockedError, match="this_machine") as caught:
        Lock(file, NOW, take_over=True)
    assert caught.value.facts == {"since": NOW.isoformat()}
    first.release()
    second = Lock(file, NOW)
    assert not second.unclean
    second.release()


def test_a_process_that_died_blocks_nobody_and_is_noticed(file: Path) -> None:
    says(file, host=HERE, process=dead_process())
    lock = Lock(file, NOW)
    assert lock.unclean
    lock.leave()
    again = Lock(file, NOW)
    assert again.unclean
    again.release()
    assert not Lock(file, NOW).unclean


def test_leaving_after_a_clean_start_is_clean(file: Path) -> None:
    Lock(file, NOW).leave()
    assert file.read_bytes() == b""


def test_another_machine_is_believed_until_a_person_decides(file: Path) -> None:
    says(file, host="elders", process=1)
    with pytest.raises(StoreLockedError, match="other_machine") as caught:
        Lock(file, NOW)
    assert caught.value.facts == {"host": "elders", "since": NOW.isoformat()}
    assert json.loads(file.read_text())["host"] == "elders"
    taken = Lock(file, NOW, take_over=True)
    assert taken.unclean
    taken.release()


@pytest.mark.parametrize("content", [b"{", b"[]", b"{}", b"null", b"\xff\xfe", b'"x"', b"x" * 10_000])
def test_what_cannot_be_read_is_an_unclean_end(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    lock = Lock(file, NOW)
    assert lock.unclean
    lock.release()


@pytest.mark.usefixtures("without_locks")
def test_without_locks_of_the_system_the_word_of_a_living_process_counts(file: Path) -> None:
    lock = Lock(file, NOW)
    with pytest.raises(StoreLockedError, match="this_machine"):
        Lock(file, NOW)
    lock.release()
    Lock(file, NOW).release()


@pytest.mark.usefixtures("without_locks")
@pytest.mark.parametrize("process", [None, -1, 0, 2**70, "1", "dead"])
def test_without_locks_of_the_system_a_dead_process_blocks_nobody(file: Path, process: object) -> None:
    says(file, host=HERE, process=dead_process() if process == "dead" else process)
    lock = Lock(file, NOW)
    assert lock.unclean
    lock.release()


@pytest.mark.usefixtures("without_locks")
def test_a_process_of_somebody_else_is_alive(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(process: int, signal: int) -> None:
        del process, signal
        raise PermissionError

    monkeypatch.setattr("os.kill", forbid)
    says(file, host=HERE, process=os.getppid())
    with pytest.raises(StoreLockedError, match="this_machine"):
        Lock(file, NOW)


def test_the_words_of_an_unclean_end_survive_a_disk_that_is_full(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    says(file, host=HERE, process=dead_process())
    before = file.read_bytes()

    def full(handle: int, content: bytes) -> int:
        del handle, content
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr("os.write", full)
        with pytest.raises(DiskFullError):
            Lock(file, NOW)
    assert file.read_bytes() == before
    assert Lock(file, NOW).unclean


def test_a_disk_that_went_away_does_not_stop_closing(file: Path) -> None:
    lock = Lock(file, NOW)
    os.close(lock._handle)
    lock.release()
