import json
import stat
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.errors import (
    StorageError,
    StoreDamagedError,
    StoreMissingError,
    ValidationError,
    WrongPasswordError,
)
from models.ids import UserId
from storage import keyslots
from storage.keyslots import Cost, KeyFile, Slot, calibrated, mark, read, unwrap, wrap, write
from tests.stores import CHEAP

KEY = bytes(range(32))
MARK = mark(KEY)
WORD = "geheim"
quick = settings(max_examples=60, deadline=None)
passwords = st.text(min_size=1, max_size=40)


def a_slot(name: str = "Anja de Wit", password: str = WORD, user: str = "u1") -> Slot:
    return wrap(KEY, UserId(user), name, password, CHEAP)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write(tmp_path / "keys.json", KeyFile(key_mark=MARK, slots=(a_slot(), a_slot("Bram", "ander", "u2"))))
    return tmp_path / "keys.json"


@quick
@given(password=passwords)
def test_a_password_opens_what_it_closed(password: str) -> None:
    assert unwrap(a_slot(password=password), password, MARK) == KEY


@quick
@given(password=passwords, other=passwords)
def test_another_password_opens_nothing(password: str, other: str) -> None:
    if unicodedata.normalize("NFC", password) != unicodedata.normalize("NFC", other):
        with pytest.raises(WrongPasswordError, match="password"):
            unwrap(a_slot(password=password), other, MARK)


def test_how_an_accent_was_typed_does_not_matter() -> None:
    slot = a_slot(password=unicodedata.normalize("NFD", "café Ĳsbrand é"))
    assert unwrap(slot, unicodedata.normalize("NFC", "café Ĳsbrand é"), MARK) == KEY


def test_an_empty_password_is_none() -> None:
    with pytest.raises(ValidationError):
        a_slot(password="")


def test_the_same_password_never_looks_the_same() -> None:
    first, second = a_slot(), a_slot()
    assert first.salt != second.salt
    assert first.nonce != second.nonce
    assert first.wrapped != second.wrapped


def test_what_was_written_is_read(file: Path) -> None:
    keys = read(file)
    assert [slot.name for slot in keys.slots] == ["Anja de Wit", "Bram"]
    assert unwrap(keys.slot(UserId("u2")), "ander", keys.key_mark) == KEY
    with pytest.raises(WrongPasswordError, match="no_slot"):
        keys.slot(UserId("u3"))


def test_the_file_holds_no_key_and_is_for_its_owner_only(file: Path) -> None:
    text = file.read_text()
    assert KEY.hex() not in text
    assert WORD not in text
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_no_text_of_a_slot_shows_the_key() -> None:
    assert KEY.hex() not in repr(a_slot())
    assert repr(KEY)[2:-1] not in repr(a_slot())


@pytest.mark.parametrize(
    "changed",
    [
        {"user": UserId("u2")},
        {"cost": Cost(memory=72, passes=1, lanes=1)},
        {"cost": Cost(memory=64, passes=2, lanes=1)},
        {"cost": Cost(memory=64, passes=1, lanes=2)},
        {"salt": b"1" * 16},
        {"nonce": b"1" * 12},
        {"wrapped": b"1" * 48},
    ],
)
def test_a_slot_that_was_changed_on_purpose_opens_nothing(changed: dict[str, Any]) -> None:
    with pytest.raises(WrongPasswordError):
        unwrap(replace(a_slot(), **changed), WORD, MARK)


def test_a_slot_of_another_store_opens_nothing() -> None:
    with pytest.raises(WrongPasswordError):
        unwrap(a_slot(), "geheim", mark(bytes(32)))


def test_a_missing_file_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError, match="keys_missing"):
        read(tmp_path / "keys.json")


def test_every_single_byte_counts(file: Path) -> None:
    whole = file.read_bytes()
    before = read(file)
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            found = read(file)
        except StoreDamagedError:
            continue
        # only the blanks of the lay-out, and the sign of a letter code that stands for the same bytes, carry nothing
        assert found == before


def test_a_file_that_was_cut_off_is_damaged(file: Path) -> None:
    whole = file.read_bytes()
    for length in range(0, len(whole), 9):
        file.write_bytes(whole[:length])
        with pytest.raises(StoreDamagedError):
            read(file)


