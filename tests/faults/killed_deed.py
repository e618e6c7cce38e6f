"""Do one deed that writes much, and say when it begins. Run as a process, to be killed."""

import sys
from collections.abc import Callable
from pathlib import Path

from models.ids import UserId
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from storage.vault import Vault
from tests.stores import CHEAP, PHRASE, now, session_of
from tests.usecases.new_deeds import NEW_DEEDS

UNDO = "undo "
"""Before the name of a deed: it is done first, and then taking it back is what may be cut short."""


def begin(session: Session, deed: str) -> Callable[[], object]:
    """Do what comes before a deed, and return the deed itself."""
    if not deed.startswith(UNDO):
        return lambda: NEW_DEEDS[deed](session)
    NEW_DEEDS[deed.removeprefix(UNDO)](session)
    return UndoUseCases(session).undo_newest


def run(folder: Path, user: UserId, deed: str) -> None:
    """Do it in a store of the demo school."""
    opened = Vault(folder, now, CHEAP).unlock(user, PHRASE)
    do = begin(session_of(opened, opened.user), deed)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    do()
    sys.stdout.write("done\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    run(Path(sys.argv[1]), UserId(sys.argv[2]), sys.argv[3])
