"""A pupil's ledger kept twice: as the product keeps it, and in the notebook; every use is asked of both."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import NoReturn

from models.consent import (
    PUPIL,
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    Giver,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.consent_givers import Deciders
from models.consent_rules import default_rules
from models.consent_status import status_on
from models.employment import Deployment, Employment
from models.guardian import Authority, Guardian
from models.ids import ConsentId, GuardianId, OrganisationId, ProfessionalId, PupilId, UserId, WeighedId
from models.incapacity import Incapacity
from models.names import PersonName
from models.network import Professional
from models.pupil import Pupil, YesNoUnknown
from models.sharing import SharingQuestion, audience, verdict, verdicts
from models.spans import Span
from models.usecases.session import Session
from models.usecases.visibility import Around, Sight
from models.user import Role, User
from models.weighed import WeighedEnd, WeighedGround, WeighedSharing
from tests.consent.notebook import FROM_HELPER, FROM_SCHOOL, HELP, SCHOOL, Days, Decision, Notebook, Person, Sheet

SANNE, OMAR, RIA = "sanne", "omar", "ria"
TABLES = ("", "zorgteam")
KINDS = (InformationKind.CARE, InformationKind.SAFETY)
PURPOSES = (Purpose.CARE_TEAM, Purpose.PROTECT)
ABOUT = {HELP: Question.HELP, FROM_SCHOOL: Question.SHARE_SCHOOL, FROM_HELPER: Question.SHARE_HELP_FILE}
SOURCES = (FROM_SCHOOL, FROM_HELPER)
PARTY = {
    "person": PartyKind.PROFESSIONAL,
    "organisation": PartyKind.ORGANISATION,
    "role": PartyKind.ROLE,
    "table": PartyKind.MEETING,
}
PARTIES = (
    ("person", SANNE),
    ("organisation", "altra"),
    ("organisation", "levvel"),
    ("role", "Gezinscoach"),
    ("role", "Psycholoog"),
    ("table", "zorgteam"),
)
JAN = PupilId("jan")
DAY = timedelta(days=1)


class NoStore:
    """No store: a sight that was made already reads nothing."""

    read_only = True

    def read(self) -> NoReturn:
        raise AssertionError

    def write(self, user: UserId) -> NoReturn:
        raise AssertionError(user)


@dataclass
class Ledger:
    """Both books, changed together.

    Attributes:
        circle: who works with the pupil or meets about him, as the product knows it.
        tally: how often each answer was given, of all uses that were asked.

    """

    born: date
    notebook: Notebook = field(init=False)
    pupil: Pupil = field(init=False)
    guardians: dict[str, Guardian] = field(default_factory=dict)
    consents: list[Consent] = field(default_factory=list)
    weighed: list[WeighedSharing] = field(default_factory=list)
    people: dict[str, Professional] = field(default_factory=dict)
    circle: set[str] = field(default_factory=lambda: {SANNE, OMAR, RIA})
    tally: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.notebook = Notebook(born=self.born, parents={})
        self.pupil = Pupil(id=JAN, name=PersonName(given="Jan"), birth_date=self.born)

    def is_born_on(self, day: date) -> None:
        """Correct the birth date."""
        self.notebook.born = day
        self.pupil = replace(self.pupil, birth_date=day)

    def is_unable(self, since: date, until: date | None, what: set[str]) -> None:
        """Note that the pupil cannot weigh some decisions, beside what was judged before."""
        self.notebook.unable.append(((since, until), set(what)))
        about = frozenset(ABOUT[about] for about in what)
        judged = Incapacity(judged_by="een arts", since=since, until=until, questions=about)
        self.pupil = replace(self.pupil, incapacities=(*self.pupil.incapacities, judged))

    def is_able(self, day: date) -> None:
        """Note that he can weigh everything again, from a day on."""
        kept = [(days, what) for days, what in self.notebook.unable if days[0] is not None and days[0] < day]
        eve = day - DAY
        self.notebook.unable = [((first, min(last or eve, eve)), what) for (first, last), what in kept]
        begun = [entry for entry in self.pupil.incapacities if entry.since < day]
        ended = tuple(replace(entry, until=min(entry.until or eve, eve)) for entry in begun)
        self.pupil = replace(self.pupil, incapacities=ended)

    def has_parent(self, name: str) -> None:
        """Add a parent of whom nothing is known yet."""
        self.notebook.parents[name] = []
        self.guardians[name] = Guardian(id=GuardianId(name), pupil=JAN, name=name)

    def note_authority(self, name: str, holds: str, days: Days) -> None:
        """Write down whether a parent has authority during some days."""
        self.notebook.parents[name].append((holds, days))
        present = self.guardians[name]
        entry = Authority(holds=YesNoUnknown(holds), span=Span(start=days[0], end=days[1]))
        self.guardians[name] = replace(present, authorities=(*present.authorities, entry))

    def dies(self, name: str, day: date) -> None:
        """Note a death."""
        self.notebook.died[name] = day
        self.guardians[name] = replace(self.guardians[name], deceased=True, deceased_on=day)

    def ask(self, sheet: Sheet) -> None:
        """Ask for consent."""
        self.notebook.sheets.append(sheet)
        helping = sheet.about == HELP
        asked = Consent(
            id=ConsentId(str(len(self.consents))),
            pupil=JAN,
            question=ABOUT[sheet.about],
            purpose=Purpose(sheet.purpose),
            asked_on=sheet.asked,
            parties=tuple(Party(kind=PARTY[what], id=name) for what, name in sheet.to),
            kinds=frozenset() if helping else frozenset(InformationKind(kind) for kind in sheet.kinds),
            valid_until=sheet.until,
        )
        self.consents.append(asked)

    def say(self, number: int, who: str, word: str, day: date) -> None:
        """Write down what somebody said, or that he was asked or reminded."""
        self.notebook.sheets[number].said.append((who, word, day))
        giver = PUPIL if who == "pupil" else Giver(guardian=GuardianId(who))
        kind = AnswerKind(word)
        form = AnswerForm.SIGNED if kind is AnswerKind.YES else None
        present = self.consents[number]
        answer = Answer(giver=giver, kind=kind, on=day, form=form)
        self.consents[number] = replace(present, answers=(*present.answers, answer))

    def weigh(self, decision: Decision, since: date, until: date) -> None:
        """Decide to share without consent."""
        self.notebook.decisions.append(decision)
        what, name = decision.to
        self.weighed.append(
            WeighedSharing(
                id=WeighedId(str(len(self.weighed))),
                pupil=JAN,
                party=Party(kind=PARTY[what], id=name),
                kinds=frozenset(InformationKind(kind) for kind in decision.kinds),
                purpose=Purpose(decision.purpose),
                question=ABOUT[decision.about],
                reason="x",
                ground=WeighedGround.CHILD_INTEREST,
                alternatives="x",
                consulted="x",
                decided_by="x",
                decided_on=since,
                since=since,
                until=until,
                parents_told=True,
                child_told=True,
            )
        )

    def stop(self, number: int, day: date) -> None:
        """End a decision to share without consent."""
        self.notebook.decisions[number].stopped = day
        self.weighed[number] = replace(self.weighed[number], ended=WeighedEnd(on=day, because="x"))

    def works(self, name: str, jobs: list[tuple[str, Days]], posts: list[Days], role: str) -> None:
        """Write down for whom somebody works, when he is put to work here and what he is called."""
        known = self.notebook.people.get(name)
        self.notebook.people[name] = Person(jobs=jobs, posts=posts, role=role, near=known is None or known.near)
        employments = tuple(
            Employment(
                organisation=None if boss == SCHOOL else OrganisationId(boss),
                school=boss == SCHOOL,
                span=Span(start=start, end=end),
            )
            for boss, (start, end) in jobs
        )
        self.people[name] = Professional(
            id=ProfessionalId(name),
            name=name,
            role=role,
            employments=employments,
            deployments=tuple(Deployment(span=Span(start=start, end=end)) for start, end in posts),
        )

    def comes_near(self, name: str, *, near: bool) -> None:
        """Let somebody begin to work with the pupil, or have nothing to do with him any longer."""
        self.notebook.people[name].near = near
        (self.circle.add if near else self.circle.discard)(name)

    def compare(self, day: date, people: Iterable[str] = (SANNE, OMAR, RIA)) -> None:
        """Ask every use on a day of both books."""
        for sheet, consent in zip(self.notebook.sheets, self.consents, strict=True):
            mine = status_on(consent, self._deciders(), day).valid
            assert mine == self.notebook.valid(sheet, day), ("status", sheet, day)
        for who in people:
            for table in TABLES:
                for about in SOURCES:
                    for purpose in PURPOSES:
                        self._compare_uses(who, table, about, purpose, day)
            self._compare_sight(who, day)

    def _compare_uses(self, who: str, table: str, about: str, purpose: Purpose, day: date) -> None:
        to, deciders = audience(self.people[who], day, table), self._deciders()
        asked = SharingQuestion(to=to, kinds=frozenset(KINDS), purpose=purpose, on=day, question=ABOUT[about])
        each = verdicts(asked, self.consents, deciders, self.weighed)
        for kind in KINDS:
            naive = self.notebook.may(who, table, {kind.value}, purpose.value, about, day)
            assert (each[kind].allowed, each[kind].ground.value) == naive, (who, table, about, purpose, kind, day)
            self.tally[naive[1]] += 1
        both = verdict(asked, self.consents, deciders, self.weighed)
        naive = self.notebook.may(who, table, {kind.value for kind in KINDS}, purpose.value, about, day)
        assert (both.allowed, both.ground.value) == naive, (who, table, about, purpose, "both kinds", day)
        self.tally[naive[1]] += 1

    def _compare_sight(self, who: str, day: date) -> None:
        """Compare what somebody sees in the app: what he may know by himself, to talk in the care team."""
        moment = datetime.combine(day, time(12), UTC)
        session = Session(
            store=NoStore(),
            user=User(id=UserId(who), name=who, role=Role.YOUTH_PROFESSIONAL, professional=ProfessionalId(who)),
            now=lambda: moment,
            new_id=str,
            rules=default_rules(),
        )
        circle = frozenset({JAN}) if who in self.circle else frozenset()
        looking = Sight(session=session, viewer=audience(self.people[who], day), circle=circle)
        around = Around(guardians=tuple(self.guardians.values()), consents=self.consents, weighed=self.weighed)
        seen = looking.kinds(self.pupil, around)
        for kind in KINDS:
            naive = self.notebook.sees(who, kind.value, Purpose.CARE_TEAM.value, day)
            assert (kind in seen) == naive, (who, "sight", kind, day)
            self.tally["seen" if naive else "not seen"] += 1

    def _deciders(self) -> Deciders:
        return Deciders(pupil=self.pupil, guardians=tuple(self.guardians.values()), rules=default_rules())
