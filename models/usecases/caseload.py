"""The list of pupils: what each line holds for this user, and what is done with several at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.carefile import CareFile, CareFileStatus
from models.caseload import ActionMark, PupilRow
from models.consent import Consent, InformationKind
from models.consent_overview import JudgedConsent, most_urgent, standing
from models.consent_status import Deciders, worth_on
from models.errors import NotFoundError
from models.ids import LocationId, OrganisationId, PupilId, UserId
from models.ports import UnitOfWork
from models.profile_parts import Profile, waiting_norm
from models.pupil import Pupil, age_on, residence_on
from models.trajectory import Trajectory, running_on, waiting_days
from models.usecases.profiles import working_by
from models.usecases.session import Session
from models.usecases.visibility import Around, Sight, around_all, sight
from models.user import Permission

SOON = timedelta(days=7)


class CaseloadUseCases:
    """What a user sees in the list."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, *, judged: bool = True) -> tuple[PupilRow, ...]:
        """Return every pupil the user may see, with what the list shows of his care.

        Args:
            judged: whether to judge consents, which takes most of the time; without it a list of many is there at
                once. For who sees by consent they are judged all the same.

        """
        looking = sight(self._session)
        judging = judged or not looking.whole
        with self._session.read(Permission.READ_PUPILS) as uow:
            if looking.blind:
                return ()
            source = _Source.load(uow, self._session.today, everybody=not looking.whole, judging=judging)
        return tuple(row for pupil in source.pupils if (row := self._row(pupil, source, looking)))

    def _row(self, pupil: Pupil, source: "_Source", looking: Sight) -> PupilRow | None:
        around = source.around.get(pupil.id, Around())
        kinds = looking.kinds(pupil, around)
        if not kinds:
            return None
        day = self._session.today
        visible = looking.pupil(pupil, kinds)
        home = None if pupil.secret_address else residence_on(visible, day)
        row = PupilRow(
            pupil=visible,
            care_file=None,
            consent=None,
            waiting=None,
            running=0,
            judged=source.judged,
            location=source.locations.get(pupil.location, "") if pupil.location else "",
            home=home.municipality if home else "",
            age=age_on(pupil.birth_date, day) if pupil.birth_date else None,
        )
        if InformationKind.CARE not in kinds:
            return row
        with_care = self._with_care(row, source)
        if with_care.care_file is not None:
            with_care = replace(with_care, care_file=looking.care_file(with_care.care_file, kinds))
        known = Around(guardians=around.guardians, consents=looking.towards(around.consents))
        return self._with_consent(with_care, known) if source.judged else with_care

    def _with_care(self, row: PupilRow, source: "_Source") -> PupilRow:
        """Return a row with what is known of the care of a pupil."""
        pupil, day = row.pupil.id, self._session.today
        care_file = source.care_files.get(pupil)
        help_given = source.trajectories.get(pupil, ())
        waits = [days for entry in help_given if (days := waiting_days(entry, day)) is not None]
        present = [entry for entry in help_given if running_on(entry, day) or waiting_days(entry, day) is not None]
        names = (source.organisations.get(entry.provider, "") for entry in present if entry.provider)
        norm = waiting_norm(source.profile, row.pupil.education_type)
        return replace(
            row,
            care_file=care_file,
            waiting=max(waits, default=None),
            running=sum(running_on(entry, day) for entry in help_given),
            coordinator=source.users.get(care_file.coordinator, "") if care_file and care_file.coordinator else "",
            providers=tuple(dict.fromkeys(name for name in names if name)),
            due=source.due.get(pupil),
            action=_action(pupil, source.due, day),
            contact=source.contacts.get(pupil),
            norm=norm.to_start,
        )

    def _with_consent(self, row: PupilRow, around: Around) -> PupilRow:
        consents = _of_this_stay(around.consents, row.care_file)
        if not consents:
            return row
        deciders = Deciders(pupil=row.pupil, guardians=around.guardians, rules=self._session.rules)
        judged: Sequence[JudgedConsent] = standing(consents, deciders, self._session.today, worth_on)
        return replace(row, consent=most_urgent(judged))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Everything the list is made of, read at one moment with a fixed number of queries.

    Attributes:
        around: for the school only of the caseload, and nothing when it is not judged.

    """

    pupils: Sequence[Pupil]
    around: Mapping[PupilId, Around]
    care_files: Mapping[PupilId, CareFile]
    trajectories: Mapping[PupilId, Sequence[Trajectory]]
    users: Mapping[UserId, str]
    organisations: Mapping[OrganisationId, str]
    locations: Mapping[LocationId, str]
    due: Mapping[PupilId, date | None]
    contacts: Mapping[PupilId, date]
    profile: Profile
    judged: bool

    @classmethod
    def load(cls, uow: UnitOfWork, day: date, *, everybody: bool, judging: bool) -> "_Source":
        """Read the list's material."""
        trajectories: dict[PupilId, list[Trajectory]] = {}
        for entry in uow.trajectories.all():
            if entry.pupil:
                trajectories.setdefault(entry.pupil, []).append(entry)
        care_files = _leading(uow.care_files.all())
        caseload = None if everybody else [pupil for pupil, file in care_files.items() if _is_open(file)]
        return cls(
            pupils=uow.pupils.all(),
            around=around_all(uow, caseload) if judging else {},
            care_files=care_files,
            trajectories=trajectories,
            users={user.id: user.name for user in uow.users.all()},
            organisations={entry.id: entry.name for entry in uow.network.organisations()},
            locations=_locations(uow),
            profile=working_by(uow, day),
            due=uow.caseload.due(),
            contacts=uow.caseload.contacts(),
            judged=judging,
        )


def _locations(uow: UnitOfWork) -> Mapping[LocationId, str]:
    try:
        return {place.id: place.name for place in uow.school.get().locations}
    except NotFoundError:
        return {}


def _is_open(care_file: CareFile) -> bool:
    return care_file.status is not CareFileStatus.CLOSED


def _leading(care_files: Sequence[CareFile]) -> dict[PupilId, CareFile]:
    """Return for each pupil the care file that speaks for him: an open one before a closed one, then the newest."""
    found: dict[PupilId, CareFile] = {}
    for care_file in care_files:
        present = found.get(care_file.pupil)
        if present is None or (_is_open(care_file) and not _is_open(present)):
            found[care_file.pupil] = care_file
    return found


def _of_this_stay(consents: Sequence[Consent], care_file: CareFile | None) -> Sequence[Consent]:
    """Return the consents that matter now: those that had not run out when the open care file was opened."""
    if care_file is None or not _is_open(care_file):
        return ()
    return [asked for asked in consents if asked.valid_until is None or asked.valid_until >= care_file.opened_on]


def _action(pupil: PupilId, due: Mapping[PupilId, date | None], day: date) -> ActionMark:
    if pupil not in due:
        return ActionMark.NONE
    first = due[pupil]
    if first is None or first > day + SOON:
        return ActionMark.OPEN
    return ActionMark.LATE if first < day else ActionMark.SOON
