"""Speaking of the consents of one pupil: how everybody is called, and what to say of each consent."""

from dataclasses import dataclass

from models.consent_asking import open_question
from models.consent_overview import JudgedConsent
from models.consent_wording import People, consent_line, giver_labels, next_step
from models.usecases.pupils import Dossier
from ui.pages.consent_words import consent_title, waiting_line
from ui.pages.dossier_desk import Desk, Surroundings


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentTalk:
    """What is needed to speak of the consents of one pupil."""

    desk: Desk
    dossier: Dossier
    people: People
    around: Surroundings

    def title(self, judged: JudgedConsent) -> str:
        """Return what was asked."""
        return consent_title(judged.consent, self.dossier, self.around, self.desk.texts)

    def line(self, judged: JudgedConsent) -> str:
        """Return what a consent is worth."""
        return consent_line(judged.status, self.people, self.desk.texts)

    def step(self, judged: JudgedConsent) -> str:
        """Return what to do."""
        return next_step(judged.status, self.people, self.desk.texts)

    def waiting(self, judged: JudgedConsent) -> list[str]:
        """Return of everybody who did not answer yet when he was asked and reminded."""
        question = open_question(self.dossier.pupil, judged, self.desk.today)
        return [waiting_line(entry, self.people) for entry in question.waiting] if question else []


def talk_about(dossier: Dossier, desk: Desk) -> ConsentTalk:
    """Return what is needed to speak of the consents of a pupil."""
    people = giver_labels(dossier.pupil, dossier.guardians, desk.texts)
    return ConsentTalk(desk=desk, dossier=dossier, people=people, around=desk.surroundings())
