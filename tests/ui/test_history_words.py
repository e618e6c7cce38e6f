"""Every column that a history may show has a name, and every code words, in both languages: held against the schema."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.history import RecordKind
from models.profile import NEUTRAL, load_profile
from resources import texts
from storage import migrate
from storage.driver import KEY_BYTES, connect
from storage.undo_triggers import columns_of
from ui.itemmodels.history import label_key
from ui.itemmodels.history_values import CODES, HIDDEN, YES_OR_NO, ValueWords

_CODED = re.compile(r"\b(\w+) TEXT[^,]*?CHECK \(\s*\1 = '\w", re.DOTALL)
_BOOLEAN = re.compile(r"\b(\w+) INTEGER NOT NULL[^,]*?CHECK \(\1 IN \(0, 1\)\)")
_PART_OF = """
SELECT name FROM sqlite_schema AS made WHERE type = 'table' AND EXISTS (
    SELECT 1 FROM pragma_foreign_key_list(made.name) AS named WHERE named."table" = ? AND named.on_delete = 'CASCADE'
)
"""
_MADE = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?"


class Schema:
    """The newest schema: the tables that make up records, and how each was made."""

    def __init__(self, file: Path) -> None:
        self._connection = connect(file, bytes(KEY_BYTES), create=True)
        migrate.migrate(self._connection)

    def tables(self, kind: RecordKind) -> set[str]:
        """Return the table of a record and those of everything that is part of it."""
        found, new = {kind.value}, [kind.value]
        while new:
            parts = {name for (name,) in self._connection.execute(_PART_OF, (new.pop(),))} - found
            found |= parts
            new += parts
        return found

    def columns(self, table: str) -> list[str]:
        return [column.name for column in columns_of(self._connection, table)]

    def made(self, table: str) -> str:
        ((sql,),) = self._connection.execute(_MADE, (table,)).fetchall()
        return str(sql)

    def close(self) -> None:
        self._connection.close()


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Schema]:
    found = Schema(tmp_path_factory.mktemp("schema") / "store.db")
    yield found
    found.close()


def shown(schema: Schema, kind: RecordKind) -> list[tuple[str, str]]:
    """Return the columns that the history of a kind of record may show: not those that name what it is part of."""
    parents = {kind.value, "care_file", "goal", "preparation"}
    return [
        (table, column)
        for table in sorted(schema.tables(kind))
        for column in schema.columns(table)
        if column not in HIDDEN and (table == kind.value or column not in parents)
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", RecordKind)
def test_every_column_has_a_name(schema: Schema, kind: RecordKind, language: str) -> None:
    words = texts(language)
    assert f"history.kind.{kind}" in words
    assert f"log.action.{kind}.restored" in words
    columns = shown(schema, kind)
    assert columns
    nameless = [(table, column) for table, column in columns if label_key(table, column, words) not in words]
    assert nameless == []
    unnamed = [table for table, _ in columns if table != kind.value and f"history.place.{table}" not in words]
    assert unnamed == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", RecordKind)
def test_every_code_has_words(schema: Schema, kind: RecordKind, language: str) -> None:
    words = texts(language)
    for table, column in shown(schema, kind):
        made = schema.made(table)
        if column in _BOOLEAN.findall(made):
            assert column in YES_OR_NO, f"{table}.{column}"
        if column in _CODED.findall(made):
            known = CODES.get(f"{table}.{column}") or CODES[column]
            codes = re.findall(rf"\b{column} = '(\w+)'", made)
            assert codes
            assert [code for code in codes if f"domain.{known}.{code}" not in words] == [], f"{table}.{column}"


def test_no_words_are_left_over(schema: Schema) -> None:
    columns = {column for kind in RecordKind for column in shown(schema, kind)}
    words = texts("nl")
    keys = words.keys()
    given = {key for key in keys if key.startswith(("history.field.", "history.own."))}
    assert given - {label_key(table, column, words) for table, column in columns} == set()


def test_the_decision_a_report_rests_on_is_not_said_to_be_gone() -> None:
    """Its id is no name, and it stands as long as the report does."""
    words = ValueWords({}, load_profile(NEUTRAL), texts("nl"))
    assert words.say("safety_report", "weighed", "0" * 32) == "Afgewogen delen zonder toestemming"
