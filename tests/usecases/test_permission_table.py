"""Who may call what: every public method of every use case, for every role. A new one without a line here fails."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

import models.usecases
from models.errors import PermissionDeniedError
from models.history import RecordKind
from models.ids import UserId
from models.usecases.session import Session
from models.user import Role, User
from tests.stores import TODAY
from tests.usecases.permission_table import FOR_EVERYBODY, TABLE

LETTERS = {Role.COORDINATOR: "c", Role.YOUTH_PROFESSIONAL: "y", Role.READER: "r", Role.ADMINISTRATOR: "a"}


SENSIBLE: dict[str, object] = {
    "kind": RecordKind.PUPIL,
    "profile": "neutral",
    "day": TODAY,
    "since": TODAY,
    "value": "",
    "until": TODAY + timedelta(days=1),
    "definition_id": "sjso",
    "period_id": "2025-2026-H1",
}


class Anything:
    """Stands for whatever a use case is given: it has every attribute, and no comparison finds fault with it."""

    open_period = False

    def __getattr__(self, name: str) -> "Anything":
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_: object) -> "Anything":
        return self

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __lt__(self, _: object) -> bool:
        return False

    __gt__ = __lt__


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


def refused(case: object, method: str) -> bool:
    """Call a method with anything at all, and tell whether the role was refused."""
    call = getattr(case, method)
    needed = [entry for entry in inspect.signature(call).parameters.values() if entry.default is entry.empty]
    given = [_something(entry) for entry in needed if entry.kind is not entry.KEYWORD_ONLY]
    named = {entry.name: _something(entry) for entry in needed if entry.kind is entry.KEYWORD_ONLY}
    try:
        call(*given, **named)
    except PermissionDeniedError as error:
        return "role" in error.facts
    except Exception:  # noqa: BLE001 -- anything is no pupil and no date; only whether the role is refused counts here
        return False
    return False


def _something(parameter: inspect.Parameter) -> object:
    """Return what passes the checks that come before the one of the role: they say nothing about anybody."""
    return SENSIBLE.get(parameter.name, Anything())


def session_as(session: Session, role: Role) -> Session:
    return replace(session, user=User(id=UserId("x"), name="X", role=role))


def allowed(session: Session, name: str) -> str:
    kind, method = methods()[name]
    return "".join(
        letter for role, letter in LETTERS.items() if not refused(made(kind, session_as(session, role)), method)
    )


def test_every_use_case_has_a_decision_and_no_decision_is_about_nothing() -> None:
    assert set(methods()) == set(TABLE)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_role_may_do_what_was_decided(empty_session: Session, name: str) -> None:
    if name in methods():
        assert allowed(empty_session, name) == TABLE[name]


def test_what_everybody_may_call_has_a_reason() -> None:
    everybody = {name for name, roles in TABLE.items() if roles == "cyra" and ".new_" not in name}
    assert everybody == set(FOR_EVERYBODY)
