import pytest

from models.errors import ReportError
from models.monitor.definition import STATUSES, Attribute, Counted
from models.monitor.parsing import load, names, parse
from models.monitor.tables import Category, Status
from models.trajectory import Funding
from resources import LANGUAGES, texts
from tests.monitor.definitions import SJSO, TEXT, changed, with_overlap


def test_every_definition_that_comes_with_the_app_is_sound() -> None:
    assert "sjso" in names()
    for name in names():
        assert load(name).id == name


def test_sjso_asks_what_the_city_asks() -> None:
    assert [indicator.id for indicator in SJSO.indicators] == [
        "pupils",
        "stock_start",
        "inflow",
        "outflow",
        "stock_end",
    ]
    assert SJSO.rounding.base == 5
    assert not any(breakdown.overlapping for breakdown in SJSO.breakdowns)
    assert Funding.INDIVIDUAL_DECISION not in SJSO.population.funding
    assert SJSO.population.help_plan


def test_start_plus_in_is_out_plus_end_for_every_status() -> None:
    for status in Status:
        start, inflow, outflow, end = (
            status in STATUSES[counted]
            for counted in (Counted.STOCK_START, Counted.INFLOW, Counted.OUTFLOW, Counted.STOCK_END)
        )
        assert start + inflow == outflow + end == 1


def test_merged_categories_have_words_too() -> None:
    assert SJSO.category_titles()[Category("residence", "outside")]["nl"] == "Buiten de gemeente"


def test_steps_have_codes_for_the_ledger() -> None:
    assert [step.code for step in SJSO.rollups][:3] == [
        "without perspective+education_type",
        "without perspective+residence",
        "residence: outside",
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        ('version = "1"', 'version = "1"\ncolour = "red"', "definition_key", "colour"),
        ('version = "1"', "", "definition_missing", "version"),
        ('version = "1"', "version = 1", "definition_value", "version"),
        ('recipient = "municipality"', 'recipient = "king"', "definition_value", "recipient"),
        ('period = "half_year"', 'period = "week"', "definition_value", "period"),
        ("base = 5", "base = 1", "definition_value", "protection.base"),
        ("base = 5", "base = true", "definition_value", "protection.base"),
        ("base = 5", "base = 5\nnoise = 2", "definition_key", "protection.noise"),
        ('method = "controlled-rounding"', 'method = "stars"', "definition_value", "protection.method"),
        ('layer = "individual"', 'layer = "deep"', "definition_value", "population.help_plan.layer"),
        ('wlz = "excluded"', "", "definition_missing", "population.help_plan.wlz"),
        ("help_plan = true", 'help_plan = "yes"', "definition_value", "population.help_plan.help_plan"),
        ('"unknown"]\n\n# --- break', '"gold"]\n\n# --- break', "definition_value", "population.help_plan.funding"),
        ("[population.help_plan]", "[population.other]\n\n[population.help_plan]", "definition_value", "population."),
        ('title = { nl = "Perspectief", en', "title = { en", "definition_missing", "breakdown.0.title.nl"),
        ('title = { nl = "Perspectief", ', 'title = { de = "x", nl = "x", ', "definition_key", "breakdown.0.title.de"),
        ('title = { nl = "Perspectief", en = "Perspective" }', 'title = "x"', "definition_value", "breakdown.0.title"),
        ('id = "diagnostics"', 'id = "diagnosis"', "definition_categories", "breakdown.0.category"),
        ('id = "diagnostics"', 'id = "treatment"', "definition_categories", "breakdown.0.category"),
        ('priority = ["treatment", ', "priority = [", "definition_value", "breakdown.0.priority"),
        (
            'attribute = "perspective"\n',
            'attribute = "perspective"\noverlapping = true\n',
            "definition_overlap",
            "breakdown.0.overlapping",
        ),
        (
            'attribute = "residence"\n',
            'attribute = "residence"\nper_school = true\n',
            "definition_value",
            "breakdown.1.per_school",
        ),
        ('id = "residence"', 'id = "perspective"', "definition_double", "breakdown"),
        ('id = "inflow"', 'id = "outflow"', "definition_double", "indicator"),
        ('measure = "pupils"', 'measure = "euros"', "definition_value", "indicator.0.measure"),
        ('counted = "inflow"', 'counted = "all"', "definition_value", "indicator.2.counted"),
        ('counted = "inflow"', 'counted = "outflow"', "definition_identity", "identity"),
        ('left = ["stock_start"', 'left = ["stock"', "definition_identity", "identity"),
        ('population = "help_plan"', 'population = "all"', "definition_value", "indicator.pupils.population"),
        ('    ["residence"],\n', "", "definition_tables", "indicator.pupils.tables"),
        ('    ["residence"],\n', '    ["residence"], ["residence"],\n', "definition_tables", "indicator.pupils.tables"),
        ('    ["residence"],\n', '    ["place"],\n', "definition_tables", "indicator.pupils.tables"),
        ('    ["residence"],\n', '    "residence",\n', "definition_value", "indicator.0.tables.1"),
        ('tables = [["perspective"]', 'tables = "all" # [["perspective"]', "definition_value", "indicator.1.tables"),
        ('merge = ["region", "elsewhere"]', 'merge = ["region"]', "definition_rollup", "rollup.2.merge"),
        ('merge = ["region", "elsewhere"]', 'merge = ["region", "moon"]', "definition_rollup", "rollup.2.merge"),
        ('into = "outside"', 'into = "own"', "definition_rollup", "rollup.2.merge"),
        ('drop = ["education_type"]', 'drop = ["moon"]', "definition_rollup", "rollup.4.drop"),
        ('drop = ["education_type"]', 'drop = [""]', "definition_value", "rollup.4.drop"),
        ("[[identity]]", "[[identity]]\n[[identity]]", "definition_missing", "identity.0.left"),
    ],
)
def test_a_mistake_is_named_by_file_and_key(old: str, new: str, code: str, key: str) -> None:
    with pytest.raises(ReportError) as caught:
        parse(changed(old, new), "mine.toml")
    assert (caught.value.code, caught.value.facts) == (code, {"file": "mine.toml", "entry": key})


@pytest.mark.parametrize("text", ["", "id = ", "id = 'x'\nid = 'y'"])
def test_what_is_no_definition_at_all_is_refused(text: str) -> None:
    with pytest.raises(ReportError) as caught:
        parse(text, "mine.toml")
    assert caught.value.facts["file"] == "mine.toml"


@pytest.mark.parametrize("table", ["breakdown", "indicator", "rollup"])
def test_a_list_of_tables_must_be_one(table: str) -> None:
    with pytest.raises(ReportError) as caught:
        parse(f"{table} = 3\n" + TEXT.split(f"[[{table}]]", maxsplit=1)[0], "mine.toml")
    assert caught.value.code in ("definition_value", "definition_toml", "definition_missing")


def test_a_breakdown_may_overlap_where_a_pupil_has_several() -> None:
    definition = with_overlap()
    assert definition.breakdown("perspectives").attribute is Attribute.PERSPECTIVES
    assert definition.breakdown("perspectives").overlapping


def test_every_refusal_has_its_sentence_in_both_languages() -> None:
    codes = ("toml", "missing", "key", "value", "categories", "overlap", "double", "tables", "identity", "rollup")
    for language in LANGUAGES:
        for code in codes:
            sentence = texts(language)(f"errors.ReportError.definition_{code}", file="mine.toml", entry="base")
            assert "mine.toml" in sentence
