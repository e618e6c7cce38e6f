"""Nobody reads a word without a ground, whatever he asks of the app: judged by the notebook of the consent proof."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from models.change import LogEntry, LogQuery
from models.ids import UserId
from models.usecases.session import Session
from models.user import Role, User
from storage.vault import Opened, Vault
from tests.canary.readings import READINGS, TELLING_NOTHING, WRITING, Asker, Refused, words_of
from tests.canary.words import found_in
from tests.canary.world import World, build, users
from tests.stores import CHEAP, PHRASE, now, session_of
from tests.usecases.permission_table import TABLE

COORDINATOR = User(id=UserId("u1"), name="Anja", role=Role.COORDINATOR)
IN_CI, AT_LENGTH = range(2), range(100, 160)
PUPILS = 6
"""With three youth professionals that makes eighteen situations in each school."""
TYPED = 60
"""How many words each user types in the search lines, of all there are."""
NO_WORDS = {
    ("School", "brin"),
    ("School", "branch"),
    ("School", "profile"),
    ("Letter", "language"),
    ("LetterTemplate", "language"),
    ("Meeting", "kind"),
    ("AgendaItem", "letter"),
    ("Series", "kind"),
    ("Series", "rhythm"),
    ("Residence", "postcode"),
    ("Document", "sha256"),
    ("Professional", "role"),
    ("Party", "id"),
    ("Draft", "key"),
    ("Draft", "record"),
    ("OwnVersion", "version"),
    ("SurveyAnswer", "definition"),
    ("SurveyAnswer", "period"),
    ("SurveyAnswer", "question"),
    ("Approval", "definition"),
    ("Approval", "version"),
    ("Approval", "period"),
    ("Approval", "content"),
    ("Hand", "name"),
}
"""Codes, and what is the same for several records."""


def school(folder: Path, seed: int, pupils: int = PUPILS) -> tuple[Opened, World]:
    vault = Vault(folder / f"{seed}.luwte", now, CHEAP)
    vault.create(COORDINATOR, PHRASE)
    opened = vault.unlock(COORDINATOR.id, PHRASE)
    return opened, build(session_of(opened, COORDINATOR), seed, pupils)


def ids_of(world: World) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for record in world.stored:
        key = getattr(record, "id", getattr(record, "key", ""))
        found.setdefault(type(record).__name__, []).append(key)
    return {kind: tuple(keys) for kind, keys in found.items()}


def leaks(session: Session, world: World, user: User, dice: Random) -> list[str]:
    """Return which words a user may not read and reads all the same, and where."""
    readable, ids = world.readable(user), ids_of(world)
    everything = sorted(world.words.secrets)
    typed = ("qz", *dice.sample(everything, min(TYPED, len(everything))))
    asker = Asker(session=replace(session, user=user), ids=ids, typed=typed)
    found: list[str] = []
    for name in READINGS:
        answers = list(words_of(asker, name))
        refused = {word for answer in answers if isinstance(answer, Refused) for word in answer.words}
        found += [f"{name} refuses with {world.words.secrets[word]}" for word in sorted(refused)]
        told = {word for answer in answers for word in found_in(answer)}
        found += [f"{name} tells {user.id} {world.words.secrets[word]}" for word in sorted(told - readable)]
    return found


def want_no_leak(folder: Path, seed: int) -> None:
    opened, world = school(folder, seed)
    session = session_of(opened, COORDINATOR)
    dice = Random(seed)
    found = [line for user in (*users(), COORDINATOR) for line in leaks(session, world, user, dice)]
    logged = found_in(log_of(session))
    opened.close()
    assert not found, "\n".join(found)
    assert not logged, "words in the change log"


def log_of(session: Session) -> list[LogEntry]:
    """Return the last entries of the change log: everybody looked at everything, and took papers along."""
    with session.store.read() as uow:
        return [numbered.entry for numbered in uow.log.page(LogQuery(limit=5_000)).entries]


@pytest.mark.parametrize("seed", IN_CI)
def test_nobody_reads_a_word_without_a_ground(tmp_path: Path, seed: int) -> None:
    want_no_leak(tmp_path, seed)


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", AT_LENGTH)
def test_nobody_reads_a_word_without_a_ground_at_length(tmp_path: Path, seed: int) -> None:
    want_no_leak(tmp_path, seed)


def texts_without_a_word(world: World) -> set[tuple[str, str]]:
    """Return the texts of which no record holds a word."""
    told: dict[tuple[str, str], bool] = {}
    for record in every_part(world.stored):
        for entry in fields(record):
            if entry.type in ("str", "tuple[str, ...]", str):
                key = (type(record).__name__, entry.name)
                told[key] = told.get(key, False) or bool(found_in(getattr(record, entry.name)))
    return {key for key, filled in told.items() if not filled}


def every_part(value: object) -> Iterator[Any]:
    if isinstance(value, tuple | list):
        for entry in value:
            yield from every_part(entry)
    elif is_dataclass(value):
        yield value
        yield from every_part([getattr(value, entry.name) for entry in fields(value)])


def test_no_text_was_forgotten(tmp_path: Path) -> None:
    opened, world = school(tmp_path, 11, pupils=12)
    opened.close()
    assert texts_without_a_word(world) == NO_WORDS


def test_every_use_case_is_asked_or_writes_or_tells_nothing() -> None:
    decided = [*READINGS, *WRITING, *TELLING_NOTHING]
    made = {name for name in TABLE if ".new_" in name}
    assert sorted(decided) == sorted(set(TABLE) - made)
