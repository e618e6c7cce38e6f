"""People's names the Dutch way, and the folded form that searching compares."""

import unicodedata
from dataclasses import dataclass

from models.validation import Checks

_LIGATURES = str.maketrans(
    {
        "ĳ": "ij",
        "Ĳ": "ij",
        "ß": "ss",
        "æ": "ae",
        "Æ": "ae",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ŉ": "'n",
        "ı": "i",
    }
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼ", "'"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name: the name he goes by, the prefix (*tussenvoegsel*) and the surname.

    A name may lack a given name (a list that only has initials) or a surname (a child known by its first name), but
    not both.
    """

    given: str = ""
    prefix: str = ""
    surname: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when there is no name at all."""
        checks = Checks()
        checks.that("name", self.given.strip() or self.surname.strip(), "required")
        checks.done()

    @property
    def full(self) -> str:
        """The name as spoken: ``Bilal de Boer``."""
        return " ".join(part for part in (self.given, self.prefix, self.surname) if part)

    @property
    def listed(self) -> str:
        """The name as in Dutch lists, ordered by surname: ``Boer, Bilal de``."""
        tail = " ".join(part for part in (self.given, self.prefix) if part)
        return ", ".join(part for part in (self.surname, tail) if part)

    @property
    def initials(self) -> str:
        """The first letters, for where a full name would be too much."""
        return "".join(part[0] for part in (self.given, self.surname) if part).upper()


def folded(text: str) -> str:
    """Return a text as searching compares it: no accents, case, ligatures or doubled spaces.

    ``Özil`` is found by ``ozil``, ``Ĳsbrand`` by ``ijs``, ``'t Hart`` by ``’t hart``.
    """
    plain = text.translate(_LIGATURES).translate(_APOSTROPHES)
    decomposed = unicodedata.normalize("NFKD", plain)
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.casefold().split())
