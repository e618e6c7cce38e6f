from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import WrongPasswordError
from storage.recovery import GROUPS, decode, encode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEY = bytes(range(3, 35))
CODE = "".join(encode(KEY))
keys = st.binary(min_size=32, max_size=32)
quick = settings(max_examples=100, deadline=None)


def in_groups(signs: str) -> list[str]:
    return [signs[start : start + 4] for start in range(0, len(signs), 4)]


def wrong(text: str) -> tuple[str, object]:
    with pytest.raises(WrongPasswordError) as caught:
        decode(text)
    return caught.value.code, caught.value.facts.get("group")


@quick
@given(key=keys)
def test_a_code_is_the_key(key: bytes) -> None:
    groups = encode(key)
    assert len(groups) == GROUPS
    assert all(len(group) == 4 and set(group) <= set(ALPHABET) for group in groups)
    assert decode("-".join(groups)) == key


@quick
@given(key=keys, blanks=st.lists(st.sampled_from(["", " ", "-", "\n", " – ", "."]), min_size=72, max_size=72))
def test_a_code_may_be_typed_in_any_way(key: bytes, blanks: list[str]) -> None:
    typed = "".join(encode(key)).lower().replace("0", "o").replace("1", "l")
    assert decode("".join(f"{sign}{blank}" for sign, blank in zip(typed, blanks, strict=True))) == key
    assert decode(typed.replace("l", "I")) == key


def test_every_single_slip_is_found_and_its_group_named() -> None:
    for place, right in enumerate(CODE):
        for sign in (set(ALPHABET) | {"U", "É"}) - {right}:
            assert wrong(CODE[:place] + sign + CODE[place + 1 :]) == ("recovery_group", place // 4 + 1)


def test_two_neighbours_that_changed_places_are_found() -> None:
    for place, (first, second) in enumerate(pairwise(CODE)):
        if first != second:
            code, group = wrong(CODE[:place] + second + first + CODE[place + 2 :])
            assert code == "recovery_group"
            assert group in {place // 4 + 1, (place + 1) // 4 + 1}


def test_two_groups_that_changed_places_are_found() -> None:
    groups = in_groups(CODE)
    for first in range(GROUPS):
        for second in range(first + 1, GROUPS):
            changed = list(groups)
            changed[first], changed[second] = groups[second], groups[first]
            assert wrong(" ".join(changed)) == ("recovery_group", first + 1)


def test_a_sign_that_is_missing_is_pointed_at_when_groups_were_typed() -> None:
    groups = in_groups(CODE)
    groups[6] = groups[6][:3]
    assert wrong(" ".join(groups)) == ("recovery_group", 7)


@pytest.mark.parametrize("typed", ["", "ABCD", CODE[:-4], CODE + "0000", CODE[:-1], "-", CODE * 2])
def test_too_few_or_too_many_signs_are_counted(typed: str) -> None:
    with pytest.raises(WrongPasswordError, match="recovery_length") as caught:
        decode(typed)
    assert caught.value.facts == {"found": sum(map(str.isalnum, typed)), "wanted": 72}


def test_groups_of_two_papers_do_not_pass_for_one() -> None:
    mine, other = in_groups(CODE), encode(bytes(32))
    for place in range(GROUPS - 1):
        mixed = [*mine[: place + 1], *other[place + 1 :]]
        assert wrong(" ".join(mixed))[0] == "recovery_whole"


@quick
@given(text=st.text(max_size=90))
def test_rubbish_is_refused_in_words(text: str) -> None:
    assert wrong(text)[0].startswith("recovery_")


def test_what_goes_wrong_does_not_repeat_the_code() -> None:
    with pytest.raises(WrongPasswordError) as caught:
        decode(CODE[:-1] + "U")
    assert CODE[:8] not in f"{caught.value!r} {caught.value.facts}"
