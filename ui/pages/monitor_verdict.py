"""Whether the files of a preview may leave, in a sentence, and what can be done now."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from models.monitor.series import Turn
from models.monitor_approval import ApprovalState
from models.usecases.monitor import MonitorPreview
from ui.theme import Tone
from ui.words import date_of, whole_number


class Verdict(StrEnum):
    """Whether the files may leave."""

    BUSY = "busy"
    READY = "ready"
    RUNNING = "running"
    SENT = "sent"
    ASK = "ask"
    """A second person has to be asked."""
    ASKED = "asked"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    LAPSED = "lapsed"


LOOKS = {
    Verdict.BUSY: ("hourglass", Tone.MUTED),
    Verdict.READY: ("shield-check", Tone.OK),
    Verdict.RUNNING: ("clock", Tone.INFO),
    Verdict.SENT: ("circle-check", Tone.OK),
    Verdict.ASK: ("users", Tone.INFO),
    Verdict.ASKED: ("hourglass", Tone.INFO),
    Verdict.APPROVED: ("circle-check", Tone.OK),
    Verdict.SENT_BACK: ("triangle-alert", Tone.WARN),
    Verdict.LAPSED: ("triangle-alert", Tone.WARN),
}
SAVING = frozenset({Verdict.READY, Verdict.SENT, Verdict.APPROVED})
"""The files can be saved."""
ASKING = frozenset({Verdict.ASK, Verdict.SENT_BACK, Verdict.LAPSED})
"""A colleague can be asked."""
_OF_STATE = {
    ApprovalState.ASKED: Verdict.ASKED,
    ApprovalState.APPROVED: Verdict.APPROVED,
    ApprovalState.SENT_BACK: Verdict.SENT_BACK,
    ApprovalState.LAPSED: Verdict.LAPSED,
}


def verdict_of(preview: MonitorPreview) -> Verdict:
    """Return whether the files of a preview may leave."""
    if preview.open_period:
        return Verdict.RUNNING
    if preview.sent_before is not None:
        return Verdict.SENT
    if not preview.second_person:
        return Verdict.READY
    if preview.approval is None:
        return Verdict.ASK
    return Verdict.LAPSED if preview.lapses else _OF_STATE[preview.approval.state]


def sentence_of(verdict: Verdict, preview: MonitorPreview) -> str:
    """Return it in a sentence, and what to do."""
    if verdict is Verdict.BUSY:
        return QCoreApplication.translate("Monitor", "Busy…")
    if verdict is Verdict.RUNNING:
        words = QCoreApplication.translate(
            "Monitor", "This period runs until {0}. You can look, and save when it is over."
        )
        return words.format(date_of(preview.release.period.last))
    if verdict is Verdict.SENT and preview.sent_before is not None:
        words = QCoreApplication.translate(
            "Monitor", "Saved on {0}. Luwte sends nothing itself: give the file to the recipient."
        )
        if len(preview.same_run) > 1:
            words = QCoreApplication.translate(
                "Monitor", "Saved on {0}. Luwte sends nothing itself: give each file to its recipient."
            )
        return words.format(date_of(preview.sent_before.made_on))
    if verdict in (Verdict.READY, Verdict.ASK):
        return _proof(verdict, preview)
    return _of_approval(verdict, preview)


def _proof(verdict: Verdict, preview: MonitorPreview) -> str:
    if preview.turn is Turn.REPLACING:
        words = QCoreApplication.translate(
            "Monitor", "This replaces what was sent. Both together are safe: the proof is complete."
        )
    else:
        words = QCoreApplication.translate("Monitor", "The proof is complete: all {0} numbers are safe.").format(
            whole_number(len(preview.release.published.values))
        )
    if verdict is Verdict.ASK:
        words += " " + QCoreApplication.translate("Monitor", "Somebody else has to approve it first.")
    return words


def _of_approval(verdict: Verdict, preview: MonitorPreview) -> str:
    asked = preview.approval
    if asked is None:
        return ""
    if verdict is Verdict.LAPSED:
        return QCoreApplication.translate(
            "Monitor", "Something changed since approval was asked. It no longer holds: ask again."
        )
    if verdict is Verdict.ASKED:
        words = QCoreApplication.translate("Monitor", "{0} asked for approval on {1}. Somebody else has to answer.")
        return words.format(asked.asked.name, date_of(asked.asked.on))
    if asked.answered is None:
        return ""
    if verdict is Verdict.SENT_BACK:
        words = QCoreApplication.translate("Monitor", "{0} sent it back: “{1}” Mend it and ask again.")
        return words.format(asked.answered.name, asked.reason)
    words = QCoreApplication.translate("Monitor", "{0} approved it on {1}. You can save it.")
    return words.format(asked.answered.name, date_of(asked.answered.on))
