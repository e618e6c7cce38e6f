from collections.abc import Iterable

import pytest

from models.errors import ReportError
from models.monitor.attributes import ATTENDANCE, KINDS
from models.monitor.codes import STATUSES, Attribute, Counted, Method, RecipientKind
from models.monitor.figure_codes import SOURCES, Source
from models.monitor.parsing import load, names, parse, text_of
from models.monitor.tables import Category, Rounding, Status
from models.trajectory import Funding
from resources import LANGUAGES, texts
from tests.monitor.definitions import BUILT_IN, SJSO, TEXT, changed, tailored, with_overlap

JOS = text_of("jos")
COLLECTIVE = text_of("collective")
SURVEY = text_of("school_survey")
NEVER = (
    "diagnosis",
    "diagnoses",
    "safety",
    "veilig",
    "police",
    "politie",
    "parent",
    "ouder",
    "debt",
    "home_problem",
    "gi_",
    "crisis",
)
"""What no code of a monitor may be about (domain notes, section 9)."""


def test_every_definition_that_comes_with_the_app_is_sound() -> None:
    assert names() == ("collective", "jos", "school_survey", "sjso")
    for name in names():
        assert load(name).id == name


def test_each_way_of_working_has_its_questions() -> None:
    asked = {name: {one.attribute for one in definition.breakdowns} for name, definition in BUILT_IN.items()}
    assert asked["sjso"] >= {
        Attribute.PERSPECTIVE,
        Attribute.PROVIDER,
        Attribute.MUNICIPALITY,
        Attribute.EDUCATION_TYPE,
        Attribute.DURATION,
        Attribute.WAIT_ASSESSMENT,
        Attribute.WAIT_START,
        Attribute.ELSEWHERE,
        Attribute.REFERRAL_MONTH,
        Attribute.END_REASON,
        Attribute.GOALS,
        *ATTENDANCE,
    }
    assert asked["collective"] >= {
        Attribute.FORM,
        Attribute.SETTING,
        Attribute.PROVIDER_ROLE,
        Attribute.DECISION,
        Attribute.ROUTE,
        Attribute.WAIT_START,
        Attribute.AT_HOME,
    }
    assert asked["jos"] >= {
        Attribute.SIGNAL,
        Attribute.CLARIFIED,
        Attribute.LIGHT_HELP,
        Attribute.BRIDGING,
        Attribute.REFERRAL,
    }
    assert asked["school_survey"] == set()
    assert not BUILT_IN["school_survey"].indicators


def test_no_monitor_can_ask_what_no_monitor_may_tell() -> None:
    words: set[str] = set(Attribute) | set(Source)
    words.update(value for kind in KINDS.values() for value in kind.values)
    words.update(value for _, values in SOURCES.values() for value in values)
    assert not [word for word in words if any(never in word for never in NEVER)]


def test_what_is_counted_with_restraint_is_off() -> None:
    for definition in BUILT_IN.values():
        for indicator in definition.indicators:
            restrained = {definition.breakdown(one.breakdown).attribute for one in indicator.within} & ATTENDANCE
            assert indicator.opt_in == bool(restrained)
    assert not any(one.attribute in ATTENDANCE for one in tailored("sjso").breakdowns)
    wanted = tailored("sjso", switched_on=("suspensions",))
    assert [one.id for one in wanted.indicators if one.opt_in] == ["suspensions"]
    assert [one.attribute for one in wanted.breakdowns if one.attribute in ATTENDANCE] == [Attribute.SUSPENSION]


def test_sjso_asks_what_the_city_asks() -> None:
    assert [one.id for one in SJSO.indicators] == ["pupils", "stock_start", "inflow", "outflow", "stock_end"]
    assert SJSO.rounding.base == 5
    assert not any(breakdown.overlapping for breakdown in SJSO.breakdowns)
    assert Funding.INDIVIDUAL_DECISION not in SJSO.population.funding
    assert SJSO.population.help_plan
    assert SJSO.recipients == tuple(RecipientKind)


def test_start_plus_in_is_out_plus_end_for_every_status() -> None:
    for status in Status:
        start, inflow, outflow, end = (
            status in STATUSES[counted]
            for counted in (Counted.STOCK_START, Counted.INFLOW, Counted.OUTFLOW, Counted.STOCK_END)
        )
        assert start + inflow == outflow + end == 1


def test_the_threshold_is_the_other_method() -> None:
    text = changed('method = "controlled-rounding"\nbase = 5', 'method = "threshold"\nminimum = 10')
    definition = parse(text, "mine.toml")
    assert definition.method is Method.THRESHOLD
    assert definition.rounding == Rounding(minimum=10)


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_number_comes_with_its_basis_and_a_caveat(name: str) -> None:
    definition = BUILT_IN[name]
    said = [(one.basis, one.caveat) for one in definition.indicators]
    said += [(one.basis, one.caveat) for one in definition.figures]
    said += [(one.basis, one.caveat) for one in definition.questions]
    for texts_ in said:
        assert all(text[language].endswith(".") for text in texts_ for language in LANGUAGES)


