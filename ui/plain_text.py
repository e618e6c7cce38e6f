"""What people wrote, shown as they wrote it where Qt would read more into it."""

import re
from html import escape
from typing import Final

_ENDLESS: Final = re.compile(r"(\S{28})(?=\S)")


def as_caption(text: str) -> str:
    """Return a text for a button, tab or menu: Qt takes a single ``&`` there for a shortcut key."""
    return text.replace("&", "&&")


def as_tooltip(text: str) -> str:
    """Return a text for a tooltip: Qt guesses there whether it is markup, so it gets markup that says what it is."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def breakable(text: str) -> str:
    """Return a text in which a word that is too long for any window can go on at the next line."""
    return _ENDLESS.sub("\\1\u200b", text)