@quick
@given(content=st.binary(max_size=200))
def test_rubbish_is_damaged(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "rubbish.json"
    file.write_bytes(content)
    with pytest.raises(StoreDamagedError):
        read(file)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@example(value=True, place="version")
@example(value=1.0, place="version")
@quick
@given(value=json_values, place=st.sampled_from(["format", "version", "key_mark", "slots", "user", "name", "kdf"]))
def test_any_other_form_is_damaged(value: object, place: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "form.json"
    write(file, KeyFile(key_mark=MARK, slots=(a_slot(),)))
    data = json.loads(file.read_bytes())
    within = data if place in data else data["slots"][0]
    if type(value) is not type(within[place]):
        within[place] = value
        rewrite(file, data)
        with pytest.raises(StoreDamagedError, match="keys_damaged"):
            read(file)


def rewrite(file: Path, data: dict[str, Any]) -> None:
    """Write what somebody with bad intentions would: the sum fits again."""
    data["sum"] = keyslots._sum(data)
    file.write_text(json.dumps(data))


HOSTILE: list[Callable[[dict[str, Any]], object]] = [
    lambda slot: slot["kdf"].update(memory_kib=100 * 1024 * 1024),
    lambda slot: slot["kdf"].update(memory_kib=10**400),
    lambda slot: slot["kdf"].update(memory_kib=7),
    lambda slot: slot["kdf"].update(memory_kib=-1),
    lambda slot: slot["kdf"].update(memory_kib=64.0),
    lambda slot: slot["kdf"].update(memory_kib="64"),
    lambda slot: slot["kdf"].update(memory_kib=True),
    lambda slot: slot["kdf"].update(passes=10**9),
    lambda slot: slot["kdf"].update(passes=0),
    lambda slot: slot["kdf"].update(lanes=10**6),
    lambda slot: slot["kdf"].update(lanes=0),
    lambda slot: slot["kdf"].update(name="argon2i"),
    lambda slot: slot["kdf"].update(salt=""),
    lambda slot: slot["kdf"].update(salt="AAAA"),
    lambda slot: slot["kdf"].update(salt="é" * 24),
    lambda slot: slot.update(nonce=""),
    lambda slot: slot.update(wrapped="AAAA"),
    lambda slot: slot.update(wrapped=None),
    lambda slot: slot.pop("kdf"),
]


@pytest.mark.parametrize("spoil", HOSTILE)
def test_a_hostile_file_is_refused_before_it_costs_anything(
    file: Path, spoil: Callable[[dict[str, Any]], object]
) -> None:
    data = json.loads(file.read_bytes())
    spoil(data["slots"][0])
    rewrite(file, data)
    with pytest.raises(StoreDamagedError, match="keys_damaged"):
        read(file)


@pytest.mark.parametrize("content", [b"[" * 100_000, b"9" * 5000, b'{"format": 1e999}', b"null", b'"x"', b" " * 2**21])
def test_a_file_made_to_hurt_is_damaged(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(StoreDamagedError, match="keys_damaged"):
        read(file)


def test_two_slots_of_one_user_are_damaged_and_so_are_none(file: Path) -> None:
    data = json.loads(file.read_bytes())
    for slots in ([data["slots"][0]] * 2, []):
        rewrite(file, {**data, "slots": slots})
        with pytest.raises(StoreDamagedError):
            read(file)


def test_a_newer_form_is_not_guessed_at(file: Path) -> None:
    rewrite(file, {**json.loads(file.read_bytes()), "version": 2})
    with pytest.raises(StoreDamagedError):
        read(file)


def test_calibrating_never_goes_below_the_least_and_stays_within_what_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    least = Cost()
    assert least.memory >= 64 * 1024
    for took, passes in ((0.0, 64), (0.001, 64), (0.07, 10), (0.18, 4), (0.5, 3), (60.0, 3)):
        moments = iter([0.0, took])
        monkeypatch.setattr("time.perf_counter", lambda moments=moments: next(moments))
        monkeypatch.setattr(keyslots, "_derive", lambda *_: b"")
        assert calibrated() == Cost(passes=passes)


def test_calibrating_really_derives() -> None:
    assert 3 <= calibrated().passes <= 64


def test_the_mark_recognises_a_key_and_does_not_show_it() -> None:
    assert mark(KEY) == MARK
    assert mark(bytes(32)) != MARK
    assert MARK not in KEY.hex()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write(tmp_path / "none" / "keys.json", KeyFile(key_mark=MARK, slots=(a_slot(),)))
