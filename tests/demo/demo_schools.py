"""Demo schools made once and looked at by many tests, and ways to look at them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache

from models.consent import Consent
from models.consent_givers import Deciders
from models.consent_rules import default_rules
from models.consent_status import ConsentState, status_on
from models.demo.school import DemoSchool, generate
from models.guardian import Guardian
from models.ids import PupilId
from models.pupil import Pupil

TODAY = date(2026, 11, 22)


@cache
def school_of(pupils: int, seed: int = 1, years: int = 1) -> DemoSchool:
    """Return a demo school on the day the tests look at it."""
    return generate(seed, pupils=pupils, today=TODAY, years=years)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """A demo school with its records found by pupil."""

    demo: DemoSchool
    pupils: Mapping[PupilId, Pupil]
    guardians: Mapping[PupilId, Sequence[Guardian]]

    def deciders(self, pupil: PupilId) -> Deciders:
        """Return who decides for a pupil."""
        return Deciders(pupil=self.pupils[pupil], guardians=self.guardians.get(pupil, ()), rules=default_rules())

    def state(self, consent: Consent, day: date) -> ConsentState:
        """Return what a consent is worth."""
        return status_on(consent, self.deciders(consent.pupil), day).state


def around(demo: DemoSchool) -> Around:
    """Return a school with its records found by pupil."""
    guardians: dict[PupilId, list[Guardian]] = {}
    for guardian in demo.guardians:
        guardians.setdefault(guardian.pupil, []).append(guardian)
    return Around(demo=demo, pupils={pupil.id: pupil for pupil in demo.pupils}, guardians=guardians)


def values_in(record: object) -> Iterable[object]:
    """Yield every value in a record, however deep."""
    if is_dataclass(record) and not isinstance(record, type):
        for field in fields(record):
            yield from values_in(getattr(record, field.name))
    elif isinstance(record, (tuple, frozenset)):
        for part in record:
            yield from values_in(part)
    else:
        yield record


def texts_in(record: object) -> list[str]:
    """Return every text in a record."""
    return [value for value in values_in(record) if isinstance(value, str)]
