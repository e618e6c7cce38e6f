"""Why there is no monitor to make, and the part of the settings where that is mended."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.widgets.empty_state import EmptyState

SCHOOL: Final = "school"
WAY: Final = "way"
USERS: Final = "users"
MONITORS: Final = "definitions"


class Refusal(EmptyState):
    """Stands in the place of the whole page.

    Attributes:
        part: the part of the settings that the button leads to.

    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("school", "", "", parent=parent)
        self.setObjectName("monitor_impossible")
        self.part = SCHOOL

    def say_no_school(self) -> None:
        """Say that there is no school yet."""
        self.part = SCHOOL
        self.say(
            self.tr("The school has not been filled in"),
            self.tr("A monitor is about one school. Fill in its details first, in the settings."),
            self.tr("Go to settings"),
        )

    def say_no_municipality(self) -> None:
        """Say that nobody knows to whom it goes."""
        self.part = SCHOOL
        self.say(
            self.tr("For which municipality?"),
            self.tr("A monitor goes to the municipality of the school. Fill that in first, in the settings."),
            self.tr("Go to settings"),
        )

    def say_no_monitor(self) -> None:
        """Say that the way of working names none."""
        self.part = WAY
        self.say(
            self.tr("No monitor for your region yet"),
            self.tr(
                "Your way of working names no monitor. Does your municipality ask for one?"
                " Then set it in the way of working."
            ),
            self.tr("Go to the way of working"),
        )

    def say_nothing_waits(self, *, second_person: bool) -> None:
        """Say to who only approves that nothing waits for him, or that nobody is asked at this school."""
        self.part = USERS
        if second_person:
            words = self.tr("When a colleague asks you to approve a monitor file, you see here exactly what leaves.")
            self.say(self.tr("Nothing waits for your approval"), words)
            return
        words = self.tr(
            "Here one approves a monitor file that a colleague made, before it leaves."
            " Does your school want that? Then switch it on in the settings, at Users."
        )
        self.say(self.tr("Nothing waits for your approval"), words, self.tr("Go to settings"))

    def say_not_for_you(self, sentence: str) -> None:
        """Say that the role of the user does not allow it."""
        self.say(self.tr("Not for you to see"), sentence)