def test_a_population_that_is_no_part_is_refused() -> None:
    text = changed('funding = ["jeugdwet_collective"]\n', 'funding = ["wlz"]\n', COLLECTIVE)
    assert refusal(text) == ("definition_population", "population.collective")


def test_start_and_end_are_those_of_the_first_population() -> None:
    text = changed(
        'counted = "stock_start"\npopulation = "help"', 'counted = "stock_start"\npopulation = "collective"', COLLECTIVE
    )
    assert refusal(text) == ("definition_value", "indicator.stock_start.population")


def test_the_wlz_in_one_line_needs_that_line_and_no_more() -> None:
    one_line = TEXT.replace('wlz = "excluded"', 'wlz = "one_line"', 1)
    assert refusal(one_line) == ("definition_value", "population.help_plan.wlz")
    line = """[[indicator]]
id = "wlz"
measure = "pupils"
counted = "wlz"
population = "help_plan"
title = { nl = "Wlz", en = "Wlz" }
basis = { nl = "x.", en = "x." }
caveat = { nl = "x.", en = "x." }

# --- what holds"""
    whole = changed("# --- what holds", line, one_line)
    assert parse(whole, "mine.toml").wlz_line
    assert refusal(
        changed(
            'population = "help_plan"\ntitle = { nl = "Wlz"',
            'population = "help_plan"\ntables = [["residence"]]\ntitle = { nl = "Wlz"',
            whole,
        )
    ) == (
        "definition_tables",
        "indicator.wlz.tables",
    )


def refusal(text: str) -> tuple[str, object]:
    with pytest.raises(ReportError) as caught:
        parse(text, "mine.toml")
    assert caught.value.facts["file"] == "mine.toml"
    return caught.value.code, caught.value.facts["entry"]


def mistakes() -> Iterable[tuple[str, str, str, str]]:
    yield 'version = "2"', 'version = ""', "definition_value", "version"
    yield 'version = "2"', "version = 2", "definition_value", "version"
    yield 'version = "2"', 'version = "2"\ncolour = "red"', "definition_key", "colour"
    yield 'version = "2"\n', "", "definition_missing", "version"
    yield 'recipients = ["municipality", ', 'recipients = ["king", ', "definition_value", "recipients"
    yield 'period = "half_year"', 'period = "fortnight"', "definition_value", "period"
    yield "base = 5", "base = 1", "definition_value", "protection.base"
    yield "base = 5", "base = true", "definition_value", "protection.base"
    yield "base = 5", "base = 5\nminimum = 10", "definition_key", "protection.minimum"
    yield 'method = "controlled-rounding"', 'method = "stars"', "definition_value", "protection.method"
    yield 'layers = ["individual"]', 'layers = ["deep"]', "definition_value", "population.help_plan.layers"
    yield 'wlz = "excluded"', "", "definition_missing", "population.help_plan.wlz"
    yield "help_plan = true", 'help_plan = "yes"', "definition_value", "population.help_plan.help_plan"
    yield "help_plan = true", "help_plan = true\nage = 12", "definition_key", "population.help_plan.age"
    yield '["jeugdwet_collective", "unknown"]', '["gold"]', "definition_value", "population.help_plan.funding"
    yield 'title = { nl = "Perspectief", en', "title = { en", "definition_missing", "breakdown.0.title.nl"
    yield 'title = { nl = "Perspectief", ', 'title = { de = "x", nl = "x", ', "definition_key", "breakdown.0.title.de"
    yield 'attribute = "perspective"', 'attribute = "diagnosis"', "definition_value", "breakdown.0.attribute"
    yield '{ id = "diagnostics",', '{ id = "diagnosis",', "definition_categories", "breakdown.0.category"
    yield '{ id = "diagnostics",', '{ id = "treatment",', "definition_categories", "breakdown.0.category"
    yield 'priority = ["treatment", ', "priority = [", "definition_value", "breakdown.0.priority"
    yield (
        'attribute = "residence"\n',
        'attribute = "residence"\nper_school = true\n',
        "definition_value",
        "breakdown.1.per_school",
    )
    yield 'id = "residence"', 'id = "perspective"', "definition_double", "breakdown"
    yield 'id = "inflow"', 'id = "outflow"', "definition_double", "indicator"
    yield 'id = "prevention_minutes"', 'id = "outflow"', "definition_double", "indicator"
    yield 'measure = "pupils"', 'measure = "euros"', "definition_value", "indicator.0.measure"
    yield 'measure = "pupils"', 'measure = "events"', "definition_value", "indicator.pupils.measure"
    yield 'counted = "inflow"', 'counted = "all"', "definition_value", "indicator.2.counted"
    yield 'counted = "stock_end"', 'counted = "outflow"', "definition_identity", "identity"
    yield 'left = ["stock_start"', 'left = ["stock"', "definition_identity", "identity"
    yield 'population = "help_plan"', 'population = "all"', "definition_value", "indicator.pupils.population"
    yield '    ["residence"],\n', "", "definition_tables", "indicator.pupils.tables"
    yield '    ["residence"],\n', '    ["residence"], ["residence"],\n', "definition_tables", "indicator.pupils.tables"
    yield '    ["residence"],\n', '    ["place"],\n', "definition_tables", "indicator.pupils.tables"
    yield '    ["residence"],\n', '    ["residence"], ["end_reason"],\n', "definition_tables", "indicator.pupils.tables"
    yield (
        '    ["provider"],\n',
        '    ["provider"], ["municipality", "residence"],\n',
        "definition_tables",
        "indicator.pupils.tables",
    )
    yield '    ["residence"],\n', '    "residence",\n', "definition_value", "indicator.0.tables.1"
    yield (
        'within = { incident = "yes" }',
        'within = { incident = "perhaps" }',
        "definition_value",
        "indicator.incidents.within",
    )
    yield (
        'within = { incident = "yes" }',
        'within = { duration = "months_24" }',
        "definition_value",
        "indicator.incidents.within",
    )
    yield "opt_in = true\n", "", "definition_opt_in", "indicator.incidents.opt_in"
    yield 'merge = ["region", "elsewhere"]', 'merge = ["region"]', "definition_rollup", "rollup.11.merge"
    yield 'merge = ["region", "elsewhere"]', 'merge = ["region", "moon"]', "definition_rollup", "rollup.11.merge"
    yield 'into = "outside"', 'into = "own"', "definition_rollup", "rollup.11.merge"
    yield 'drop = ["referral_month"]', 'drop = ["moon"]', "definition_rollup", "rollup.0.drop"
    yield 'drop = ["referral_month"]', 'drop = [""]', "definition_value", "rollup.0.drop"
    yield "[[identity]]", "[[identity]]\n[[identity]]", "definition_missing", "identity.0.left"
    yield 'source = "fte_used"', 'source = "fte_planned"\ncost = 3', "definition_key", "figure.4.cost"
    yield 'measure = "minutes"', 'measure = "events"', "definition_value", "figure.1.measure"
    yield 'source = "providers"', 'source = "diagnoses"', "definition_value", "figure.5.source"
    yield '{ id = "breaks",', '{ id = "play",', "definition_categories", "figure.0.category"


