"""What the tests of backups share."""

from collections.abc import Callable
from pathlib import Path

from storage.driver import connect, problems
from storage.vault import Opened, Vault
from tests.storage.conftest import add_pupil

Unlock = Callable[[], Opened]


def files(vault: Vault) -> list[str]:
    return sorted(path.name for path in (vault.folder / "backups").iterdir())


def work_a_day(unlock: Unlock, number: int) -> None:
    opened = unlock()
    add_pupil(opened, number)
    assert opened.close() == ()


def pupils_of(file: Path, key: bytes) -> int:
    connection = connect(file, key, read_only=True)
    ((found,),) = connection.execute("SELECT count(*) FROM pupil").fetchall()
    assert problems(connection) == 0
    connection.close()
    return int(found)
