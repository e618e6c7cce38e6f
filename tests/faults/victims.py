"""The stores that faults are done to."""

from datetime import UTC, datetime
from pathlib import Path

from models.ids import UserId
from models.user import Role, User
from storage.keyslots import Cost
from storage.vault import Vault

COST = Cost(memory=64, passes=1, lanes=1)
PHRASE = "een goed wachtwoord"
USER = User(id=UserId("u1"), name="Anja de Wit", role=Role.COORDINATOR)
COUNTED = "counted"
_NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


def now() -> datetime:
    return _NOW


def new_store(folder: Path) -> tuple[Vault, tuple[str, ...]]:
    """Make a store and return it with its recovery code."""
    vault = Vault(folder, now, COST)
    return vault, vault.create(USER, PHRASE)
