"""What went wrong with the monitor, and the way out as a link beside the sentence."""

from enum import Enum
from typing import Final

from PySide6.QtWidgets import QWidget

from models.errors import AppError, ConflictError, NotFoundError, ReportError
from models.monitor.definition import Definition
from models.monitor.words import divided_by, named_cell
from ui.errors import message_for
from ui.theme import Tone
from ui.widgets.strip import Strip
from ui.words import language, texts


class WayOut(Enum):
    """What can be done about it."""

    NONE = ""
    SETTINGS = "settings"
    AGAIN = "again"
    LEDGER = "ledger"
    MONITORS = "monitors"
    """In a monitor of its own the school may leave a breakdown out."""


_WAYS: Final[dict[tuple[type[AppError], str], WayOut]] = {
    (NotFoundError, "municipality"): WayOut.SETTINGS,
    (NotFoundError, "school"): WayOut.SETTINGS,
    (ReportError, "education_types_missing"): WayOut.SETTINGS,
    (ReportError, "monitor_no_answer"): WayOut.AGAIN,
    (ReportError, "monitor_not_written"): WayOut.LEDGER,
    (ConflictError, "monitor_earlier_period"): WayOut.LEDGER,
    (ConflictError, "monitor_other_series"): WayOut.LEDGER,
    (ConflictError, "monitor_other_length"): WayOut.LEDGER,
    (ConflictError, "monitor_other_protection"): WayOut.LEDGER,
    (ConflictError, "monitor_older_proof"): WayOut.LEDGER,
    (ConflictError, "monitor_replaces_latest"): WayOut.LEDGER,
    (ConflictError, "monitor_released_since"): WayOut.AGAIN,
    (ConflictError, "monitor_changed_since"): WayOut.AGAIN,
    (ConflictError, "monitor_not_approved"): WayOut.AGAIN,
    (ConflictError, "monitor_approval_lapsed"): WayOut.AGAIN,
    (ConflictError, "monitor_approval_moved_on"): WayOut.AGAIN,
}


_NAMED: Final = 3
"""So many cells are named; nobody reads further."""


class ProblemStrip(Strip):
    """A strip that knows what its link does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_strip")
        self.way_out = WayOut.NONE

    def tell(self, error: AppError, definition: Definition | None) -> None:
        """Say what went wrong; codes of figures in it become their titles."""
        divided = _divided(error, definition)
        self.way_out = WayOut.MONITORS if divided else _WAYS.get((type(error), error.code), WayOut.NONE)
        words = {
            WayOut.SETTINGS: self.tr("Go to settings"),
            WayOut.AGAIN: self.tr("Try again"),
            WayOut.LEDGER: self.tr("Show what was sent"),
            WayOut.MONITORS: self.tr("Leave a breakdown out"),
        }
        sentence = message_for(_in_words(error, definition), texts()).sentence
        if divided:
            more = self.tr("Or leave out, in a monitor of your own: {0}.").format(", ".join(divided))
            sentence = f"{sentence} {more}"
        self.say(sentence, Tone.DANGER, words.get(self.way_out, ""))

    def warn(self, sentence: str) -> None:
        """Say something to which there is no way out but to do it otherwise."""
        self.way_out = WayOut.NONE
        self.say(sentence, Tone.WARN)


def _cells(error: AppError) -> list[str]:
    cells = error.facts.get("cells")
    return cells.split("; ") if isinstance(cells, str) else []


def _divided(error: AppError, definition: Definition | None) -> tuple[str, ...]:
    """Return the breakdowns of which unsafe cells are a part, in words: without these they would not be there."""
    if definition is None or error.code != "monitor_unsafe":
        return ()
    return divided_by(_cells(error), definition, language())


def _in_words(error: AppError, definition: Definition | None) -> AppError:
    cells = _cells(error)
    if definition is None or not cells:
        return error
    named = "; ".join(named_cell(cell, definition, language()) for cell in cells[:_NAMED])
    more = texts()("monitor.explanation.and_more", count=len(cells) - _NAMED) if len(cells) > _NAMED else ""
    return type(error)(error.code, **{**error.facts, "cells": named + more})
