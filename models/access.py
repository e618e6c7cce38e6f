"""Who looked at a pupil's file, who changed it and who took something out of it, and when (NEN 7513:2018, 5.1)."""

from dataclasses import dataclass
from datetime import datetime

from models.user import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessLine:
    """One time.

    Attributes:
        who: how the user is called; empty when he is not known any longer.
        action: a code of the change log; its words are in ``resources/texts/*/log.toml``.

    """

    number: int
    at: datetime
    who: str
    role: Role | None
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessView:
    """What a parent or pupil who asks gets to see (AVG art. 15), ready to print.

    Attributes:
        more: whether there are older lines that are not in it.

    """

    school: str
    pupil: str
    lines: tuple[AccessLine, ...]
    made_on: datetime
    more: bool = False
