"""The demo school whole."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.attendance import AttendanceEvent
from models.carefile import CareFile
from models.consent import Consent
from models.consent_rules import default_rules
from models.contact import Contact
from models.demo.class_help import class_help
from models.demo.consents import Asking
from models.demo.contacts import contacts
from models.demo.courses import Course, courses
from models.demo.documents import Filed
from models.demo.files import Filing
from models.demo.frame import Frame
from models.demo.goals import goals
from models.demo.help import Helping
from models.demo.help_details import detailed
from models.demo.letters import Told
from models.demo.meetings import Minuted, Scheduler
from models.demo.minutes import Secretary
from models.demo.network import network
from models.demo.phrases import table
from models.demo.preparing import preparations, with_letters
from models.demo.prevention import prevention
from models.demo.pupils import Child, children
from models.demo.reminding import followed_up
from models.demo.safety import attendance_events, safety_reports
from models.demo.series import rhythm
from models.demo.staffing import staffing, with_coaches, with_days_away
from models.demo.surveys import survey_answers
from models.demo.teams import Team, teams
from models.demo.weighed import weighed_sharings
from models.document import Document
from models.goal import Goal
from models.guardian import Guardian
from models.ids import CareFileId, LocationId, PupilId
from models.letters import Letter
from models.meeting import Action, Meeting
from models.monitor.survey_sheet import SurveyAnswer
from models.network import Organisation, Professional
from models.preparation import Preparation
from models.prevention import PreventionActivity
from models.profile_choice import ProfileHistory, ProfileOverride
from models.pupil import Pupil, enrolled_on
from models.retention import Hold
from models.safety import SafetyReport
from models.school import EducationType, Location, PupilCount, School, Sector
from models.series import Series
from models.staffing import Staffing
from models.trajectory import Trajectory
from models.user import User
from models.weighed import WeighedSharing


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSchool:
    """An invented school with everything its care team knows.

    Attributes:
        own_values: what the school says otherwise than its region.
        users: the first is a coordinator.
        guardians: in the order of the dossier within each pupil.
        trajectories: help that goes on from other help stands after it.
        goals: one that takes the place of another stands before it.
        consents: the oldest question first within each pupil.
        ahead: the meetings after the ones that are prepared.

    """

    school: School
    own_values: tuple[ProfileOverride, ...]
    users: tuple[User, ...]
    organisations: tuple[Organisation, ...]
    professionals: tuple[Professional, ...]
    staffing: tuple[Staffing, ...]
    pupils: tuple[Pupil, ...]
    guardians: tuple[Guardian, ...]
    care_files: tuple[CareFile, ...]
    trajectories: tuple[Trajectory, ...]
    goals: tuple[Goal, ...]
    contacts: tuple[Contact, ...]
    consents: tuple[Consent, ...]
    weighed: tuple[WeighedSharing, ...]
    series: tuple[Series, ...]
    meetings: tuple[Meeting, ...]
    ahead: tuple[Meeting, ...]
    preparations: tuple[Preparation, ...]
    actions: tuple[Action, ...]
    safety: tuple[SafetyReport, ...]
    attendance: tuple[AttendanceEvent, ...]
    prevention: tuple[PreventionActivity, ...]
    documents: tuple[Document, ...]
    letters: tuple[Letter, ...]
    holds: tuple[Hold, ...] = ()
    survey: tuple[SurveyAnswer, ...] = ()


def generate(seed: int, *, pupils: int, today: date, years: int = 1) -> DemoSchool:
    """Make a school; the same seed, size, day and history give the same school.

    Args:
        seed: any whole number.
        pupils: how many pupils, including a few who have left or are to come.
        today: the day on which the school is looked at; nothing that was done lies after it.
        years: how many school years of history there are before the running one.

    Raises:
        ValidationError: fewer than no pupils or years.

    """
    frame = Frame(seed=seed, pupils=pupils, today=today, years=years)
    locations = _locations(frame)
    found = children(frame, {False: locations[0].id, True: locations[1].id})
    around = network(frame)
    paths = courses(found, frame)
    filing, helping = Filing(frame, around), Helping(frame, around)
    files = tuple(filing.care_file(course) for course in paths)
    help_given = tuple(entry for course in paths for entry in helping.trajectories(course))
    scheduler = Scheduler(frame, around, Secretary(frame, around, files, help_given))
    minuted = _minuted(scheduler, paths, *teams(found, locations))
    year = rhythm(tuple(with_letters(meeting for meeting, _ in minuted)), frame)
    held = year.meetings
    pupils_by_id = {child.pupil.id: child.pupil for child in found}
    classes = sorted({child.pupil.group for child in found})
    first = _consents(Asking(frame, around, default_rules()), paths, help_given)
    asked = tuple(followed_up(first, around.lead(secondary=False).role, frame))
    return DemoSchool(
        school=_school(frame, found, locations),
        own_values=tuple(_own_values(frame)),
        users=around.users,
        organisations=tuple(around.organisations.values()),
        professionals=with_days_away(frame, around.professionals),
        staffing=staffing(frame, around.professionals),
        pupils=tuple(child.pupil for child in found),
        guardians=tuple(guardian for child in found for guardian in child.guardians),
        care_files=with_coaches(frame, files, around.organisations.values()),
        trajectories=(*detailed(help_given, frame), *class_help(classes, frame, around)),
        goals=tuple(goals(help_given, pupils_by_id, frame)),
        contacts=tuple(contacts(help_given, pupils_by_id, around.users, frame)),
        consents=asked,
        weighed=tuple(weighed_sharings(files, frame, around)),
        series=year.series,
        meetings=held,
        ahead=year.ahead,
        preparations=tuple(preparations(held, frame)),
        actions=tuple(action for _, actions in minuted for action in actions),
        safety=tuple(safety_reports(paths, frame, around)),
        attendance=tuple(attendance_events(paths, frame)),
        prevention=tuple(prevention(frame, around)),
        documents=tuple(Filed(frame, around.users[0].id).documents(files, asked)),
        survey=tuple(survey_answers(today, around.users[0])),
        letters=tuple(_told(frame, around.users[0]).letters(held, pupils_by_id, _families(found))),
    )


def _told(frame: Frame, by: User) -> Told:
    about = table("school", "school")
    ways = ProfileHistory(base=about["profile"], overrides=tuple(_own_values(frame)))
    return Told(frame, about["name"], by, ways, default_rules())


def _families(found: Sequence[Child]) -> dict[PupilId, Sequence[Guardian]]:
    return {child.pupil.id: child.guardians for child in found}


def _locations(frame: Frame) -> tuple[Location, ...]:
    dice = frame.dice("locations")
    entries = table("school", "locations")["at"]
    return tuple(Location(id=LocationId(dice.identity()), name=entry["name"], key=entry["key"]) for entry in entries)


def _school(frame: Frame, found: Sequence[Child], locations: tuple[Location, ...]) -> School:
    about = table("school", "school")
    return School(
        name=about["name"],
        brin=about["brin"],
        branch=about["branch"],
        sector=Sector.PRIMARY,
        education_types=frozenset({EducationType.SO, EducationType.VSO}),
        municipality=about["municipality"],
        region_municipalities=tuple(about["region"]),
        board=about["board"],
        partnership=about["partnership"],
        profile=about["profile"],
        locations=locations,
        counts=tuple(_counts(frame, found)),
    )


def _own_values(frame: Frame) -> Iterable[ProfileOverride]:
    """Yield what the school set itself when it began: no study gives a norm for waiting, but somebody must watch it."""
    profile = table("school", "school")["profile"]
    for key, value in table("school", "own_values").items():
        yield ProfileOverride(profile=profile, key=key, value=json.dumps(value), since=frame.start)


def _counts(frame: Frame, found: Sequence[Child]) -> Iterable[PupilCount]:
    """Yield how many pupils there were on each 1 October, and on each 1 February since 2023 (*teldatum*)."""
    for year in range(frame.start.year, frame.today.year + 1):
        for on in (date(year, 2, 1), date(year, 10, 1)):
            if frame.start <= on <= frame.today:
                yield PupilCount(on=on, number=sum(enrolled_on(child.pupil, on) for child in found))


def _minuted(
    scheduler: Scheduler, paths: Sequence[Course], all_teams: Sequence[Team], speaks_of: Mapping[PupilId, Team]
) -> list[Minuted]:
    by_team: dict[int, list[Course]] = {}
    for course in paths:
        by_team.setdefault(speaks_of[course.child.pupil.id].number, []).append(course)
    return [found for team in all_teams for found in scheduler.of(team, by_team.get(team.number, []))]


def _consents(asking: Asking, paths: Sequence[Course], help_given: Sequence[Trajectory]) -> Iterable[Consent]:
    by_file: dict[CareFileId | None, list[Trajectory]] = {}
    for entry in help_given:
        by_file.setdefault(entry.care_file, []).append(entry)
    for course in paths:
        yield from asking.consents(course, by_file.get(course.id, ()))
