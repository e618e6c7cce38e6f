"""Who decides for a pupil, on the overview: each in two lines; the part about details has the rest."""

from typing import Final

from models.consent import PUPIL, InformationKind, Question
from models.consent_givers import say_on
from models.guardian import Guardian
from models.secrecy import is_secret, without_reach
from models.usecases.pupils import Dossier
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import Block, DeedIcon, Section
from ui.pages.dossier_words import (
    authority_chip,
    contact_line,
    deciders_first,
    guardian_title,
    incapacity_chip,
    incapacity_line,
    listed,
)

DETAILS: Final = "details"
"""The part of the dossier with everything about the pupil and his family."""

_MOST: Final = 4
"""How many parents and carers one sees on the overview; a judge gives authority to two at most."""


class PeopleSection(Section):
    """Who has authority, and how to reach them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("people_section")
        self.set_heading(self.tr("Who decides"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show who decides about a pupil, those with authority first."""
        self.forget()
        self.setVisible(bool(dossier.kinds & {InformationKind.CARE, InformationKind.HOME}))
        if self._desk.may(Deed.NEW_GUARDIAN):
            self.add_deed(DeedIcon(self.tr("Add a parent or carer"), Wish(deed=Deed.NEW_GUARDIAN), "user-plus"))
        self._add_pupil(dossier)
        if not dossier.guardians:
            self.add_text(self.tr("Nobody is known yet. Add parents or carers, and note who has authority."), "muted")
        found = deciders_first(dossier.guardians, self._desk.today)
        for guardian in found[:_MOST]:
            self.add_block(self._block(guardian, dossier), ruled=False)
        if found[_MOST:]:
            self.add_more(self.tr("%n more", "", len(found) - _MOST), Wish(deed=Deed.SHOW_PART, record=DETAILS))

    def _add_pupil(self, dossier: Dossier) -> None:
        """Say what the pupil has a say in, and what he cannot weigh; nothing when he is too young to have one."""
        words = self._say(dossier)
        judged = [entry for entry in dossier.pupil.incapacities if entry.holds_on(self._desk.today)]
        judged = judged if InformationKind.HEALTH in dossier.kinds else []
        if not words and not judged:
            return
        block = Block()
        block.setObjectName("pupil_decides")
        block.add_brief_head(self.tr("The pupil – {0}").format(dossier.pupil.name.full))
        block.add_line(words, "hint")
        for entry in judged:
            block.add_marked(incapacity_chip(entry, self._desk.today), incapacity_line(entry, self._desk.texts))
        self.add_block(block, ruled=False)

    def _say(self, dossier: Dossier) -> str:
        deciders, today = self._desk.deciders(dossier), self._desk.today
        helped, shared = (say_on(deciders, question, today) for question in (Question.HELP, Question.SHARE_SCHOOL))
        if helped is None or shared is None or PUPIL not in helped.required:
            return ""
        if PUPIL in shared.required:
            return self.tr("Decides about help and about sharing.")
        heard = self.tr("Is heard about sharing.") if shared.heard else ""
        return listed(self.tr("Says yes or no to help as well."), heard)

    def _block(self, guardian: Guardian, dossier: Dossier) -> Block:
        texts, homes = self._desk.texts, InformationKind.HOME in dossier.kinds
        block = Block()
        block.setObjectName(f"guardian_{guardian.id}")
        buttons = []
        if homes and is_secret(guardian, dossier.pupil) and self._desk.may(Deed.REVEAL_GUARDIAN):
            words = self.tr("Show how to reach {0}").format(guardian.name)
            buttons.append(DeedIcon(words, Wish(deed=Deed.REVEAL_GUARDIAN, record=guardian.id), "eye"))
        if self._desk.may(Deed.EDIT_GUARDIAN):
            words = self.tr("Change {0}").format(guardian.name)
            buttons.append(DeedIcon(words, Wish(deed=Deed.EDIT_GUARDIAN, record=guardian.id)))
        block.add_brief_head(guardian_title(guardian, texts), *buttons)
        reach = contact_line(without_reach(guardian, dossier.pupil)) if homes else ""
        block.add_marked(authority_chip(guardian, dossier.pupil, self._desk.today), reach)
        return block
