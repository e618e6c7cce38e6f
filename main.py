"""Luwte: composition root. Makes the objects, hands them over, runs; nothing else knows all parts."""

import logging
import secrets
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import resources
from models.consent_rules import default_rules
from models.errors import ConflictError
from models.ids import UserId
from models.imported import ImportedFile
from models.names import folded
from models.recovery_sheet import RecoverySheet
from models.school import School
from models.usecases.monitor import MonitorUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.user import Role, User
from storage.imports.inspection import inspection
from storage.imports.reader import read_file
from storage.vault import SUFFIX, Opened, Vault
from ui import commandline
from ui.application import check_display


def now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def new_id() -> str:
    """Return an identifier that says nothing."""
    return uuid.uuid4().hex


def session_of(opened: Opened) -> Session:
    """Return the session of the user who opened a store."""
    return Session(store=opened.store, user=opened.user, now=now, new_id=new_id, rules=default_rules())


def make_store(folder: Path, user: str, password: str, school: str) -> tuple[Vault, UserId, RecoverySheet]:
    """Make a store with its school and first coordinator."""
    place = folder if folder.name.endswith(SUFFIX) else folder.with_name(folder.name + SUFFIX)
    vault = Vault(place)
    first = User(id=UserId(new_id()), name=user, role=Role.COORDINATOR)
    groups = vault.create(first, password)
    opened = vault.unlock(first.id, password)
    try:
        SchoolUseCases(session_of(opened)).save(School(name=school or vault.name))
    finally:
        opened.close()
    sheet = RecoverySheet(code_groups=groups, store_name=vault.name, made_on=now().date(), school=school)
    return vault, first.id, sheet


class Tools:
    """What the command line works with; see ``ui.commandline.Tools``. Papers and solver are loaded when needed."""

    def __init__(self, language: str) -> None:
        self._language = language

    def create_store(self, folder: Path, user: str, password: str, school: str) -> RecoverySheet:
        """Make a store and return its recovery code."""
        return make_store(folder, user, password, school)[2]

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """Return the recovery code on paper."""
        from reports.recovery_sheet import recovery_sheet

        return recovery_sheet(sheet, self._language)

    def read_file(self, file: Path) -> ImportedFile:
        """Read a file from another system."""
        return read_file(file)

    def inspection(self, file: ImportedFile) -> Mapping[str, Any]:
        """Return what a file holds as plain data."""
        return inspection(file)

    @contextmanager
    def session(self, folder: Path, user: str, password: str) -> Iterator[Session]:
        """Open a store for a user and close it afterwards."""
        vault = Vault(folder)
        known = {folded(entry.name): entry.id for entry in vault.users()}
        if folded(user) not in known:
            raise commandline.CommandError("no_user", names=", ".join(entry.name for entry in vault.users()))
        opened = vault.unlock(known[folded(user)], password)
        try:
            yield session_of(opened)
        finally:
            opened.close()

    def export_monitor(self, session: Session, definition: str, period: str, out: Path) -> Path:
        """Save the protected monitor file and return where it is."""
        from reports.monitor_desk import MonitorDesk, Quiet

        cases = MonitorUseCases(session, MonitorDesk(self._language), secrets.token_hex(32))
        sent = cases.submit(cases.preview(definition, period, Quiet()))
        out.mkdir(parents=True, exist_ok=True)
        (out / sent.file_name).write_bytes(sent.content)
        return out / sent.file_name

    def check_monitor(self, file: Path) -> Sequence[str]:
        """Check a received monitor file and return its table as lines of text."""
        from reports.monitor_desk import table_of

        return table_of(file.read_bytes(), file.name)

    def tour(self, out: Path, seed: int, say: Callable[[str], None]) -> None:
        """Walk through the whole job on an invented school."""
        raise ConflictError("tour", seed=seed, out=str(out), say=str(say))


def say(text: str) -> None:
    """Write a line."""
    sys.stdout.write(text + "\n")


def run_command(argv: Sequence[str]) -> int:
    """Carry out a command of the command line."""
    language = commandline.language_of(argv)
    desk = commandline.Desk(tools=Tools(language), texts=resources.texts(language), say=say, ask=input)
    return commandline.run(argv, desk)


def run_window(argv: Sequence[str]) -> int:
    """Open the window, or say in one sentence why that cannot be."""
    problem = check_display()
    if problem:
        sys.stderr.write(problem + "\n")
        return commandline.NOT_DONE
    from ui.window_app import run

    return run(argv)


def main(argv: Sequence[str]) -> int:
    """Run Luwte."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    return run_command(argv) if commandline.is_command(argv) else run_window(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
