"""Definition files that somebody sends: wrong, cut off, huge and malicious ones are refused by file and key."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ReportError
from models.monitor.copies import MOST_SIGNS, own_definition, own_id_for, text_of_file
from models.monitor.definition_text import written
from models.monitor.parsing import text_of
from tests.monitor.definitions import BUILT_IN

JOS = replace(BUILT_IN["jos"], id="own-jos", version="1")
SURVEY = replace(BUILT_IN["school_survey"], id="own-survey", version="1")
GOOD = written(JOS)


def refused(text: str) -> tuple[str, str]:
    with pytest.raises(ReportError) as caught:
        own_definition(text, "gemeente.toml")
    assert caught.value.facts["file"] == "gemeente.toml"
    return caught.value.code, str(caught.value.facts.get("entry", ""))


def titled(text: str) -> str:
    return written(replace(JOS, title={"nl": text, "en": "x"}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("definition_missing", "protection")),
        ("<html></html>", ("definition_toml", "")),
        (GOOD[: len(GOOD) // 2].rpartition("\n")[0], None),
        ("a = " + "[" * 50_000, ("definition_toml", "")),
        ("a = " + "9" * 5_000, ("definition_toml", "")),
        (GOOD.replace("base = 5", "base = 2"), ("definition_weak", "protection.base")),
        (GOOD.replace("base = 5", "base = 4"), ("definition_weak", "protection.base")),
        (GOOD.replace("base = 5", "base = 1000000000000"), ("definition_value", "protection.base")),
        (GOOD.replace("base = 5", "base = 5\nsecret = 1"), ("definition_key", "protection.secret")),
        (GOOD.replace('version = "1"', 'version = "../1"'), ("definition_name", "version")),
        (GOOD.replace('version = "1"', f'version = "{"1" * 30}"'), ("definition_name", "version")),
        (GOOD.replace("own-jos", "own-../jos"), ("definition_own_id", "id")),
        (titled("a\u202eb"), ("definition_text", "title.nl")),
        (titled("a\u0007b"), ("definition_text", "title.nl")),
        (titled("a\nb"), ("definition_text", "title.nl")),
        (titled("x" * 300), ("definition_text", "title.nl")),
    ],
)
def test_a_wrong_file_is_refused_by_file_and_key(text: str, expected: tuple[str, str] | None) -> None:
    found = refused(text)
    assert expected is None or found == expected


def test_a_threshold_below_ten_is_too_weak() -> None:
    weak = GOOD.replace('method = "controlled-rounding"\nbase = 5', 'method = "threshold"\nminimum = 9')
    assert refused(weak) == ("definition_weak", "protection.minimum")
    own_definition(weak.replace("minimum = 9", "minimum = 10"), "x")
    assert refused(weak.replace("minimum = 9", "minimum = 101")) == ("definition_value", "protection.minimum")


def test_a_name_that_goes_somewhere_else_is_refused() -> None:
    first = JOS.indicators[0]
    for name in ("../up", "A b", "x" * 70, "-x"):
        wrong = replace(JOS, indicators=(replace(first, id=name), *JOS.indicators[1:]), identities=())
        assert refused(written(wrong)) == ("definition_name", "indicator")
    choice = SURVEY.questions[0].choices[0]
    asked = replace(SURVEY.questions[0], choices=(replace(choice, id="=cmd()"), *SURVEY.questions[0].choices[1:]))
    assert refused(written(replace(SURVEY, questions=(asked, *SURVEY.questions[1:])))) == (
        "definition_name",
        "question.choice",
    )


def test_what_cannot_be_made_safe_in_time_is_refused() -> None:
    text = own_definition(GOOD, "x")
    first = next(one for one in text.indicators if one.tables)
    many = tuple(replace(first, id=f"again{number}") for number in range(200))
    code, entry = refused(written(replace(JOS, indicators=(*JOS.indicators, *many))))
    assert code == "definition_large"
    assert entry.startswith("indicator.again")


def test_pupils_and_questions_do_not_mix() -> None:
    mixed = replace(JOS, questions=SURVEY.questions)
    assert refused(written(mixed)) == ("definition_mixed", "question")


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\xff\xfe\x00a", "definition_no_text"), (b"#" * (MOST_SIGNS + 1), "definition_too_long")],
)
def test_what_is_no_text_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(ReportError) as caught:
        text_of_file(content, "gemeente.toml")
    assert (caught.value.code, caught.value.facts["file"]) == (code, "gemeente.toml")


def test_a_mark_before_the_text_is_no_part_of_it() -> None:
    assert text_of_file("\ufeffa = 1".encode(), "x") == "a = 1"


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_changed_file_breaks_the_reader(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([GOOD, written(SURVEY), text_of("sjso")]))
    place = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 40))
    put = data.draw(st.text(max_size=6))
    code = "definition_read"
    try:
        own_definition(whole[:place] + put + whole[place + length :], "x")
    except ReportError as error:
        code = error.code
    assert code.startswith("definition_")


def test_names_become_ids() -> None:
    assert own_id_for("Onze 'Zórg' & Ĳ", set()).startswith("own-onze-zorg")
    assert own_id_for("日本", set()) == "own-monitor"
    assert own_id_for("A", {"own-a", "own-a-2"}) == "own-a-3"
