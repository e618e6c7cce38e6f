"""What was released and why it is safe, as text for the ledger. It is kept there and never published.

Stays and categories are written once and named by number after that, for worlds have many in common. The first version
of this text held the worlds of one period and nothing else; it is read still.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from models.monitor.tables import (
    BreakdownLayout,
    Carried,
    Category,
    CellKey,
    Child,
    Identity,
    IndicatorLayout,
    Layout,
    Past,
    Proof,
    Published,
    Rounding,
    Status,
    Stay,
    Story,
    World,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_VERSION = 2


def written(past: Past) -> str:
    """Return a past as JSON; equal ones give equal text."""
    lists = _Lists()
    text = {
        "version": _VERSION,
        "releases": [_published(one) for one in past.releases],
        "children": [[child.pupil, [lists.stay(stay) for stay in child.stays]] for child in past.children],
        "worlds": [
            [[story.number, [lists.stay(stay) for stay in story.stays]] for story in world]
            for world in past.proof.worlds
        ],
    }
    return json.dumps(text | lists.written(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read(text: str) -> Past:
    """Return the past in a text made by ``written``, also by that of the first version."""
    found = json.loads(text)
    if "version" not in found:
        worlds = tuple(tuple(_first_story(story) for story in world) for world in found["worlds"])
        return Past(proof=Proof(worlds=worlds))
    categories = [Category(*one) for one in found["categories"]]
    stays = [
        Stay(period=period, status=Status(status), categories=frozenset(categories[number] for number in numbers))
        for period, status, numbers in found["stays"]
    ]
    children = tuple(Child(pupil=pupil, stays=_chosen(stays, numbers)) for pupil, numbers in found["children"])
    worlds = tuple(_world(world, stays) for world in found["worlds"])
    releases = tuple(_read_published(one) for one in found["releases"])
    return Past(releases=releases, children=children, proof=Proof(worlds=worlds))


class _Lists:
    """Stays and categories by number."""

    def __init__(self) -> None:
        self._stays: dict[Stay, int] = {}
        self._categories: dict[Category, int] = {}

    def stay(self, stay: Stay) -> int:
        """Return the number of a stay."""
        return self._stays.setdefault(stay, len(self._stays))

    def written(self) -> dict[str, Any]:
        """Return the lists."""
        stays = [[stay.period, stay.status.value, self._numbers(stay)] for stay in self._stays]
        return {"stays": stays, "categories": [list(category) for category in self._categories]}

    def _numbers(self, stay: Stay) -> list[int]:
        return [self._categories.setdefault(category, len(self._categories)) for category in sorted(stay.categories)]


def _world(world: Iterable[Any], stays: Sequence[Stay]) -> World:
    return tuple(Story(number=number, stays=_chosen(stays, numbers)) for number, numbers in world)


def _chosen(stays: Sequence[Stay], numbers: Iterable[int]) -> tuple[Stay, ...]:
    return tuple(stays[number] for number in numbers)


def _published(published: Published) -> Mapping[str, Any]:
    values = [[key.indicator, list(map(list, key.categories)), value] for key, value in published.values.items()]
    return {"layout": _layout(published.layout), "rounding": _plain(published.rounding), "values": values}


def _read_published(found: Mapping[str, Any]) -> Published:
    layout = _read_layout(found["layout"])
    values = {
        CellKey(layout.edition, indicator, _categories(categories)): value
        for indicator, categories, value in found["values"]
    }
    return Published(layout=layout, rounding=Rounding(**found["rounding"]), values=values)


def _layout(layout: Layout) -> dict[str, Any]:
    return _plain(layout) | {
        "breakdowns": [_plain(one) | {"statuses": sorted(one.statuses)} for one in layout.breakdowns],
        "indicators": [_plain(one) | {"statuses": sorted(one.statuses)} for one in layout.indicators],
        "identities": [_plain(one) for one in layout.identities],
    }


def _read_layout(found: dict[str, Any]) -> Layout:
    return Layout(
        **found
        | {
            "breakdowns": tuple(_read_breakdown(one) for one in found["breakdowns"]),
            "indicators": tuple(_read_indicator(one) for one in found["indicators"]),
            "identities": tuple(
                Identity(left=tuple(one["left"]), right=tuple(one["right"])) for one in found["identities"]
            ),
        }
    )


def _read_breakdown(found: dict[str, Any]) -> BreakdownLayout:
    lists = {"categories": tuple(found["categories"]), "places": tuple(found["places"])}
    return BreakdownLayout(**found | lists | {"statuses": _statuses(found)})


def _read_indicator(found: dict[str, Any]) -> IndicatorLayout:
    tables = tuple(tuple(table) for table in found["tables"])
    carried = Carried(found["carried"]) if found["carried"] else None
    lists = {"tables": tables, "within": _categories(found["within"]), "carried": carried}
    return IndicatorLayout(**found | lists | {"statuses": _statuses(found)})


def _statuses(found: Mapping[str, Any]) -> frozenset[Status]:
    return frozenset(Status(status) for status in found["statuses"])


def _categories(found: Iterable[Sequence[str]]) -> tuple[Category, ...]:
    return tuple(Category(breakdown, name) for breakdown, name in found)


def _plain(one: "DataclassInstance") -> dict[str, Any]:
    return {field.name: getattr(one, field.name) for field in fields(one)}


def _first_story(story: Mapping[str, Any]) -> Story:
    return Story(number=story["number"], stays=tuple(_first_stay(stay) for stay in story["stays"]))


def _first_stay(stay: Mapping[str, Any]) -> Stay:
    categories = frozenset(_categories(stay["categories"]))
    return Stay(period=stay["period"], status=Status(stay["status"]), categories=categories)
