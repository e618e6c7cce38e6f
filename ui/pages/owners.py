"""Who can be asked to do something: the user, who is at the table, and the rest of the network."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from models.network import Organisation, Professional
from models.usecases.meeting_table import Table
from models.usecases.network import Network
from models.user import User
from ui.dialogs.action_dialog import Owner
from ui.fields.suggestion_field import Suggestion


def owners_of(user: User, table: Table) -> Sequence[Suggestion[Owner]]:
    """Return who can do something agreed at a table: who sits there first."""
    seated = [table.professionals[participant.professional] for participant in table.meeting.participants]
    others = [person for person in table.professionals.values() if person not in seated]
    return _suggestions(user, [*seated, *others], table.organisations.values())


def owners_around(user: User, network: Network) -> Sequence[Suggestion[Owner]]:
    """Return who can do something, whatever the meeting."""
    return _suggestions(user, network.professionals, network.organisations)


def _suggestions(
    user: User, people: Iterable[Professional], organisations: Iterable[Organisation]
) -> Sequence[Suggestion[Owner]]:
    myself = Owner(name=user.name, user=user.id, professional=user.professional)
    you = QCoreApplication.translate("Owners", "you")
    found = [Suggestion(value=myself, words=user.name, detail=you)]
    names = {user.name}
    for person in people:
        if person.name not in names and person.id != user.professional:
            names.add(person.name)
            owner = Owner(name=person.name, professional=person.id)
            found.append(Suggestion(value=owner, words=person.name, detail=person.role))
    others = [organisation.name for organisation in organisations if organisation.name not in names]
    return [*found, *(Suggestion(value=Owner(name=name), words=name) for name in others)]
