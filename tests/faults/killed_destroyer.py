"""Carry out what was approved and sweep the copies, and say when it begins. Run as a process, to be killed."""

import sys
from pathlib import Path

from models.ids import UserId
from models.usecases.retention import RetentionUseCases
from storage.vault import Vault
from tests.stores import CHEAP, PHRASE, now, session_of


def run(folder: Path, user: UserId) -> None:
    """Do it in a store in which something was approved."""
    opened = Vault(folder, now, CHEAP).unlock(user, PHRASE)
    use_cases = RetentionUseCases(session_of(opened, opened.user))
    approved = use_cases.retained().open
    assert approved is not None
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    use_cases.carry_out(approved.id)
    opened.sweep()
    sys.stdout.write("done\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    run(Path(sys.argv[1]), UserId(sys.argv[2]))
