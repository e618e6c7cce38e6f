import re
from datetime import date

import pytest

import resources
from models import codelists
from models.errors import ReportError
from models.profile import load_profile, profile_ids
from models.spic import PROFILES, SpicSegment
from models.trajectory import EndReason, ReferralRoute

LIST = """
id = "x"
version = "1"
from = 2020-01-01
source = { nl = "Wij", en = "Us" }

[[item]]
code = "01"
title = { nl = "Een", en = "One" }
until = 2022-12-31

[[item]]
code = "01"
title = { nl = "Eén", en = "One" }
from = 2023-01-01
aliases = ["Eerste"]
"""


@pytest.mark.parametrize("name", codelists.names())
def test_each_list_has_its_id_version_and_source(name: str) -> None:
    found = codelists.load(name)
    assert found.id == name
    assert found.version
    assert set(found.source) == set(resources.LANGUAGES)
    assert found.items


def test_a_code_holds_on_its_days() -> None:
    found = codelists.parse(LIST, "x.toml")
    assert [code.title["nl"] for code in found.on(date(2022, 12, 31))] == ["Een"]
    assert [code.title["nl"] for code in found.on(date(2023, 1, 1))] == ["Eén"]
    assert found.on(date(2019, 12, 31)) == ()


def test_a_code_is_found_by_what_people_call_it() -> None:
    found = codelists.parse(LIST, "x.toml")
    assert [bool(found.find(words)) for words in ("01", "ÉÉN", "eerste", "twee", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("before", "after", "code", "entry"),
    [
        ("until = 2022-12-31", "until = 2023-01-01", "definition_double", "item.01"),
        ("until = 2022-12-31", 'until = "2022"', "definition_value", "item.0.until"),
        ("until = 2022-12-31", "until = 2022-12-31T10:00:00", "definition_value", "item.0.until"),
        ('version = "1"', "", "definition_missing", "version"),
        ('version = "1"', 'version = "1"\nauthor = "x"', "definition_key", "author"),
        ('version = "1"', "version = ", "codelist_toml", None),
    ],
)
def test_a_broken_list_is_refused_by_file_and_key(before: str, after: str, code: str, entry: str | None) -> None:
    with pytest.raises(ReportError) as refused:
        codelists.parse(LIST.replace(before, after, 1), "x.toml")
    assert (refused.value.code, refused.value.facts.get("entry")) == (code, entry)
    assert refused.value.facts["file"] == "x.toml"


def test_a_form_of_help_is_recognised_in_either_language() -> None:
    assert codelists.help_form_code("Play therapy") == codelists.help_form_code("speltherapie") == "speltherapie"
    assert codelists.help_form_code("iets anders") == ""


def test_the_rules_name_forms_of_help_that_the_list_knows() -> None:
    known = {code.code for code in codelists.help_forms().items}
    rules = [rule for name in profile_ids() for rule in load_profile(name).rules]
    assert {form for rule in rules for form in rule.forms} - known == set()


def test_what_is_mapped_is_there() -> None:
    for name in codelists.names():
        for code in codelists.load(name).items:
            for target in code.to:
                other, _, number = target.partition(":")
                assert [found.code for found in codelists.mapped(code, other)] == [number]


def test_reasons_of_ending_are_mapped_there_and_back() -> None:
    for reason in codelists.load("end_reasons").items:
        (theirs,) = codelists.mapped(reason, "ijw_end_reasons")
        assert codelists.mapped(theirs, "end_reasons") == (reason,)
    assert codelists.mapped(codelists.load("ijw_end_reasons").items[0], "end_reasons") == ()


def test_the_lists_hold_the_codes_of_the_domain() -> None:
    assert [code.code for code in codelists.load("referral_routes").items] == [route.value for route in ReferralRoute]
    reasons = [reason.value for reason in EndReason if reason is not EndReason.UNKNOWN]
    assert [code.code for code in codelists.load("end_reasons").items] == reasons
    assert [code.code for code in codelists.load("spic_segments").items] == [segment.value for segment in SpicSegment]
    assert [code.code for code in codelists.load("spic_profiles").items] == [str(number) for number in PROFILES]


def test_municipalities_have_a_code_of_four_digits_once() -> None:
    codes = [code.code for code in codelists.municipalities().items]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"\d{4}", code) for code in codes)
    assert len(codelists.municipality_names(date(2023, 1, 1))) == 342
    known = {
        "0363": "Amsterdam",
        "0153": "Enschede",
        "0034": "Almere",
        "0518": "'s-Gravenhage",
        "1992": "Voorne aan Zee",
    }
    assert {code: found.title["nl"] for code in known if (found := codelists.municipalities().find(code))} == known


def test_a_municipality_that_was_merged_is_no_longer_suggested() -> None:
    before, after = (codelists.municipality_names(date(year, 12, 31)) for year in (2022, 2023))
    assert "Brielle" in before
    assert "Voorne aan Zee" not in before
    assert "Brielle" not in after
    assert "Voorne aan Zee" in after


@pytest.mark.parametrize("words", ["Den Haag", "den haag", "’s-Gravenhage", "0518"])
def test_a_municipality_is_found_by_each_of_its_names(words: str) -> None:
    found = codelists.municipalities().find(words)
    assert found is not None
    assert found.code == "0518"


def test_the_rules_name_municipalities_as_the_list_spells_them() -> None:
    known = {code.title["nl"] for code in codelists.municipalities().items}
    rules = [rule for name in profile_ids() for rule in load_profile(name).rules]
    assert {place for rule in rules for place in rule.residence} - known == set()


def test_a_region_is_named_only_where_a_study_does() -> None:
    regions = {code.part_of for code in codelists.municipalities().items} - {""}
    assert "Zuid-Limburg" in regions
    assert len([code for code in codelists.municipalities().items if code.part_of == "Zuid-Limburg"]) == 16
