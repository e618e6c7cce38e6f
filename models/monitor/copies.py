"""Copies of a definition that a school adapts: text of its own, read by the same parser, with an id of its own."""

import re
from collections.abc import Collection

from models.errors import ReportError
from models.monitor.definition import Definition
from models.monitor.harmless import want_harmless
from models.monitor.parsing import parse
from models.names import folded

OWN_ID = re.compile(r"own-[a-z0-9]+(-[a-z0-9]+)*")
"""A school's own definition can never be taken for one that comes with the app."""
MOST_SIGNS = 200_000
_MOST_NAME = 40
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
        raise ReportError("definition_too_long", file=file)
    definition = parse(text, file)
    _want_own(definition.id, file)
    want_harmless(definition, file)
    if definition.id in others:
        raise ReportError("definition_own_id", file=file, entry="id")
    return definition


def text_of_file(content: bytes, file: str) -> str:
    """Return the text of a definition file.

    Raises:
        ReportError: it is longer than any definition, or no text.

    """
    if len(content) > MOST_SIGNS:
        raise ReportError("definition_too_long", file=file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ReportError("definition_no_text", file=file) from problem


def own_id_for(name: str, taken: Collection[str]) -> str:
    """Return an id for a definition of the school's own, after its name."""
    signs = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in folded(name))
    base = "own-" + ("-".join(signs.split())[:_MOST_NAME].strip("-") or "monitor")
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next(found for found in numbered if found not in taken)


def _head(text: str) -> tuple[str, str]:
    """Return what stands before the first table, and the rest."""
    found = re.search(r"^\[", text, re.MULTILINE)
    place = found.start() if found else len(text)
    return text[:place], text[place:]


def _want_own(own_id: str, file: str) -> None:
    if not OWN_ID.fullmatch(own_id):
        raise ReportError("definition_own_id", file=file, entry="id")
