"""A pupil of the school, as the care team needs to know him. Never a BSN, never a test score."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from models.ids import LocationId, PupilId
from models.incapacity import Incapacity
from models.names import PersonName
from models.school import EducationType
from models.spans import ALWAYS, Span
from models.validation import Checks

_POSTCODE = re.compile(r"[1-9]\d{3}")
MAX_DAYS_A_WEEK = 5


class Sex(StrEnum):
    """As the school's list gives it (ISO/IEC 5218)."""

    UNKNOWN = "unknown"
    MALE = "male"
    FEMALE = "female"


class TlvCategory(StrEnum):
    """The funding category of a declaration of admissibility: 1 low, 2 middle, 3 high (WEC art. 8a)."""

    LOW = "1"
    MIDDLE = "2"
    HIGH = "3"
    UNKNOWN = "unknown"


class YesNoUnknown(StrEnum):
    """Three values: not knowing is never a no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Residence:
    """Where a pupil lives, from a day on; which municipality pays depends on it (*woonplaatsbeginsel*)."""

    municipality: str
    since: date | None = None
    postcode: str = ""
    """The four digits only."""

    def __post_init__(self) -> None:
        """Raise ValidationError for a postcode with more or less than four digits."""
        checks = Checks()
        checks.that("postcode", not self.postcode or _POSTCODE.fullmatch(self.postcode), "postcode")
        checks.that("municipality", self.municipality or self.postcode, "required")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tlv:
    """A declaration of admissibility (*toelaatbaarheidsverklaring*) by a partnership."""

    category: TlvCategory = TlvCategory.UNKNOWN
    partnership: str = ""
    span: Span = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil:
    """A pupil.

    Attributes:
        number: the school's own pupil number (key in its lists), to recognise him in the next file.
        residences: oldest first; the last one that has begun counts.
        labels: free local labels such as former clusters; may be several, may be none.
        wlz: has care under the Long-term Care Act; then outside the municipality's reach.
        enrolment: first and last day at this school.
        incapacities: the judgements that he cannot weigh his interests, in the order they were noted; they stay when
            they are over, for what was decided meanwhile rests on them.

    """

    id: PupilId
    name: PersonName
    number: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    group: str = ""
    year_group: str = ""
    location: LocationId | None = None
    education_type: EducationType = EducationType.UNKNOWN
    residences: tuple[Residence, ...] = ()
    secret_address: bool = False
    enrolment: Span = ALWAYS
    tlv: Tlv | None = None
    opp: Span | None = None
    exemption_until: date | None = None
    days_a_week: int | None = None
    wlz: YesNoUnknown = YesNoUnknown.UNKNOWN
    labels: tuple[str, ...] = ()
    incapacities: tuple[Incapacity, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValidationError for days beyond a school week."""
        checks = Checks()
        days = self.days_a_week
        checks.that("days_a_week", days is None or 0 <= days <= MAX_DAYS_A_WEEK, "days_a_week")
        checks.done()


def age_on(birth_date: date, day: date) -> int:
    """Return the age in whole years on a day.

    Born on 29 February, one turns a year older on 1 March of a common year: the birthday itself does not exist then,
    and an age is reached when the year is full.
    """
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (0 if had_birthday else 1)


def birthday(birth_date: date, age: int) -> date:
    """Return the first day on which somebody has an age; consistent with ``age_on``."""
    day = birth_date + relativedelta(years=age)
    return day if day.day == birth_date.day else day + relativedelta(days=1)


def residence_on(pupil: Pupil, day: date) -> Residence | None:
    """Return where a pupil lives on a day: the last residence that has begun, or None when that is unknown."""
    begun = [home for home in pupil.residences if home.since is None or home.since <= day]
    return begun[-1] if begun else None


def enrolled_on(pupil: Pupil, day: date) -> bool:
    """Tell whether a pupil is at the school on a day."""
    return pupil.enrolment.covers(day)
