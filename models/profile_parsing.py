"""From a profile file to a profile. What is unknown, lacking or does not fit is refused by file and key."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import combinations

from dateutil.rrule import rrulestr

import resources
from models.consent import InformationKind
from models.eligibility import Offer, Rule
from models.errors import ReportError
from models.monitor.tomlreader import Reader
from models.profile_parts import (
    ContactLimit,
    LocalRole,
    Mandate,
    MandateStep,
    MeetingKind,
    Profile,
    RoleKind,
    WaitingNorm,
    Words,
)
from models.pupil import YesNoUnknown
from models.school import EducationType
from models.trajectory import Layer, Setting

_ANY_DAY = datetime(2024, 8, 1)  # noqa: DTZ001 - a series of days, without hours or a zone


def parse(text: str, file: str) -> Profile:
    """Return the profile in a file's text.

    Raises:
        ReportError: it is not a profile; the facts name file and key.

    """
    try:
        entries = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise ReportError("profile_toml", file=file) from problem
    return build(entries, file)


def build(entries: Mapping[str, object], file: str) -> Profile:
    """Return the profile of the entries of a file; raises as ``parse``."""
    reader = Reader(file, entries)
    profile = Profile(
        id=reader.text("id"),
        title=reader.words("title"),
        about=reader.words("about"),
        study=_words(reader, "study"),
        roles=tuple(_role(table) for table in reader.tables("role")),
        meetings=tuple(_meeting(table) for table in _some(reader, "meeting")),
        mandates=tuple(_mandate(table) for table in reader.tables("mandate")),
        rules=tuple(_rule(table) for table in reader.tables("rule")),
        waiting=tuple(_norm(table) for table in reader.tables("waiting")),
        contacts=_contacts(reader),
        monitors=_texts(reader, "monitors"),
    )
    reader.done()
    _check(profile, reader)
    return profile


def _some(reader: Reader, key: str) -> Sequence[Reader]:
    found = list(reader.tables(key))
    if not found:
        raise reader.fail("definition_missing", key)
    return found


def _role(table: Reader) -> LocalRole:
    role = LocalRole(
        id=table.text("id"),
        kind=table.code("kind", RoleKind),
        title=table.words("title"),
        about=_words(table, "about"),
        lines=_text(table, "lines"),
    )
    table.done()
    return role


def _meeting(table: Reader) -> MeetingKind:
    meeting = MeetingKind(
        id=table.text("id"),
        title=table.words("title"),
        participants=_texts(table, "participants"),
        rhythm=_rhythm(table),
        purpose=_words(table, "purpose"),
        ground=_words(table, "ground"),
        information=table.codes("information", InformationKind) if table.has("information") else (),
        item_minutes=_number(table, "item_minutes"),
        lines=_text(table, "lines"),
    )
    table.done()
    return meeting


def _rhythm(table: Reader) -> str:
    rhythm = _text(table, "rhythm")
    try:
        if rhythm:
            rrulestr(rhythm, dtstart=_ANY_DAY)
    except (ValueError, TypeError, AttributeError) as problem:
        raise table.fail("definition_value", "rhythm") from problem
    return rhythm


def _mandate(table: Reader) -> Mandate:
    mandate = Mandate(
        step=table.code("step", MandateStep),
        may=_texts(table, "may"),
        may_not=_texts(table, "may_not"),
        words=_words(table, "words"),
        lines=_text(table, "lines"),
    )
    table.done()
    return mandate


def _rule(table: Reader) -> Rule:
    rule = Rule(
        id=table.text("id"),
        answer=table.code("answer", YesNoUnknown),
        why=table.words("why"),
        valid=table.span(),
        residence=_texts(table, "residence"),
        settings=frozenset(table.codes("settings", Setting)) if table.has("settings") else frozenset(),
        offer=table.code("offer", Offer) if table.has("offer") else Offer.UNKNOWN,
        layers=frozenset(table.codes("layers", Layer)) if table.has("layers") else frozenset(),
        education_types=_education_types(table),
        forms=_texts(table, "forms"),
        lines=_text(table, "lines"),
        own=table.flag("own", default=False),
    )
    table.done()
    return rule


def _norm(table: Reader) -> WaitingNorm:
    norm = WaitingNorm(
        to_assessment=_number(table, "to_assessment"),
        to_start=_number(table, "to_start"),
        education_types=_education_types(table),
        lines=_text(table, "lines"),
    )
    table.done()
    return norm


def _contacts(reader: Reader) -> ContactLimit:
    if not reader.has("contacts"):
        return ContactLimit(note={})
    table = reader.table("contacts")
    limit = ContactLimit(limit=_number(table, "limit"), note=_words(table, "note"), lines=_text(table, "lines"))
    table.done()
    return limit


def _education_types(table: Reader) -> frozenset[EducationType]:
    return frozenset(table.codes("education_types", EducationType)) if table.has("education_types") else frozenset()


def _text(table: Reader, key: str) -> str:
    return table.text(key) if table.has(key) else ""


def _texts(table: Reader, key: str) -> tuple[str, ...]:
    return table.texts(key) if table.has(key) else ()


def _words(table: Reader, key: str) -> Words:
    return table.words(key) if table.has(key) else {}


def _number(table: Reader, key: str) -> int | None:
    return table.count(key) if table.has(key) else None


def _check(profile: Profile, reader: Reader) -> None:
    """Want each name once, only roles that are there, and no two rules that ask the same on the same day."""
    _want_once(reader, "role", (role.id for role in profile.roles))
    _want_once(reader, "meeting", (meeting.id for meeting in profile.meetings))
    _want_once(reader, "mandate", (mandate.step for mandate in profile.mandates))
    _want_once(reader, "rule", (rule.id for rule in profile.rules))
    known = {role.id for role in profile.roles}
    for meeting in profile.meetings:
        _want_known(reader, f"meeting.{meeting.id}.participants", known, meeting.participants)
    for mandate in profile.mandates:
        _want_known(reader, f"mandate.{mandate.step.value}.may", known, mandate.may)
        _want_known(reader, f"mandate.{mandate.step.value}.may_not", known, mandate.may_not)
    if not set(profile.monitors) <= set(resources.names("monitors", ".toml")):
        raise reader.fail("definition_value", "monitors")
    for first, second in combinations(profile.rules, 2):
        if first.conditions == second.conditions and first.valid.overlaps(second.valid):
            raise reader.fail("profile_overlap", f"rule.{second.id}")


def _want_once(reader: Reader, key: str, names: Iterable[str]) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            raise reader.fail("definition_double", f"{key}.{name}")


def _want_known(reader: Reader, key: str, known: set[str], names: Iterable[str]) -> None:
    if not known.issuperset(names):
        raise reader.fail("profile_role", key)
