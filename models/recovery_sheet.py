"""The recovery code of a store as it goes on paper, once."""

from dataclasses import dataclass
from datetime import date

from models.validation import Checks


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """What stands on the sheet.

    The code opens the store without any password. A sheet is made, printed and forgotten; it is never stored.

    Attributes:
        code_groups: the groups of the code in their order, as people type them.
        store_name: the name of the store, to know which one the code opens.
        made_on: the day the store, or this code, was made.
        school: whose store it is; may not be known yet.

    """

    code_groups: tuple[str, ...]
    store_name: str
    made_on: date
    school: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError without a code or a store, or for an empty group."""
        checks = Checks()
        checks.require("store_name", self.store_name)
        checks.that("code_groups", self.code_groups and all(self.code_groups), "required")
        checks.done()

    def __repr__(self) -> str:
        """Return a text without the code: it must never reach a log or a traceback."""
        return f"RecoverySheet({len(self.code_groups)} groups)"

    @property
    def code(self) -> str:
        """The code as one text, for the QR code: the groups with hyphens between them."""
        return "-".join(self.code_groups)
