"""Reading the description of a received monitor file: every field is what it must be, or it is named."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from models.errors import AppError, ImportFileError
from models.monitor.periods import parse_period
from models.monitor.received import Coarser, Facts, ReceivedBreakdown, ReceivedIndicator
from models.monitor.release import Recipient, Replaces, is_school_code
from reports.monitor_format import CELLS, DESCRIPTION, HASH, SEAL, is_name, seal_of

T = TypeVar("T")
_MOST = 1_000_000
_LONGEST = 1_000
_HEX = re.compile(r"[0-9a-f]{64}")


class _WrongError(Exception):
    """A value of another form than it should have."""


def json_of(content: bytes) -> Mapping[str, Any]:
    """Return a JSON object.

    Raises:
        ImportFileError: it is none, or its own hash does not fit.

    """
    try:
        found = json.loads(content.decode("utf-8"))
        altered = isinstance(found, dict) and SEAL in found and found[SEAL] != seal_of(found)
    except (ValueError, RecursionError) as problem:
        raise ImportFileError("monitor_description", field=DESCRIPTION) from problem
    if not isinstance(found, dict):
        raise ImportFileError("monitor_description", field=DESCRIPTION)
    if altered:
        raise ImportFileError("monitor_description_altered")
    return found


def facts_of(description: Mapping[str, Any]) -> Facts:
    """Return what a description says.

    Raises:
        ImportFileError: a field is missing or of another form; it is named.

    """
    definition = _field(description, "definition", _definition)
    return Facts(
        definition=definition[0],
        version=definition[1],
        title=_field(description, "title", _words),
        language=_field(description, "language", _name, "nl"),
        school_code=_field(description, "school_code", _school_code),
        recipient=_field(description, "recipient", _recipient),
        recipient_name=_field(description, "recipient_name", _words),
        period=_field(description, "period", _period),
        serial=_field(description, "serial", _number),
        generated_on=_field(description, "generated_on", _day),
        software=_field(description, "software", _words),
        method=_field(description, "method", _name),
        base=_field(description, "base", _number),
        overlapping=_field(description, "overlapping", _names),
        identities=_field(description, "identities", _list_of(_identity)),
        rolled_up=_field(description, "rolled_up", _list_of(_words)),
        coarser=_field(description, "coarser", _list_of(_coarser), ()),
        corrects=_field(description, "corrects", _list_of(_period), ()),
        replaces=_field(description, "replaces", _replaced, None),
        indicators=_field(description, "indicators", _distinct(_indicator)),
        breakdowns=_field(description, "breakdowns", _distinct(_breakdown)),
    )


def cells_hash(description: Mapping[str, Any]) -> str:
    """Return the hash that the figures must have."""
    return _field(description, "resources", _resource)


def explanation_hash(description: Mapping[str, Any]) -> str:
    """Return the hash that the explanation must have; empty in a file that does not tell."""
    return _field(description, "explanation", _hash, "")


def added_schools(description: Mapping[str, Any]) -> tuple[tuple[str, int, str], ...]:
    """Return the schools in a sum: code, serial and hash of the file of each."""
    return _field(description, "schools", _schools)


_WANTED: Any = object()


def _field(description: Mapping[str, Any], name: str, read: Callable[[object], T], default: T = _WANTED) -> T:
    if name not in description and default is not _WANTED:
        return default
    try:
        return read(description.get(name))
    except (_WrongError, AppError) as problem:
        raise ImportFileError("monitor_description", field=name) from problem


def _want(holds: object) -> None:
    if not holds:
        raise _WrongError


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _WrongError
    return value


def _words(value: object) -> str:
    text = _text(value)
    _want(text.strip() and text.isprintable() and len(text) <= _LONGEST)
    return text


def _name(value: object) -> str:
    text = _text(value)
    _want(is_name(text))
    return text


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST:
        raise _WrongError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _WrongError
    return value


def _day(value: object) -> date:
    try:
        return date.fromisoformat(_words(value))
    except ValueError:
        raise _WrongError from None


def _hash(value: object) -> str:
    text = _text(value)
    _want(text.startswith(HASH) and _HEX.fullmatch(text.removeprefix(HASH)))
    return text


def _period(value: object) -> str:
    return parse_period(_words(value)).id


def _school_code(value: object) -> str:
    text = _words(value)
    _want(is_school_code(text))
    return text


def _recipient(value: object) -> str:
    return Recipient(code=_words(value), name="-").code


def _items(value: object) -> list[object]:
    if not isinstance(value, list) or len(value) > _LONGEST:
        raise _WrongError
    return value


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _WrongError
    return value


def _list_of(read: Callable[[object], T]) -> Callable[[object], tuple[T, ...]]:
    def read_all(value: object) -> tuple[T, ...]:
        return tuple(map(read, _items(value)))

    return read_all


_names = _list_of(_name)
K = TypeVar("K", ReceivedIndicator, ReceivedBreakdown)


def _distinct(read: Callable[[object], K]) -> Callable[[object], tuple[K, ...]]:
    def read_all(value: object) -> tuple[K, ...]:
        found = _list_of(read)(value)
        _want(_all_differ(one.id for one in found))
        return found

    return read_all


def _all_differ(names: Iterable[str]) -> bool:
    found = list(names)
    return len(set(found)) == len(found)


def _definition(value: object) -> tuple[str, str]:
    found = _table(value)
    return _name(found.get("id")), _words(found.get("version"))


def _identity(value: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = _table(value)
    left, right = _names(found.get("left")), _names(found.get("right"))
    _want(left and right)
    return left, right


def _coarser(value: object) -> Coarser:
    found = _table(value)
    title = _words(found.get("title"))
    if "drop" in found:
        drop = _names(found["drop"])
        _want(drop)
        return Coarser(title=title, drop=drop)
    merge = _names(found.get("merge"))
    return Coarser(title=title, breakdown=_name(found.get("breakdown")), merge=merge, into=_name(found.get("into")))


def _replaced(value: object) -> Replaces | None:
    if value is None:
        return None
    found = _table(value)
    return Replaces(serial=_number(found.get("serial")), sha256=_hash(found.get("hash")).removeprefix(HASH))


def _indicator(value: object) -> ReceivedIndicator:
    found = _table(value)
    return ReceivedIndicator(
        id=_name(found.get("id")),
        title=_words(found.get("title")),
        unit=_name(found.get("unit")),
        basis=_words(found.get("basis")),
        caveat=_words(found.get("caveat")),
        about_school=_flag(found.get("about_school", False)),
    )


def _breakdown(value: object) -> ReceivedBreakdown:
    found = _table(value)
    categories = _list_of(_category)(found.get("categories"))
    _want(_all_differ(name for name, _ in categories))
    return ReceivedBreakdown(id=_name(found.get("id")), title=_words(found.get("title")), categories=categories)


def _category(value: object) -> tuple[str, str]:
    found = _table(value)
    return _name(found.get("id")), _words(found.get("title"))


def _schools(value: object) -> tuple[tuple[str, int, str], ...]:
    found = _list_of(_school)(value)
    _want(found and _all_differ(code for code, _, _ in found))
    return found


def _school(value: object) -> tuple[str, int, str]:
    found = _table(value)
    digest = _hash(found.get("hash")).removeprefix(HASH)
    return _school_code(found.get("code")), _number(found.get("serial")), digest


def _resource(value: object) -> str:
    items = _items(value)
    _want(len(items) == 1)
    found = _table(items[0])
    _want(found.get("path") == CELLS)
    return _hash(found.get("hash"))
