"""Searching and filtering with 200,000 notes in the store: ``python -m tests.benchmarks.caseload``."""

import itertools
import os
import random
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import resources
from models.caseload import Condition, Facet
from models.ids import PupilId
from models.usecases.caseload import CaseloadUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.search import SearchUseCases
from models.usecases.session import Session
from storage import text_index
from storage.driver import Connection, connect
from storage.store import OpenStore
from tests.benchmarks.screens import application
from tests.benchmarks.timing import Measured, alternated, spread, table
from tests.benchmarks.worlds import World, world
from tests.stores import TODAY
from ui.finding import Finder
from ui.itemmodels.pupil_words import RowWords
from ui.pages.pupils_list import PupilList, names_of

SIZES = (2_000, 5_000)
NOTES = 200_000
_TEXTS = ("school", "moeder", "huiswerk", "gesprek over", "vaker ziek", "rekenen thuis", "plan voor")
_INSERT = """
INSERT INTO contact (id, pupil, held_on, who, way, summary, trajectory, noted_by, added)
VALUES (?, ?, ?, ?, 'talk', ?, NULL, NULL, ?)
"""
_SPOKEN = (
    "de het een van op met voor naar is was zij hij wij samen thuis school moeder vader leerkracht "
    "huiswerk rekenen lezen slapen eten ziek vaker minder rustig druk gesprek plan afspraak bellen "
    "volgende week maandag dinsdag zorg blij boos verdriet vrienden pauze gym juf meester broer zus oma "
    "opa verhuizen scheiding werk geld telefoon "
)
_WORDS = _SPOKEN.split()


def measured(folder: Path) -> Iterator[Measured]:
    """Measure at each size of school."""
    for pupils in SIZES:
        with world(pupils, folder / str(pupils)) as school:
            _write_notes(school)
            yield from _reading(school)
            yield from _typing(school)
            yield from _painted(school, folder)


def _write_notes(school: World) -> None:
    """Fill both stores with the same notes, and their indexes."""
    store = school.encrypted.store
    assert isinstance(store, OpenStore)
    plain = sqlite3.connect(school.vault.folder.parent / "plain.db", isolation_level=None)
    for connection in (connect(store.database, store.key), cast("Connection", plain)):
        connection.execute("BEGIN IMMEDIATE")
        for note in _notes(school):
            connection.execute(_INSERT, note)
        text_index.rebuild(connection)
        connection.execute("COMMIT")
        connection.close()


def _notes(school: World) -> Iterator[tuple[str, str, str, str, str, int]]:
    """Yield notes about the caseload and others, over ten years, in words as often as people use them."""
    dice = random.Random(11)
    weights = [1 / place for place in range(1, len(_WORDS) + 1)]
    pupils = [pupil.id for pupil in school.school.pupils]
    for number in range(NOTES):
        day = TODAY - timedelta(days=dice.randrange(3650))
        words = " ".join(dice.choices(_WORDS, weights, k=dice.randint(8, 40)))
        yield (f"note-{number}", dice.choice(pupils), day.isoformat(), "moeder", words, 1_000_000 + number)


def _reading(school: World) -> Iterator[Measured]:
    """Measure reading the list, as it is first shown and with every consent judged, and opening dossiers."""
    for what, judged in (("list: readable, consents still to come", False), ("list: with every consent judged", True)):
        sessions = (school.encrypted, school.plain)
        mine, plain = alternated([_rows(session, judged=judged) for session in sessions], times=7)
        yield _line(what, school, mine, plain)
    known = list(dict.fromkeys(file.pupil for file in school.school.care_files))[:60]
    works = [[_opened(session, pupil) for pupil in known] for session in (school.encrypted, school.plain)]
    mine, plain = (spread(work) for work in works)
    yield _line("dossier: opening, noted in the log", school, mine, plain)


def _rows(session: Session, *, judged: bool) -> Callable[[], object]:
    return lambda: CaseloadUseCases(session).rows(judged=judged)


def _opened(session: Session, pupil: PupilId) -> Callable[[], object]:
    return lambda: PupilUseCases(session).dossier(pupil)


