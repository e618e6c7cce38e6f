"""Keeps what is typed in a dialog, and offers it again when the same dialog is opened later."""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from models.draft import Draft
from ui.drafts import DraftDesk, Kept, about_of, desk_around, host_around, values_of
from ui.forms import Form

_log = logging.getLogger(__name__)

PAUSE: Final = 1_000
"""Milliseconds between the first key and writing it down; with the writing itself well within two seconds."""


class DraftKeeping(QObject):
    """Watches one form from the moment its dialog is shown."""

    def __init__(self, dialog: QWidget, form: Form) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._form = form
        self._desk: DraftDesk | None = None
        self._key = ""
        self._at_first: dict[str, Kept] = {}
        self._last: dict[str, Kept] = {}
        self._kept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep_now)

    def begin(self) -> Draft | None:
        """Begin to keep what is typed; return what was left of an earlier time."""
        about = about_of(self._dialog)
        if about is None and host_around(self._dialog) is not None:
            _log.warning("no draft is kept of %s: nobody said what it is about", type(self._dialog).__name__)
        if about is None or self._desk is not None:
            return None
        self._desk = desk_around(self._dialog)
        if self._desk is None:
            return None
        self._key = about.key(type(self._dialog).__name__)
        self._at_first = self._last = self._form.draft()
        self._form.changed.connect(self._on_changed)
        found = self._desk.find(self._key)
        self._kept = found is not None
        chosen, self._desk.resumed = self._desk.resumed == self._key, ""
        if found is not None and chosen:
            self.take(found)
            return None
        return found

    def take(self, draft: Draft) -> None:
        """Put back what was kept."""
        self._form.take_draft(values_of(draft))

    @Slot()
    def keep_now(self) -> None:
        """Keep what stands there, if it is something else than before."""
        self._timer.stop()
        about, now = about_of(self._dialog), self._form.draft()
        if self._desk is None or about is None or now == self._last:
            return
        self._last = now
        if now == self._at_first:
            self.drop()
            return
        self._kept = True
        self._desk.keep(about, type(self._dialog).__name__, self._dialog.accessibleName(), now)

    def drop(self) -> None:
        """Forget it: it was saved, or it is not wanted."""
        self._timer.stop()
        if self._desk is not None and self._kept:
            self._kept = False
            self._desk.drop(self._key)

    @Slot()
    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start(PAUSE)
