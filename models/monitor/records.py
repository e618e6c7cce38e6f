"""Everything a monitor reads from the store, frozen: counting is pure functions over this and nothing else.

Safety reports, consents, guardians and meetings are not here: no monitor may look at them.
"""

from dataclasses import dataclass

from models.attendance import AttendanceEvent
from models.carefile import CareFile
from models.carefile_turns import CareFileTurn
from models.contact import Contact
from models.goal import Goal
from models.network import Organisation, Professional
from models.prevention import PreventionActivity
from models.pupil import Pupil
from models.staffing import Staffing
from models.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What was read.

    Attributes:
        turns: every closing and reopening, oldest first within a care file.

    """

    pupils: tuple[Pupil, ...] = ()
    trajectories: tuple[Trajectory, ...] = ()
    care_files: tuple[CareFile, ...] = ()
    turns: tuple[CareFileTurn, ...] = ()
    goals: tuple[Goal, ...] = ()
    contacts: tuple[Contact, ...] = ()
    attendance: tuple[AttendanceEvent, ...] = ()
    prevention: tuple[PreventionActivity, ...] = ()
    staffing: tuple[Staffing, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    professionals: tuple[Professional, ...] = ()
