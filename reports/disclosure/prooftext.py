"""A proof as text for the ledger. It is kept there and never published: worlds show what the audit could think of."""

import json
from collections.abc import Mapping
from typing import Any

from models.monitor.tables import Category, Proof, Status, Stay, Story


def written(proof: Proof) -> str:
    """Return a proof as JSON; equal proofs give equal text."""
    worlds = [[_story(story) for story in world] for world in proof.worlds]
    return json.dumps({"worlds": worlds}, sort_keys=True, separators=(",", ":"))


def read(text: str) -> Proof:
    """Return the proof in a text made by ``written``."""
    worlds = json.loads(text)["worlds"]
    return Proof(worlds=tuple(tuple(_read_story(story) for story in world) for world in worlds))


def _story(story: Story) -> dict[str, Any]:
    return {"number": story.number, "stays": [_stay(stay) for stay in story.stays]}


def _stay(stay: Stay) -> dict[str, Any]:
    return {"period": stay.period, "status": stay.status.value, "categories": sorted(map(list, stay.categories))}


def _read_story(story: Mapping[str, Any]) -> Story:
    return Story(number=story["number"], stays=tuple(_read_stay(stay) for stay in story["stays"]))


def _read_stay(stay: Mapping[str, Any]) -> Stay:
    categories = frozenset(Category(breakdown, name) for breakdown, name in stay["categories"])
    return Stay(period=stay["period"], status=Status(stay["status"]), categories=categories)
