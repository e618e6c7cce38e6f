"""The command line, for school IT and for automation. Its verbs get what they work with passed in.

Exit codes: 0 done; 1 not done, with one sentence on stderr; 2 the command itself is wrong.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn, Protocol

from typing_extensions import override

from models.errors import AppError, ImportFileError
from models.import_rows import ImportPlan, RowStatus
from models.imported import ImportedFile
from models.recovery_sheet import RecoverySheet
from models.usecases.imports import ImportUseCases
from models.usecases.session import Session
from resources import LANGUAGES, Texts
from ui.errors import message_for

DONE, NOT_DONE, WRONG_COMMAND = 0, 1, 2
_WINDOW_ONLY = ("--demo", "--version")


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

    def check_monitor(self, file: Path) -> Sequence[str]:
        """Check a received monitor file and return its table as lines of text; raises ImportFileError."""
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

    def want(self, name: str, *, path: bool = False, optional: bool = False) -> None:
        """Add an option with a value."""
        flag = f"--{name.replace('_', '-')}"
        kind = Path if path else str
        self.add_argument(flag, type=kind, required=not optional, metavar=name.upper(), help=self._help(name))

    def want_place(self, name: str, about: str) -> None:
        """Add a path that stands without an option."""
        self.add_argument(name, type=Path, metavar=name.upper(), help=self._help(about))

    def want_files(self) -> None:
        """Add one or more paths that stand without an option."""
        self.add_argument("files", nargs="+", type=Path, metavar="FILE", help=self._help("file"))

    def allow(self, name: str) -> None:
        """Add an option without a value."""
        self.add_argument(f"--{name.replace('_', '-')}", action="store_true", help=self._help(name))

    def _help(self, name: str) -> str:
        return self._texts(f"commandline.help.{name}")

    @override
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(self._texts("commandline.say.usage", message=message) + "\n")
        raise SystemExit(WRONG_COMMAND)


def language_of(argv: Sequence[str]) -> str:
    """Return the language asked for, before anything else is read; Dutch when none that exists was asked for."""
    asked = [after for word, after in pairwise(argv) if word == "--language"]
    return asked[0] if asked and asked[0] in LANGUAGES else LANGUAGES[0]


def is_command(argv: Sequence[str]) -> bool:
    """Tell whether the words ask for a verb or for help, rather than for the window."""
    return any(word in VERBS or word in ("-h", "--help") for word in argv[:1]) or _wants_help(argv)


def run(argv: Sequence[str], desk: Desk) -> int:
    """Carry out a command and return its exit code; every known error becomes one sentence on stderr."""
    try:
        verb = VERBS.get(argv[0]) if argv else None
        return verb(argv[1:], desk) if verb else _overview(argv, desk)
    except CommandError as error:
        sys.stderr.write(desk.texts(f"commandline.say.{error.code}", **error.facts) + "\n")
    except AppError as error:
        sys.stderr.write(message_for(error, desk.texts).whole + "\n")
    except OSError as error:
        sys.stderr.write(desk.texts("commandline.say.cannot_write", folder=error.filename or "?") + "\n")
    return NOT_DONE


def _wants_help(argv: Sequence[str]) -> bool:
    return bool(argv) and argv[0] not in _WINDOW_ONLY and ("-h" in argv or "--help" in argv)


def _overview(argv: Sequence[str], desk: Desk) -> int:
    parser = Parser(desk.texts, "", "program")
    parser.allow("demo")
    verbs = parser.add_argument_group(desk.texts("commandline.help.verbs"))
    for verb in VERBS:
        verbs.add_argument(verb, nargs="?", help=desk.texts(f"commandline.help.{verb}"))
    parser.parse_args(list(argv))
    return DONE


def _new(argv: Sequence[str], desk: Desk) -> int:
    parser = Parser(desk.texts, "new", "new")
    parser.want_place("store", "store")
    parser.want("user")
    parser.want("password_file", path=True)
    parser.want("recovery_out", path=True, optional=True)
    parser.want("school", optional=True)
    asked = parser.parse_args(list(argv))
    sheet = desk.tools.create_store(asked.store, asked.user, _password(asked.password_file), asked.school or "")
    desk.tell("created", folder=sheet.store_name)
    if asked.recovery_out is None:
        desk.tell("recovery_shown")
        desk.say(sheet.code)
        return DONE
    asked.recovery_out.write_bytes(desk.tools.recovery_pdf(sheet))
    desk.tell("recovery_saved", file=asked.recovery_out)
    return DONE


def _inspect(argv: Sequence[str], desk: Desk) -> int:
    parser = Parser(desk.texts, "inspect", "inspect")
    parser.want_place("file", "file")
    parser.allow("json")
    asked = parser.parse_args(list(argv))
    found = desk.tools.read_file(_present(asked.file))
    if asked.json:
        desk.say(json.dumps(desk.tools.inspection(found), ensure_ascii=False, indent=2))
    else:
        _describe(found, desk)
    return DONE


def _import(argv: Sequence[str], desk: Desk) -> int:
    parser = Parser(desk.texts, "import", "import")
    parser.want_place("file", "file")
    _want_store(parser)
    parser.allow("dry_run")
    parser.allow("yes")
    asked = parser.parse_args(list(argv))
    found = desk.tools.read_file(_present(asked.file))
    with desk.tools.session(asked.store, asked.user, _password(asked.password_file)) as session:
        return _apply(ImportUseCases(session), found, asked, desk)


def _apply(cases: ImportUseCases, found: ImportedFile, asked: argparse.Namespace, desk: Desk) -> int:
    plan = cases.preview(found)
    _describe(found, desk)
    desk.tell("plan", **_numbers(plan))
    if asked.dry_run:
        return DONE
    if plan.undecided:
        raise CommandError("decide_first", count=len(plan.undecided))
    if cases.nothing_to_do(plan):
        desk.tell("nothing_to_do")
        return DONE
    yes = desk.texts("commandline.say.answer_yes")
    if not asked.yes and desk.ask(desk.texts("commandline.say.ask")).strip().casefold() != yes:
        raise CommandError("not_done")
    cases.apply(found)
    desk.tell("imported")
    return DONE


def _monitor(argv: Sequence[str], desk: Desk) -> int:
    deeds = {"export": _monitor_export, "check": _monitor_check}
    if argv and argv[0] in deeds:
        return deeds[argv[0]](argv[1:], desk)
    parser = Parser(desk.texts, "monitor", "monitor")
    for deed in deeds:
        parser.add_argument(deed, nargs="?", help=desk.texts(f"commandline.help.monitor_{deed}"))
    parser.parse_args(list(argv))
    sys.stderr.write(desk.texts("commandline.say.no_command") + "\n")
    return WRONG_COMMAND


def _monitor_export(argv: Sequence[str], desk: Desk) -> int:
    parser = Parser(desk.texts, "monitor export", "monitor_export")
    _want_store(parser)
    parser.want("definition")
    parser.want("period")
    parser.want("out", path=True)
    asked = parser.parse_args(list(argv))
    with desk.tools.session(asked.store, asked.user, _password(asked.password_file)) as session:
        file = desk.tools.export_monitor(session, asked.definition, asked.period, asked.out)
    desk.tell("exported", file=file)
    desk.tell("one_period")
    return DONE


def _monitor_check(argv: Sequence[str], desk: Desk) -> int:
    parser = Parser(desk.texts, "monitor check", "monitor_check")
    parser.want_files()
    files = parser.parse_args(list(argv)).files
    wrong = sum(not _checked(file, desk) for file in files)
    if wrong and len(files) > 1:
        _complain(desk.texts("commandline.say.files_wrong", count=wrong, total=len(files)))
    return NOT_DONE if wrong else DONE


def _checked(file: Path, desk: Desk) -> bool:
    """Say what is in a monitor file, or what is wrong with it, and return whether it is in order."""
    try:
        lines = desk.tools.check_monitor(_present(file))
    except ImportFileError as error:
        sentence = message_for(error, desk.texts).whole
        _complain(desk.texts("commandline.say.file_problem", file=_shown(file), sentence=sentence))
        return False
    except CommandError as error:
        _complain(desk.texts(f"commandline.say.{error.code}", **error.facts))
        return False
    desk.tell("checked", file=_shown(file))
    desk.say("\n".join([*lines, ""]))
    return True


def _shown(file: Path) -> str:
    """Return a file's name as it can be shown: without signs that steer a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in file.name)


