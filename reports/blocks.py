"""The building blocks of every paper. Each takes stored values as they are: here they are escaped, and nowhere else."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Paragraph, Spacer

from reports import fonts, styles
from reports.formats import EMPTY
from reports.keeping import Heading

_BLANK_LINES = re.compile(r"\n\s*\n")
_TICK_BOX = "☐"
_TICKED_BOX = "☑"
_BULLET = "•"


def markup(text: str) -> str:
    """Return a stored value as reportlab's markup for exactly that text; line ends stay line ends."""
    parts = fonts.pieces(fonts.printable(text).strip(), fonts.REGULAR)
    return "".join(_faced(part, face) for face, part in parts).replace("\n", "<br/>")


def _faced(part: str, face: str) -> str:
    """Return the markup of signs; only those of the wide face name it, so that the others stay bold or not."""
    return f'<font face="{face}">{escape(part)}</font>' if face == fonts.WIDE else escape(part)


def paragraph(text: str, style: str = "body", *, lead: str = "", bullet: str = "") -> Paragraph:
    """Return one paragraph.

    Args:
        text: any text; nothing in it is markup.
        style: a name in ``reports/styles.py``.
        lead: words in bold before the text.
        bullet: a sign or label in the margin, for styles that stand in.

    """
    bold = f"<b>{markup(lead)}</b>" if lead else ""
    whole = " ".join(part for part in (bold, markup(text)) if part)
    return Paragraph(whole, styles.style(style), bulletText=fonts.printable(bullet) or None)


def paragraphs(text: str, style: str = "body") -> list[Flowable]:
    """Return a long text as paragraphs, one for each part between blank lines; an empty text is a dash."""
    parts = [part for part in _BLANK_LINES.split(fonts.printable(text).strip()) if part.strip()]
    return [paragraph(part, style) for part in parts or [EMPTY]]


def labelled(label: str, text: str, *, strong: bool = False) -> list[Flowable]:
    """Return a long text that stands in, with its label before the first line; a strong label is in bold."""
    first, *rest = _BLANK_LINES.split(fonts.printable(text).strip() or EMPTY)
    style = "labelled_strong" if strong else "labelled"
    return [paragraph(first, style, bullet=label), *(paragraph(part, "labelled") for part in rest)]


def heading(text: str, level: int = 0, *, number: str = "") -> Flowable:
    """Return a heading: level 0 for a part of the paper, with a bookmark; level 1 for a part of a part."""
    words = " ".join(part for part in (number, text) if part)
    if level:
        return Heading(paragraph(words, "subheading"))
    return Heading(paragraph(words, "heading"), " ".join(fonts.printable(words).split()))


def beneath(text: str) -> Flowable:
    """Return a small line that belongs to the heading above it, and never stands alone with it at a page's foot."""
    return Heading(paragraph(text, "small"))


def title(text: str, subtitle: str = "") -> list[Flowable]:
    """Return the top of the first page."""
    below = [paragraph(subtitle, "subtitle")] if subtitle else []
    return [paragraph(text, "title"), *below, Spacer(0, 8)]


def bullets(texts: Sequence[str]) -> list[Flowable]:
    """Return a list with bullets."""
    return [paragraph(text, "item", bullet=_BULLET) for text in texts]


def numbered(texts: Sequence[str]) -> list[Flowable]:
    """Return a list with numbers."""
    return [paragraph(text, "item", bullet=f"{number}.") for number, text in enumerate(texts, start=1)]


def tick_boxes(texts: Sequence[str], ticked: frozenset[int] = frozenset()) -> list[Flowable]:
    """Return boxes to tick by hand; ``ticked`` holds the positions, from 0, that are ticked already."""
    signs = [_TICKED_BOX if place in ticked else _TICK_BOX for place in range(len(texts))]
    return [paragraph(text, "tick", bullet=sign) for sign, text in zip(signs, texts, strict=True)]


def note(text: str, *, lead: str = "", strong: bool = False) -> Flowable:
    """Return a boxed text; a strong one has a heavy border."""
    return paragraph(text, "warning" if strong else "note", lead=lead)


def together(blocks: Sequence[Flowable]) -> Flowable:
    """Return blocks that stay on one page when they fit on one."""
    return KeepTogether(list(blocks))


def rule() -> Flowable:
    """Return a hairline over the whole width."""
    return HRFlowable(width="100%", thickness=styles.HAIRLINE, color=styles.LINE, spaceBefore=12, spaceAfter=6)


def gap(points: float = 8) -> Flowable:
    """Return empty space."""
    return Spacer(0, points)


class Chips(Flowable):
    """Short words in rounded boxes, readable in black and white: outlined, or filled when ``strong``.

    Args:
        words: one fact each; a word too long for the line is shortened.
        strong: the words that must stand out.

    """

    _HEIGHT = 16.0
    _PADDING = 7.0
    _GAP = 5.0
    _SIZE = 8.5

    def __init__(self, words: Sequence[str], strong: frozenset[str] = frozenset()) -> None:
        super().__init__()
        styles.style("body")
        self._words = [(fonts.printable(word), word in strong) for word in words]
        self._placed: list[tuple[float, float, float, str, bool]] = []
        self.spaceAfter = 8

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Place the chips on as few lines as they need."""
        self._placed.clear()
        left, line = 0.0, 0
        for word, strong in self._words:
            shown = fonts.shortened(word, fonts.BOLD, self._SIZE, width - 2 * self._PADDING)
            size = fonts.width_of(shown, fonts.BOLD, self._SIZE) + 2 * self._PADDING
            if left and left + size > width:
                left, line = 0.0, line + 1
            self._placed.append((left, line * (self._HEIGHT + self._GAP), size, shown, strong))
            left += size + self._GAP
        self.width, self.height = width, (line + 1) * (self._HEIGHT + self._GAP) - self._GAP
        return self.width, self.height

    def draw(self) -> None:
        """Draw the boxes and their words."""
        for left, down, size, word, strong in self._placed:
            bottom = self.height - down - self._HEIGHT
            self.canv.setStrokeColor(styles.TEXT)
            self.canv.setFillColor(styles.TEXT)
            self.canv.setLineWidth(0.8)
            self.canv.roundRect(left, bottom, size, self._HEIGHT, 4, fill=int(strong))
            self.canv.setFillColor(styles.PAGE if strong else styles.TEXT)
            fonts.draw(self.canv, (left + self._PADDING, bottom + 4.8), word, (fonts.BOLD, self._SIZE))
