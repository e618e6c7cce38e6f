"""What is known of a pupil, in the few lines that help a meeting."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.goal import open_goals
from models.meeting import ActionState, overdue
from models.usecases.pupils import Dossier
from resources import Texts
from ui.pages.dossier_goal_words import evaluation_line
from ui.pages.dossier_help_words import help_parts, help_title, since_line, waiting_lines
from ui.pages.dossier_words import age_line, current_file, deciders_first, guardian_title, listed
from ui.words import short_day

Known = tuple[str, str]
"""What a line is about, and the line."""

_MOST_GOALS = 2


def known_lines(dossier: Dossier, today: date, texts: Texts) -> Sequence[Known]:
    """Return age and next step, who decides, what help runs and waits, where goals stand, and what is still open."""
    lines = [
        (QCoreApplication.translate("KnownPanel", "Pupil"), age_line(dossier.pupil, today)),
        (QCoreApplication.translate("KnownPanel", "Next step"), _next_step(dossier)),
        (QCoreApplication.translate("KnownPanel", "At home"), _deciders(dossier, today, texts)),
        (QCoreApplication.translate("KnownPanel", "Help"), _help(dossier, today, texts)),
        (QCoreApplication.translate("KnownPanel", "Goals"), _goals(dossier, texts)),
        (QCoreApplication.translate("KnownPanel", "Still open"), _actions(dossier, today)),
    ]
    return [(about, words) for about, words in lines if words]


def _next_step(dossier: Dossier) -> str:
    care_file = current_file(dossier)
    return care_file.next_step if care_file else ""


def _deciders(dossier: Dossier, today: date, texts: Texts) -> str:
    return listed(*(guardian_title(entry, texts) for entry in deciders_first(dossier.guardians, today)))


def _help(dossier: Dossier, today: date, texts: Texts) -> str:
    parts = help_parts(dossier.trajectories, today)
    running = [f"{help_title(entry, dossier, texts)}, {since_line(entry)}" for entry in parts.running]
    waiting = [f"{help_title(entry, dossier, texts)}: {waiting_lines(entry, today)[-1]}" for entry in parts.waiting]
    return "\n".join((*running, *waiting))


def _goals(dossier: Dossier, texts: Texts) -> str:
    found = []
    for goal in open_goals(dossier.goals)[:_MOST_GOALS]:
        last = evaluation_line(goal.last, dossier.goals, texts) if goal.last else ""
        found.append(" – ".join(part for part in (goal.text, last) if part))
    return "\n".join(found)


def _actions(dossier: Dossier, today: date) -> str:
    still_open = [action for action in dossier.actions if action.state is ActionState.OPEN]
    if not still_open:
        return ""
    late = sum(overdue(action, today) for action in still_open)
    words = QCoreApplication.translate("KnownPanel", "{0} actions").format(len(still_open))
    if len(still_open) == 1:
        words = QCoreApplication.translate("KnownPanel", "1 action")
    dues = [action.due for action in still_open if action.due]
    first = QCoreApplication.translate("KnownPanel", "first {0}").format(short_day(min(dues), today)) if dues else ""
    return listed(words, QCoreApplication.translate("KnownPanel", "{0} late").format(late) if late else "", first)
