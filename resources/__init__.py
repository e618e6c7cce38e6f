"""Data of the app: code lists, rules, texts, fonts and icons. This module is the only door to the files beside it."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parent

LANGUAGES = ("nl", "en")


def path(*parts: str) -> Path:
    """Return where a resource file lies, for libraries that want a path (fonts, translations)."""
    return _FOLDER.joinpath(*parts)


def read_bytes(*parts: str) -> bytes:
    """Return a resource file's bytes."""
    return path(*parts).read_bytes()


def read_toml(*parts: str) -> dict[str, Any]:
    """Return a TOML resource as plain dictionaries."""
    return tomllib.loads(path(*parts).read_text(encoding="utf-8"))


def names(folder: str, suffix: str) -> tuple[str, ...]:
    """Return the names, without suffix, of the resource files of one kind, in alphabetical order."""
    return tuple(sorted(found.stem for found in path(folder).glob(f"*{suffix}")))


class Texts:
    """The words of the app outside Qt: on paper, on the command line, for the codes of the domain.

    A key is ``area.table.name``: the file, the table and the entry in ``resources/texts/<language>/``.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._entries = _read_texts(language)

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of a key with its ``{placeholders}`` filled in.

        Raises:
            KeyError: there is no such text; that is a bug.

        """
        text = self._entries[key]
        return text.format(**values) if values else text

    def __contains__(self, key: str) -> bool:
        """Tell whether there is a text for this key."""
        return key in self._entries

    def count(self, key: str, number: int, **values: object) -> str:
        """Return the text for a number of things: ``key.one`` for exactly one, ``key.other`` for any other number."""
        form = "one" if number == 1 else "other"
        return self(f"{key}.{form}", count=number, **values)

    def keys(self) -> frozenset[str]:
        """Return all keys, to compare languages."""
        return frozenset(self._entries)


@cache
def texts(language: str) -> Texts:
    """Return the texts of a language: ``nl`` or ``en``."""
    return Texts(language)


def _read_texts(language: str) -> Mapping[str, str]:
    entries: dict[str, str] = {}
    for file in sorted(path("texts", language).glob("*.toml")):
        area = "errors" if file.stem.startswith("errors_") else file.stem
        _flatten(area, tomllib.loads(file.read_text(encoding="utf-8")), entries)
    return entries


def _flatten(prefix: str, table: Mapping[str, Any], into: dict[str, str]) -> None:
    for name, value in table.items():
        if isinstance(value, dict):
            _flatten(f"{prefix}.{name}", value, into)
        else:
            into[f"{prefix}.{name}"] = str(value)
