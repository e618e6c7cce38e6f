"""The question before files leave: to whom, about what, and that it stays as it is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.monitor.series import Turn
from models.usecases.monitor import MonitorPreview
from ui.dialogs.confirmation import Confirmation
from ui.itemmodels.monitor import period_words
from ui.words import language, texts, whole_number


def save_question(preview: MonitorPreview, parent: QWidget) -> Confirmation:
    """Return the question whether the files of a preview are to be saved."""
    release = preview.release
    question = QCoreApplication.translate("Monitor", "Save the file for {0}?").format(release.recipient.name)
    if len(preview.releases) > 1:
        question = QCoreApplication.translate("Monitor", "Save {0} files?").format(whole_number(len(preview.releases)))
    words = QCoreApplication.translate(
        "Monitor",
        "{0}, {1}. Luwte keeps exactly what you send. These figures then stay as they are. Luwte itself sends nothing: "
        "give the file to the recipient afterwards.",
    )
    title, period = release.definition.title[language()], period_words(release.period.id, texts())
    deed = QCoreApplication.translate("Monitor", "Save")
    if preview.turn is Turn.REPLACING:
        words += " " + QCoreApplication.translate(
            "Monitor", "They come in the place of what you sent before. Send them to everybody who got that."
        )
    asked = Confirmation(question, words.format(title, period), deed, destructive=False, parent=parent)
    asked.setObjectName("monitor_confirm")
    return asked
