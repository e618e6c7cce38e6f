from string import Formatter

import pytest

import resources

AREAS = ("preparation", "paper", "pupil_list", "recovery_sheet", "minutes", "consent_form")


def entries(language: str, area: str) -> dict[str, set[str]]:
    """Return the placeholders of each text of an area."""
    texts = resources.texts(language)
    keys = [key for key in sorted(texts.keys()) if key.startswith(f"{area}.")]
    return {key: {name for _, name, _, _ in Formatter().parse(texts(key)) if name} for key in keys}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_texts_with_the_same_places_to_fill(area: str) -> None:
    dutch = entries("nl", area)
    assert dutch
    assert dutch == entries("en", area)
