"""Help in the store."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from models.continuity import Continuity, Follows
from models.errors import NotFoundError
from models.ids import CareFileId, OrganisationId, ProfessionalId, PupilId, TrajectoryId
from models.limits import LIST_LIMIT
from models.pupil import YesNoUnknown
from models.spic import Spic, SpicSegment
from models.trajectory import (
    EndReason,
    Funding,
    Layer,
    Perspective,
    ReferralRoute,
    Setting,
    SubReason,
    Target,
    Trajectory,
)
from storage.rows import WITH_ID, Connection, Parts, Records, Value, codes, id_list, to_day, to_text

_CONTINUITIES = codes(Continuity)
_END_REASONS = codes(EndReason)
_FUNDINGS = codes(Funding)
_LAYERS = codes(Layer)
_PERSPECTIVES = codes(Perspective)
_REFERRAL_ROUTES = codes(ReferralRoute)
_SETTING_BY_CODE = codes(Setting)
_SPIC_SEGMENTS = codes(SpicSegment)
_SUB_REASONS = codes(SubReason)
_TARGETS = codes(Target)
_YES_NO_UNKNOWN = codes(YesNoUnknown)


class _Row(NamedTuple):
    id: TrajectoryId
    layer: str
    target: str
    target_name: str
    pupil: PupilId | None
    care_file: CareFileId | None
    perspective: str
    form: str
    intensity: str
    provider: OrganisationId | None
    main: int
    professional: ProfessionalId | None
    decided_by: str
    funding: str
    route: str
    elsewhere: str
    plan_on: str | None
    asked_on: str | None
    assessed_on: str | None
    accepted_on: str | None
    started_on: str | None
    planned_end: str | None
    ended_on: str | None
    end_reason: str | None
    sub_reason: str | None
    spic_segment: str | None
    spic_profile: int | None
    spic_intensity: str
    follows: TrajectoryId | None
    continuity: str | None


class _Setting(NamedTuple):
    trajectory: str
    setting: str


_TRAJECTORY = Records(
    make=_Row._make,
    columns="""
        SELECT id, layer, target, target_name, pupil, care_file, perspective, form, intensity, provider, main,
            professional, decided_by, funding, route, elsewhere, plan_on, asked_on, assessed_on, accepted_on,
            started_on, planned_end, ended_on, end_reason, sub_reason, spic_segment, spic_profile, spic_intensity,
            follows, continuity
        FROM trajectory
    """,
    write="""
        INSERT INTO trajectory (
            id, layer, target, target_name, pupil, care_file, perspective, form, intensity, provider, main,
            professional, decided_by, funding, route, elsewhere, plan_on, asked_on, assessed_on, accepted_on,
            started_on, planned_end, ended_on, end_reason, sub_reason, spic_segment, spic_profile, spic_intensity,
            follows, continuity, added
        )
        VALUES (
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            (SELECT coalesce(max(added), 0) + 1 FROM trajectory)
        )
        ON CONFLICT (id) DO UPDATE SET
            layer = excluded.layer, target = excluded.target, target_name = excluded.target_name,
            pupil = excluded.pupil, care_file = excluded.care_file, perspective = excluded.perspective,
            form = excluded.form, intensity = excluded.intensity, provider = excluded.provider, main = excluded.main,
            professional = excluded.professional, decided_by = excluded.decided_by, funding = excluded.funding,
            route = excluded.route, elsewhere = excluded.elsewhere, plan_on = excluded.plan_on,
            asked_on = excluded.asked_on, assessed_on = excluded.assessed_on, accepted_on = excluded.accepted_on,
            started_on = excluded.started_on, planned_end = excluded.planned_end, ended_on = excluded.ended_on,
            end_reason = excluded.end_reason, sub_reason = excluded.sub_reason, spic_segment = excluded.spic_segment,
            spic_profile = excluded.spic_profile, spic_intensity = excluded.spic_intensity,
            follows = excluded.follows, continuity = excluded.continuity
    """,
)
_SETTINGS = Parts(
    make=_Setting._make,
    read="""
        SELECT trajectory, setting FROM trajectory_setting
        WHERE trajectory IN (SELECT value FROM json_each(?)) ORDER BY trajectory, setting
    """,
    write="INSERT INTO trajectory_setting (trajectory, setting) VALUES (?, ?)",
    remove="DELETE FROM trajectory_setting WHERE trajectory = ? AND setting = ?",
)
_ALL = """
    ORDER BY coalesce(asked_on, assessed_on, accepted_on, plan_on, started_on, '9999-12-31'), added LIMIT ?
"""
_SHARED = """
    WHERE pupil IS NULL
    ORDER BY coalesce(asked_on, assessed_on, accepted_on, plan_on, started_on, '9999-12-31'), added LIMIT ?
"""
_SHARED_STILL = """
    WHERE pupil IS NULL AND (ended_on IS NULL OR ended_on >= ?)
    ORDER BY coalesce(asked_on, assessed_on, accepted_on, plan_on, started_on, '9999-12-31'), added LIMIT ?
"""
_OF_PUPIL = """
    WHERE pupil = ?
    ORDER BY coalesce(asked_on, assessed_on, accepted_on, plan_on, started_on, '9999-12-31'), added LIMIT ?
