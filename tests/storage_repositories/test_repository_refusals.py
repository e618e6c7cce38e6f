"""What repositories refuse: what is not there, what is there already, and what cannot be."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2

from models.carefile import CareFile, Signal, SignalKind
from models.consent import PUPIL, Answer, AnswerKind, Consent, InformationKind, Party, PartyKind, Purpose, Question
from models.destruction import Hand
from models.employment import employed_by
from models.errors import ConflictError, NotFoundError, StorageError, ValidationError
from models.guardian import Guardian
from models.ids import (
    ActionId,
    AgendaItemId,
    ApprovalId,
    CareFileId,
    ConsentId,
    GuardianId,
    LocationId,
    MeetingId,
    OrganisationId,
    ProfessionalId,
    PupilId,
    SignalId,
    SubmissionId,
    TrajectoryId,
    UserId,
    WeighedId,
)
from models.meeting import Action, MinutesState
from models.monitor_approval import Approval, ApprovalState
from models.names import PersonName
from models.network import Professional
from models.profile_choice import ProfileChoice, ProfileOverride
from models.pupil import Pupil
from models.submission import Submission
from models.user import Role
from models.weighed import WeighedEnd
from storage import guardians as guardians_module
from storage import rows
from storage.actions import Actions
from storage.approvals import Approvals
from storage.carefiles import CareFiles
from storage.consents import Consents
from storage.guardians import Guardians
from storage.history import APPEND_ONLY
from storage.meetings import Meetings
from storage.network import Network
from storage.profiles import Profiles
from storage.pupils import Pupils
from storage.rows import Connection
from storage.schools import Schools
from storage.submissions import Submissions
from storage.trajectories import Trajectories
from storage.weighed import Weighed
from tests.storage_repositories import world
from tests.storage_repositories.test_weighed_store import decided

BILAL = world.PUPILS[0]
CONSENT = Consent(
    id=ConsentId("asked"),
    pupil=BILAL,
    question=Question.HELP,
    purpose=Purpose.START_HELP,
    asked_on=world.DAY,
    parties=(Party(kind=PartyKind.ORGANISATION, id=world.ORGANISATIONS[0]),),
    answers=(Answer(giver=PUPIL, kind=AnswerKind.ASKED, on=world.DAY),),
)
SUBMISSION = Submission(
    id=SubmissionId("sent"),
    definition="sjso",
    version="2025",
    recipient="amsterdam",
    period="2025-2026-H1",
    serial=1,
    made_on=world.DAY,
    approved_by=world.USERS[0],
    file_name="sjso.zip",
    content=b"zip",
    sha256="0",
    rolled_up=("age",),
)

APPROVAL = Approval(
    id=ApprovalId("asked"),
    state=ApprovalState.APPROVED,
    definition="sjso",
    version="2025",
    period="2025-2026-H1",
    recipients=("amsterdam",),
    content="0",
    asked=Hand(user=world.USERS[0], name="Anna", role=Role.COORDINATOR, on=world.DAY),
    answered=Hand(user=world.USERS[1], name="Bert", role=Role.ADMINISTRATOR, on=world.DAY),
)

UNKNOWN: dict[str, Callable[[Connection], object]] = {
    "monitor_approval": lambda connection: Approvals(connection).get(ApprovalId("?")),
    "pupil": lambda connection: Pupils(connection).get(PupilId("?")),
    "guardian": lambda connection: Guardians(connection).get(GuardianId("?")),
    "care_file": lambda connection: CareFiles(connection).get(CareFileId("?")),
    "trajectory": lambda connection: Trajectories(connection).get(TrajectoryId("?")),
    "consent": lambda connection: Consents(connection).get(ConsentId("?")),
    "organisation": lambda connection: Network(connection).organisation(OrganisationId("?")),
    "professional": lambda connection: Network(connection).professional(ProfessionalId("?")),
    "meeting": lambda connection: Meetings(connection).get(MeetingId("?")),
    "weighed": lambda connection: Weighed(connection).get(WeighedId("?")),
    "action": lambda connection: Actions(connection).get(ActionId("?")),
}


@pytest.mark.parametrize("code", UNKNOWN)
def test_what_is_not_there_is_not_found(connection: Connection, code: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        UNKNOWN[code](connection)
    assert caught.value.code == code
    assert caught.value.facts == {"record": "?"}


def test_a_store_may_have_no_school_yet(connection: Connection) -> None:
    connection.execute("DELETE FROM school")
    with pytest.raises(NotFoundError) as caught:
        Schools(connection).get()
    assert caught.value.code == "school"


def test_minutes_of_no_meeting_have_no_state(connection: Connection) -> None:
    meetings = Meetings(connection)
    assert meetings.state(MeetingId("?")) is None
    assert meetings.state(world.MEETINGS[0]) is MinutesState.DRAFT


def test_a_pupil_without_anything_has_empty_lists(connection: Connection) -> None:
    nobody = PupilId("?")
    assert Guardians(connection).of_pupil(nobody) == []
    assert Consents(connection).of_pupil(nobody) == []
    assert Actions(connection).of_pupil(nobody) == []


def test_a_consent_is_added_once(connection: Connection) -> None:
    consents = Consents(connection)
    consents.add(CONSENT)
    with pytest.raises(ConflictError) as caught:
        consents.add(replace(CONSENT, conditions="Not at home"))
    assert caught.value.code == "consent_exists"
    assert consents.get(CONSENT.id) == CONSENT


def test_an_answer_needs_its_consent(connection: Connection) -> None:
    with pytest.raises(NotFoundError):
        Consents(connection).add_answer(CONSENT.id, CONSENT.answers[0])


@pytest.mark.parametrize(
    "other",
    [
        replace(SUBMISSION, serial=2),
        replace(SUBMISSION, id=SubmissionId("other")),
        replace(SUBMISSION, id=SubmissionId("other"), definition="another"),
    ],
)
def test_a_submission_is_added_once(connection: Connection, other: Submission) -> None:
    submissions = Submissions(connection)
    submissions.add(SUBMISSION)
    with pytest.raises(ConflictError) as caught:
        submissions.add(other)
    assert caught.value.code == "submission_exists"
    assert submissions.all() == [SUBMISSION]


def test_an_approval_by_which_a_file_was_saved_stays(connection: Connection) -> None:
    approvals = Approvals(connection)
    approvals.save(APPROVAL)
    approvals.save(replace(APPROVAL, content="1"))
    Submissions(connection).add(replace(SUBMISSION, approval=APPROVAL.id))
    with pytest.raises(ConflictError, match="monitor_approval_used"):
        approvals.save(APPROVAL)
    for statement in ("UPDATE monitor_approval SET state = 'lapsed'", "DELETE FROM monitor_approval"):
        with pytest.raises(Exception, match=r"history is never changed|FOREIGN KEY"):
            connection.execute(statement)
    assert approvals.all() == [replace(APPROVAL, content="1")]


REWRITING = ("UPDATE {0} SET rowid = rowid", "DELETE FROM {0}", "REPLACE INTO {0} SELECT * FROM {0}")


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("statement", REWRITING)
def test_history_is_never_rewritten(connection: Connection, table: str, statement: str) -> None:
    kinds = frozenset({InformationKind.CARE})
    Consents(connection).add(replace(CONSENT, question=Question.SHARE_SCHOOL, kinds=kinds))
    Submissions(connection).add(SUBMISSION)
    Profiles(connection).add_choice(ProfileChoice(profile="almelo", since=world.DAY))
    Profiles(connection).add_override(ProfileOverride(profile="almelo", key="x", value="1", since=world.DAY))
    Weighed(connection).add(replace(decided("weighed"), ended=WeighedEnd(on=world.DAY, because="over")))
    with pytest.raises(dbapi2.IntegrityError, match="history is never"):
        connection.execute(statement.format(table))


@pytest.mark.parametrize("text", ["Jan\0sen", "Jan\ud83d"])
def test_a_text_that_cannot_be_stored_is_refused(connection: Connection, text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Pupils(connection).save(Pupil(id=PupilId("new"), name=PersonName(surname=text)))
    assert caught.value.problems == {"text": "unstorable_sign"}
    assert text not in str(caught.value.facts)


def test_a_location_that_pupils_go_to_stays(connection: Connection) -> None:
    schools, pupils = Schools(connection), Pupils(connection)
    here, there = world.school.locations
    pupils.save(replace(world.pupils[0], location=here.id))
    with pytest.raises(ConflictError) as caught:
        schools.save(replace(world.school, locations=(there,)))
    assert (caught.value.code, caught.value.facts) == ("location_in_use", {"number": 1})
    schools.save(replace(world.school, locations=(here,)))
    assert schools.get().locations == (here,)


def test_two_parts_with_one_id_are_refused(connection: Connection) -> None:
    signal = Signal(id=SignalId("twice"), on=world.DAY, kind=SignalKind.HOME)
    with pytest.raises(ConflictError) as caught:
        CareFiles(connection).save(replace(world.care_files[0], signals=(signal, signal)))
    assert caught.value.code == "double_part"


def test_part_of_the_guardians_never_passes_for_all(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "GROUPED_LIMIT", 2)
    monkeypatch.setattr(guardians_module, "GROUPED_LIMIT", 2)
    with pytest.raises(StorageError) as caught:
        Guardians(connection).by_pupil()
    assert caught.value.code == "list_too_long"


REFERENCES: dict[str, Callable[[Connection], object]] = {
    "pupil to location": lambda connection: Pupils(connection).save(replace(world.pupils[0], location=LocationId("?"))),
    "guardian to pupil": lambda connection: Guardians(connection).save(
        Guardian(id=GuardianId("new"), pupil=PupilId("?"), name="Ouder")
    ),
    "care file to user": lambda connection: CareFiles(connection).save(
        replace(world.care_files[0], coordinator=UserId("?"))
    ),
    "professional to employer": lambda connection: Network(connection).save_professional(
        Professional(id=ProfessionalId("new"), name="Jan", employments=employed_by(OrganisationId("?")))
    ),
    "consent to organisation": lambda connection: Consents(connection).add(
        replace(CONSENT, parties=(Party(kind=PartyKind.ORGANISATION, id="?"),))
    ),
    "action to item": lambda connection: Actions(connection).save(
        Action(id=ActionId("new"), text="Bellen", owner="Anna", item=AgendaItemId("?"))
    ),
    "care file to pupil": lambda connection: CareFiles(connection).save(
        CareFile(id=CareFileId("new"), pupil=PupilId("?"), opened_on=world.DAY)
    ),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_what_is_referred_to_must_exist(connection: Connection, name: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
        REFERENCES[name](connection)


def test_a_pupil_with_records_cannot_go(connection: Connection) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
        connection.execute("DELETE FROM pupil WHERE id = ?", (BILAL,))


def test_an_item_leaves_the_agenda_and_its_action_stays(connection: Connection) -> None:
    actions, meetings = Actions(connection), Meetings(connection)
    meeting = world.meetings[0]
    action = Action(id=ActionId("a"), text="Bellen", owner="Anna", meeting=meeting.id, item=meeting.items[1].id)
    actions.save(action)
    meetings.save(replace(meeting, items=meeting.items[:1]))
    assert actions.of_meeting(meeting.id) == [replace(action, item=None)]


def test_an_item_moves_to_another_meeting_with_its_actions(connection: Connection) -> None:
    actions, meetings = Actions(connection), Meetings(connection)
    meeting = world.meetings[0]
    action = Action(id=ActionId("a"), text="Bellen", owner="Anna", meeting=meeting.id, item=meeting.items[1].id)
    actions.save(action)
    later = replace(meeting, id=MeetingId("later"), items=meeting.items[1:])
    meetings.save(later)
    meetings.save(replace(meeting, items=meeting.items[:1]))
    assert meetings.get(later.id) == later
    assert meetings.get(meeting.id).items == meeting.items[:1]
    assert actions.get(action.id) == action
