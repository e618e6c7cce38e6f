"""The recovery code straight to a printer: a sheet that never is a file."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from models.recovery_sheet import RecoverySheet
from ui.theme import Size, Theme

_MARGIN_MM: Final = 20.0
_POINTS: Final = 13


def print_sheet(sheet: RecoverySheet, printer: QPrinter) -> None:
    """Print a recovery code."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    _document(sheet).print_(printer)


def _document(sheet: RecoverySheet) -> QTextDocument:
    document = QTextDocument()
    cursor = QTextCursor(document)
    title, code, words = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    title.setFont(Theme.of_app().font(Size.TITLE, bold=True))
    code.setFont(QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(), _POINTS))
    cursor.insertText(QCoreApplication.translate("RecoveryCode", "Recovery code") + "\n", title)
    cursor.insertText("  ·  ".join(part for part in (sheet.store_name, sheet.school) if part) + "\n\n", words)
    for number, group in enumerate(sheet.code_groups, start=1):
        cursor.insertText(f"{number:>3}   {group}\n", code)
    warning = QCoreApplication.translate(
        "RecoveryCode", "Whoever has this paper and the laptop can read everything. Keep it in the safe."
    )
    cursor.insertText(f"\n{warning}", words)
    return document
