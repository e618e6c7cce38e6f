"""What every verb of the command line works with: its tools, its words, its options, and how it says what is wrong."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, Protocol

from typing_extensions import override

from models.errors import AppError
from models.imported import ImportedFile
from models.monitor.combining import Outcome
from models.recovery_sheet import RecoverySheet
from models.usecases.session import Session
from resources import LANGUAGES, Texts

DONE, NOT_DONE, WRONG_COMMAND = 0, 1, 2


class Receiver(Protocol):
    """What the verbs about received monitor files work with."""

    def check(self, file: Path) -> Sequence[str]:
        """Check a received file and return its table as lines of text; raises ImportFileError."""
        ...

    def follow(self, files: Sequence[Path]) -> Outcome:
        """Say whether files of the same school go on where the one before ended; what is not in order is left out."""
        ...

    def combine(self, files: Sequence[Path], expect: Path | None, csv: Path, package: Path | None) -> Outcome:
        """Add up received files; writes nothing when one of them is refused."""
        ...


class Tools(Protocol):
    """What the verbs work with; made by ``main.py``."""

    def create_store(self, folder: Path, user: str, password: str, school: str) -> RecoverySheet:
        """Make a store and return its recovery code."""
        ...

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """Return the recovery code on paper."""
        ...

    def read_file(self, file: Path) -> ImportedFile:
        """Read a file from another system."""
        ...

    def inspection(self, file: ImportedFile) -> Mapping[str, Any]:
        """Return what a file holds as plain data."""
        ...

    def session(self, folder: Path, user: str, password: str) -> AbstractContextManager[Session]:
        """Open a store for a user and close it afterwards."""
        ...

    def export_monitor(self, session: Session, definition: str, period: str, out: Path) -> Path:
        """Save the protected monitor file and return where it is."""
        ...

    def receiver(self) -> Receiver:
        """Return what works on received monitor files."""
        ...

    def tour(self, out: Path, seed: int, say: Callable[[str], None]) -> None:
        """Walk through the whole job on an invented school."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where a verb works: its tools, its words, and the streams it speaks through."""

    tools: Tools
    texts: Texts
    say: Callable[[str], None]
    ask: Callable[[str], str]

    def tell(self, name: str, **values: object) -> None:
        """Say a sentence of ``commandline.say``."""
        self.say(self.texts(f"commandline.say.{name}", **values))


class CommandError(AppError):
    """A command that cannot be carried out as it was given; the sentence is in ``commandline.say``."""


_SAYS = {
    "the following arguments are required:": "usage_missing",
    "unrecognized arguments:": "usage_unknown",
    "expected one argument": "usage_value",
    "invalid choice:": "usage_choice",
}
"""How argparse says what is usually wrong, with the key of our own words for it."""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def __init__(self, texts: Texts, verb: str, about: str) -> None:
        self._texts = texts
        super().__init__(
            prog=f"main.py {verb}".strip(),
            description=texts(f"commandline.help.{about}"),
            epilog=texts("commandline.help.exit_codes"),
            allow_abbrev=False,
        )
        self.add_argument("--language", choices=LANGUAGES, default=texts.language, help=self._help("language"))

    def want(self, name: str, *, path: bool = False, optional: bool = False, about: str = "") -> None:
        """Add an option with a value."""
        flag = f"--{name.replace('_', '-')}"
        kind = Path if path else str
        self.add_argument(flag, type=kind, required=not optional, metavar=name.upper(), help=self._help(about or name))

    def want_place(self, name: str, about: str) -> None:
        """Add a path that stands without an option."""
        self.add_argument(name, type=Path, metavar=name.upper(), help=self._help(about))

    def want_files(self) -> None:
        """Add one or more paths that stand without an option."""
        self.add_argument("files", nargs="+", type=Path, metavar="FILE", help=self._help("files"))

    def allow(self, name: str) -> None:
        """Add an option without a value."""
        self.add_argument(f"--{name.replace('_', '-')}", action="store_true", help=self._help(name))

    def _help(self, name: str) -> str:
        return self._texts(f"commandline.help.{name}")

    @override
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(self._texts("commandline.say.usage", message=self._translated(message)) + "\n")
        raise SystemExit(WRONG_COMMAND)

    def _translated(self, message: str) -> str:
        """Return in the words of the reader what argparse says in English; what it says seldom stays as it is."""
        for begin, key in _SAYS.items():
            before, found, after = message.partition(begin)
            if found:
                named = before.removeprefix("argument ").rstrip(": ") or after.strip()
                return self._texts(f"commandline.say.{key}", what=printable(named))
        return printable(message)


def present(file: Path) -> Path:
    """Return a file that is there and may be read."""
    if not file.is_file() or not os.access(file, os.R_OK):
        raise CommandError("file_missing", file=str(file))
    return file


def password(file: Path) -> str:
    """Return the first line of a password file, without its line end; spaces belong to the password."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise CommandError("password_file", file=str(file)) from None
    if not lines or not lines[0]:
        raise CommandError("password_empty")
    return lines[0]


def shown(file: Path) -> str:
    """Return a file's name as it can be shown: without signs that steer a terminal."""
    return printable(file.name)


def printable(text: str) -> str:
    """Return a text of somebody else without signs that steer a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def complain(sentence: str) -> None:
    """Write one sentence about what is wrong."""
    sys.stderr.write(sentence + "\n")
