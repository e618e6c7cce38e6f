"""One meeting about several pupils with eight people at the table, each text in it a word of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from models.consent import InformationKind, Purpose
from models.ids import ActionId, AgendaItemId, MeetingId, PreparationId, ProfessionalId, SeriesId
from models.meeting import Action, AgendaItem, Decision, Meeting, Participant, Presence, Remark, RemarkAnswer
from models.ports import UnitOfWork
from models.preparation import ItemTreatment, Preparation, Treatment
from models.series import Repeat, Series, rhythm_of
from models.usecases.session import Session
from tests.canary.house_writing import HouseWriter
from tests.canary.pupil_writing import PupilWriter
from tests.canary.situations import PEOPLE, Situation, Works, jobs, situation
from tests.canary.words import Circle, Words
from tests.canary.world import users
from tests.consent import notebook
from tests.consent.notebook import FROM_HELPER, FROM_SCHOOL, Sheet
from tests.stores import TODAY

SEATS = (*PEOPLE, "joris", "fatma", "ids", "nora", "otto")
MEETING = MeetingId("the-meeting")


@dataclass
class Told:
    """What was written, for who works out what each may read of it.

    Attributes:
        names: the words of each pupil's name and group; the first is his given name.
        stored: every record.

    """

    words: Words
    meeting: Meeting
    series: Series
    situations: Sequence[Situation]
    names: dict[str, tuple[str, ...]]
    notes: Sequence[Preparation]
    treatments: Sequence[ItemTreatment]
    actions: Sequence[Action]
    stored: Sequence[object]


@dataclass
class MeetingWriter:
    """Writes a school, its pupils and one meeting."""

    session: Session
    dice: Random
    words: Words = field(default_factory=Words)
    stored: list[object] = field(default_factory=list)

    def write(self, pupils: int) -> Told:
        """Write everything and return it."""
        works = jobs(self.dice, SEATS)
        with self.session.store.write(self.session.user.id) as uow:
            for user in users():
                uow.users.save(user)
            HouseWriter(uow, self.words, self.stored).write(works)
            writers = [self._pupil(uow, number, works) for number in range(pupils)]
            series = self._series()
            uow.planning.save_series(series)
            meeting = self._meeting(writers)
            uow.meetings.save(meeting)
            notes, treatments = list(self._notes(meeting)), list(self._treatments(meeting))
            for note in notes:
                uow.preparations.save(note)
            for one in treatments:
                uow.preparations.treat(one)
            actions = list(self._actions(meeting, writers))
            for action in actions:
                uow.actions.save(action)
        return Told(
            words=self.words,
            meeting=meeting,
            series=series,
            situations=[writer.about for writer in writers],
            names={writer.pupil: self._names(writer) for writer in writers},
            notes=notes,
            treatments=treatments,
            actions=actions,
            stored=self.stored,
        )

    def _pupil(self, uow: UnitOfWork, number: int, works: dict[str, Works]) -> PupilWriter:
        about = situation(number, self.dice, works)
        about.seated = frozenset()
        self._agreed(about)
        writer = PupilWriter(uow, self.words, self.stored, about)
        writer.write()
        return writer

    def _agreed(self, about: Situation) -> None:
        """Let everybody have said yes to something more, for the whole table or for one of them; and weigh for one."""
        book = about.ledger.notebook
        for _ in range(self.dice.randint(0, 3)):
            party = self.dice.choice((("table", "zorgteam"), ("person", self.dice.choice(SEATS))))
            source = self.dice.choices((FROM_SCHOOL, FROM_HELPER), (6, 4))[0]
            kinds = set(self.dice.sample([kind.value for kind in InformationKind], self.dice.randint(3, 6)))
            asked = TODAY - timedelta(days=self.dice.randint(0, 3))
            about.ledger.ask(Sheet(source, Purpose.CARE_TEAM.value, [party], kinds, asked, None))
            for who in ("pupil", *book.parents):
                about.ledger.say(len(book.sheets) - 1, who, "yes", asked)
        if self.dice.random() < 0.5:
            days = (TODAY - timedelta(days=3), TODAY + timedelta(days=9))
            kinds = {kind.value for kind in about.item_kinds}
            towards = ("person", self.dice.choice(SEATS))
            weighed = notebook.Decision(FROM_SCHOOL, Purpose.CARE_TEAM.value, towards, kinds, days)
            about.ledger.weigh(weighed, *days)

    def _names(self, writer: PupilWriter) -> tuple[str, ...]:
        wanted = ("given", "prefix", "surname", "group")
        found = [one for one in self.words.secrets.values() if one.pupil == writer.about.number and one.what in wanted]
        return tuple(sorted((one.word for one in found), key=lambda word: word != writer.given))

    def _word(self, what: str) -> str:
        return self.words.word(f"meeting {what}", Circle.TABLE)

    def _series(self) -> Series:
        return Series(
            id=SeriesId("the-series"),
            kind="zorgteam",
            rhythm=rhythm_of(Repeat.WEEKLY, TODAY),
            first=TODAY,
            until=TODAY + timedelta(days=1),
            place=self._word("series place"),
        )

    def _meeting(self, writers: Sequence[PupilWriter]) -> Meeting:
        items = [self._item(writer) for writer in writers]
        theme = AgendaItem(
            id=AgendaItemId("theme"),
            theme=self._word("theme"),
            reason=self._word("theme reason"),
            question=f"{self._word('theme question')}",
            discussion=f"{self._word('theme talk')} over {writers[0].given}",
        )
        return Meeting(
            id=MEETING,
            kind="zorgteam",
            on=TODAY,
            series=SeriesId("the-series"),
            slot=TODAY,
            place=self._place(writers[0]),
            chair=self._word("chair"),
            minute_taker=self._word("minute taker"),
            participants=tuple(
                Participant(professional=ProfessionalId(who), presence=self.dice.choice(list(Presence)))
                for who in SEATS
            ),
            items=(*items, theme),
            remarks=(
                Remark(text=f"{self._word('remark')} over {writers[0].given}"),
                Remark(text=self._word("plain remark"), by=self._word("remark by")),
                *(self._remark(item, writer) for item, writer in zip(items, writers, strict=True)),
            ),
            sent_on=TODAY,
            sent_by=self._word("sent by"),
            went_well=self._word("went well"),
            went_badly=f"{self._word('went badly')} met {writers[-1].given}",
            to_change=self._word("to change"),
            pseudonym_seed=f"seed{self.dice.random()}",
        )

    def _place(self, writer: PupilWriter) -> str:
        """Return where it is: now and then at somebody's home."""
        place = self._word("place")
        return f"{place} bij {writer.given}" if self.dice.random() < 0.5 else place

    def _remark(self, item: AgendaItem, writer: PupilWriter) -> Remark:
        """Return a remark about an item, with an answer that tells who it is about or does not."""
        said = self._word("remark because")
        return Remark(
            text=self._word("remark about"),
            by=self._word("remark about by"),
            item=item.id,
            noted_by=self._word("remark noted by"),
            answer=RemarkAnswer.REJECTED,
            because=f"{said} van {writer.given}" if self.dice.random() < 0.3 else said,
            answered_on=TODAY,
        )

    def _item(self, writer: PupilWriter) -> AgendaItem:
        out = frozenset(ProfessionalId(who) for who in SEATS if self.dice.random() < 0.1)
        return AgendaItem(
            id=AgendaItemId(f"about-{writer.pupil}"),
            pupil=writer.pupil,
            anonymous=writer.about.anonymous,
            kinds=writer.about.item_kinds,
            reason=self._word("reason"),
            question=self._word("question"),
            discussion=self._word("discussion"),
            decisions=(
                Decision(
                    text=f"{self._word('telling decision')} voor {writer.given}",
                    decided_by=self._word("decider"),
                    mandate=self._word("mandate"),
                ),
                Decision(text=self._word("plain decision")),
            ),
            absent=out,
        )

    def _notes(self, meeting: Meeting) -> Iterator[Preparation]:
        for item in meeting.items:
            for who in SEATS:
                if self.dice.random() < 0.4:
                    yield Preparation(
                        id=PreparationId(f"note-{item.id}-{who}"),
                        item=item.id,
                        professional=ProfessionalId(who),
                        on=TODAY,
                        text=self._word("note"),
                        question=self._word("note question"),
                        kinds=frozenset(self.dice.sample(tuple(InformationKind), self.dice.randint(1, 2))),
                        from_help_file=self.dice.random() < 0.3,
                        noted_by=self._word("note noted by") if self.dice.random() < 0.3 else "",
                    )

    def _treatments(self, meeting: Meeting) -> Iterator[ItemTreatment]:
        for item in meeting.items:
            for who in SEATS:
                if self.dice.random() < 0.1:
                    how = self.dice.choice((Treatment.ANONYMOUS, Treatment.LEFT_OUT))
                    yield ItemTreatment(item=item.id, professional=ProfessionalId(who), treatment=how)

    def _actions(self, meeting: Meeting, writers: Sequence[PupilWriter]) -> Iterator[Action]:
        for item, writer in zip(meeting.items, writers, strict=False):
            for place, telling in enumerate((True, False)):
                said = self._word("action")
                yield Action(
                    id=ActionId(f"agreed-{item.id}-{place}"),
                    text=f"{said} met {writer.given}" if telling else said,
                    owner=self._word("owner"),
                    due=TODAY,
                    professional=ProfessionalId(self.dice.choice(SEATS)),
                    pupil=writer.pupil,
                    meeting=meeting.id,
                    item=item.id,
                )
        yield Action(
            id=ActionId("loose"), text=self._word("loose"), owner=self._word("loose owner"), meeting=meeting.id
        )
