"""The reading side: whether a received monitor file is whole, unaltered and right in its sums."""

import csv
import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from models.errors import ImportFileError
from models.monitor.release import HIDDEN, PUBLISHED, Row
from reports.monitor_package import CELLS, COLUMNS, DESCRIPTION, HASH, MEMBERS
from reports.monitor_sums import wrong_sums

MOST_BYTES = 5_000_000
"""No member of a monitor file is larger; one that says so is not read."""
_PLACE = COLUMNS.index("unit")
"""The columns before it say which cell it is."""
_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A monitor file that was found to be in order.

    Attributes:
        description: the whole of ``datapackage.json``.
        sha256: of the file.

    """

    definition: str
    version: str
    school_code: str
    recipient: str
    period: str
    serial: int
    rows: tuple[Row, ...]
    sha256: str
    description: Mapping[str, Any]

    @property
    def file_name(self) -> str:
        """What the file should be called."""
        return f"luwte-monitor_{self.school_code}_{self.recipient}_{self.period}_{self.serial}.zip"


def check(content: bytes, file_name: str = "") -> Received:
    """Return what a received file says.

    Args:
        content: the bytes of the zip.
        file_name: as it was received; empty when it does not matter.

    Raises:
        ImportFileError: it is no monitor file, something is missing, the figures were altered, or sums do not hold.

    """
    members = _members(content)
    description = _description(members[DESCRIPTION])
    cells = members[CELLS]
    if description["resources"][0]["hash"] != f"{HASH}{sha256(cells).hexdigest()}":
        raise ImportFileError("monitor_hash")
    received = Received(
        definition=description["definition"]["id"],
        version=description["definition"]["version"],
        school_code=description["school_code"],
        recipient=description["recipient"],
        period=description["period"],
        serial=description["serial"],
        rows=tuple(_rows(cells, description)),
        sha256=sha256(content).hexdigest(),
        description=description,
    )
    if file_name and file_name != received.file_name:
        raise ImportFileError("monitor_name", expected=received.file_name)
    identities = [(identity["left"], identity["right"]) for identity in description["identities"]]
    for cell in wrong_sums(received.rows, description["overlapping"], identities):
        raise ImportFileError("monitor_sums", cell=cell)
    return received


def _members(content: bytes) -> Mapping[str, bytes]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            found = archive.infolist()
            names = [member.filename for member in found]
            if sorted(names) != sorted(MEMBERS) or any(member.file_size > MOST_BYTES for member in found):
                raise ImportFileError("monitor_members")
            return {name: archive.read(name) for name in names}
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error) as problem:
        raise ImportFileError("monitor_zip") from problem


def _description(content: bytes) -> Mapping[str, Any]:
    try:
        description = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as problem:
        raise ImportFileError("monitor_description", field=DESCRIPTION) from problem
    if not isinstance(description, dict):
        raise ImportFileError("monitor_description", field=DESCRIPTION)
    for field, form in _FORMS.items():
        if not form(description.get(field)):
            raise ImportFileError("monitor_description", field=field)
    return description


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_definition(value: object) -> bool:
    return isinstance(value, dict) and _is_text(value.get("id")) and _is_text(value.get("version"))


def _is_identity(value: object) -> bool:
    return isinstance(value, dict) and _is_texts(value.get("left")) and _is_texts(value.get("right"))


def _is_identities(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_identity, value))


def _is_resources(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 1 or not isinstance(value[0], dict):
        return False
    return value[0].get("path") == CELLS and _is_text(value[0].get("hash"))


_FORMS: Mapping[str, Callable[[object], bool]] = {
    "school_code": _is_text,
    "recipient": _is_text,
    "recipient_name": _is_text,
    "period": _is_text,
    "method": _is_text,
    "generated_on": _is_text,
    "software": _is_text,
    "definition": _is_definition,
    "serial": _is_number,
    "base": _is_number,
    "overlapping": _is_texts,
    "identities": _is_identities,
    "resources": _is_resources,
}


def _rows(content: bytes, description: Mapping[str, Any]) -> Iterator[Row]:
    try:
        lines = list(csv.reader(StringIO(content.decode("utf-8"), newline=""), strict=True))
    except (ValueError, csv.Error) as problem:
        raise ImportFileError("monitor_columns") from problem
    if not lines or tuple(lines[0]) != COLUMNS or any(len(line) != len(COLUMNS) for line in lines):
        raise ImportFileError("monitor_columns")
    seen: set[tuple[str, ...]] = set()
    for number, line in enumerate(lines[1:], start=2):
        texts = dict(zip(COLUMNS, line, strict=True))
        place = tuple(line[:_PLACE])
        if place in seen:
            raise ImportFileError("monitor_row", line=number, field="category")
        seen.add(place)
        yield _row(texts, number, description)


def _row(texts: Mapping[str, str], number: int, description: Mapping[str, Any]) -> Row:
    for field, right in _row_demands(texts, description["period"], description["base"]):
        if not right:
            raise ImportFileError("monitor_row", line=number, field=field)
    value = int(texts["value"]) if texts["value"] else None
    return Row(
        indicator=texts["indicator"],
        period=texts["period"],
        breakdown=texts["breakdown"],
        category=texts["category"],
        breakdown2=texts["breakdown2"],
        category2=texts["category2"],
        unit=texts["unit"],
        value=value,
        status=texts["status"],
    )


def _row_demands(texts: Mapping[str, str], period: str, base: int) -> Iterator[tuple[str, bool]]:
    """Yield each field with whether its value is right."""
    yield "indicator", bool(texts["indicator"])
    yield "period", texts["period"] == period
    yield "category", bool(texts["category"]) == bool(texts["breakdown"])
    yield "category2", bool(texts["category2"]) == bool(texts["breakdown2"])
    yield "breakdown", bool(texts["breakdown"]) or not texts["breakdown2"]
    yield "unit", bool(texts["unit"])
    yield "status", texts["status"] in (PUBLISHED, HIDDEN)
    value, hidden = texts["value"], texts["status"] == HIDDEN
    yield "value", not value if hidden else bool(_WHOLE.fullmatch(value)) and int(value) % base == 0
