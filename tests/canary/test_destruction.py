"""What was destroyed can be read nowhere any more: not in a table, not in a byte of the file, its log or its copies."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.caseload import CaseloadFilter
from models.change import Changes
from models.contact import Contact
from models.destruction import DestructionState
from models.draft import Draft
from models.errors import NotFoundError
from models.history import RecordKind
from models.ids import ContactId, DestructionId, PupilId, UserId
from models.pupil import Pupil
from models.retention import Part
from models.safety import SafetyClosing
from models.spans import Span
from models.usecases.contacts import ContactUseCases
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.preparations import PreparationUseCases
from models.usecases.projecting import ProjectingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.retention import RetentionUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.usecases.views import ViewUseCases
from storage.driver import connect
from storage.store import OpenStore
from storage.vault import Opened, Vault
from tests.canary.pages import decrypted
from tests.canary.pupil_writing import MANAGER
from tests.canary.test_canary import COORDINATOR, school
from tests.canary.words import Secret, found_in
from tests.canary.world import World
from tests.stores import CHEAP, NOW, PHRASE, TODAY, now, session_of

GONE, OTHER = 0, 1
"""The pupil who goes, and one who stays."""
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'"
"""All but the inside of the indexes of words, which are made anew when the file is."""
OF_A_MEETING = frozenset({"seed"})
"""What the world notes with a pupil and is of the whole meeting."""


@pytest.fixture(params=[3, 4])
def made(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Opened, World]]:
    opened, world = school(tmp_path, request.param)
    yield opened, world
    opened.abandon()


def pupil_of(world: World, number: int) -> Pupil:
    return [record for record in world.stored if isinstance(record, Pupil)][number]


def leave(session: Session, world: World, years: float) -> PupilId:
    """Let the pupil have left some years ago, with no safety report open."""
    pupil = pupil_of(world, GONE)
    span = Span(start=date(2010, 8, 1), end=TODAY - timedelta(days=round(365.25 * years) + 2))
    with session.store.write(session.user.id) as uow:
        uow.pupils.save(replace(uow.pupils.get(pupil.id), enrolment=span))
        for report in uow.safety.of_pupil(pupil.id):
            uow.safety.save(replace(report, closing=SafetyClosing(on=TODAY, because="rust")))
    return pupil.id


def destroy(session: Session, pupil: PupilId) -> DestructionId:
    use_cases = RetentionUseCases(session)
    made = DestructionId(use_cases.propose([pupil]).record)
    with session.store.read() as uow:
        manager = uow.users.get(UserId(MANAGER))
    RetentionUseCases(replace(session, user=manager)).approve(made)
    use_cases.carry_out(made)
    return made


def every_row(store: OpenStore) -> list[object]:
    connection = connect(store.database, store.key, read_only=True)
    tables = connection.execute(TABLES).fetchall()
    rows = [connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in tables]  # noqa: S608
    connection.close()
    return [str(value) for table in rows for row in table for value in row]


def secrets(world: World, number: int) -> dict[str, Secret]:
    return {
        word: secret
        for word, secret in world.words.secrets.items()
        if secret.pupil == number and secret.what not in OF_A_MEETING
    }


def test_nothing_of_who_went_is_left_in_the_file_or_its_copies(made: tuple[Opened, World], tmp_path: Path) -> None:
    opened, world = made
    session, store = session_of(opened, COORDINATOR), opened.store
    copies = tmp_path / opened.store.database.parent / "backups"
    opened.back_up()
    (copies / "before-version-9-2020-01-01-000000.db").write_bytes(store.database.read_bytes())
    (copies / "aside-2020-01-01-000000.db").write_bytes(b"damaged")
    pupil = leave(session, world, 6)
    before = decrypted(store.database, store.key)
    there = {word for word in secrets(world, GONE) if word.encode() in before}
    assert len(there) > 40
    others = {word for word in secrets(world, OTHER) if word.encode() in before}
    remember(session, pupil, world)
    destroy(session, pupil)
    assert not found_in(every_row(store)) & there
    assert opened.sweep() == 2
    after = decrypted(store.database, store.key)
    assert [secrets(world, GONE)[word].what for word in there if word.encode() in after] == []
    assert {word for word in others if word.encode() in after} == others
    (copy,) = copies.glob("*.db*")
    assert not [word for word in there if word.encode() in decrypted(copy, store.key)]
    with store.read() as uow:
        assert uow.log.verify().ok


def remember(session: Session, pupil: PupilId, world: World) -> None:
    """Let the store remember him in every other way it knows."""
    use_cases, contacts = PupilUseCases(session), ContactUseCases(session)
    first, second = sorted(word for word, secret in secrets(world, GONE).items() if secret.what in ("given", "surname"))
    with session.store.read() as uow:
        present = uow.pupils.get(pupil)
    use_cases.save(replace(present, group=first))
    use_cases.save(replace(present, group=second))
    contact = Contact(id=ContactId("earlier"), pupil=pupil, on=TODAY, who=first, noted_by=session.user.id)
    made = contacts.save(contact)
    contacts.save(replace(contact, summary=second))
    undo = UndoUseCases(session)
    undo.undo_newest()
    assert made.undo
    undo.undo_newest()
    ViewUseCases(session).save("Mijn lijst", CaseloadFilter(), words=f"groep {first.upper()}")
    ViewUseCases(session).save("Andere lijst", CaseloadFilter(), words="groep 8")
    with session.store.write(session.user.id) as uow:
        uow.drafts.save(session.user.id, Draft(key=f"contact:{pupil}", place="", record="", content=first, at=NOW))
        uow.drafts.save(session.user.id, Draft(key="meeting:x", place="", record="x", content="blijft", at=NOW))
        uow.put_offs.save(session.user.id, f"goal:goal{GONE}", TODAY)
        uow.put_offs.save(session.user.id, "contract:altra", TODAY)


def test_what_the_store_remembers_of_others_stays(made: tuple[Opened, World]) -> None:
    opened, world = made
    session = session_of(opened, COORDINATOR)
    pupil = leave(session, world, 6)
    remember(session, pupil, world)
    other = pupil_of(world, OTHER)
    PupilUseCases(session).save(replace(other, group="rood"))
    destroy(session, pupil)
    with session.store.read() as uow:
        assert {"Andere lijst", "Mijn lijst"} & {view.name for view in ViewUseCases(session).views()} == {
            "Andere lijst"
        }
        assert {"meeting:x", f"contact:{pupil}"} & {draft.key for draft in uow.drafts.of(session.user.id)} == {
            "meeting:x"
        }
        assert set(uow.put_offs.of_user(session.user.id)) == {"contract:altra"}
        assert uow.versions.of(RecordKind.PUPIL, other.id)
        assert not uow.versions.of(RecordKind.PUPIL, pupil)
        assert not uow.versions.of(RecordKind.CONTACT, "earlier")


def test_nothing_can_take_it_back(made: tuple[Opened, World]) -> None:
    opened, world = made
    session = session_of(opened, COORDINATOR)
    pupil = leave(session, world, 6)
    destroy(session, pupil)
    undo = UndoUseCases(session)
    assert undo.steps() == ()
    assert undo.undo_newest() == Changes()
    assert undo.redo_newest() == Changes()
    with session.store.read() as uow, pytest.raises(NotFoundError):
        uow.pupils.get(pupil)


def test_the_minutes_say_that_it_was_destroyed_and_are_whole_for_the_rest(made: tuple[Opened, World]) -> None:
    opened, world = made
    session = session_of(opened, COORDINATOR)
    pupil = leave(session, world, 6)
    with session.store.read() as uow:
        before = [meeting for meeting in uow.meetings.all() if any(item.pupil == pupil for item in meeting.items)]
    destroy(session, pupil)
    with session.store.read() as uow:
        for meeting in before:
            after = uow.meetings.get(meeting.id)
            places = [number for number, item in enumerate(meeting.items) if item.pupil == pupil]
            assert [after.items[number].theme for number in places] == ["Vernietigd na de bewaartermijn"]
            assert [after.items[number].discussion for number in places] == [""]
            assert after.remarks == tuple(remark for remark in meeting.remarks if remark.item is None)
            kept = [item for item in meeting.items if item.pupil != pupil]
            assert [item for number, item in enumerate(after.items) if number not in places] == kept
    gone = {secret.word for secret in world.words.secrets.values() if secret.pupil == GONE}
    for meeting in before:
        found = (
            PreparationUseCases(session).papers(meeting.id, "zorgteam"),
            MeetingPaperUseCases(session).after(meeting.id, "zorgteam"),
            [ProjectingUseCases(session).wall(meeting.id, item.id) for item in meeting.items],
        )
        assert not found_in(found) & gone


@pytest.mark.parametrize(("years", "parts"), [(2, {Part.CARE}), (3, {Part.CARE, Part.ADMISSIBILITY}), (5, set(Part))])
def test_each_part_goes_after_its_own_years(made: tuple[Opened, World], years: float, parts: set[Part]) -> None:
    opened, world = made
    session = session_of(opened, COORDINATOR)
    pupil = leave(session, world, years)
    (entry,) = RetentionUseCases(session).retained().files
    assert set(entry.due.parts) == parts
    destroy(session, pupil)
    assert RetentionUseCases(session).retained().files == ()
    with session.store.read() as uow:
        there = {found.id for found in uow.pupils.all()}
        assert (pupil in there) == (Part.ENROLMENT not in parts)
        if pupil in there:
            kept = uow.pupils.get(pupil)
            assert (kept.tlv is None) == (Part.ADMISSIBILITY in parts)
            assert (kept.labels, kept.incapacities, kept.opp) == ((), (), None)
            assert uow.attendance.of_pupil(pupil)
            assert uow.guardians.of_pupil(pupil)
            assert kept.name == pupil_of(world, GONE).name
        assert not uow.contacts.of_pupil(pupil)
        assert not uow.documents.of_pupil(pupil)


def test_putting_back_a_copy_of_afterwards_removes_nothing_that_is_newer(made: tuple[Opened, World]) -> None:
    opened, world = made
    session = session_of(opened, COORDINATOR)
    destroy(session, leave(session, world, 6))
    opened.sweep()
    PupilUseCases(session).save(replace(pupil_of(world, OTHER), group="nieuw"))
    folder = opened.store.database.parent
    opened.abandon()
    vault = Vault(folder, now, CHEAP)
    aside = vault.restore(vault.backups()[0], COORDINATOR.id, PHRASE)
    again = vault.unlock(COORDINATOR.id, PHRASE)
    assert not RetentionUseCases(session_of(again, COORDINATOR)).retained().unfinished
    again.abandon()
    assert aside.exists()


def test_a_session_that_ended_in_between_goes_on_at_the_next_opening(made: tuple[Opened, World]) -> None:
    opened, world = made
    session = session_of(opened, COORDINATOR)
    opened.back_up()
    destruction = destroy(session, leave(session, world, 6))
    folder = opened.store.database.parent
    opened.abandon()
    again = Vault(folder, now, CHEAP).unlock(COORDINATOR.id, PHRASE)
    with again.store.read() as uow:
        found = uow.retention.destruction(destruction)
    assert (found.state, found.finished_on) == (DestructionState.FINISHED, TODAY)
    again.abandon()
