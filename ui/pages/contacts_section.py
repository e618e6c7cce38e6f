"""The contact moments around a pupil: the newest first, each with its number within the help."""

from collections.abc import Sequence
from typing import Final

from models.contact import Contact, contact_numbers
from models.usecases.contacts import may_change
from models.usecases.pupils import Dossier
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_goal_words import contact_line
from ui.pages.dossier_help_words import help_title
from ui.pages.dossier_parts import Block, DeedIcon, Past, Section
from ui.pages.dossier_words import listed
from ui.words import short_day

_SHOWN: Final = 6
_MOST: Final = 20
"""More than this nobody reads in a column; the timeline shows all."""


class ContactsSection(Section):
    """Who spoke with whom, and what it came to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("contacts_section")
        self.set_heading(self.tr("Contacts"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show contacts, the newest first."""
        self.forget()
        if self._desk.may(Deed.NOTE_CONTACT):
            self.add_deed(DeedIcon(self.tr("Note a contact"), Wish(deed=Deed.NOTE_CONTACT), "plus"))
        blocks = self._blocks(dossier)
        if not blocks:
            self.add_text(self.tr("No contacts noted yet."), "muted")
        for block in blocks[:_SHOWN]:
            self.add_block(block)
        if len(blocks) > _SHOWN:
            self._add_older(blocks[_SHOWN:], len(dossier.contacts) - _SHOWN)

    def _add_older(self, blocks: Sequence[Block], number: int) -> None:
        past = Past(self.tr("Earlier contacts ({0})").format(number))
        for block in blocks:
            past.add(block)
        holder = Block()
        holder.add_widget(past)
        self.add_block(holder, ruled=False)
        if number > len(blocks):
            self.add_hint(self.tr("{0} older ones are in the timeline.").format(number - len(blocks)))

    def _blocks(self, dossier: Dossier) -> Sequence[Block]:
        numbers = contact_numbers(dossier.contacts)
        newest = dossier.contacts[: -_MOST - 1 : -1]
        return [self._block(contact, numbers.get(contact.id), dossier) for contact in newest]

    def _block(self, contact: Contact, number: int | None, dossier: Dossier) -> Block:
        block = Block()
        block.setObjectName(f"contact_{contact.id}")
        head = listed(short_day(contact.on, self._desk.today), contact.who)
        buttons = []
        if self._desk.may(Deed.EDIT_CONTACT) and may_change(contact, self._desk.session.user):
            words = self.tr("Change contact of {0}").format(head)
            buttons.append(DeedIcon(words, Wish(deed=Deed.EDIT_CONTACT, record=contact.id)))
        block.add_head(head, None, *buttons)
        block.add_line(contact.summary)
        within = next((entry for entry in dossier.trajectories if entry.id == contact.trajectory), None)
        part_of = help_title(within, dossier, self._desk.texts) if within else ""
        block.add_line(listed(contact_line(contact, number, self._desk.texts), part_of), "hint")
        return block
