"""Searching pupils by the beginnings of words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.ids import PupilId
from models.names import PersonName
from models.pupil import Pupil
from storage.pupils import Pupils
from storage.rows import Connection
from tests.storage_repositories import some_values, world

PEOPLE = {
    "ozil": Pupil(id=PupilId("ozil"), name=PersonName(given="Şükran", surname="Özil"), number="0012", group="3/4a"),
    "ijs": Pupil(id=PupilId("ijs"), name=PersonName(given="Ĳsbrand", prefix="’t", surname="Hart"), number="77"),
    "obrien": Pupil(id=PupilId("obrien"), name=PersonName(given="Anne-Marie", surname="O’Brien"), group="Near 7"),
    "smile": Pupil(id=PupilId("smile"), name=PersonName(given="🙂", surname="Boer & Zn", prefix="de")),
}


@pytest.fixture
def pupils(connection: Connection) -> Pupils:
    found = Pupils(connection)
    for pupil in PEOPLE.values():
        found.save(pupil)
    return found


def found(pupils: Pupils, words: str) -> set[str]:
    return {str(pupil.id) for pupil in pupils.search(words) if pupil.id not in world.PUPILS}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ozil", {"ozil"}),
        ("ÖZ", {"ozil"}),
        ("suk oz", {"ozil"}),
        ("oz suk", {"ozil"}),
        ("ozi suk 0012", {"ozil"}),
        ("12", set()),
        ("zil", set()),
        ("4a", {"ozil"}),
        ("3/4", {"ozil"}),
        ("ijsb", {"ijs"}),
        ("Ĳsbrand", {"ijs"}),
        ("'t hart", {"ijs"}),
        ("‘t", {"ijs"}),
        ("7", {"ijs", "obrien"}),
        ("o'br", {"obrien"}),
        ("brien", {"obrien"}),
        ("anne-m", {"obrien"}),
        ("anne marie", {"obrien"}),
        ("marie anne", {"obrien"}),
        ("NEAR", {"obrien"}),
        ("near(7", {"obrien"}),
        ("boer zn", {"smile"}),
        ("boer & zn", {"smile"}),
        ("🙂", {"smile"}),
        ("boer 🙂", {"smile"}),
        ("boer ozil", set()),
        ("AND", set()),
        ("NOT ozil", set()),
        ("words:ozil", set()),
        ('"ozil"', {"ozil"}),
        ('oz"il', set()),
        ("oz*", {"ozil"}),
        ("^oz", {"ozil"}),
        ("-ozil", {"ozil"}),
        ("ozil)", {"ozil"}),
        ("ozil\0x", set()),
        ("ozil -", {"ozil"}),
        ("***", set()),
        ('"', set()),
        ('" "ozil" "', {"ozil"}),
        ("", set(PEOPLE)),
        ("   ", set(PEOPLE)),
    ],
)
def test_words(pupils: Pupils, words: str, expected: set[str]) -> None:
    assert found(pupils, words) == expected


def test_found_pupils_come_by_name_and_up_to_a_limit(pupils: Pupils) -> None:
    for number, surname in enumerate(("Zee", "Berg", "Dal")):
        pupils.save(Pupil(id=PupilId(f"n{number}"), name=PersonName(given="Noor", surname=surname)))
    assert [pupil.name.surname for pupil in pupils.search("noor")] == ["Berg", "Dal", "Zee"]
    assert [pupil.name.surname for pupil in pupils.search("noor", limit=2)] == ["Berg", "Dal"]
    assert len(pupils.search("", limit=2)) == 2


def test_a_new_name_replaces_the_old_one(pupils: Pupils) -> None:
    pupils.save(Pupil(id=PupilId("ozil"), name=PersonName(given="Sara", surname="Bos")))
    assert found(pupils, "ozil") == set()
    assert found(pupils, "0012") == set()
    assert found(pupils, "sara bos") == {"ozil"}


def test_a_row_that_goes_or_comes_back_takes_its_words_along(pupils: Pupils, connection: Connection) -> None:
    connection.execute("CREATE TEMP TABLE kept AS SELECT * FROM pupil WHERE id = 'ozil'")
    connection.execute("DELETE FROM pupil WHERE id = 'ozil'")
    assert connection.execute("SELECT rowid FROM pupil_search WHERE pupil_search MATCH 'ozil'").fetchall() == []
    connection.execute("INSERT INTO pupil SELECT * FROM kept")
    assert found(pupils, "ozil") == {"ozil"}
    connection.execute("DROP TABLE kept")


def test_a_merged_index_forgets_who_was_removed(pupils: Pupils, connection: Connection) -> None:
    pupils.save(Pupil(id=PupilId("x"), name=PersonName(surname="Verdwijnwoord")))
    assert words_in_index(connection, b"verdwijn")
    connection.execute("DELETE FROM pupil WHERE id = 'x'")
    connection.execute("INSERT INTO pupil_search (pupil_search) VALUES ('optimize')")
    assert not words_in_index(connection, b"verdwijn")


def words_in_index(connection: Connection, word: bytes) -> bool:
    connection.execute("SAVEPOINT written")  # writes out what the index still has in memory, as a commit does
    stored = connection.execute("SELECT block FROM pupil_search_data UNION ALL SELECT c0 FROM pupil_search_content")
    return any(word in (entry.encode() if isinstance(entry, str) else entry) for (entry,) in stored.fetchall())


@settings(max_examples=150, deadline=None)
@given(words=some_values.texts | st.text(st.sampled_from("\"'*^-+():{}~ \0aeoz٣ßİ🙂"), max_size=12))
def test_whatever_is_typed_is_no_mistake(filled: Connection, words: str) -> None:
    pupils = Pupils(filled)
    assert len(pupils.search(words)) <= len(world.PUPILS)


@settings(max_examples=50, deadline=None)
@given(
    name=st.builds(
        PersonName,
        given=st.text("abcÉëşŁñ'- ", max_size=9),
        prefix=st.sampled_from(("", "van der", "’t")),
        surname=st.text("xyzÖİßĳÆ", min_size=1, max_size=9),
    ),
    length=st.integers(1, 5),
)
def test_each_pupil_is_found_by_the_beginnings_of_his_names(filled: Connection, name: PersonName, length: int) -> None:
    filled.execute("BEGIN")
    try:
        pupils = Pupils(filled)
        pupil = Pupil(id=PupilId("new"), name=name)
        pupils.save(pupil)
        typed = " ".join(part[:length] for part in name.full.replace("-", " ").split())
        assert pupil in pupils.search(typed)
    finally:
        filled.execute("ROLLBACK")
