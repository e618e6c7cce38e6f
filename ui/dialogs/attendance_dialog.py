"""An attendance event: what happened, from when until when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.attendance import LASTING, AttendanceEvent, AttendanceKind
from models.ids import AttendanceEventId, PupilId
from models.typed_dates import Leaning
from models.validation import Checks
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField


class AttendanceDialog(RefusableDialog):
    """Notes an event or changes one; ``accepted_value`` carries the ``AttendanceEvent``."""

    def __init__(
        self,
        pupil: PupilId,
        new_id: Callable[[], AttendanceEventId],
        today: Callable[[], date],
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("attendance_dialog")
        self.set_heading(self.tr("Note an event"), self.tr("It is counted per school year, and nowhere else."))
        self._pupil = pupil
        self._new_id = new_id
        self._before: AttendanceEvent | None = None
        self._create_fields(today, texts)

    def edit(self, event: AttendanceEvent) -> None:
        """Change an event that was noted before."""
        self._before = event
        self.set_heading(self.tr("Change event"), "")
        self.kind.set_value(event.kind)
        self.on.set_value(event.on)
        self.until.set_value(event.until)
        self.note.set_value(event.note)
        self._show_until()

    def _create_fields(self, today: Callable[[], date], texts: Texts) -> None:
        self.kind = ChoiceField[AttendanceKind]("kind", self.tr("What happened"), choices(AttendanceKind, texts))
        self.on = DateField("on", self.tr("First day"), today, leaning=Leaning.BACK)
        self.on.set_value(today())
        self.until = DateField("until", self.tr("Last day"), today)
        self.note = NoteField("note", self.tr("What was it about?"), lines=2, hint=self.tr("May stay empty."))
        self.form.add(self.kind)
        self.form.add(self.on, self.until)
        self.form.add(self.note)
        self.kind.changed.connect(self._on_kind_changed)
        self._show_until()

    def _show_until(self) -> None:
        """Ask for a last day only where there can be one."""
        kind = self.kind.value()
        self.until.setVisible(kind in LASTING)
        going_on = kind is AttendanceKind.AT_HOME
        self.until.set_hint(self.tr("Empty while it goes on") if going_on else "")

    @Slot()
    def _on_kind_changed(self) -> None:
        self._show_until()

    @override
    def construct(self, values: dict[str, Any]) -> AttendanceEvent:
        checks = Checks()
        for name in ("kind", "on"):
            checks.that(name, values[name] is not None, "required")
        checks.done()
        kind = values["kind"]
        until = values["until"] if kind in LASTING else None
        told = {"kind": kind, "on": values["on"], "until": until, "note": values["note"]}
        if self._before is not None:
            return replace(self._before, **told)
        return AttendanceEvent(id=self._new_id(), pupil=self._pupil, **told)
