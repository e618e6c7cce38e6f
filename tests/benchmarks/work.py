"""The work of a day, on both stores."""

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import median

from models.usecases.imports import ImportUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from reports.minutes import minutes
from reports.monitor_desk import MonitorDesk, Quiet
from storage.imports.reader import read_file
from tests.benchmarks.edexml import write_list
from tests.benchmarks.timing import Measured, in_turn, once, typical
from tests.benchmarks.worlds import World, empty_sessions

_ITEMS = 15
_IMPORTS = 3
_SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2

Work = Callable[[], object]


def daily(world: World) -> Iterator[Measured]:
    """Measure what happens in a store that is open."""
    for what, work in _TASKS.items():
        mine, plain = in_turn(work(world, world.encrypted), work(world, world.plain))
        yield Measured(what=what, pupils=world.pupils, seconds=mine, plain=plain)


def papers(world: World) -> Iterator[Measured]:
    """Measure the minutes of a meeting about fifteen pupils, without what is read from the store."""
    meeting = max(world.school.meetings, key=lambda meeting: len(meeting.items))
    view = MeetingUseCases(world.encrypted).copy(meeting.id, None, "Zorgteam")
    about = [item for item in view.items if item.subject]
    filled = replace(view, items=tuple(itertools.islice(itertools.cycle(about), _ITEMS)))
    yield Measured(what="minutes on paper, 15 items", pupils=0, seconds=typical(lambda: minutes(filled, "nl")))


def pupil_list(world: World, folder: Path) -> Iterator[Measured]:
    """Measure reading a pupil list of this size, looking at what it would change, and writing it."""
    file = write_list(folder / f"{world.pupils}.xml", world.school)
    rounds = []
    for number in range(_IMPORTS):
        with empty_sessions(folder / f"import-{number}", world.school) as sessions:
            rounds.append([once(_importing(session, file)) for session in sessions])
    mine, plain = (median(times) for times in zip(*rounds, strict=True))
    yield Measured(what="import of a pupil list: read, preview, write", pupils=world.pupils, seconds=mine, plain=plain)


def _rows(_world: World, session: Session) -> Work:
    return lambda: PupilUseCases(session).rows()


def _search(_world: World, session: Session) -> Work:
    return lambda: PupilUseCases(session).find("de b")


def _dossier(world: World, session: Session) -> Work:
    """Open one dossier after another, of those about whom there is most to read."""
    known = sorted((file.pupil for file in world.school.care_files), key=str)
    pupils = itertools.cycle(dict.fromkeys(known))
    return lambda: PupilUseCases(session).dossier(next(pupils))


def _write(world: World, session: Session) -> Work:
    """Change one pupil: one transaction, with its step to take back and its line in the log, synced to the disk."""
    pupil, numbers = world.school.pupils[0], itertools.count()
    return lambda: PupilUseCases(session).save(replace(pupil, year_group=str(next(numbers) % 8)))


def _undone(world: World, session: Session) -> Work:
    pupil, numbers = world.school.pupils[0], itertools.count()

    def work() -> None:
        changes = PupilUseCases(session).save(replace(pupil, number=f"u{next(numbers)}"))
        if changes.undo is not None:
            UndoUseCases(session).undo(changes.undo)

    return work


def _monitor(_world: World, session: Session) -> Work:
    cases = MonitorUseCases(session, MonitorDesk("nl"), _SECRET)
    definition = cases.definitions()[0]
    period = cases.periods(definition)[0].id
    asked = Asked(definition=definition.id, period=period)
    return lambda: cases.preview(asked, Quiet())


def _importing(session: Session, file: Path) -> Work:
    def work() -> None:
        cases, found = ImportUseCases(session), read_file(file)
        cases.preview(found)
        cases.apply(found)

    return work


_TASKS: Mapping[str, Callable[[World, Session], Work]] = {
    "caseload: every row of the list": _rows,
    "search in the store": _search,
    "opening a dossier, noted in the log": _dossier,
    "one committed change": _write,
    "one committed change, and taking it back": _undone,
    "monitor: count, protect and prove a period": _monitor,
}
