"""Preparing a meeting: each with what he may know, and nothing on paper that gives somebody away."""

from dataclasses import replace

import pytest

from models.consent import InformationKind
from models.copy_difference import CopyPart, KeptBecause
from models.demo.school import DemoSchool
from models.errors import ConflictError, NotFoundError, PermissionDeniedError
from models.ids import ProfessionalId, UserId
from models.meeting import Action, AgendaItem, Meeting, MinutesState
from models.preparation import Preparation, Treatment
from models.preparation_sheet import PreparationView, SheetItem
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meeting_table import Table
from models.usecases.meetings import MeetingUseCases
from models.usecases.preparation_views import TextPlace
from models.usecases.preparations import PreparationUseCases, Prepared
from models.usecases.session import Session
from models.user import Role, User
from tests.stores import TODAY


@pytest.fixture
def table(demo_session: Session) -> Table:
    """Return an open meeting at which somebody may know a pupil whom another may not, with nothing telling in it."""
    cases = MeetingUseCases(demo_session)
    tables = [cases.table(row.id) for row in cases.rows() if row.state is not MinutesState.ADOPTED]
    found = max(tables, key=lambda one: sum(bool(one.kept_from(item)) for item in one.meeting.items))
    bare = tuple(replace(item, reason="Vaak moe", question="Wat helpt?", discussion="") for item in found.meeting.items)
    cases.save(replace(found.meeting, on=TODAY, items=bare))
    return cases.table(found.meeting.id)


def mixed(table: Table) -> tuple[AgendaItem, ProfessionalId, ProfessionalId]:
    """Return an item with somebody who may hear of whom it is and somebody who may not."""
    people = [entry.professional for entry in table.meeting.participants]
    for item in table.meeting.items:
        kept = table.kept_from(item)
        told = [who for who in people if who not in kept]
        if item.pupil and kept and told and not item.anonymous:
            return item, told[0], kept[0]
    raise LookupError


def as_(session: Session, who: ProfessionalId) -> Session:
    user = User(id=UserId("yp"), name="Olaf", role=Role.YOUTH_PROFESSIONAL, professional=who)
    return replace(session, user=user)


def of_item(view: PreparationView, item: AgendaItem) -> SheetItem:
    return next(entry for entry in view.items if entry.id == item.id)


def test_each_reads_what_others_prepared_as_far_as_he_may_know_it(demo_session: Session, table: Table) -> None:
    item, told, kept = mixed(table)
    cases, meeting = PreparationUseCases(demo_session), table.meeting.id
    health = frozenset({InformationKind.HEALTH}) - item.kinds
    cases.write(meeting, item.id, Prepared(text="Slaapt slecht", question="Wie belt?"), kept)
    cases.write(meeting, item.id, Prepared(text="Uit mijn eigen dossier", from_help_file=True), told)
    for who, other in ((told, kept), (kept, told)):
        seen = of_item(PreparationUseCases(as_(demo_session, who)).mine(meeting, "Zorgteam"), item)
        texts = {note.text for note in seen.notes}
        assert seen.own.text == {told: "Uit mijn eigen dossier", kept: "Slaapt slecht"}[who]
        assert bool(seen.pseudonym) == (who == kept)
        assert other not in texts
    whole = MeetingUseCases(demo_session).table(meeting)
    (note,) = [entry for entry in whole.notes if entry.professional == told and entry.item == item.id]
    assert whole.note_verdicts[note.id, kept].allowed is False
    assert health


def test_who_has_no_name_for_a_pupil_gets_nothing_of_his_dossier(demo_session: Session, table: Table) -> None:
    item, told, kept = mixed(table)
    meeting = table.meeting.id
    named = of_item(PreparationUseCases(as_(demo_session, told)).mine(meeting, "Zorgteam"), item)
    nameless = of_item(PreparationUseCases(as_(demo_session, kept)).mine(meeting, "Zorgteam"), item)
    assert named.subject == table.pupils[item.pupil or next(iter(table.pupils))].name.full
    assert (nameless.subject, nameless.detail, nameless.known.empty) == ("", "", True)
    assert nameless.pseudonym == next(entry.letter for entry in table.meeting.items if entry.id == item.id)


def test_papers_wait_until_no_text_gives_anybody_away(demo_session: Session, table: Table) -> None:
    item, _, kept = mixed(table)
    pupil = table.pupils[item.pupil or next(iter(table.pupils))]
    cases, meeting = PreparationUseCases(demo_session), table.meeting.id
    assert cases.overview(meeting).telltales == ()
    cases.write(meeting, item.id, Prepared(text=f"Gesprek met {pupil.name.given}"), mixed(table)[1])
    (found,) = cases.overview(meeting).telltales
    assert (found.item, found.place, found.words) == (item.id, TextPlace.NOTE, (pupil.name.given,))
    assert kept in found.kept_from
    with pytest.raises(ConflictError) as refused:
        cases.papers(meeting, "Zorgteam")
    assert refused.value.code == "paper_gives_away"
    assert pupil.name.given not in str(refused.value.args) + repr(refused.value.facts)
    for who in found.kept_from:
        cases.treat(meeting, item.id, who, Treatment.LEFT_OUT)
    views = {view.recipient: view for view in cases.papers(meeting, "Zorgteam")}
    theirs = views[table.professionals[kept].name]
    assert all(entry.id != item.id for entry in theirs.items)
    assert theirs.items_left_out == 1
    assert pupil.name.given not in repr(theirs.items)


