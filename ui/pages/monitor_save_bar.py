"""Under the preview: whether the file may leave, and the button that saves it."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.monitor.series import Turn
from models.usecases.monitor import MonitorPreview
from ui.icons import IconLabel
from ui.theme import SMALL, Tone
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.labels import Text
from ui.words import date_of, whole_number


class Verdict(StrEnum):
    """Whether the file may leave."""

    BUSY = "busy"
    READY = "ready"
    RUNNING = "running"
    SENT = "sent"


_LOOKS = {
    Verdict.BUSY: ("hourglass", Tone.MUTED),
    Verdict.READY: ("shield-check", Tone.OK),
    Verdict.RUNNING: ("clock", Tone.INFO),
    Verdict.SENT: ("circle-check", Tone.OK),
}


class SaveBar(QWidget):
    """A sentence and a button.

    Signals:
        save_wanted: save the file.
        gaps_wanted: show what is missing.
        replacing_wanted: make files in place of those that were sent.

    """

    save_wanted = Signal()
    gaps_wanted = Signal()
    replacing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_save_bar")
        self._icon = IconLabel("shield-check", Tone.OK)
        self._words = Text()
        self._words.setObjectName("monitor_verdict")
        self._gaps = LinkButton("", "list-checks")
        self._gaps.setObjectName("monitor_to_gaps")
        self._replace = LinkButton(self.tr("Make a replacement"), "refresh-cw")
        self._replace.setObjectName("monitor_replace")
        self._save = PrimaryButton(self.tr("Save file"), "download")
        self._save.setObjectName("monitor_save")
        self._save.setDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._gaps)
        row.addWidget(self._replace)
        row.addWidget(self._save)
        self._save.clicked.connect(self.save_wanted)
        self._gaps.clicked.connect(self.gaps_wanted)
        self._replace.clicked.connect(self.replacing_wanted)

    @property
    def can_save(self) -> bool:
        """Whether the button can be pressed."""
        return self._save.isEnabled() and self.isVisible()

    def show_preview(self, preview: MonitorPreview, missing: int, *, busy: bool) -> None:
        """Say whether the file of a preview may leave.

        Args:
            preview: what would leave.
            missing: how many facts are missing.
            busy: whether something is being counted or saved.

        """
        verdict = Verdict.BUSY if busy else _verdict(preview)
        self._icon.show_icon(*_LOOKS[verdict])
        self._words.setText(self._sentence(verdict, preview))
        self._gaps.setText(self.tr("{0} to mend first").format(whole_number(missing)))
        self._gaps.setVisible(missing > 0)
        self._replace.setVisible(verdict is Verdict.SENT and preview.replaceable)
        self._save.setText(self._verb(verdict, len(preview.releases)))
        self._save.setEnabled(verdict in (Verdict.READY, Verdict.SENT))

    def _verb(self, verdict: Verdict, files: int) -> str:
        if verdict is Verdict.SENT:
            return self.tr("Save again")
        return self.tr("Save file") if files == 1 else self.tr("Save {0} files").format(whole_number(files))

    def _sentence(self, verdict: Verdict, preview: MonitorPreview) -> str:
        if verdict is Verdict.BUSY:
            return self.tr("Busy…")
        if verdict is Verdict.RUNNING:
            words = self.tr("This period runs until {0}. You can look, and save when it is over.")
            return words.format(date_of(preview.release.period.last))
        if verdict is Verdict.SENT and preview.sent_before is not None:
            words = self.tr("Saved on {0}. Saving again gives the same file.")
            return words.format(date_of(preview.sent_before.made_on))
        if preview.turn is Turn.REPLACING:
            return self.tr("This replaces what was sent. Both together are safe: the proof is complete.")
        words = self.tr("The proof is complete: all {0} numbers are safe.")
        return words.format(whole_number(len(preview.release.published.values)))

    def forget(self) -> None:
        """Drop the sentence."""
        self._words.clear()


def _verdict(preview: MonitorPreview) -> Verdict:
    if preview.open_period:
        return Verdict.RUNNING
    return Verdict.SENT if preview.sent_before is not None else Verdict.READY
