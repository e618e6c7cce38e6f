"""Every measure, colour and type size on paper. No other module knows one."""

from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from reports import fonts

TEXT = HexColor("#1B2430")
MUTED = HexColor("#56616F")
LINE = HexColor("#AEB7C2")
PAGE = HexColor("#FFFFFF")
ACCENT = HexColor("#0B6A6A")

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 22 * mm
TOP = 27 * mm
BOTTOM = 25 * mm
BODY_WIDTH = PAGE_WIDTH - 2 * MARGIN
BODY_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
HEADER_DOWN = 16 * mm
"""How far the header stands below the edge of the page."""
FOOTER_Y = 14 * mm
LABEL_WIDTH = 31 * mm
"""How far text stands in beside its label."""
TICK_INDENT = 20
"""How far text stands in beside its tick box."""
HAIRLINE = 0.5
CODE_SIZE = 18
CODE_SIGN_WIDTH = 0.6 * CODE_SIZE
"""How wide each sign of the monospaced face is."""
SMALL_SIZE = 8.5
BODY_SIZE = 10.5
LABEL_SIZE = 9

_BODY = ParagraphStyle(
    "body",
    fontName=fonts.REGULAR,
    fontSize=BODY_SIZE,
    leading=15,
    textColor=TEXT,
    spaceAfter=5,
    allowWidows=0,
    allowOrphans=0,
    bulletFontName=fonts.REGULAR,
    bulletFontSize=BODY_SIZE,
    bulletColor=TEXT,
)
_HEADING = {"fontName": fonts.BOLD, "spaceAfter": 4, "keepWithNext": 1}
_SMALL = {"fontSize": SMALL_SIZE, "leading": 12, "textColor": MUTED}
_LABEL = {"leftIndent": LABEL_WIDTH, "bulletColor": MUTED, "bulletFontSize": LABEL_SIZE}
_CELL = {"fontSize": 9.5, "leading": 13, "spaceAfter": 0}
_COLUMN = {**_SMALL, "spaceAfter": 0}
_BOX = {"borderPadding": (7, 9, 8, 9), "borderRadius": 4, "leftIndent": 9, "rightIndent": 9}
_BOX_SPACE = {"spaceBefore": 16, "spaceAfter": 22}

_VARIANTS: dict[str, dict[str, Any]] = {
    "title": {"fontName": fonts.BOLD, "fontSize": 21, "leading": 26, "spaceAfter": 3},
    "subtitle": {"fontSize": 12, "leading": 16, "textColor": MUTED, "spaceAfter": 2},
    "heading": {**_HEADING, "fontSize": 14, "leading": 18, "spaceBefore": 16},
    "subheading": {**_HEADING, "fontSize": 11, "leading": 15, "spaceBefore": 10},
    "small": _SMALL,
    "labelled": _LABEL,
    "labelled_small": {**_LABEL, **_SMALL},
    "labelled_strong": {**_LABEL, "bulletFontName": fonts.BOLD, "bulletColor": TEXT},
    "labelled_quiet": {**_LABEL, "fontName": fonts.ITALIC, "textColor": MUTED},
    "item": {"leftIndent": 17, "bulletIndent": 2, "spaceAfter": 3},
    "tick": {"leftIndent": TICK_INDENT, "bulletFontSize": 14, "spaceAfter": 4},
    "note": {**_BOX, **_BOX_SPACE, "borderWidth": 0.75, "borderColor": LINE},
    "warning": {**_BOX, **_BOX_SPACE, "borderWidth": 1.5, "borderColor": TEXT},
    "cell": _CELL,
    "cell_right": {**_CELL, "alignment": TA_RIGHT},
    "cell_strong": {**_CELL, "fontName": fonts.BOLD},
    "cell_small": {**_CELL, **_SMALL},
    "table_label": {**_CELL, "fontSize": LABEL_SIZE, "fontName": fonts.BOLD},
    "column": _COLUMN,
    "column_right": {**_COLUMN, "alignment": TA_RIGHT},
    "code": {"fontName": fonts.MONOSPACED, "fontSize": CODE_SIZE, "leading": 22, "spaceAfter": 0},
}


@cache
def _all() -> dict[str, ParagraphStyle]:
    fonts.load()
    variants = {name: _BODY.clone(name, **changes) for name, changes in _VARIANTS.items()}
    return {"body": _BODY, **variants}


def style(name: str) -> ParagraphStyle:
    """Return the type of a kind of text; loads the faces when they are first needed."""
    return _all()[name]
