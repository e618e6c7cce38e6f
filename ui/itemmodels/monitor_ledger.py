"""The ledger of the monitor: what was sent, to whom, by whom, and by which mark one knows it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from models.errors import AppError
from models.ids import SubmissionId
from models.monitor.periods import parse_period
from models.monitor.words import period_short
from models.submission import Submission
from models.usecases.monitor_approval import Signed
from resources import Texts
from ui.itemmodels.monitor import period_words, recipient_words
from ui.itemmodels.table import Column, TableModel
from ui.words import date_of, language

_MARK_SHOWN: Final = 12


class LedgerTableModel(TableModel[Submission]):
    """What was sent."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        self._texts = texts
        self._signed: Mapping[SubmissionId, Signed] = {}
        self._replaced: frozenset[SubmissionId] = frozenset()
        translate = QCoreApplication.translate
        columns = (
            Column(title=translate("Monitor", "Period"), text=self.period, tooltip=self.whole_period, width=30),
            Column(title=translate("Monitor", "For"), text=_recipient_of, least=22),
            Column(title=translate("Monitor", "Made on"), text=_day_of, sort=_day_key, width=13),
            Column(title=translate("Monitor", "By"), text=self.signed, width=28, least=20, spare=True),
            Column(title=translate("Monitor", "Monitor"), text=self.title, width=18, least=12, spare=True),
            Column(title=translate("Monitor", "Mark"), text=_mark_of, width=16, spare=True),
        )
        super().__init__(columns, key=_key, parent=parent)

    def show_signed(self, signed: Mapping[SubmissionId, Signed]) -> None:
        """Say whose files they are; call before ``set_rows``."""
        self._signed = signed

    def period(self, row: Submission) -> str:
        """Return the period in a few words, the year included, and whether something came in the place of this."""
        try:
            words = period_short(parse_period(row.period), self._texts)
        except AppError:
            words = row.period
        if row.id not in self._replaced:
            return words
        return QCoreApplication.translate("Monitor", "{0} (replaced)").format(words)

    def whole_period(self, row: Submission) -> str:
        """Return the period in words."""
        return period_words(row.period, self._texts)

    def title(self, row: Submission) -> str:
        """Return what the monitor is called; one that is not known any more by its id."""
        found = self._signed.get(row.id)
        return found.title.get(language(), row.definition) if found else row.definition

    def signed(self, row: Submission) -> str:
        """Return who made it, and who approved it where the school wants two people."""
        found = self._signed.get(row.id)
        if found is None or found.approved_on is None:
            return found.made_by if found else ""
        words = QCoreApplication.translate("Monitor", "{0}; approved by {1} on {2}")
        return words.format(found.made_by, found.approved_by, date_of(found.approved_on))

    @override
    def set_rows(self, rows: Sequence[Submission]) -> None:
        self._replaced = frozenset(_replaced(rows))
        super().set_rows(rows)


def _replaced(newest_first: Iterable[Submission]) -> Iterator[SubmissionId]:
    """Yield the files in the place of which another came."""
    seen = set[tuple[str, str, str]]()
    for row in newest_first:
        about = (row.definition, row.recipient, row.period)
        if about in seen:
            yield row.id
        seen.add(about)


def _key(row: Submission) -> str:
    return row.id


def _recipient_of(row: Submission) -> str:
    return recipient_words(row.recipient)


def _day_of(row: Submission) -> str:
    return date_of(row.made_on)


def _day_key(row: Submission) -> date:
    return row.made_on


def _mark_of(row: Submission) -> str:
    return row.sha256[:_MARK_SHOWN]
