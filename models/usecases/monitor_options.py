"""Numbers that go along only when the school wants that: which, and what they would add."""

from collections.abc import Collection
from dataclasses import dataclass

from models.change import Changes, Topic
from models.errors import ConflictError
from models.monitor.definition import Definition, Indicator
from models.monitor.facts import SchoolFacts, school_facts
from models.monitor.layouts import layout_of
from models.monitor.periods import Period, parse_period
from models.monitor.tailored import for_school
from models.usecases.monitor_library import definition_of
from models.usecases.monitor_making import option_key, remembered
from models.usecases.monitor_records import network_of
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A number that goes along only when the school wants that.

    Attributes:
        cells: how many cells it adds to the file of who gets all pupils.
        on: whether it goes along now.

    """

    indicator: Indicator
    cells: int
    on: bool


class MonitorOptionUseCases:
    """What a user can do about the numbers that are off by themselves."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def options(self, definition_id: str, period_id: str) -> tuple[Option, ...]:
        """Return what can go along with a period of a monitor, in the order of the file.

        Raises:
            ReportError: a breakdown needs to know what the school offers and that is not filled in.

        """
        period = parse_period(period_id)
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            definition = definition_of(uow, definition_id)
            if not _optional(definition):
                return ()
            on = remembered(uow, definition)
            facts = school_facts(uow.school.get(), period.span, network_of(uow))
        return tuple(
            Option(indicator=one, cells=_cells(definition, period, facts, one.id), on=one.id in on)
            for one in _optional(definition)
        )

    def choose(self, definition_id: str, wanted: Collection[str]) -> Changes:
        """Let these go along from now on, and no others; it is remembered for this version of the monitor.

        Raises:
            ConflictError: one of these is not for the school to choose.

        """
        with self._session.intend(Permission.EXPORT_MONITOR, "option.chosen", Topic.MONITOR) as intention:
            definition = definition_of(intention.uow, definition_id)
            known = {one.id for one in _optional(definition)}
            if not known.issuperset(wanted):
                raise ConflictError("monitor_option_gone")
            told = " ".join(sorted(wanted))
            intention.uow.settings.put(option_key(definition), f"{definition.version} {told}".strip())
            intention.record, intention.reason = f"{definition.id} {definition.version}", told
        return intention.changes


def _optional(definition: Definition) -> tuple[Indicator, ...]:
    return tuple(one for one in definition.indicators if one.opt_in)


def _cells(definition: Definition, period: Period, facts: SchoolFacts, name: str) -> int:
    layout = layout_of(for_school(definition, period, facts, {name}), period, facts)
    return sum(1 for one in layout.indicators if one.id == name for _ in layout.indicator_cells(one))
