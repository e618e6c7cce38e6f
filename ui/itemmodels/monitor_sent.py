"""What a monitor file says, read back: each question with its total, and its tables under their headings."""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from models.monitor.received import Facts, Place, Received, ReceivedIndicator
from models.monitor.release import Row
from models.monitor.words import amount
from ui.itemmodels.monitor import Figure, Rank
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.words import texts

_TOTAL: Final = ("", "", "", "")
_NUMBER_WIDTH: Final = 16
_BLANK: Final = " "
"""Nothing to say, in a heading, where an empty cell would get a dash."""


class SentTableModel(TableModel[Figure]):
    """What is asked, and the number that was sent."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        columns = (
            Column(title=translate("Monitor", "Question"), text=_label_of, tone=_label_tone),
            Column(title=translate("Monitor", "Sent"), text=_number_of, number=True, width=_NUMBER_WIDTH),
        )
        super().__init__(columns, key=_key_of, parent=parent)

    def summary(self, row: Figure) -> str:
        """Return a line as one sentence; what it is about is in it."""
        return row.whole if row.rank is Rank.HEADING else f"{row.whole}: {_number_of(row)}"


def sent_figures(received: Received) -> tuple[Figure, ...]:
    """Return the lines of a file, in its order and words."""
    tables = received.tables()
    asked = [one for one in received.facts.indicators if one.id in tables]
    return tuple(line for one in asked for line in _lines(received.facts, one, tables[one.id]))


def _lines(facts: Facts, asked: ReceivedIndicator, rows: Mapping[Place, Row]) -> Iterator[Figure]:
    total = rows.get(_TOTAL)
    value = total.value if total else None
    rank = Rank.TOTAL if total else Rank.HEADING
    yield Figure(key=asked.id, rank=rank, label=asked.title, whole=asked.title, sent=value, unit=asked.unit)
    titles = {one.id: one.title for one in facts.breakdowns}
    names = {(one.id, name): title for one in facts.breakdowns for name, title in one.categories}
    table = ("", "")
    for place, row in rows.items():
        if place == _TOTAL:
            continue
        if (place[0], place[2]) != table:
            table = (place[0], place[2])
            heading = " × ".join(titles[name] for name in table if name)
            key = "+".join((asked.id, *table))
            yield Figure(key=key, rank=Rank.HEADING, label=heading, whole=f"{asked.title}, {heading}")
        label = " – ".join(names[part] for part in (place[:2], place[2:]) if part[0])
        key, whole = "+".join((asked.id, *place)), f"{asked.title}: {label}"
        yield Figure(key=key, rank=Rank.LINE, label=label, whole=whole, sent=row.value, unit=asked.unit)


def _key_of(row: Figure) -> str:
    return row.key


def _label_of(row: Figure) -> str:
    return row.label


def _label_tone(row: Figure) -> Tone:
    return Tone.MUTED if row.rank is Rank.HEADING else Tone.TEXT


def _number_of(row: Figure) -> str:
    if row.rank is Rank.HEADING:
        return _BLANK
    if row.sent is None:
        return QCoreApplication.translate("Monitor", "not told")
    return amount(row.sent, row.unit, texts())
