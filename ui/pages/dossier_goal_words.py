"""The sentences of a dossier about goals and contact moments."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from models.contact import Contact, ContactCount, contact_count
from models.goal import Evaluation, Goal, GoalOutcome
from models.ids import GoalId
from models.profile import Profile
from models.pupil import YesNoUnknown
from models.trajectory import Layer, Trajectory
from models.wording import word
from resources import Texts
from ui.pages.dossier_words import capital, listed
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import date_of

_TONES: Final = {
    GoalOutcome.REACHED: Tone.OK,
    GoalOutcome.PARTLY: Tone.INFO,
    GoalOutcome.NOT: Tone.WARN,
    GoalOutcome.REPLACED: Tone.MUTED,
}


def goal_chip(goal: Goal, today: date, texts: Texts) -> ChipLook | None:
    """Return how a goal stands: late to be looked at, or what came of it last."""
    if not goal.settled and goal.evaluate_on is not None and goal.evaluate_on <= today:
        late = QCoreApplication.translate("Dossier", "look at it now")
        return ChipLook(word=late, tone=Tone.WARN, icon="clock")
    if goal.last is None:
        return None
    return ChipLook(word=word(texts, goal.last.outcome), tone=_TONES[goal.last.outcome])


def goal_facts(goal: Goal, texts: Texts) -> str:
    """Return where it plays, since when, who had a say in it, and when it is looked at."""
    since = QCoreApplication.translate("Dossier", "set on {0}").format(date_of(goal.set_on))
    next_on = ""
    if not goal.settled and goal.evaluate_on is not None:
        next_on = QCoreApplication.translate("Dossier", "look again on {0}").format(date_of(goal.evaluate_on))
    return listed(capital(word(texts, goal.area)), since, next_on, say_words(goal, texts))


def say_words(about: Goal | Evaluation, texts: Texts) -> str:
    """Return whether the child was heard and the parents agreed; not knowing is said too."""
    heard = QCoreApplication.translate("Dossier", "child heard: {0}").format(word(texts, about.child_heard))
    agreed = QCoreApplication.translate("Dossier", "parents agree: {0}").format(word(texts, about.parents_agreed))
    if about.child_heard is about.parents_agreed is YesNoUnknown.UNKNOWN:
        return QCoreApplication.translate("Dossier", "child heard and parents agree: unknown")
    return f"{heard}, {agreed}"


def evaluation_line(entry: Evaluation, goals: Sequence[Goal], texts: Texts) -> str:
    """Return one look at a goal: when, what came of it, and what was seen."""
    head = f"{date_of(entry.on)}: {word(texts, entry.outcome)}"
    if entry.replaced_by is not None:
        instead = QCoreApplication.translate("Dossier", "now: {0}").format(_text_of(entry.replaced_by, goals))
        return listed(head, instead, entry.note)
    return listed(head, entry.note)


def _text_of(goal: GoalId, goals: Sequence[Goal]) -> str:
    return next((entry.text for entry in goals if entry.id == goal), "")


def contacts_within(entry: Trajectory, contacts: Sequence[Contact], profile: Profile) -> ContactCount:
    """Return how many contacts there were within help; a region limits only light help."""
    limit = profile.contact_limit if entry.layer is Layer.PREVENTIVE else None
    return contact_count(contacts, entry.id, limit)


def count_words(count: ContactCount) -> str:
    """Return how many contacts there were: ``gesprek 4 van 5``."""
    if count.limit is None:
        if count.number == 1:
            return QCoreApplication.translate("Dossier", "1 contact")
        return QCoreApplication.translate("Dossier", "{0} contacts").format(count.number)
    return QCoreApplication.translate("Dossier", "contact {0} of {1}").format(count.number, count.limit)


def next_words(count: ContactCount) -> str:
    """Return which contact the last one is, and what it means when no other was agreed."""
    if limit_words(count):
        return limit_words(count)
    if count.limit is None:
        return QCoreApplication.translate("Dossier", "This is contact {0}.").format(count.number)
    return QCoreApplication.translate("Dossier", "This is contact {0} of {1}.").format(count.number, count.limit)


def limit_words(count: ContactCount) -> str:
    """Return what it means that there were as many contacts as a region allows; empty before that."""
    if not count.reached or count.limit is None:
        return ""
    if count.number > count.limit:
        more = QCoreApplication.translate(
            "Dossier", "There were {0} contacts and {1} are agreed. Decide in the care team what help comes now."
        )
        return more.format(count.number, count.limit)
    return QCoreApplication.translate(
        "Dossier", "This was the last of {0} agreed contacts. Decide in the care team: stop, or ask for other help."
    ).format(count.limit)


def contact_line(contact: Contact, number: int | None, texts: Texts) -> str:
    """Return how a contact went, and its number within the help."""
    which = QCoreApplication.translate("Dossier", "no. {0}").format(number) if number else ""
    return listed(capital(word(texts, contact.way)), which)
