"""Until which day a pupil may stay, by age."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from models.pupil import Pupil, birthday
from models.school import EducationType
from models.spans import school_year_start

_LIMITS: Final[Mapping[EducationType, int]] = {
    EducationType.SBO: 14,
    EducationType.SO: 14,
    EducationType.VSO: 20,
    EducationType.PRO: 20,
}


def leaves_by_age(pupil: Pupil) -> tuple[date, int] | None:
    """Return the last day a pupil may stay in his form of education, and the age that decides it.

    Primary special education until the end of the school year in which the pupil turns 14, secondary special education
    until that in which he turns 20 (WPO art. 39 lid 4; WEC art. 39 lid 4); practical education as the field notes
    have it. None for other forms, and without a birth date.
    """
    limit = _LIMITS.get(pupil.education_type)
    if limit is None or pupil.birth_date is None:
        return None
    turns = birthday(pupil.birth_date, limit)
    return school_year_start(turns) + relativedelta(years=1, days=-1), limit
