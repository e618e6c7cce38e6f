"""What differs per person, shown before papers are saved: in a folder, or all in one zip file."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import ChoiceField
from ui.itemmodels.telltales import DifferenceLine, DifferenceTableModel
from ui.theme import Theme
from ui.widgets.fitted_rows import fit_rows
from ui.widgets.labels import Text
from ui.widgets.table_view import TableView

_LEAST_ROWS, _MOST_ROWS = 3, 9
_ROWS_AROUND = 9
"""What the dialog takes besides the list, its frame included, in heights of a row."""
_AFTER_THE_HINT = 2
_SHARE_OF_SCREEN = 0.8
_WIDE_IN_ROWS = 34


class PaperPlace(StrEnum):
    """Where papers go."""

    FOLDER = "folder"
    ZIP = "zip"


class PapersDialog(ValueDialog):
    """Shows who gets what, unless there is nothing to compare; ``accepted_value`` carries where the papers go."""

    draftless: ClassVar[str] = "one choice, and no text"

    def __init__(
        self, heading: str, summary: str, lines: Sequence[DifferenceLine] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("papers_dialog")
        self.set_heading(heading, summary)
        self.set_save_words(self.tr("Choose where…"))
        self._model = DifferenceTableModel(self)
        self._model.set_rows(lines or ())
        view = TableView(self._model, self.tr("What differs per person"))
        view.setObjectName("paper_differences")
        row, room = Theme.of_app().row_height, self.screen().availableSize()
        most = max(_LEAST_ROWS, min(_MOST_ROWS, room.height() // row - _ROWS_AROUND))
        fit_rows(view, least=1, most=most)
        view.setMinimumWidth(min(row * _WIDE_IN_ROWS, round(room.width() * _SHARE_OF_SCREEN)))
        same = Text(self.tr("Everybody gets everything: nothing is left out."), "muted")
        same.setVisible(lines is not None and not lines)
        view.setVisible(bool(lines))
        self._place = ChoiceField(
            "place",
            self.tr("Save as"),
            [
                (PaperPlace.FOLDER, self.tr("A file for each, in a folder")),
                (PaperPlace.ZIP, self.tr("All in one zip file")),
            ],
        )
        self._place.set_value(PaperPlace.FOLDER)
        self.form.add(self._place)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(_AFTER_THE_HINT, same)
            column.insertWidget(_AFTER_THE_HINT, view)

    @override
    def construct(self, values: dict[str, Any]) -> PaperPlace:
        return PaperPlace(values["place"] or PaperPlace.FOLDER)

    @override
    def forget(self) -> None:
        self._model.forget()
        super().forget()
