"""Received monitor files on the disk, for the command line: check them, follow them, add them up."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from models.monitor.combining import Outcome
from reports import monitor_receiving as receiving
from reports.monitor_archive import MOST_FILE_BYTES
from reports.monitor_feedback import lines_of


class Receiver:
    """Works on files in one language; see ``ui.command_desk.Receiver``."""

    def __init__(self, language: str) -> None:
        self._language = language

    def check(self, file: Path) -> Sequence[str]:
        """Check a received file and return its table as lines of text."""
        return list(lines_of(_bytes_of(file), file.name, self._language))

    def follow(self, files: Sequence[Path]) -> Outcome:
        """Say whether files of the same school go on where the one before ended."""
        return receiving.follow(_read(files), self._language)

    def combine(self, files: Sequence[Path], expect: Path | None, csv: Path, package: Path | None) -> Outcome:
        """Add up received files and write the sum, with a description around or beside it."""
        expected = receiving.school_codes(_bytes_of(expect)) if expect else None
        added = receiving.add_up(_read(files), expected)
        if added.combined is None:
            return Outcome(refusals=added.refusals)
        for path, content in receiving.outputs(added.combined, csv, package).items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        lines = tuple(receiving.summary(added.combined, self._language))
        return Outcome(lines=lines, package=receiving.description_path(csv, package))


def _read(files: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Yield files by name; of several that are called the same the folder is told as well."""
    names = Counter(file.name for file in files)
    for file in files:
        name = file.name if names[file.name] == 1 else f"{file.resolve().parent.name}/{file.name}"
        yield name, _bytes_of(file)


def _bytes_of(file: Path) -> bytes:
    """Return what a file from outside holds, read no further than any monitor file is long."""
    with file.open("rb") as opened:
        return opened.read(MOST_FILE_BYTES + 1)
