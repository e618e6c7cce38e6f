"""Under the preview: whether the file may leave, and the button that saves it."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.submission import Submission
from models.usecases.monitor import MonitorPreview
from ui.icons import IconLabel
from ui.itemmodels.monitor import period_words
from ui.theme import SMALL, Tone
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.labels import Text
from ui.words import date_of, texts, whole_number


class Verdict(StrEnum):
    """Whether the file may leave."""

    BUSY = "busy"
    READY = "ready"
    RUNNING = "running"
    SENT = "sent"
    OTHER_SENT = "other_sent"


_LOOKS = {
    Verdict.BUSY: ("hourglass", Tone.MUTED),
    Verdict.READY: ("shield-check", Tone.OK),
    Verdict.RUNNING: ("clock", Tone.INFO),
    Verdict.SENT: ("circle-check", Tone.OK),
    Verdict.OTHER_SENT: ("lock", Tone.WARN),
}


class SaveBar(QWidget):
    """A sentence and a button.

    Signals:
        save_wanted: save the file.
        gaps_wanted: show what is missing.

    """

    save_wanted = Signal()
    gaps_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_save_bar")
        self._icon = IconLabel("shield-check", Tone.OK)
        self._words = Text()
        self._words.setObjectName("monitor_verdict")
        self._gaps = LinkButton("", "list-checks")
        self._gaps.setObjectName("monitor_to_gaps")
        self._save = PrimaryButton(self.tr("Save file"), "download")
        self._save.setObjectName("monitor_save")
        self._save.setDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._gaps)
        row.addWidget(self._save)
        self._save.clicked.connect(self.save_wanted)
        self._gaps.clicked.connect(self.gaps_wanted)

    @property
    def can_save(self) -> bool:
        """Whether the button can be pressed."""
        return self._save.isEnabled() and self.isVisible()

    def show_preview(self, preview: MonitorPreview, ledger: Sequence[Submission], missing: int, *, busy: bool) -> None:
        """Say whether the file of a preview may leave.

        Args:
            preview: what would leave.
            ledger: what was sent.
            missing: how many facts are missing.
            busy: whether something is being counted or saved.

        """
        verdict = Verdict.BUSY if busy else _verdict(preview, ledger)
        self._icon.show_icon(*_LOOKS[verdict])
        self._words.setText(self._sentence(verdict, preview, ledger))
        self._gaps.setText(self.tr("{0} to mend first").format(whole_number(missing)))
        self._gaps.setVisible(missing > 0)
        self._save.setText(self.tr("Save again") if verdict is Verdict.SENT else self.tr("Save file"))
        self._save.setEnabled(verdict in (Verdict.READY, Verdict.SENT))

    def _sentence(self, verdict: Verdict, preview: MonitorPreview, ledger: Sequence[Submission]) -> str:
        if verdict is Verdict.BUSY:
            return self.tr("Busy…")
        if verdict is Verdict.RUNNING:
            words = self.tr("This period runs until {0}. You can look, and save when it is over.")
            return words.format(date_of(preview.release.period.last))
        if verdict is Verdict.SENT and preview.sent_before is not None:
            words = self.tr("Saved on {0}. Saving again gives the same file.")
            return words.format(date_of(preview.sent_before.made_on))
        if verdict is Verdict.OTHER_SENT:
            words = self.tr("Another period has been saved: {0}. This version of Luwte sends one period.")
            return words.format(period_words(ledger[0].period, texts()))
        words = self.tr("The proof is complete: all {0} numbers are safe.")
        return words.format(whole_number(len(preview.release.published.values)))

    def forget(self) -> None:
        """Drop the sentence."""
        self._words.clear()


def _verdict(preview: MonitorPreview, ledger: Sequence[Submission]) -> Verdict:
    if preview.open_period:
        return Verdict.RUNNING
    if preview.sent_before is not None:
        return Verdict.SENT
    return Verdict.OTHER_SENT if ledger else Verdict.READY
