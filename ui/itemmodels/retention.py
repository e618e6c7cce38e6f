"""What may go, the terms, and the certificates, as tables."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from models.destruction import Destruction, DestructionState
from models.retention import Part, Term, source_of
from models.usecases.retention import DueFile
from models.wording import word
from resources import Texts
from ui.itemmodels.ordering import SortKey
from ui.itemmodels.table import Column
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import date_of, whole_number

_TONES: Final = {"hold": Tone.INFO, "open_safety": Tone.WARN}


def due_columns(texts: Texts) -> list[Column[DueFile]]:
    """Return the columns of what may go."""
    words = _DueWords(texts)
    return [
        Column(title=QCoreApplication.translate("RetentionTables", "Pupil"), text=_name),
        Column(
            title=QCoreApplication.translate("RetentionTables", "Last day"),
            text=_left,
            sort=_left_on,
            width=14,
            spare=True,
        ),
        Column(title=QCoreApplication.translate("RetentionTables", "What"), text=words.parts, width=22, least=14),
        Column(
            title=QCoreApplication.translate("RetentionTables", "May go since"), text=_since, sort=_since_day, width=16
        ),
        Column(title="", text=words.status, chip=words.chip, width=20),
    ]


def term_columns(texts: Texts) -> list[Column[Term]]:
    """Return the columns of the terms."""
    words = _TermWords(texts)
    return [
        Column(title=QCoreApplication.translate("RetentionTables", "Part"), text=words.part, width=30, least=16),
        Column(
            title=QCoreApplication.translate("RetentionTables", "Kept after leaving"),
            text=words.years,
            sort=_years,
            width=20,
            least=8,
        ),
        Column(title=QCoreApplication.translate("RetentionTables", "Source"), text=words.source),
    ]


def proof_columns(texts: Texts) -> list[Column[Destruction]]:
    """Return the columns of the certificates."""
    words = _ProofWords(texts)
    return [
        Column(
            title=QCoreApplication.translate("RetentionTables", "Destroyed on"), text=_done, sort=_done_on, width=20
        ),
        Column(
            title=QCoreApplication.translate("RetentionTables", "Records"),
            text=_records,
            sort=_number,
            number=True,
            width=12,
        ),
        Column(title=QCoreApplication.translate("RetentionTables", "Approved by"), text=_approver),
        Column(title="", text=words.status, chip=words.chip, width=20),
    ]


def due_key(entry: DueFile) -> str:
    """Return what tells lines apart."""
    return entry.due.pupil


def term_key(term: Term) -> str:
    """Return what tells terms apart."""
    return term.part


def proof_key(destruction: Destruction) -> str:
    """Return what tells certificates apart."""
    return destruction.id


def parts_in_words(parts: tuple[Part, ...], texts: Texts) -> str:
    """Return what goes, in words: the last part takes everything along."""
    if Part.ENROLMENT in parts:
        return word(texts, Part.ENROLMENT)
    return ", ".join(word(texts, part) for part in parts)


class _DueWords:
    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def parts(self, entry: DueFile) -> str:
        return parts_in_words(entry.due.parts, self._texts)

    def status(self, entry: DueFile) -> str:
        if entry.due.stop is not None:
            return word(self._texts, entry.due.stop)
        return QCoreApplication.translate("RetentionTables", "on the list") if entry.listed else ""

    def chip(self, entry: DueFile) -> ChipLook | None:
        said = self.status(entry)
        return ChipLook(word=said, tone=_TONES.get(entry.due.stop or "", Tone.MUTED)) if said else None


class _TermWords:
    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def part(self, term: Term) -> str:
        return self._texts(f"retention.part.{term.part}")

    def years(self, term: Term) -> str:
        return self._texts.count("retention.years", term.years)

    def source(self, term: Term) -> str:
        return source_of(term, self._texts.language)


class _ProofWords:
    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def status(self, destruction: Destruction) -> str:
        return word(self._texts, destruction.state)

    def chip(self, destruction: Destruction) -> ChipLook:
        done = destruction.state is DestructionState.FINISHED
        return ChipLook(word=self.status(destruction), tone=Tone.OK if done else Tone.WARN)


def _name(entry: DueFile) -> str:
    return entry.name.listed


def _left(entry: DueFile) -> str:
    return date_of(entry.due.left_on)


def _left_on(entry: DueFile) -> date:
    return entry.due.left_on


def _since(entry: DueFile) -> str:
    return date_of(entry.due.since)


def _since_day(entry: DueFile) -> date:
    return entry.due.since


def _years(term: Term) -> int:
    return term.years


def _done(destruction: Destruction) -> str:
    return date_of(destruction.carried_out.on) if destruction.carried_out else ""


def _done_on(destruction: Destruction) -> SortKey:
    return destruction.carried_out.on if destruction.carried_out else None


def _records(destruction: Destruction) -> str:
    return whole_number(_number(destruction))


def _number(destruction: Destruction) -> int:
    return sum(destruction.counts.values())


def _approver(destruction: Destruction) -> str:
    return destruction.approved.name if destruction.approved else ""
