"""Under the survey: how far it is, and the button that saves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.usecases.survey import SurveySheet
from ui.icons import IconLabel
from ui.theme import SMALL, Tone
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.labels import Text
from ui.widgets.showing import set_shown
from ui.words import date_of


class SurveyBar(QWidget):
    """A sentence and a button.

    Signals:
        save_wanted: save the file.
        open_wanted: show the first question that is open.

    """

    save_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("clock", Tone.MUTED)
        self._words = Text()
        self._words.setObjectName("survey_verdict")
        self._open = LinkButton("", "list-checks")
        self._open.setObjectName("survey_to_open")
        self._save = PrimaryButton(self.tr("Save file"), "download")
        self._save.setObjectName("survey_save")
        self._save.setDefault(False)
        self._save.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._open)
        row.addWidget(self._save)
        self._save.clicked.connect(self.save_wanted)
        self._open.clicked.connect(self.open_wanted)

    @property
    def can_save(self) -> bool:
        """Whether the button can be pressed."""
        return self._save.isEnabled()

    def show_sheet(self, sheet: SurveySheet) -> None:
        """Say how far a sheet is."""
        ready = not sheet.open_period and bool(sheet.addressees)
        self._words.setText(self._sentence(sheet))
        tone, icon = (Tone.INFO, "clock") if sheet.open_period else (Tone.WARN, "list-checks")
        if not sheet.left and not sheet.open_period:
            tone, icon = Tone.OK, "circle-check"
        self._icon.show_icon(icon, tone)
        self._open.setText(self.tr("%n question(s) open", "", sheet.left))
        set_shown(self._open, shown=sheet.left > 0)
        self._save.setText(self.tr("Save file") if sheet.changed else self.tr("Save again"))
        self._save.setEnabled(ready)

    def forget(self) -> None:
        """Drop the sentence."""
        self._words.clear()
        set_shown(self._open, shown=False)
        self._save.setEnabled(False)

    def _sentence(self, sheet: SurveySheet) -> str:
        if sheet.open_period:
            words = self.tr("This school year runs until {0}. Fill in what you know; save when it is over.")
            return words.format(date_of(sheet.period.last))
        if not sheet.addressees:
            return self.tr("For whom? Fill in the partnership, the board or the municipality in Settings, at School.")
        if sheet.sent and not sheet.changed:
            words = self.tr("Saved on {0}. Saving again gives the same file.")
            return words.format(date_of(sheet.sent[0].made_on))
        if sheet.sent:
            return self.tr("You changed something since the last file. The new file replaces it.")
        return (
            self.tr("All questions are answered.") if not sheet.left else self.tr("An open question does not go along.")
        )
