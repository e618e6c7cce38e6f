"""Under the preview: whether the files may leave, and the button for what comes next."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget
from typing_extensions import override

from models.usecases.monitor import MonitorPreview
from ui.icons import IconLabel
from ui.pages.monitor_verdict import ASKING, LOOKS, SAVING, Verdict, sentence_of, verdict_of
from ui.theme import NORMAL_TEXT_SIZE, SMALL, Theme, Tone
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.labels import Text
from ui.words import whole_number

_BESIDE: Final = 700
"""From this width sentence and buttons fit beside each other, at normal text size."""
_MENDING: Final = frozenset({Verdict.BUSY, Verdict.RUNNING, Verdict.READY}) | ASKING
"""What is missing can still be mended before the files leave, without asking anew."""


class SaveBar(QWidget):
    """A sentence, a button for what comes next, and at most one other beside it.

    Signals:
        save_wanted: save the files.
        ask_wanted: ask a colleague to approve them.
        withdraw_wanted: take that question back.
        gaps_wanted: show what is missing.
        replacing_wanted: make files in place of those that were sent.

    """

    save_wanted = Signal()
    ask_wanted = Signal()
    withdraw_wanted = Signal()
    gaps_wanted = Signal()
    replacing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_save_bar")
        self._verdict = Verdict.BUSY
        self._create_widgets()
        self._create_layout()
        self._next.clicked.connect(self._on_next_clicked)
        self._gaps.clicked.connect(self.gaps_wanted)
        self._replace.clicked.connect(self.replacing_wanted)
        self._withdraw.clicked.connect(self.withdraw_wanted)

    def _create_widgets(self) -> None:
        self._icon = IconLabel("shield-check", Tone.OK)
        self._words = Text()
        self._words.setObjectName("monitor_verdict")
        self._gaps = LinkButton("", "list-checks")
        self._gaps.setObjectName("monitor_to_gaps")
        self._replace = LinkButton(self.tr("Make a replacement"), "refresh-cw")
        self._replace.setObjectName("monitor_replace")
        self._withdraw = LinkButton(self.tr("Withdraw the question"), "x")
        self._withdraw.setObjectName("monitor_withdraw")
        self._next = PrimaryButton(self.tr("Save file"), "download")
        self._next.setObjectName("monitor_save")
        self._next.setDefault(False)

    def _create_layout(self) -> None:
        said, deeds = QHBoxLayout(), QHBoxLayout()
        said.setSpacing(SMALL)
        said.addWidget(self._icon)
        said.addWidget(self._words, 1)
        deeds.setSpacing(SMALL)
        deeds.addStretch()
        for button in (self._gaps, self._replace, self._withdraw, self._next):
            deeds.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)
        self._row.addLayout(said, 1)
        self._row.addLayout(deeds)

    @property
    def can_go_on(self) -> bool:
        """Whether the button can be pressed."""
        return self._next.isEnabled() and self.isVisible()

    @Slot()
    def go_on(self) -> None:
        """Do what comes next, as the button does."""
        if self.can_go_on:
            self._on_next_clicked()

    def show_preview(self, preview: MonitorPreview, missing: int, *, busy: bool) -> None:
        """Say whether the files of a preview may leave.

        Args:
            preview: what would leave.
            missing: how many facts are missing.
            busy: whether something is being counted or saved.

        """
        verdict = self._verdict = Verdict.BUSY if busy else verdict_of(preview)
        self._icon.show_icon(*LOOKS[verdict])
        self._words.setText(sentence_of(verdict, preview))
        self._gaps.setText(self.tr("{0} to mend first").format(whole_number(missing)))
        self._gaps.setVisible(missing > 0 and verdict in _MENDING)
        self._replace.setVisible(verdict is Verdict.SENT and preview.replaceable)
        self._withdraw.setVisible(verdict in (Verdict.ASKED, Verdict.APPROVED))
        self._next.setText(self._verb(verdict, preview))
        self._next.setToolTip(self.tr("Gives exactly the same bytes") if verdict is Verdict.SENT else "")
        self._next.setVisible(verdict is not Verdict.ASKED)
        self._next.setEnabled(verdict in SAVING | ASKING)

    def _verb(self, verdict: Verdict, preview: MonitorPreview) -> str:
        if verdict is Verdict.SENT:
            again = len(preview.same_run)
            return self.tr("Save again") if again == 1 else self.tr("Save {0} again").format(whole_number(again))
        if verdict in ASKING:
            return self.tr("Ask for approval")
        files = len(preview.releases)
        return self.tr("Save file") if files == 1 else self.tr("Save {0} files").format(whole_number(files))

    @Slot()
    def _on_next_clicked(self) -> None:
        signal = self.ask_wanted if self._verdict in ASKING else self.save_wanted
        signal.emit()

    def forget(self) -> None:
        """Drop the sentence."""
        self._words.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(Theme.of_app().text_size, NORMAL_TEXT_SIZE) / NORMAL_TEXT_SIZE
        wide = event.size().width() >= _BESIDE * scale
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
