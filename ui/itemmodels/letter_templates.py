"""The texts of letters as a table: what each is called, for whom, and whether the school changed it."""

from PySide6.QtCore import QCoreApplication, QObject

from models.letter_template import LetterReader, LetterTemplate, is_changed, is_outdated, original_of
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook


class LetterTemplateModel(TableModel[LetterTemplate]):
    """One row for each text."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[LetterTemplate]] = [
            Column(title=QCoreApplication.translate("LetterTemplateModel", "Letter"), text=_name),
            Column(title=QCoreApplication.translate("LetterTemplateModel", "To"), text=_reader, width=10, spare=True),
            Column(
                title=QCoreApplication.translate("LetterTemplateModel", "State"),
                text=_state_words,
                chip=state_chip,
                width=15,
            ),
        ]
        super().__init__(columns, key=_key, parent=parent)


def state_chip(template: LetterTemplate) -> ChipLook | None:
    """Return what the school did with a text; None for an original as it came."""
    if template.retired:
        words = QCoreApplication.translate("LetterTemplateModel", "not offered")
        return ChipLook(word=words, tone=Tone.MUTED, icon="eye-off")
    if is_outdated(template):
        words = QCoreApplication.translate("LetterTemplateModel", "new original")
        return ChipLook(word=words, tone=Tone.INFO, icon="info")
    if is_changed(template):
        words = QCoreApplication.translate("LetterTemplateModel", "changed")
        return ChipLook(word=words, tone=Tone.PRIMARY, icon="pencil")
    if original_of(template) is None:
        words = QCoreApplication.translate("LetterTemplateModel", "our own")
        return ChipLook(word=words, tone=Tone.PRIMARY, icon="school")
    return None


def _key(template: LetterTemplate) -> str:
    return template.id


def _name(template: LetterTemplate) -> str:
    return template.name


def _reader(template: LetterTemplate) -> str:
    pupil = template.reader is LetterReader.PUPIL
    translate = QCoreApplication.translate
    return translate("LetterTemplateModel", "pupil") if pupil else translate("LetterTemplateModel", "parents")


def _state_words(template: LetterTemplate) -> str:
    look = state_chip(template)
    return look.word if look else ""
