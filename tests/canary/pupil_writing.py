"""Everything that can be written about one pupil, each text a word of its own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from models.agenda_proposal import AgendaRequest
from models.attendance import AttendanceEvent, AttendanceKind
from models.carefile import CareFile, CareFileStatus, ClosingReason, FamilyCoach, Signal, SignalKind
from models.carefile_turns import CareFileTurn, Turn
from models.consent import Answer, Consent, Giver, InformationKind
from models.contact import Contact
from models.document import Document, DocumentKind, FileType, fingerprint, pieces
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea
from models.ids import (
    ActionId,
    AgendaItemId,
    AgendaRequestId,
    AttendanceEventId,
    CareFileId,
    ConsentId,
    ContactId,
    DocumentId,
    GoalId,
    GuardianId,
    HoldId,
    LetterId,
    MeetingId,
    OrganisationId,
    ProfessionalId,
    PupilId,
    SafetyReportId,
    SignalId,
    TrajectoryId,
    UserId,
    WeighedId,
)
from models.incapacity import Incapacity
from models.letter_template import LetterKind
from models.letters import Letter
from models.meeting import Action, ActionState, AgendaItem, Decision, Meeting, Participant, Remark, RemarkAnswer
from models.names import PersonName
from models.ports import UnitOfWork
from models.pupil import Residence, Tlv
from models.retention import Hold
from models.safety import ReportedTo, SafetyAnswer, SafetyCheck, SafetyClosing, SafetyReport, SafetyReportKind
from models.trajectory import Layer, Trajectory
from models.transfer import Arrangement, Inspection, Transfer
from tests import papers
from tests.canary.house_writing import PLACE
from tests.canary.situations import PEOPLE, Situation
from tests.canary.words import Circle, Kinds, Words
from tests.consent.notebook import Sheet
from tests.stores import NOW, TODAY

if TYPE_CHECKING:
    from models.guardian import Guardian
    from models.weighed import WeighedSharing

DAY = timedelta(days=1)
COORDINATOR, MANAGER = UserId("u1"), "manager"
EDUCATION, CARE, HOME = InformationKind.EDUCATION, InformationKind.CARE, InformationKind.HOME
SAFETY, ATTENDANCE = InformationKind.SAFETY, InformationKind.ATTENDANCE
WHO_HE_IS: tuple[Kinds, ...] = tuple(frozenset({kind}) for kind in InformationKind)
REACH: tuple[Kinds, ...] = (frozenset({CARE}), frozenset({HOME}))
ALSO = {SignalKind.HOME: HOME, SignalKind.ABSENCE: ATTENDANCE}

Record = TypeVar("Record")


def one(*kinds: InformationKind) -> tuple[Kinds, ...]:
    """Return that one must know all of these kinds."""
    return (frozenset(kinds),)


@dataclass
class PupilWriter:
    """Writes what is about one pupil."""

    uow: UnitOfWork
    words: Words
    stored: list[object]
    about: Situation
    before: "PupilWriter | None" = None

    @property
    def pupil(self) -> PupilId:
        return PupilId(f"pupil{self.about.number}")

    @property
    def care_file(self) -> CareFileId:
        return CareFileId(self._id("file"))

    @property
    def hearing(self) -> frozenset[str]:
        """Who may hear at the table whom the agenda item is about, whatever he may know by himself."""
        return frozenset(who for who in self.about.seated if self.about.may_hear(who))

    def write(self) -> None:
        """Write everything."""
        self._pupil()
        self._guardians()
        self._care_files()
        self._helps()
        self._goal()
        self._contact()
        self._consents()
        self._weighed()
        self._safety()
        self._attendance()
        self._transfer()
        self._hold()
        self._letter()
        for kind in InformationKind:
            self._document(kind)
        if self.about.seated:
            self._meeting()
        self._actions()

    def _id(self, what: str) -> str:
        return f"{what}{self.about.number}"

    def _keep(self, save: Callable[[Record], object], record: Record) -> None:
        save(record)
        self.stored.append(record)

    def _word(self, what: str, needs: tuple[Kinds, ...], people: frozenset[str] = frozenset()) -> str:
        return self.words.word(what, Circle.BY_CONSENT, pupil=self.about.number, needs=needs, people=people)

    def _school(self, what: str) -> str:
        return self.words.word(what, Circle.SCHOOL, pupil=self.about.number)

    def _reach(self, what: str, needs: tuple[Kinds, ...] = REACH) -> str:
        if self.about.secret:
            return self.words.word(f"secret {what}", Circle.COORDINATOR, pupil=self.about.number)
        return self._word(what, needs)

    def _pupil(self) -> None:
        judge = self._word("judged by", WHO_HE_IS)
        self.given = self._word("given", WHO_HE_IS, self.hearing)
        pupil = replace(
            self.about.ledger.pupil,
            id=self.pupil,
            name=PersonName(
                given=self.given,
                prefix=self._word("prefix", WHO_HE_IS, self.hearing),
                surname=self._word("surname", WHO_HE_IS, self.hearing),
            ),
            number=self._word("number", WHO_HE_IS),
            group=self._word("group", WHO_HE_IS, self.hearing),
            year_group=self._word("year group", WHO_HE_IS),
            location=PLACE,
            residences=(Residence(municipality=self._reach("municipality", one(HOME))),),
            secret_address=self.about.secret,
            tlv=Tlv(partnership=self._word("tlv partnership", one(EDUCATION))),
            labels=(self._word("label", one(EDUCATION)),),
            incapacities=(Incapacity(judged_by=judge, since=TODAY - 9 * DAY, until=TODAY - 8 * DAY),),
        )
        self._keep(self.uow.pupils.save, pupil)

    def _guardians(self) -> None:
        for name, guardian in self.about.ledger.guardians.items():
            authorities = tuple(
                replace(entry, source=self._word("authority source", REACH)) for entry in guardian.authorities
            )
            made: Guardian = replace(
                guardian,
                id=GuardianId(self._id(name)),
                pupil=self.pupil,
                name=self._word("guardian", WHO_HE_IS),
                authorities=authorities,
                secret_address=False,
                phone=self._reach("phone"),
                email=self._reach("email"),
                contact_preference=self._reach("preference"),
                language=self._word("language", REACH),
            )
            self._keep(self.uow.guardians.save, made)

    def _hold(self) -> None:
        """Write a hold that is over: what still runs would keep everything else."""
        word, people = self.words.word, frozenset({MANAGER})
        hold = Hold(
            id=HoldId(self._id("hold")),
            pupil=self.pupil,
            reason=word("hold", Circle.COORDINATOR, pupil=self.about.number, people=people),
            placed_by=COORDINATOR,
            placed_on=TODAY - DAY,
            ended_by=COORDINATOR,
            ended_on=TODAY,
            ended_because=word("hold ended", Circle.COORDINATOR, pupil=self.about.number, people=people),
        )
        self._keep(self.uow.retention.save_hold, hold)

    def _signal(self, kind: SignalKind) -> Signal:
        needs = one(CARE, ALSO[kind]) if kind in ALSO else one(CARE)
        return Signal(
            id=SignalId(self._id(f"signal-{kind}-")),
            on=TODAY - 30 * DAY,
            kind=kind,
            by=self._word(f"signal by {kind}", needs),
            question=self._word(f"signal question {kind}", needs),
            assessed_need=self._word(f"need {kind}", needs),
        )

    def _care_files(self) -> None:
        linked = {link: who for who, link in self.about.links.items()}
        contact, coach = linked.get("contact"), linked.get("coach")
        closed = CareFile(
            id=CareFileId(self._id("closed")),
            pupil=self.pupil,
            opened_on=TODAY - 300 * DAY,
            status=CareFileStatus.CLOSED,
            closed_on=TODAY - 200 * DAY,
            closing_reason=ClosingReason.OTHER,
            continued_by_school=self._word("continued", one(CARE)),
        )
        present = CareFile(
            id=self.care_file,
            pupil=self.pupil,
            opened_on=TODAY - 30 * DAY,
            signals=tuple(self._signal(kind) for kind in SignalKind),
            coordinator=COORDINATOR,
            family_contact=ProfessionalId(contact) if contact else None,
            family_coach=FamilyCoach(
                name=self._word("coach", one(CARE)),
                phone=self._word("coach phone", one(CARE)),
                professional=ProfessionalId(coach) if coach else None,
            ),
            next_step=self._word("next step", one(CARE)),
        )
        for entry in (closed, present):
            self._keep(self.uow.care_files.save, entry)
        turn = CareFileTurn(
            care_file=closed.id,
            turn=Turn.CLOSED,
            on=TODAY - 200 * DAY,
            by=COORDINATOR,
            reason=ClosingReason.OTHER,
            words=self._word("turn", one(CARE)),
            continued_by_school=self._word("turn continued", one(CARE)),
        )
        self._keep(self.uow.turns.add, turn)

    def _helps(self) -> None:
        helpers = [who for who, link in self.about.links.items() if link == "help"]
        for who in (*helpers, ""):
            entry = Trajectory(
                id=TrajectoryId(self._id(f"help-{who}-")),
                layer=Layer.INDIVIDUAL,
                pupil=self.pupil,
                care_file=self.care_file,
                form=self._word("form", one(CARE)),
                intensity=self._word("intensity", one(CARE)),
                decided_by=self._word("decided by", one(CARE)),
                provider=OrganisationId("altra"),
                professional=ProfessionalId(who) if who else None,
                asked_on=TODAY - 20 * DAY,
                started_on=TODAY - 10 * DAY,
            )
            self._keep(self.uow.trajectories.save, entry)

    def _goal(self) -> None:
        look = Evaluation(on=TODAY, outcome=GoalOutcome.PARTLY, note=self._word("goal note", one(CARE)))
        goal = Goal(
            id=GoalId(self._id("goal")),
            pupil=self.pupil,
            text=self._word("goal", one(CARE)),
            area=LifeArea.SCHOOL,
            set_on=TODAY - 5 * DAY,
            evaluate_on=TODAY,
            evaluations=(look,),
        )
        self._keep(self.uow.goals.save, goal)

    def _contact(self) -> None:
        contact = Contact(
            id=ContactId(self._id("contact")),
            pupil=self.pupil,
            on=TODAY,
            who=self._word("contact who", one(CARE)),
            summary=self._word("contact", one(CARE)),
            noted_by=COORDINATOR,
        )
        self._keep(self.uow.contacts.save, contact)
        request = AgendaRequest(
            id=AgendaRequestId(self._id("request")),
            pupil=self.pupil,
            question=self._word("request", one(CARE)),
            asked_by=self._word("request who", one(CARE)),
            asked_on=TODAY,
        )
        self._keep(self.uow.planning.save_request, request)

    def _touched(self, sheet: Sheet) -> frozenset[str]:
        """Return those towards whom a consent is, as far as they may know the pupil at all."""
        book = self.about.ledger.notebook
        return frozenset(
            who
            for who in PEOPLE
            if self.about.kinds(who) and any(book._is(who, "", what, name, TODAY) for what, name in sheet.to)
        )

    def _giver(self, giver: Giver) -> Giver:
        return Giver(guardian=GuardianId(self._id(giver.guardian))) if giver.guardian else giver

    def _consents(self) -> None:
        book, asked = self.about.ledger.notebook, self.about.ledger.consents
        for place, (sheet, consent) in enumerate(zip(book.sheets, asked, strict=True)):
            answers: tuple[Answer, ...] = tuple(
                replace(entry, giver=self._giver(entry.giver), note=self._school("answer note"))
                for entry in consent.answers
            )
            conditions = self.words.word(
                "conditions", Circle.SCHOOL, pupil=self.about.number, people=self._touched(sheet)
            )
            made: Consent = replace(
                consent,
                id=ConsentId(self._id(f"consent-{place}-")),
                pupil=self.pupil,
                conditions=conditions,
                answers=answers,
            )
            self._keep(self.uow.consents.add, made)

    def _weighed(self) -> None:
        book = self.about.ledger.notebook
        for place, entry in enumerate(self.about.ledger.weighed):
            what, name = book.decisions[place].to
            people = frozenset(
                who for who in PEOPLE if book._is(who, "", what, name, TODAY) and entry.kinds <= self.about.kinds(who)
            )

            def word(label: str, seen_by: frozenset[str] = people) -> str:
                return self.words.word(label, Circle.SCHOOL, pupil=self.about.number, people=seen_by)

            ended = replace(entry.ended, because=word("weighed end")) if entry.ended else None
            made: WeighedSharing = replace(
                entry,
                id=WeighedId(self._id(f"weighed-{place}-")),
                pupil=self.pupil,
                reason=word("weighed reason"),
                alternatives=word("alternatives"),
                consulted=word("consulted"),
                decided_by=word("weighed by"),
                ground_words=word("ground"),
                parents_told=False,
                parents_untold=word("parents untold"),
                child_told=False,
                child_untold=word("child untold"),
                ended=ended,
            )
            self._keep(self.uow.weighed.add, made)

    def _safety(self) -> None:
        watching = [who for who, link in self.about.links.items() if link == "safety"]
        for who in (*watching, ""):
            report = SafetyReport(
                id=SafetyReportId(self._id(f"safety-{who}-")),
                pupil=self.pupil,
                on=TODAY - 9 * DAY,
                kind=SafetyReportKind.REPORT,
                to=ReportedTo.OTHER,
                to_name=self._word("reported to", one(SAFETY)),
                concern=self._word("concern", one(SAFETY)),
                expected=self._word("expected", one(SAFETY)),
                answers=(SafetyAnswer(on=TODAY - DAY, text=self._word("safety answer", one(SAFETY))),),
                monitored_by=self._word("monitor", one(SAFETY)),
                monitor_professional=ProfessionalId(who) if who else None,
                next_check=None if who == "" else TODAY + DAY,
                checks=(SafetyCheck(on=TODAY - DAY, seen=self._word("seen", one(SAFETY)), next_check=TODAY + DAY),),
                closing=None if who else SafetyClosing(on=TODAY, because=self._word("safety end", one(SAFETY))),
            )
            self._keep(self.uow.safety.save, report)

    def _attendance(self) -> None:
        event = AttendanceEvent(
            id=AttendanceEventId(self._id("event")),
            pupil=self.pupil,
            kind=AttendanceKind.INCIDENT,
            on=TODAY,
            note=self._word("attendance", one(ATTENDANCE)),
        )
        self._keep(self.uow.attendance.save, event)

    def _transfer(self) -> None:
        transfer = Transfer(
            pupil=self.pupil,
            made_on=TODAY - 400 * DAY,
            school_name=self._word("former school", one(EDUCATION)),
            school_code=self._word("former code", one(EDUCATION)),
            school_type=self._word("former type", one(EDUCATION)),
            arrangements=(Arrangement(description=self._word("arrangement", one(EDUCATION))),),
            inspection=Inspection(agreed=False, reason_not_agreed=self._word("not agreed", one(EDUCATION))),
        )
        self._keep(self.uow.transfers.save, transfer)

    def _letter(self) -> None:
        """Write a letter to each guardian; what is in it is for the school, that there is one for who knows of home."""
        for name in self.about.ledger.guardians:
            letter = Letter(
                id=LetterId(self._id(f"letter-{name}-")),
                pupil=self.pupil,
                to=Giver(guardian=GuardianId(self._id(name))),
                to_name=self._word("letter to", one(CARE, HOME)),
                kind=LetterKind.AGREED,
                on=TODAY,
                subject=self._school("letter subject"),
                text=self._school("letter"),
                signed_by=self._school("letter signed"),
                made_by=COORDINATOR,
                made_at=NOW,
            )
            self._keep(self.uow.letters.add, letter)

    def _document(self, kind: InformationKind) -> None:
        content = papers.pdf(1, self._word(f"bytes {kind}", one(kind)))
        for removed in (None, NOW - DAY):
            title = self._school("removed title") if removed else self._word(f"title {kind}", one(kind))
            document = Document(
                id=DocumentId(self._id(f"document-{kind}-{'gone' if removed else 'there'}-")),
                pupil=self.pupil,
                title=title,
                kind=DocumentKind.REPORT,
                dated=TODAY,
                information=kind,
                file_type=FileType.PDF,
                size=len(content),
                sha256=fingerprint(content),
                added_by=COORDINATOR,
                added_at=NOW - 2 * DAY,
                removed_at=removed,
            )
            self.uow.documents.put(document, pieces(content))
            self.stored.append(document)

    def _meeting(self) -> None:
        seated = self.about.seated
        needs = () if self.about.anonymous else one(CARE, *self.about.item_kinds)

        def table(label: str) -> str:
            return self.words.word(label, Circle.SCHOOL, people=seated)

        def plain(label: str) -> str:
            return self._word(label, needs, seated)

        def named(label: str) -> str:
            return f"{self._word(f'{label} with name', needs, self.hearing)} over {self.given}"

        item = AgendaItem(
            id=AgendaItemId(self._id("item")),
            pupil=self.pupil,
            anonymous=self.about.anonymous,
            kinds=self.about.item_kinds,
            reason=plain("reason"),
            question=named("question"),
            discussion=plain("discussion"),
            decisions=(
                Decision(text=named("decision"), decided_by=plain("decider"), mandate=plain("mandate")),
                Decision(text=plain("decision"), decided_by=plain("decider"), mandate=plain("mandate")),
            ),
        )
        theme = AgendaItem(id=AgendaItemId(self._id("theme")), theme=table("theme"), discussion=table("theme talk"))
        meeting = Meeting(
            id=MeetingId(self._id("meeting")),
            kind="zorgteam",
            on=TODAY,
            place=table("meeting place"),
            chair=table("chair"),
            minute_taker=table("minute taker"),
            participants=tuple(Participant(professional=ProfessionalId(who)) for who in sorted(seated)),
            items=(item, theme),
            remarks=(
                Remark(text=table("remark"), by=table("remark by")),
                Remark(
                    text=plain("remark about"),
                    by=plain("remark by"),
                    noted_by=plain("remark noted by"),
                    item=item.id,
                    answer=RemarkAnswer.REJECTED,
                    because=plain("remark because"),
                    answered_on=TODAY,
                ),
            ),
            sent_on=TODAY,
            sent_by=table("sent by"),
            went_well=table("went well"),
            went_badly=table("went badly"),
            to_change=table("to change"),
            pseudonym_seed=self._school("seed"),
        )
        self._keep(self.uow.meetings.save, meeting)
        for label, text in (("plain", plain("item action")), ("named", named("item action"))):
            action = Action(
                id=ActionId(self._id(f"of-item-{label}-")),
                text=text,
                owner=plain("item owner"),
                due=TODAY,
                pupil=self.pupil,
                meeting=meeting.id,
                item=item.id,
            )
            self._keep(self.uow.actions.save, action)
        if self.before is not None:
            self._about_another(meeting.id, self.before)

    def _about_another(self, meeting: MeetingId, other: "PupilWriter") -> None:
        """Write what was agreed in a meeting about a pupil who is not on its agenda."""
        hearing = frozenset(who for who in self.about.seated if other.about.may_hear(who, frozenset({CARE})))
        self.words.let_read(other.given, hearing)
        text = other.words.word(
            "loose action", Circle.BY_CONSENT, pupil=other.about.number, needs=one(CARE), people=hearing
        )
        action = Action(
            id=ActionId(self._id("loose-")),
            text=f"{text} over {other.given}",
            owner=other.words.word("loose owner", Circle.SCHOOL, people=self.about.seated | set(PEOPLE)),
            due=TODAY,
            pupil=other.pupil,
            meeting=meeting,
        )
        self._keep(self.uow.actions.save, action)

    def _actions(self) -> None:
        owners = [who for who, link in self.about.links.items() if link == "action"]
        for who in (*owners, ""):
            own = frozenset({who}) - {""}
            for named in (True, False):
                mine = frozenset[str]() if named else own
                text = self._word("action", one(CARE), mine)
                action = Action(
                    id=ActionId(self._id(f"action-{who}-{named}-")),
                    text=f"{text} over {self.given}" if named else text,
                    owner=self._word("owner", one(CARE), own),
                    due=TODAY,
                    professional=ProfessionalId(who) if who else None,
                    pupil=self.pupil,
                    state=ActionState.OPEN if who else ActionState.DROPPED,
                    settled_on=None if who else TODAY,
                    dropped_because="" if who else self._word("dropped", one(CARE)),
                )
                self._keep(self.uow.actions.save, action)
