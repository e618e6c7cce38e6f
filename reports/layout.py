"""Every paper's page: A4, header, footer, page breaks. Measures and type are in ``reports/styles.py``.

A paper is a list of blocks (``reports/blocks.py``, ``reports/tables.py``) that ``render`` sets on pages. Equal data
gives equal bytes: nothing of the moment, the user or the machine goes into the file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, DocIf, Flowable, Frame, PageBreak, PageTemplate

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
        landscape: whether the page lies on its side, for wide tables.

    """

    title: str
    school: str
    language: str
    dated: date | None = None
    notice: str = ""
    landscape: bool = False

    @property
    def width(self) -> float:
        """The width of the page, in points."""
        return styles.PAGE_HEIGHT if self.landscape else styles.PAGE_WIDTH

    @property
    def height(self) -> float:
        """The height of the page, in points."""
        return styles.PAGE_WIDTH if self.landscape else styles.PAGE_HEIGHT

    @property
    def body_width(self) -> float:
        """The width of the text, in points."""
        return self.width - 2 * styles.MARGIN


def render(paper: Paper, story: Sequence[Flowable]) -> bytes:
    """Set blocks on pages and return the PDF, with its title and language and no other metadata."""
    return render_together([(paper, story)])


def render_together(papers: Sequence[tuple[Paper, Sequence[Flowable]]]) -> bytes:
    """Set several papers in one PDF, to print at once: each with its own page numbers, beginning on a new sheet.

    On a printer that prints both sides no two papers share a sheet: the back that stays empty bears nothing and is not
    counted. The title is that of the first one.
    """
    fonts.load()
    buffer = BytesIO()
    (first, _), *_ = papers
    story: list[Flowable] = []
    for number, (paper, blocks) in enumerate(papers):
        story += [PageBreak(), DocIf("doc.page % 2 == 0", [PageBreak()])] if number else []
        story += [_Begins(paper), *blocks, _Ends()]
    _Document(buffer, first).build(story, canvasmaker=_Canvas)
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


class _Begins(Flowable):
    """Takes no room, and tells the canvas that another paper begins on this page."""

    canv: "_Canvas"

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self._paper = paper

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.begins[self.canv.getPageNumber()] = self._paper


class _Ends(Flowable):
    """Takes no room, and tells the canvas that a paper ends on this page."""

    canv: "_Canvas"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.ends.add(self.canv.getPageNumber())


class _TitleOnly(PDFInfo):
    """Metadata that says what the paper is and nothing about who made it, when or with what."""

    def format(self, document: PDFDocument) -> bytes:
        written: bytes = PDFDictionary({"Title": PDFString(self.title)}).format(document)
        return written


class _Canvas(Canvas):
    """A canvas that knows the paper, and writes "page 2 of 5" once it knows how many pages there are."""

    _doc: PDFDocument
    paper: Paper
    begins: dict[int, Paper]
    ends: set[int]

    def save(self) -> None:
        last = self.getPageNumber() - 1
        starts = sorted({1: self.paper, **self.begins})
        for start, following in zip(starts, [*starts[1:], last + 1], strict=True):
            paper = self.begins.get(start, self.paper)
            end = max((page for page in self.ends if start <= page < following), default=following - 1)
            for page in range(start, following):
                self.beginForm(_margin_name(page))
                if page <= end:
                    _draw_header(self, paper, first=page == start)
                    _draw_footer(self, paper, page - start + 1, end - start + 1)
                self.endForm()
        self._doc.info = _TitleOnly()
        self._doc.info.title = fonts.printable(self.paper.title)
        super().save()


class _Document(BaseDocTemplate):
    """A4 with one column; header and footer are placeholders that the canvas fills in at the end."""

    canv: _Canvas

    def __init__(self, target: BytesIO, paper: Paper) -> None:
        super().__init__(
            target,
            pagesize=(paper.width, paper.height),
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.REGULAR,
            lang=_LOCALES[paper.language],
            keepTogetherClass=KeptWithNext,
        )
        self._paper = paper
        height = paper.height - styles.TOP - styles.BOTTOM
        column = Frame(styles.MARGIN, styles.BOTTOM, paper.body_width, height, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[column], onPage=_start_page))

    @property
    def paper(self) -> Paper:
        return self._paper


def _start_page(canvas: Canvas, document: _Document) -> None:
    if canvas.getPageNumber() == 1:
        document.canv.paper, document.canv.begins, document.canv.ends = document.paper, {}, set()
    canvas.doForm(_margin_name(canvas.getPageNumber()))


def _margin_name(page: int) -> str:
    return f"margin-{page}"


def _draw_header(canvas: Canvas, paper: Paper, *, first: bool) -> None:
    day = formats.day(paper.dated, paper.language) if paper.dated else ""
    parts = (paper.school, day) if first else (paper.title, paper.school, day)
    left, *rest = [fonts.printable(part) for part in parts]
    top = paper.height - styles.HEADER_DOWN
    _draw_line(canvas, top, (left, " · ".join(part for part in rest if part)), paper.body_width)
    _draw_rule(canvas, top - 6, paper.body_width)


def _draw_footer(canvas: Canvas, paper: Paper, page: int, total: int) -> None:
    texts = resources.texts(paper.language)
    _draw_rule(canvas, styles.FOOTER_Y + 12, paper.body_width)
    sides = (fonts.printable(paper.notice), texts("paper.footer.page", page=page, total=total))
    _draw_line(canvas, styles.FOOTER_Y, sides, paper.body_width)


def _draw_rule(canvas: Canvas, y: float, width: float) -> None:
    canvas.setStrokeColor(styles.LINE)
    canvas.setLineWidth(styles.HAIRLINE)
    canvas.line(styles.MARGIN, y, styles.MARGIN + width, y)


def _draw_line(canvas: Canvas, y: float, sides: tuple[str, str], width: float) -> None:
    """Draw two small texts at either side; each is shortened to what the other leaves, and at least to half."""
    font, size = fonts.REGULAR, styles.SMALL_SIZE
    left, right = sides
    half = (width - _GAP) / 2
    right_side = fonts.shortened(right, font, size, max(half, width - _GAP - fonts.width_of(left, font, size)))
    right_width = fonts.width_of(right_side, font, size)
    canvas.setFillColor(styles.MUTED)
    left_side = fonts.shortened(left, font, size, width - _GAP - right_width)
    fonts.draw(canvas, (styles.MARGIN, y), left_side, (font, size))
    fonts.draw(canvas, (styles.MARGIN + width - right_width, y), right_side, (font, size))
