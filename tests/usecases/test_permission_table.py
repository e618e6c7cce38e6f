"""Who may call what: every public method of every use case, for every role. A new one without a line here fails."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self, cast

import pytest

import models.usecases
from models.errors import AppError, PermissionDeniedError
from models.history import RecordKind
from models.ids import UserId
from models.monitor.parsing import load
from models.ports import Store, UnitOfWork
from models.usecases.session import Session
from models.user import Role, User
from tests.stores import TODAY
from tests.usecases.permission_table import FOR_EVERYBODY, STOPS, TABLE, WITHOUT_STORE

LETTERS = {Role.COORDINATOR: "c", Role.YOUTH_PROFESSIONAL: "y", Role.READER: "r", Role.ADMINISTRATOR: "a"}


SENSIBLE: dict[str, object] = {
    "kind": RecordKind.PUPIL,
    "profile": "neutral",
    "value": "",
    "until": TODAY + timedelta(days=1),
    "definition": load("sjso"),
    "definition_id": "sjso",
    "period_id": "2025-2026-H1",
}
OF_TYPE: dict[object, object] = {date: TODAY, int: 1, bytes: b"%PDF-1.4"}


class Anything(str):
    """Stands for whatever a use case is given: a word that no record is called, with every attribute there is."""

    __slots__ = ()
    open_period = False

    def __new__(cls) -> Self:
        return super().__new__(cls, "anything")

    def __getattr__(self, name: str) -> "Anything":
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()

    def __call__(self, *_: object, **__: object) -> "Anything":
        return Anything()

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __lt__(self, _: object) -> bool:
        return False

    __gt__ = __lt__


class Gate:
    """A store that remembers whether it was opened: before that, nothing was read of anybody."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.opened = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def read(self) -> AbstractContextManager[UnitOfWork]:
        self.opened = True
        return self._store.read()

    def write(self, by: UserId) -> AbstractContextManager[UnitOfWork]:
        self.opened = True
        return self._store.write(by)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a call: refused to the role, or stopped by what, and whether the store was opened."""

    refused: bool
    stop: str
    opened: bool


def use_cases() -> Iterator[tuple[str, type]]:
    for module in pkgutil.iter_modules(models.usecases.__path__):
        found = importlib.import_module(f"models.usecases.{module.name}")
        for name, kind in inspect.getmembers(found, inspect.isclass):
            if name.endswith("UseCases") and kind.__module__ == found.__name__:
                yield name, kind


def methods() -> dict[str, tuple[type, str]]:
    return {
        f"{name}.{method}": (kind, method)
        for name, kind in use_cases()
        for method, _ in inspect.getmembers(kind, inspect.isfunction)
        if not method.startswith("_")
    }


def made(kind: type, session: Session) -> object:
    wanted = list(inspect.signature(kind).parameters)[1:]
    return kind(session, *("nl" if name == "language" else Anything() for name in wanted))


def outcome(session: Session, name: str, role: Role) -> Outcome:
    """Call a use case with anything at all, in a role, and tell what became of it."""
    kind, method = methods()[name]
    gate = Gate(session.store)
    user = User(id=UserId("x"), name="X", role=role)
    call = getattr(made(kind, replace(session, user=user, store=cast("Store", gate))), method)
    needed = [entry for entry in inspect.signature(call).parameters.values() if entry.default is entry.empty]
    given = [_something(entry) for entry in needed if entry.kind is not entry.KEYWORD_ONLY]
    named = {entry.name: _something(entry) for entry in needed if entry.kind is entry.KEYWORD_ONLY}
    try:
        call(*given, **named)
    except PermissionDeniedError as error:
        return Outcome("role" in error.facts, f"{type(error).__name__} {error.code}", gate.opened)
    except AppError as error:
        return Outcome(refused=False, stop=f"{type(error).__name__} {error.code}", opened=gate.opened)
    except Exception as error:  # noqa: BLE001 -- anything is no number and no key; where that may be is in STOPS
        return Outcome(refused=False, stop=type(error).__name__, opened=gate.opened)
    return Outcome(refused=False, stop="", opened=gate.opened)


def _something(parameter: inspect.Parameter) -> object:
    """Return what passes the checks that come before the one of the role: they say nothing about anybody."""
    return SENSIBLE.get(parameter.name, OF_TYPE.get(parameter.annotation, Anything()))


def got_past(name: str, done: Outcome) -> bool:
    """Tell whether a call came past the question of the role, and ended as such a call may end."""
    stopped_by = "" if done.stop.startswith("NotFoundError ") else done.stop
    reached = done.opened or ".new_" in name or name in WITHOUT_STORE
    return reached and stopped_by in {"", STOPS.get(name)}


def test_every_use_case_has_a_decision_and_no_decision_is_about_nothing() -> None:
    assert set(methods()) == set(TABLE)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_role_may_do_what_was_decided(empty_session: Session, name: str) -> None:
    outcomes = {letter: outcome(empty_session, name, role) for role, letter in LETTERS.items()}
    assert "".join(letter for letter, done in outcomes.items() if not done.refused) == TABLE[name]
    assert {letter: done for letter, done in outcomes.items() if not (done.refused or got_past(name, done))} == {}


def test_what_ends_otherwise_or_leaves_the_store_shut_is_a_use_case_still() -> None:
    assert set(STOPS) | set(WITHOUT_STORE) <= set(TABLE)


def test_what_everybody_may_call_has_a_reason() -> None:
    everybody = {name for name, roles in TABLE.items() if roles == "cyra" and ".new_" not in name}
    assert everybody == set(FOR_EVERYBODY)
