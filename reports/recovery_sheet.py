"""The recovery code on one page: to print once, sign and put in an envelope."""

from collections.abc import Sequence

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Flowable

import resources
from models.recovery_sheet import RecoverySheet
from reports.blocks import bullets, gap, note, numbered, paragraph, title, together
from reports.layout import Paper, render
from reports.styles import BODY_WIDTH, CODE_SIGN_WIDTH
from reports.tables import cell_grid, side_by_side, signature_lines

_QR_SIZE = 118.0
_SIGNATURE_HEIGHT = 40.0
_CODE_SHARE = 0.74
"""The part of the width the groups take beside the QR code."""
_SECTIONS = {
    "when": ("forgotten", "damaged", "copy"),
    "use": ("open", "type", "password"),
    "keep": ("safe", "apart", "nowhere_else"),
    "lost": ("tell", "secure", "leak"),
}
_MOST_COLUMNS = 6
_BETWEEN = 14.0
_IN_ORDER = {"use", "lost"}
_SIGNED = ("name", "role", "day", "signature")


def recovery_sheet(sheet: RecoverySheet, language: str) -> bytes:
    """Return the sheet as a PDF of one page in ``nl`` or ``en``."""
    texts = resources.texts(language)
    paper = Paper(
        title=texts("recovery_sheet.page.title"),
        school=sheet.school or sheet.store_name,
        language=language,
        dated=sheet.made_on,
        notice=texts("recovery_sheet.page.notice"),
    )
    return render(paper, _story(sheet, texts))


def _story(sheet: RecoverySheet, texts: resources.Texts) -> list[Flowable]:
    scanned = [_qr(sheet.code), paragraph(texts("recovery_sheet.page.qr"), "cell_small")]
    signed = [texts(f"recovery_sheet.sign.{name}") for name in _SIGNED]
    return [
        *title(texts("recovery_sheet.page.title"), texts("recovery_sheet.page.subtitle", store=sheet.store_name)),
        note(texts("recovery_sheet.page.warning"), lead=texts("recovery_sheet.page.warning_lead"), strong=True),
        side_by_side([[_groups(sheet.code_groups, texts)], scanned], [_CODE_SHARE, 1 - _CODE_SHARE]),
        gap(),
        side_by_side(
            [
                [*_section("keep", texts), *_section("lost", texts)],
                [*_section("when", texts), *_section("use", texts)],
            ],
            [1, 1],
        ),
        gap(),
        together(
            [
                paragraph(texts("recovery_sheet.sign.title"), "subheading"),
                signature_lines(signed, height=_SIGNATURE_HEIGHT),
            ]
        ),
    ]


def _groups(groups: Sequence[str], texts: resources.Texts) -> Flowable:
    """Return the groups, numbered, in as many columns as their length allows."""
    width = _CODE_SHARE * BODY_WIDTH
    columns = max(1, min(_MOST_COLUMNS, int(width / (max(map(len, groups)) * CODE_SIGN_WIDTH + _BETWEEN))))
    cells = [
        [paragraph(texts("recovery_sheet.page.group", number=number), "cell_small"), paragraph(group, "code")]
        for number, group in enumerate(groups, start=1)
    ]
    return cell_grid(cells, columns, width)


def _section(name: str, texts: resources.Texts) -> list[Flowable]:
    lines = [texts(f"recovery_sheet.{name}.{line}") for line in _SECTIONS[name]]
    head = paragraph(texts(f"recovery_sheet.{name}.title"), "subheading")
    return [head, *(numbered(lines) if name in _IN_ORDER else bullets(lines))]


def _qr(code: str) -> Flowable:
    """Return the code as a QR code that survives some stains and folds (level M)."""
    square = QrCodeWidget(code, barLevel="M", barWidth=_QR_SIZE, barHeight=_QR_SIZE, barBorder=2)
    drawing = Drawing(_QR_SIZE, _QR_SIZE, square)
    drawing.hAlign = "LEFT"
    return drawing
