from dataclasses import replace

import pytest

from models.change import LogQuery, Topic
from models.errors import ConflictError, PermissionDeniedError, ValidationError
from models.usecases.session import Session
from models.usecases.users import UserUseCases
from models.user import Role


@pytest.fixture
def cases(empty_session: Session) -> UserUseCases:
    return UserUseCases(empty_session)


def test_users_come_by_name_and_each_change_is_noted(cases: UserUseCases, empty_session: Session) -> None:
    zoe = cases.add("Zoë Smit", Role.READER)
    bram = cases.add("Bram Şahin", Role.YOUTH_PROFESSIONAL)
    assert [user.name for user in cases.users()] == ["Anja de Wit", "Bram Şahin", "Zoë Smit"]
    assert cases.save(replace(zoe, name="Zoë Bakker")).topics == {Topic.USERS}
    cases.save(replace(bram, active=False))
    cases.note_password(bram.id)
    with empty_session.store.read() as work:
        noted = [(entry.entry.action, entry.entry.record) for entry in work.log.page(LogQuery(limit=5)).entries]
    assert noted == [
        ("user.password_changed", bram.id),
        ("user.removed", bram.id),
        ("user.saved", zoe.id),
        ("user.added", bram.id),
        ("user.added", zoe.id),
    ]


def test_an_account_cannot_be_taken_back(cases: UserUseCases) -> None:
    assert cases.save(replace(cases.add("Bram", Role.READER), name="Bram Şahin")).undo is None


def test_the_last_coordinator_stays(cases: UserUseCases) -> None:
    (anja,) = cases.users()
    cases.add("Bram Şahin", Role.ADMINISTRATOR)
    for changed in (replace(anja, active=False), replace(anja, role=Role.READER)):
        with pytest.raises(ConflictError, match="last_coordinator"):
            cases.save(changed)
    assert cases.users()[0] == anja


def test_a_coordinator_goes_once_there_is_another_who_can_come_in(cases: UserUseCases) -> None:
    (anja,) = cases.users()
    bram = cases.add("Bram Şahin", Role.COORDINATOR)
    cases.save(replace(bram, active=False))
    with pytest.raises(ConflictError, match="last_coordinator"):
        cases.save(replace(anja, active=False))
    cases.save(bram)
    cases.save(replace(anja, active=False))
    assert [user.active for user in cases.users()] == [False, True]


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL])
def test_who_may_not_manage_sees_who_works_here_and_changes_nothing(empty_session: Session, role: Role) -> None:
    anja = empty_session.user
    cases = UserUseCases(replace(empty_session, user=replace(anja, role=role)))
    assert cases.users() == (anja,)
    with pytest.raises(PermissionDeniedError):
        cases.add("Wie dan ook", Role.COORDINATOR)
    with pytest.raises(PermissionDeniedError):
        cases.save(anja)


def test_a_user_has_a_name(cases: UserUseCases) -> None:
    with pytest.raises(ValidationError):
        cases.add("  ", Role.READER)
    assert len(cases.users()) == 1
