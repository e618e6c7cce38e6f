"""How questions for consent are called on the screen, and who must say yes to them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.consent import PUPIL, Answer, Consent, Giver, InformationKind, Party, PartyKind, Question
from models.consent_asking import Waiting
from models.consent_givers import Say
from models.consent_status import ConsentState, ConsentStatus
from models.consent_wording import People, giver_labels, joined
from models.guardian import Guardian
from models.ids import OrganisationId, ProfessionalId
from models.pupil import Pupil
from models.usecases.pupils import Dossier
from models.usecases.tasks import AHEAD
from models.wording import word
from resources import Texts
from ui.pages.dossier_desk import Surroundings
from ui.pages.dossier_words import capital, listed
from ui.words import date_of


def party_name(party: Party, dossier: Dossier, around: Surroundings) -> str:
    """Return how a receiving party is called."""
    if party.kind is PartyKind.MEETING:
        return around.meeting_title(party.id)
    if party.kind is PartyKind.ROLE:
        return party.id
    if party.kind is PartyKind.ORGANISATION:
        organisation = dossier.organisations.get(OrganisationId(party.id))
        return organisation.name if organisation else QCoreApplication.translate("Consent", "unknown organisation")
    professional = dossier.professionals.get(ProfessionalId(party.id))
    return professional.name if professional else QCoreApplication.translate("Consent", "unknown person")


def consent_title(consent: Consent, dossier: Dossier, around: Surroundings, texts: Texts) -> str:
    """Return what was asked: ``Hulp door Altra``, ``Delen met het zorgteam en Altra``."""
    names = [party_name(party, dossier, around) for party in consent.parties]
    if consent.question is Question.HELP:
        if not names:
            return QCoreApplication.translate("Consent", "Help, by whom is still open")
        return QCoreApplication.translate("Consent", "Help by {0}").format(joined(names, texts))
    words = QCoreApplication.translate("Consent", "Sharing with {0}: {1}")
    if consent.question is Question.SHARE_HELP_FILE:
        words = QCoreApplication.translate("Consent", "Sharing from the help file with {0}: {1}")
    return words.format(joined(names, texts), kinds_words(consent.kinds, texts))


def kinds_words(kinds: frozenset[InformationKind], texts: Texts) -> str:
    """Return kinds of information as a list, in the order of the form."""
    names = [word(texts, kind) for kind in InformationKind if kind in kinds]
    return joined(names, texts) if names else ""


def consent_detail(consent: Consent, texts: Texts) -> str:
    """Return what a question is about, what for, and until when."""
    until = QCoreApplication.translate("Consent", "asked {0}").format(date_of(consent.asked_on))
    if consent.valid_until is not None:
        end = QCoreApplication.translate("Consent", "holds until {0}").format(date_of(consent.valid_until))
        until = listed(until, end)
    return listed(capital(word(texts, consent.purpose)), until)


def who_decides(status: ConsentStatus, people: People, texts: Texts) -> str:
    """Return who must say yes, and the rule that says so; empty when that is not known."""
    return _whose_yes(status.required, status.source, people, texts)


def say_words(say: Say | None, people: People, texts: Texts) -> str:
    """Return who must say yes to a question that is about to be asked."""
    if say is None:
        return QCoreApplication.translate("Consent", "Fill in the date of birth first: it says who decides.")
    if not say.required:
        return QCoreApplication.translate("Consent", "Nobody is known who decides. Note first who has authority.")
    words = _whose_yes(say.required, say.source, people, texts)
    if say.heard:
        heard = QCoreApplication.translate("Consent", "The pupil is heard too.")
        return f"{words} {heard}"
    return words


def answer_line(answer: Answer, people: People, texts: Texts) -> str:
    """Return one answer in words: who, what, how, and what was noted."""
    who = people[answer.giver].called if answer.giver in people else _somebody()
    form = word(texts, answer.form) if answer.form else ""
    return listed(f"{capital(who)}: {word(texts, answer.kind)}", form, answer.note)


def unsettled_givers(status: ConsentStatus) -> Sequence[Giver]:
    """Return who can still change something: who has to speak first, then who said no, then who said yes."""
    return tuple(dict.fromkeys((*status.missing, *status.refused, *status.withdrawn, *status.required)))


def giver_choices(
    pupil: Pupil, guardians: Sequence[Guardian], status: ConsentStatus, texts: Texts
) -> Sequence[tuple[Giver, str]]:
    """Return everybody who can answer: whose answer is waited for first, and the pupil, who may always be heard."""
    labels = giver_labels(pupil, guardians, texts)
    names = {Giver(guardian=guardian.id): guardian.name for guardian in guardians}
    names[PUPIL] = pupil.name.full
    order = dict.fromkeys((*unsettled_givers(status), *labels))
    return [(giver, _giver_words(labels[giver].called, names[giver])) for giver in order]


def _giver_words(called: str, name: str) -> str:
    words = capital(called)
    return words if called == name else f"{words} – {name}"


def waiting_line(entry: Waiting, people: People) -> str:
    """Return of somebody whose answer is waited for when he was asked and reminded, and when to do so again."""
    who = people[entry.giver].called if entry.giver in people else _somebody()
    asked = QCoreApplication.translate("Consent", "asked {0}")
    reminded = QCoreApplication.translate("Consent", "last reminded {0}")
    again = QCoreApplication.translate("Consent", "remind from {0}")
    told = (
        asked.format(date_of(entry.asked_on))
        if entry.asked_on
        else QCoreApplication.translate("Consent", "not asked yet"),
        reminded.format(date_of(entry.reminded_on)) if entry.reminded_on else "",
        again.format(date_of(entry.remind_on)) if entry.remind_on else "",
    )
    return listed(capital(who), *told)


def needs_words(status: ConsentStatus, today: date) -> bool:
    """Tell whether there is something to say beyond what a consent is worth."""
    soon = status.lapses and status.changes_on is not None and status.changes_on <= today + AHEAD
    return status.state is not ConsentState.VALID or soon or status.pupil_objects


def _whose_yes(givers: Sequence[Giver], source: str, people: People, texts: Texts) -> str:
    if not givers:
        return ""
    names = joined([people[giver].called for giver in givers], texts)
    needed = QCoreApplication.translate("Consent", "Yes is needed from {0}. So says {1}.")
    return needed.format(names, source)


def _somebody() -> str:
    return QCoreApplication.translate("Consent", "somebody who is no longer in the file")
