"""Contact cards into the network and out of it."""

from collections.abc import Callable, Sequence

from models.change import Changes, Topic
from models.contact_card import (
    CardFile,
    ChosenCard,
    ContactCard,
    PlannedCard,
    card_of,
    filled_in,
    made_of,
    organisation_called,
    plan_cards,
    want_all_known,
)
from models.ids import OrganisationId, ProfessionalId
from models.network import Organisation, Professional, deployed_on
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission

Reading = Callable[[bytes], CardFile]


class CardUseCases:
    """What a user can do with contact cards.

    Args:
        reading: reads a file of cards.

    """

    def __init__(self, session: Session, reading: Reading) -> None:
        self._session = session
        self._reading = reading

    def preview(self, content: bytes) -> tuple[CardFile, tuple[PlannedCard, ...]]:
        """Read a file and say what would happen with each card; nothing is written.

        Raises:
            ImportFileError: it is no file of cards.

        """
        with self._session.read(Permission.EDIT_NETWORK) as uow:
            file = self._reading(content)
            return file, plan_cards(file.cards, uow.network.professionals())

    def take(self, chosen: Sequence[ChosenCard]) -> Changes:
        """Take cards into the network: new people, with organisations that are not there yet, and what was not known.

        A card that is merged with somebody only adds what was not known of him.

        Raises:
            ConflictError: somebody on these cards has been changed since they were looked at.

        """
        with self._session.intend(
            Permission.EDIT_NETWORK, "network.imported", Topic.NETWORK, Topic.CONSENTS
        ) as intention:
            uow = intention.uow
            want_all_known(chosen, uow.network.professionals())
            for entry in chosen:
                uow.network.save_professional(self._taken(uow, entry))
        return intention.changes

    def cards(self) -> tuple[ContactCard, ...]:
        """Return the cards of everybody at the school now, to be kept outside Luwte; that is noted in the log."""
        today = self._session.today
        with self._session.read(Permission.READ_NETWORK) as uow:
            organisations = {entry.id: entry for entry in uow.network.organisations()}
            people = [entry for entry in uow.network.professionals() if deployed_on(entry, today)]
        self._session.note_leaving("network.exported", Topic.NETWORK, "")
        return tuple(card_of(entry, organisations, today) for entry in people)

    def _taken(self, uow: UnitOfWork, chosen: ChosenCard) -> Professional:
        card = chosen.planned.card
        if chosen.into is not None:
            return filled_in(uow.network.professional(chosen.into.id), card)
        return made_of(card, ProfessionalId(self._session.new_id()), self._employer(uow, card))

    def _employer(self, uow: UnitOfWork, card: ContactCard) -> OrganisationId | None:
        if not card.organisation:
            return None
        known = organisation_called(card.organisation, uow.network.organisations())
        if known is not None:
            return known.id
        made = Organisation(id=OrganisationId(self._session.new_id()), name=card.organisation)
        uow.network.save_organisation(made)
        return made.id