"""


class Trajectories:
    """Help; see ``models.ports_pupils.TrajectoryRepository``.

    A trajectory dates from the day it was asked, or else assessed, accepted, planned or started; one without any of
    these days is the newest.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, trajectory: TrajectoryId) -> Trajectory:
        """Return a trajectory; raises NotFoundError."""
        for found in self._read(WITH_ID, trajectory):
            return found
        raise NotFoundError("trajectory", record=trajectory)

    def of_pupil(self, pupil: PupilId) -> Sequence[Trajectory]:
        """Return a pupil's trajectories, oldest first."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Trajectory]:
        """Return all trajectories, oldest first."""
        return self._read(_ALL, limit)

    def shared(self, limit: int = LIST_LIMIT) -> Sequence[Trajectory]:
        """Return the trajectories for a group, a class or the school, oldest first."""
        return self._read(_SHARED, limit)

    def shared_still(self, day: date, limit: int = LIST_LIMIT) -> Sequence[Trajectory]:
        """Return those of ``shared`` that have not ended before a day."""
        return self._read(_SHARED_STILL, day.isoformat(), limit)

    def save(self, trajectory: Trajectory) -> None:
        """Write a trajectory."""
        new = _TRAJECTORY.save(self._connection, _row(trajectory))
        settings = (_Setting(trajectory.id, setting.value) for setting in sorted(trajectory.settings))
        _SETTINGS.save(self._connection, [trajectory.id], settings, new=new)

    def _read(self, which: str, *parameters: Value) -> list[Trajectory]:
        rows = _TRAJECTORY.select(self._connection, which, *parameters)
        settings = _SETTINGS.of(self._connection, id_list(row.id for row in rows))
        return [_trajectory(row, settings.get(row.id, ())) for row in rows]


def _row(trajectory: Trajectory) -> _Row:
    return _Row(
        id=trajectory.id,
        layer=trajectory.layer.value,
        target=trajectory.target.value,
        target_name=trajectory.target_name,
        pupil=trajectory.pupil,
        care_file=trajectory.care_file,
        perspective=trajectory.perspective.value,
        form=trajectory.form,
        intensity=trajectory.intensity,
        provider=trajectory.provider,
        main=trajectory.main,
        professional=trajectory.professional,
        decided_by=trajectory.decided_by,
        funding=trajectory.funding.value,
        route=trajectory.route.value,
        elsewhere=trajectory.elsewhere.value,
        plan_on=to_text(trajectory.plan_on),
        asked_on=to_text(trajectory.asked_on),
        assessed_on=to_text(trajectory.assessed_on),
        accepted_on=to_text(trajectory.accepted_on),
        started_on=to_text(trajectory.started_on),
        planned_end=to_text(trajectory.planned_end),
        ended_on=to_text(trajectory.ended_on),
        end_reason=trajectory.end_reason.value if trajectory.end_reason else None,
        sub_reason=trajectory.sub_reason.value if trajectory.sub_reason else None,
        spic_segment=trajectory.spic.segment.value if trajectory.spic else None,
        spic_profile=trajectory.spic.profile if trajectory.spic else None,
        spic_intensity=trajectory.spic.intensity if trajectory.spic else "",
        follows=trajectory.follows.previous if trajectory.follows else None,
        continuity=trajectory.follows.kind.value if trajectory.follows else None,
    )


def _trajectory(row: _Row, settings: Sequence[_Setting]) -> Trajectory:
    return Trajectory(
        id=row.id,
        layer=_LAYERS[row.layer],
        target=_TARGETS[row.target],
        target_name=row.target_name,
        pupil=row.pupil,
        care_file=row.care_file,
        perspective=_PERSPECTIVES[row.perspective],
        form=row.form,
        settings=frozenset(_SETTING_BY_CODE[entry.setting] for entry in settings),
        intensity=row.intensity,
        provider=row.provider,
        main=bool(row.main),
        professional=row.professional,
        decided_by=row.decided_by,
        funding=_FUNDINGS[row.funding],
        route=_REFERRAL_ROUTES[row.route],
        elsewhere=_YES_NO_UNKNOWN[row.elsewhere],
        plan_on=to_day(row.plan_on),
        asked_on=to_day(row.asked_on),
        assessed_on=to_day(row.assessed_on),
        accepted_on=to_day(row.accepted_on),
        started_on=to_day(row.started_on),
        planned_end=to_day(row.planned_end),
        ended_on=to_day(row.ended_on),
        end_reason=_END_REASONS[row.end_reason] if row.end_reason else None,
        sub_reason=_SUB_REASONS[row.sub_reason] if row.sub_reason else None,
        spic=_spic(row),
        follows=_follows(row),
    )


def _spic(row: _Row) -> Spic | None:
    if row.spic_segment is None:
        return None
    return Spic(segment=_SPIC_SEGMENTS[row.spic_segment], profile=row.spic_profile, intensity=row.spic_intensity)


def _follows(row: _Row) -> Follows | None:
    if row.follows is None or row.continuity is None:
        return None
    return Follows(previous=row.follows, kind=_CONTINUITIES[row.continuity])
