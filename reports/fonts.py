"""The typefaces on paper, and what becomes of signs they lack.

The faces are Source Sans 3 and Source Code Pro, whole, from ``resources/fonts``: Latin with all accents of European
and Turkish names, Greek, Cyrillic, arrows, check marks and tick boxes. What they lack comes from DejaVu Sans where that
has it: Hebrew, Arabic (``reports/scripts.py`` puts it right), Armenian, Georgian. Each PDF embeds only the
signs it uses.

A sign no face has (most emoji, Chinese) is shown as an empty square, so that the reader sees that something stood
there. A picture made of several signs becomes one square.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import resources
from reports import scripts

REGULAR = "Luwte"
BOLD = "Luwte-Bold"
ITALIC = "Luwte-Italic"
MONOSPACED = "Luwte-Monospaced"
WIDE = "Luwte-Wide"
"""Has the scripts that the others lack, and one weight only."""
MISSING = "□"
_LAST = "\uffff"
"""Beyond it reportlab writes what a sign means in a way that readers of PDF refuse: copying would fail."""

_FILES = {
    REGULAR: "SourceSans3-Regular.ttf",
    BOLD: "SourceSans3-Bold.ttf",
    ITALIC: "SourceSans3-It.ttf",
    MONOSPACED: "SourceCodePro-Semibold.ttf",
}
_WIDE_FILE = "DejaVuSans.ttf"
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = frozenset({"Cc", "Cf"})
_NOT_SHOWN = _INVISIBLE | {"Co", "Cs", "Cn", "Zs", "Zl", "Zp"}
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


@cache
def widened() -> frozenset[str]:
    """Make the wide face known to reportlab, once, and return the signs that it adds; most papers never need it."""
    wide = TTFont(WIDE, str(resources.path("fonts", _WIDE_FILE)))
    registerFont(wide)
    registerFontFamily(WIDE, normal=WIDE, bold=WIDE, italic=WIDE, boldItalic=WIDE)
    signs = frozenset(map(chr, wide.face.charToGlyph)) - load()
    return frozenset(sign for sign in signs if sign <= _LAST and unicodedata.category(sign) not in _NOT_SHOWN)


def printable(text: str) -> str:
    r"""Return a text as it can be printed: composed, with ``\n`` as only control sign and every sign in the faces.

    Nothing visible is left out: a sign the faces lack is written with the plain signs it stands for (``①`` as ``1``)
    or shown as ``MISSING``. The order stays that in which one reads.
    """
    known = load()
    plain = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    if known.issuperset(plain):
        return plain
    shown: list[str] = []
    joined = False
    for sign in plain:
        after_picture = bool(shown) and _is_picture(shown[-1])
        if sign == _JOINER:
            joined = after_picture
            continue
        part = "" if _belongs_to_picture(sign, after_picture=after_picture) else _spelled(sign, known)
        if part and not (joined and _is_picture(part)):
            shown.append(part)
        joined = False
    return "".join(shown)


def pieces(text: str, font: str) -> Iterator[tuple[str, str]]:
    """Return the parts of a printable text in the order in which they are drawn, each with the face that has it."""
    if load().issuperset(text.replace("\n", "")):
        yield font, text
        return
    wide = widened()
    lines = "\n".join(scripts.drawn(line, wide) for line in text.split("\n"))
    for is_wide, signs in groupby(lines, key=wide.__contains__):
        yield WIDE if is_wide else font, "".join(signs)


def width_of(text: str, font: str, size: float) -> float:
    """Return the width of one printable line, in points."""
    return sum(float(stringWidth(part, face, size)) for face, part in pieces(text, font))


def draw(canvas: Canvas, place: tuple[float, float], text: str, face: tuple[str, float]) -> None:
    """Draw one printable line from a place to the right, in a font of a size, in the colour of the canvas."""
    x, y = place
    font, size = face
    for name, part in pieces(text, font):
        canvas.setFont(name, size)
        canvas.drawString(x, y, part)
        x += stringWidth(part, name, size)


def shortened(text: str, font: str, size: float, width: float) -> str:
    """Return the start of a printable text that fits a width in points, with an ellipsis when it was cut."""
    line = " ".join(text.split())
    if width_of(line, font, size) <= width:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width_of(line[:middle].rstrip() + "…", font, size) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return line[:low].rstrip() + "…"


def _is_picture(shown: str) -> bool:
    """Tell whether what is shown is a picture, or the square for one."""
    return shown == MISSING or (shown not in load() and unicodedata.category(shown[0]) == "So")


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
    spellings = [unicodedata.normalize(form, sign) for form in ("NFKC", "NFKD")]
    every = known | widened()
    return next((parts for signs in (known, every) for parts in spellings if signs.issuperset(parts)), MISSING)
