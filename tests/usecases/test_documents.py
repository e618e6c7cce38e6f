"""Documents as a user meets them: what he may see of them, what is refused, and what the log tells."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.change import LogQuery
from models.consent import InformationKind
from models.document import Document, DocumentKind
from models.errors import ConsentMissingError, ImportFileError, PermissionDeniedError, StoreReadOnlyError
from models.ids import ProfessionalId, PupilId
from models.network import employer_on
from models.progress import CancelledError
from models.usecases.documents import Described, DocumentUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role
from storage.vault import Vault, Way
from tests import papers
from tests.stores import PHRASE, TODAY, session_of
from tests.usecases.test_permissions import as_role
from ui.document_pages import PageReader

READER = PageReader()


def described(information: InformationKind = InformationKind.CARE, title: str = "Verslag 🙂 Ĳ & 't") -> Described:
    return Described(title=title, kind=DocumentKind.REPORT, dated=TODAY, information=information)


def some_pupil(session: Session) -> PupilId:
    """Return somebody without documents."""
    pupils = (row.pupil.id for row in PupilUseCases(session).rows())
    return next(pupil for pupil in pupils if not DocumentUseCases(session).of_pupil(pupil))


def add(session: Session, pupil: PupilId, information: InformationKind = InformationKind.CARE) -> Document:
    cases = DocumentUseCases(session)
    before = {entry.id for entry in cases.of_pupil(pupil)}
    cases.add(pupil, described(information), papers.pdf(), READER)
    (found,) = (entry for entry in cases.of_pupil(pupil) if entry.id not in before)
    return found


def newest(session: Session) -> tuple[str, str, str]:
    with session.store.read() as uow:
        entry = uow.log.page(LogQuery(limit=1)).entries[0].entry
    return entry.action, entry.record, entry.reason


def test_a_document_is_kept_looked_at_and_taken_out_and_each_is_logged(demo_session: Session) -> None:
    pupil, cases = some_pupil(demo_session), DocumentUseCases(demo_session)
    found = add(demo_session, pupil)
    assert newest(demo_session) == ("document.added", pupil, found.id)
    assert cases.look(found.id) == (found, papers.pdf())
    assert newest(demo_session) == ("document.opened", pupil, found.id)
    assert cases.take_out(found.id)[1] == papers.pdf()
    assert newest(demo_session) == ("document.exported", pupil, found.id)
    cases.describe(found.id, described(title="Anders"))
    assert cases.visible(found.id) == cases.of_pupil(pupil)[0]
    assert cases.of_pupil(pupil)[0].title == "Anders"


def test_a_removed_document_is_gone_and_comes_back(demo_session: Session) -> None:
    pupil, cases = some_pupil(demo_session), DocumentUseCases(demo_session)
    found = add(demo_session, pupil)
    changes = cases.remove(found.id)
    assert cases.of_pupil(pupil) == ()
    assert cases.visible(found.id) is None
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    assert cases.of_pupil(pupil) == (found,)


def test_a_document_removed_long_ago_is_cleared_away(demo_session: Session) -> None:
    pupil, cases = some_pupil(demo_session), DocumentUseCases(demo_session)
    cases.remove(add(demo_session, pupil).id)
    later = Session(
        store=demo_session.store,
        user=demo_session.user,
        now=lambda: demo_session.now() + timedelta(days=31),
        new_id=demo_session.new_id,
        rules=demo_session.rules,
    )
    assert cases.clear_away().topics == frozenset()
    assert newest(demo_session)[0] == "document.removed"
    with demo_session.store.read() as uow:
        assert len(uow.documents.of_pupil(pupil)) == 1
    DocumentUseCases(later).clear_away()
    with demo_session.store.read() as uow:
        assert uow.documents.of_pupil(pupil) == []
    assert newest(demo_session) == ("document.erased", "", "1")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "document_empty"),
        (papers.pdf()[:200], "document_broken"),
        (papers.locked_pdf(), "document_locked"),
        (papers.claiming_png(30, 20), "document_broken"),
        (b"geen document", "document_type"),
    ],
)
def test_what_cannot_be_shown_is_not_taken_in(demo_session: Session, content: bytes, code: str) -> None:
    pupil, cases = some_pupil(demo_session), DocumentUseCases(demo_session)
    with pytest.raises(ImportFileError) as caught:
        cases.add(pupil, described(), content, READER)
    assert caught.value.code == code
    assert cases.of_pupil(pupil) == ()


def test_a_pdf_with_a_script_is_taken_in_as_pictures(demo_session: Session) -> None:
    pupil = some_pupil(demo_session)
    DocumentUseCases(demo_session).add(pupil, described(), papers.pdf_with_script(), READER)
    assert len(DocumentUseCases(demo_session).of_pupil(pupil)) == 1


class Stopping:
    def report(self, done: int, total: int) -> None:
        if done < total:
            raise CancelledError


def test_stopping_leaves_nothing(demo_session: Session) -> None:
    pupil = some_pupil(demo_session)
    with pytest.raises(CancelledError):
        DocumentUseCases(demo_session).add(pupil, described(), papers.pdf(), READER, Stopping())
    assert DocumentUseCases(demo_session).of_pupil(pupil) == ()


def outsider_of(session: Session) -> tuple[PupilId, ProfessionalId, frozenset[InformationKind]]:
    """Return a pupil of whom somebody may see some kinds and not all, who that is, and which."""
    with session.store.read() as uow:
        people = [person for person in uow.network.professionals() if employer_on(person, TODAY)]
    for person in people:
        cases = PupilUseCases(as_role(session, Role.YOUTH_PROFESSIONAL, person.id))
        for row in cases.rows():
            kinds = cases.dossier(row.pupil.id).kinds
            bare = not DocumentUseCases(session).of_pupil(row.pupil.id)
            if bare and InformationKind.CARE in kinds and InformationKind.SAFETY not in kinds:
                return row.pupil.id, person.id, kinds
    raise AssertionError("the demo has nobody like this")


def test_a_youth_professional_sees_only_documents_of_what_he_may_know(demo_session: Session) -> None:
    pupil, person, _ = outsider_of(demo_session)
    shown, hidden = add(demo_session, pupil), add(demo_session, pupil, InformationKind.SAFETY)
    cases = DocumentUseCases(as_role(demo_session, Role.YOUTH_PROFESSIONAL, person))
    assert cases.of_pupil(pupil) == (shown,)
    assert cases.visible(hidden.id) is None
    assert cases.look(shown.id)[0] == shown
    with pytest.raises(ConsentMissingError):
        cases.look(hidden.id)
    unknown = DocumentUseCases(as_role(demo_session, Role.YOUTH_PROFESSIONAL))
    assert unknown.of_pupil(pupil) == ()
    with pytest.raises(ConsentMissingError):
        unknown.look(shown.id)


CHANGES: dict[str, Callable[[DocumentUseCases, Document], object]] = {
    "add": lambda cases, found: cases.add(found.pupil, described(), papers.png(), READER),
    "describe": lambda cases, found: cases.describe(found.id, described()),
    "remove": lambda cases, found: cases.remove(found.id),
    "take_out": lambda cases, found: cases.take_out(found.id),
    "clear_away": lambda cases, _found: cases.clear_away(),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR])
def test_only_the_coordinator_changes_documents(demo_session: Session, role: Role, name: str) -> None:
    found = add(demo_session, some_pupil(demo_session))
    with pytest.raises(PermissionDeniedError):
        CHANGES[name](DocumentUseCases(as_role(demo_session, role)), found)


def test_a_window_that_may_only_look_shows_documents_and_takes_none(demo_vault: Vault, demo_session: Session) -> None:
    found = add(demo_session, some_pupil(demo_session))
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    try:
        cases = DocumentUseCases(session_of(opened, opened.user))
        assert cases.look(found.id) == (found, papers.pdf())
        with pytest.raises(StoreReadOnlyError):
            cases.add(found.pupil, described(), papers.png(), READER)
    finally:
        opened.close()
