"""The recovery code, shown once: keep it on paper, and prove it by typing two groups back."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.recovery_sheet import RecoverySheet
from ui.fields.text_field import TextField
from ui.start.ports import StoreMaker
from ui.start.recovery_paper import RecoveryPaper
from ui.theme import NORMAL, SMALL, TIGHT
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, SectionHeading, Text
from ui.widgets.strip import Strip

_COLUMNS: Final = 4


class RecoveryCode(QWidget):
    """Shows the code, saves or prints it, and asks two groups back.

    Signals:
        committed: Enter was pressed in the last group.

    """

    committed = Signal()

    def __init__(self, maker: StoreMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maker = maker
        self._sheet: RecoverySheet | None = None
        self._asked: tuple[int, int] = (0, 1)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def begin(self, sheet: RecoverySheet, asked: tuple[int, int]) -> None:
        """Show a code.

        Args:
            sheet: the code and whose it is.
            asked: which two groups to type back, counted from 0.

        """
        self._sheet = sheet
        self.paper.take(sheet)
        self._asked = asked
        for number, group in enumerate(sheet.code_groups):
            row, column = divmod(number, _COLUMNS)
            self._grid.addLayout(_numbered(number + 1, group), row, column)
        for field, number in zip(self._back, asked, strict=True):
            field.set_label(self.tr("Group {0}").format(number + 1))
            field.forget()

    def passed(self) -> bool:
        """Tell whether both groups were typed back rightly; marks the ones that were not."""
        groups = self._sheet.code_groups if self._sheet else ()
        wrong = [
            field
            for field, number in zip(self._back, self._asked, strict=True)
            if not groups or _plain(field.value()) != _plain(groups[number])
        ]
        for field in self._back:
            field.show_problem(self.tr("This is not what is on the paper.") if field in wrong else "")
        if wrong:
            wrong[0].focus()
        return not wrong

    def forget(self) -> None:
        """Drop the code."""
        self._sheet = None
        self.paper.forget()
        while (place := self._grid.takeAt(0)) is not None:
            _empty(place.layout())
        for field in self._back:
            field.forget()

    def _create_widgets(self) -> None:
        self._code = Card()
        self._grid = QGridLayout(self._code)
        self._grid.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        self._grid.setSpacing(SMALL)
        self._save = Button(self.tr("Save as PDF"), "file-text")
        self._print = Button(self.tr("Print"), "printer")
        self._said = Strip()
        self.paper = RecoveryPaper(self._maker.recovery_pdf, self._said, self)
        self._ask = SectionHeading(self.tr("Type two groups from the paper"))
        self._why = Text(self.tr("So you know that the paper is right and where it lies."), "hint")
        self._back = [TextField(f"group_{place}", "", width=12) for place in ("first", "second")]

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._save)
        buttons.addWidget(self._print)
        buttons.addStretch()
        fields = QHBoxLayout()
        fields.setSpacing(NORMAL)
        for field in self._back:
            fields.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        fields.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._code)
        column.addLayout(buttons)
        column.addWidget(self._said)
        column.addSpacing(SMALL)
        column.addWidget(self._ask)
        column.addWidget(self._why)
        column.addLayout(fields)

    def _connect_signals(self) -> None:
        self._save.clicked.connect(self.paper.ask_file)
        self._print.clicked.connect(self.paper.ask_printer)
        for field in self._back:
            field.changed.connect(self._on_group_changed)

    @Slot()
    def _on_group_changed(self) -> None:
        for field in self._back:
            field.show_problem("")


def _numbered(number: int, group: str) -> QVBoxLayout:
    above = Text(str(number), "hint")
    shown = QLabel(group)
    shown.setProperty("look", "code")
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    shown.setAccessibleName(f"{number}: {' '.join(group)}")
    both = QVBoxLayout()
    both.setSpacing(TIGHT)
    both.addWidget(above)
    both.addWidget(shown)
    return both


def _empty(layout: object) -> None:
    if not isinstance(layout, QVBoxLayout):
        return
    while (place := layout.takeAt(0)) is not None:
        widget = place.widget()
        if widget is not None:
            widget.deleteLater()


def _plain(text: str) -> str:
    return "".join(text.split()).replace("-", "").upper()
