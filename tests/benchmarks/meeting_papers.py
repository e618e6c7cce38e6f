"""How long a meeting takes to prepare: from *nieuw overleg* to a paper for each, and the papers after it.

``python -m tests.benchmarks.meeting_papers`` prints it step by step, by the clock and in processor time: with other
work going on the first says more about that work than about the app.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from models.agenda_proposal import Proposal, room_on
from models.ids import AgendaItemId, MeetingId
from models.meeting import AgendaItem, Meeting, Participant
from models.preparation_sheet import PreparationView
from models.series import Plan
from models.usecases.agenda_proposals import ProposalUseCases
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.preparations import PreparationUseCases, Prepared
from models.usecases.session import Session
from reports.papers import Papers
from tests.benchmarks.timing import Measured, typical
from tests.benchmarks.worlds import World, world
from ui.pages.copy_saver import write_file

PUPILS, PEOPLE = 15, 8
_ID = MeetingId("measured")
_NONE = MeetingId("")
_TIMES = 5
_SIZES = (200, 2_000)


def measured(world: World) -> Iterator[Measured]:
    """Measure the papers before a meeting and those after it, from the store to the last byte."""
    session = world.encrypted
    _plan(world, session)
    papers = Papers("nl")

    def before() -> object:
        return [papers.preparation(view) for view in PreparationUseCases(session).papers(_ID, "Zorgteam")]

    def after() -> object:
        made = MeetingPaperUseCases(session).after(_ID, "Zorgteam")
        return [papers.minutes(view) for view in made.copies], [papers.action_list(view) for view in made.lists]

    def proposing() -> object:
        return ProposalUseCases(session, "nl").proposals(_ID)

    what = f"{PUPILS} pupils, {PEOPLE} people"
    yield Measured(what="an agenda proposed", pupils=world.pupils, seconds=typical(proposing))
    yield Measured(what=f"papers before a meeting: {what}", pupils=world.pupils, seconds=typical(before))
    yield Measured(what=f"copies and lists after it: {what}", pupils=world.pupils, seconds=typical(after))
    walks = [walk(world) for _ in range(_TIMES)]
    whole = median(step.seconds for found in walks for step in found if step.what == WHOLE)
    yield Measured(what=f"from a new meeting to its papers: {what}", pupils=world.pupils, seconds=whole)


WHOLE = "everything"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a step took."""

    what: str
    seconds: float
    processor: float


@dataclass(slots=True)
class _Walk:
    """One meeting on its way from nothing to papers, in the steps in which the pages go."""

    session: Session
    kind: str
    people: tuple[Participant, ...]
    folder: Path
    meeting: MeetingId = _NONE
    found: tuple[Proposal, ...] = ()
    views: Sequence[PreparationView] = ()
    made: list[tuple[str, bytes]] = field(default_factory=list)

    def plan(self) -> None:
        cases = SeriesUseCases(self.session)
        usual = cases.usual(self.kind).meeting
        changes = cases.plan(Plan(meeting=replace(usual, participants=self.people, length=90)))
        self.meeting = MeetingId(changes.record)
        self._look()

    def list_again(self) -> None:
        """Read the list of meetings again, in which the new one stands."""
        MeetingUseCases(self.session).rows()

    def propose(self) -> None:
        self.found = ProposalUseCases(self.session, "nl").proposals(self.meeting)

    def take(self) -> None:
        """Take over what everybody may hear, and then the rest as far as there is room: fifteen pupils."""
        for kept in (False, True):
            there = self._look()
            wanted = [entry for entry in self.found if bool(entry.kept) is kept]
            room = min(room_on(there), PUPILS - len(there.items))
            items = [self._item(there, entry, number) for number, entry in enumerate(wanted[:room])]
            ProposalUseCases(self.session, "nl").accept(self.meeting, items, ())

    def overview(self) -> None:
        """See who hears of whom, and what has to be changed first."""
        self._look()
        assert not PreparationUseCases(self.session).overview(self.meeting).telltales

    def judge(self) -> None:
        """Read and judge again what goes on each paper."""
        cases = PreparationUseCases(self.session)
        self.views = cases.papers(self.meeting, "Zorgteam")
        cases.note_printed(self.meeting)

    def draw(self) -> None:
        papers = Papers("nl")
        self.made = [(f"{number}.pdf", papers.preparation(view)) for number, view in enumerate(self.views)]

    def write(self) -> None:
        for name, content in self.made:
            write_file(self.folder / name, content)

    def _look(self) -> Meeting:
        return MeetingUseCases(self.session).table(self.meeting).meeting

    def _item(self, there: Meeting, entry: Proposal, number: int) -> AgendaItem:
        name = AgendaItemId(f"{there.id}-{len(there.items) + number}")
        return AgendaItem(id=name, pupil=entry.pupil.id if entry.pupil else None, theme=entry.theme, minutes=6)


