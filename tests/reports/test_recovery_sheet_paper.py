from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.recovery_sheet import RecoverySheet
from reports.recovery_sheet import recovery_sheet
from tests.reports.paper_reading import pages, reader, words

GROUPS = (*(f"{first}{second}7Q" for first in "ABCD" for second in "WXYZ"), "EW7Q", "EX7Q")
"""As many as a code has."""
SHEET = RecoverySheet(code_groups=GROUPS, store_name="Zorgteam De Luwte", made_on=date(2026, 11, 3), school="De Wissel")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sheet_is_one_page(language: str) -> None:
    assert len(pages(recovery_sheet(SHEET, language))) == 1


def test_all_groups_stand_in_order_with_their_number() -> None:
    shown = words(recovery_sheet(SHEET, "nl"))
    places = [shown.index(f"groep {number} {group}") for number, group in enumerate(GROUPS, start=1)]
    assert places == sorted(places)


def test_it_says_what_the_code_opens_where_to_keep_it_and_what_to_do_when_lost() -> None:
    shown = words(recovery_sheet(SHEET, "nl"))
    said = [
        "Deze code opent alles.",
        "Zorgteam De Luwte",
        "di 3 november 2026",
        "kluis",
        "Papier kwijt",
        "Handtekening",
    ]
    assert [sentence for sentence in said if sentence not in shown] == []


def test_the_code_is_not_in_the_metadata_or_the_bookmarks() -> None:
    pdf = recovery_sheet(SHEET, "nl")
    assert reader(pdf).metadata == {"/Title": "Herstelcode"}
    assert not reader(pdf).outline
    assert not [group for group in GROUPS if group.encode() in pdf]


def test_equal_sheets_are_equal_bytes_and_another_code_is_not() -> None:
    assert recovery_sheet(SHEET, "nl") == recovery_sheet(SHEET, "nl")
    assert recovery_sheet(SHEET, "nl") != recovery_sheet(replace(SHEET, code_groups=GROUPS[::-1]), "nl")


def test_a_school_that_is_not_known_yet_leaves_no_gap() -> None:
    assert words(recovery_sheet(replace(SHEET, school=""), "nl")).startswith("Zorgteam De Luwte")


@settings(max_examples=15, deadline=None)
@given(
    groups=st.lists(
        st.text(st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), min_size=1, max_size=12), min_size=1, max_size=20
    ),
    name=st.text(min_size=1, max_size=40).filter(str.strip),
)
def test_any_code_and_name_can_be_printed(groups: list[str], name: str) -> None:
    sheet = RecoverySheet(code_groups=tuple(groups), store_name=name, made_on=date(2026, 11, 3))
    assert len(pages(recovery_sheet(sheet, "nl"))) <= 2
