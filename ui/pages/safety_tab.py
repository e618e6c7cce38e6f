"""Safety in a dossier: every report with what came of it, who watches, and the next step."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.consent import InformationKind
from models.safety import SafetyReport, SafetyState, pressing_first, state_on
from models.usecases.pupils import Dossier
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import (
    AnyDeedButton,
    Block,
    DeedButton,
    DeedIcon,
    DeedLink,
    Past,
    PrimaryDeedButton,
    Section,
)
from ui.pages.dossier_tab import DossierTab
from ui.pages.dossier_words import listed
from ui.pages.safety_words import (
    STATE_LOOKS,
    check_line,
    closing_line,
    expected_line,
    helped_now,
    missing_line,
    monitor_line,
    report_title,
    rests_on_line,
    state_chip,
)
from ui.theme import CLOSE, Tone
from ui.widgets.scroll import Scroll
from ui.words import date_of

_PRESSING = (SafetyState.LATE, SafetyState.NO_CHECK, SafetyState.DUE)


class SafetySection(Section):
    """The open reports, the most pressing first; what was closed stays behind a link."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("safety_section")
        self.set_heading(self.tr("Reports about safety"))
        self._desk = desk
        self._dossier: Dossier | None = None

    def show_dossier(self, dossier: Dossier) -> None:
        """Show all reports of a pupil."""
        self.forget()
        self._dossier = dossier
        if self._desk.may(Deed.NEW_SAFETY_REPORT):
            self.add_deed(DeedButton(self.tr("Note a report"), Wish(deed=Deed.NEW_SAFETY_REPORT), "plus"))
        still = pressing_first((entry for entry in dossier.safety if entry.open), self._desk.today)
        closed = [entry for entry in dossier.safety if not entry.open]
        self.add_hint(self._explanation(dossier, still))
        for number, report in enumerate(still):
            self.add_block(self._block(report, first=number == 0), ruled=number > 0)
        if closed:
            self._add_closed(closed)

    def _explanation(self, dossier: Dossier, still: Sequence[SafetyReport]) -> str:
        if not dossier.safety:
            return self.tr("Nothing was reported. Note here when you ask advice of, or report to, Veilig Thuis.")
        if still and helped_now(dossier, self._desk.today):
            return self.tr("There is help. That closes no report: agree on who keeps an eye on it.")
        return self.tr("A report stays open until you close it, also when the file is closed.")

    def _block(self, report: SafetyReport, *, first: bool) -> Block:
        today, texts = self._desk.today, self._desk.texts
        block = Block()
        block.setObjectName(f"safety_{report.id}")
        icons = []
        if self._desk.may(Deed.EDIT_SAFETY_REPORT):
            wish = Wish(deed=Deed.EDIT_SAFETY_REPORT, record=report.id)
            icons.append(DeedIcon(self.tr("Change the report of {0}").format(date_of(report.on)), wish))
        block.add_head(report_title(report, texts), state_chip(report, today, texts), *icons)
        block.add_line(report.concern)
        block.add_line(self._rests_on(report), "hint", "scale")
        icon, tone = STATE_LOOKS[state_on(report, today)]
        block.add_line(check_line(report, today), icon=icon, tone=tone)
        watched = bool(report.monitored_by)
        eye, watching = ("eye", Tone.MUTED) if watched else ("eye-off", Tone.WARN)
        block.add_line(monitor_line(report), icon=eye, tone=watching)
        block.add_line(missing_line(report, today), icon="phone", tone=Tone.WARN)
        block.add_line(expected_line(report), "muted")
        self._add_history(block, report)
        block.add_buttons(self._deeds(report, primary=first and state_on(report, today) in _PRESSING))
        return block

    def forget(self) -> None:
        """Drop every text, and whose they were."""
        super().forget()
        self._dossier = None

    def _rests_on(self, report: SafetyReport) -> str:
        return rests_on_line(report, self._dossier, self._desk) if self._dossier else ""

    def _add_history(self, block: Block, report: SafetyReport) -> None:
        """Add what came in and what was seen, newest first."""
        answers = [(entry.on, self.tr("Answer: {0}").format(entry.text), "mail") for entry in report.answers]
        checks = [(entry.on, self.tr("Check: {0}").format(entry.seen), "eye") for entry in report.checks]
        told = sorted([*answers, *checks], key=_by_day, reverse=True)
        if told:
            block.add_gap()
        for on, words, icon in told:
            block.add_line(listed(date_of(on), words), "muted", icon)

    def _deeds(self, report: SafetyReport, *, primary: bool) -> list[AnyDeedButton]:
        if not self._desk.may(Deed.NOTE_SAFETY_CHECK):
            return []
        check = Wish(deed=Deed.NOTE_SAFETY_CHECK, record=report.id)
        words = self.tr("Note a check")
        return [
            PrimaryDeedButton(words, check, "eye") if primary else DeedButton(words, check, "eye"),
            DeedButton(self.tr("Note an answer"), Wish(deed=Deed.NOTE_SAFETY_ANSWER, record=report.id), "mail"),
            DeedLink(self.tr("Close the report"), Wish(deed=Deed.CLOSE_SAFETY_REPORT, record=report.id)),
        ]

    def _add_closed(self, closed: Sequence[SafetyReport]) -> None:
        past = Past(self.tr("Closed ({0})").format(len(closed)))
        for report in closed:
            block = Block()
            block.setObjectName(f"safety_{report.id}")
            block.add_head(report_title(report, self._desk.texts))
            block.add_line(report.concern)
            block.add_line(self._rests_on(report), "hint", "scale")
            block.add_line(closing_line(report), "hint", "check")
            self._add_history(block, report)
            past.add(block)
        holder = Block()
        holder.add_widget(past)
        self.add_block(holder)


class SafetyTab(DossierTab):
    """The part of a dossier that only who may know of safety has."""

    name = "safety"
    wants = frozenset({InformationKind.SAFETY})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._section = SafetySection(desk)
        self._section.wished.connect(self.wished)
        self.fill_with(Scroll(alone(self._section)))

    @override
    def title(self) -> str:
        return QCoreApplication.translate("DossierTabs", "Safety")

    @override
    def show_dossier(self, dossier: Dossier) -> None:
        self._section.show_dossier(dossier)

    @override
    def forget(self) -> None:
        self._section.forget()


def alone(section: Section) -> QWidget:
    """Return a section at the top of a part of its own."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, CLOSE, 0)
    column.addWidget(section)
    column.addStretch()
    return holder


def _by_day(told: tuple[object, str, str]) -> str:
    on, _, _ = told
    return str(on)
