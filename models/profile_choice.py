"""Which way of working a school follows since when, and what it says otherwise than its region.

Both are history: a later choice never changes what held on an earlier day. On a day the newest one that has begun
counts; of two that begin on the same day the one that was made last.
"""

import copy
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, TypeVar

import resources
from models.errors import ReportError
from models.profile import FOLDER, known_id
from models.profile_parsing import build
from models.profile_parts import Profile
from models.validation import Checks

Value = str | int | Sequence[str] | Mapping[str, object] | None
"""What a school says itself: as it would stand in a profile file. None goes back to what the profile says; an empty
text or list says that it is open."""

COMMON = "common"
"""In the key of a waiting norm: for every form of education."""

_ID = {"role": "id", "meeting": "id", "rule": "id", "mandate": "step"}
_TABLES = frozenset({*_ID, "waiting", "contacts", "monitors"})
_DAYS = ("from", "until")
_WORDS = frozenset({"title", "about", "purpose", "ground", "words", "note", "why"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileChoice:
    """From this day on the school works by this profile."""

    profile: str
    since: date

    def __post_init__(self) -> None:
        """Raise ValidationError when no profile is named."""
        checks = Checks()
        checks.require("profile", self.profile)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileOverride:
    """From this day on the school says something else than one profile does.

    Attributes:
        profile: the profile it belongs to; with another one it sleeps.
        key: the place in the profile, such as ``meeting.zorgteam.title``, ``contacts.limit``,
            ``waiting.common.to_start`` or ``rule.own_1`` for a whole rule.
        value: the value as JSON; ``null`` goes back to what the profile says.

    """

    profile: str
    key: str
    value: str
    since: date

    def __post_init__(self) -> None:
        """Raise ValidationError when the place is not named."""
        checks = Checks()
        checks.require("key", self.key)
        checks.done()


_Dated = TypeVar("_Dated", ProfileChoice, ProfileOverride)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileHistory:
    """All choices of a school, each list in the order in which it was made.

    Attributes:
        base: the profile it began with, before the first dated choice.

    """

    base: str
    choices: tuple[ProfileChoice, ...] = ()
    overrides: tuple[ProfileOverride, ...] = ()

    def chosen_on(self, day: date) -> str:
        """Return the id of the profile that counts on a day; an id that is no longer known gives the neutral one."""
        newest = _newest(self.choices, day)
        return known_id(newest.profile if newest else self.base)

    def since(self, day: date) -> date | None:
        """Return since when the profile of a day counts; None when the school began with it."""
        newest = _newest(self.choices, day)
        return newest.since if newest else None

    def coming(self, day: date) -> ProfileChoice | None:
        """Return the first choice after a day that makes a difference; one that was taken back makes none."""
        works_by = self.chosen_on(day)
        for start in sorted({entry.since for entry in self.choices if entry.since > day}):
            found = _newest(self.choices, start)
            if found is not None and known_id(found.profile) != works_by:
                return found
        return None

    def own_since(self, key: str, day: date) -> date | None:
        """Return since when the school says itself what it says of a key on a day; None when it says nothing."""
        profile = self.chosen_on(day)
        found = _newest([entry for entry in self.overrides if (entry.profile, entry.key) == (profile, key)], day)
        return found.since if found and found.value != json.dumps(None) else None

    def own_on(self, day: date) -> Mapping[str, str]:
        """Return what the school says itself on a day about the profile of that day: JSON values by key."""
        return self.own_for(self.chosen_on(day), day)

    def own_for(self, profile: str, day: date) -> Mapping[str, str]:
        """Return what the school says itself on a day about a profile: JSON values by key."""
        mine = [entry for entry in self.overrides if entry.profile == profile]
        found = {key: _newest([entry for entry in mine if entry.key == key], day) for key in _keys(mine)}
        return {key: entry.value for key, entry in found.items() if entry and entry.value != json.dumps(None)}


def profile_on(history: ProfileHistory, day: date) -> Profile:
    """Return the way of working of a day: the profile chosen then, with what the school says itself."""
    return customised(history.chosen_on(day), history.own_on(day))


def meeting_title_on(history: ProfileHistory, kind: str, day: date, language: str) -> str:
    """Return what a type of meeting was called on the day of the meeting, whatever it is called now."""
    return profile_on(history, day).meeting_title(kind, language)


def customised(profile_id: str, own: Mapping[str, str]) -> Profile:
    """Return a profile with values of a school; one that does not fit (any longer) is left out."""
    return _customised(profile_id, tuple(own.items()))


def fits(profile_id: str, own: Mapping[str, str], key: str) -> bool:
    """Tell whether the value of one key can stand in the profile."""
    return key in _applied(profile_id, tuple(own.items()))[1]


@lru_cache(maxsize=64)
def _customised(profile_id: str, own: tuple[tuple[str, str], ...]) -> Profile:
    return _applied(profile_id, own)[0]


def _applied(profile_id: str, own: Iterable[tuple[str, str]]) -> tuple[Profile, frozenset[str]]:
    file = f"{profile_id}.toml"
    entries = _entries(profile_id)
    profile, applied = build(entries, file), set()
    for key, value in own:
        try:
            changed = _with(entries, key, json.loads(value))
            profile = build(changed, file)
        except (ReportError, LookupError, ValueError):
            continue
        entries = changed
        applied.add(key)
    return profile, frozenset(applied)


@cache
def _entries(profile_id: str) -> Mapping[str, Any]:
    return resources.read_toml(FOLDER, f"{profile_id}.toml")


def _with(entries: Mapping[str, Any], key: str, value: Value) -> Mapping[str, Any]:
    """Return the entries with a value at a place; raises LookupError when there is no such place."""
    changed = copy.deepcopy(dict(entries))
    table, *path = key.split(".")
    if table not in _TABLES or (table == "monitors") != (not path):
        raise LookupError(key)
    if not path:
        changed[table] = value
    elif table in _ID and len(path) == 1:
        _put(changed.setdefault(table, []), _ID[table], path[0], value)
    else:
        *names, last = path
        place = _table(changed, table, names)
        place.pop(last, None)
        if value not in ("", [], ()):
            place[last] = dict.fromkeys(resources.LANGUAGES, value) if last in _WORDS else value
    return changed


def _put(tables: list[dict[str, Any]], name: str, identity: str, value: Value) -> None:
    """Put a whole table in the place of the one with its id, or else after all others; a new rule is asked first."""
    if not isinstance(value, Mapping):
        raise LookupError(identity)  # noqa: TRY004 - as for every place that cannot hold the value
    table = {**value, name: identity, **{end: date.fromisoformat(str(value[end])) for end in _DAYS if end in value}}
    if "answer" in table:
        table["own"] = True
    for place, found in enumerate(tables):
        if found[name] == identity:
            tables[place] = table
            return
    tables.insert(0 if "answer" in table else len(tables), table)


def _table(entries: dict[str, Any], table: str, names: list[str]) -> dict[str, Any]:
    if table == "waiting":
        (kind,) = names
        return _norm(entries.setdefault(table, []), [] if kind == COMMON else [kind])
    if table in _ID:
        return _named(entries.setdefault(table, []), _ID[table], ".".join(names))
    if names:
        raise LookupError(table)
    place: dict[str, Any] = entries.setdefault(table, {})
    return place


def _named(tables: list[dict[str, Any]], name: str, identity: str) -> dict[str, Any]:
    """Return the table with an id; a step that nobody has a mandate for yet gets one."""
    found = next((table for table in tables if table[name] == identity), None)
    if found is None and name == "step":
        found = {name: identity}
        tables.append(found)
    if found is None:
        raise LookupError(identity)
    return found


def _norm(norms: list[dict[str, Any]], kinds: list[str]) -> dict[str, Any]:
    for norm in norms:
        if norm.get("education_types", []) == kinds:
            return norm
    norms.append({"education_types": kinds} if kinds else {})
    return norms[-1]


def _newest(entries: Sequence[_Dated], day: date) -> _Dated | None:
    begun = [entry for entry in entries if entry.since <= day]
    return max(reversed(begun), key=_since, default=None)


def _since(entry: ProfileChoice | ProfileOverride) -> date:
    return entry.since


def _keys(entries: Iterable[ProfileOverride]) -> Iterable[str]:
    return dict.fromkeys(entry.key for entry in entries)
