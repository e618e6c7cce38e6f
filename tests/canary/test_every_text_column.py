"""Every column in which people write holds a word of its own: a new one that nobody filled makes this test fail."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Final

from storage.driver import Connection, connect
from storage.store import OpenStore
from tests.canary import test_canary, test_meeting_canary
from tests.canary.words import found_in

Column = tuple[str, str]

_TABLES = """
SELECT name, sql FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'
"""
_COLUMNS = "SELECT name FROM pragma_table_info(?) WHERE type IN ('TEXT', 'ANY') AND pk = 0"
_REFERRING = 'SELECT "from" FROM pragma_foreign_key_list(?)'
_CODED = Template(r"\b$column (= '|IS date\(|GLOB |IN \(')")
"""How the schema says that only some codes, a day or a time can stand in a column."""
_VALUES = Template('SELECT DISTINCT "$column" FROM "$table"')

_MEMORY = ("change_log", "undo_", "record_", "written")
"""What the store makes of other columns, and never what somebody wrote."""

_SCHOOL = ("submission",)
"""What left: figures, searched to the last byte by the tests of the monitor."""

NO_WORDS: Final[Mapping[str, str]] = {
    "a code, a number, a moment, or who did something": """
        agenda_item.letter care_file_turn.by_user consent_party.meeting_kind destruction.approved_role
        destruction.carried_out_role destruction.proposed_role destruction_term.version document.added_at
        document.added_by document.removed_at document_content.stored_at draft.at draft.record letter.made_at
        letter.made_by list_column.name meeting.kind
        meeting_series.kind meeting_series.rhythm monitor_approval.answered_role monitor_approval.asked_role
        monitor_approval.content monitor_approval.definition monitor_approval.period monitor_approval.recipients
        monitor_approval.version profile_choice.profile profile_override.place
        profile_override.profile professional.days pupil.id residence.postcode saved_view_condition.choices
        school.branch school.brin school.profile setting.value staffing.days transfer.absence_unit user.professional
        weighed_sharing.meeting_kind
    """,
    "a role, by which consent reaches people: the same for several of them": """
        consent_party.role professional.role weighed_sharing.role
    """,
    "the name of a user, which everybody sees before unlocking; on a certificate of who destroyed as well": """
        destruction.approved_name destruction.carried_out_name destruction.proposed_name user.name
        monitor_approval.asked_name monitor_approval.answered_name
    """,
    "what the school says of its way of working and its terms": """
        destruction_term.source profile_override.value retention_term.source
    """,
}
"""By why: what stands in it is nothing that somebody wrote about somebody."""


def test_every_column_in_which_people_write_holds_a_word(tmp_path: Path) -> None:
    written, found = set[Column](), set[Column]()
    for store in stores(tmp_path):
        connection = connect(store.database, store.key, read_only=True)
        written |= set(texts(connection))
        found |= {column for column in written if holds_a_word(connection, column)}
        connection.close()
    without = {name for names in NO_WORDS.values() for name in names.split()}
    assert sorted(".".join(column) for column in written - found) == sorted(without)


def stores(folder: Path) -> Iterator[OpenStore]:
    opened, _ = test_canary.school(folder, 11, pupils=12)
    assert isinstance(opened.store, OpenStore)
    yield opened.store
    opened.close()
    session, _, _ = test_meeting_canary.school(folder, 0)
    assert isinstance(session.store, OpenStore)
    yield session.store


def texts(connection: Connection) -> Iterator[Column]:
    """Yield the columns of text that are no key, refer to nothing, and take more than some codes or a day."""
    tables = [
        (table, sql)
        for table, sql in connection.execute(_TABLES).fetchall()
        if not table.startswith((*_MEMORY, *_SCHOOL))
    ]
    for table, sql in tables:
        referring = {name for (name,) in connection.execute(_REFERRING, (table,)).fetchall()}
        for (name,) in connection.execute(_COLUMNS, (table,)).fetchall():
            if name not in referring and not re.search(_CODED.substitute(column=name), sql):
                yield table, name


def holds_a_word(connection: Connection, column: Column) -> bool:
    table, name = column
    values = connection.execute(_VALUES.substitute(table=table, column=name)).fetchall()
    return bool(found_in([value for (value,) in values]))
