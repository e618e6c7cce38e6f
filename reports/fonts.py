"""The typefaces on paper, and what becomes of signs they lack.

The faces are Source Sans 3 and Source Code Pro, whole, from ``resources/fonts``: Latin with all accents of European
and Turkish names, Greek, Cyrillic, arrows, check marks and tick boxes. Each PDF embeds only the signs it uses.

A sign the faces lack (emoji, Arabic, Chinese) is shown as an empty square, so that the reader sees that something
stood there. A picture made of several signs becomes one square.
"""

import re
import unicodedata
from functools import cache

from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

import resources

REGULAR = "Luwte"
BOLD = "Luwte-Bold"
ITALIC = "Luwte-Italic"
MONOSPACED = "Luwte-Monospaced"
MISSING = "□"

_FILES = {
    REGULAR: "SourceSans3-Regular.ttf",
    BOLD: "SourceSans3-Bold.ttf",
    ITALIC: "SourceSans3-It.ttf",
    MONOSPACED: "SourceCodePro-Semibold.ttf",
}
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = frozenset({"Cc", "Cf"})
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), 0x20E3)))
_JOINER = "\u200d"


@cache
def load() -> frozenset[str]:
    """Make the faces known to reportlab, once, and return the signs that all faces of running text have."""
    faces = {name: TTFont(name, str(resources.path("fonts", file))) for name, file in _FILES.items()}
    for font in faces.values():
        registerFont(font)
    registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)
    running = [set(font.face.charToGlyph) for name, font in faces.items() if name != MONOSPACED]
    known = map(chr, set.intersection(*running))
    return frozenset(sign for sign in known if unicodedata.category(sign) not in _INVISIBLE)


def printable(text: str) -> str:
    r"""Return a text as it can be printed: composed, with ``\n`` as only control sign and every sign in the faces.

    Nothing visible is left out: a sign the faces lack is written with the plain signs it stands for (``①`` as ``1``)
    or shown as ``MISSING``.
    """
    known = load()
    plain = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    if known.issuperset(plain):
        return plain
    shown: list[str] = []
    joined = False
    for sign in plain:
        after_picture = bool(shown) and shown[-1] == MISSING
        if sign == _JOINER:
            joined = after_picture
            continue
        part = "" if _belongs_to_picture(sign, after_picture=after_picture) else _spelled(sign, known)
        if part and not (joined and part == MISSING):
            shown.append(part)
        joined = False
    return "".join(shown)


def shortened(text: str, font: str, size: float, width: float) -> str:
    """Return the start of a printable text that fits a width in points, with an ellipsis when it was cut."""
    line = " ".join(text.split())
    if stringWidth(line, font, size) <= width:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        fits = stringWidth(line[:middle].rstrip() + "…", font, size) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return line[:low].rstrip() + "…"


def _belongs_to_picture(sign: str, *, after_picture: bool) -> bool:
    """Tell whether a sign only changes how the sign before it looks."""
    return sign in _SELECTORS or (after_picture and sign in _SKIN_TONES)


def _spelled(sign: str, known: frozenset[str]) -> str:
    category = unicodedata.category(sign)
    if sign in known or sign == "\n":
        return sign
    if category == "Zs" or sign == "\t":
        return " "
    if category in _INVISIBLE:
        return ""
    spellings = (unicodedata.normalize(form, sign) for form in ("NFKC", "NFKD"))
    return next((parts for parts in spellings if known.issuperset(parts)), MISSING)
