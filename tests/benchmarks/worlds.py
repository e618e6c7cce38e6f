"""One invented school in two stores: the encrypted one people work with, and a plain one to compare it with."""

import gc
import itertools
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.consent_rules import default_rules
from models.demo.school import DemoSchool, generate
from models.ports import Store
from models.usecases.demo import fill
from models.usecases.session import Session
from storage.vault import Opened, Vault
from tests.benchmarks.plain import PlainStore
from tests.stores import CHEAP, NOW, PHRASE, TODAY, now

YEARS = 10
_SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A school with ten years of notes, open in both stores for its coordinator."""

    pupils: int
    school: DemoSchool
    vault: Vault
    encrypted: Session
    plain: Session


@contextmanager
def world(pupils: int, folder: Path) -> Iterator[World]:
    """Make a school of a size in a folder, and close its stores afterwards."""
    school = generate(_SEED, pupils=pupils, today=TODAY, years=YEARS)
    with _stores(folder, school) as (vault, opened, plain):
        for store in (opened.store, plain):
            fill(store, school, by=school.users[0].id, at=NOW)
        gc.collect()
        gc.freeze()  # the invented school is no part of the app's memory: the collector need not walk through it
        yield World(
            pupils=pupils,
            school=school,
            vault=vault,
            encrypted=_session(opened.store, school),
            plain=_session(plain, school),
        )


@contextmanager
def empty_sessions(folder: Path, school: DemoSchool) -> Iterator[tuple[Session, Session]]:
    """Make both stores with a school and no pupil in them."""
    with _stores(folder, school) as (_, opened, plain):
        for store in (opened.store, plain):
            with store.write(school.users[0].id) as work:
                work.school.save(school.school)
        yield _session(opened.store, school), _session(plain, school)


@contextmanager
def _stores(folder: Path, school: DemoSchool) -> Iterator[tuple[Vault, Opened, PlainStore]]:
    folder.mkdir(parents=True)
    vault = Vault(folder / "School.luwte", now, CHEAP)
    vault.create(school.users[0], PHRASE)
    with ExitStack() as open_now:
        opened = open_now.enter_context(closing(vault.unlock(school.users[0].id, PHRASE)))
        plain = open_now.enter_context(closing(PlainStore(folder / "plain.db")))
        yield vault, opened, plain


def _session(store: Store, school: DemoSchool) -> Session:
    return Session(store=store, user=school.users[0], now=now, new_id=_ids(), rules=default_rules())


def _ids() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"measured-{next(numbers)}"
