"""On what sharing without consent can rest, as the law names it: read from data."""

from collections.abc import Mapping
from functools import cache

import resources
from models.consent_rules import FILE
from models.weighed import WeighedGround


@cache
def weighed_sources() -> Mapping[WeighedGround, str]:
    """Return the article for each ground that has a name; another ground is written down by who decides."""
    entries = resources.read_toml("consent", FILE)["weighed"]
    return {WeighedGround(entry["ground"]): str(entry["source"]) for entry in entries}
