"""The verbs for who receives monitor files: check them, and add them up. They need no store and no window."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from models.errors import AppError, ImportFileError
from ui.command_desk import DONE, NOT_DONE, CommandError, Desk, Parser, complain, present, printable, shown
from ui.errors import message_for

_PATTERN = ("*", "?")


def check(argv: Sequence[str], desk: Desk) -> int:
    """Check received files and show what is in them; every file is looked at, also after a wrong one.

    Of files of the same school it is also looked at whether each goes on where the one before ended.
    """
    parser = Parser(desk.texts, "monitor check", "monitor_check")
    parser.want_files()
    files = list(_found(parser.parse_args(list(argv)).files))
    good = [file for file in files if _checked(file, desk)]
    wrong = len(files) - len(good)
    if len(good) > 1:
        wrong += _do_not_follow(good, desk)
    if wrong and len(files) > 1:
        complain(desk.texts("commandline.say.files_wrong", count=wrong, total=len(files)))
    return NOT_DONE if wrong else DONE


def combine(argv: Sequence[str], desk: Desk) -> int:
    """Add up received files; when one of them is wrong it is named, and nothing is written."""
    parser = Parser(desk.texts, "monitor combine", "monitor_combine")
    parser.want_files()
    parser.want("out", path=True, about="combined_out")
    parser.want("package", path=True, optional=True)
    parser.want("expect", path=True, optional=True)
    asked = parser.parse_args(list(argv))
    files = [present(file) for file in _found(asked.files)]
    for made in (asked.out, asked.package):
        if made and made.resolve() in {file.resolve() for file in files}:
            raise CommandError("own_input", file=shown(made))
    expect = present(asked.expect) if asked.expect else None
    outcome = desk.tools.receiver().combine(files, expect, asked.out, asked.package)
    if outcome.refusals:
        for refusal in outcome.refusals:
            _name_problem(refusal.name, refusal.error, desk)
        raise CommandError("nothing_combined")
    desk.say("\n".join(outcome.lines))
    desk.tell("combined", file=asked.out, package=outcome.package)
    return DONE


def _found(places: Iterable[Path]) -> Iterator[Path]:
    """Yield files; of a folder the zip files in it, and of a pattern that no shell has filled in what fits it."""
    for place in places:
        if place.is_dir():
            found = sorted(place.glob("*.zip"))
            if not found:
                raise CommandError("no_files", folder=str(place))
            yield from found
        elif not place.exists() and any(sign in place.name for sign in _PATTERN):
            yield from sorted(place.parent.glob(place.name)) or [place]
        else:
            yield place


def _checked(file: Path, desk: Desk) -> bool:
    """Say what is in a monitor file, or what is wrong with it, and return whether it is in order."""
    try:
        lines = desk.tools.receiver().check(present(file))
    except ImportFileError as error:
        _name_problem(file.name, error, desk)
        return False
    except CommandError as error:
        complain(desk.texts(f"commandline.say.{error.code}", **error.facts))
        return False
    desk.tell("checked", file=shown(file))
    desk.say("\n".join([*lines, ""]))
    return True


def _do_not_follow(files: Sequence[Path], desk: Desk) -> int:
    """Say whether files go on where the one before ended, and return how many do not."""
    together = desk.tools.receiver().follow(files)
    for line in together.lines:
        desk.say(line)
    for refusal in together.refusals:
        _name_problem(refusal.name, refusal.error, desk)
    return len({refusal.name for refusal in together.refusals})


def _name_problem(name: str, error: AppError, desk: Desk) -> None:
    sentence = message_for(error, desk.texts).whole
    complain(desk.texts("commandline.say.file_problem", file=printable(name), sentence=sentence))
