"""Documents (*documenten*): scans, reports and letters about a pupil, kept inside the encrypted store."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from models.consent import InformationKind
from models.ids import DocumentId, PupilId, UserId
from models.validation import Checks

MOST_BYTES = 20 * 1024 * 1024
"""The largest document that is taken in."""

CHUNK = 512 * 1024
"""Documents are written and read in pieces of this size, so that one can hear how far it is, and stop."""

LONGEST_TITLE = 300

KEPT_AFTER_REMOVAL = timedelta(days=30)
"""For so long a removed document can come back; then its bytes go for good."""


class DocumentKind(StrEnum):
    """What a document is."""

    CONSENT_FORM = "consent_form"
    REPORT = "report"
    PLAN = "plan"
    DECISION = "decision"
    LETTER = "letter"
    OTHER = "other"


class FileType(StrEnum):
    """What a document is made of; judged by its content, never by its name."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"


class AboutKind(StrEnum):
    """What kind of record a document can be about, besides the pupil."""

    CONSENT = "consent"
    MEETING = "meeting"
    TRAJECTORY = "trajectory"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The record a document is about.

    Attributes:
        answer: for a consent, the place of the answer this is the evidence of, from 0; None for the question as such.

    """

    kind: AboutKind
    record: str
    answer: int | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError when no record is named, or an answer of something that has none."""
        checks = Checks()
        checks.require("record", self.record)
        checks.that(
            "answer", self.answer is None or (self.kind is AboutKind.CONSENT and self.answer >= 0), "of_consent"
        )
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What is known of a document; its bytes are stored apart, under their hash.

    Attributes:
        dated: the day on the document itself.
        information: the kind of information in it, which decides who may see it.
        sha256: of its bytes, in hexadecimal digits.
        removed_at: since when it is no longer in the dossier; it can come back for ``KEPT_AFTER_REMOVAL``.

    """

    id: DocumentId
    pupil: PupilId
    title: str
    kind: DocumentKind
    dated: date
    information: InformationKind
    file_type: FileType
    size: int
    sha256: str
    added_by: UserId
    added_at: datetime
    about: About | None = None
    removed_at: datetime | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError without a title, with one that is endless, or for an impossible size."""
        checks = Checks()
        checks.require("title", self.title)
        checks.that("title", len(self.title) <= LONGEST_TITLE, "too_long")
        checks.that("size", 0 < self.size <= MOST_BYTES, "size")
        checks.done()


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a document's bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def pieces(content: bytes) -> Iterator[bytes]:
    """Yield a document's bytes in pieces of ``CHUNK``."""
    view = memoryview(content)
    for start in range(0, len(content), CHUNK):
        yield bytes(view[start : start + CHUNK])
