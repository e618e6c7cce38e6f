from datetime import date, timedelta

import pytest

from models.carefile import CareFile, CareFileStatus, ClosingReason, FamilyCoach
from models.employment import BY_THE_SCHOOL, deployed, employed_by
from models.errors import ValidationError
from models.ids import CareFileId, MeetingId, OrganisationId, ProfessionalId, PupilId, TrajectoryId
from models.involvement import HelperCount, Involvement, InvolvementPart, count_helpers, involvements
from models.leaving import Carried, CarriedKind, Leaving, gone_after, seat_handed
from models.meeting import Meeting, Participant, Presence
from models.network import Professional, deployed_on, employer_on, school_staff_on
from models.spans import Span
from models.trajectory import EndReason, Layer, Target, Trajectory

DAY = timedelta(days=1)
ASKED, STARTED, ENDED = date(2026, 1, 5), date(2026, 2, 2), date(2026, 3, 2)
BILAL, ALTRA, LEVVEL = PupilId("b"), OrganisationId("altra"), OrganisationId("levvel")
KIM, SAM = ProfessionalId("kim"), ProfessionalId("sam")


def piece(
    key: str,
    provider: OrganisationId | None = ALTRA,
    professional: ProfessionalId | None = None,
    started: date | None = STARTED,
    ended: date | None = None,
) -> Trajectory:
    return Trajectory(
        id=TrajectoryId(key),
        layer=Layer.INDIVIDUAL,
        pupil=BILAL,
        provider=provider,
        professional=professional,
        asked_on=ASKED,
        started_on=started,
        ended_on=ended,
        end_reason=EndReason.AS_PLANNED if ended else None,
    )


def care_file(coach: FamilyCoach | None = None) -> CareFile:
    return CareFile(
        id=CareFileId("f"),
        pupil=BILAL,
        opened_on=ASKED,
        status=CareFileStatus.CLOSED,
        closed_on=ENDED,
        closing_reason=ClosingReason.OTHER,
        family_contact=SAM,
        family_coach=coach,
    )


def test_who_helps_who_is_waited_for_and_who_is_there_for_the_family() -> None:
    coach = FamilyCoach(name="Jo", phone="06", organisation=LEVVEL)
    school = Trajectory(id=TrajectoryId("s"), layer=Layer.PREVENTIVE, target=Target.SCHOOL)
    found = involvements(
        [piece("a", professional=KIM, ended=ENDED), piece("b", started=None), school], [care_file(coach)]
    )
    assert found == (
        Involvement(
            pupil=BILAL,
            part=InvolvementPart.HELPS,
            professional=KIM,
            organisation=ALTRA,
            since=STARTED,
            until=ENDED,
        ),
        Involvement(pupil=BILAL, part=InvolvementPart.WAITED_FOR, organisation=ALTRA, since=ASKED),
        Involvement(pupil=BILAL, part=InvolvementPart.FAMILY_CONTACT, professional=SAM, since=ASKED, until=ENDED),
        Involvement(
            pupil=BILAL,
            part=InvolvementPart.FAMILY_COACH,
            organisation=LEVVEL,
            name="Jo",
            since=ASKED,
            until=ENDED,
        ),
    )
    assert [found[0].current(day) for day in (STARTED - DAY, STARTED, ENDED, ENDED + DAY)] == [False, True, True, False]


def test_helpers_are_counted_once_and_a_provider_without_a_name_is_somebody() -> None:
    found = involvements(
        [
            piece("a", professional=KIM),
            piece("b", professional=KIM),
            piece("c", provider=LEVVEL),
            piece("d", provider=LEVVEL),
            piece("e", provider=None, professional=SAM),
            piece("f", provider=OrganisationId("wacht"), started=None),
        ],
        [],
    )
    assert count_helpers(found, STARTED) == HelperCount(helpers=3, organisations=2)
    assert count_helpers(found, ASKED) == HelperCount(helpers=0, organisations=0)


def test_a_coach_is_somebody_or_of_some_organisation() -> None:
    with pytest.raises(ValidationError) as caught:
        FamilyCoach(phone="06")
    assert caught.value.problems == {"family_coach": "required"}
    assert FamilyCoach(professional=KIM).professional == KIM
    assert FamilyCoach(organisation=ALTRA).organisation == ALTRA


def test_nobody_hands_something_to_himself() -> None:
    key = Carried(kind=CarriedKind.HELP, record="t").key
    assert key == "help:t"
    with pytest.raises(ValidationError) as caught:
        Leaving(professional=KIM, last_day=ENDED, handed={key: KIM})
    assert caught.value.problems == {"handed": "to_himself"}


def test_who_leaves_is_no_longer_put_to_work_here_and_keeps_his_employer_elsewhere() -> None:
    outside = Professional(id=KIM, name="Kim", employments=employed_by(ALTRA), deployments=deployed())
    gone = gone_after(outside, ENDED)
    assert deployed_on(gone, ENDED)
    assert not deployed_on(gone, ENDED + DAY)
    assert employer_on(gone, ENDED + DAY) == ALTRA
    staff = gone_after(Professional(id=SAM, name="Sam", employments=BY_THE_SCHOOL), ENDED)
    assert school_staff_on(staff, ENDED)
    assert not school_staff_on(staff, ENDED + DAY)
    coming = gone_after(replace_start(outside), ENDED)
    assert coming.deployments == ()


def replace_start(person: Professional) -> Professional:
    return Professional(id=person.id, name=person.name, deployments=deployed(Span(start=ENDED + DAY)))


def test_a_seat_goes_to_another_once_or_stays_free() -> None:
    table = Meeting(
        id=MeetingId("m"),
        kind="zorgteam",
        on=ENDED,
        participants=(Participant(professional=KIM, presence=Presence.PRESENT), Participant(professional=SAM)),
    )
    jo = ProfessionalId("jo")
    assert [seat.professional for seat in seat_handed(table, KIM, jo).participants] == [jo, SAM]
    for to in (None, SAM):
        assert [seat.professional for seat in seat_handed(table, KIM, to).participants] == [SAM]
