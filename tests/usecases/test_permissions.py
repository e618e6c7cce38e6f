"""Every use case asks for a permission, and a window that may only look writes nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from models.carefile import Signal, SignalKind
from models.change import LogQuery
from models.errors import ConsentMissingError, PermissionDeniedError, StoreReadOnlyError
from models.ids import ProfessionalId, SignalId, UserId
from models.network import Organisation, employer_on
from models.usecases.carefiles import CareFileUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.today import TodayUseCases
from models.usecases.users import UserUseCases
from models.user import Role, User
from storage.vault import Vault, Way
from tests.stores import PHRASE, TODAY, session_of

SIGNAL = Signal(id=SignalId("s"), on=TODAY, kind=SignalKind.OTHER)


def as_role(session: Session, role: Role, professional: ProfessionalId | None = None) -> Session:
    return replace(session, user=User(id=UserId("x"), name="X", role=role, professional=professional))


def start(session: Session) -> object:
    return CareFileUseCases(session).start(PupilUseCases(session).rows()[0].pupil.id, SIGNAL)


def save_organisation(session: Session) -> object:
    cases = NetworkUseCases(session)
    return cases.save_organisation(Organisation(id=cases.new_organisation_id(), name="Altra"))


def save_school(session: Session) -> object:
    cases = SchoolUseCases(session)
    return cases.save(replace(cases.school(), board="Bestuur"))


def add_user(session: Session) -> object:
    return UserUseCases(session).add("Nieuw", Role.READER)


WRITES: dict[str, Callable[[Session], object]] = {
    "start": start,
    "organisation": save_organisation,
    "school": save_school,
    "user": add_user,
}
ALLOWED = {
    Role.COORDINATOR: set(WRITES),
    Role.ADMINISTRATOR: {"school", "user"},
    Role.READER: set[str](),
    Role.YOUTH_PROFESSIONAL: set[str](),
}


@pytest.mark.parametrize("name", WRITES)
@pytest.mark.parametrize("role", Role)
def test_only_the_right_roles_write(demo_session: Session, role: Role, name: str) -> None:
    session = as_role(demo_session, role)
    if name in ALLOWED[role]:
        WRITES[name](session)
    else:
        with pytest.raises((PermissionDeniedError, IndexError)):
            WRITES[name](session)


def test_an_administrator_reads_no_care(demo_session: Session) -> None:
    session = as_role(demo_session, Role.ADMINISTRATOR)
    for reading in (PupilUseCases(session).rows, MeetingUseCases(session).rows, TodayUseCases(session).tasks):
        with pytest.raises(PermissionDeniedError):
            reading()


def test_a_youth_professional_sees_only_pupils_he_may_know(demo_session: Session) -> None:
    network = NetworkUseCases(demo_session).network()
    outsider = next(entry for entry in network.professionals if employer_on(entry, TODAY))
    everybody = {row.pupil.id for row in PupilUseCases(demo_session).rows()}
    cases = PupilUseCases(as_role(demo_session, Role.YOUTH_PROFESSIONAL, outsider.id))
    seen = {row.pupil.id for row in cases.rows()}
    assert seen < everybody
    hidden = next(iter(everybody - seen))
    with pytest.raises(ConsentMissingError):
        cases.dossier(hidden)
    for pupil in seen:
        assert cases.dossier(pupil).kinds
    unknown = PupilUseCases(as_role(demo_session, Role.YOUTH_PROFESSIONAL))
    assert unknown.rows() == ()
    assert unknown.find("") == ()


def test_an_inactive_user_may_do_nothing(demo_session: Session) -> None:
    session = replace(demo_session, user=replace(demo_session.user, active=False))
    with pytest.raises(PermissionDeniedError):
        PupilUseCases(session).rows()


def test_opening_a_dossier_is_logged_without_a_name(demo_session: Session) -> None:
    pupil = PupilUseCases(demo_session).rows()[0].pupil
    PupilUseCases(demo_session).dossier(pupil.id)
    with demo_session.store.read() as uow:
        newest = uow.log.page(LogQuery(limit=1)).entries[0].entry
    assert (newest.action, newest.record, newest.user) == ("pupil.opened", pupil.id, demo_session.user.id)
    assert pupil.name.full not in repr(newest)


def test_a_window_that_may_only_look_reads_and_writes_nothing(demo_vault: Vault, demo_session: Session) -> None:
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    try:
        session = session_of(opened, opened.user)
        rows = PupilUseCases(session).rows()
        assert PupilUseCases(session).dossier(rows[0].pupil.id).pupil == rows[0].pupil
        with pytest.raises(StoreReadOnlyError):
            start(session)
    finally:
        opened.close()