def walk(world: World) -> Sequence[Step]:
    """Go once from a new meeting to the papers of everybody on the disk."""
    kind = max(world.school.meetings, key=lambda meeting: meeting.on).kind
    people = tuple(Participant(professional=person.id) for person in world.school.professionals[:PEOPLE])
    with TemporaryDirectory() as folder:
        going = _Walk(session=world.encrypted, kind=kind, people=people, folder=Path(folder))
        whole = (going.plan, going.list_again, going.propose, going.take, going.overview, going.judge, going.draw)
        steps = [_step(one.__name__.replace("_", " "), one) for one in (*whole, going.write)]
        assert len(list(Path(folder).iterdir())) == PEOPLE
        assert sum(bool(item.pupil) for item in going._look().items) == PUPILS
    seconds, processor = sum(step.seconds for step in steps), sum(step.processor for step in steps)
    return [*steps, Step(what=WHOLE, seconds=seconds, processor=processor)]


def _step(what: str, work: Callable[[], object]) -> Step:
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Step(what=what, seconds=time.perf_counter() - clock, processor=time.process_time() - processor)


def _plan(world: World, session: Session) -> None:
    """Plan a meeting about pupils who have a care file, with something prepared about each."""
    files = {entry.pupil for entry in world.school.care_files if entry.closed_on is None}
    chosen = [pupil for pupil in world.school.pupils if pupil.id in files][:PUPILS]
    items = tuple(
        AgendaItem(
            id=AgendaItemId(f"measured{number}"), pupil=pupil.id, reason="Vaak moe", question="Wat helpt?", minutes=5
        )
        for number, pupil in enumerate(chosen)
    )
    seats = tuple(Participant(professional=person.id) for person in world.school.professionals[:PEOPLE])
    last = max(world.school.meetings, key=lambda meeting: meeting.on)
    meeting: Meeting = replace(last, id=_ID, participants=seats, items=items, pseudonym_seed="", series=None, slot=None)
    MeetingUseCases(session).save(meeting)
    for number, item in enumerate(items):
        whose = seats[number % len(seats)].professional
        PreparationUseCases(session).write(_ID, item.id, Prepared(text="Slaapt slecht", question="Wie belt?"), whose)


def main() -> None:
    """Print each step at each size of school."""
    load = " ".join(f"{number:.2f}" for number in os.getloadavg()) if hasattr(os, "getloadavg") else "?"
    lines = [f"load {load}; {PUPILS} pupils, {PEOPLE} people, medians of {_TIMES}"]
    lines += ["| step | pupils | clock, ms | processor, ms |", "|---|--:|--:|--:|"]
    with TemporaryDirectory(prefix="luwte-benchmarks-") as folder:
        for pupils in _SIZES:
            with world(pupils, Path(folder) / str(pupils)) as school:
                lines += [_line(steps, pupils) for steps in zip(*[walk(school) for _ in range(_TIMES)], strict=True)]
    sys.stdout.write("\n".join(lines) + "\n")


def _line(steps: Sequence[Step], pupils: int) -> str:
    clock = 1000 * median(one.seconds for one in steps)
    processor = 1000 * median(one.processor for one in steps)
    return f"| {steps[0].what} | {pupils:,} | {clock:,.0f} | {processor:,.0f} |"


if __name__ == "__main__":
    main()
