"""What stands in the place of the list when nobody is in it: why, and what to do."""

from PySide6.QtWidgets import QWidget

from models.caseload import CaseloadFilter
from ui.widgets.empty_state import EmptyState


class EmptyList(EmptyState):
    """Says why nobody is listed."""

    def __init__(self, *, may_add: bool, may_import: bool, parent: QWidget | None = None) -> None:
        super().__init__("users", "", "", parent=parent)
        self._may_add = may_add
        self._may_import = may_import

    def explain(self, asked: CaseloadFilter, *, anybody: bool, narrowed: bool) -> None:
        """Say why, and offer the next step."""
        if not anybody:
            self.say(*self._no_pupils())
        elif narrowed:
            words = self.tr("Nobody fits what you typed and chose.")
            if not asked.everybody:
                words = self.tr("Nobody in the caseload fits. Perhaps among all pupils?")
            self.say(self.tr("Nothing found"), words, self.tr("Show all again"))
        else:
            words = self.tr("A pupil comes in here with the first signal. Choose one among all pupils and press N.")
            self.say(self.tr("The caseload is empty"), words, self.tr("Show all pupils"))

    def _no_pupils(self) -> tuple[str, str, str]:
        words = self.tr("Read in the list from the school's own administration. Nothing changes before you say so.")
        step = self.tr("Read in a list") if self._may_import else self.tr("Add a pupil") if self._may_add else ""
        return self.tr("No pupils yet"), words, step
