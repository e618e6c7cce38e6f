"""The history of one question for consent: every answer, with its evidence, and every form that was printed."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from models.consent import AnswerKind, Consent
from models.usecases.consents import Printing
from ui.pages.consent_scans import scanned_answers
from ui.pages.consent_talk import ConsentTalk
from ui.pages.consent_words import answer_line
from ui.pages.dossier_words import listed
from ui.theme import Tone

_ANSWERS: Final = {
    AnswerKind.ASKED: ("mail", Tone.MUTED),
    AnswerKind.YES: ("check", Tone.OK),
    AnswerKind.NO: ("ban", Tone.WARN),
    AnswerKind.WITHDRAWN: ("undo-2", Tone.WARN),
    AnswerKind.REMINDED: ("bell", Tone.MUTED),
}


class Told(NamedTuple):
    """One line of the history of a question."""

    on: date
    words: str
    icon: str
    tone: Tone


def history_of(consent: Consent, talk: ConsentTalk, printings: Sequence[Printing]) -> Sequence[Told]:
    """Return everything that happened with a question, the last first; of one day what was noted last first."""
    told = [*_printed(printings, talk), *_answered(consent, talk)]
    told.reverse()
    told.sort(key=_told_on, reverse=True)
    return told


def _answered(consent: Consent, talk: ConsentTalk) -> Iterator[Told]:
    """Yield every answer in the order it was noted, with a paper-clip when there is a scan of it."""
    scanned = scanned_answers(consent, talk.desk)
    for place, answer in enumerate(consent.answers):
        icon, tone = _ANSWERS[answer.kind]
        words = answer_line(answer, talk.people, talk.desk.texts)
        if place in scanned:
            kept = QCoreApplication.translate("Consent", "scan kept")
            yield Told(answer.on, listed(words, kept), "paperclip", tone)
        else:
            yield Told(answer.on, words, icon, tone)


def _printed(printings: Sequence[Printing], talk: ConsentTalk) -> Iterator[Told]:
    """Yield every time the form was put on paper."""
    users = talk.desk.user_names()
    for printing in printings:
        words = QCoreApplication.translate("Consent", "Form printed")
        yield Told(printing.on, listed(words, users.get(printing.by, "")), "printer", Tone.MUTED)


def _told_on(line: Told) -> date:
    return line.on
