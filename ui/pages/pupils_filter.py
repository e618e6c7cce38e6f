"""Which pupils are listed: the caseload or all, by status, by group."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from models.carefile import CareFileStatus
from models.usecases.pupils import PupilRow
from ui.itemmodels.ordering import order_of
from ui.itemmodels.pupils import consent_unsettled


class Attention(StrEnum):
    """What a filter on status can ask beside the status itself."""

    WAITS = "waits"
    CONSENT = "consent"


StatusChoice = CareFileStatus | Attention | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilFilter:
    """Tells of a row whether it is listed.

    Attributes:
        everybody: pupils outside the caseload too.
        status: only where the care file stands here, or that ask attention for this.
        group: only this group; empty for all.

    """

    everybody: bool = False
    status: StatusChoice = None
    group: str = ""

    def __call__(self, row: PupilRow) -> bool:
        """Tell whether a row is listed."""
        in_scope = self.everybody or row.in_caseload
        return in_scope and (not self.group or row.pupil.group == self.group) and self._fits(row)

    @property
    def narrows(self) -> bool:
        """Whether it leaves out more than its scope says."""
        return self.status is not None or bool(self.group)

    def _fits(self, row: PupilRow) -> bool:
        if self.status is None:
            return True
        if self.status is Attention.WAITS:
            return row.waiting is not None
        if self.status is Attention.CONSENT:
            return consent_unsettled(row)
        return row.care_file is not None and row.care_file.status is self.status


def groups_of(rows: Iterable[PupilRow]) -> tuple[str, ...]:
    """Return the groups there are, as a Dutch list orders them."""
    found = tuple({row.pupil.group for row in rows if row.pupil.group})
    return tuple(found[number] for number in order_of(found))
