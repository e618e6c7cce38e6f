"""The demo school as the monitor reads it."""

from functools import cache

from models.monitor.records import Records
from tests.demo.demo_schools import school_of

PUPILS = 180


@cache
def demo_records() -> Records:
    """Return everything of the demo school that may be counted."""
    demo = school_of(PUPILS)
    return Records(
        pupils=demo.pupils,
        trajectories=demo.trajectories,
        care_files=demo.care_files,
        goals=demo.goals,
        contacts=demo.contacts,
        attendance=demo.attendance,
        prevention=demo.prevention,
        staffing=demo.staffing,
        organisations=demo.organisations,
        professionals=demo.professionals,
    )
