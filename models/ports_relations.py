"""Who works with whom: stated as a protocol."""

from datetime import date
from typing import Protocol

from models.ids import ProfessionalId, PupilId, UserId


class RelationRepository(Protocol):
    """Which pupils somebody has to do with."""

    def pupils_of(self, professional: ProfessionalId, user: UserId, since: date) -> frozenset[PupilId]:
        """Return the pupils a professional, who is also a user, works with or meets about.

        He works with a pupil when he gives help that has not ended, is the contact person or the family's own coach
        in an open care file, has something to do that was agreed about the pupil, or watches over a safety report.
        He meets about those on the agenda, with their name, of meetings since a day in which he takes part.
        """
        ...
