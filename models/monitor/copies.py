"""Copies of a definition that a school adapts: text of its own, read by the same parser, with an id of its own."""

import re
from collections.abc import Collection

from models.errors import ReportError
from models.monitor.definition import Definition
from models.monitor.parsing import parse

OWN_ID = re.compile(r"own-[a-z0-9]+(-[a-z0-9]+)*")
"""A school's own definition can never be taken for one that comes with the app."""
MOST_SIGNS = 200_000
_ID = re.compile(r'^id = "[^"\n]*"$', re.MULTILINE)
_VERSION = re.compile(r'^version = "[^"\n]*"$', re.MULTILINE)
_BASED_ON = re.compile(r'^based_on = "[^"\n]*"\n', re.MULTILINE)


def copy_text(text: str, file: str, own_id: str) -> str:
    """Return the text of a definition as a copy to adapt: with another id, version 1, and what it is based on.

    Raises:
        ReportError: the text is not a definition, or the id is not one that a school can give.

    """
    original = parse(text, file)
    _want_own(own_id, file)
    head, rest = _head(text)
    head = _BASED_ON.sub("", head)
    head = _ID.sub(f'id = "{own_id}"\nbased_on = "{original.id} {original.version}"', head, count=1)
    copied = _VERSION.sub('version = "1"', head, count=1) + rest
    own_definition(copied, file)
    return copied


def own_definition(text: str, file: str, others: Collection[str] = ()) -> Definition:
    """Return a school's own definition.

    Args:
        text: what is in the file or was typed.
        file: what to call it in a message.
        others: the ids that are taken by other definitions of the school.

    Raises:
        ReportError: it is not a definition, or its id is not one of the school's own; the facts name file and key.

    """
    if len(text) > MOST_SIGNS:
        raise ReportError("definition_toml", file=file)
    definition = parse(text, file)
    _want_own(definition.id, file)
    if definition.id in others:
        raise ReportError("definition_own_id", file=file, entry="id")
    return definition


def _head(text: str) -> tuple[str, str]:
    """Return what stands before the first table, and the rest."""
    found = re.search(r"^\[", text, re.MULTILINE)
    place = found.start() if found else len(text)
    return text[:place], text[place:]


def _want_own(own_id: str, file: str) -> None:
    if not OWN_ID.fullmatch(own_id):
        raise ReportError("definition_own_id", file=file, entry="id")
