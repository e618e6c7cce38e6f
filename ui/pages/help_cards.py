"""Help over time as a picture, and each piece of help as a card."""

from PySide6.QtCore import QCoreApplication

from models.usecases.pupils import Dossier
from resources import Texts
from ui.pages.dossier_desk import Deed, Desk, Surroundings, Wish
from ui.pages.dossier_help_words import elsewhere_words, help_parts, shared_line
from ui.pages.dossier_parts import Block, DeedIcon, DeedLink, Past, Section
from ui.pages.help_card import HelpCard
from ui.pages.help_timeline import HelpTimeline


class HelpPicture(Section):
    """What waited, what ran, and where we are now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("help_picture_section")
        self.set_heading(self.tr("Waiting and help"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show help over time; without any there is nothing to show."""
        self.forget()
        self.setVisible(bool(dossier.trajectories))
        if dossier.trajectories:
            picture = Block()
            picture.add_widget(HelpTimeline(dossier, self._desk.today, self._desk.texts))
            self.add_block(picture, ruled=False)
            self.add_hint(self.tr("Striped is waiting, filled is help."))


def add_shared_help(section: Section, dossier: Dossier, texts: Texts) -> None:
    """Show help that also reaches a pupil: it is read here, and changed where help for groups is."""
    if not dossier.shared:
        return
    block = Block()
    block.setObjectName("shared_help_lines")
    for entry in dossier.shared:
        block.add_line(shared_line(entry, dossier, texts), icon="users")
    words = QCoreApplication.translate("Dossier", "Show help for groups")
    block.add_buttons([DeedLink(words, Wish(deed=Deed.SHOW_SHARED_HELP), "users")])
    section.add_block(block)


class HelpCards(Section):
    """Help that runs and waits, and behind a link help that has been."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("help_cards_section")
        self.set_heading(self.tr("Help"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier, around: Surroundings) -> None:
        """Show each piece of help as a card."""
        self.forget()
        if self._desk.may(Deed.NEW_HELP):
            self.add_deed(DeedIcon(self.tr("Add help"), Wish(deed=Deed.NEW_HELP), "plus"))
        parts = help_parts(dossier.trajectories, self._desk.today)
        for entry in (*parts.running, *parts.waiting):
            self.add_block(HelpCard(entry, dossier, around, self._desk))
        if not parts.running and not parts.waiting:
            self._invite(some_before=bool(parts.ended))
        self.add_fact(self.tr("Elsewhere"), elsewhere_words(dossier.trajectories, self._desk.texts))
        if parts.ended:
            past = Past(self.tr("Earlier help ({0})").format(len(parts.ended)))
            for entry in parts.ended:
                past.add(HelpCard(entry, dossier, around, self._desk))
            holder = Block()
            holder.add_widget(past)
            self.add_block(holder, ruled=False)
        add_shared_help(self, dossier, self._desk.texts)

    def _invite(self, *, some_before: bool) -> None:
        block = Block()
        if some_before:
            block.add_line(self.tr("No help runs now."), "muted")
        else:
            words = self.tr("No help yet. Note help as soon as it is asked: then the wait is counted.")
            block.add_line(words, "muted")
        if self._desk.may(Deed.NEW_HELP):
            button = DeedLink(self.tr("Add help"), Wish(deed=Deed.NEW_HELP), "plus")
            button.setObjectName("first_help")
            block.add_buttons([button])
        self.add_block(block, ruled=False)
