"""The door to the data files, and two languages that say the same."""

import string
import tomllib
from pathlib import Path

import pytest

import resources

AREAS = resources.names("texts/nl", ".toml")


def entries(language: str, area: str) -> dict[str, str]:
    """Read one file as flat keys, without the code under test."""
    found: dict[str, str] = {}
    todo: list[tuple[str, object]] = [("", tomllib.loads(_path(language, area).read_text(encoding="utf-8")))]
    while todo:
        prefix, value = todo.pop()
        if isinstance(value, dict):
            todo.extend((f"{prefix}.{name}", below) for name, below in value.items())
        else:
            found[prefix] = str(value)
    return found


def meanings(language: str, area: str) -> dict[str, set[str]]:
    """Return what each text leaves blank; the blanks of a letter have a name of their own in each language."""
    found = entries(language, area)
    names = {name: key for key, name in found.items() if area == "letters" and key.startswith(".blank.")}
    return {key: {names.get(name, name) for name in placeholders(text)} for key, text in found.items()}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _path(language: str, area: str) -> Path:
    return resources.path("texts", language, f"{area}.toml")


def test_both_languages_have_the_same_files() -> None:
    assert AREAS
    assert resources.names("texts/en", ".toml") == AREAS


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_keys_and_placeholders(area: str) -> None:
    assert sorted(entries("nl", area)) == sorted(entries("en", area))
    assert meanings("nl", area) == meanings("en", area)


@pytest.mark.parametrize("language", resources.LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_every_text_says_something_and_has_named_placeholders_only(language: str, area: str) -> None:
    for key, text in entries(language, area).items():
        assert text.strip(), key
        assert text == text.lstrip(), key
        assert "  " not in text, key
        assert all(name.isidentifier() for name in placeholders(text)), key


@pytest.mark.parametrize("area", AREAS)
def test_dutch_has_no_long_dashes(area: str) -> None:
    for key, text in entries("nl", area).items():
        assert "—" not in text, key


@pytest.mark.parametrize("language", resources.LANGUAGES)
def test_every_text_is_found_by_its_key_and_none_hides_another(language: str) -> None:
    texts = resources.texts(language)
    for area in AREAS:
        shown = "errors" if area.startswith("errors_") else area
        for key, text in entries(language, area).items():
            assert texts(f"{shown}{key}") == text, f"{area}{key}"


def test_texts_fill_their_placeholders_and_count() -> None:
    texts = resources.texts("nl")
    assert texts("consent.day.full", day=3, month="mei", year=2026) == "3 mei 2026"
    assert texts.count("consent.reason.yes", 1, people="moeder") == "moeder heeft ja gezegd"
    assert texts.count("consent.reason.yes", 2, people="beiden") == "beiden hebben ja gezegd"
    assert texts("consent.reason.yes.one") == "{people} heeft ja gezegd"
    assert texts.language == "nl"


def test_a_text_that_is_not_there_is_a_bug() -> None:
    texts = resources.texts("en")
    assert "consent.day.full" in texts
    assert "consent.day.empty" not in texts
    with pytest.raises(KeyError):
        texts("consent.day.empty")


def test_texts_are_read_once_and_keys_are_the_same_in_both() -> None:
    assert resources.texts("nl") is resources.texts("nl")
    assert resources.texts("nl").keys() == resources.texts("en").keys()


def test_files_are_found_read_and_listed() -> None:
    assert resources.path("consent", "rules.toml").is_file()
    assert resources.read_bytes("consent", "rules.toml").startswith(b"#")
    assert set(resources.read_toml("consent", "rules.toml")) >= {"rule", "reminder"}
    assert resources.names("consent", ".toml") == ("rules",)
    assert resources.names("consent", ".csv") == ()
