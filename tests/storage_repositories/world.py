"""The records that aggregates under test may refer to."""

from datetime import date

from models.carefile import CareFile
from models.guardian import Guardian
from models.ids import (
    AgendaItemId,
    CareFileId,
    GuardianId,
    LocationId,
    MeetingId,
    OrganisationId,
    ProfessionalId,
    PupilId,
    TrajectoryId,
    UserId,
)
from models.meeting import AgendaItem, Meeting
from models.names import PersonName
from models.network import Organisation, Professional
from models.pupil import Pupil
from models.school import Location, School
from models.trajectory import Layer, Trajectory
from models.user import Role, User

LOCATIONS = (LocationId("here"), LocationId("there"))
USERS = (UserId("anna"), UserId("bert"))
PUPILS = (PupilId("pupil-1"), PupilId("pupil-2"), PupilId("pupil-3"))
GUARDIANS = (GuardianId("guardian-1"), GuardianId("guardian-2"))
ORGANISATIONS = (OrganisationId("altra"), OrganisationId("gemeente"))
PROFESSIONALS = (ProfessionalId("okc"), ProfessionalId("arts"))
CARE_FILES = (CareFileId("file-1"),)
TRAJECTORIES = (TrajectoryId("help-1"),)
MEETINGS = (MeetingId("meeting-1"),)
ITEMS = (AgendaItemId("item-1"), AgendaItemId("item-2"))

DAY = date(2025, 9, 1)

school = School(name="De Sprong", locations=tuple(Location(id=place, name=f"Locatie {place}") for place in LOCATIONS))
users = tuple(User(id=user, name=user.title(), role=Role.COORDINATOR) for user in USERS)
pupils = tuple(Pupil(id=pupil, name=PersonName(given=pupil)) for pupil in PUPILS)
guardians = tuple(Guardian(id=guardian, pupil=PUPILS[0], name=guardian) for guardian in GUARDIANS)
organisations = tuple(Organisation(id=entry, name=entry) for entry in ORGANISATIONS)
professionals = tuple(Professional(id=entry, name=entry) for entry in PROFESSIONALS)
care_files = tuple(CareFile(id=entry, pupil=PUPILS[0], opened_on=DAY) for entry in CARE_FILES)
trajectories = tuple(Trajectory(id=entry, layer=Layer.INDIVIDUAL, pupil=PUPILS[0]) for entry in TRAJECTORIES)
meetings = tuple(
    Meeting(
        id=entry,
        kind="zorgteam",
        on=DAY,
        items=(AgendaItem(id=ITEMS[0], pupil=PUPILS[0]), AgendaItem(id=ITEMS[1], theme="Verzuim")),
    )
    for entry in MEETINGS
)
