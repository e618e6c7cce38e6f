"""Opening: from the icon to the unlock screen, the key, and from the key to the caseload."""

import contextlib
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from storage import keyslots
from storage.vault import Vault, Way
from tests.benchmarks.plain import PlainStore
from tests.benchmarks.timing import Measured, in_turn, typical
from tests.benchmarks.worlds import World
from tests.stores import CHEAP, PHRASE, now

_ROOT = Path(__file__).resolve().parents[2]
_STARTS = 5
_KEYS = 3


def starting(folder: Path) -> Iterator[Measured]:
    """Measure from starting the program until the unlock screen is painted; the first start does not count."""
    times = [_start(folder) for _ in range(_STARTS + 1)][1:]
    yield Measured(what="from starting to the unlock screen", pupils=0, seconds=median(times))


def key(world: World) -> Iterator[Measured]:
    """Measure making the key from a password, as this machine calibrates it."""
    cost = keyslots.calibrated()
    slot = keyslots.wrap(bytes(keyslots.KEY_BYTES), world.encrypted.user.id, "x", PHRASE, cost)
    mark = keyslots.mark(bytes(keyslots.KEY_BYTES))
    took = typical(lambda: keyslots.unwrap(slot, PHRASE, mark), _KEYS)
    yield Measured(what=f"key from a password, {cost.passes} passes over 64 MiB", pupils=0, seconds=took)


def unlocking(world: World) -> Iterator[Measured]:
    """Measure opening the store once the key is known: lock, version, triggers, user, line in the log."""
    folder = world.vault.folder.parent / "again"
    shutil.copytree(world.vault.folder, folder / "School.luwte", ignore=shutil.ignore_patterns("lock"))
    shutil.copyfile(world.vault.folder.parent / "plain.db", folder / "plain.db")
    vault, user = Vault(folder / "School.luwte", now, CHEAP), world.encrypted.user

    def encrypted() -> None:
        vault.unlock(user.id, PHRASE).close()

    def plain() -> None:
        with contextlib.closing(PlainStore(folder / "plain.db")) as store, store.write(user.id) as work:
            work.users.get(user.id)

    mine, other = in_turn(encrypted, plain)
    yield Measured(what="unlocking and closing, the key being known", pupils=world.pupils, seconds=mine, plain=other)
    looking = typical(lambda: vault.unlock(user.id, PHRASE, Way(read_only=True)).close())
    yield Measured(what="opening only to look, the key being known", pupils=world.pupils, seconds=looking)


def _start(folder: Path) -> float:
    started = time.perf_counter()
    command = [sys.executable, "-m", "tests.benchmarks.start_up", str(folder)]
    subprocess.run(command, cwd=_ROOT, check=True, timeout=60)
    return time.perf_counter() - started
