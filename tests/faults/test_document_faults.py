"""Documents on a disk that is full, and a process that is killed while it takes them in: all of one, or nothing."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from models.document import pieces
from models.errors import DiskFullError
from models.ids import PupilId
from storage.driver import connect, problems
from storage.vault import Opened, Vault
from tests.faults.killed_document_writer import content_of, document
from tests.faults.small_disks import full, small_disk
from tests.faults.victims import COST, PHRASE, USER, fill, new_store, now, told

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = (0.02, 0.07, 0.13, 0.19)


def add(opened: Opened, number: int) -> None:
    content = content_of(number)
    with opened.store.write(USER.id) as work:
        work.documents.put(document(number, content), pieces(content))


def kept(opened: Opened) -> list[str]:
    """Return which documents there are, and want every byte of them."""
    with opened.store.read() as work:
        found = work.documents.of_pupil(PupilId("p0"))
        for entry in found:
            assert work.documents.content(entry) == content_of(int(entry.id[1:]))
    return sorted(entry.id for entry in found)


def loose_bytes(opened: Opened) -> int:
    """Return how many contents no document has."""
    connection = connect(opened.store.database, opened.store.key, read_only=True)
    ((found,),) = connection.execute(
        "SELECT count(*) FROM document_content WHERE sha256 NOT IN (SELECT sha256 FROM document)"
    ).fetchall()
    connection.close()
    return int(found)


def test_a_document_that_does_not_fit_costs_nothing_else(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 24) as disk:
        opened = new_store(disk / "Zorgteam.luwte")[0].unlock(USER.id, PHRASE)
        fill(opened, 0, 1)
        add(opened, 1)
        with full(disk):
            for _ in range(2):
                with told(DiskFullError, "database"):
                    add(opened, 2)
                assert kept(opened) == ["d1"]
        assert loose_bytes(opened) == 0
        add(opened, 2)
        assert kept(opened) == ["d1", "d2"]
        opened.close()


@pytest.mark.timeout(170)
def test_a_kill_leaves_whole_documents_only(tmp_path: Path) -> None:
    folder = tmp_path / "Zorgteam.luwte"
    opened = new_store(folder)[0].unlock(USER.id, PHRASE)
    fill(opened, 0, 1)
    opened.close()
    said = 0
    for moment in MOMENTS:
        command = [sys.executable, "-m", "tests.faults.killed_document_writer", str(folder)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(moment)
            writer.kill()
            lines = writer.stdout.read().splitlines()
        said = max([said, *(int(line) for line in lines)])
        opened = Vault(folder, now, COST).unlock(USER.id, PHRASE)
        found = kept(opened)
        assert len(found) >= said
        assert loose_bytes(opened) == 0
        opened.close()
    connection = connect(folder / "store.db", Vault(folder, now, COST)._key(USER.id, PHRASE))
    assert problems(connection) == 0
    connection.close()
