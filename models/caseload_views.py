"""A list that somebody saved with a name: which filters, and which words."""

from dataclasses import dataclass
from typing import Final

from models.caseload import CaseloadFilter
from models.ids import UserId, ViewId
from models.validation import Checks

LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A saved list; only its maker sees it.

    Attributes:
        words: what stood in the search line.

    """

    id: ViewId
    user: UserId
    name: str
    filter: CaseloadFilter
    words: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError without a name, or with one that is too long to stand on a button."""
        checks = Checks()
        checks.require("name", self.name)
        checks.that("name", len(self.name) <= LONGEST_NAME, "too_long")
        checks.done()
