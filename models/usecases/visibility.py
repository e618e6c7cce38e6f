"""What the user of the app may see of a pupil. Coordinators and readers are the school; others need a ground."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from models.carefile import CareFile
from models.consent import Consent, InformationKind, Party, Purpose
from models.consent_status import Deciders
from models.errors import ConsentMissingError
from models.guardian import Guardian
from models.ids import PupilId
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.secrecy import without_address, without_reach
from models.sharing import Audience, SharingQuestion, audience, verdicts
from models.usecases.session import Session
from models.usecases.shown import shown, shown_consent, shown_file, shown_guardian
from models.user import Permission, Role, allows
from models.weighed import WeighedSharing

_PURPOSES = (Purpose.CARE_TEAM, Purpose.COORDINATE_HELP)
"""What looking in the app is for."""

AFTER_MEETING = timedelta(weeks=6)
"""How long after a meeting its participants still have to do with the pupils on its agenda: to do what was agreed, and
until the minutes are adopted in the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is judged by: who decides for a pupil, what was consented to, what was weighed."""

    guardians: Sequence[Guardian] = ()
    consents: Sequence[Consent] = ()
    weighed: Sequence[WeighedSharing] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """How one user looks at pupils: as the school (``viewer`` is None) or as a receiver of information.

    Attributes:
        circle: the pupils a receiver works with or meets about; of others he sees nothing, whatever was consented to.

    """

    session: Session
    viewer: Audience | None
    blind: bool = False
    circle: frozenset[PupilId] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether he sees everything, as the school itself."""
        return self.viewer is None and not self.blind

    def kinds(self, pupil: Pupil, around: Around) -> frozenset[InformationKind]:
        """Return the kinds of information this user may see of a pupil today."""
        if self.viewer is None:
            return frozenset() if self.blind else frozenset(InformationKind)
        if pupil.id not in self.circle:
            return frozenset()
        deciders = Deciders(pupil=pupil, guardians=around.guardians, rules=self.session.rules)
        found: set[InformationKind] = set()
        for purpose in _PURPOSES:
            asked = SharingQuestion(
                to=self.viewer, kinds=frozenset(InformationKind), purpose=purpose, on=self.session.today
            )
            answers = verdicts(asked, around.consents, deciders, around.weighed)
            found |= {kind for kind, answer in answers.items() if answer.allowed}
        return frozenset(found)

    def towards(self, consents: Sequence[Consent]) -> Sequence[Consent]:
        """Return the consents this user may know of: a receiver only those towards him.

        Which others help a pupil is itself information about him.
        """
        viewer = self.viewer
        if viewer is None:
            return () if self.blind else consents
        reached = [asked for asked in consents if any(viewer.belongs_to(party) for party in asked.parties)]
        return [shown_consent(asked, viewer.belongs_to) for asked in reached]

    def knows_of(self, party: Party) -> bool:
        """Tell whether this user may know that a party hears of a pupil: a receiver only that it is he himself."""
        return not self.blind and (self.viewer is None or self.viewer.belongs_to(party))

    def weighed_towards(
        self, weighed: Sequence[WeighedSharing], kinds: frozenset[InformationKind]
    ) -> Sequence[WeighedSharing]:
        """Return the weighed sharings this user may know of: a receiver only those towards him.

        And only while he may know the kinds they share, for their reasons tell what is going on.
        """
        viewer = self.viewer
        if viewer is None:
            return () if self.blind else weighed
        return [entry for entry in weighed if viewer.belongs_to(entry.party) and entry.kinds <= kinds]

    def pupil(self, pupil: Pupil, kinds: frozenset[InformationKind]) -> Pupil:
        """Return a pupil as this user sees him; a secret address is only for who keeps it."""
        about = pupil if self.whole else shown(pupil, kinds)
        return about if allows(self.session.user.role, Permission.EDIT_PUPILS) else without_address(about)

    def guardian(self, guardian: Guardian, pupil: Pupil, kinds: frozenset[InformationKind]) -> Guardian:
        """Return a guardian of a pupil as this user sees him; how to reach somebody secret is for who keeps it."""
        about = guardian if self.whole else shown_guardian(guardian, kinds)
        return about if allows(self.session.user.role, Permission.EDIT_PUPILS) else without_reach(about, pupil)

    def care_file(self, care_file: CareFile, kinds: frozenset[InformationKind]) -> CareFile:
        """Return a care file as this user, who knows of care, sees it."""
        return care_file if self.whole else shown_file(care_file, kinds)

    def kinds_of(self, uow: UnitOfWork, pupil: Pupil) -> frozenset[InformationKind]:
        """Return the same, reading what it is judged by only when that is needed."""
        judged = self.viewer is not None and pupil.id in self.circle
        return self.kinds(pupil, around_of(uow, pupil.id) if judged else Around())

    def refusal(self, pupil: PupilId) -> ConsentMissingError:
        """Return why nothing of a pupil is shown: nothing links this user to him, or nobody consented.

        Who is not linked does not hear whether there is a consent.
        """
        if self.blind:
            return ConsentMissingError("not_in_network")
        return ConsentMissingError("pupil" if pupil in self.circle or self.whole else "not_yours")


def around_of(uow: UnitOfWork, pupil: PupilId) -> Around:
    """Read what is judged by for one pupil."""
    return Around(
        guardians=uow.guardians.of_pupil(pupil),
        consents=uow.consents.of_pupil(pupil),
        weighed=uow.weighed.of_pupil(pupil),
    )


def around_all(uow: UnitOfWork, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Around]:
    """Read what is judged by for these pupils, or for every pupil, as far as there is anything."""
    guardians, consents = uow.guardians.by_pupil(pupils), uow.consents.by_pupil(pupils)
    weighed = uow.weighed.by_pupil(pupils)
    return {
        pupil: Around(
            guardians=guardians.get(pupil, ()), consents=consents.get(pupil, ()), weighed=weighed.get(pupil, ())
        )
        for pupil in {*guardians, *consents, *weighed}
    }


def sight(session: Session) -> Sight:
    """Return how the user looks.

    A youth professional sees the pupils he works with and those on the agenda of a meeting he takes part in, and of
    them what was consented to: his role gives neither. Who is not linked to somebody in the network sees no pupil:
    nobody can have consented towards an unknown person.
    """
    if session.user.role is not Role.YOUTH_PROFESSIONAL:
        return Sight(session=session, viewer=None)
    if session.user.professional is None:
        return Sight(session=session, viewer=None, blind=True)
    with session.store.read() as uow:
        professional = uow.network.professional(session.user.professional)
        circle = uow.relations.pupils_of(professional.id, session.user.id, session.today - AFTER_MEETING)
    return Sight(session=session, viewer=audience(professional, session.today), circle=circle)


def require_kind(uow: UnitOfWork, pupil: PupilId, kind: InformationKind, looking: Sight) -> None:
    """Want to be allowed to know one kind of information about a pupil.

    Raises:
        ConsentMissingError: there is no ground.

    """
    if kind not in looking.kinds_of(uow, uow.pupils.get(pupil)):
        raise looking.refusal(pupil)


def knowing(
    uow: UnitOfWork, pupils: Iterable[PupilId], kind: InformationKind, looking: Sight
) -> Mapping[PupilId, Pupil]:
    """Return those of some pupils of whom the user may know one kind of information today, as he sees them."""
    found = uow.pupils.some(list(dict.fromkeys(pupils)))
    kinds = {key: looking.kinds_of(uow, pupil) for key, pupil in found.items()}
    return {key: looking.pupil(pupil, kinds[key]) for key, pupil in found.items() if kind in kinds[key]}
