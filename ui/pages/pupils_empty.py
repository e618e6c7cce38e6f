"""What stands in the place of the list when nobody is in it: why, and what to do."""

from PySide6.QtWidgets import QWidget

from models.caseload import CaseloadFilter
from ui.widgets.empty_state import EmptyState


class EmptyList(EmptyState):
    """Says why nobody is listed.

    Args:
        everybody: whether the user sees all pupils; a youth professional does not.

    """

    def __init__(
        self, *, may_add: bool, may_import: bool, everybody: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__("users", "", "", parent=parent)
        self._may_add = may_add
        self._may_import = may_import
        self._everybody = everybody

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
        if not self._everybody:
            words = self.tr(
                "You see pupils you work with, and those on the agenda of a meeting you take part in."
                " And of them only what there is consent for. Ask the care coordinator when somebody is missing."
            )
            return self.tr("No pupils for you now"), words, ""
        if not (self._may_import or self._may_add):
            return self.tr("No pupils yet"), self.tr("The care coordinator reads in the list."), ""
        words = self.tr("Read in the list from the school's own administration. Nothing changes before you say so.")
        step = self.tr("Read in a list") if self._may_import else self.tr("Add a pupil") if self._may_add else ""
        return self.tr("No pupils yet"), words, step
