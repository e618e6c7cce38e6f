"""Page breaks: a heading stays with the start of what it heads, and long blocks still break over pages."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import ActionFlowable, FrameBreak, NullActionFlowable

from reports.styles import BODY_HEIGHT

_AT_TOP = BODY_HEIGHT - 1
_NOWHERE = 0xFFFFFF
_LEAST_ROOM = 56.0
"""Points that must be left below a heading: one short line under it looks as lost as none."""


class Heading(Flowable):
    """A heading that never stands alone at the foot of a page.

    Args:
        text: the paragraph to draw.
        bookmark: the words in the reader's list of contents; empty for a heading that is not in it.

    """

    def __init__(self, text: Flowable, bookmark: str = "") -> None:
        super().__init__()
        self._text = text
        self._bookmark = bookmark
        self.keepWithNext = 1
        self.spaceBefore = text.getSpaceBefore()
        self.spaceAfter = text.getSpaceAfter()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the text."""
        self.width, self.height = self._text.wrapOn(self.canv, width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Break a heading that is longer than a page; only its first part is a bookmark."""
        parts = self._text.splitOn(self.canv, width, height)
        return [Heading(parts[0], self._bookmark), *parts[1:]] if parts else []

    def draw(self) -> None:
        """Draw the text and set the bookmark."""
        if self._bookmark:
            _, top = self.canv.absolutePosition(0, self.height)
            key = f"{self.canv.getPageNumber()}-{top:.0f}"
            self.canv.bookmarkHorizontal(key, 0, self.height)
            self.canv.addOutlineEntry(self._bookmark, key)
        self._text.drawOn(self.canv, 0, 0)


class KeptWithNext(Flowable):
    """Headings and the block after them: kept together until the block has started.

    reportlab's own class moves the whole to the next page, which leaves half pages empty above long blocks.
    """

    def __init__(self, flowables: Sequence[Flowable]) -> None:
        super().__init__()
        self._content = list(flowables)
        for block in self._content:
            if isinstance(block, Heading):
                block.keepWithNext = 0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return a height that fits nowhere, so that ``split`` is asked."""
        return width, _NOWHERE

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the blocks, after a page break if the last one could not start below the headings."""
        *heads, block = self._content
        left = height - sum(_outer_height(head, self.canv, width) for head in heads)
        starts = left >= _LEAST_ROOM and _starts(block, self.canv, width, left - block.getSpaceBefore())
        first = NullActionFlowable() if starts or height >= _AT_TOP else FrameBreak()
        return [first, *self._content]


def _outer_height(block: Flowable, canvas: Canvas, width: float) -> float:
    _, height = block.wrapOn(canvas, width, BODY_HEIGHT)
    return height + block.getSpaceBefore() + block.getSpaceAfter()


def _starts(block: Flowable, canvas: Canvas, width: float, room: float) -> bool:
    """Tell whether a block, or its first part, fits in the room."""
    _, height = block.wrapOn(canvas, width, room)
    if height <= room:
        return True
    parts = block.splitOn(canvas, width, room) if room > 0 else []
    return bool(parts) and not isinstance(parts[0], ActionFlowable)
