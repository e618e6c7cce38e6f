"""Who can be named as receiving: the tables of the school, organisations, people, and everybody with a local role."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.consent import Party, PartyKind
from models.network import deployed_on
from models.profile import Profile
from models.sharing import role_key
from models.usecases.network import Network
from ui.dialogs.choices import organisation_suggestions, professional_suggestions
from ui.fields.suggestion_field import Suggestion
from ui.pages.dossier_desk import Surroundings
from ui.words import language


def helper_suggestions(around: Surroundings) -> list[Suggestion[Party]]:
    """Return who can give help: organisations, then people."""
    return _helpers(around.network)


def _helpers(network: Network) -> list[Suggestion[Party]]:
    organisations = [
        Suggestion(value=Party(kind=PartyKind.ORGANISATION, id=entry.value), words=entry.words, detail=entry.detail)
        for entry in organisation_suggestions(network.organisations)
    ]
    people = [
        Suggestion(value=Party(kind=PartyKind.PROFESSIONAL, id=entry.value), words=entry.words, detail=entry.detail)
        for entry in professional_suggestions(network.professionals, network.organisations)
    ]
    return [*organisations, *people]


def party_suggestions(around: Surroundings, today: date) -> list[Suggestion[Party]]:
    """Return who can receive: first the tables of the school, then roles, organisations and people."""
    return table_suggestions(around.network, around.profile, today)


def table_suggestions(network: Network, profile: Profile, today: date) -> list[Suggestion[Party]]:
    """Return the same, by the way of working of the day."""
    tables = [
        Suggestion(value=Party(kind=PartyKind.MEETING, id=kind.id), words=kind.title[language()])
        for kind in profile.meetings
    ]
    return [*tables, *_roles(network, today), *_helpers(network)]


def _roles(network: Network, today: date) -> list[Suggestion[Party]]:
    """Return each role that somebody has at the school now, once, however it is spelled."""
    here = (entry.role.strip() for entry in network.professionals if deployed_on(entry, today))
    found = {role_key(role): role for role in here if role}
    detail = QCoreApplication.translate("Consent", "everybody here with this role")
    return [
        Suggestion(value=Party(kind=PartyKind.ROLE, id=found[key]), words=found[key], detail=detail)
        for key in sorted(found)
    ]
