"""The word for each code of the domain."""

import re
from enum import StrEnum

from resources import Texts

_BEFORE_A_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def table_of(codes: type[StrEnum]) -> str:
    """Return the table in ``resources/texts/*/domain.toml`` with the words of these codes: ``care_file_status``."""
    return _BEFORE_A_CAPITAL.sub("_", codes.__name__).lower()


def word(texts: Texts, member: StrEnum) -> str:
    """Return how a code is called, short enough for a chip: ``wacht`` for a care file that is waiting.

    Raises:
        KeyError: the code has no word here; that is a bug.

    """
    return texts(f"domain.{table_of(type(member))}.{member.value}")
