"""What documents need from outside: a place for what is known of them and for their bytes, and who can open them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from models.document import Document, FileType
from models.ids import DocumentId, PupilId
from models.progress import Progress


class DocumentRepository(Protocol):
    """Documents, and apart from them their bytes."""

    def get(self, document: DocumentId) -> Document:
        """Return a document; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Document]:
        """Return a pupil's documents, latest date first; those that were removed too."""
        ...

    def save(self, document: Document) -> None:
        """Write what is known of a document; its bytes must be there."""
        ...

    def put(self, document: Document, chunks: Iterable[bytes]) -> None:
        """Write a new document with its bytes; bytes that are there already are not written twice."""
        ...

    def content(self, document: Document, progress: Progress | None = None) -> bytes:
        """Return the bytes; raises StorageError when they are not what was put there."""
        ...

    def erasable(self, removed_before: datetime) -> bool:
        """Return whether there is anything to erase."""
        ...

    def erase(self, removed_before: datetime) -> int:
        """Remove for good what was removed before a moment, and bytes no document has; return how many documents."""
        ...


class DocumentReader(Protocol):
    """Opens what is in a document, without running anything in it."""

    def check(self, content: bytes, file_type: FileType) -> None:
        """Raise ImportFileError when it cannot be opened: broken, locked with a password, or without a page."""
        ...
