"""What stayed in the file and why, and what was noticed while reading."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.imported import Effect, ImportedFile, Problem
from models.left_out import LeftOut, LeftOutReason
from resources import Texts
from ui.import_flow.parts import Block, Column, note, selectable
from ui.import_flow.value_words import field_words
from ui.itemmodels.table import Column as TableColumn
from ui.itemmodels.table import TableModel
from ui.theme import CLOSE, Tone
from ui.widgets.chip import ChipLook
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Card, Text
from ui.widgets.scroll import Scroll
from ui.widgets.table_view import TableView

_ICONS: Final = {
    LeftOutReason.NEVER: (Tone.OK, "shield-check"),
    LeftOutReason.OTHER_FILE: (Tone.INFO, "archive"),
    LeftOutReason.CONFIDENTIAL: (Tone.WARN, "lock"),
    LeftOutReason.NOT_NEEDED: (Tone.MUTED, "minus"),
    LeftOutReason.UNKNOWN: (Tone.MUTED, "circle-help"),
}
_EFFECTS: Final = {
    Effect.NOTE: (Tone.INFO, ""),
    Effect.EMPTY: (Tone.WARN, "circle-dashed"),
    Effect.SKIPPED: (Tone.DANGER, "ban"),
}


class LeftOutPanel(QWidget):
    """Names each kind of information that was in the file and is not in Luwte, grouped by the reason."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_left_out")
        self._texts = texts
        self._column = Column()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(self._column))

    def show_file(self, file: ImportedFile) -> None:
        """Show what stayed in a file."""
        intro = self.tr("This was in the file. Luwte did not take it over and does not keep the file.")
        if not file.left_out:
            intro = self.tr("Luwte took over everything that was in the file. It does not keep the file.")
        self._column.fill((Text(intro), *self._blocks(file.left_out)))

    def forget(self) -> None:
        """Drop what is shown."""
        self._column.empty()

    def _blocks(self, found: Sequence[LeftOut]) -> list[QWidget]:
        blocks: list[QWidget] = []
        for reason in LeftOutReason:
            kinds = [entry for entry in found if entry.reason_code is reason]
            if kinds:
                block = Block(self._texts(f"imports.left_out_reason.{reason.value}"))
                for entry in kinds:
                    words = self._texts.count(f"imports.left_out.{entry.kind.value}", entry.count)
                    block.add(note(words[:1].upper() + words[1:], *_ICONS[reason]))
                blocks.append(block)
        return blocks


class ProblemTableModel(TableModel[tuple[int, Problem]]):
    """What was noticed while reading, in the order of the file."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        self._texts = texts
        columns = (
            TableColumn(title=QCoreApplication.translate("ImportFlow", "What was noticed"), text=self.sentence),
            TableColumn(
                title=QCoreApplication.translate("ImportFlow", "Field"), text=self._field_words, width=24, spare=True
            ),
            TableColumn(
                title=QCoreApplication.translate("ImportFlow", "Result"),
                text=self._outcome,
                chip=self._outcome_chip,
                width=20,
            ),
        )
        super().__init__(columns, key=_key, parent=parent)

    def sentence(self, row: tuple[int, Problem]) -> str:
        """Return what was noticed, and what follows from it."""
        problem = row[1]
        return self._texts(f"imports.problem.{problem.code}", line=problem.line, **problem.facts)

    def _field_words(self, row: tuple[int, Problem]) -> str:
        return field_words(row[1].field, self._texts)

    def _outcome(self, row: tuple[int, Problem]) -> str:
        return self._texts(f"imports.effect.{row[1].effect.value}").lower()

    def _outcome_chip(self, row: tuple[int, Problem]) -> ChipLook:
        tone, icon = _EFFECTS[row[1].effect]
        return ChipLook(word=self._outcome(row), tone=tone, icon=icon)


class ProblemPanel(QWidget):
    """Lists what could not be taken as it stands.

    Signals:
        pupil_wanted: the number of the pupil a problem is about.

    """

    pupil_wanted = Signal(str)

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_problems")
        self._model = ProblemTableModel(texts, self)
        self._view = TableView(self._model, self.tr("What was noticed"))
        self._view.setObjectName("import_problem_list")
        self._whole = selectable("")
        self._nothing = EmptyState(
            "circle-check", self.tr("Nothing special"), self.tr("Luwte could read everything in this file.")
        )
        self._create_layout()
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_opened.connect(self._on_row_opened)

    def show_file(self, file: ImportedFile) -> None:
        """Show what was noticed in a file."""
        self._model.set_rows(tuple(enumerate(file.problems)))
        self._filled.setVisible(bool(file.problems))
        self._nothing.setVisible(not file.problems)
        self._view.choose_first()

    def forget(self) -> None:
        """Drop what is shown."""
        self._model.forget()
        self._whole.clear()

    def _create_layout(self) -> None:
        words = Card()
        inside = QVBoxLayout(words)
        inside.setContentsMargins(CLOSE, CLOSE, CLOSE, CLOSE)
        inside.addWidget(self._whole)
        self._filled = QWidget()
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(CLOSE)
        filled.addWidget(self._view, 1)
        filled.addWidget(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._filled, 1)
        column.addWidget(self._nothing, 1)

    @Slot(object)
    def _on_row_chosen(self, row: tuple[int, Problem] | None) -> None:
        self._whole.setText(self._model.sentence(row) if row else "")

    @Slot(object)
    def _on_row_opened(self, row: tuple[int, Problem]) -> None:
        if row[1].record:
            self.pupil_wanted.emit(row[1].record)


def _key(row: tuple[int, Problem]) -> str:
    return str(row[0])
