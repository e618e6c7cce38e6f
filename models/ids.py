"""Identifiers of records. They are made by the app, carry no meaning and are safe in logs."""

from typing import NewType

UserId = NewType("UserId", str)
LocationId = NewType("LocationId", str)
PupilId = NewType("PupilId", str)
GuardianId = NewType("GuardianId", str)
CareFileId = NewType("CareFileId", str)
SignalId = NewType("SignalId", str)
TrajectoryId = NewType("TrajectoryId", str)
GoalId = NewType("GoalId", str)
ContactId = NewType("ContactId", str)
ConsentId = NewType("ConsentId", str)
WeighedId = NewType("WeighedId", str)
OrganisationId = NewType("OrganisationId", str)
ProfessionalId = NewType("ProfessionalId", str)
MeetingId = NewType("MeetingId", str)
AgendaItemId = NewType("AgendaItemId", str)
ActionId = NewType("ActionId", str)
SubmissionId = NewType("SubmissionId", str)
ImportId = NewType("ImportId", str)
UndoId = NewType("UndoId", int)
VersionId = NewType("VersionId", int)
