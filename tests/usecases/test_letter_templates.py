"""What the school makes of the texts of letters: changing, copying, retiring, putting back, and their history."""

from dataclasses import replace

import pytest

from models.errors import ConflictError, NotFoundError, PermissionDeniedError
from models.history import RecordKind
from models.ids import LetterTemplateId
from models.letter_template import LetterTemplate, copied, is_changed, originals
from models.usecases.history import HistoryUseCases
from models.usecases.letter_templates import LetterTemplateUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role

AGREED = LetterTemplateId("nl.agreed")


def found(session: Session, key: LetterTemplateId = AGREED) -> LetterTemplate:
    return next(entry for entry in LetterTemplateUseCases(session).templates() if entry.id == key)


def test_a_new_school_has_the_originals(empty_session: Session) -> None:
    assert LetterTemplateUseCases(empty_session).templates() == tuple(originals().values())


def test_a_changed_text_is_put_back_and_what_it_was_is_kept(empty_session: Session) -> None:
    cases = LetterTemplateUseCases(empty_session)
    for words in ("{aanhef} Een.", "{aanhef} Twee."):
        cases.save(replace(found(empty_session), body=words))
    assert is_changed(found(empty_session))
    lines = HistoryUseCases(empty_session).history(RecordKind.LETTER_TEMPLATE, AGREED).lines
    assert [(line.who, line.version.action) for line in lines] == [("Anja de Wit", "letter_template.saved")] * 2
    assert lines[0].version.changes[0].old == {"wording": "{aanhef} Een."}
    undo = cases.put_back(AGREED).undo
    assert found(empty_session) == originals()[AGREED]
    assert undo is not None
    UndoUseCases(empty_session).undo(undo)
    assert found(empty_session).body == "{aanhef} Twee."


def test_a_copy_stands_beside_what_it_was_copied_from(empty_session: Session) -> None:
    cases = LetterTemplateUseCases(empty_session)
    key = cases.new_template_id()
    cases.save(copied(found(empty_session), key, "Onze brief"))
    assert found(empty_session, key).name == "Onze brief"
    assert found(empty_session) == originals()[AGREED]
    with pytest.raises(ConflictError):
        cases.put_back(key)


def test_one_is_retired_and_comes_back(empty_session: Session) -> None:
    cases = LetterTemplateUseCases(empty_session)
    cases.retire(AGREED)
    assert found(empty_session).retired
    cases.revive(AGREED)
    assert not found(empty_session).retired
    with pytest.raises(NotFoundError):
        cases.retire(LetterTemplateId("nothing"))


def test_who_manages_the_school_may_change_them_and_nobody_else(empty_session: Session) -> None:
    for role, may in ((Role.ADMINISTRATOR, True), (Role.READER, False), (Role.YOUTH_PROFESSIONAL, False)):
        cases = LetterTemplateUseCases(replace(empty_session, user=replace(empty_session.user, role=role)))
        if may:
            assert cases.templates()
        else:
            with pytest.raises(PermissionDeniedError):
                cases.templates()
