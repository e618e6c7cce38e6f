"""From what the app filled in an answer of the survey, in numbers for the school's own eyes; nothing of it leaves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models.monitor.definition import Definition
from models.monitor.facts import plain
from models.monitor.questions import Known
from models.monitor.records import Records
from models.network import deployed_on, employers_on
from models.pupil import enrolled_on, residence_on
from models.staffing import StaffingKind
from models.trajectory import running_on

Number = int | Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was looked at.

    Attributes:
        known: which question it is about; the words are in ``resources/texts`` under this name.
        numbers: what was found, by name; fte as decimals.

    """

    known: Known
    numbers: Mapping[str, Number]


def evidence_of(definition: Definition, records: Records, day: date) -> Mapping[str, Evidence]:
    """Return for each question that the app may answer what it looked at on a day."""
    return {
        question.id: Evidence(known=question.known, numbers=_LOOKED[question.known](records, day))
        for question in definition.questions
        if question.known is not None
    }


def _municipalities(records: Records, day: date) -> Mapping[str, Number]:
    there = [pupil for pupil in records.pupils if enrolled_on(pupil, day)]
    homes = [plain(home.municipality) for pupil in there if (home := residence_on(pupil, day))]
    known = [name for name in homes if name]
    return {"found": len(set(known)), "pupils": len(known), "unknown": len(there) - len(known)}


def _partnerships(records: Records, day: date) -> Mapping[str, Number]:
    there = [pupil for pupil in records.pupils if enrolled_on(pupil, day)]
    names = [name for pupil in there if pupil.tlv and (name := plain(pupil.tlv.partnership))]
    return {"found": len(set(names)), "pupils": len(names), "unknown": len(there) - len(names)}


def _expertise(records: Records, day: date) -> Mapping[str, Number]:
    people = [person for person in records.professionals if deployed_on(person, day)]
    employers = {employer for person in people for employer in employers_on(person, day)}
    planned = [entry for entry in records.staffing if entry.kind is StaffingKind.PLANNED and entry.span.covers(day)]
    return {"found": len(people), "organisations": len(employers), "fte": sum((one.fte for one in planned), Decimal())}


def _funding(records: Records, day: date) -> Mapping[str, Number]:
    there = {pupil.id for pupil in records.pupils if enrolled_on(pupil, day)}
    running = [help_ for help_ in records.trajectories if help_.pupil in there and running_on(help_, day)]
    return {"found": len({help_.pupil for help_ in running})}


_LOOKED = {
    Known.MUNICIPALITIES: _municipalities,
    Known.PARTNERSHIPS: _partnerships,
    Known.EXPERTISE: _expertise,
    Known.FUNDING: _funding,
}
