"""Who is active around a pupil, and what waits."""

from typing import Final

from models.consent import InformationKind
from models.involvement import count_helpers, involvements
from models.trajectory import Layer, Trajectory
from models.usecases.pupils import Dossier
from ui.itemmodels.pupil_words import waiting_words
from ui.pages.consent_panel import HELP
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_help_words import (
    HelpParts,
    elsewhere_words,
    help_parts,
    help_title,
    helper_line,
    no_room_line,
    shared_line,
    since_line,
    waiting_lines,
)
from ui.pages.dossier_parts import Block, DeedIcon, DeedLink, Section
from ui.pages.dossier_words import listed
from ui.pages.help_consent import HelpConsent
from ui.theme import Tone
from ui.widgets.chip import ChipLook

_MOST: Final = 3
"""How much help one sees on the overview; what waits takes twice the room, and one of it is always seen."""


class HelpSection(Section):
    """Help that runs and help that waits; what has been stands in the part about help."""

    label_rows = 3.2

    def __init__(self, desk: Desk) -> None:
        super().__init__("help_section")
        self.set_heading(self.tr("Who is active"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the help of a pupil."""
        self.forget()
        self.setVisible(InformationKind.CARE in dossier.kinds)
        self._count(dossier)
        if self._desk.may(Deed.NEW_HELP):
            self.add_deed(DeedIcon(self.tr("Add help"), Wish(deed=Deed.NEW_HELP), "plus"))
        parts = help_parts(dossier.trajectories, self._desk.today)
        if not parts.running and not parts.waiting:
            self.add_text(self._nothing(parts), "muted")
        running = parts.running[:_MOST]
        waiting = parts.waiting[: max(1, (_MOST - len(running)) // 2)]
        for entry in running:
            self.add_block(self._running(entry, dossier), ruled=False)
        for entry in waiting:
            self.add_block(self._waiting(entry, dossier), ruled=False)
        rest = len(parts.running) + len(parts.waiting) - len(running) - len(waiting)
        if rest:
            self.add_more(self.tr("%n more", "", rest), Wish(deed=Deed.SHOW_HELP))
        self.add_fact(self.tr("Elsewhere"), elsewhere_words(dossier.trajectories, self._desk.texts))
        if dossier.shared:
            lines = (shared_line(entry, dossier, self._desk.texts) for entry in dossier.shared)
            self.add_text(listed(*lines), "muted", lines=1)

    def _count(self, dossier: Dossier) -> None:
        """Say how many people are around the pupil: the first thing a family complains of."""
        around = count_helpers(involvements(dossier.trajectories, dossier.care_files), self._desk.today)
        if around.helpers:
            people = self.tr("%n people", "", around.helpers)
            homes = self.tr("%n organisations", "", around.organisations) if around.organisations else ""
            self.add_aside(listed(people, homes))

    def _nothing(self, parts: HelpParts) -> str:
        if parts.ended:
            return self.tr("No help runs now.")
        return self.tr("No help yet. Note help as soon as it is asked: then the wait is counted.")

    def _running(self, entry: Trajectory, dossier: Dossier) -> Block:
        chip = ChipLook(word=self.tr("runs"), tone=Tone.OK, icon="heart-handshake")
        block = self._block(entry, dossier)
        block.add_marked(chip, listed(helper_line(entry, dossier), since_line(entry)))
        return block

    def _waiting(self, entry: Trajectory, dossier: Dossier) -> Block:
        today = self._desk.today
        days = (today - entry.asked_on).days if entry.asked_on and entry.asked_on <= today else None
        word = waiting_words(days) if days is not None else self.tr("not started")
        block = self._block(entry, dossier)
        block.add_marked(ChipLook(word=word, tone=Tone.WARN, icon="hourglass"), helper_line(entry, dossier))
        for line in waiting_lines(entry, today):
            block.add_line(line, icon="clock", tone=Tone.WARN, lines=1)
        block.add_line(no_room_line(entry, dossier, today), icon="triangle-alert", tone=Tone.WARN, lines=1)
        self._add_missing_consent(block, entry, dossier)
        return block

    def _add_missing_consent(self, block: Block, entry: Trajectory, dossier: Dossier) -> None:
        """Say that nobody said yes to help by this provider yet; only to who asks it, and so sees every consent."""
        asked_for_one = entry.layer is Layer.INDIVIDUAL
        if not asked_for_one or not self._desk.may(Deed.ASK_CONSENT):
            return
        if not HelpConsent(dossier, self._desk.deciders(dossier))(entry.provider, self._desk.today):
            words = self.tr("There is no valid consent to this help yet.")
            block.add_line(words, icon="shield", tone=Tone.WARN, lines=1)
            block.add_buttons([DeedLink(self.tr("Ask for consent"), Wish(deed=Deed.ASK_CONSENT, record=HELP))])

    def _block(self, entry: Trajectory, dossier: Dossier) -> Block:
        block = Block()
        block.setObjectName(f"help_{entry.id}")
        title = help_title(entry, dossier, self._desk.texts)
        buttons = []
        if self._desk.may(Deed.EDIT_HELP):
            words = self.tr("Change: {0}").format(title)
            buttons.append(DeedIcon(words, Wish(deed=Deed.EDIT_HELP, record=entry.id)))
        block.add_brief_head(title, *buttons)
        return block
