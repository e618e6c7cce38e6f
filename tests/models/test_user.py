import pytest

from models.errors import PermissionDeniedError, ValidationError
from models.ids import UserId
from models.user import Permission, Role, User, allows, require


def user(role: Role, *, active: bool = True) -> User:
    return User(id=UserId("u"), name="Kim", role=role, active=active)


CARE = {
    Permission.READ_PUPILS,
    Permission.EDIT_PUPILS,
    Permission.NOTE_CONTACT,
    Permission.EDIT_CONSENT,
    Permission.READ_MEETINGS,
    Permission.EDIT_MEETINGS,
}
WRITING = {permission for permission in Permission if not permission.value.startswith("read_")}
TAKING_ALONG = {Permission.EXPORT_LISTS}
"""Changes nothing in the store."""


def test_the_coordinator_may_do_everything() -> None:
    assert all(allows(Role.COORDINATOR, permission) for permission in Permission)


def test_the_administrator_sees_no_care() -> None:
    assert not any(allows(Role.ADMINISTRATOR, permission) for permission in CARE)
    assert not allows(Role.ADMINISTRATOR, Permission.EXPORT_MONITOR)
    assert allows(Role.ADMINISTRATOR, Permission.MANAGE_USERS)


def test_the_reader_changes_nothing() -> None:
    assert not any(allows(Role.READER, permission) for permission in WRITING - TAKING_ALONG)
    assert not allows(Role.READER, Permission.READ_LOG)
    assert allows(Role.READER, Permission.READ_PUPILS)


def test_a_youth_professional_prepares_settles_actions_notes_contacts_and_prevention_and_no_more() -> None:
    found = {permission for permission in WRITING if allows(Role.YOUTH_PROFESSIONAL, permission)}
    noting = {
        Permission.PREPARE_MEETINGS,
        Permission.SETTLE_ACTIONS,
        Permission.NOTE_CONTACT,
        Permission.NOTE_PREVENTION,
    }
    assert found == noting | {Permission.UNDO_OWN}
    assert not allows(Role.YOUTH_PROFESSIONAL, Permission.READ_ALL_MINUTES)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_wanting_a_permission(role: Role, permission: Permission) -> None:
    if allows(role, permission):
        require(user(role), permission)
    else:
        with pytest.raises(PermissionDeniedError) as caught:
            require(user(role), permission)
        assert (caught.value.code, caught.value.facts) == (permission.value, {"role": role.value})


def test_who_is_no_longer_active_may_do_nothing() -> None:
    with pytest.raises(PermissionDeniedError):
        require(user(Role.COORDINATOR, active=False), Permission.READ_PUPILS)


def test_a_user_has_a_name() -> None:
    with pytest.raises(ValidationError) as caught:
        User(id=UserId("u"), name=" ", role=Role.READER)
    assert caught.value.problems == {"name": "required"}
