"""What will change about who decides for this pupil, sixty days before it does."""

from models.consent_announcements import Announcement, Coming, announcements
from models.consent_wording import joined
from ui.pages.consent_talk import ConsentTalk
from ui.pages.consent_words import consent_title
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_parts import Block, Section
from ui.theme import Tone
from ui.words import date_of


class ComingSection(Section):
    """One block for each change to come; hidden while nothing comes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("coming_section")
        self.set_heading(self.tr("What is coming"))
        self._desk = desk

    def show_coming(self, talk: ConsentTalk) -> None:
        """Show what comes for a pupil."""
        self.forget()
        dossier = talk.dossier
        coming = announcements(self._desk.deciders(dossier), dossier.asked, self._desk.today)
        self.setVisible(bool(coming) and dossier.whole)
        for announcement in coming if dossier.whole else ():
            self.add_block(self._block(announcement, talk))

    def _block(self, announcement: Announcement, talk: ConsentTalk) -> Block:
        texts = self._desk.texts
        block = Block()
        block.setObjectName(f"coming_{announcement.on.isoformat()}")
        head = texts(f"consent.coming.{announcement.why}", day=date_of(announcement.on), age=announcement.age or "")
        block.add_line(head, icon="calendar", tone=Tone.WARN)
        for consent in announcement.lapsing:
            title = consent_title(consent, talk.dossier, talk.around, texts)
            block.add_line(texts("consent.coming.ends", title=title), "muted")
        for consent in announcement.moving:
            title = consent_title(consent, talk.dossier, talk.around, texts)
            block.add_line(texts("consent.coming.moves", title=title), "muted")
        if announcement.to_ask:
            people = joined([talk.people[giver].called for giver in announcement.to_ask], texts)
            when = "ask" if announcement.why is Coming.EXPIRY else "ask_then"
            block.add_line(texts(f"consent.coming.{when}", people=people), "hint")
        else:
            block.add_line(texts("consent.coming.find_out"), "hint")
        return block
