"""Write to a store until killed, saying after each commit what was committed. Run as a process.

Each commit writes three things that belong together: a setting, a pupil, and a line in the log.
"""

import itertools
import sys
from pathlib import Path

from models.change import LogEntry
from models.ids import PupilId
from models.names import PersonName
from models.pupil import Pupil
from storage.vault import Vault
from tests.faults.victims import COST, COUNTED, PHRASE, USER, now


def run(folder: Path) -> None:
    """Commit number after number, each with some weight, so that a kill often falls in the middle."""
    opened = Vault(folder, now, COST).unlock(USER.id, PHRASE)
    with opened.store.read() as work:
        last = int(work.settings.get(COUNTED, "0"))
    sys.stdout.write(f"{last}\n")
    sys.stdout.flush()
    for number in itertools.count(last + 1):
        pupil = Pupil(id=PupilId(f"p{number}"), name=PersonName(surname="Schaap " * 200, given=f"{number}"))
        with opened.store.write(USER.id) as work:
            work.settings.put(COUNTED, str(number))
            work.pupils.save(pupil)
            work.log.append(LogEntry(at=now(), user=USER.id, action="pupil.saved", record=pupil.id))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
