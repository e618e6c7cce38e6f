"""Any valid aggregate, for round trips; what it refers to is in ``world.py``."""

from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import TypeVar

from hypothesis import strategies as st

from models.attendance import LASTING, AttendanceEvent, AttendanceKind
from models.capacity import Capacity, CapacityReport
from models.carefile import CareFile, CareFileStatus, ClosingReason, FamilyCoach, Signal, SignalKind
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
from models.contact import Contact, ContactWay
from models.continuity import Continuity, Follows
from models.destruction import Hand
from models.employment import DayChange, Deployment, Employment, employed_twice
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea
from models.guardian import Authority, Guardian, Relation
from models.ids import (
    ActionId,
    AgendaItemId,
    ApprovalId,
    AttendanceEventId,
    CareFileId,
    ConsentId,
    ContactId,
    GoalId,
    GuardianId,
    LocationId,
    MeetingId,
    OrganisationId,
    OwnDefinitionId,
    PreparationId,
    PreventionId,
    ProfessionalId,
    PupilId,
    SafetyReportId,
    SignalId,
    StaffingId,
    SubmissionId,
    TrajectoryId,
)
from models.incapacity import Incapacity
from models.meeting import (
    LONGEST,
    Action,
    ActionState,
    AgendaItem,
    Decision,
    DecisionKind,
    Involvement,
    Meeting,
    MinutesState,
    Participant,
    Presence,
    Remark,
    RemarkAnswer,
)
from models.monitor.survey_sheet import ChangeReason, SurveyAnswer
from models.monitor_approval import Approval, ApprovalState
from models.names import PersonName
from models.network import DAYS_IN_A_SCHOOL_WEEK, Organisation, OrganisationRole, Professional
from models.own_definition import OwnDefinition, OwnVersion
from models.preparation import Preparation
from models.prevention import MOST_MINUTES, MOST_REACHED, PreventionActivity, PreventionKind, monday_of
from models.pupil import MAX_DAYS_A_WEEK, Pupil, Residence, Sex, Tlv, TlvCategory, YesNoUnknown
from models.safety import ReportedTo, SafetyAnswer, SafetyCheck, SafetyClosing, SafetyReport, SafetyReportKind
from models.school import EducationType, Location, PupilCount, School, Sector
from models.spans import Span
from models.spic import PROFILES, Spic, SpicSegment
from models.staffing import Staffing, StaffingKind
from models.submission import Submission
from models.trajectory import (
    EndReason,
    Funding,
    Layer,
    Perspective,
    ReferralRoute,
    Setting,
    SubReason,
    Target,
    Trajectory,
)
from models.transfer import Absence, Arrangement, Inspection, Transfer
from models.user import Role
from tests.storage_repositories import world

T = TypeVar("T")

NASTY = (
    "Jansen & Söhne",
    "Şükran Yıldız",
    "Ĳsbrand",
    "’t Hart",
    "Robert'); DROP TABLE pupil;--",
    '"O\'Brien" % _ \\',
    "👩‍👧‍👦🙂",
    "עברית",
    "x" * 300,
    "regel 1\nregel 2\t\r\n",
    " ",
)

texts = st.sampled_from(NASTY) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
words = texts.filter(lambda text: bool(text.strip()))
days = st.dates()
maybe_day = st.none() | days
counts = st.integers(0, 2**40)
known = st.none() | st.booleans()


def ordered_days(count: int) -> st.SearchStrategy[list[date | None]]:
    """Return days of which each is open or not before the ones that precede it."""
    masks = st.lists(st.booleans(), min_size=count, max_size=count)
    return st.tuples(st.lists(days, min_size=count, max_size=count), masks).map(
        lambda drawn: [day if keep else None for day, keep in zip(sorted(drawn[0]), drawn[1], strict=True)]
    )


spans = ordered_days(2).map(lambda ends: Span(start=ends[0], end=ends[1]))


