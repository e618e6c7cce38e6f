"""What the user of the app may see of a pupil. Coordinators and readers are the school; others need a ground."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.consent import Consent, InformationKind, Purpose
from models.consent_status import Deciders
from models.guardian import Guardian
from models.pupil import Pupil
from models.sharing import Audience, SharingQuestion, audience, verdict
from models.usecases.session import Session
from models.user import Role

_PURPOSES = (Purpose.CARE_TEAM, Purpose.COORDINATE_HELP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """How one user looks at pupils: as the school (``viewer`` is None) or as a receiver of information."""

    session: Session
    viewer: Audience | None
    blind: bool = False

    def kinds(
        self, pupil: Pupil, guardians: Sequence[Guardian], consents: Sequence[Consent]
    ) -> frozenset[InformationKind]:
        """Return the kinds of information this user may see of a pupil today."""
        if self.blind:
            return frozenset()
        if self.viewer is None:
            return frozenset(InformationKind)
        deciders = Deciders(pupil=pupil, guardians=guardians, rules=self.session.rules)
        return frozenset(kind for kind in InformationKind if self._allowed(kind, consents, deciders))

    def _allowed(self, kind: InformationKind, consents: Sequence[Consent], deciders: Deciders) -> bool:
        if self.viewer is None:
            return True
        asked = (
            SharingQuestion(to=self.viewer, kinds=frozenset({kind}), purpose=purpose, on=self.session.today)
            for purpose in _PURPOSES
        )
        return any(verdict(question, consents, deciders).allowed for question in asked)


def sight(session: Session) -> Sight:
    """Return how the user looks.

    A youth professional who is not linked to somebody in the network sees no pupil: nobody can have consented
    towards an unknown person.
    """
    if session.user.role is not Role.YOUTH_PROFESSIONAL:
        return Sight(session=session, viewer=None)
    if session.user.professional is None:
        return Sight(session=session, viewer=None, blind=True)
    with session.store.read() as uow:
        professional = uow.network.professional(session.user.professional)
    return Sight(session=session, viewer=audience(professional, session.today))
