"""In every paper of a meeting stand exactly the words its reader may know: read back from the PDFs, against an oracle.

The oracle is made of what was written and of the notebook of the consent proof, and of nothing that makes papers.
"""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random

import pypdfium2
import pytest

from models.errors import AppError
from models.ids import UserId
from models.usecases.invitations import InvitationChoice, InvitationUseCases
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.preparations import PreparationUseCases
from models.usecases.projecting import ProjectingUseCases
from models.usecases.session import Session
from models.user import Role, User
from reports.papers import Papers
from storage.vault import Vault
from tests.canary.meeting_oracle import Oracle, invitation, wall
from tests.canary.meeting_writing import MEETING, SEATS, MeetingWriter, Told
from tests.canary.words import found_in
from tests.stores import CHEAP, PHRASE, now, session_of

COORDINATOR = User(id=UserId("u1"), name="Anja", role=Role.COORDINATOR)
PUPILS = 6
"""With eight people at the table that makes forty-eight situations in each meeting."""
IN_CI, AT_LENGTH = range(2), range(300, 324)
PAPERS = Papers("nl")


def school(folder: Path, seed: int) -> tuple[Session, Told, Vault]:
    vault = Vault(folder / f"{seed}.luwte", now, CHEAP)
    vault.create(COORDINATOR, PHRASE)
    session = session_of(vault.unlock(COORDINATOR.id, PHRASE), COORDINATOR)
    return session, MeetingWriter(session, Random(seed)).write(PUPILS), vault


def read_back(pdf: bytes) -> set[str]:
    """Return the words on a paper; where its lines break does not matter."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = "".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))
    finally:
        document.close()
    return found_in("".join(text.split()))


def papers(session: Session) -> Iterator[tuple[str, str, object, bytes]]:
    """Yield for whom each paper is, what it is, what it is made of (which a screen shows as well), and the paper."""
    for who, sheet in zip(SEATS, PreparationUseCases(session).papers(MEETING, "zorgteam"), strict=True):
        yield who, "preparation", sheet, PAPERS.preparation(sheet)
    after = MeetingPaperUseCases(session).after(MEETING, "zorgteam")
    for who, copy, actions in zip(after.people, after.copies, after.lists, strict=True):
        yield who, "minutes", copy, PAPERS.minutes(copy)
        yield who, "actions", actions, PAPERS.action_list(actions)


def differences(session: Session, told: Told) -> list[str]:
    """Return where a paper holds another set of words than its reader may know."""
    secrets, found = told.words.secrets, []
    for who, paper, view, pdf in papers(session):
        oracle = Oracle(told, who)
        wanted, seen = getattr(oracle, paper)(), read_back(pdf) & oracle.secret
        shown = found_in(view) & oracle.secret
        differs = (shown ^ wanted) - oracle.on_screen()
        found += [f"{paper} of {who} on the screen differs in {secrets[word]}" for word in sorted(differs)]
        found += [f"{paper} of {who} tells {secrets[word]}" for word in sorted(seen - wanted)]
        found += [f"{paper} of {who} lacks {secrets[word]}" for word in sorted(wanted - seen)]
    for item in told.meeting.items:
        shown = found_in(ProjectingUseCases(session).wall(MEETING, item.id))
        found += [f"the wall differs in {secrets[word]}" for word in sorted(shown ^ wall(told, item))]
    for whole, mails in product((False, True), repeat=2):
        choice = InvitationChoice(meeting=MEETING, whole=whole, mails=mails)
        read = in_calendar(PAPERS.invitation(InvitationUseCases(session, "nl").invitation(choice)))
        wanted = invitation(told, whole=whole, mails=mails)
        found += [f"the invitation {choice} differs in {secrets[word]}" for word in sorted(read ^ wanted)]
    return found


def in_calendar(content: bytes) -> set[str]:
    """Return the words in a calendar file; a long line goes on after a space on the next one."""
    return found_in(content.decode().replace("\r\n ", ""))


def want_exactly(folder: Path, seed: int) -> None:
    session, told, _ = school(folder, seed)
    try:
        found = differences(session, told)
    except AppError as error:
        found = [f"refused: {error.code}"]
    assert not found, "\n".join(found[:40])


@pytest.mark.parametrize("seed", IN_CI)
def test_on_every_paper_stand_exactly_the_words_its_reader_may_know(tmp_path: Path, seed: int) -> None:
    want_exactly(tmp_path, seed)


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", AT_LENGTH)
def test_on_every_paper_stand_exactly_the_words_its_reader_may_know_at_length(tmp_path: Path, seed: int) -> None:
    want_exactly(tmp_path, seed)


def test_the_long_run_sees_more_than_a_thousand_situations() -> None:
    assert len(AT_LENGTH) * PUPILS * len(SEATS) >= 1_000


def test_the_oracle_lets_something_through_and_keeps_something_back(tmp_path: Path) -> None:
    _, told, _ = school(tmp_path, 0)
    known = {who: Oracle(told, who).named for who in SEATS}
    assert len(set(known.values())) > 1
    assert any(known.values())
    assert any(len(pupils) < PUPILS for pupils in known.values())
