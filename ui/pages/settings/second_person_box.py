"""Whether a second person has to approve a monitor file before it leaves."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import AppError
from models.usecases.second_person import Arrangement, SecondPersonUseCases
from models.usecases.session import Session
from models.user import Permission
from ui.fields.choice_field import CheckField
from ui.pages.settings.part import headed
from ui.widgets.labels import Text


class SecondPersonBox(QWidget):
    """A tick, and a sentence that says what it does now, or why it cannot be set.

    Signals:
        changed: the ``Changes`` of the use case.
        failed: the AppError that refused it.

    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("second_person_box")
        self._use_cases = SecondPersonUseCases(session)
        self._may = session.may(Permission.MANAGE_SCHOOL)
        self._tick = CheckField(
            "second_person", self.tr("A monitor file leaves only after a second person approves it")
        )
        self._tick.setObjectName("second_person")
        self._words = Text("", "hint")
        self._words.setObjectName("second_person_words")
        hint = self.tr("One makes the file. Another looks at the same numbers and approves them, or sends them back.")
        group = headed(self.tr("Monitor: two pairs of eyes"), hint)
        group.setContentsMargins(0, 0, 0, 0)
        group.addWidget(self._tick)
        group.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(group)
        self._tick.committed.connect(self._on_ticked)

    def refresh(self) -> None:
        """Show how it is."""
        found = self._use_cases.arrangement()
        self._tick.set_value(found.on)
        self._tick.setEnabled(self._may and (found.possible or found.on))
        self._words.setText(self._sentence(found))

    def _sentence(self, found: Arrangement) -> str:
        if not found.possible:
            words = self.tr(
                "This takes two people: a coordinator who makes the file, and another coordinator or an administrator."
                " Add a second one above."
            )
            if found.on:
                return self.tr("Now nobody can save a monitor file.") + " " + words
            return words
        if not found.on:
            return self.tr("Now one person makes the file and saves it.")
        if not found.others:
            return self.tr("You approve what a coordinator makes.")
        return self.tr("What you make is approved by: {0}.").format(", ".join(found.others))

    @Slot()
    def _on_ticked(self) -> None:
        try:
            changes = self._use_cases.switch(on=self._tick.value())
        except AppError as error:
            self.refresh()
            self.failed.emit(error)
            return
        self.refresh()
        self.changed.emit(changes)

    def forget(self) -> None:
        """Drop every name."""
        self._words.clear()
