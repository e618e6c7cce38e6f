"""Who is active around which pupil: as a helper, as the family's contact, as its own coach.

Not knowing who is active around a pupil, or in the school at all, is what people complain about most.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.carefile import CareFile, FamilyCoach
from models.ids import OrganisationId, ProfessionalId, PupilId
from models.names import folded
from models.trajectory import Trajectory


class InvolvementPart(StrEnum):
    """As what somebody is involved."""

    HELPS = "helps"
    WAITED_FOR = "waited_for"
    """Help was asked and has not started."""
    FAMILY_CONTACT = "family_contact"
    FAMILY_COACH = "family_coach"


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    """Somebody around a pupil, for a stretch of days.

    Attributes:
        professional: who it is, when the network knows him.
        organisation: the provider, or the coach's organisation.
        name: who it is when the network does not know him.
        since, until: when it began, as far as is known, and ended.

    """

    pupil: PupilId
    part: InvolvementPart
    professional: ProfessionalId | None = None
    organisation: OrganisationId | None = None
    name: str = ""
    since: date | None = None
    until: date | None = None

    def current(self, day: date) -> bool:
        """Tell whether it had begun and was not over on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    @property
    def active(self) -> bool:
        """Whether somebody does something, which nobody does while he is waited for."""
        return self.part is not InvolvementPart.WAITED_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperCount:
    """How many people and how many organisations are active."""

    helpers: int
    organisations: int


def involvements(trajectories: Iterable[Trajectory], care_files: Iterable[CareFile]) -> tuple[Involvement, ...]:
    """Return who is or was involved around pupils; help for a group, a class or the school is about no pupil."""
    found = [_help(entry, entry.pupil) for entry in trajectories if entry.pupil]
    for care_file in care_files:
        found += [_contact(care_file)] if care_file.family_contact else []
        found += [_coach(care_file, care_file.family_coach)] if care_file.family_coach else []
    return tuple(found)


def count_helpers(involved: Iterable[Involvement], day: date) -> HelperCount:
    """Count who is active on a day. A provider of which nobody is named counts as one helper: there is somebody."""
    active = [entry for entry in involved if entry.active and entry.current(day)]
    named = {_person(entry) for entry in active if _person(entry)}
    organisations = {entry.organisation for entry in active if entry.organisation}
    known = {entry.organisation for entry in active if entry.organisation and _person(entry)}
    return HelperCount(helpers=len(named) + len(organisations - known), organisations=len(organisations))


def _help(trajectory: Trajectory, pupil: PupilId) -> Involvement:
    begun = trajectory.started_on is not None
    return Involvement(
        pupil=pupil,
        part=InvolvementPart.HELPS if begun else InvolvementPart.WAITED_FOR,
        professional=trajectory.professional,
        organisation=trajectory.provider,
        since=trajectory.started_on or trajectory.asked_on,
        until=trajectory.ended_on,
    )


def _contact(care_file: CareFile) -> Involvement:
    return Involvement(
        pupil=care_file.pupil,
        part=InvolvementPart.FAMILY_CONTACT,
        professional=care_file.family_contact,
        since=care_file.opened_on,
        until=care_file.closed_on,
    )


def _coach(care_file: CareFile, coach: FamilyCoach) -> Involvement:
    return Involvement(
        pupil=care_file.pupil,
        part=InvolvementPart.FAMILY_COACH,
        professional=coach.professional,
        organisation=coach.organisation,
        name=coach.name,
        since=care_file.opened_on,
        until=care_file.closed_on,
    )


def _person(entry: Involvement) -> str:
    return entry.professional or folded(entry.name)
