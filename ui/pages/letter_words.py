"""How people who get a letter, and who get none, are told of: what they are to the pupil, and why."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from models.letter_blanks import LetterBlank, in_braces
from models.letters import LetterGround, Receiver
from models.wording import word
from resources import Texts
from ui.words import language

_SELF_EVIDENT = frozenset({LetterGround.AUTHORITY, LetterGround.DECIDES, LetterGround.DECIDES_TOO})


def receiver_name(receiver: Receiver, texts: Texts) -> str:
    """Return who somebody is: ``Fatma Özil (moeder)``."""
    if receiver.guardian is None:
        return QCoreApplication.translate("LetterWords", "{0} (the pupil)").format(receiver.name)
    return f"{receiver.name} ({word(texts, receiver.guardian.relation)})"


def receiver_notes(receiver: Receiver, called: str, texts: Texts) -> tuple[str, ...]:
    """Return what one should know before writing to somebody, or why he gets no letter."""
    notes = []
    if receiver.ground not in _SELF_EVIDENT:
        notes.append(texts(f"letters.ground.{receiver.ground}", called=called))
    if receiver.offered and receiver.secret:
        notes.append(texts("letters.secret.note"))
    guardian = receiver.guardian
    if receiver.offered and guardian is not None and guardian.interpreter:
        key = "letters.interpreter.note" if guardian.language else "letters.interpreter.plain"
        notes.append(texts(key, language=guardian.language))
    return tuple(notes)


def listed_blanks(blanks: Iterable[LetterBlank]) -> str:
    """Return blanks as they are written here, one after the other."""
    return ", ".join(in_braces(blank, language()) for blank in blanks)


def listed_words(words: Sequence[str]) -> str:
    """Return words that were found, one after the other."""
    return ", ".join(words)
