"""What changes between preparing a meeting and its papers counts at the next paper: a yes taken back, somebody gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.consent import Answer, AnswerForm, AnswerKind
from models.errors import PermissionDeniedError
from models.ids import AgendaItemId, ConsentId, MeetingId, ProfessionalId
from models.meeting import AgendaItem, Meeting, MinutesState
from models.preparation_sheet import PreparationView, SheetItem
from models.sharing import Ground
from models.usecases.consents import ConsentUseCases
from models.usecases.invitations import InvitationChoice, InvitationUseCases
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meeting_table import Table
from models.usecases.meetings import MeetingUseCases
from models.usecases.preparations import PreparationUseCases, Prepared
from models.usecases.projecting import ProjectingUseCases
from models.usecases.session import Session
from reports.papers import Papers

KIND = "zorgteam"
PAPERS = Papers("nl")


@pytest.fixture
def table(demo_session: Session) -> Table:
    """A coming meeting about one pupil whom somebody may know because of a consent."""
    cases = MeetingUseCases(demo_session)
    for row in cases.rows():
        found = cases.table(row.id)
        for item in found.meeting.items:
            if item.pupil and not item.anonymous and heard_by_consent(found, item):
                bare = replace(item, reason="Vaak moe", question="Wat helpt?")
                on = demo_session.today + timedelta(days=3)
                new = replace(
                    found.meeting, id=MeetingId("coming"), on=on, items=(replace(bare, id=AgendaItemId("i")),)
                )
                draft = replace(new, state=MinutesState.DRAFT, adopted_on=None)
                cases.save(replace(draft, series=None, slot=None, pseudonym_seed=""))
                return cases.table(new.id)
    raise LookupError


def heard_by_consent(table: Table, item: AgendaItem) -> Sequence[tuple[ProfessionalId, ConsentId]]:
    found = ((seat.professional, table.verdicts[item.id, seat.professional]) for seat in table.meeting.participants)
    return [(who, one.consent) for who, one in found if one.ground is Ground.CONSENT and one.consent]


def sheet(session: Session, who: ProfessionalId) -> PreparationView:
    (found,) = PreparationUseCases(session).papers(MeetingId("coming"), KIND, (who,))
    return found


def only(view: PreparationView) -> SheetItem:
    (item,) = view.items
    return item


def test_a_yes_that_is_taken_back_takes_the_name_off_every_next_paper(demo_session: Session, table: Table) -> None:
    (item,) = table.meeting.items
    who, consent = heard_by_consent(table, item)[0]
    assert item.pupil is not None
    name = table.pupils[item.pupil].name.full
    others = [seat.professional for seat in table.meeting.participants if seat.professional != who]
    PreparationUseCases(demo_session).write(table.meeting.id, item.id, Prepared(text="Slaapt slecht"), others[0])
    assert only(sheet(demo_session, who)).subject == name
    with demo_session.store.read() as uow:
        giver = uow.consents.get(consent).answers[-1].giver
    answer = Answer(giver=giver, kind=AnswerKind.WITHDRAWN, on=demo_session.today, form=AnswerForm.SPOKEN, note="belde")
    ConsentUseCases(demo_session, "nl").answer(consent, answer)
    after = only(sheet(demo_session, who))
    assert (after.subject, after.detail) == ("", "")
    assert after.pseudonym
    assert after.known.empty
    made = MeetingPaperUseCases(demo_session).after(table.meeting.id, KIND)
    copy = made.copies[made.people.index(who)]
    assert [one.subject for one in copy.items] == [""]
    assert name not in ProjectingUseCases(demo_session).wall(table.meeting.id, item.id).subject


def test_who_is_taken_off_the_table_gets_no_paper_and_what_he_wrote_stays(demo_session: Session, table: Table) -> None:
    (item,) = table.meeting.items
    gone, *rest = [seat.professional for seat in table.meeting.participants]
    cases, preparing = MeetingUseCases(demo_session), PreparationUseCases(demo_session)
    preparing.write(table.meeting.id, item.id, Prepared(text="Slaapt slecht"), gone)
    cases.save(replace(cases.table(table.meeting.id).meeting, participants=table.meeting.participants[1:]))
    with pytest.raises(PermissionDeniedError) as refused:
        preparing.papers(table.meeting.id, KIND, (gone,))
    assert refused.value.code == "not_invited"
    views = preparing.papers(table.meeting.id, KIND)
    assert [view.recipient for view in views] == [table.professionals[who].name for who in rest]
    assert any(note.text == "Slaapt slecht" for view in views for note in only(view).notes)
    assert all(PAPERS.preparation(view).startswith(b"%PDF") for view in views[:1])


@pytest.mark.parametrize("on", [date(2028, 2, 29), date(2100, 2, 28)])
def test_a_meeting_about_nobody_and_with_nobody_has_papers_too(demo_session: Session, on: date) -> None:
    cases = MeetingUseCases(demo_session)
    cases.save(Meeting(id=MeetingId("empty"), kind=KIND, on=on))
    assert PreparationUseCases(demo_session).papers(MeetingId("empty"), KIND) == ()
    made = MeetingPaperUseCases(demo_session).after(MeetingId("empty"), KIND)
    assert (made.copies, made.lists, made.differences) == ((), (), ())
    assert PAPERS.minutes(made.internal).startswith(b"%PDF")
    view = InvitationUseCases(demo_session, "nl").invitation(InvitationChoice(meeting=MeetingId("empty"), mails=True))
    assert f"DTSTART;VALUE=DATE:{on:%Y%m%d}".encode() in PAPERS.invitation(view)
