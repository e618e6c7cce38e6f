"""What somebody typed and did not save yet."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What stands in the fields of one form.

    Attributes:
        key: which form, and what it is about.
        place: where in the app that form is.
        record: the record to go to there.
        content: what stands in each field, as the form itself writes it down.

    """

    key: str
    place: str
    record: str
    content: str
    at: datetime
