"""The stores that faults are done to, and what a person must get to read of each fault."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

import resources
from models.errors import AppError
from models.ids import PupilId, UserId
from models.names import PersonName
from models.pupil import Pupil
from models.user import Role, User
from storage.keyslots import Cost
from storage.vault import Opened, Vault
from ui.errors import message_for

COST = Cost(memory=64, passes=1, lanes=1)
PHRASE = "een goed wachtwoord"
USER = User(id=UserId("u1"), name="Anja de Wit", role=Role.COORDINATOR)
COUNTED = "counted"
PUPILS = 40
_NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


def now() -> datetime:
    return _NOW


def new_store(folder: Path) -> tuple[Vault, tuple[str, ...]]:
    """Make a store and return it with its recovery code."""
    vault = Vault(folder, now, COST)
    return vault, vault.create(USER, PHRASE)


def fill(opened: Opened, first: int = 0, number: int = PUPILS) -> None:
    """Write some pupils, each with a name that takes room, in one transaction."""
    with opened.store.write(USER.id) as work:
        for count in range(first, first + number):
            work.pupils.save(Pupil(id=PupilId(f"p{count}"), name=PersonName(surname="Zwaan " * 400, given=str(count))))


def count(opened: Opened) -> int:
    """Count the pupils, and want the log to be whole."""
    with opened.store.read() as work:
        assert work.log.verify().ok
        return len(work.pupils.all())


@contextmanager
def told(kind: type[AppError], code: str) -> Iterator[None]:
    """Want an error that is told in both languages: what is, and then what to do, without a name in it."""
    with pytest.raises(kind) as caught:
        yield
    error = caught.value
    assert (type(error), error.code) == (kind, code)
    for language in resources.LANGUAGES:
        texts = resources.texts(language)
        assert f"errors.{kind.__name__}.{code}" in texts
        sentence = message_for(error, texts).sentence
        assert len(re.findall(r"[.?!](?:\s|$)", sentence)) > 1, sentence
        assert "{" not in sentence
        assert USER.name not in sentence
