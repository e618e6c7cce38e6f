"""The parents and carers of a pupil: authority with its dates, and how to reach them."""

from models.consent import InformationKind
from models.guardian import Guardian
from models.incapacity import Incapacity
from models.secrecy import is_secret, without_reach
from models.usecases.pupils import Dossier
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import Block, DeedIcon, Section
from ui.pages.dossier_words import (
    authority_chip,
    authority_elsewhen,
    authority_meaning,
    authority_source,
    contact_line,
    deciders_first,
    guardian_title,
    incapacity_chip,
    incapacity_line,
    listed,
)


class GuardiansSection(Section):
    """The guardians, each with authority in words, as it is now and as it was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("guardians_section")
        self.set_heading(self.tr("Parents and carers"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the guardians of a pupil."""
        self.forget()
        self.setVisible(bool(dossier.kinds & {InformationKind.CARE, InformationKind.HOME}))
        if self._desk.may(Deed.NEW_GUARDIAN):
            self.add_deed(DeedIcon(self.tr("Add a parent or carer"), Wish(deed=Deed.NEW_GUARDIAN), "user-plus"))
        if self._desk.may(Deed.NOTE_INCAPACITY) and InformationKind.HEALTH in dossier.kinds:
            self.add_deed(DeedIcon(self.tr("Note who judged him unable"), Wish(deed=Deed.NOTE_INCAPACITY), "scale"))
        if not dossier.guardians:
            self.add_text(self.tr("Nobody is known yet. Add parents or carers, and note who has authority."), "muted")
        for guardian in deciders_first(dossier.guardians, self._desk.today):
            self.add_block(self._block(guardian, dossier))
        if InformationKind.HEALTH in dossier.kinds:
            for place, judged in enumerate(dossier.pupil.incapacities):
                self.add_block(self._judged(str(place), judged, dossier))

    def _judged(self, place: str, judged: Incapacity, dossier: Dossier) -> Block:
        """Return a judgement about the pupil himself; one that is over or still to come is shown more quietly."""
        block = Block()
        block.setObjectName(f"incapacity_{place}")
        buttons = []
        if self._desk.may(Deed.NOTE_INCAPACITY):
            words = self.tr("Change the judgement by {0}").format(judged.judged_by)
            buttons.append(DeedIcon(words, Wish(deed=Deed.NOTE_INCAPACITY, record=place)))
        block.add_head(dossier.pupil.name.full, incapacity_chip(judged, self._desk.today), *buttons)
        block.add_line(self.tr("Judged by {0}").format(judged.judged_by), "hint")
        block.add_line(incapacity_line(judged, self._desk.texts), "hint")
        return block

    def _block(self, guardian: Guardian, dossier: Dossier) -> Block:
        today, texts = self._desk.today, self._desk.texts
        block = Block()
        block.setObjectName(f"guardian_{guardian.id}")
        chip = authority_chip(guardian, dossier.pupil, today)
        buttons = []
        if self._desk.may(Deed.NOTE_AUTHORITY) and not guardian.deceased:
            words = self.tr("Note authority of {0}").format(guardian.name)
            buttons.append(DeedIcon(words, Wish(deed=Deed.NOTE_AUTHORITY, record=guardian.id), "shield-check"))
        secret = InformationKind.HOME in dossier.kinds and is_secret(guardian, dossier.pupil)
        if secret and self._desk.may(Deed.REVEAL_GUARDIAN):
            words = self.tr("Show how to reach {0}").format(guardian.name)
            buttons.append(DeedIcon(words, Wish(deed=Deed.REVEAL_GUARDIAN, record=guardian.id), "eye"))
        if self._desk.may(Deed.EDIT_GUARDIAN):
            words = self.tr("Change {0}").format(guardian.name)
            buttons.append(DeedIcon(words, Wish(deed=Deed.EDIT_GUARDIAN, record=guardian.id)))
        block.add_head(guardian_title(guardian, texts), chip, *buttons)
        meaning = authority_meaning(guardian, dossier.pupil, today)
        block.add_line(listed(meaning, authority_source(guardian, today)), "hint")
        for words in authority_elsewhen(guardian, today, texts):
            block.add_line(words, "hint", "history")
        if InformationKind.HOME in dossier.kinds:
            block.add_line(contact_line(without_reach(guardian, dossier.pupil)))
        return block
