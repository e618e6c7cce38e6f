"""No dialog in which somebody types is without a draft, unless it says why; and each is told what it is about."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

import ui
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.field import Field

FIELDS_WITHOUT = {
    "PasswordField": "a password is never written down",
    "FolderField": "the folder of the store, asked while there is no store yet",
}
WITHOUT_A_FORM = {
    "AccessDialog": "shows",
    "AskListDialog": "shows; what is typed over it is a dialog of its own",
    "ChangePasswordDialog": "a password is never written down",
    "Confirmation": "asks yes or no",
    "CrashDialog": "shows",
    "DocumentViewer": "shows",
    "DoublesDialog": "shows",
    "HistoryDialog": "shows",
    "ImportFlow": "choices about a file that has to be read again",
    "KeysDialog": "shows",
    "LetterReadingDialog": "shows",
    "ProposalDialog": "shows and chooses",
    "RecoveryDialog": "a password is never written down",
    "SearchPalette": "what one looks for, for a moment",
    "SentFileDialog": "shows",
    "StepsDialog": "shows",
}
"""Dialogs that are no ``ValueDialog``, and why nothing in them is lost."""


@cache
def everything() -> None:
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)


def below(base: type) -> Iterator[type]:
    subclasses: list[type] = base.__subclasses__()
    for found in subclasses:
        yield found
        yield from below(found)


def of_the_app(base: type) -> list[type]:
    everything()
    return sorted(
        {found for found in below(base) if found.__module__.startswith("ui.")}, key=lambda made: made.__name__
    )


def dialogs() -> list[type[ValueDialog]]:
    found = [made for made in of_the_app(ValueDialog) if issubclass(made, ValueDialog)]
    return [made for made in found if not made.__subclasses__()]


def test_every_field_keeps_what_stands_in_it_or_has_a_reason() -> None:
    found = of_the_app(Field)
    assert len(found) > 10
    without = {
        made.__name__
        for made in found
        if getattr(made, "draft", None) is Field.draft or getattr(made, "take_draft", None) is Field.take_draft
    }
    assert without == set(FIELDS_WITHOUT)


def test_every_dialog_in_which_one_types_is_a_value_dialog_or_has_a_reason() -> None:
    own = {made.__name__ for made in of_the_app(QDialog) if not issubclass(made, ValueDialog)}
    assert own == set(WITHOUT_A_FORM)


@pytest.mark.parametrize("made", dialogs(), ids=lambda made: made.__name__)
def test_every_value_dialog_is_told_what_it_is_about_or_says_why_not(made: type[ValueDialog]) -> None:
    """Where a dialog is opened, its draft gets a name: there, or once for all deeds in a dossier."""
    if made.draftless:
        assert len(made.draftless.split()) > 2
        return
    places = [module for module in sources() if made.__name__ in calls(module)]
    assert places, "nothing opens it"
    for module in places:
        assert "set_about" in calls(module) or serves_a_dossier(module), f"{made.__name__} in {module.name}"


@cache
def sources() -> tuple[Path, ...]:
    return tuple(file for file in Path(inspect.getfile(ui)).parent.rglob("*.py") if "/dialogs/" not in file.as_posix())


@cache
def calls(module: Path) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    plain = {func.id for func in found if isinstance(func, ast.Name)}
    generic = {func.value.id for func in found if isinstance(func, ast.Subscript) and isinstance(func.value, ast.Name)}
    return plain | generic


@cache
def serves_a_dossier(module: Path) -> bool:
    """Tell whether a module holds deeds of a dossier, whose view is told what it is about before each deed."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == "ways" for node in ast.walk(tree))
