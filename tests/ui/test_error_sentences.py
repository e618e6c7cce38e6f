import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import models
import resources
from models.errors import (
    AppError,
    ConflictError,
    ConsentMissingError,
    ImportFileError,
    NotFoundError,
    PermissionDeniedError,
    StoreLockedError,
    ValidationError,
    WrongPasswordError,
)
from models.user import Permission, Role, allows
from ui.errors import ACTIONS, Action, action_for, has_sentence, message_for, problem_sentence

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = pytest.mark.parametrize("language", resources.LANGUAGES)
FOLDERS = ("models", "storage", "reports", "ui")
CHECKS = {"require": "required", "order": "before_start"}


def all_errors() -> dict[str, type[AppError]]:
    for found in pkgutil.walk_packages(models.__path__, "models."):
        importlib.import_module(found.name)
    known: dict[str, type[AppError]] = {}
    waiting: list[type[AppError]] = [AppError]
    while waiting:
        kind = waiting.pop()
        known[kind.__name__] = kind
        waiting += kind.__subclasses__()
    # the command line has an error of its own, whose sentences are in commandline.toml
    return {name: kind for name, kind in known.items() if kind.__module__.startswith("models.")}


def calls() -> Iterator[tuple[ast.Call, str]]:
    for folder in FOLDERS:
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    called = node.func
                    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
                    yield node, name


def raised(errors: dict[str, type[AppError]]) -> set[tuple[str, str]]:
    found = {("PermissionDeniedError", permission.value) for permission in Permission}
    for node, name in calls():
        first = node.args[0] if node.args else None
        if name in errors and isinstance(first, ast.Constant) and isinstance(first.value, str):
            found.add((name, first.value))
    return found


def field_codes() -> set[tuple[str, str]]:
    found = set()
    for node, name in calls():
        texts = [arg.value if isinstance(arg, ast.Constant) else "" for arg in node.args]
        if name in CHECKS and texts and isinstance(node.func, ast.Attribute) and texts[0]:
            found.add((str(texts[0]), CHECKS[name]))
        if name == "that" and len(texts) == 3 and texts[0] and texts[2]:
            found.add((str(texts[0]), str(texts[2])))
        if name == "ValidationError" and node.args and isinstance(node.args[0], ast.Dict):
            pairs = zip(node.args[0].keys, node.args[0].values, strict=True)
            found |= {
                (str(key.value) if isinstance(key, ast.Constant) else "any", str(value.value))
                for key, value in pairs
                if isinstance(value, ast.Constant)
            }
    return found


@LANGUAGES
def test_every_class_of_error_has_a_sentence(language: str) -> None:
    texts = resources.texts(language)
    kinds = [kind for kind in all_errors().values() if kind is not ValidationError]
    missing = [kind.__name__ for kind in kinds if not has_sentence(kind, "general", texts)]
    assert missing == []


@LANGUAGES
def test_every_code_that_is_raised_has_a_sentence_of_its_own(language: str) -> None:
    texts, errors = resources.texts(language), all_errors()
    missing = sorted((name, code) for name, code in raised(errors) if not has_sentence(errors[name], code, texts))
    assert missing == []


@LANGUAGES
@pytest.mark.parametrize("permission", Permission)
def test_a_refusal_says_who_may_or_who_can_help(permission: Permission, language: str) -> None:
    """Whoever is named holds the permission himself, or gives roles."""
    texts = resources.texts(language)
    assert has_sentence(PermissionDeniedError, permission, texts)
    sentence = message_for(PermissionDeniedError(permission.value), texts).sentence.casefold()
    names = {Role.COORDINATOR: ("coördinator", "coordinator"), Role.ADMINISTRATOR: ("beheerder", "administrator")}
    named = [role for role, words in names.items() if any(word in sentence for word in words)]
    assert named
    gives_roles = [role for role in named if allows(role, Permission.MANAGE_USERS)]
    assert any(allows(role, permission) for role in named) or (gives_roles and "rol" in sentence)


@LANGUAGES
def test_every_problem_of_a_field_has_a_sentence(language: str) -> None:
    texts = resources.texts(language)
    vague = texts("fields.problem.invalid")
    missing = sorted((field, code) for field, code in field_codes() if problem_sentence(field, code, texts) == vague)
    assert missing == []


@LANGUAGES
def test_every_action_has_words(language: str) -> None:
    texts = resources.texts(language)
    assert all(f"errors.action.{action.value}" in texts for action in Action if action is not Action.NONE)


def test_facts_come_into_the_sentence() -> None:
    message = message_for(ConflictError("help_still_open", count=3), resources.texts("nl"))
    assert "3" in message.sentence
    assert message.whole == message.sentence


def test_a_sentence_that_misses_a_fact_falls_back_on_the_class() -> None:
    texts = resources.texts("nl")
    assert message_for(ConflictError("help_still_open"), texts).sentence == texts("errors.ConflictError.general")


def test_an_unknown_code_gets_the_sentence_of_its_class_or_its_parent() -> None:
    class SpecialError(NotFoundError):
        pass

    texts = resources.texts("nl")
    assert message_for(NotFoundError("zzz"), texts).sentence == texts("errors.NotFoundError.general")
    assert message_for(SpecialError("pupil"), texts).sentence == texts("errors.NotFoundError.pupil")
    SpecialError.__name__ = "AppError"


@pytest.mark.parametrize(
    ("error", "action"),
    [
        (WrongPasswordError(), Action.USE_RECOVERY_CODE),
        (StoreLockedError(), Action.OPEN_READ_ONLY),
        (ImportFileError("empty"), Action.CHOOSE_FILE),
        (ConsentMissingError("pupil"), Action.OPEN_CONSENT),
        (NotFoundError("pupil"), Action.NONE),
    ],
)
def test_what_can_be_done_is_offered(error: AppError, action: Action) -> None:
    message = message_for(error, resources.texts("nl"))
    assert message.action is action_for(error) is action
    assert bool(message.action_words) == (action is not Action.NONE)
    assert set(ACTIONS.values()) >= {action} - {Action.NONE}


def test_problems_of_fields_become_one_text() -> None:
    texts = resources.texts("nl")
    error = ValidationError({"name": "required", "owner": "required", "other": "required"})
    sentence = message_for(error, texts).sentence
    assert texts("fields.name.required") in sentence
    assert texts("fields.problem.required") in sentence


def test_a_field_has_its_own_words_before_the_general_ones() -> None:
    texts = resources.texts("nl")
    assert problem_sentence("name", "required", texts) == "Vul een naam in."
    assert problem_sentence("anything", "required", texts) == "Vul dit in."
    assert problem_sentence("anything", "zzz", texts) == texts("fields.problem.invalid")


@LANGUAGES
def test_sentences_speak_to_a_person(language: str) -> None:
    texts = resources.texts(language)
    blunt = {"nl": ("error", "fout:", "ongeldig", "u "), "en": ("error", "invalid")}[language]
    for key in sorted(texts.keys()):
        if key.startswith(("errors.", "fields.")) and not key.startswith("errors.action"):
            sentence = texts(key)
            assert sentence[-1] in ".?!", key
            assert not any(f" {word}" in f" {sentence.casefold()}" for word in blunt), key
