from datetime import date

import pytest

import resources
from models import codelists
from models.errors import ReportError
from models.profile import load_profile, profile_ids

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
