"""The one place where an error becomes a sentence and something to do. Without Qt: the command line uses it too.

Sentences are in ``resources/texts/<language>/errors*.toml`` under ``[ClassName] code = "..."``; those for a field of
a form in ``fields.toml``.
"""

from dataclasses import dataclass
from enum import StrEnum
from string import Formatter
from typing import Final

from models.errors import (
    AppError,
    ConsentMissingError,
    DiskFullError,
    ImportFileError,
    StoreDamagedError,
    StoreLockedError,
    StoreMissingError,
    ValidationError,
    WrongPasswordError,
)
from resources import Texts


class Action(StrEnum):
    """What a person can do at once; a screen shows it as a button where it can carry it out."""

    NONE = "none"
    TRY_AGAIN = "try_again"
    CHOOSE_FOLDER = "choose_folder"
    CHOOSE_FILE = "choose_file"
    OPEN_READ_ONLY = "open_read_only"
    USE_RECOVERY_CODE = "use_recovery_code"
    RESTORE_BACKUP = "restore_backup"
    OPEN_CONSENT = "open_consent"


ACTIONS: Final[dict[type[AppError], Action]] = {
    WrongPasswordError: Action.USE_RECOVERY_CODE,
    StoreLockedError: Action.OPEN_READ_ONLY,
    StoreMissingError: Action.CHOOSE_FOLDER,
    StoreDamagedError: Action.RESTORE_BACKUP,
    DiskFullError: Action.TRY_AGAIN,
    ImportFileError: Action.CHOOSE_FILE,
    ConsentMissingError: Action.OPEN_CONSENT,
}

ACTIONS_OF_CODES: Final[dict[tuple[type[AppError], str], Action]] = {
    (StoreDamagedError, "keys_damaged"): Action.USE_RECOVERY_CODE,
    (StoreMissingError, "keys_missing"): Action.USE_RECOVERY_CODE,
}
"""Codes with a way out of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a person gets to read.

    Attributes:
        sentence: what is, and then what to do.
        action: what could be done with one press of a button.
        action_words: the words on that button; empty without an action.

    """

    sentence: str
    action: Action = Action.NONE
    action_words: str = ""

    @property
    def whole(self) -> str:
        """The text for where there are no buttons."""
        return self.sentence


def message_for(error: AppError, texts: Texts) -> Message:
    """Return what to say about an error; a code without a sentence of its own gets that of its class."""
    action = action_for(error)
    words = "" if action is Action.NONE else texts(f"errors.action.{action.value}")
    return Message(sentence=_sentence(error, texts), action=action, action_words=words)


def action_for(error: AppError) -> Action:
    """Return what a person can do about an error."""
    found = (ACTIONS[kind] for kind in type(error).__mro__ if kind in ACTIONS)
    return ACTIONS_OF_CODES.get((type(error), error.code)) or next(found, Action.NONE)


def problem_sentence(field: str, code: str, texts: Texts) -> str:
    """Return what to say beside a field: the sentence for this field, else the one for any field."""
    keys = (f"fields.{field}.{code}", f"fields.problem.{code}", f"errors.ValidationError.{code}")
    return texts(next((key for key in keys if key in texts), "fields.problem.invalid"))


def has_sentence(kind: type[AppError], code: str, texts: Texts) -> bool:
    """Tell whether a code of a class of errors has words of its own; for the test that none is forgotten."""
    return any(f"errors.{ancestor.__name__}.{code}" in texts for ancestor in _known(kind))


def _sentence(error: AppError, texts: Texts) -> str:
    if isinstance(error, ValidationError):
        sentences = (problem_sentence(field, code, texts) for field, code in error.problems.items())
        return " ".join(dict.fromkeys(sentences))
    kinds = _known(type(error))
    keys = [f"errors.{kind.__name__}.{code}" for code in (error.code, "general") for kind in kinds]
    return _first(keys, error, texts)


def _first(keys: list[str], error: AppError, texts: Texts) -> str:
    for key in keys:
        # where a fact that a sentence asks for is missing, a plainer sentence is better than none
        if key in texts and _wanted_facts(texts(key)) <= error.facts.keys():
            return texts(key, **error.facts)
    return texts("errors.AppError.general")


def _wanted_facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _known(kind: type[AppError]) -> list[type[AppError]]:
    return [ancestor for ancestor in kind.__mro__ if issubclass(ancestor, AppError)]
