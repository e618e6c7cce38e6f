"""Blanks are filled in from a closed list; nothing else in a text means anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.letter_blanks import LetterBlank, blank_names, blanks_in, filled, in_braces, known_blank, unknown_blanks

TEXTS = st.text(max_size=200)
BLANKS = st.sampled_from(LetterBlank)
LANGUAGES = st.sampled_from(resources.LANGUAGES)


@pytest.mark.parametrize("language", resources.LANGUAGES)
def test_no_two_blanks_are_called_the_same(language: str) -> None:
    names = [name.casefold() for name in blank_names(language).values()]
    assert len(set(names)) == len(LetterBlank)


def test_a_name_is_known_in_either_language_whatever_its_capitals() -> None:
    assert known_blank("Leerling") is known_blank(" pupil ") is LetterBlank.PUPIL
    assert known_blank("leerlign") is None


@given(blank=BLANKS, language=LANGUAGES, before=TEXTS, after=TEXTS)
def test_every_blank_is_found_and_filled_in_wherever_it_stands(
    blank: LetterBlank, language: str, before: str, after: str
) -> None:
    before, after = before.replace("{", "").replace("}", ""), after.replace("{", "").replace("}", "")
    text = f"{before}{in_braces(blank, language)}{after}"
    assert blanks_in(text) == (blank,)
    assert filled(text, {blank: "Yara"}) == f"{before}Yara{after}"
    assert filled(text, {}) == text


@given(text=TEXTS, value=TEXTS)
def test_what_is_filled_in_never_passes_for_a_blank(text: str, value: str) -> None:
    every = dict.fromkeys(LetterBlank, value)
    once = filled(f"{text} {{leerling}}", every)
    assert filled(once, dict.fromkeys(LetterBlank, "!")) == once or "{leerling}" in once


@given(text=TEXTS)
def test_a_text_without_a_blank_stays_as_it_is(text: str) -> None:
    assert blanks_in(text) or filled(text, dict.fromkeys(LetterBlank, "Yara")) == text


@pytest.mark.parametrize(
    "text",
    ["{0}", "{leerling.__class__}", "{leerling!r}", "{leerling:>1000000000}", "{x[0]}", "{ pupil.name }"],
)
def test_nothing_in_braces_is_ever_run(text: str) -> None:
    assert unknown_blanks(text) == (text,)
    assert filled(text, dict.fromkeys(LetterBlank, "Yara")) == text


@pytest.mark.parametrize("text", ["{", "}", "{}", "a { b } c\n{\n}", "$leerling ${leerling", "%(leerling)s"])
def test_loose_braces_and_other_signs_are_just_text(text: str) -> None:
    assert blanks_in(text) == ()
    assert filled(text, dict.fromkeys(LetterBlank, "Yara")) == text


def test_an_unknown_name_is_named_once() -> None:
    assert unknown_blanks("{besluti} en {besluti}, {leerling}, {x}") == ("{besluti}", "{x}")
