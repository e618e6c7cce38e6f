"""Letters and their templates in the store."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from models.consent import PUPIL, Giver
from models.errors import NotFoundError
from models.ids import GuardianId, LetterId, LetterTemplateId, MeetingId, PupilId, UserId
from models.letter_template import LetterKind, LetterReader, LetterTemplate
from models.letters import Letter
from models.limits import LIST_LIMIT
from storage.rows import WITH_ID, Connection, Records, codes, to_day, to_text

_LETTER_KINDS = codes(LetterKind)
_READERS = codes(LetterReader)


class _TemplateRow(NamedTuple):
    id: LetterTemplateId
    name: str
    kind: str
    reader: str
    language: str
    subject: str
    wording: str
    original_version: int
    retired: int


class _LetterRow(NamedTuple):
    id: LetterId
    pupil: PupilId
    guardian: GuardianId | None
    to_name: str
    kind: str
    language: str
    dated_on: str
    subject: str
    wording: str
    signed_by: str
    made_by: UserId
    made_at: str
    meeting: MeetingId | None


_TEMPLATE = Records(
    make=_TemplateRow._make,
    columns="""
        SELECT id, name, kind, reader, language, subject, wording, original_version, retired FROM letter_template
    """,
    write="""
        INSERT INTO letter_template (
            id, name, kind, reader, language, subject, wording, original_version, retired, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM letter_template))
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, kind = excluded.kind, reader = excluded.reader, language = excluded.language,
            subject = excluded.subject, wording = excluded.wording, original_version = excluded.original_version,
            retired = excluded.retired
    """,
)
_LETTER = Records(
    make=_LetterRow._make,
    columns="""
        SELECT id, pupil, guardian, to_name, kind, language, dated_on, subject, wording, signed_by, made_by, made_at,
            meeting
        FROM letter
    """,
    write="""
        INSERT INTO letter (
            id, pupil, guardian, to_name, kind, language, dated_on, subject, wording, signed_by, made_by, made_at,
            meeting, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM letter))
    """,
)
_ADDED = " ORDER BY added LIMIT ?"
_OF_PUPIL = " WHERE pupil = ? ORDER BY added DESC LIMIT ?"
_REMOVE = "DELETE FROM letter_template WHERE id = ?"


class Letters:
    """Letters and templates; see ``models.ports_letters.LetterRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def templates(self) -> Sequence[LetterTemplate]:
        """Return the school's own templates and what it changed of the originals, in the order they were added."""
        return [_template(row) for row in _TEMPLATE.select(self._connection, _ADDED, LIST_LIMIT)]

    def template(self, template: LetterTemplateId) -> LetterTemplate:
        """Return one of them; raises NotFoundError."""
        for row in _TEMPLATE.select(self._connection, WITH_ID, template):
            return _template(row)
        raise NotFoundError("letter_template", record=template)

    def save_template(self, template: LetterTemplate) -> None:
        """Write a template."""
        _TEMPLATE.save(self._connection, _template_row(template))

    def remove_template(self, template: LetterTemplateId) -> None:
        """Remove what the school made of an original."""
        self._connection.execute(_REMOVE, (template,))

    def get(self, letter: LetterId) -> Letter:
        """Return a letter; raises NotFoundError."""
        for row in _LETTER.select(self._connection, WITH_ID, letter):
            return _letter(row)
        raise NotFoundError("letter", record=letter)

    def of_pupil(self, pupil: PupilId) -> Sequence[Letter]:
        """Return the letters about a pupil, latest first."""
        return [_letter(row) for row in _LETTER.select(self._connection, _OF_PUPIL, pupil, LIST_LIMIT)]

    def add(self, letter: Letter) -> None:
        """Write a letter that was made."""
        _LETTER.add(self._connection, _letter_row(letter))


def _template_row(template: LetterTemplate) -> _TemplateRow:
    return _TemplateRow(
        id=template.id,
        name=template.name,
        kind=template.kind.value,
        reader=template.reader.value,
        language=template.language,
        subject=template.subject,
        wording=template.body,
        original_version=template.version,
        retired=int(template.retired),
    )


def _template(row: _TemplateRow) -> LetterTemplate:
    return LetterTemplate(
        id=row.id,
        name=row.name,
        kind=_LETTER_KINDS[row.kind],
        reader=_READERS[row.reader],
        language=row.language,
        subject=row.subject,
        body=row.wording,
        version=row.original_version,
        retired=bool(row.retired),
    )


def _letter_row(letter: Letter) -> _LetterRow:
    return _LetterRow(
        id=letter.id,
        pupil=letter.pupil,
        guardian=letter.to.guardian,
        to_name=letter.to_name,
        kind=letter.kind.value,
        language=letter.language,
        dated_on=to_text(letter.on),
        subject=letter.subject,
        wording=letter.text,
        signed_by=letter.signed_by,
        made_by=letter.made_by,
        made_at=letter.made_at.astimezone(UTC).isoformat(timespec="microseconds"),
        meeting=letter.meeting,
    )


def _letter(row: _LetterRow) -> Letter:
    return Letter(
        id=row.id,
        pupil=row.pupil,
        to=Giver(guardian=row.guardian) if row.guardian else PUPIL,
        to_name=row.to_name,
        kind=_LETTER_KINDS[row.kind],
        language=row.language,
        on=to_day(row.dated_on),
        subject=row.subject,
        text=row.wording,
        signed_by=row.signed_by,
        made_by=row.made_by,
        made_at=datetime.fromisoformat(row.made_at),
        meeting=row.meeting,
    )
