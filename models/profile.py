"""Region profiles: the words, habits and rules of a way of working, as data that comes with the app."""

from functools import cache

import resources
from models.profile_parsing import parse
from models.profile_parts import MeetingKind, Profile, waiting_norm

__all__ = ["NEUTRAL", "MeetingKind", "Profile", "load_profile", "profile_ids", "waiting_norm"]

FOLDER = "profiles"
NEUTRAL = "neutral"
"""The profile with words that every school understands, and without rules."""


@cache
def profile_ids() -> tuple[str, ...]:
    """Return the ids of the profiles that come with the app."""
    return resources.names(FOLDER, ".toml")


def known_id(profile_id: str) -> str:
    """Return the id; one that is not known (any longer) gives the neutral one."""
    return profile_id if profile_id in profile_ids() else NEUTRAL


def load_profile(profile_id: str) -> Profile:
    """Return a profile as it comes with the app; an id that is not known (any longer) gives the neutral one."""
    return _loaded(known_id(profile_id))


@cache
def _loaded(profile_id: str) -> Profile:
    file = f"{profile_id}.toml"
    return parse(resources.read_bytes(FOLDER, file).decode("utf-8"), file)