def _complain(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")


def _tour(argv: Sequence[str], desk: Desk) -> int:
    parser = Parser(desk.texts, "tour", "tour")
    parser.want("out", path=True)
    parser.add_argument("--seed", type=int, default=1, help=desk.texts("commandline.help.seed"))
    asked = parser.parse_args(list(argv))
    desk.tools.tour(asked.out, asked.seed, desk.say)
    desk.tell("tour_done", folder=asked.out)
    return DONE


VERBS: Mapping[str, Callable[[Sequence[str], Desk], int]] = {
    "new": _new,
    "inspect": _inspect,
    "import": _import,
    "monitor": _monitor,
    "tour": _tour,
}


def _want_store(parser: Parser) -> None:
    parser.want("store", path=True)
    parser.want("user")
    parser.want("password_file", path=True)


def _present(file: Path) -> Path:
    if not file.is_file() or not os.access(file, os.R_OK):
        raise CommandError("file_missing", file=str(file))
    return file


def _password(file: Path) -> str:
    """Return the first line of a password file, without its line end; spaces belong to the password."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise CommandError("password_file", file=str(file)) from None
    if not lines or not lines[0]:
        raise CommandError("password_empty")
    return lines[0]


def _numbers(plan: ImportPlan) -> dict[str, int]:
    return {
        "new": plan.count(RowStatus.NEW),
        "changed": plan.count(RowStatus.CHANGED),
        "same": plan.count(RowStatus.UNCHANGED),
        "gone": plan.count(RowStatus.GONE),
        "to_decide": len(plan.undecided),
    }


def _describe(found: ImportedFile, desk: Desk) -> None:
    """Say what a file holds: how many pupils, what is left out and why, and what is wrong with it."""
    school = found.school.name or f"{found.school.brin}{found.school.branch}" or found.school.key
    desk.tell("format", format=found.format.upper(), version=found.version, school=school)
    desk.say(desk.texts.count("commandline.say.pupils", len(found.pupils)))
    for entry in found.left_out:
        what = desk.texts.count(f"imports.left_out.{entry.kind}", entry.count)
        desk.tell("left_out", what=what, why=desk.texts(f"imports.left_out_reason.{entry.reason_code}"))
    for problem in found.problems:
        sentence = desk.texts(f"imports.problem.{problem.code}", **{"line": problem.line, **problem.facts})
        field = desk.texts(f"imports.field.{problem.field}")
        desk.tell("problem", line=problem.line, field=field, sentence=sentence)
