"""Values as they stand in files, read into values of the domain. What cannot be read becomes None."""

import re
import unicodedata
from datetime import date

from models.pupil import Sex, TlvCategory
from models.school import EducationType

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(T[0-9:.]*)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)
_DUTCH_DAY = re.compile(r"(\d{2})-(\d{2})-(\d{4})", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_POSTCODE = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})?", re.ASCII)
_BRIN = re.compile(r"(\d{2}[A-Z]{2})(\d{0,2})", re.ASCII)
_HIDDEN_SIGNS = frozenset("\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

YES = frozenset({"true", "1", "ja", "j"})
NO = frozenset({"false", "0", "nee", "n"})

EDEX_SEX = {"0": Sex.UNKNOWN, "1": Sex.MALE, "2": Sex.FEMALE, "9": Sex.UNKNOWN, "m": Sex.MALE, "v": Sex.FEMALE}
"""EDEXML follows ISO/IEC 5218; the letters are what some programs write instead."""
OSO_SEX = {"0": Sex.UNKNOWN, "1": Sex.FEMALE, "2": Sex.MALE}
"""OSO code list 14 turns them around: 0, 1 and 2 for unknown, woman and man (see ``geslachtType`` in its schema)."""

YEAR_GROUPS = frozenset({*map(str, range(9)), *map(str, range(11, 17)), *"BDSVCNHP"})
"""EDEXML ``EDEXJaargroepType`` and OSO code list 13; the words are in ``imports.year_group``."""

TLV_CATEGORIES = {
    **dict.fromkeys(("l", "1", "laag"), TlvCategory.LOW),
    **dict.fromkeys(("m", "2", "midden", "middel"), TlvCategory.MIDDLE),
    **dict.fromkeys(("h", "3", "hoog"), TlvCategory.HIGH),
    "nvt": TlvCategory.UNKNOWN,
}
"""OSO code list 31 (H, M, L, Nvt) and the numbers schools use; a declaration for SBO or PrO has no category."""

EDUCATION_TYPES = {
    "so": EducationType.SO,
    "vso": EducationType.VSO,
    "sbo": EducationType.SBO,
    "pro": EducationType.PRO,
    "bo": EducationType.REGULAR_PRIMARY,
    "bao": EducationType.REGULAR_PRIMARY,
    "vo": EducationType.REGULAR_SECONDARY,
}


def tidy(text: str) -> str:
    """Return a text with single spaces, composed accents, and no control signs or signs that turn the direction."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    plain = unicodedata.normalize("NFC", text)
    visible = "".join(
        " " if unicodedata.category(sign) == "Cc" else sign for sign in plain if sign not in _HIDDEN_SIGNS
    )
    return " ".join(visible.split())


def day(text: str) -> date | None:
    """Read a day: ``2006-06-21``, also with a time behind it, or ``21-06-2006``; None when there is no such day."""
    if found := _ISO_DAY.fullmatch(text):
        year, month, number = int(found[1]), int(found[2]), int(found[3])
    elif found := _DUTCH_DAY.fullmatch(text):
        number, month, year = int(found[1]), int(found[2]), int(found[3])
    else:
        return None
    try:
        return date(year, month, number) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def yes_or_no(text: str) -> bool | None:
    """Read a yes or no; None for anything else, such as ``Onbekend``."""
    plain = text.lower()
    return True if plain in YES else False if plain in NO else None


def postcode(text: str) -> tuple[str, bool]:
    """Return the four digits of a Dutch postcode (empty when it is not one), and whether it had its letters."""
    found = _POSTCODE.fullmatch(text)
    return (found[1], bool(found[2])) if found else ("", False)


def year_group(text: str) -> str | None:
    """Return the code of a year group, or None when it is not in the lists."""
    code = text.upper().lstrip("0") or "0"
    return code if code in YEAR_GROUPS else None


def brin(text: str) -> tuple[str, str] | None:
    """Return a BRIN and the branch written behind it, if any; None when it is not one."""
    found = _BRIN.fullmatch(text.upper().replace(" ", ""))
    return (found[1], found[2].zfill(2) if found[2] else "") if found else None


def initials(text: str) -> str:
    """Return initials with dots, as they are written in Dutch: ``IH`` becomes ``I.H.``."""
    return "".join(f"{letter}." for letter in text) if text.isalpha() and text.isupper() else text
