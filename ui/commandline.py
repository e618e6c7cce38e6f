"""The command line, for school IT and for automation. Its verbs get what they work with passed in.

Exit codes: 0 done; 1 not done, with one sentence on stderr; 2 the command itself is wrong.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from models.errors import AppError
from models.import_rows import ImportPlan, RowStatus
from models.imported import ImportedFile
from models.usecases.imports import ImportUseCases
from resources import LANGUAGES
from ui.command_desk import DONE, NOT_DONE, WRONG_COMMAND, CommandError, Desk, Parser, password, present
from ui.commandline_received import check, combine
from ui.errors import message_for

_WINDOW_ONLY = ("--demo", "--version")


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
    sheet = desk.tools.create_store(asked.store, asked.user, password(asked.password_file), asked.school or "")
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
    found = desk.tools.read_file(present(asked.file))
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
    found = desk.tools.read_file(present(asked.file))
    with desk.tools.session(asked.store, asked.user, password(asked.password_file)) as session:
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
    deeds = {"export": _monitor_export, "check": check, "combine": combine}
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
    with desk.tools.session(asked.store, asked.user, password(asked.password_file)) as session:
        file = desk.tools.export_monitor(session, asked.definition, asked.period, asked.out)
    desk.tell("exported", file=file)
    return DONE


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