@pytest.mark.parametrize(("old", "new", "code", "key"), list(mistakes()))
def test_a_mistake_is_named_by_file_and_key(old: str, new: str, code: str, key: str) -> None:
    assert refusal(changed(old, new)) == (code, key)


def test_mistakes_in_what_other_monitors_have() -> None:
    for told in ("residence", "moon"):
        text = changed('residents = ["decision"]', f'residents = ["{told}"]', COLLECTIVE)
        assert refusal(text) == ("definition_value", "residents")
    care_file = changed('attribute = "residence"', 'attribute = "setting"', JOS)
    assert refusal(care_file)[0] == "definition_categories"
    assert refusal(changed('kind = "one"', 'kind = "many"', SURVEY)) == ("definition_value", "question.0.kind")
    assert refusal(changed('{ id = "up_to_5"', '{ id = "6_10"', SURVEY)) == (
        "definition_double",
        "question.municipalities.choice",
    )
    assert refusal(changed('known = "partnerships"', 'known = "weather"', SURVEY)) == (
        "definition_value",
        "question.1.known",
    )


@pytest.mark.parametrize("text", ["", "id = ", "id = 'x'\nid = 'y'"])
def test_what_is_no_definition_at_all_is_refused(text: str) -> None:
    with pytest.raises(ReportError) as caught:
        parse(text, "mine.toml")
    assert caught.value.facts["file"] == "mine.toml"


@pytest.mark.parametrize("table", ["breakdown", "indicator", "rollup", "figure"])
def test_a_list_of_tables_must_be_one(table: str) -> None:
    with pytest.raises(ReportError) as caught:
        parse(f"{table} = 3\n" + TEXT.split(f"[[{table}]]", maxsplit=1)[0], "mine.toml")
    assert caught.value.code in ("definition_value", "definition_toml", "definition_missing")


def test_a_breakdown_may_overlap_where_a_pupil_has_several() -> None:
    definition = with_overlap()
    assert definition.breakdown("perspectives").attribute is Attribute.PERSPECTIVES
    assert definition.breakdown("perspectives").overlapping
    assert Category("perspectives", "guidance") in definition.category_titles()


def test_every_refusal_has_its_sentence_in_both_languages() -> None:
    found = ("toml", "missing", "key", "value", "categories", "population", "double", "tables", "identity", "rollup")
    for language in LANGUAGES:
        for code in (*found, "opt_in", "own_id"):
            sentence = texts(language)(f"errors.ReportError.definition_{code}", file="mine.toml", entry="base")
            assert "mine.toml" in sentence
