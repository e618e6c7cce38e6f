"""Documents in the store: what is known of them, and apart from it their bytes in pieces."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from models.consent import InformationKind
from models.document import CHUNK, About, AboutKind, Document, DocumentKind, FileType, fingerprint
from models.errors import NotFoundError, StorageError
from models.ids import DocumentId, PupilId, UserId
from models.limits import LIST_LIMIT
from models.progress import Progress
from storage.rows import WITH_ID, Connection, Records, codes, to_day, to_text

_KINDS = codes(DocumentKind)
_INFORMATION_KINDS = codes(InformationKind)
_FILE_TYPES = codes(FileType)
_ABOUT_KINDS = codes(AboutKind)


class _Row(NamedTuple):
    id: DocumentId
    pupil: PupilId
    title: str
    kind: str
    dated_on: str
    information: str
    file_type: str
    size: int
    sha256: str
    added_by: UserId
    added_at: str
    about: str | None
    about_record: str
    about_answer: int | None
    removed_at: str | None


_DOCUMENT = Records(
    make=_Row._make,
    columns="""
        SELECT id, pupil, title, kind, dated_on, information, file_type, size, sha256, added_by, added_at, about,
            about_record, about_answer, removed_at
        FROM document
    """,
    write="""
        INSERT INTO document (
            id, pupil, title, kind, dated_on, information, file_type, size, sha256, added_by, added_at, about,
            about_record, about_answer, removed_at, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM document))
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, title = excluded.title, kind = excluded.kind, dated_on = excluded.dated_on,
            information = excluded.information, file_type = excluded.file_type, size = excluded.size,
            sha256 = excluded.sha256, added_by = excluded.added_by, added_at = excluded.added_at,
            about = excluded.about, about_record = excluded.about_record, about_answer = excluded.about_answer,
            removed_at = excluded.removed_at
    """,
)
_OF_PUPIL = " WHERE pupil = ? ORDER BY dated_on DESC, added DESC LIMIT ?"
_STORED = "SELECT 1 FROM document_content WHERE sha256 = ?"
_STORE = "INSERT INTO document_content (sha256, size, stored_at) VALUES (?, ?, ?)"
_ADD_CHUNK = "INSERT INTO document_chunk (content, position, bytes) VALUES (?, ?, ?)"
_CHUNK = "SELECT bytes FROM document_chunk WHERE content = ? AND position = ?"
_ERASED = "DELETE FROM document WHERE removed_at < ? RETURNING id"
_ERASE_BYTES = """
DELETE FROM document_content
WHERE stored_at < ? AND NOT EXISTS (SELECT 1 FROM document WHERE document.sha256 = document_content.sha256)
"""
_ANY_TO_ERASE = """
SELECT 1 FROM document WHERE removed_at < ?1 UNION ALL
SELECT 1 FROM document_content
WHERE stored_at < ?1 AND NOT EXISTS (SELECT 1 FROM document WHERE document.sha256 = document_content.sha256) LIMIT 1
"""
_FORGET_STEPS = "DELETE FROM undo_change WHERE touched = 'document:' || json_array(?)"
_FORGET_VERSIONS = "DELETE FROM record_version WHERE place = 'document' AND record = ?"


class Documents:
    """Documents and their bytes; see ``models.ports_documents.DocumentRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, document: DocumentId) -> Document:
        """Return a document; raises NotFoundError."""
        for row in _DOCUMENT.select(self._connection, WITH_ID, document):
            return _document(row)
        raise NotFoundError("document", record=document)

    def of_pupil(self, pupil: PupilId) -> Sequence[Document]:
        """Return a pupil's documents, latest date first; those that were removed too."""
        return [_document(row) for row in _DOCUMENT.select(self._connection, _OF_PUPIL, pupil, LIST_LIMIT)]

    def save(self, document: Document) -> None:
        """Write what is known of a document."""
        _DOCUMENT.save(self._connection, _row(document))

    def put(self, document: Document, chunks: Iterable[bytes]) -> None:
        """Write a new document with its bytes; bytes that are there already are not written twice."""
        if self._connection.execute(_STORED, (document.sha256,)).fetchone() is None:
            self._connection.execute(_STORE, (document.sha256, document.size, _moment(document.added_at)))
            for place, chunk in enumerate(chunks):
                self._connection.execute(_ADD_CHUNK, (document.sha256, place, chunk))
        self.save(document)

    def content(self, document: Document, progress: Progress | None = None) -> bytes:
        """Return the bytes; raises StorageError when they are not what was put there."""
        total = -(-document.size // CHUNK)
        found = bytearray()
        for place in range(total):
            if progress is not None:
                progress.report(place, total)
            row = self._connection.execute(_CHUNK, (document.sha256, place)).fetchone()
            found += row[0] if row else b""
        content = bytes(found)
        if fingerprint(content) != document.sha256:
            raise StorageError("document_damaged")
        return content

    def erasable(self, removed_before: datetime) -> bool:
        """Return whether there is anything to erase."""
        return self._connection.execute(_ANY_TO_ERASE, (_moment(removed_before),)).fetchone() is not None

    def erase(self, removed_before: datetime) -> int:
        """Remove for good what was removed before a moment, and bytes no document has; return how many documents.

        What would put such a document back, and what it was called, is forgotten with it.
        """
        before = _moment(removed_before)
        erased = self._connection.execute(_ERASED, (before,)).fetchall()
        for (document,) in erased:
            self._connection.execute(_FORGET_STEPS, (document,))
            self._connection.execute(_FORGET_VERSIONS, (document,))
        self._connection.execute(_ERASE_BYTES, (before,))
        return len(erased)


def _moment(at: datetime) -> str:
    """Return a moment in the one form whose order as text is the order in time."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _row(document: Document) -> _Row:
    about = document.about
    return _Row(
        id=document.id,
        pupil=document.pupil,
        title=document.title,
        kind=document.kind.value,
        dated_on=to_text(document.dated),
        information=document.information.value,
        file_type=document.file_type.value,
        size=document.size,
        sha256=document.sha256,
        added_by=document.added_by,
        added_at=_moment(document.added_at),
        about=about.kind.value if about else None,
        about_record=about.record if about else "",
        about_answer=about.answer if about else None,
        removed_at=_moment(document.removed_at) if document.removed_at else None,
    )


def _document(row: _Row) -> Document:
    about = About(kind=_ABOUT_KINDS[row.about], record=row.about_record, answer=row.about_answer) if row.about else None
    return Document(
        id=row.id,
        pupil=row.pupil,
        title=row.title,
        kind=_KINDS[row.kind],
        dated=to_day(row.dated_on),
        information=_INFORMATION_KINDS[row.information],
        file_type=_FILE_TYPES[row.file_type],
        size=row.size,
        sha256=row.sha256,
        added_by=row.added_by,
        added_at=datetime.fromisoformat(row.added_at),
        about=about,
        removed_at=datetime.fromisoformat(row.removed_at) if row.removed_at else None,
    )
