"""Reading what a recipient gave back: a file of the school itself, or sums over schools, with the same checks."""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from models.errors import ImportFileError
from models.monitor.combining import AddedSchool
from models.monitor.mirror import Feedback, FeedbackCell, FeedbackKind, of_file
from models.monitor.received import Facts, place_of
from models.monitor.release import HIDDEN, PUBLISHED, Row
from reports.monitor_archive import members_of
from reports.monitor_check import Demands, added_up, check, row_of, table_lines
from reports.monitor_combined import COMBINED_COLUMNS, PARTIAL, PROFILE
from reports.monitor_facts import added_schools, cells_hash, facts_of, json_of
from reports.monitor_format import CELLS, DESCRIPTION, MEMBERS, hash_of
from reports.monitor_sums import wrong_sums
from reports.monitor_table import readable, readable_sums

_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_DECIMAL = re.compile(r"[0-9]{1,9}\.[0-9]")
_OF_NO_SCHOOL: Mapping[str, Any] = {
    "school_code": "000000",
    "serial": 1,
    "generated_on": "2000-01-01",
    "software": "-",
    "rolled_up": [],
}
"""What a sum does not say of itself, because it has no school and was made at no time."""


def read_feedback(content: bytes, file_name: str = "") -> Feedback:
    """Return what came back.

    Args:
        content: the bytes of the zip.
        file_name: as it was received; a file of one school must have its own name, sums may have any.

    Raises:
        ImportFileError: it is neither, it was altered, or its sums do not hold.

    """
    members = members_of(content, MEMBERS, (DESCRIPTION, CELLS))
    if len(members) == len(MEMBERS):
        return of_file(check(content, file_name))
    description = json_of(members[DESCRIPTION])
    if description.get("kind") != PROFILE:
        raise ImportFileError("monitor_members")
    facts, cells = facts_of({**description, **_OF_NO_SCHOOL}), members[CELLS]
    if cells_hash(description) != hash_of(cells):
        raise ImportFileError("monitor_hash")
    schools = added_schools(description)
    rows = tuple(_rows(cells, facts, len(schools)))
    for cell in wrong_sums(added_up(rows, facts), facts.overlapping, facts.identities):
        raise ImportFileError("monitor_sums", cell=cell)
    return Feedback(
        kind=FeedbackKind.REGION,
        facts=facts,
        schools=tuple(AddedSchool(code=code, serial=serial, sha256=digest) for code, serial, digest in schools),
        cells=tuple(FeedbackCell(indicator=row.indicator, place=place_of(row), value=row.value) for row in rows),
        sha256=sha256(content).hexdigest(),
    )


def lines_of(content: bytes, file_name: str, language: str) -> Iterator[str]:
    """Yield what is in a received file, of one school or sums, as lines to read, after every check.

    Raises:
        ImportFileError: as ``read_feedback``.

    """
    if is_sum(content):
        yield from readable_sums(read_feedback(content), language)
    else:
        yield from readable(check(content, file_name), language)


def is_sum(content: bytes) -> bool:
    """Tell whether a file holds sums rather than one school; it has no explanation."""
    return len(members_of(content, MEMBERS, (DESCRIPTION, CELLS))) != len(MEMBERS)


def _rows(content: bytes, facts: Facts, schools: int) -> Iterator[Row]:
    """Yield the sums; one of which a school hides its part is hidden."""
    demands = Demands(facts)
    seen: set[tuple[str, ...]] = set()
    for number, texts in table_lines(content, COMBINED_COLUMNS):
        for field, right in _checks(texts, schools):
            if not right:
                raise ImportFileError("monitor_row", line=number, field=field)
        whole = texts["status"] == PUBLISHED
        plain = {**texts, "status": PUBLISHED if texts["value"] else HIDDEN}
        demands.want(plain, number)
        row = row_of({**plain, "value": texts["value"] if whole else "", "status": PUBLISHED if whole else HIDDEN})
        place = (row.indicator, *place_of(row))
        if place in seen:
            raise ImportFileError("monitor_row_double", line=number)
        seen.add(place)
        yield row


def _checks(texts: Mapping[str, str], schools: int) -> Iterator[tuple[str, bool]]:
    count, hidden = texts["schools"], texts["hidden_schools"]
    yield "schools", bool(_WHOLE.fullmatch(count)) and 1 <= int(count) <= schools
    yield "hidden_schools", bool(_WHOLE.fullmatch(hidden)) and int(hidden) <= int(count)
    wanted = PUBLISHED if hidden == "0" else HIDDEN if hidden == count else PARTIAL
    yield "status", texts["status"] == wanted
    yield "value", bool(texts["value"]) == (wanted != HIDDEN)
    yield "standard_error", bool(_DECIMAL.fullmatch(texts["standard_error"] or "0.0"))
    yield "worst_case", bool(_WHOLE.fullmatch(texts["worst_case"] or "0"))
