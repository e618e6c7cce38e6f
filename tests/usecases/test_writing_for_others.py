"""What a coordinator writes down for somebody says who did, and lets nobody read more than he might."""

from dataclasses import replace

import pytest

from models.consent import InformationKind
from models.demo.school import DemoSchool
from models.employment import BY_THE_SCHOOL, employed_by
from models.errors import ConflictError
from models.ids import AgendaItemId, MeetingId, OrganisationId, ProfessionalId, UserId
from models.meeting import AgendaItem, Meeting, Participant
from models.network import Organisation, Professional
from models.preparation import Preparation
from models.preparation_sheet import SheetItem
from models.pupil import Pupil
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.preparation_views import TextPlace
from models.usecases.preparations import PreparationUseCases, Prepared
from models.usecases.session import Session
from models.user import Role, User
from tests.stores import TODAY

STAFF, OUTSIDER = ProfessionalId("staff"), ProfessionalId("outsider")
MEETING, ABOUT, THEME = MeetingId("m1"), AgendaItemId("i1"), AgendaItemId("i2")


@pytest.fixture
def pupil(demo_school: DemoSchool) -> Pupil:
    asked = {consent.pupil for consent in demo_school.consents}
    return next(entry for entry in demo_school.pupils if entry.id not in asked and entry.group)


@pytest.fixture
def cases(demo_session: Session, pupil: Pupil) -> PreparationUseCases:
    network, employer = NetworkUseCases(demo_session), OrganisationId("employer")
    network.save_organisation(Organisation(id=employer, name="Groei & Glunder"))
    network.save_professional(Professional(id=STAFF, name="Ria Intern", employments=BY_THE_SCHOOL))
    network.save_professional(Professional(id=OUTSIDER, name="Olaf Extern", employments=employed_by(employer)))
    items = (AgendaItem(id=ABOUT, pupil=pupil.id), AgendaItem(id=THEME, theme="Pauzes"))
    seats = (Participant(professional=STAFF), Participant(professional=OUTSIDER))
    MeetingUseCases(demo_session).save(Meeting(id=MEETING, kind="zorgteam", on=TODAY, participants=seats, items=items))
    return PreparationUseCases(demo_session)


def own(session: Session, who: ProfessionalId) -> PreparationUseCases:
    user = User(id=UserId("yp"), name="Olaf", role=Role.YOUTH_PROFESSIONAL, professional=who)
    return PreparationUseCases(replace(session, user=user))


def note_of(cases: PreparationUseCases, who: ProfessionalId, item: AgendaItemId) -> Preparation | None:
    notes = cases.overview(MEETING).table.notes
    return next((note for note in notes if note.professional == who and note.item == item), None)


def sheet(cases: PreparationUseCases, item: AgendaItemId) -> SheetItem:
    return next(entry for entry in cases.mine(MEETING, "Zorgteam").items if entry.id == item)


def test_who_wrote_it_down_is_kept_until_he_writes_himself(demo_session: Session, cases: PreparationUseCases) -> None:
    cases.write(MEETING, THEME, Prepared(text="Liever buiten"), OUTSIDER)
    noted = note_of(cases, OUTSIDER, THEME)
    assert noted is not None
    assert (noted.text, noted.noted_by) == ("Liever buiten", demo_session.user.name)
    his = own(demo_session, OUTSIDER)
    assert (sheet(his, THEME).own.text, sheet(his, THEME).own.noted_by) == ("Liever buiten", demo_session.user.name)
    his.write(MEETING, THEME, Prepared(text="Liever buiten en langer"))
    written = note_of(cases, OUTSIDER, THEME)
    assert written is not None
    assert written.noted_by == ""


def test_what_tells_who_it_is_does_not_come_to_him_by_being_in_his_name(
    demo_session: Session, cases: PreparationUseCases, pupil: Pupil
) -> None:
    cases.write(MEETING, ABOUT, Prepared(text=f"{pupil.name.full} slaapt slecht"), OUTSIDER)
    his = sheet(own(demo_session, OUTSIDER), ABOUT)
    assert (his.own.text, his.notes_kept) == ("", 1)
    assert pupil.name.full not in repr(his)
    with pytest.raises(ConflictError, match="noted_in_your_name"):
        own(demo_session, OUTSIDER).write(MEETING, ABOUT, Prepared(text="Iets anders"))
    told = [found for found in cases.overview(MEETING).telltales if found.place is TextPlace.NOTE]
    assert [(found.author, found.kept_from) for found in told] == [(OUTSIDER, (OUTSIDER,))]
    with pytest.raises(ConflictError, match="paper_gives_away"):
        cases.papers(MEETING, "Zorgteam", (OUTSIDER,))


def test_kinds_he_may_not_know_do_not_come_to_him_either(
    demo_session: Session, cases: PreparationUseCases, pupil: Pupil
) -> None:
    """Of a named pupil: the school's own staff may know what the school knows, not what a helper does."""
    cases.write(MEETING, ABOUT, Prepared(text="Uit het hulpdossier", from_help_file=True), STAFF)
    his = sheet(own(demo_session, STAFF), ABOUT)
    assert his.subject == pupil.name.full
    assert (his.own.text, his.notes_kept) == ("", 1)
    own(demo_session, STAFF).write(MEETING, THEME, Prepared(text="Zelf"))
    own_words = sheet(own(demo_session, STAFF), THEME).own
    assert (own_words.text, own_words.noted_by) == ("Zelf", "")


def test_taking_out_what_tells_leaves_it_his_own_words(demo_session: Session, cases: PreparationUseCases) -> None:
    own(demo_session, OUTSIDER).write(
        MEETING, ABOUT, Prepared(text="Zelf gezien", kinds=frozenset({InformationKind.HEALTH}))
    )
    cases.write(
        MEETING, ABOUT, Prepared(text="Zelf", kinds=frozenset({InformationKind.HEALTH}), same_words=True), OUTSIDER
    )
    kept = note_of(cases, OUTSIDER, ABOUT)
    assert kept is not None
    assert (kept.text, kept.noted_by) == ("Zelf", "")
    cases.write(MEETING, ABOUT, Prepared(text="Nog iets", kinds=frozenset({InformationKind.HEALTH})), OUTSIDER)
    changed = note_of(cases, OUTSIDER, ABOUT)
    assert changed is not None
    assert changed.noted_by == demo_session.user.name


def test_a_youth_professional_writes_for_himself_only(demo_session: Session, cases: PreparationUseCases) -> None:
    own(demo_session, OUTSIDER).write(MEETING, THEME, Prepared(text="Van mij"), STAFF)
    assert note_of(cases, STAFF, THEME) is None
    mine = note_of(cases, OUTSIDER, THEME)
    assert mine is not None
    assert (mine.text, mine.noted_by) == ("Van mij", "")
