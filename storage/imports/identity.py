"""Numbers that identify a person or his bank account, wherever they turn up. They are cut out of every text."""

import re
from collections.abc import Callable

from models.left_out import LeftOutKind

_NINE = re.compile(r"(?<!\d)(\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3}|\d{3}-\d{3}-\d{3})(?!\d)")
_ELEVEN = re.compile(r"(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[-. ]?\d{3}[-. ]?\d{2}(?!\d)")
_IBAN = re.compile(
    r"(?<![A-Z0-9])(NL\d{2} ?[A-Z]{4}(?: ?\d){10}|BE\d{2}(?: ?\d){12}|[A-Z]{2}\d{2}[A-Z0-9]{11,30})(?![A-Z0-9])",
    re.IGNORECASE | re.ASCII,
)
_ELEVEN_TEST = 11
_EDUCATION_REMAINDER = 5
_CHECK_MODULUS = 97
_BORN_FROM_2000 = 2_000_000_000


def without_identity(text: str) -> tuple[str, tuple[LeftOutKind, ...]]:
    """Return a text without such numbers, and which kinds were cut out of it."""
    found: list[LeftOutKind] = []
    for pattern, recognised in ((_IBAN, _bank_account), (_ELEVEN, _belgian), (_NINE, _dutch)):
        text = pattern.sub(_cutter(recognised, found), text)
    return (" ".join(text.split()), tuple(found)) if found else (text, ())


def _cutter(
    recognised: Callable[[str], LeftOutKind | None], found: list[LeftOutKind]
) -> Callable[[re.Match[str]], str]:
    def cut(match: re.Match[str]) -> str:
        kind = recognised("".join(sign for sign in match[0] if sign.isalnum()))
        if kind is None:
            return match[0]
        found.append(kind)
        return " "

    return cut


def _dutch(digits: str) -> LeftOutKind | None:
    """Tell a BSN or sofinummer (divisible by 11) from an *onderwijsnummer* (starts with 10, remainder 5)."""
    numbers = [int(sign) for sign in digits]
    weighed = sum(number * weight for number, weight in zip(numbers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    if not any(numbers):
        return None
    if weighed % _ELEVEN_TEST == 0:
        return LeftOutKind.CITIZEN_NUMBER
    education = digits.startswith("10") and weighed % _ELEVEN_TEST == _EDUCATION_REMAINDER
    return LeftOutKind.EDUCATION_NUMBER if education else None


def _belgian(digits: str) -> LeftOutKind | None:
    """Recognise a *rijksregisternummer*: the last two digits complete the first nine to a multiple of 97."""
    stem, check = int(digits[:9]), int(digits[9:])
    fits = check in {_CHECK_MODULUS - base % _CHECK_MODULUS for base in (stem, stem + _BORN_FROM_2000)}
    return LeftOutKind.BELGIAN_NUMBER if fits else None


def _bank_account(signs: str) -> LeftOutKind | None:
    """Recognise an IBAN: Dutch and Belgian ones by their form, others by their check digits (ISO 13616)."""
    turned = (signs[4:] + signs[:4]).upper()
    checks = int("".join(str(int(sign, 36)) for sign in turned)) % _CHECK_MODULUS == 1
    return LeftOutKind.BANK_ACCOUNT if checks or signs[:2].upper() in {"NL", "BE"} else None
