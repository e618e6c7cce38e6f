"""Reads contact cards: vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), as telephones and mail programs write them.

Own code: the one library there is (vobject) is no longer kept up and reads whatever it finds into memory. This takes
five properties and throws the rest away unread: photos and keys are never decoded.
"""

import binascii
import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from models.contact_card import BadCard, CardFile, CardProblem, ContactCard
from models.errors import ImportFileError

MOST_BYTES: Final = 5_000_000
MOST_LINES: Final = 100_000
MOST_CARDS: Final = 2_000
LONGEST_VALUE: Final = 300

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WANTED: Final = frozenset({"FN", "N", "ORG", "TITLE", "ROLE", "TEL", "EMAIL"})
_ESCAPES: Final = re.compile(r"\\(.)", re.DOTALL)
_SIGNS: Final = {"n": " ", "N": " "}
_UNWRITABLE: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction of writing around."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    number: int
    name: str
    parameters: str
    value: str


def read_cards(content: bytes) -> CardFile:
    """Return the cards of a file.

    Raises:
        ImportFileError: it is too large, or holds no cards at all.

    """
    if len(content) > MOST_BYTES:
        raise ImportFileError("cards_too_large")
    raw = _text(content).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(raw) > MOST_LINES:
        raise ImportFileError("cards_too_large")
    cards: list[ContactCard] = []
    bad: list[BadCard] = []
    for found in _cards(_unfolded(raw)):
        made = _card(found)
        if isinstance(made, BadCard):
            bad.append(made)
        else:
            cards.append(made)
        if len(cards) + len(bad) > MOST_CARDS:
            raise ImportFileError("cards_too_many")
    if not cards and not bad:
        raise ImportFileError("no_cards")
    return CardFile(cards=tuple(cards), bad=tuple(bad))


def _text(content: bytes) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _unfolded(raw: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield whole lines with the number of their first.

    One that begins with a blank goes on from the one before, and so does one after quoted-printable that ends with an
    equals sign.
    """
    number, kept = 0, ""
    for place, line in enumerate(raw, start=1):
        soft = kept.endswith("=") and "QUOTED-PRINTABLE" in kept.partition(":")[0].upper()
        if soft:
            kept = kept[:-1] + line
        elif line[:1] in (" ", "\t") and kept:
            kept += line[1:]
        else:
            if kept:
                yield number, kept
            number, kept = place, line
    if kept:
        yield number, kept


def _cards(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, Sequence[_Line] | None]]:
    """Yield the wanted lines of each card; None for a card that is never closed."""
    began, kept = 0, None
    for number, line in lines:
        word = line.strip().upper()
        if word == "BEGIN:VCARD":
            if kept is not None:
                yield began, None
            began, kept = number, list[_Line]()
        elif word == "END:VCARD" and kept is not None:
            yield began, kept
            kept = None
        elif kept is not None and (read := _line(number, line)):
            kept.append(read)
    if kept is not None:
        yield began, None


def _line(number: int, line: str) -> _Line | None:
    head, colon, value = line.partition(":")
    name, _, parameters = head.partition(";")
    name = name.rpartition(".")[2].strip().upper()
    if not colon or name not in _WANTED:
        return None
    return _Line(number=number, name=name, parameters=parameters.upper(), value=value)


def _card(found: tuple[int, Sequence[_Line] | None]) -> ContactCard | BadCard:
    began, lines = found
    if lines is None:
        return BadCard(line=began, problem=CardProblem.NOT_CLOSED)
    values = {name: _first(lines, name) for name in _WANTED}
    if any(len(value) > LONGEST_VALUE for value in values.values()):
        return BadCard(line=began, problem=CardProblem.TOO_LONG)
    name = _clean(values["FN"]) or _spoken(values["N"])
    if not name:
        return BadCard(line=began, problem=CardProblem.NO_NAME)
    return ContactCard(
        name=name,
        role=_clean(values["TITLE"]) or _clean(values["ROLE"]),
        organisation=_clean(_split(values["ORG"])[0]),
        phone=_clean(values["TEL"]).removeprefix("tel:"),
        email=_clean(values["EMAIL"]).removeprefix("mailto:"),
        line=began,
    )


def _first(lines: Sequence[_Line], name: str) -> str:
    """Return a value; of several the preferred one, or else the first that is not empty."""
    found = [line for line in lines if line.name == name and line.value.strip()]
    found.sort(key=_not_preferred)
    return _decoded(found[0]) if found else ""


def _not_preferred(line: _Line) -> bool:
    return "PREF" not in line.parameters


def _decoded(line: _Line) -> str:
    if "QUOTED-PRINTABLE" not in line.parameters:
        return line.value
    try:
        written = quopri.decodestring(line.value.encode("latin-1", "replace"))
    except (binascii.Error, ValueError):
        return line.value
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("cp1252", "replace")


def _split(value: str) -> list[str]:
    """Return the parts between semicolons that were not escaped."""
    return [part.replace("\0", "\\;") for part in value.replace("\\;", "\0").split(";")]


def _spoken(value: str) -> str:
    """Return a name of parts as it is spoken: surname; given; more; prefix."""
    parts = [_clean(part) for part in (*_split(value), "", "", "")]
    return " ".join(part for part in (parts[1], parts[2], parts[0]) if part)


def _clean(value: str) -> str:
    plain = _ESCAPES.sub(_sign, value)
    return " ".join(_UNWRITABLE.sub(" ", plain).split())


def _sign(found: re.Match[str]) -> str:
    return _SIGNS.get(found[1], found[1])
