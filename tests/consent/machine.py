"""Whatever can happen to consent, in any order: the operations of the proof."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.consent.ledger import DAY, KINDS, OMAR, PARTIES, PURPOSES, RIA, SANNE, SOURCES, Ledger
from tests.consent.notebook import HELP, SCHOOL, Days, Decision, Sheet, years

START = date(2024, 2, 20)
BIRTHS = (
    *(years(START, -age) + timedelta(days=days) for age in (12, 16, 18) for days in (-1, 0, 1, 9, 40, 200)),
    *(date(2008, 2, 29), date(2012, 2, 29), date(2018, 5, 5), date(2003, 5, 5)),
)
GIVERS = ("mother", "father", "pupil")
PEOPLE = (SANNE, OMAR, RIA)

births = st.sampled_from(BIRTHS)
givers = st.sampled_from(GIVERS)
people = st.sampled_from(PEOPLE)
holds = st.sampled_from(("yes", "yes", "no", "unknown"))
at_first = st.sampled_from((*("yes",) * 6, "no", "unknown"))
kinds = st.sampled_from(({KINDS[0].value}, {KINDS[1].value}, {kind.value for kind in KINDS}))
parties = st.sampled_from(
    (*((party,) for party in PARTIES), (PARTIES[0], PARTIES[1]), (PARTIES[3], PARTIES[5]), (PARTIES[1], PARTIES[5]))
)
steps = st.sampled_from((0, 0, 1, 9, 40, 200))
back = st.sampled_from((0, 0, 0, 1, 30))
bosses = st.sampled_from(("altra", "levvel", SCHOOL, ""))
roles = st.sampled_from(("gezinscoach ", "Psycholoog", ""))
judged = st.sampled_from(({HELP, *SOURCES}, {HELP}, {SOURCES[0]}, {SOURCES[1]}, {HELP, SOURCES[0]}))
words = st.sampled_from(("yes", "yes", "no", "withdrawn"))

TALLY: Counter[str] = Counter()
"""All that was asked in this process, over all sequences."""


class LedgerMachine(RuleBasedStateMachine):
    """One pupil, his parents, three people around him, and time that passes."""

    def __init__(self) -> None:
        super().__init__()
        self.today = START
        self.ledger = Ledger(START)
        self.marks = [START]

    @initialize(born=births, mother=at_first, father=at_first, job=bosses)
    def begin(self, born: date, mother: str, father: str, job: str) -> None:
        self.ledger = Ledger(born)
        for name, known in (("mother", mother), ("father", father)):
            self.ledger.has_parent(name)
            self.ledger.note_authority(name, known, (None, None))
        self.ledger.works(SANNE, [("altra", (None, None))], [(None, None)], "Gezinscoach")
        self.ledger.works(OMAR, [(job, (None, None))] if job else [], [(None, None)], "psycholoog")
        self.ledger.works(RIA, [(SCHOOL, (None, None))], [(None, None)], "mentor")
        TALLY["sequences"] += 1

    @rule(days=steps)
    def time_passes(self, days: int) -> None:
        self.today += timedelta(days=days)
        self.marks.append(self.today)

    @rule(
        about=st.sampled_from((*SOURCES, *SOURCES, HELP)),
        to=parties,
        about_kinds=kinds,
        until=st.sampled_from((None, None, 0, 30, 300)),
        answers=st.sampled_from((*("yes",) * 6, "", "no")),
    )
    def ask(
        self, about: str, to: tuple[tuple[str, str], ...], about_kinds: set[str], until: int | None, answers: str
    ) -> None:
        """Ask; and, to come further in few steps, mostly let everybody who must answer do so at once."""
        end = None if until is None else self.today + timedelta(days=until)
        self.ledger.ask(Sheet(about, PURPOSES[0].value, list(to), set(about_kinds), self.today, end))
        number = len(self.ledger.consents) - 1
        for giver in self.ledger.notebook.deciders(about, self.today):
            self.ledger.say(number, giver, "asked", self.today)
            if answers:
                self.ledger.say(number, giver, answers, self.today)

    @precondition(lambda self: bool(self.ledger.consents))
    @rule(which=st.integers(0, 9), giver=givers, word=words, ago=back)
    def answer(self, which: int, giver: str, word: str, ago: int) -> None:
        number = which % len(self.ledger.consents)
        day = max(self.ledger.consents[number].asked_on, self.today - timedelta(days=ago))
        self.ledger.say(number, giver, word, day)

    @precondition(lambda self: bool(self.ledger.consents))
    @rule(which=st.integers(0, 9))
    def everybody_says_yes(self, which: int) -> None:
        number = which % len(self.ledger.consents)
        for giver in self.ledger.notebook.deciders(self.ledger.notebook.sheets[number].about, self.today):
            self.ledger.say(number, giver, "yes", self.today)

    @precondition(lambda self: bool(self.ledger.consents))
    @rule(which=st.integers(0, 9))
    def everybody_is_reminded(self, which: int) -> None:
        number = which % len(self.ledger.consents)
        for giver in self.ledger.notebook.deciders(self.ledger.notebook.sheets[number].about, self.today):
            self.ledger.say(number, giver, "reminded", self.today)

    @rule(
        about=st.sampled_from(SOURCES),
        to=st.sampled_from(PARTIES),
        about_kinds=kinds,
        purpose=st.sampled_from(PURPOSES),
        length=st.sampled_from((0, 9, 200)),
    )
    def weigh(self, about: str, to: tuple[str, str], about_kinds: set[str], purpose: str, length: int) -> None:
        until = self.today + timedelta(days=length)
        decision = Decision(about, str(purpose), to, set(about_kinds), (self.today, until))
        self.ledger.weigh(decision, self.today, until)

    @precondition(lambda self: any(entry.ended is None for entry in self.ledger.weighed))
    @rule()
    def stop(self) -> None:
        for number, entry in enumerate(self.ledger.weighed):
            if entry.ended is None:
                self.ledger.stop(number, self.today)

    @rule(name=st.sampled_from(GIVERS[:2]), known=holds, ahead=st.sampled_from((-30, 0, 9, 40)), end=steps)
    def authority_changes(self, name: str, known: str, ahead: int, end: int) -> None:
        start = self.today + timedelta(days=ahead)
        self.marks += [start - DAY, start]
        self.ledger.note_authority(name, known, (start, start + timedelta(days=end) if end else None))

    @rule(name=st.sampled_from(GIVERS[:2]), ahead=st.sampled_from((0, 0, -9)))
    def parent_dies(self, name: str, ahead: int) -> None:
        self.ledger.dies(name, self.today + timedelta(days=ahead))

    @rule(born=births)
    def birth_date_is_corrected(self, born: date) -> None:
        self.ledger.is_born_on(born)

    @rule(ahead=st.sampled_from((-9, 0, 9)), length=st.sampled_from((None, 0, 40)), what=judged)
    def incapacity_is_judged(self, ahead: int, length: int | None, what: set[str]) -> None:
        since = self.today + timedelta(days=ahead)
        until = None if length is None else since + timedelta(days=length)
        self.marks += [since - DAY, since, *([until + DAY] if until else [])]
        self.ledger.is_unable(since, until, what)

    @precondition(lambda self: bool(self.ledger.pupil.incapacities))
    @rule(ago=st.sampled_from((0, 0, 9)))
    def capacity_is_judged_again(self, ago: int) -> None:
        self.ledger.is_able(self.today - timedelta(days=ago))

    @rule(who=people, boss=bosses)
    def employer_changes(self, who: str, boss: str) -> None:
        person = self.ledger.notebook.people[who]
        ended = [(job, (first, until or self.today - DAY)) for job, (first, until) in person.jobs]
        kept = [(job, (first, last)) for job, (first, last) in ended if first is None or first <= last]
        self.ledger.works(who, [*kept, *([(boss, (self.today, None))] if boss else [])], person.posts, person.role)

    @rule(who=people, since=st.sampled_from((None, 0, 9)))
    def deployment_changes(self, who: str, since: int | None) -> None:
        person = self.ledger.notebook.people[who]
        posts: list[Days] = [(None, self.today - DAY)]
        if since is not None:
            posts.append((self.today + timedelta(days=since), None))
        self.ledger.works(who, person.jobs, posts, person.role)

    @rule(who=people, role=roles)
    def role_changes(self, who: str, role: str) -> None:
        person = self.ledger.notebook.people[who]
        self.ledger.works(who, person.jobs, person.posts, role)

    @rule(who=people, tie=st.sampled_from(("works with him", "nothing")))
    def has_to_do_with_him(self, who: str, tie: str) -> None:
        self.ledger.comes_near(who, near=tie != "nothing")

    @invariant()
    def nobody_knows_without_a_ground(self) -> None:
        """Ask of one person today; of everybody on every day that matters in the end."""
        if self.ledger.people:
            self.ledger.compare(self.today, [PEOPLE[len(self.marks) % len(PEOPLE)]])

    def teardown(self) -> None:
        if not self.ledger.people:
            return
        self.ledger.compare(self.today)
        for place, day in enumerate({self.today + 60 * DAY, *self._edges()}):
            self.ledger.compare(day, [PEOPLE[place % len(PEOPLE)]])
        TALLY.update(self.ledger.tally)

    def _edges(self) -> list[date]:
        """Return days on which something begins or is over: some of each kind, to stay quick."""
        born, sheets, weighed = self.ledger.notebook.born, self.ledger.consents, self.ledger.weighed
        ahead = [years(born, age) for age in (12, 16, 18)]
        return [
            self.marks[-1],
            *(day for day in ahead if self.today < day < self.today + 70 * DAY),
            *(entry.asked_on - DAY for entry in sheets[-1:]),
            *(entry.valid_until + DAY for entry in sheets[-1:] if entry.valid_until),
            *(entry.until + DAY for entry in weighed[-1:]),
            *(entry.since - DAY for entry in weighed[-1:]),
        ]
