"""The code of help under an individual decision: segment, profile and intensity (*SPIC*)."""

from dataclasses import dataclass
from enum import StrEnum

from models.validation import Checks

PROFILES = range(1, 12)
"""The profiles of specialist youth help, 1 to 11 (Kohnstamm Instituut 2020, evaluation of the SJSO)."""


class SpicSegment(StrEnum):
    """How specialist help is."""

    BASIC = "a"
    """Freely accessible."""
    SPECIALIST = "b"
    HIGHLY_SPECIALIST = "c"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spic:
    """A combination, as far as the school knows it.

    Attributes:
        profile: the number of the profile; None when it is not known.
        intensity: as the decision words it.

    """

    segment: SpicSegment
    profile: int | None = None
    intensity: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError for a profile that does not exist."""
        checks = Checks()
        checks.that("spic_profile", self.profile is None or self.profile in PROFILES, "spic_profile")
        checks.done()
