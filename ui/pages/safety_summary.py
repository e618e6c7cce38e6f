"""Safety on the overview of a dossier: a calm line for each open report, and nothing where there is none."""

from typing import Final

from models.safety import SafetyReport, SafetyState, pressing_first, state_on
from models.usecases.pupils import Dossier
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import Block, DeedLink, Section
from ui.pages.safety_words import STATE_LOOKS, monitor_line, summary_line
from ui.theme import Tone

_MOST: Final = 2
"""How many open reports one sees on the overview, the most pressing ones first."""


class SafetySummary(Section):
    """The open reports, whatever the care file says; hidden for who may not know, and when there are none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("safety_summary")
        self.set_heading(self.tr("Safety"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the open reports of a pupil."""
        self.forget()
        still = pressing_first((report for report in dossier.safety if report.open), self._desk.today)
        self.setVisible(bool(still))
        if still:
            words = self.tr("All %n reports", "", len(still)) if still[_MOST:] else self.tr("All reports")
            self.add_deed(DeedLink(words, Wish(deed=Deed.SHOW_SAFETY)))
        for report in still[:_MOST]:
            self.add_block(self._block(report), ruled=False)

    def _block(self, report: SafetyReport) -> Block:
        block = Block()
        block.setObjectName(f"safety_line_{report.id}")
        state = state_on(report, self._desk.today)
        icon, tone = STATE_LOOKS[state]
        block.add_line(summary_line(report, self._desk.today, self._desk.texts), icon=icon, tone=tone, lines=2)
        if report.monitored_by:
            block.add_line(monitor_line(report), "hint", lines=1)
        else:
            block.add_line(monitor_line(report), icon="eye-off", tone=Tone.WARN, lines=1)
        if state in (SafetyState.LATE, SafetyState.DUE) and self._desk.may(Deed.NOTE_SAFETY_CHECK):
            wish = Wish(deed=Deed.NOTE_SAFETY_CHECK, record=report.id)
            block.add_buttons([DeedLink(self.tr("Note the check"), wish, "eye")])
        return block
