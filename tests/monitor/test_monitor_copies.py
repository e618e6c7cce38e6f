import pytest

from models.errors import ReportError
from models.monitor.copies import MOST_SIGNS, copy_text, own_definition
from models.monitor.parsing import names, text_of


@pytest.mark.parametrize("name", names())
def test_a_copy_is_the_same_monitor_under_a_name_of_its_own(name: str) -> None:
    text = copy_text(text_of(name), f"{name}.toml", "own-onze-school")
    definition = own_definition(text, "mine.toml")
    assert (definition.id, definition.version) == ("own-onze-school", "1")
    assert definition.based_on.startswith(f"{name} ")
    original = own_definition(copy_text(text, "mine.toml", "own-2"), "again.toml")
    assert original.based_on == "own-onze-school 1"
    assert original.indicators == definition.indicators


def test_a_copy_can_be_adapted_and_is_read_by_the_same_rules() -> None:
    text = copy_text(text_of("jos"), "jos.toml", "own-jos")
    adapted = text.replace("base = 5", "base = 10").replace('version = "1"', 'version = "2"')
    assert own_definition(adapted, "mine.toml").rounding.base == 10
    with pytest.raises(ReportError) as caught:
        own_definition(text.replace("base = 5", "bass = 5"), "mine.toml")
    assert caught.value.facts == {"file": "mine.toml", "entry": "protection.base"}


@pytest.mark.parametrize("own_id", ["sjso", "own-", "own-Onze", "own-a b", "own-a/../b", "own--a", ""])
def test_a_name_that_could_be_taken_for_another_is_refused(own_id: str) -> None:
    with pytest.raises(ReportError) as caught:
        copy_text(text_of("sjso"), "sjso.toml", own_id)
    assert caught.value.code == "definition_own_id"


def test_a_name_that_the_school_has_already_is_refused() -> None:
    text = copy_text(text_of("sjso"), "sjso.toml", "own-a")
    with pytest.raises(ReportError) as caught:
        own_definition(text, "mine.toml", {"own-a"})
    assert (caught.value.code, caught.value.facts["entry"]) == ("definition_own_id", "id")
    with pytest.raises(ReportError):
        own_definition(text_of("sjso"), "sjso.toml")


def test_a_huge_text_is_no_monitor() -> None:
    with pytest.raises(ReportError) as caught:
        own_definition("#" * (MOST_SIGNS + 1), "mine.toml")
    assert caught.value.code == "definition_too_long"
