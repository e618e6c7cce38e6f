"""The order and the limit of every list, and that a list costs the same number of queries whatever its length."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from models.carefile import CareFile, CareFileStatus, ClosingReason
from models.consent import Consent, Purpose, Question
from models.guardian import Guardian
from models.ids import (
    ActionId,
    AgendaItemId,
    CareFileId,
    ConsentId,
    GuardianId,
    MeetingId,
    OrganisationId,
    ProfessionalId,
    PupilId,
    SubmissionId,
    TrajectoryId,
)
from models.meeting import Action, ActionState, AgendaItem, Decision, Meeting, Participant
from models.meeting_row import meeting_row
from models.names import PersonName
from models.network import Organisation, Professional
from models.pupil import Pupil
from models.submission import Submission
from models.trajectory import Layer, Target, Trajectory
from models.transfer import Transfer
from storage.actions import Actions
from storage.carefiles import CareFiles
from storage.consents import Consents
from storage.guardians import Guardians
from storage.meetings import Meetings
from storage.network import Network
from storage.pupils import Pupils
from storage.rows import Connection, Cursor, Value
from storage.submissions import Submissions
from storage.trajectories import Trajectories
from storage.transfers import Transfers
from storage.weighed import Weighed
from tests.storage_repositories import world

DAY = date(2030, 1, 1)
NEXT = DAY + timedelta(days=1)
ANNA = world.PROFESSIONALS[0]
BILAL, EMMA = world.PUPILS[1], world.PUPILS[2]


def ids(records: Sequence[Any]) -> list[str]:
    return [record.id for record in records]


def test_pupils_by_surname_then_given_name(connection: Connection) -> None:
    pupils = Pupils(connection)
    named = {
        "a": PersonName(given="Zoë", surname="Aa"),
        "b": PersonName(given="Anna", prefix="van", surname="Boer"),
        "c": PersonName(given="Anna", prefix="van der", surname="Boer"),
        "d": PersonName(given="Bea", surname="Boer"),
    }
    for pupil in reversed(named):
        pupils.save(Pupil(id=PupilId(pupil), name=named[pupil]))
    assert ids(pupils.all()) == [*world.PUPILS, *named]
    assert ids(pupils.all(limit=2)) == list(world.PUPILS[:2])


def test_some_pupils_are_those_that_exist(connection: Connection) -> None:
    found = Pupils(connection).some([EMMA, PupilId("nobody"), BILAL])
    assert set(found) == {BILAL, EMMA}
    assert found[EMMA] == world.pupils[2]
    assert Pupils(connection).some([]) == {}


def test_guardians_in_the_order_they_were_added(connection: Connection) -> None:
    guardians = Guardians(connection)
    for guardian in ("z", "a", "m"):
        guardians.save(Guardian(id=GuardianId(guardian), pupil=BILAL, name=guardian))
    guardians.save(Guardian(id=GuardianId("z"), pupil=BILAL, name="Changed"))
    assert ids(guardians.of_pupil(BILAL)) == ["z", "a", "m"]
    assert {pupil: ids(found) for pupil, found in guardians.by_pupil().items()} == {
        world.PUPILS[0]: list(world.GUARDIANS),
        BILAL: ["z", "a", "m"],
    }


def test_care_files_newest_first(connection: Connection) -> None:
    care_files = CareFiles(connection)
    for name, day, pupil in (("old", DAY, BILAL), ("z", NEXT, BILAL), ("a", NEXT, EMMA), ("m", NEXT, BILAL)):
        care_files.save(CareFile(id=CareFileId(name), pupil=pupil, opened_on=day))
    assert ids(care_files.all()) == ["m", "a", "z", "old", *world.CARE_FILES]
    assert ids(care_files.all(limit=2)) == ["m", "a"]
    assert care_files.open() == [file for file in care_files.all() if file.status is not CareFileStatus.CLOSED]
    care_files.save(
        CareFile(
            id=CareFileId("m"),
            pupil=BILAL,
            opened_on=NEXT,
            status=CareFileStatus.CLOSED,
            closed_on=NEXT,
            closing_reason=ClosingReason.OTHER,
        )
    )
    assert ids(care_files.open())[0] == "a"
    assert ids(care_files.of_pupil(BILAL)) == ["m", "z", "old"]


def test_trajectories_oldest_first(connection: Connection) -> None:
    trajectories = Trajectories(connection)
    blank = Trajectory(id=TrajectoryId(""), layer=Layer.PREVENTIVE, pupil=BILAL)
    for name, known in {
        "undated": blank,
        "started": replace(blank, started_on=NEXT),
        "asked": replace(blank, asked_on=DAY, started_on=NEXT + timedelta(days=9)),
        "also started": replace(blank, started_on=NEXT),
    }.items():
        trajectories.save(replace(known, id=TrajectoryId(name)))
    trajectories.save(Trajectory(id=TrajectoryId("all"), layer=Layer.PREVENTIVE, target=Target.SCHOOL, plan_on=DAY))
    assert ids(trajectories.of_pupil(BILAL)) == ["asked", "started", "also started", "undated"]
    assert ids(trajectories.all()) == ["asked", "all", "started", "also started", *world.TRAJECTORIES, "undated"]
    assert ids(trajectories.all(limit=1)) == ["asked"]


def test_consents_newest_question_first(connection: Connection) -> None:
    consents = Consents(connection)
    for name, day, pupil in (("old", DAY, BILAL), ("z", NEXT, BILAL), ("a", NEXT, EMMA), ("m", NEXT, BILAL)):
        consents.add(
            Consent(id=ConsentId(name), pupil=pupil, question=Question.HELP, purpose=Purpose.START_HELP, asked_on=day)
        )
    assert ids(consents.of_pupil(BILAL)) == ["m", "z", "old"]
    assert {pupil: ids(found) for pupil, found in consents.by_pupil().items()} == {
        BILAL: ["m", "z", "old"],
        EMMA: ["a"],
    }


def test_network_by_name(connection: Connection) -> None:
    network = Network(connection)
    for key, name in (("z", "Aa"), ("2", "aa"), ("1", "aa")):
        network.save_organisation(Organisation(id=OrganisationId(key), name=name))
        network.save_professional(Professional(id=ProfessionalId(key), name=name))
    assert ids(network.organisations()) == ["z", "1", "2", "altra", "gemeente"]
    assert ids(network.organisations(limit=1)) == ["z"]
    assert ids(network.professionals()) == ["z", "1", "2", "arts", "okc"]
    assert ids(network.professionals(limit=1)) == ["z"]


def test_meetings_latest_first(connection: Connection) -> None:
    meetings = Meetings(connection)
    for name, day, hour in (
        ("undecided hour", NEXT, None),
        ("b", NEXT, time(9)),
        ("a", NEXT, time(9)),
        ("late", NEXT, time(15, 30)),
        ("old", DAY, time(18)),
    ):
        meetings.save(Meeting(id=MeetingId(name), kind="zorgteam", on=day, at=hour))
    assert ids(meetings.all()) == ["late", "a", "b", "undecided hour", "old", *world.MEETINGS]
    assert ids(meetings.all(limit=1)) == ["late"]


def test_the_last_meeting_of_a_type_before_a_day(connection: Connection) -> None:
    meetings = Meetings(connection)
    for name, kind, day, hour in (
        ("old", "mdo", DAY, None),
        ("early", "mdo", NEXT, time(9)),
        ("late", "mdo", NEXT, time(13)),
        ("other", "zat", NEXT, time(15)),
        ("after", "mdo", NEXT + timedelta(days=1), None),
    ):
        meetings.save(Meeting(id=MeetingId(name), kind=kind, on=day, at=hour))
    found = [meetings.last_before("mdo", day) for day in (DAY, NEXT, NEXT + timedelta(days=1), date(2031, 1, 1))]
    assert [meeting.id if meeting else None for meeting in found] == [None, "old", "late", "after"]
    assert meetings.last_before("bea", NEXT) is None
    assert ids(meetings.of_kind("mdo", NEXT)) == ["after", "late", "early"]
    for name in ("late", "early"):
        meetings.save(replace(meetings.get(MeetingId(name)), cancelled_on=DAY))
    held = meetings.last_before("mdo", NEXT + timedelta(days=1), cancelled=False)
    assert held is not None
    assert held.id == "old"


def test_a_line_says_of_a_meeting_what_the_whole_of_it_says(connection: Connection) -> None:
    meetings, anna = Meetings(connection), ProfessionalId(world.PROFESSIONALS[0])
    item = AgendaItem(id=AgendaItemId(""), theme="Rooster")
    texts = ("", " \n\t\u00a0", "Gezegd")
    said = [replace(item, id=AgendaItemId(f"said{number}"), discussion=text) for number, text in enumerate(texts)]
    decided = replace(item, id=AgendaItemId("decided"), decisions=(Decision(text="Volgen"),))
    for number, one in enumerate([*said, decided]):
        name = MeetingId(f"meeting{number}")
        meetings.save(Meeting(id=name, kind="mdo", on=DAY, items=(one,), revision=number, invited=1))
    seats = (Participant(professional=anna),)
    meetings.save(
        Meeting(id=MeetingId("off"), kind="mdo", on=NEXT, at=time(9), place="Hal", participants=seats, cancelled_on=DAY)
    )
    everything = meetings.all()
    assert list(meetings.rows()) == [meeting_row(meeting) for meeting in everything]
    assert {row.noted for row in meetings.rows()} == {True, False}
    his = [meeting for meeting in everything if any(seat.professional == anna for seat in meeting.participants)]
    assert list(meetings.rows(anna)) == [meeting_row(meeting) for meeting in his]
    assert meetings.rows(ProfessionalId("nobody")) == []


def test_actions_open_first_by_due_date(connection: Connection) -> None:
    actions = Actions(connection)
    here = world.MEETINGS[0]
    open_one = Action(id=ActionId(""), text="Bellen", owner="Anna", pupil=BILAL, meeting=here)
    done = replace(open_one, state=ActionState.DONE, settled_on=DAY)
    for name, action in {
        "undated": open_one,
        "done early": replace(done, due=DAY),
        "late": replace(open_one, due=NEXT),
        "other pupil": replace(open_one, pupil=EMMA, meeting=None, due=NEXT),
        "early": replace(open_one, due=DAY),
    }.items():
        actions.save(replace(action, id=ActionId(name)))
    assert ids(actions.all()) == ["early", "late", "other pupil", "undated", "done early"]
    assert ids(actions.all(limit=1)) == ["early"]
    assert ids(actions.open()) == ["early", "late", "other pupil", "undated"]
    assert ids(actions.open(limit=1)) == ["early"]
    actions.save(replace(open_one, id=ActionId("of anna"), professional=ANNA, meeting=None, pupil=None))
    actions.save(replace(done, id=ActionId("done of anna"), professional=ANNA, meeting=None, pupil=None))
    assert ids(actions.open_of(ANNA)) == ["of anna"]
    assert ids(actions.of_pupil(BILAL)) == ["early", "late", "undated", "done early"]
    assert ids(actions.of_meeting(here)) == ["undated", "done early", "late", "early"]


def test_transfers_newest_first(connection: Connection) -> None:
    transfers = Transfers(connection)
    for day, code in ((DAY, "11AA00"), (NEXT, "22BB00"), (DAY, "00CC00")):
        transfers.save(Transfer(pupil=BILAL, made_on=day, school_code=code))
    transfers.save(Transfer(pupil=EMMA, made_on=DAY))
    assert [found.school_code for found in transfers.of_pupil(BILAL)] == ["22BB00", "00CC00", "11AA00"]
    assert transfers.by_pupil() == {pupil: transfers.of_pupil(pupil) for pupil in (BILAL, EMMA)}


def test_a_transfer_is_known_by_pupil_day_and_school(connection: Connection) -> None:
    transfers = Transfers(connection)
    transfers.save(Transfer(pupil=BILAL, made_on=DAY, school_code="11AA00", school_name="De Brug"))
    transfers.save(Transfer(pupil=BILAL, made_on=DAY, school_code="11AA00", school_name="de Brug"))
    transfers.save(Transfer(pupil=BILAL, made_on=DAY, school_name="De Brug"))
    transfers.save(Transfer(pupil=EMMA, made_on=DAY, school_name="De Brug"))
    assert [found.school_code for found in transfers.of_pupil(BILAL)] == ["11AA00", ""]
    assert transfers.of_pupil(BILAL)[0].school_name == "de Brug"


def test_submissions_newest_first(connection: Connection) -> None:
    submissions = Submissions(connection)
    for serial, day in ((1, DAY), (2, NEXT), (3, NEXT)):
        submissions.add(
            Submission(
                id=SubmissionId(str(serial)),
                definition="sjso",
                version="2025",
                recipient="amsterdam",
                period="2025-2026-H1",
                serial=serial,
                made_on=day,
                approved_by=world.USERS[0],
                file_name="sjso.zip",
                content=b"\0\xff",
                sha256="",
            )
        )
    assert ids(submissions.all()) == ["3", "2", "1"]


class Counting:
    """A connection that counts what is asked of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.statements = 0

    def execute(self, sql: str, parameters: Sequence[Value] = (), /) -> Cursor:
        self.statements += 1
        return self._connection.execute(sql, parameters)


