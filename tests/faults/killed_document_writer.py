"""Add documents to a store until killed, saying after each which one it was. Run as a process."""

import hashlib
import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path

from models.consent import InformationKind
from models.document import Document, DocumentKind, FileType, fingerprint, pieces
from models.ids import DocumentId, PupilId
from storage.vault import Vault
from tests.faults.victims import COST, PHRASE, USER, now

SIZE = 3 * 1024 * 1024


def content_of(number: int) -> bytes:
    """Return bytes that are the same for a number in every process, and fit no other."""
    block = hashlib.sha256(str(number).encode()).digest()
    return block * (SIZE // len(block))


def document(number: int, content: bytes) -> Document:
    return Document(
        id=DocumentId(f"d{number}"),
        pupil=PupilId("p0"),
        title=f"Scan {number}",
        kind=DocumentKind.OTHER,
        dated=now().date(),
        information=InformationKind.CARE,
        file_type=FileType.PNG,
        size=len(content),
        sha256=fingerprint(content),
        added_by=USER.id,
        added_at=datetime(2026, 3, 10, tzinfo=UTC),
    )


def run(folder: Path) -> None:
    """Add document after document."""
    opened = Vault(folder, now, COST).unlock(USER.id, PHRASE)
    with opened.store.read() as work:
        first = len(work.documents.of_pupil(PupilId("p0"))) + 1
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in itertools.count(first):
        content = content_of(number)
        with opened.store.write(USER.id) as work:
            work.documents.put(document(number, content), pieces(content))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
