"""Whether help may start: everybody who decides has said yes to it."""

from datetime import date

from models.consent import Consent, PartyKind, Question
from models.consent_status import Deciders, status_on
from models.ids import OrganisationId
from models.usecases.pupils import Dossier


class HelpConsent:
    """Answers for one pupil whether there is a valid consent to help by a provider on a day.

    A consent that names nobody, or only people, reaches every provider.
    """

    def __init__(self, dossier: Dossier, deciders: Deciders) -> None:
        self._consents = [entry.consent for entry in dossier.consents if entry.consent.question is Question.HELP]
        self._deciders = deciders

    def __call__(self, provider: OrganisationId | None, day: date) -> bool:
        """Tell whether help by this provider is consented to."""
        fitting = [consent for consent in self._consents if _reaches(consent, provider)]
        return any(status_on(consent, self._deciders, day).valid for consent in fitting)


def _reaches(consent: Consent, provider: OrganisationId | None) -> bool:
    named = {party.id for party in consent.parties if party.kind is PartyKind.ORGANISATION}
    return not named or provider in named
