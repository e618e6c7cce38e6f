"""Region profiles: the words and habits of a way of working, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import resources
from models.validation import Checks


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKind:
    """A type of meeting and what it is called here, per language."""

    id: str
    title: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A way of working.

    Attributes:
        meetings: the usual types of meeting, the most usual first.
        monitors: ids of the monitor definitions in use.

    """

    id: str
    title: Mapping[str, str]
    meetings: tuple[MeetingKind, ...]
    monitors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValidationError for a profile without a type of meeting."""
        checks = Checks()
        checks.require("id", self.id)
        checks.that("meetings", self.meetings, "required")
        checks.done()

    def meeting_title(self, kind: str, language: str) -> str:
        """Return what a type of meeting is called; a kind of another profile goes by its id, made readable."""
        found = next((meeting.title for meeting in self.meetings if meeting.id == kind), None)
        return found[language] if found else kind.replace("_", " ").capitalize()


def profile_ids() -> tuple[str, ...]:
    """Return the ids of the profiles that come with the app."""
    return resources.names("profiles", ".toml")


def load_profile(profile_id: str) -> Profile:
    """Return a profile; an id that is not known (any longer) gives the neutral one."""
    known = profile_id if profile_id in profile_ids() else "neutral"
    return _profile(resources.read_toml("profiles", f"{known}.toml"))


def _profile(entry: Mapping[str, Any]) -> Profile:
    return Profile(
        id=entry["id"],
        title=entry["title"],
        meetings=tuple(MeetingKind(id=kind["id"], title=kind["title"]) for kind in entry["meeting"]),
        monitors=tuple(entry.get("monitors", ())),
    )
