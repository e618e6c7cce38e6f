"""How much is entered, in words."""

from PySide6.QtCore import QCoreApplication

from models.imported import FileFormat, ImportedFile
from resources import Texts
from ui.import_flow.review import Tally
from ui.words import date_of, whole_number

_BETWEEN = "  ·  "


def tally_words(tally: Tally) -> str:
    """Return what will be written: ``3 leerlingen nieuw, 5 leerlingen bijgewerkt``."""
    parts = [
        _number(
            tally.added,
            QCoreApplication.translate("ImportFlow", "one new pupil"),
            QCoreApplication.translate("ImportFlow", "{0} new pupils"),
        ),
        _number(
            tally.changed,
            QCoreApplication.translate("ImportFlow", "one changed"),
            QCoreApplication.translate("ImportFlow", "{0} changed"),
        ),
        _number(
            tally.ended,
            QCoreApplication.translate("ImportFlow", "one unenrolled"),
            QCoreApplication.translate("ImportFlow", "{0} unenrolled"),
        ),
        _number(
            tally.guardians,
            QCoreApplication.translate("ImportFlow", "one parent or guardian"),
            QCoreApplication.translate("ImportFlow", "{0} parents or guardians"),
        ),
    ]
    said = ", ".join(part for part in parts if part)
    return said or QCoreApplication.translate("ImportFlow", "details of the school")


def file_words(file: ImportedFile, texts: Texts) -> str:
    """Return what a file is: ``Leerlingenlijst (EDEXML) · peildatum 1 okt 2025 · 75 leerlingen``."""
    parts = [texts(f"imports.format.{file.format.value}")]
    if file.format is FileFormat.EDEXML and file.school.school_year:
        parts.append(QCoreApplication.translate("ImportFlow", "school year {0}").format(file.school.school_year))
    if file.format is FileFormat.OSO and file.school.name:
        parts.append(file.school.name)
    if file.school.reference_date:
        day = date_of(file.school.reference_date)
        listed = QCoreApplication.translate("ImportFlow", "as on {0}")
        made = QCoreApplication.translate("ImportFlow", "made on {0}")
        parts.append((listed if file.format is FileFormat.EDEXML else made).format(day))
    one = QCoreApplication.translate("ImportFlow", "one pupil")
    many = QCoreApplication.translate("ImportFlow", "{0} pupils")
    parts.append(one if len(file.pupils) == 1 else many.format(whole_number(len(file.pupils))))
    return _BETWEEN.join(parts)


def _number(count: int, one: str, many: str) -> str:
    if not count:
        return ""
    return one if count == 1 else many.format(whole_number(count))
