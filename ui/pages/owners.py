"""Who can be asked to do something: the user, who is at the table, and the rest of the network."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from models.action_line import Called
from models.meeting import AgendaItem
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


def called_at(owners: Sequence[Suggestion[Owner]], table: Table, item: AgendaItem | None) -> Sequence[Called]:
    """Return what those who can do something are called in a line: their names and roles, ``ik``, the parents."""
    myself, *others = owners
    people = [Called(name=myself.words, also=("ik", "I")), *(_called(entry) for entry in others)]
    guardians = table.guardians.get(item.pupil, ()) if item is not None and item.pupil else ()
    family = [
        Called(name=QCoreApplication.translate("Owners", "parents"), also=("de ouders", "the parents")),
        Called(name=QCoreApplication.translate("Owners", "mother"), also=("moeder",)),
        Called(name=QCoreApplication.translate("Owners", "father"), also=("vader",)),
        Called(name=QCoreApplication.translate("Owners", "pupil"), also=("de leerling", "leerling")),
        Called(name=QCoreApplication.translate("Owners", "teacher"), also=("de leerkracht", "leerkracht")),
        Called(name=QCoreApplication.translate("Owners", "mentor"), also=("de mentor",)),
    ]
    return [*people, *(Called(name=guardian.name) for guardian in guardians), *family]


def _called(owner: Suggestion[Owner]) -> Called:
    return Called(name=owner.words, also=(owner.detail,) if owner.detail else ())


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
