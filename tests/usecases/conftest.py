"""A store for properties: made once, and each example begins with what the last one left."""

from collections.abc import Iterator

import pytest

from models.ids import UserId
from models.school import School
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.user import Role, User
from storage.vault import Vault
from tests.stores import CHEAP, PHRASE, now, session_of
from tests.usecases.random_work import PUPILS, pupil


@pytest.fixture(scope="module")
def shared_school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A school with two pupils."""
    vault = Vault(tmp_path_factory.mktemp("undo") / "Leeg.luwte", now, CHEAP)
    user = User(id=UserId("u1"), name="Anja", role=Role.COORDINATOR)
    vault.create(user, PHRASE)
    opened = vault.unlock(user.id, PHRASE)
    session = session_of(opened, user)
    SchoolUseCases(session).save(School(name="De Luwte", municipality="Amsterdam"))
    for number in range(len(PUPILS)):
        PupilUseCases(session).save(pupil(number, ""))
    yield session
    opened.close()
