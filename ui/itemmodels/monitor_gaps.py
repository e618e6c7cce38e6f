"""The gaps of a monitor: what is missing of whom and where it is mended, by kind or by pupil."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from models.ids import PupilId
from models.monitor.gaps import DossierPart, GapField
from models.names import PersonName, folded
from models.usecases.monitor import NamedGap
from resources import Texts
from ui.itemmodels.monitor import Rank
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.words import whole_number

_BLANK: Final = " "
_STEP_WIDTH: Final = 17
_PART_WIDTH: Final = 26
PLACES: Final[Mapping[DossierPart, str]] = {
    DossierPart.PUPIL: "details",
    DossierPart.CARE_FILE: "overview",
    DossierPart.HELP: "help",
    DossierPart.GOALS: "help",
    DossierPart.CONTACTS: "help",
}
"""The part of the dossier, by the name of its tab."""


class Grouping(StrEnum):
    """What stands together."""

    KIND = "kind"
    PUPIL = "pupil"


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLine:
    """Something that is missing of a pupil, or the heading above what belongs together."""

    label: str
    key: str
    field: GapField | None = None
    pupil: PupilId | None = None
    where: str = ""

    @property
    def rank(self) -> Rank:
        """What the line is."""
        return Rank.HEADING if self.pupil is None else Rank.LINE

    @property
    def place(self) -> str:
        """Where it is mended, as another page is told: the pupil and the part of his dossier."""
        return f"{self.pupil}#{PLACES[self.field.part]}" if self.pupil and self.field else ""


@dataclass(frozen=True, slots=True, order=True)
class _Missing:
    """One kind of thing that is missing of one pupil, however often."""

    place: int
    name: str
    pupil: PupilId
    field: GapField
    shown: str


def kinds_of(gaps: Sequence[NamedGap]) -> Mapping[GapField, int]:
    """Return what is missing, with of how many pupils, in the order in which it is shown."""
    found = {field: len({gap.pupil for gap in gaps if gap.gap.field is field}) for field in GapField}
    return {field: number for field, number in found.items() if number}


def gap_lines(
    gaps: Sequence[NamedGap], texts: Texts, grouping: Grouping = Grouping.KIND, only: GapField | None = None
) -> tuple[GapLine, ...]:
    """Return the gaps under headings, each kind once for each pupil.

    Args:
        only: leave out every other kind.

    """
    found = sorted(_missing(gap.gap.field, gap.pupil, gap.name) for gap in gaps if only in (None, gap.gap.field))
    once = tuple(dict.fromkeys(found))
    return tuple(_by_pupil(once, texts) if grouping is Grouping.PUPIL else _by_kind(once, texts))


def _missing(field: GapField, pupil: PupilId, name: PersonName) -> _Missing:
    return _Missing(list(GapField).index(field), folded(name.listed), pupil, field, name.listed)


def _by_kind(found: Sequence[_Missing], texts: Texts) -> Iterator[GapLine]:
    for field in dict.fromkeys(entry.field for entry in found):
        of_kind = [entry for entry in found if entry.field is field]
        words = texts(f"monitor.gap.{field.value}")
        yield GapLine(label=f"{words} ({whole_number(len(of_kind))})", key=field.value)
        for entry in of_kind:
            yield _line(entry, entry.shown, texts)


def _by_pupil(found: Sequence[_Missing], texts: Texts) -> Iterator[GapLine]:
    names = sorted({(entry.name, entry.pupil) for entry in found})
    for _, pupil in names:
        of_pupil = [entry for entry in found if entry.pupil == pupil]
        yield GapLine(label=f"{of_pupil[0].shown} ({whole_number(len(of_pupil))})", key=f"pupil {pupil}")
        for entry in of_pupil:
            yield _line(entry, texts(f"monitor.gap.{entry.field.value}"), texts)


def _line(entry: _Missing, label: str, texts: Texts) -> GapLine:
    return GapLine(
        label=label,
        key=f"{entry.field.value} {entry.pupil}",
        field=entry.field,
        pupil=entry.pupil,
        where=texts(f"monitor.part.{entry.field.part.value}"),
    )


class GapTableModel(TableModel[GapLine]):
    """What is missing, of whom, and where it is mended."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = (
            Column(title=QCoreApplication.translate("Monitor", "What is missing"), text=_label, tone=_tone, least=20),
            Column(title=QCoreApplication.translate("Monitor", "Mend it at"), text=_where, width=_PART_WIDTH, least=14),
            Column(title=_BLANK, text=_step, icon=_icon, tone=_step_tone, width=_STEP_WIDTH, spare=True),
        )
        super().__init__(columns, key=_key, parent=parent)


def _key(row: GapLine) -> str:
    return row.key


def _label(row: GapLine) -> str:
    return row.label


def _tone(row: GapLine) -> Tone:
    return Tone.MUTED if row.rank is Rank.HEADING else Tone.TEXT


def _where(row: GapLine) -> str:
    return row.where or _BLANK


def _step(row: GapLine) -> str:
    return _BLANK if row.rank is Rank.HEADING else QCoreApplication.translate("Monitor", "Open file")


def _icon(row: GapLine) -> str:
    return "" if row.rank is Rank.HEADING else "chevron-right"


def _step_tone(_row: GapLine) -> Tone:
    return Tone.PRIMARY
