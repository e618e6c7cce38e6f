"""Several pupils at once, lists with a name, and taking a list along."""

from dataclasses import replace

import pytest

from models.caseload import CaseloadFilter, Condition, Facet
from models.change import LogQuery
from models.errors import ConflictError, PermissionDeniedError, StoreReadOnlyError, ValidationError
from models.ids import UserId
from models.pupil_list import ListForm, Listing
from models.usecases.access import AccessUseCases
from models.usecases.caseload import CaseloadUseCases
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.plan_sheets import PlanChoice, PlanSheetUseCases
from models.usecases.preparations import PreparationUseCases
from models.usecases.pupil_lists import PupilListUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.usecases.views import ViewUseCases
from models.user import Role, User
from storage.vault import Vault, Way
from tests.stores import PHRASE, TODAY, session_of

LATE = CaseloadFilter(
    everybody=True,
    conditions=(
        Condition(facet=Facet.ACTION, values=frozenset({"late"})),
        Condition(facet=Facet.WAITING, low=6),
        Condition(facet=Facet.GROUP, values=frozenset({"O'Brien", "Ş & 🙂"})),
    ),
)
LIST = Listing(school="S", made_on=TODAY, asked=(), columns=(), rows=((), ()))


def as_role(session: Session, role: Role) -> Session:
    return replace(session, user=User(id=UserId("x"), name="X", role=role))


def actions(session: Session) -> list[tuple[str, str, str]]:
    with session.store.read() as uow:
        return [(e.entry.action, e.entry.record, e.entry.reason) for e in uow.log.page(LogQuery(limit=20)).entries]


def test_a_group_is_set_in_one_step_and_taken_back_in_one(demo_session: Session) -> None:
    before = {row.pupil.id: row.pupil.group for row in CaseloadUseCases(demo_session).rows()}
    some = list(before)[:5]
    changes = PupilListUseCases(demo_session).set_group(some, "  Nieuw  1 ")
    after = {row.pupil.id: row.pupil.group for row in CaseloadUseCases(demo_session).rows()}
    assert {after[pupil] for pupil in some} == {"Nieuw 1"}
    assert actions(demo_session)[5:6] + actions(demo_session)[:1] == [
        ("pupil.group_set", some[0], ""),
        ("pupil_list.group_set", "", "5"),
    ]
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    assert {row.pupil.id: row.pupil.group for row in CaseloadUseCases(demo_session).rows()} == before


def test_the_lead_goes_to_open_files_only(demo_session: Session) -> None:
    cases = PupilListUseCases(demo_session)
    rows = CaseloadUseCases(demo_session).rows()
    lead, name = cases.leads()[-1]
    outside = [row.pupil.id for row in rows if not row.in_caseload]
    with pytest.raises(ConflictError):
        cases.set_lead(outside, lead)
    someone_else = [row.pupil.id for row in rows if row.in_caseload and row.coordinator != name]
    mine = [row.pupil.id for row in rows if row.in_caseload and row.coordinator == name]
    if someone_else:
        cases.set_lead([*someone_else, *outside], lead)
        assert {row.coordinator for row in CaseloadUseCases(demo_session).rows() if row.in_caseload} == {name}
    with pytest.raises(ConflictError):
        cases.set_lead(mine, lead)


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR])
def test_others_change_nothing(demo_session: Session, role: Role) -> None:
    cases = PupilListUseCases(as_role(demo_session, role))
    assert not cases.may_edit
    with pytest.raises(PermissionDeniedError):
        cases.set_group([], "x")


def test_taking_a_list_along_is_noted_with_its_number(demo_session: Session) -> None:
    PupilListUseCases(demo_session).note_exported(ListForm.FILE, LIST)
    assert actions(demo_session)[0] == ("pupil_list.file", "", "2")


def test_who_may_take_a_list_along(demo_session: Session) -> None:
    may = {role for role in Role if PupilListUseCases(as_role(demo_session, role)).may_export}
    assert may == {Role.COORDINATOR, Role.READER}
    for role in Role:
        if role not in may:
            with pytest.raises(PermissionDeniedError):
                PupilListUseCases(as_role(demo_session, role)).want_export()


def test_what_cannot_be_logged_does_not_leave_the_store(demo_vault: Vault, demo_session: Session) -> None:
    pupil = CaseloadUseCases(demo_session).rows()[0].pupil.id
    meeting = MeetingUseCases(demo_session).rows()[0].id
    looking = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    session = session_of(looking, demo_session.user)
    taken = (
        PupilListUseCases(session).want_export,
        lambda: PupilListUseCases(session).note_exported(ListForm.PAPER, LIST),
        lambda: AccessUseCases(session).to_print(pupil),
        lambda: PlanSheetUseCases(session).sheet(pupil, PlanChoice()),
        lambda: MeetingUseCases(session).note_printed(meeting, None),
        lambda: MeetingPaperUseCases(session).note_lists_printed(meeting),
        lambda: PreparationUseCases(session).note_printed(meeting),
    )
    for take in taken:
        with pytest.raises(StoreReadOnlyError):
            take()
    assert AccessUseCases(session).of_pupil(pupil).pupil
    looking.close()


def test_a_list_is_saved_renamed_and_removed(demo_session: Session) -> None:
    cases = ViewUseCases(demo_session)
    cases.save(" Te  laat ", LATE, "jan")
    [view] = cases.views()
    assert (view.name, view.filter, view.words) == ("Te laat", LATE, "jan")
    cases.save("TE LAAT", CaseloadFilter())
    assert [(entry.name, entry.filter) for entry in cases.views()] == [("TE LAAT", CaseloadFilter())]
    cases.save("Ander", LATE)
    with pytest.raises(ConflictError):
        cases.rename(view.id, "ander")
    cases.rename(view.id, "Iets")
    assert [entry.name for entry in cases.views()] == ["Ander", "Iets"]
    cases.remove(view.id)
    assert [entry.name for entry in cases.views()] == ["Ander"]
    with pytest.raises(ConflictError):
        cases.rename(view.id, "x")
    for name in ("", "   ", "x" * 61):
        with pytest.raises(ValidationError):
            cases.save(name, LATE)


def test_lists_and_columns_are_ones_own(demo_session: Session) -> None:
    mine = ViewUseCases(demo_session)
    mine.save("Van mij", LATE)
    mine.choose_columns(["name", "age", "group"])
    mine.choose_columns(["name", "age"])
    assert list(mine.columns()) == ["name", "age"]
    other = ViewUseCases(as_role(demo_session, Role.READER))
    assert other.views() == ()
    assert list(other.columns()) == []


def test_a_list_without_judging_is_the_same_but_for_consent(demo_session: Session) -> None:
    cases = CaseloadUseCases(demo_session)
    quick = cases.rows(judged=False)
    assert quick == tuple(replace(row, consent=None, judged=False) for row in cases.rows())
