"""The form of a monitor file, as writer and reader share it: a zip with a Tabular Data Package.

https://specs.frictionlessdata.io/tabular-data-package/
"""

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from hashlib import sha256
from typing import Any

from models.monitor.release import Row

DESCRIPTION = "datapackage.json"
CELLS = "cells.csv"
EXPLANATION = "toelichting.pdf"
MEMBERS = (DESCRIPTION, CELLS, EXPLANATION)
COLUMNS = tuple(field.name for field in fields(Row))
HASH = "sha256:"
SEAL = "seal"
"""The key of the description under which its own hash stands."""
LONGEST_NAME = 100
_NAME = re.compile(r"\w[^\x00-\x1f\x7f]*")


def hash_of(content: bytes) -> str:
    """Return how a file names the hash of a part of it."""
    return f"{HASH}{sha256(content).hexdigest()}"


def seal_of(description: Mapping[str, Any]) -> str:
    """Return the hash of a description, over all of it but the hash itself, however it is indented or ordered."""
    sealed = {key: value for key, value in description.items() if key != SEAL}
    return hash_of(json.dumps(sealed, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode())


def is_name(text: str) -> bool:
    """Tell whether a text may name something in the table.

    It begins with a letter, digit or underscore, so that a spreadsheet never takes it for a formula (CWE-1236), and
    has no signs that steer a terminal.
    """
    return len(text) <= LONGEST_NAME and text.isprintable() and bool(_NAME.fullmatch(text))
