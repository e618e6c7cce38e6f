"""Every paper's page: A4, header, footer, page breaks. Measures and type are in ``reports/styles.py``.

A paper is a list of blocks (``reports/blocks.py``, ``reports/tables.py``) that ``render`` sets on pages. Equal data
gives equal bytes: nothing of the moment, the user or the machine goes into the file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

import resources
from models.errors import ReportError
from reports import fonts, formats, styles
from reports.keeping import KeptWithNext

_LOCALES = {"nl": "nl-NL", "en": "en-GB"}
_GAP = 12
"""Points that stay free between two texts on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What stands around the text, in the header and footer of every page.

    Attributes:
        title: what the paper is; stands in the header from the second page on, and in the file's metadata.
        school: whose paper it is; may be empty for papers of the app itself.
        language: ``nl`` or ``en``.
        dated: the day on the paper, never the day of printing.
        notice: who may see it; stands at the foot of every page.

    """

    title: str
    school: str
    language: str
    dated: date | None = None
    notice: str = ""


def render(paper: Paper, story: Sequence[Flowable]) -> bytes:
    """Set blocks on pages and return the PDF, with its title and language and no other metadata."""
    fonts.load()
    buffer = BytesIO()
    _Document(buffer, paper).build(list(story), canvasmaker=_Canvas)
    return buffer.getvalue()


def render_on_one_page(paper: Paper, versions: Iterable[Sequence[Flowable]]) -> bytes:
    """Return the PDF of the first version that fits on one page.

    Args:
        versions: the same paper, each version shorter than the one before.

    Raises:
        ReportError: none of them fits.

    """
    fonts.load()
    for story in versions:
        buffer = BytesIO()
        document = _Document(buffer, paper)
        document.build(list(story), canvasmaker=_Canvas)
        if document.page == 1:
            return buffer.getvalue()
    raise ReportError("longer_than_a_page")


class _TitleOnly(PDFInfo):
    """Metadata that says what the paper is and nothing about who made it, when or with what."""

    def format(self, document: PDFDocument) -> bytes:
        written: bytes = PDFDictionary({"Title": PDFString(self.title)}).format(document)
        return written


class _Canvas(Canvas):
    """A canvas that knows the paper, and writes "page 2 of 5" once it knows how many pages there are."""

    _doc: PDFDocument
    paper: Paper

    def save(self) -> None:
        total = self.getPageNumber() - 1
        for page in range(1, total + 1):
            self.beginForm(_footer_name(page))
            _draw_footer(self, self.paper, page, total)
            self.endForm()
        self._doc.info = _TitleOnly()
        self._doc.info.title = fonts.printable(self.paper.title)
        super().save()


class _Document(BaseDocTemplate):
    """A4 with one column; the footer is a placeholder that the canvas fills in at the end."""

    canv: _Canvas

    def __init__(self, target: BytesIO, paper: Paper) -> None:
        super().__init__(
            target,
            pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.REGULAR,
            lang=_LOCALES[paper.language],
            keepTogetherClass=KeptWithNext,
        )
        self._paper = paper
        column = Frame(styles.MARGIN, styles.BOTTOM, styles.BODY_WIDTH, styles.BODY_HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[column], onPage=_start_page))

    @property
    def paper(self) -> Paper:
        return self._paper


def _start_page(canvas: Canvas, document: _Document) -> None:
    page = canvas.getPageNumber()
    paper = document.paper
    document.canv.paper = paper
    day = formats.day(paper.dated, paper.language) if paper.dated else ""
    parts = (paper.school, day) if page == 1 else (paper.title, paper.school, day)
    left, *rest = [fonts.printable(part) for part in parts]
    _draw_line(canvas, styles.HEADER_Y, left, " · ".join(part for part in rest if part))
    _draw_rule(canvas, styles.HEADER_Y - 6)
    canvas.doForm(_footer_name(page))


def _footer_name(page: int) -> str:
    return f"footer-{page}"


def _draw_footer(canvas: Canvas, paper: Paper, page: int, total: int) -> None:
    texts = resources.texts(paper.language)
    _draw_rule(canvas, styles.FOOTER_Y + 12)
    _draw_line(
        canvas, styles.FOOTER_Y, fonts.printable(paper.notice), texts("paper.footer.page", page=page, total=total)
    )


def _draw_rule(canvas: Canvas, y: float) -> None:
    canvas.setStrokeColor(styles.LINE)
    canvas.setLineWidth(styles.HAIRLINE)
    canvas.line(styles.MARGIN, y, styles.PAGE_WIDTH - styles.MARGIN, y)


def _draw_line(canvas: Canvas, y: float, left: str, right: str) -> None:
    """Draw two small texts at either side; each is shortened to what the other leaves, and at least to half."""
    font, size = fonts.REGULAR, styles.SMALL_SIZE
    half = (styles.BODY_WIDTH - _GAP) / 2
    right_side = fonts.shortened(right, font, size, max(half, styles.BODY_WIDTH - _GAP - stringWidth(left, font, size)))
    left_width = styles.BODY_WIDTH - _GAP - stringWidth(right_side, font, size)
    canvas.setFont(font, size)
    canvas.setFillColor(styles.MUTED)
    canvas.drawString(styles.MARGIN, y, fonts.shortened(left, font, size, left_width))
    canvas.drawRightString(styles.PAGE_WIDTH - styles.MARGIN, y, right_side)
