"""One decision to share without consent as it goes on paper. Presentation-neutral; a report sets it."""

from dataclasses import dataclass
from datetime import date

from models.weighed import WeighedSharing


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedSheet:
    """A decision with the names around it.

    Attributes:
        party: how the receiver is called.
        source: the law it rests on, as the decision names it; the app does not judge whether that is right.

    """

    school: str
    pupil: str
    party: str
    source: str
    weighed: WeighedSharing
    birth_date: date | None = None
    group: str = ""