def _typing(school: World) -> Iterator[Measured]:
    """Measure each key of some searches, as ``Ctrl+K`` carries them out."""
    names = [pupil.name.full for pupil in school.school.pupils[:: len(school.school.pupils) // 12]]
    misspelt = [f"{name[:4]}{name[5:]}" for name in names]
    for what, typed, search in (
        ("search: a key of a name", names, _by_name),
        ("search: a key of a misspelt name", misspelt, _by_name),
        ("search: a key of words in notes", _TEXTS, _by_text),
    ):
        mine, plain = (spread(search(session, typed)) for session in (school.encrypted, school.plain))
        yield _line(what, school, mine, plain)
    finder = Finder(school.encrypted)
    finder.find("x")
    mine = spread([_found(finder, text) for text in _keys([*names, *_TEXTS])])
    yield _line("Ctrl+K: a key, everything together", school, mine)


def _by_name(session: Session, typed: Sequence[str]) -> Sequence[Callable[[], object]]:
    cases = SearchUseCases(session)
    cases.pupils("x")
    return [_call(cases.pupils, text) for text in _keys(typed)]


def _by_text(session: Session, typed: Sequence[str]) -> Sequence[Callable[[], object]]:
    cases = SearchUseCases(session)
    cases.texts("xx")
    return [_call(cases.texts, text) for text in _keys(typed)]


def _call(search: Callable[[str], object], text: str) -> Callable[[], object]:
    return lambda: search(text)


def _found(finder: Finder, text: str) -> Callable[[], object]:
    return lambda: finder.find(text)


def _keys(typed: Sequence[str]) -> Iterator[str]:
    for text in typed:
        yield from itertools.accumulate(text)


def _painted(school: World, folder: Path) -> Iterator[Measured]:
    """Measure the list itself: each key in its search line and each filter, until it is painted."""
    application(folder)
    rows = CaseloadUseCases(school.encrypted).rows()
    shown = PupilList(RowWords(texts=resources.texts("nl"), today=TODAY), may_add=True)
    shown.resize(1280, 720)
    shown.show()
    shown.show_rows(rows, names_of(rows))
    shown.scope.setCurrentIndex(1)
    names = [row.pupil.name.full for row in rows[:: len(rows) // 8]]
    mine = spread([_typed(shown, text) for text in _keys([*names, "status:wacht groep:BB1", "wacht:>6"])])
    yield _line("list: a key in its search line, painted", school, mine)
    shown.search.clear()
    filters = [Condition(facet=facet, values=frozenset({value})) for facet, value in _some_values(shown)]
    yield _line("list: a filter, painted", school, spread([_asked(shown, condition) for condition in filters]))
    shown.forget()
    shown.close()


def _some_values(shown: PupilList) -> Iterator[tuple[Facet, str]]:
    vocabulary = shown.filters.language.vocabulary
    for facet in (Facet.STATUS, Facet.CONSENT, Facet.GROUP, Facet.PROVIDER, Facet.COORDINATOR, Facet.ACTION):
        yield from ((facet, value) for value in list(vocabulary[facet])[:6])


def _typed(shown: PupilList, text: str) -> Callable[[], object]:
    def work() -> None:
        shown.search.setText(text)
        shown.grab()

    return work


def _asked(shown: PupilList, condition: Condition) -> Callable[[], object]:
    def work() -> None:
        shown.filters.ask([condition])
        shown.filters.changed.emit()
        shown.grab()

    return work


def _line(what: str, school: World, mine: Sequence[float], plain: Sequence[float] | None = None) -> Measured:
    return Measured.of(what, school.pupils, mine, plain)


def main() -> None:
    """Measure, saying each figure as it comes, and print the table."""
    lines = []
    with TemporaryDirectory(prefix="luwte-benchmarks-") as folder:
        for line in measured(Path(folder)):
            sys.stderr.write(f"{line.what} ({line.pupils}): {line.seconds:.4f} s, p95 {line.p95 or 0:.4f} s\n")
            lines.append(line)
    sys.stdout.write(f"{table(lines)}\n")


if __name__ == "__main__":
    main()
