"""Any school, pupil, guardian, organisation and professional; what they refer to is in the small world."""

from hypothesis import strategies as st

from models.capacity import Capacity, CapacityReport
from models.consent import Question
from models.employment import DayChange, Deployment, Employment, employed_twice
from models.guardian import Authority, Guardian, Relation
from models.ids import GuardianId, LocationId, OrganisationId, ProfessionalId, PupilId, StaffingId
from models.incapacity import Incapacity
from models.names import PersonName
from models.network import DAYS_IN_A_SCHOOL_WEEK, Organisation, OrganisationRole, Professional
from models.pupil import MAX_DAYS_A_WEEK, Pupil, Residence, Sex, Tlv, TlvCategory, YesNoUnknown
from models.school import EducationType, Location, PupilCount, School, Sector
from models.staffing import Staffing, StaffingKind
from tests.storage_repositories import world
from tests.storage_repositories.some_values import (
    counts,
    days,
    maybe,
    maybe_day,
    one_of,
    some,
    spans,
    subset,
    texts,
    words,
)

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
