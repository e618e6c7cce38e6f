"""Templates: the originals hold, and what the school makes of them stands in their place."""

from collections.abc import Callable
from dataclasses import replace

import pytest

import resources
from models.errors import ValidationError
from models.ids import LetterTemplateId
from models.letter_blanks import LetterBlank, blanks_in, unknown_blanks
from models.letter_template import (
    LONGEST_BODY,
    LetterKind,
    LetterReader,
    LetterTemplate,
    copied,
    is_changed,
    is_outdated,
    offered,
    original_of,
    originals,
)

AGREED = LetterTemplateId("nl.agreed")
OWN = LetterTemplate(
    id=LetterTemplateId("own"), name="Eigen", kind=LetterKind.NEUTRAL, subject="Over {leerling}", body="{aanhef}"
)


def problems(make: Callable[[], object]) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        make()
    return caught.value.problems


def test_there_is_an_original_of_every_kind_for_parents_and_in_dutch_for_pupils() -> None:
    found = {(entry.language, entry.reader, entry.kind) for entry in originals().values()}
    kinds = set(LetterKind)
    assert {kind for _, reader, kind in found if reader is LetterReader.PUPIL} == kinds
    for language in resources.LANGUAGES:
        assert {kind for lang, reader, kind in found if (lang, reader) == (language, LetterReader.PARENTS)} == kinds


@pytest.mark.parametrize("template", originals().values(), ids=originals().keys())
def test_originals_greet_and_have_no_unknown_blank(template: LetterTemplate) -> None:
    assert template.body.startswith(("{aanhef}", "{salutation}"))
    assert unknown_blanks(template.subject + template.body) == ()
    assert template.version >= 1


@pytest.mark.parametrize("template", originals().values(), ids=originals().keys())
def test_originals_are_short_and_plain(template: LetterTemplate) -> None:
    """Sentences for language level B1: at most twenty words."""
    sentences = template.body.replace("\n", " ").replace("?", ".").replace("!", ".").split(".")
    assert max(len(sentence.split()) for sentence in sentences) <= 22
    assert len(template.body) < 1_000


def test_a_talk_is_always_filled_in_by_hand() -> None:
    invitations = [entry for entry in originals().values() if entry.kind is LetterKind.INVITATION]
    assert all(LetterBlank.APPOINTMENT in blanks_in(entry.body) for entry in invitations)


def test_what_is_missing_or_unknown_is_said_beside_its_field() -> None:
    assert problems(lambda: replace(OWN, name=" ")) == {"name": "required"}
    assert problems(lambda: replace(OWN, subject="", body="")) == {"subject": "required", "body": "required"}
    assert problems(lambda: replace(OWN, subject="{besluti}")) == {"subject": "unknown_blank"}
    assert problems(lambda: replace(OWN, body="{leerling.name}")) == {"body": "unknown_blank"}
    assert problems(lambda: replace(OWN, body="x" * (LONGEST_BODY + 1))) == {"body": "too_long"}
    assert problems(lambda: replace(OWN, language="de")) == {"language": "choice"}


def test_the_schools_text_stands_in_the_place_of_the_original_and_its_own_come_last() -> None:
    changed = replace(originals()[AGREED], body="{aanhef} Anders.")
    found = offered([OWN, changed])
    assert found[0] == changed
    assert found[-1] == OWN
    assert len(found) == len(originals()) + 1
    assert is_changed(changed)
    assert not is_changed(OWN)
    assert original_of(OWN) is None


def test_one_that_is_only_retired_is_not_changed() -> None:
    assert not is_changed(replace(originals()[AGREED], retired=True))


def test_a_newer_original_is_told_only_to_who_changed_the_older_one() -> None:
    changed = replace(originals()[AGREED], body="{aanhef} Anders.", version=0)
    assert is_outdated(changed)
    assert not is_outdated(replace(changed, version=originals()[AGREED].version))
    assert not is_outdated(replace(originals()[AGREED], version=0))


def test_a_copy_is_the_schools_own() -> None:
    copy = copied(originals()[AGREED], LetterTemplateId("copy"), "Kopie")
    assert (copy.version, copy.retired, original_of(copy)) == (0, False, None)
    assert copy.body == originals()[AGREED].body
