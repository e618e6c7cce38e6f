from dataclasses import replace
from datetime import date

import pytest

from models.errors import ReportError
from models.monitor.facts import named
from models.monitor.parsing import load
from models.monitor.periods import parse_period
from models.monitor.tables import Category
from models.monitor.tailored import for_school, recipient_within
from tests.monitor.facts import FACTS

PERIOD = parse_period("2025-2026-H1")
SJSO = load("sjso")


def categories(breakdown: str) -> list[str]:
    return [one.id for one in for_school(SJSO, PERIOD, FACTS).breakdown(breakdown).categories]


def test_towns_providers_and_types_are_those_of_the_school() -> None:
    assert categories("municipality") == ["own", "amstelveen", "zaanstad", "haarlem", "elsewhere", "unknown"]
    assert categories("provider") == ["altra", "kabouterhuis", "other", "unknown"]
    assert categories("education_type") == ["so", "vso", "unknown"]
    titles = for_school(SJSO, PERIOD, FACTS).category_titles()
    assert titles[Category("provider", "kabouterhuis")] == {"nl": "MOC ’t Kabouterhuis", "en": "MOC ’t Kabouterhuis"}


def test_each_town_lies_in_the_region_or_elsewhere() -> None:
    towns = for_school(SJSO, PERIOD, FACTS).breakdown("municipality").categories
    assert [one.inside for one in towns] == ["own", "region", "region", "elsewhere", "elsewhere", "unknown"]


def test_referrals_are_told_for_each_month_of_the_period() -> None:
    found = categories("referral_month")
    assert found[:2] == ["none", "2025-08-youth_protection"]
    assert found[-1] == "2026-01-other"
    assert len(found) == 1 + 6 * 7
    titles = for_school(SJSO, PERIOD, FACTS).category_titles()
    assert titles[Category("referral_month", "2025-09-youth_mental_health")]["nl"] == "09-2025 – Jeugd-ggz"


def test_steps_about_what_is_not_told_go_too() -> None:
    whole, told = SJSO.rollups, for_school(SJSO, PERIOD, FACTS).rollups
    assert {step.code for step in whole} == {step.code for step in told}
    fewer = replace(SJSO, indicators=tuple(one for one in SJSO.indicators if one.id == "stock_start"))
    assert {step.code for step in for_school(fewer, PERIOD, FACTS).rollups} == {
        "residence: outside",
        "perspective: diagnostics_treatment",
        "without education_type",
        "without residence",
        "without perspective",
    }
    assert not for_school(fewer, PERIOD, FACTS).identities


def test_a_denominator_says_its_reference_date() -> None:
    facts = replace(FACTS, size=120, size_on=date(2025, 10, 1))
    said = {one.id: one.basis for one in for_school(SJSO, PERIOD, facts).figures}
    assert said["school_size"]["nl"].endswith("Peildatum: 1-10-2025.")
    assert said["school_size"]["en"].endswith("Reference date: 1-10-2025.")
    assert "Peildatum: " not in said["providers"]["nl"]


@pytest.mark.parametrize("name", ["Utrecht", "", "Zaanstad & Co"])
def test_a_municipality_the_school_does_not_work_with_gets_nothing(name: str) -> None:
    with pytest.raises(ReportError) as caught:
        recipient_within(SJSO, FACTS, name)
    assert caught.value.code == "monitor_municipality"
    with pytest.raises(ReportError):
        recipient_within(SJSO, replace(FACTS, municipality=""), name)


def test_codes_are_short_and_differ_whatever_the_name() -> None:
    odd = ["Ş" * 300, "ş" * 299, "🙂", "’t", "'t ", "own", "A & B", "a b", "Ĳsselstein"]
    found = named(odd)
    assert len({entry.code for entry in found}) == len(found) >= 8
    assert all(0 < len(entry.code) <= 70 and entry.code.isascii() for entry in found)
    assert "own" not in {entry.code for entry in found}