LISTS: dict[str, Callable[[Connection], object]] = {
    "pupils": lambda connection: Pupils(connection).all(),
    "pupils found": lambda connection: Pupils(connection).search("achternaam"),
    "guardians": lambda connection: Guardians(connection).by_pupil(),
    "care files": lambda connection: CareFiles(connection).all(),
    "trajectories": lambda connection: Trajectories(connection).all(),
    "consents": lambda connection: Consents(connection).by_pupil(),
    "weighed sharings": lambda connection: Weighed(connection).by_pupil(),
    "transfers": lambda connection: Transfers(connection).by_pupil(),
    "organisations": lambda connection: Network(connection).organisations(),
    "meetings": lambda connection: Meetings(connection).all(),
}


def add_many(connection: Connection) -> None:
    for number in range(5):
        pupil = PupilId(f"many-{number}")
        Pupils(connection).save(Pupil(id=pupil, name=PersonName(surname="Achternaam")))
        Guardians(connection).save(Guardian(id=GuardianId(pupil), pupil=pupil, name="Ouder"))
        CareFiles(connection).save(CareFile(id=CareFileId(pupil), pupil=pupil, opened_on=DAY))
        Trajectories(connection).save(Trajectory(id=TrajectoryId(pupil), layer=Layer.PREVENTIVE, pupil=pupil))
        Consents(connection).add(
            Consent(
                id=ConsentId(pupil),
                pupil=pupil,
                question=Question.HELP,
                purpose=Purpose.START_HELP,
                asked_on=DAY,
            )
        )
        Network(connection).save_organisation(Organisation(id=OrganisationId(pupil), name="Organisatie"))
        Transfers(connection).save(Transfer(pupil=pupil, made_on=DAY))
        Meetings(connection).save(replace(world.meetings[0], id=MeetingId(pupil), items=()))


@pytest.mark.parametrize("name", LISTS)
def test_a_longer_list_takes_no_more_queries(connection: Connection, name: str) -> None:
    short, long = Counting(connection), Counting(connection)
    LISTS[name](short)
    add_many(connection)
    LISTS[name](long)
    assert 0 < long.statements == short.statements
