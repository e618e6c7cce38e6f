"""What a file holds, as plain data for ``inspect FILE --json``: the user's own file, without what is left out."""

import dataclasses
from collections.abc import Mapping
from datetime import date

from models.imported import ImportedFile

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def inspection(file: ImportedFile) -> dict[str, Plain]:
    """Return the file in the shape of the command's output: dates as ``2015-02-28``, enums as their values."""
    return {
        "format": file.format.value,
        "version": file.version,
        "school": _plain(file.school),
        "locations": _plain(file.locations),
        "groups": _plain(file.groups),
        "pupils": _plain(file.pupils),
        "left_out": [
            {"kind": part.kind.value, "count": part.count, "reason_code": part.reason_code.value}
            for part in file.left_out
        ],
        "problems": _plain(file.problems),
    }


def _plain(value: object) -> Plain:
    """Return a value of the domain as data that JSON knows."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(entry) for entry in value]
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return str(value)
