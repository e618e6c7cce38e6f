"""Contact cards for a telephone or mail program: vCard 4.0 (RFC 6350), byte for byte the same for the same people."""

from collections.abc import Iterable, Iterator
from typing import Final

from models.contact_card import ContactCard

_LONGEST_LINE: Final = 75
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": None})


def contact_cards(cards: Iterable[ContactCard]) -> bytes:
    """Return a file with these cards. It holds names, roles, organisations, telephone and e-mail, and nothing else."""
    lines = (part for card in cards for line in _lines(card) for part in _folded(line))
    return b"".join(part + b"\r\n" for part in lines)


def _lines(card: ContactCard) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"FN:{_escaped(card.name)}"
    for name, value in (("ORG", card.organisation), ("TITLE", card.role), ("TEL", card.phone), ("EMAIL", card.email)):
        if value:
            yield f"{name}:{_escaped(value)}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> Iterator[bytes]:
    """Yield a line in pieces of at most 75 bytes, never splitting a character; all but the first begin with a blank."""
    piece, room = b"", _LONGEST_LINE
    for sign in line:
        written = sign.encode("utf-8")
        if len(piece) + len(written) > room:
            yield piece
            piece = b" "
        piece += written
    yield piece
