"""Documents of a pupil: adding, looking, taking a copy outside, removing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.change import Changes, Topic
from models.consent import InformationKind
from models.document import (
    CHUNK,
    KEPT_AFTER_REMOVAL,
    About,
    Document,
    DocumentKind,
    fingerprint,
    pieces,
)
from models.document_content import file_type
from models.errors import ConsentMissingError, NotFoundError
from models.ids import DocumentId, PupilId
from models.ports_documents import DocumentReader
from models.progress import Progress
from models.timeline import AgendaMoment
from models.usecases.session import Session
from models.usecases.visibility import sight
from models.user import Permission, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a person says of a document; the rest follows from the document itself."""

    title: str
    kind: DocumentKind
    dated: date
    information: InformationKind
    about: About | None = None


class DocumentUseCases:
    """What a user can do with documents. Whoever may not know a kind of information sees no document of it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_pupil(self, pupil: PupilId) -> tuple[Document, ...]:
        """Return the documents this user may see, latest date first."""
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            kinds = looking.kinds_of(uow, uow.pupils.get(pupil))
            found = uow.documents.of_pupil(pupil)
        return tuple(entry for entry in found if entry.removed_at is None and entry.information in kinds)

    def meetings(self, pupil: PupilId) -> tuple[AgendaMoment, ...]:
        """Return the meetings a document of this pupil can belong to: those he was on the agenda of, latest first."""
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            return tuple(uow.agendas.of_pupil(pupil))

    def visible(self, document: DocumentId) -> Document | None:
        """Return what is known of a document; None when it was removed, or this user may not see it.

        Raises:
            NotFoundError: there is no such document.

        """
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            found = uow.documents.get(document)
            seen = found.information in looking.kinds_of(uow, uow.pupils.get(found.pupil))
        return found if seen and found.removed_at is None else None

    def add(
        self,
        pupil: PupilId,
        described: Described,
        content: bytes,
        reader: DocumentReader,
        progress: Progress | None = None,
    ) -> Changes:
        """Take a document into the store. Slow for a large one.

        Raises:
            ImportFileError: the file is not one that can be kept; the code says why.
            ValidationError: something of the description is missing.
            CancelledError: the user stopped it; nothing was written.

        """
        require(self._session.user, Permission.EDIT_PUPILS)
        kind = file_type(content)
        reader.check(content, kind)
        document = Document(
            id=DocumentId(self._session.new_id()),
            pupil=pupil,
            title=described.title,
            kind=described.kind,
            dated=described.dated,
            information=described.information,
            about=described.about,
            file_type=kind,
            size=len(content),
            sha256=fingerprint(content),
            added_by=self._session.user.id,
            added_at=self._session.now(),
        )
        with self._session.intend(Permission.EDIT_PUPILS, "document.added", Topic.DOCUMENTS) as intention:
            intention.record = pupil
            intention.reason = document.id
            intention.uow.documents.put(document, _reported(content, progress))
        return intention.changes

    def describe(self, document: DocumentId, described: Described) -> Changes:
        """Change what is said of a document."""
        with self._session.intend(Permission.EDIT_PUPILS, "document.saved", Topic.DOCUMENTS) as intention:
            present = intention.uow.documents.get(document)
            intention.record = present.pupil
            intention.reason = document
            intention.uow.documents.save(
                replace(
                    present,
                    title=described.title,
                    kind=described.kind,
                    dated=described.dated,
                    information=described.information,
                    about=described.about,
                )
            )
        return intention.changes

    def remove(self, document: DocumentId) -> Changes:
        """Take a document out of the dossier. Its bytes stay for a while, so that this can be taken back."""
        with self._session.intend(Permission.EDIT_PUPILS, "document.removed", Topic.DOCUMENTS) as intention:
            present = intention.uow.documents.get(document)
            intention.record = present.pupil
            intention.reason = document
            intention.uow.documents.save(replace(present, removed_at=self._session.now()))
        return intention.changes

    def look(self, document: DocumentId, progress: Progress | None = None) -> tuple[Document, bytes]:
        """Return a document to look at; that is noted in the change log.

        Raises:
            NotFoundError: it was removed.
            ConsentMissingError: this user may not know what is in it.

        """
        return self._read(document, Permission.READ_PUPILS, "document.opened", progress)

    def take_out(self, document: DocumentId, progress: Progress | None = None) -> tuple[Document, bytes]:
        """Return a document to keep a copy of outside the store; that is noted in the change log.

        Raises:
            NotFoundError: it was removed.
            ConsentMissingError: this user may not know what is in it.
            StoreReadOnlyError: this window may only look, so that it could not be logged.

        """
        self._session.require_log()
        return self._read(document, Permission.EDIT_PUPILS, "document.exported", progress)

    def clear_away(self) -> Changes:
        """Remove for good what was removed long enough ago; it cannot be taken back."""
        before = self._session.now() - KEPT_AFTER_REMOVAL
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            if not uow.documents.erasable(before):
                return Changes()
        with self._session.intend(Permission.EDIT_PUPILS, "document.erased", Topic.DOCUMENTS) as intention:
            intention.reason = str(intention.uow.documents.erase(before))
        return replace(intention.changes, undo=None)

    def _read(
        self, document: DocumentId, permission: Permission, action: str, progress: Progress | None
    ) -> tuple[Document, bytes]:
        looking = sight(self._session)
        with self._session.read(permission) as uow:
            found = uow.documents.get(document)
            if found.removed_at is not None:
                raise NotFoundError("document")
            if found.information not in looking.kinds_of(uow, uow.pupils.get(found.pupil)):
                raise ConsentMissingError("document")
            content = uow.documents.content(found, progress)
        self._session.note_access(action, Topic.DOCUMENTS, found.pupil, document)
        return found, content


def _reported(content: bytes, progress: Progress | None) -> Iterator[bytes]:
    """Yield the pieces of a document, saying how far it is."""
    total = -(-len(content) // CHUNK)
    for number, piece in enumerate(pieces(content)):
        if progress is not None:
            progress.report(number, total)
        yield piece
