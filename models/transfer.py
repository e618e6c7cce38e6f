"""What came along when a pupil came from another school."""

from dataclasses import dataclass
from datetime import date

from models.ids import PupilId
from models.spans import ALWAYS, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Absence in the last twelve months as the previous school counted it.

    Attributes:
        unit: ``half_days`` in primary, ``hours`` in secondary education.

    """

    unit: str = "half_days"
    allowed: int | None = None
    not_allowed: int | None = None
    over_a_quarter: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Extra support the pupil had (*arrangement*), described in the words of the previous school."""

    description: str = ""
    span: Span = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """Whether the parents saw the dossier, agreed with it, and consented to the transfer. ``None`` is not stated."""

    seen: bool | None = None
    seen_on: date | None = None
    agreed: bool | None = None
    reason_not_agreed: str = ""
    consented: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One transfer dossier, reduced to what the care team needs.

    Attributes:
        made_on: the day the other school made the dossier; with the school it identifies the transfer.
        school_code: BRIN and branch of the previous school.

    """

    pupil: PupilId
    made_on: date
    school_name: str = ""
    school_code: str = ""
    school_type: str = ""
    absence: Absence | None = None
    arrangements: tuple[Arrangement, ...] = ()
    inspection: Inspection | None = None
