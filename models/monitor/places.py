"""Where a pupil lives: seen from the contracting municipality, and in which town."""

from datetime import date

from models.monitor.cases import MonitorCase
from models.monitor.codes import Residency
from models.monitor.facts import Named, SchoolFacts, plain
from models.monitor.seen import Seen

NOWHERE: tuple[Named, ...] = ()


def residency(case: MonitorCase, day: date, facts: SchoolFacts) -> Residency:
    """Return where a pupil lives on a day, seen from the contracting municipality; spelling in capitals is ignored."""
    town = plain(town_of(case, day))
    if not town:
        return Residency.UNKNOWN
    if town == plain(facts.municipality):
        return Residency.OWN
    return Residency.REGION if town in {plain(name) for name in facts.region} else Residency.ELSEWHERE


def town_of(case: MonitorCase, day: date) -> str:
    """Return the municipality where a pupil lives on a day; empty when that is not known."""
    begun = [home for home in case.residences if home.since is None or home.since <= day]
    return begun[-1].municipality if begun else ""


def residence(seen: Seen) -> str:
    """Return where a pupil lives on his last day."""
    return residency(seen.case, seen.last_day, seen.facts)


def municipality(seen: Seen) -> str:
    """Return the town where he lives on that day, or else where that lies."""
    where = residency(seen.case, seen.last_day, seen.facts)
    towns = {
        Residency.REGION: seen.facts.region_towns,
        Residency.ELSEWHERE: seen.facts.other_towns,
    }
    lives = plain(town_of(seen.case, seen.last_day))
    return next((town.code for town in towns.get(where, NOWHERE) if plain(town.name) == lives), where.value)
