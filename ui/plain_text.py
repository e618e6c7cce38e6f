"""What people wrote, shown as they wrote it where Qt would read more into it."""

from html import escape


def as_caption(text: str) -> str:
    """Return a text for a button, tab or menu: Qt takes a single ``&`` there for a shortcut key."""
    return text.replace("&", "&&")


def as_tooltip(text: str) -> str:
    """Return a text for a tooltip: Qt guesses there whether it is markup, so it gets markup that says what it is."""
    return f"<qt>{escape(text)}</qt>" if text else ""