def some(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


def subset(values: Iterable[T]) -> st.SearchStrategy[frozenset[T]]:
    return st.frozensets(st.sampled_from(tuple(values)))


def one_of(values: Iterable[T]) -> st.SearchStrategy[T]:
    return st.sampled_from(tuple(values))


def maybe(values: Iterable[T]) -> st.SearchStrategy[T | None]:
    return st.none() | st.sampled_from(tuple(values))


locations = some(st.builds(Location, id=st.uuids().map(lambda made: LocationId(str(made))), name=words, key=texts))
schools = st.builds(
    School,
    name=words,
    brin=st.sampled_from(("", "99ZZ")),
    branch=st.sampled_from(("00", "07")),
    sector=one_of(Sector),
    education_types=subset(EducationType),
    municipality=texts,
    region_municipalities=some(texts),
    board=texts,
    partnership=texts,
    profile=texts,
    locations=locations.map(lambda sites: (*world.school.locations, *sites)),
    counts=some(st.builds(PupilCount, on=days, number=counts)),
)

names = st.builds(PersonName, given=words, prefix=texts, surname=texts)
residences = st.builds(Residence, municipality=words, since=maybe_day, postcode=st.sampled_from(("", "1012", "9999")))
tlvs = st.builds(Tlv, category=one_of(TlvCategory), partnership=texts, span=spans)


@st.composite
def incapacities(draw: st.DrawFn) -> Incapacity:
    since = draw(days)
    until = draw(st.none() | st.dates(min_value=since))
    about = draw(st.frozensets(one_of(Question), min_size=1))
    return Incapacity(judged_by=draw(words), since=since, until=until, questions=about)


@st.composite
def pupils(draw: st.DrawFn) -> Pupil:
    return Pupil(
        id=PupilId("new"),
        name=draw(names),
        number=draw(texts),
        birth_date=draw(maybe_day),
        sex=draw(one_of(Sex)),
        group=draw(texts),
        year_group=draw(texts),
        location=draw(maybe(world.LOCATIONS)),
        education_type=draw(one_of(EducationType)),
        residences=draw(some(residences)),
        secret_address=draw(st.booleans()),
        enrolment=draw(spans),
        tlv=draw(st.none() | tlvs),
        opp=draw(st.none() | spans),
        exemption_until=draw(maybe_day),
        days_a_week=draw(st.none() | st.integers(0, MAX_DAYS_A_WEEK)),
        wlz=draw(one_of(YesNoUnknown)),
        labels=draw(some(texts)),
        incapacities=draw(some(incapacities())),
    )


@st.composite
def guardians(draw: st.DrawFn) -> Guardian:
    deceased = draw(st.booleans())
    return Guardian(
        id=GuardianId("new"),
        pupil=draw(one_of(world.PUPILS)),
        name=draw(words),
        relation=draw(one_of(Relation)),
        authorities=draw(some(st.builds(Authority, holds=one_of(YesNoUnknown), span=spans, source=texts))),
        institution=draw(st.booleans()),
        deceased=deceased,
        deceased_on=draw(maybe_day) if deceased else None,
        secret_address=draw(st.booleans()),
        phone=draw(texts),
        email=draw(texts),
        language=draw(texts),
        interpreter=draw(st.booleans()),
        contact_preference=draw(texts),
    )


capacities = one_of(Capacity).flatmap(
    lambda capacity: st.builds(
        CapacityReport,
        capacity=st.just(capacity),
        on=maybe_day,
        waiting_weeks=st.none() | counts if capacity is Capacity.WAITING_LIST else st.none(),
        source=texts,
    )
)
employments = st.builds(Employment, organisation=one_of(world.ORGANISATIONS), span=spans) | st.builds(
    Employment, school=st.sampled_from((True,)), span=spans
)
deployments = st.builds(Deployment, location=maybe(world.LOCATIONS), span=spans)
day_changes = st.tuples(days, days, st.booleans()).map(
    lambda drawn: DayChange(first=min(drawn[:2]), last=max(drawn[:2]), present=drawn[2])
)
organisations = st.builds(
    Organisation,
    id=st.just(OrganisationId("new")),
    name=words,
    roles=subset(OrganisationRole),
    aliases=some(texts),
    phone=texts,
    email=texts,
    offers=some(texts),
    capacities=some(capacities),
    contract=spans,
    note=texts,
)
professionals = st.builds(
    Professional,
    id=st.just(ProfessionalId("new")),
    name=words,
    role=texts,
    employments=some(employments).filter(lambda found: not employed_twice(found)),
    deployments=some(deployments),
    days=subset(DAYS_IN_A_SCHOOL_WEEK),
    day_changes=some(day_changes),
    phone=texts,
    email=texts,
    medical_secrecy=st.booleans(),
)

staffings = st.builds(
    Staffing,
    id=st.just(StaffingId("new")),
    organisation=one_of(world.ORGANISATIONS),
    kind=one_of(StaffingKind),
    fte=st.decimals(0, 1000, places=2),
    role=texts,
    days=subset(DAYS_IN_A_SCHOOL_WEEK),
    span=spans,
)
coaches = st.builds(
    FamilyCoach,
    name=words,
    phone=texts,
    professional=maybe(world.PROFESSIONALS),
    organisation=maybe(world.ORGANISATIONS),
)

signals = st.builds(
    Signal,
    id=st.uuids().map(lambda made: SignalId(str(made))),
    on=days,
    kind=one_of(SignalKind),
    by=texts,
    question=texts,
    assessed_need=texts,
)


@st.composite
def care_files(draw: st.DrawFn) -> CareFile:
    status = draw(one_of(CareFileStatus))
    opened, closed = sorted((draw(days), draw(days)))
    ended = status is CareFileStatus.CLOSED
    return CareFile(
        id=CareFileId("new"),
        pupil=draw(one_of(world.PUPILS)),
        opened_on=opened,
        status=status,
        status_since=draw(maybe_day),
        signals=draw(some(signals)),
        coordinator=draw(maybe(world.USERS)),
        family_contact=draw(maybe(world.PROFESSIONALS)),
        family_coach=draw(st.none() | coaches),
        next_step=draw(texts),
        closed_on=closed if ended else None,
        closing_reason=draw(one_of(ClosingReason)) if ended else draw(maybe(ClosingReason)),
        continued_by_school=draw(texts),
    )


spics = st.builds(Spic, segment=one_of(SpicSegment), profile=st.none() | st.sampled_from(PROFILES), intensity=texts)


@st.composite
def trajectories(draw: st.DrawFn) -> Trajectory:
    target = draw(one_of(Target))
    asked, assessed = draw(ordered_days(2))
    started, ended, planned = draw(ordered_days(3))
    ended = ended if started else None
    main, funding = draw(st.booleans()), draw(one_of(Funding))
    return Trajectory(
        id=TrajectoryId("new"),
        layer=draw(one_of(Layer)),
        target=target,
        target_name=draw(words),
        pupil=draw(one_of(world.PUPILS)) if target is Target.PUPIL else None,
        care_file=draw(maybe(world.CARE_FILES)),
        perspective=draw(one_of(Perspective)),
        form=draw(texts),
        settings=draw(subset(Setting)),
        intensity=draw(texts),
        provider=draw(maybe(world.ORGANISATIONS)),
        main=main,
        sub_reason=None if main else draw(maybe(SubReason)),
        professional=draw(maybe(world.PROFESSIONALS)),
        decided_by=draw(texts),
        funding=funding,
        spic=draw(st.none() | spics) if funding is Funding.INDIVIDUAL_DECISION else None,
        follows=draw(st.none() | st.builds(Follows, previous=one_of(world.TRAJECTORIES), kind=one_of(Continuity))),
        route=draw(one_of(ReferralRoute)),
        elsewhere=draw(one_of(YesNoUnknown)),
        plan_on=draw(maybe_day),
        asked_on=asked,
        assessed_on=assessed,
        accepted_on=draw(maybe_day),
        started_on=started,
        planned_end=planned,
        ended_on=ended,
        end_reason=draw(maybe(EndReason)) if ended else None,
    )


@st.composite
def goals(draw: st.DrawFn, others: Iterable[GoalId] = ()) -> Goal:
    """Return a goal with its evaluations, replaced by one of the others."""
    set_on, *looked_at = sorted(draw(st.lists(days, min_size=1, max_size=4)))
    outcomes = [outcome for outcome in GoalOutcome if outcome is not GoalOutcome.REPLACED or others]
    looks = []
    for on in looked_at:
        outcome = draw(one_of(outcomes))
        looks.append(
            Evaluation(
                on=on,
                outcome=outcome,
                child_heard=draw(one_of(YesNoUnknown)),
                parents_agreed=draw(one_of(YesNoUnknown)),
                note=draw(texts),
                replaced_by=draw(one_of(others)) if outcome is GoalOutcome.REPLACED else None,
            )
        )
    return Goal(
        id=GoalId("new"),
        pupil=draw(one_of(world.PUPILS)),
        text=draw(words),
        area=draw(one_of(LifeArea)),
        set_on=set_on,
        care_file=draw(maybe(world.CARE_FILES)),
        trajectory=draw(maybe(world.TRAJECTORIES)),
        child_heard=draw(one_of(YesNoUnknown)),
        parents_agreed=draw(one_of(YesNoUnknown)),
        evaluate_on=draw(st.none() | st.dates(min_value=set_on)),
        evaluations=tuple(looks),
    )


contacts = st.builds(
    Contact,
    id=st.just(ContactId("new")),
    pupil=one_of(world.PUPILS),
    on=days,
    who=words,
    way=one_of(ContactWay),
    summary=texts,
    trajectory=maybe(world.TRAJECTORIES),
    noted_by=maybe(world.USERS),
)
givers = st.just(PUPIL) | st.sampled_from([Giver(guardian=guardian) for guardian in world.GUARDIANS])


def _each_once(found: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(found))


parties = st.one_of(
    st.builds(Party, kind=st.just(PartyKind.ORGANISATION), id=one_of(world.ORGANISATIONS)),
    st.builds(Party, kind=st.just(PartyKind.PROFESSIONAL), id=one_of(world.PROFESSIONALS)),
    st.builds(Party, kind=st.sampled_from((PartyKind.MEETING, PartyKind.ROLE)), id=words),
)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    kind = draw(one_of(AnswerKind))
    form = draw(one_of(AnswerForm) if kind is AnswerKind.YES else maybe(AnswerForm))
    note = draw(words if form is AnswerForm.SPOKEN else texts)
    return Answer(giver=draw(givers), kind=kind, on=draw(days), form=form, note=note)


@st.composite
def consents(draw: st.DrawFn) -> Consent:
    question = draw(one_of(Question))
    asked, until = sorted((draw(days), draw(days)))
    sharing = question is not Question.HELP
    return Consent(
        id=ConsentId("new"),
        pupil=draw(one_of(world.PUPILS)),
        question=question,
        purpose=draw(one_of(Purpose).filter(lambda purpose: purpose is not Purpose.PROTECT)),
        asked_on=asked,
        parties=draw(some(parties).map(_each_once).filter(lambda found: bool(found) or not sharing)),
        kinds=draw(subset(InformationKind).filter(lambda found: bool(found) or not sharing)),
        valid_until=draw(st.sampled_from((None, until))),
        conditions=draw(texts),
        answers=draw(some(answers())),
    )


items = st.builds(
    AgendaItem,
    id=st.uuids().map(lambda made: AgendaItemId(str(made))),
    theme=words,
    anonymous=st.booleans(),
    reason=texts,
    question=texts,
    minutes=st.integers(1, 600),
    kinds=subset(InformationKind),
    discussion=texts,
    decisions=some(
        st.builds(
            Decision,
            text=words,
            decided_by=texts,
            mandate=texts,
            kind=st.none() | one_of(DecisionKind),
            entered_on=st.none() | days,
        )
    ),
    parents=one_of(Involvement),
    child=one_of(Involvement),
    absent=st.frozensets(one_of(world.PROFESSIONALS)),
    spent=st.integers(0, 10_000),
    letter=texts,
)
about_pupils = st.lists(one_of(world.PUPILS), unique=True).map(
    lambda found: tuple(AgendaItem(id=AgendaItemId(f"about-{pupil}"), pupil=pupil) for pupil in found)
)


@st.composite
def remarks(draw: st.DrawFn, about: Sequence[AgendaItemId]) -> Remark:
    answer = draw(st.none() | one_of(RemarkAnswer))
    return Remark(
        text=draw(words),
        by=draw(texts),
        on=draw(st.none() | days),
        noted_by=draw(texts),
        item=draw(st.sampled_from([None, *about])),
        after_adoption=answer is None and draw(st.booleans()),
        answer=answer,
        because=draw(words) if answer is RemarkAnswer.REJECTED else draw(texts),
        answered_on=draw(days) if answer else None,
    )


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    state = draw(one_of(MinutesState))
    people = draw(st.lists(one_of(world.PROFESSIONALS), unique=True))
    agenda = tuple(draw(st.permutations((*draw(some(items)), *draw(about_pupils)))))
    return Meeting(
        id=MeetingId("new"),
        kind=draw(words),
        on=draw(days),
        at=draw(st.none() | st.times()),
        place=draw(texts),
        chair=draw(texts),
        minute_taker=draw(texts),
        participants=tuple(Participant(professional=who, presence=draw(one_of(Presence))) for who in people),
        items=agenda,
        state=state,
        adopted_on=draw(days) if state is MinutesState.ADOPTED else None,
        remarks=draw(some(remarks([item.id for item in agenda]))),
        remarks_until=draw(st.none() | days),
        sent_on=draw(st.none() | days),
        sent_by=draw(texts),
        went_well=draw(texts),
        went_badly=draw(texts),
        to_change=draw(texts),
        rating=draw(st.none() | st.integers(1, 5)),
        pseudonym_seed=draw(texts),
        length=draw(st.none() | st.integers(1, LONGEST)),
        slot=draw(st.none() | days),
        cancelled_on=draw(st.none() | days),
        revision=draw(st.integers(0, 99)),
        invited=draw(st.none() | st.integers(0, 99)),
    )


@st.composite
def actions(draw: st.DrawFn) -> Action:
    state = draw(one_of(ActionState))
    return Action(
        id=ActionId("new"),
        text=draw(words),
        owner=draw(words),
        due=draw(maybe_day),
        professional=draw(maybe(world.PROFESSIONALS)),
        user=draw(maybe(world.USERS)),
        pupil=draw(maybe(world.PUPILS)),
        meeting=draw(maybe(world.MEETINGS)),
        item=draw(maybe(world.ITEMS)),
        state=state,
        settled_on=None if state is ActionState.OPEN else draw(days),
        dropped_because=draw(words),
        postponed=draw(st.integers(0, 99)),
    )


transfers = st.builds(
    Transfer,
    pupil=st.just(world.PUPILS[0]),
    made_on=st.just(world.DAY),
    school_name=texts,
    school_code=st.just("99ZZ00"),
    school_type=texts,
    absence=st.none()
    | st.builds(Absence, unit=texts, allowed=st.none() | counts, not_allowed=st.none() | counts, over_a_quarter=known),
    arrangements=some(st.builds(Arrangement, description=texts, span=spans)),
    inspection=st.none()
    | st.builds(Inspection, seen=known, seen_on=maybe_day, agreed=known, reason_not_agreed=texts, consented=known),
)
hands = st.builds(Hand, user=one_of(world.USERS[:1]), name=texts, role=st.sampled_from(Role), on=days)
others = st.builds(Hand, user=one_of(world.USERS[1:]), name=texts, role=st.sampled_from(Role), on=days)
approvals = st.builds(
    Approval,
    id=st.just(ApprovalId("new")),
    state=st.sampled_from(ApprovalState),
    definition=texts,
    version=texts,
    period=texts,
    recipients=st.lists(st.from_regex(r"[a-z0-9]+", fullmatch=True), min_size=1, max_size=4).map(tuple),
    content=texts,
    asked=hands,
    replacing=st.booleans(),
    answered=others,
    reason=st.text("abcé&'", min_size=1, max_size=500),
)
submissions = st.builds(
    Submission,
    id=st.just(SubmissionId("new")),
    definition=texts,
    version=texts,
    recipient=texts,
    period=texts,
    serial=counts,
    made_on=days,
    approved_by=one_of(world.USERS),
    file_name=texts,
    content=st.binary(max_size=400),
    sha256=texts,
    rolled_up=some(texts),
    proof=texts,
)

survey_answers = st.builds(
    SurveyAnswer,
    definition=st.just("school_survey"),
    period=st.just("2025-2026"),
    question=st.just("feedback"),
    chosen=st.frozensets(words, min_size=1, max_size=3),
    reason=st.none() | st.sampled_from(ChangeReason),
    answered_on=days,
    answered_by=one_of(world.USERS),
)
own_versions = st.builds(OwnVersion, version=words, text=words, made_on=days, made_by=one_of(world.USERS))
own_definitions = st.builds(
    OwnDefinition,
    id=st.just(OwnDefinitionId("own-ours")),
    versions=st.lists(own_versions, min_size=1, max_size=3, unique_by=attrgetter("version")).map(tuple),
    original=texts,
    imported=st.booleans(),
    retired_on=maybe_day,
)


safety_answers = st.builds(SafetyAnswer, on=days, text=words)


@st.composite
def safety_checks(draw: st.DrawFn) -> SafetyCheck:
    on, following = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    return SafetyCheck(on=on, seen=draw(words), next_check=following)


@st.composite
def safety_reports(draw: st.DrawFn) -> SafetyReport:
    on, *later = draw(st.lists(days, min_size=4, max_size=4).map(sorted))
    expected_by, next_check, closed_on = draw(st.permutations(later))
    return SafetyReport(
        id=SafetyReportId("report"),
        pupil=draw(one_of(world.PUPILS)),
        on=on,
        kind=draw(one_of(SafetyReportKind)),
        to=draw(one_of(ReportedTo)),
        to_name=draw(words),
        concern=draw(texts),
        expected=draw(texts),
        expected_by=draw(st.none() | st.just(expected_by)),
        answers=draw(some(safety_answers)),
        monitored_by=draw(texts),
        monitor_user=draw(maybe(world.USERS)),
        monitor_professional=draw(maybe(world.PROFESSIONALS)),
        next_check=draw(st.none() | st.just(next_check)),
        checks=draw(some(safety_checks())),
        closing=draw(st.none() | st.builds(SafetyClosing, on=st.just(closed_on), because=words)),
    )


@st.composite
def attendance_events(draw: st.DrawFn) -> AttendanceEvent:
    kind = draw(one_of(AttendanceKind))
    on, until = draw(st.lists(days, min_size=2, max_size=2).map(sorted))
    ends = kind is AttendanceKind.SUSPENSION or (kind in LASTING and draw(st.booleans()))
    return AttendanceEvent(
        id=AttendanceEventId("event"),
        pupil=draw(one_of(world.PUPILS)),
        kind=kind,
        on=on,
        until=until if ends else None,
        note=draw(texts),
    )


@st.composite
def prevention_activities(draw: st.DrawFn) -> PreventionActivity:
    whole, on = draw(st.booleans()), draw(st.dates(date(1, 1, 8)))
    return PreventionActivity(
        id=PreventionId("activity"),
        kind=draw(one_of(PreventionKind)),
        on=monday_of(on) if whole else on,
        whole_week=whole,
        by=draw(texts),
        professional=draw(maybe(world.PROFESSIONALS)),
        minutes=draw(st.integers(1, MOST_MINUTES)),
        reached=draw(st.none() | st.integers(0, MOST_REACHED)),
    )


preparations = st.builds(
    Preparation,
    id=st.just(PreparationId("note")),
    item=one_of(world.ITEMS),
    professional=one_of(world.PROFESSIONALS),
    on=days,
    text=texts,
    question=words,
    kinds=st.frozensets(one_of(InformationKind), min_size=1),
    from_help_file=st.booleans(),
    noted_by=texts,
)
