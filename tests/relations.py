"""Letting somebody work with a pupil: without that, consent alone shows a youth professional nothing."""

from models.ids import ProfessionalId, PupilId
from models.meeting import Action
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session


def works_with(session: Session, professional: ProfessionalId, pupil: PupilId) -> None:
    """Give somebody something to do that was agreed about a pupil."""
    cases = MeetingUseCases(session)
    action = Action(id=cases.new_action_id(), text="Bel thuis", owner="Kim", professional=professional, pupil=pupil)
    cases.save_action(action)
