"""Do one deed that writes much, and say when it begins. Run as a process, to be killed."""

import sys
from pathlib import Path

from models.ids import UserId
from storage.vault import Vault
from tests.stores import CHEAP, PHRASE, now, session_of
from tests.usecases.new_deeds import NEW_DEEDS


def run(folder: Path, user: UserId, deed: str) -> None:
    """Do it in a store of the demo school."""
    opened = Vault(folder, now, CHEAP).unlock(user, PHRASE)
    session = session_of(opened, opened.user)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    NEW_DEEDS[deed](session)
    sys.stdout.write("done\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    run(Path(sys.argv[1]), UserId(sys.argv[2]), sys.argv[3])
