"""A store with an invented school in it, to look around in and to show."""

import secrets
from datetime import datetime
from pathlib import Path

from models.demo.former import with_former
from models.demo.school import generate
from models.usecases.demo import fill
from storage.keyslots import Cost
from storage.vault import SUFFIX, Opened, Vault

SEED = 7
PUPILS = 120


def demo_store(folder: Path, at: datetime, seed: int = SEED) -> Opened:
    """Make and open a store with an invented school in a folder that will be gone; nobody knows its password."""
    today = at.astimezone().date()
    school = with_former(generate(seed, pupils=PUPILS, today=today), seed, today)
    user, password = school.users[0], secrets.token_urlsafe()
    vault = Vault(folder / f"Demo{SUFFIX}", cost=Cost(passes=1))
    vault.create(user, password)
    opened = vault.unlock(user.id, password)
    fill(opened.store, school, by=user.id, at=at)
    return opened
