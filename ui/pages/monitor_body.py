"""The monitor's page as one sees it: what is chosen, its parts behind a switch, and the bar that saves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.ids import SubmissionId
from models.submission import Submission
from models.usecases.monitor import MonitorPreview
from models.usecases.monitor_approval import Signed
from models.usecases.monitor_compare import MonitorCompareUseCases
from models.usecases.survey import SurveyUseCases
from ui.background import BackgroundRunner
from ui.pages.monitor_choice import MonitorChoice
from ui.pages.monitor_compare import ComparePart
from ui.pages.monitor_gaps import GapsPart
from ui.pages.monitor_ledger import LedgerPart
from ui.pages.monitor_options import OptionCases, OptionsButton
from ui.pages.monitor_preview import PreviewPart
from ui.pages.monitor_problem import ProblemStrip
from ui.pages.monitor_recipients import RecipientsButton
from ui.pages.monitor_save_bar import SaveBar
from ui.pages.survey_part import SurveyPart
from ui.theme import CLOSE
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_row import FlowRow
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.switch_row import SwitchRow
from ui.words import whole_number


class Part(IntEnum):
    """What is behind the switch, in its order."""

    PREVIEW = 0
    GAPS = 1
    SENT = 2
    COMPARE = 3
    SURVEY = 4


_COUNTED: Final = frozenset({Part.PREVIEW, Part.GAPS})
"""What is about one period, to be chosen above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyCases:
    """What the parts read and write by themselves."""

    comparing: MonitorCompareUseCases
    surveys: SurveyUseCases
    options: OptionCases


class MonitorBody(QWidget):
    """Shows a preview, what is missing, what was sent and what can be compared; does nothing by itself."""

    def __init__(
        self,
        cases: BodyCases,
        runner: BackgroundRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preview: MonitorPreview | None = None
        self._sent = 0
        self._busy = False
        self._create_widgets(cases, runner)
        self._create_layout()
        self.switch.chosen.connect(self.show_part)

    def _create_widgets(self, cases: BodyCases, runner: BackgroundRunner) -> None:
        self.choice = MonitorChoice()
        self.recipients = RecipientsButton()
        self.options = OptionsButton(cases.options, runner)
        self.strip = ProblemStrip()
        self.progress = ProgressPanel()
        self.switch = SwitchRow(self.tr("Parts of the monitor"), wraps=True)
        for part in Part:
            self.switch.add("", f"monitor_part_{part.name.lower()}")
        self.nothing = EmptyState(
            "chart-column",
            self.tr("Look first"),
            self.tr(
                "Luwte counts, makes the numbers safe and shows what would leave. Nothing is sent. After that you mend"
                " what is missing and save the file."
            ),
            self.tr("Make preview"),
        )
        self.nothing.setObjectName("monitor_begin")
        self.figures = PreviewPart()
        self.gaps = GapsPart()
        self.ledger = LedgerPart()
        self.compare = ComparePart(cases.comparing, runner)
        self.survey = SurveyPart(cases.surveys, runner)
        self.save_bar = SaveBar()
        self._stack = QStackedWidget()
        for widget in (self.nothing, self.figures, self.gaps, self.ledger, self.compare, self.survey):
            self._stack.addWidget(widget)

    def _create_layout(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(CLOSE)
        self._head = FlowRow()
        self._head.add(self.choice, self.recipients, self.options)
        for widget in (self.switch, self._head, self.strip, self.progress):
            inside.addWidget(widget)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.save_bar)

    @property
    def part(self) -> Part:
        """What is shown."""
        return Part(self.switch.current)

    @Slot(int)
    def show_part(self, part: int) -> None:
        """Show a part; without a preview there is only the invitation to make one, and what was sent."""
        self.switch.choose(part)
        if part == Part.COMPARE:
            self.compare.show_files()
        elif part == Part.SURVEY:
            self.survey.show_surveys()
        self._stack.setCurrentWidget(self._widget(Part(part)))
        self._show_state()

    def show_ledger(self, ledger: Sequence[Submission], signed: Mapping[SubmissionId, Signed]) -> None:
        """Show what was sent, with whose it was."""
        self._sent = len(ledger)
        self.ledger.show_ledger(ledger, signed)

    def show_preview(self, preview: MonitorPreview) -> None:
        """Show what would leave and what is missing."""
        if self._preview is None:
            self.figures.go_to_top()
        self.figures.show_preview(preview)
        self.gaps.show_gaps(preview.gaps)
        self.show_state(preview, busy=False)
        self.show_part(self.part)

    def drop_preview(self) -> None:
        """Go back to the invitation to make one."""
        self.figures.forget()
        self.gaps.forget()
        self.save_bar.forget()
        self.show_state(None, busy=False)
        self.show_part(self.part)

    def show_state(self, preview: MonitorPreview | None, *, busy: bool) -> None:
        """Say how far things are: on the parts, under the preview and on the buttons."""
        self._preview, self._busy = preview, busy
        self._show_state()

    def forget(self) -> None:
        """Drop every text and name."""
        self._preview, self._sent = None, 0
        for part in (
            self.choice,
            self.recipients,
            self.options,
            self.figures,
            self.gaps,
            self.ledger,
            self.compare,
            self.survey,
            self.save_bar,
        ):
            part.forget()
        self.strip.clear()

    def _widget(self, part: Part) -> QWidget:
        always: dict[Part, QWidget] = {
            Part.SENT: self.ledger,
            Part.COMPARE: self.compare,
            Part.SURVEY: self.survey,
        }
        if part in always:
            return always[part]
        if self._preview is None:
            return self.nothing
        return self.gaps if part is Part.GAPS else self.figures

    def _show_state(self) -> None:
        preview, busy = self._preview, self._busy
        missing = len({(gap.pupil, gap.gap.field) for gap in preview.gaps}) if preview else 0
        first = self.tr("Mend first")
        self.switch.set_words(Part.PREVIEW, self.tr("Preview"))
        self.switch.set_words(Part.GAPS, f"{first} {whole_number(missing)}" if preview else first)
        self.switch.set_words(Part.COMPARE, self.tr("Compare"))
        self.switch.set_words(Part.SURVEY, self.tr("School survey"))
        self.switch.set_words(Part.SENT, self.tr("Sent {0}").format(whole_number(self._sent)))
        self._head.setVisible(self.part in _COUNTED)
        self.recipients.show_while(counting=self.part is Part.PREVIEW)
        self.options.show_while(counting=self.part is Part.PREVIEW)
        for button in (self.recipients, self.options):
            button.setEnabled(not busy)
        self.choice.show_counted(counted=preview is not None, busy=busy)
        self.nothing.setEnabled(not busy)
        self.save_bar.setVisible(preview is not None and self._stack.currentWidget() is self.figures)
        if preview is not None:
            self.save_bar.show_preview(preview, missing, busy=busy)
