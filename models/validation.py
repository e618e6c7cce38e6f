"""One way to check a value while it is made: collect every problem, then raise once."""

from datetime import date

from models.errors import ValidationError


class Checks:
    """Collect what is wrong with a value, field by field.

    Codes are looked up in ``resources/texts/*/fields.toml`` when they are shown beside the field.
    """

    def __init__(self) -> None:
        self._problems: dict[str, str] = {}

    def require(self, field: str, text: str) -> None:
        """Want a text that is not empty."""
        self.that(field, bool(text.strip()), "required")

    def order(self, field: str, earlier: date | None, later: date | None) -> None:
        """Want two dates in order; an open date is in order with any."""
        self.that(field, earlier is None or later is None or earlier <= later, "before_start")

    def that(self, field: str, holds: object, code: str) -> None:
        """Note a problem with a field unless the condition holds."""
        if not holds:
            self._problems.setdefault(field, code)

    def done(self) -> None:
        """Finish.

        Raises:
            ValidationError: when something was wrong.

        """
        if self._problems:
            raise ValidationError(self._problems)
