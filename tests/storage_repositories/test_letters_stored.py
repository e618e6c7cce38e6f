"""Letters and their templates come back as they were saved, in their order."""

from datetime import UTC

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from models.errors import NotFoundError
from models.ids import LetterId, LetterTemplateId
from models.letter_blanks import unknown_blanks
from models.letter_template import LONGEST_SUBJECT, LetterKind, LetterReader, LetterTemplate
from models.letters import Letter
from storage.letters import Letters
from storage.rows import Connection
from tests.storage_repositories import some_consents, some_values, world
from tests.storage_repositories.test_round_trips import replaces, taken_back, two

wordings = some_values.words.filter(lambda text: not unknown_blanks(text))
templates = st.builds(
    LetterTemplate,
    id=st.just(LetterTemplateId("template")),
    name=some_values.words.map(lambda text: text[:LONGEST_SUBJECT]).filter(str.strip),
    kind=some_values.one_of(LetterKind),
    reader=some_values.one_of(LetterReader),
    language=st.sampled_from(resources.LANGUAGES),
    subject=wordings.map(lambda text: text[:LONGEST_SUBJECT]).filter(str.strip),
    body=wordings,
    version=some_values.counts,
    retired=st.booleans(),
)
letters = st.builds(
    Letter,
    id=st.uuids().map(lambda made: LetterId(str(made))),
    pupil=st.just(world.PUPILS[0]),
    to=some_consents.givers,
    to_name=some_values.words,
    kind=some_values.one_of(LetterKind),
    on=some_values.days,
    subject=some_values.words,
    text=some_values.words,
    signed_by=some_values.words,
    made_by=some_values.one_of(world.USERS),
    made_at=st.datetimes(timezones=st.just(UTC)),
    language=st.sampled_from(resources.LANGUAGES),
    meeting=some_values.maybe(world.MEETINGS),
)


@settings(max_examples=30, deadline=None)
@given(values=two(templates))
def test_template(filled: Connection, values: tuple[LetterTemplate, LetterTemplate]) -> None:
    stored = Letters(filled)
    replaces(filled, stored.save_template, lambda: stored.template(LetterTemplateId("template")), values)


@settings(max_examples=30, deadline=None)
@given(made=st.lists(letters, max_size=3, unique_by=lambda letter: letter.id))
def test_letters_come_back_latest_first(filled: Connection, made: list[Letter]) -> None:
    stored = Letters(filled)
    with taken_back(filled):
        for letter in made:
            stored.add(letter)
        assert stored.of_pupil(world.PUPILS[0]) == made[::-1]
        assert [stored.get(letter.id) for letter in made] == made
        assert stored.of_pupil(world.PUPILS[1]) == []


@settings(max_examples=5, deadline=None)
@given(values=two(templates))
def test_a_removed_template_is_gone(filled: Connection, values: tuple[LetterTemplate, LetterTemplate]) -> None:
    stored = Letters(filled)
    with taken_back(filled):
        stored.save_template(values[0])
        assert stored.templates() == [values[0]]
        stored.remove_template(values[0].id)
        assert stored.templates() == []


def test_what_is_not_there_is_said(connection: Connection) -> None:
    stored = Letters(connection)
    with pytest.raises(NotFoundError):
        stored.get(LetterId("nothing"))
    with pytest.raises(NotFoundError):
        stored.template(LetterTemplateId("nothing"))
