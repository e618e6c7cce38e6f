"""What preparing a meeting needs from the store; see ``models.ports``."""

from collections.abc import Sequence
from typing import Protocol

from models.ids import AgendaItemId, MeetingId, PreparationId, ProfessionalId
from models.preparation import ItemTreatment, Preparation


class PreparationRepository(Protocol):
    """What was prepared, and how items come to people."""

    def of_meeting(self, meeting: MeetingId) -> Sequence[Preparation]:
        """Return everything that was prepared for a meeting, in the order of its agenda and then of writing."""
        ...

    def save(self, preparation: Preparation) -> None:
        """Write what somebody prepared."""
        ...

    def remove(self, preparation: PreparationId) -> None:
        """Remove what somebody prepared."""
        ...

    def treatments(self, meeting: MeetingId) -> Sequence[ItemTreatment]:
        """Return what the coordinator chose for the items of a meeting, in the order of its agenda."""
        ...

    def treat(self, chosen: ItemTreatment) -> None:
        """Write how an item comes to somebody."""
        ...

    def treat_by_consent(self, item: AgendaItemId, professional: ProfessionalId) -> None:
        """Let an item come to somebody as follows from consent."""
        ...
