"""A school in which every text is a word of its own sends files; run by itself on a machine full of such words."""

import getpass
import os
import platform
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from pypdf import PdfReader
from pypdf.generic import StreamObject

from models.monitor import parsing
from models.school import EducationType
from models.submission import Submission
from models.usecases.monitor import Asked, MonitorUseCases
from reports.disclosure.run import Quiet
from reports.monitor_desk import MonitorDesk
from tests.canary.test_canary import COORDINATOR, school
from tests.canary.world import World
from tests.stores import session_of

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
MACHINE = "qzmachinex111111111"


def sent(place: Path, seed: int, monitor: str) -> tuple[tuple[Submission, ...], World]:
    """Fill a store, and save a period for everybody it can be for."""
    opened, world = school(place, seed)
    session = session_of(opened, COORDINATOR)
    with session.store.write(session.user.id) as uow:
        offered = frozenset({EducationType.SO})
        uow.school.save(replace(uow.school.get(), brin="99ZZ", education_types=offered))
    cases = MonitorUseCases(session, MonitorDesk("nl"), SECRET)
    period = cases.periods(parsing.load(monitor))[0].id
    codes = frozenset(one.recipient.code for one in cases.recipients(monitor, period))
    files = cases.submit(cases.preview(Asked(definition=monitor, period=period, recipients=codes), Quiet()))
    opened.close()
    return files, world


def unpacked(content: bytes) -> Iterator[bytes]:
    """Yield a file, its members, and all that is packed within a PDF, also as a reader sees it."""
    yield content
    with ZipFile(BytesIO(content)) as archive:
        yield repr(archive.infolist()).encode()
        for name in archive.namelist():
            member = archive.read(name)
            yield member
            if name.endswith(".pdf"):
                yield from _within(PdfReader(BytesIO(member)))


def _within(reader: PdfReader) -> Iterator[bytes]:
    for number in range(1, len(reader.xref[0]) + 1):
        found = reader.get_object(number)
        yield repr(found).encode()
        if isinstance(found, StreamObject):
            yield found.get_data()
    yield "\n".join(page.extract_text() for page in reader.pages).encode()


def main(place: Path, seed: int, monitor: str) -> None:
    """Send from a machine of which everything has a name, and put the files in the folder."""
    platform.node = socket.gethostname = getpass.getuser = lambda: MACHINE
    os.uname = lambda: os.uname_result(("Linux", MACHINE, "1", "1", "x86"))
    files, _ = sent(place, seed, monitor)
    for file in files:
        (place / file.file_name).write_bytes(file.content)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