def test_who_chooses_to_keep_a_name_back_can_let_it_follow_from_consent_again(
    demo_session: Session, table: Table
) -> None:
    item, told, kept = mixed(table)
    cases, meeting = PreparationUseCases(demo_session), table.meeting.id
    cases.treat(meeting, item.id, told, Treatment.ANONYMOUS)
    assert cases.overview(meeting).table.treatment(item, told) is Treatment.ANONYMOUS
    for who in (told, kept):
        cases.treat(meeting, item.id, who, Treatment.NAMED)
    after = cases.overview(meeting).table
    assert (after.treatment(item, told), after.treatment(item, kept)) == (Treatment.NAMED, Treatment.ANONYMOUS)


def test_trying_names_tells_a_writer_nothing(demo_session: Session, table: Table) -> None:
    item, told, kept = mixed(table)
    pupil = table.pupils[item.pupil or next(iter(table.pupils))]
    text = f"Ik denk dat dit {pupil.name.full} is."
    meeting = table.meeting.id
    assert PreparationUseCases(as_(demo_session, kept)).tells(meeting, item.id, text) == ()
    own = PreparationUseCases(as_(demo_session, told)).tells(meeting, item.id, text)
    assert pupil.name.full in [hit.words(text) for hit in own]


def test_a_youth_professional_writes_for_himself_only_and_not_beside_the_agenda(
    demo_session: Session, table: Table
) -> None:
    item, told, kept = mixed(table)
    meeting = table.meeting.id
    cases = PreparationUseCases(as_(demo_session, told))
    cases.write(meeting, item.id, Prepared(text="Van mij"), kept)
    before = {note.professional for note in table.notes if note.item == item.id}
    assert kept not in before
    assert [note.text for note in _notes(demo_session, table, item) if note.professional == told] == ["Van mij"]
    cases.write(meeting, item.id, Prepared())
    assert told not in {note.professional for note in _notes(demo_session, table, item)}
    PreparationUseCases(demo_session).treat(meeting, item.id, told, Treatment.LEFT_OUT)
    with pytest.raises(NotFoundError):
        cases.write(meeting, item.id, Prepared(text="Toch"))
    with pytest.raises(PermissionDeniedError):
        cases.treat(meeting, item.id, told, Treatment.NAMED)
    with pytest.raises(PermissionDeniedError):
        PreparationUseCases(as_(demo_session, ProfessionalId("stranger"))).mine(meeting, "Zorgteam")


def test_what_was_prepared_is_frozen_with_the_minutes(demo_session: Session, table: Table) -> None:
    item, told, _ = mixed(table)
    MeetingUseCases(demo_session).adopt(table.meeting.id)
    with pytest.raises(ConflictError):
        PreparationUseCases(demo_session).write(table.meeting.id, item.id, Prepared(text="Te laat"), told)
    with pytest.raises(ConflictError):
        PreparationUseCases(demo_session).treat(table.meeting.id, item.id, told, Treatment.LEFT_OUT)


def test_every_difference_between_copies_has_its_reason(demo_session: Session, table: Table) -> None:
    item, told, kept = mixed(table)
    pupil = table.pupils[item.pupil or next(iter(table.pupils))]
    meetings = MeetingUseCases(demo_session)
    talked = replace(item, discussion=f"{pupil.name.given} kwam zelf.", absent=frozenset({told}))
    meetings.save(_with(table.meeting, talked))
    found = MeetingPaperUseCases(demo_session).after(table.meeting.id, "Zorgteam")
    about = [entry for entry in found.differences if entry.item == item.id]
    assert {(entry.part, entry.because) for entry in about if entry.recipient == told} == {
        (CopyPart.DISCUSSION, KeptBecause.WAS_OUT)
    }
    theirs = {entry.part: entry for entry in about if entry.recipient == kept}
    assert theirs[CopyPart.PUPIL_NAME].because is KeptBecause.NO_GROUND
    assert theirs[CopyPart.PUPIL_NAME].verdict is not None
    assert theirs[CopyPart.DISCUSSION].words == (pupil.name.given,)
    copy = found.copies[found.people.index(kept)]
    assert all(entry.discussion is None for entry in copy.items if entry.id == item.id)


def test_everybody_gets_a_list_of_what_he_does(demo_session: Session, table: Table, demo_school: DemoSchool) -> None:
    item, told, kept = mixed(table)
    meetings = MeetingUseCases(demo_session)
    for who in (told, kept):
        action = Action(
            id=meetings.new_action_id(),
            text="Bellen met thuis",
            owner=table.professionals[who].name,
            professional=who,
            pupil=item.pupil,
            item=item.id,
            meeting=table.meeting.id,
        )
        meetings.save_action(action)
    found = MeetingPaperUseCases(demo_session).after(table.meeting.id, "Zorgteam")
    lists = dict(zip(found.people, found.lists, strict=True))
    pupil = next(entry for entry in demo_school.pupils if entry.id == item.pupil)
    assert pupil.name.full in [entry.about for entry in lists[told].agreed if entry.text == "Bellen met thuis"]
    (mine,) = [entry for entry in lists[kept].agreed if entry.text == "Bellen met thuis"]
    assert mine.about in lists[kept].letters


def _notes(session: Session, table: Table, item: AgendaItem) -> list[Preparation]:
    found = MeetingUseCases(session).table(table.meeting.id)
    return [note for note in found.notes if note.item == item.id]


def _with(meeting: Meeting, item: AgendaItem) -> Meeting:
    return replace(meeting, items=tuple(item if entry.id == item.id else entry for entry in meeting.items))
