"""Documents in the dossiers of the demo: one picture of a scan, under many titles; its bytes are kept once."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

import resources
from models.carefile import CareFile
from models.consent import AnswerForm, Consent, InformationKind
from models.demo.frame import Frame
from models.demo.phrases import lines
from models.document import About, AboutKind, Document, DocumentKind, FileType, fingerprint
from models.ids import DocumentId, PupilId, UserId

_FILES_WITH_ONE = 40
_SCANNED = 30
_KINDS = (DocumentKind.REPORT, DocumentKind.PLAN, DocumentKind.LETTER)
_AT = time(14, 30, tzinfo=UTC)


def scan() -> bytes:
    """Return the picture every document of the demo shows."""
    return resources.read_bytes("demo", "scan.png")


class Filed:
    """Put documents in dossiers."""

    def __init__(self, frame: Frame, by: UserId) -> None:
        self._frame = frame
        self._by = by
        self._dice = frame.dice("documents")
        content = scan()
        self._size, self._hash = len(content), fingerprint(content)

    def documents(self, files: Sequence[CareFile], consents: Sequence[Consent]) -> Iterable[Document]:
        """Yield signed consent forms as the evidence of answers, and here and there a report, plan or letter."""
        for consent in consents:
            for place, answer in enumerate(consent.answers):
                if answer.form is AnswerForm.SIGNED and self._dice.chance(_SCANNED):
                    about = About(kind=AboutKind.CONSENT, record=consent.id, answer=place)
                    yield self._document(consent.pupil, DocumentKind.CONSENT_FORM, answer.on, about)
        for file in files:
            if self._dice.chance(_FILES_WITH_ONE):
                later = file.opened_on + timedelta(days=self._dice.between(7, 60))
                yield self._document(file.pupil, self._dice.choose(_KINDS), min(later, self._frame.today))

    def _document(self, pupil: PupilId, kind: DocumentKind, on: date, about: About | None = None) -> Document:
        return Document(
            id=DocumentId(self._dice.identity()),
            pupil=pupil,
            title=self._dice.choose(lines("documents", "titles", kind)),
            kind=kind,
            dated=on,
            information=InformationKind.CARE,
            file_type=FileType.PNG,
            size=self._size,
            sha256=self._hash,
            added_by=self._by,
            added_at=datetime.combine(on, _AT),
            about=about,
        )
