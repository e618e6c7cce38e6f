"""The sentences of a dossier about help: what runs, what waits on which of the two clocks, and what has been."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.caseload import DAYS_IN_A_WEEK
from models.pupil import YesNoUnknown
from models.trajectory import Funding, Layer, Perspective, Target, Trajectory, running_on
from models.usecases.pupils import Dossier
from models.waiting import kept_out
from models.wording import word
from resources import Texts
from ui.itemmodels.network import room_warning
from ui.pages.dossier_words import capital, listed
from ui.words import date_of


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpParts:
    """Help as the dossier groups it."""

    running: tuple[Trajectory, ...]
    waiting: tuple[Trajectory, ...]
    ended: tuple[Trajectory, ...]


def help_parts(trajectories: Sequence[Trajectory], today: date) -> HelpParts:
    """Return help in three groups; what has ended newest first."""
    ended = tuple(entry for entry in reversed(trajectories) if entry.ended_on is not None and entry.ended_on < today)
    running = tuple(entry for entry in trajectories if entry not in ended and running_on(entry, today))
    waiting = tuple(entry for entry in trajectories if entry not in ended and entry not in running)
    return HelpParts(running=running, waiting=waiting, ended=ended)


def help_title(entry: Trajectory, dossier: Dossier, texts: Texts) -> str:
    """Return what help it is and from whom: ``Begeleiding door Altra``."""
    if entry.form:
        kind = entry.form
    elif entry.perspective is not Perspective.UNKNOWN:
        kind = capital(word(texts, entry.perspective))
    else:
        kind = QCoreApplication.translate("Dossier", "Help")
    provider = dossier.organisations.get(entry.provider) if entry.provider else None
    if provider is None:
        return kind
    return QCoreApplication.translate("Dossier", "{0} by {1}").format(kind, provider.name)


def shared_line(entry: Trajectory, dossier: Dossier, texts: Texts) -> str:
    """Return help that also reaches a pupil: ``Ook voor zijn groep of klas: Klassenaanpak door Altra``."""
    said = {
        Target.SCHOOL: QCoreApplication.translate("Dossier", "Also for the whole school: {0}"),
        Target.CLASS: QCoreApplication.translate("Dossier", "Also for the class: {0}"),
    }
    words = said.get(entry.target, QCoreApplication.translate("Dossier", "Also for the group: {0}"))
    return words.format(help_title(entry, dossier, texts))


def help_facts(entry: Trajectory, dossier: Dossier, texts: Texts) -> str:
    """Return layer, perspective, who gives it and who pays."""
    professional = dossier.professionals.get(entry.professional) if entry.professional else None
    perspective = word(texts, entry.perspective) if entry.form and entry.perspective is not Perspective.UNKNOWN else ""
    payer = word(texts, entry.funding) if entry.funding is not Funding.UNKNOWN else ""
    plan = ""
    if entry.plan_on is not None:
        plan = QCoreApplication.translate("Dossier", "plan of {0}").format(date_of(entry.plan_on))
    elif entry.layer is Layer.INDIVIDUAL:
        plan = QCoreApplication.translate("Dossier", "no help plan yet")
    return listed(
        word(texts, entry.layer), perspective, professional.name if professional else "", entry.intensity, payer, plan
    )


def helper_line(entry: Trajectory, dossier: Dossier) -> str:
    """Return who gives help and how much of it."""
    professional = dossier.professionals.get(entry.professional) if entry.professional else None
    return listed(professional.name if professional else "", entry.intensity)


def since_line(entry: Trajectory) -> str:
    """Return since when help runs."""
    return QCoreApplication.translate("Dossier", "since {0}").format(_day(entry.started_on))


def running_line(entry: Trajectory) -> str:
    """Return since when help runs and until when it is planned."""
    since = since_line(entry)
    if entry.planned_end is None:
        return since
    return listed(since, QCoreApplication.translate("Dossier", "planned until {0}").format(date_of(entry.planned_end)))


def waiting_lines(entry: Trajectory, today: date) -> tuple[str, ...]:
    """Return the two clocks: to the first talk, and to the start."""
    asked = entry.asked_on
    if asked is None:
        if entry.started_on is None:
            return (QCoreApplication.translate("Dossier", "Not started. Note when it was asked to see the wait."),)
        return (QCoreApplication.translate("Dossier", "Starts on {0}").format(date_of(entry.started_on)),)
    if asked > today:
        return (QCoreApplication.translate("Dossier", "Will be asked on {0}").format(date_of(asked)),)
    return (_first_talk(entry, asked, today), _start(entry, asked, today))


def no_room_line(entry: Trajectory, dossier: Dossier, today: date) -> str:
    """Return that the provider somebody waits for takes nobody now; empty when it does, or has said yes since."""
    provider = dossier.organisations.get(entry.provider) if entry.provider else None
    return room_warning(provider, today) if provider and kept_out(entry, provider, today) else ""


def ended_line(entry: Trajectory, texts: Texts) -> str:
    """Return from when until when help ran, and why it ended."""
    reason = word(texts, entry.end_reason) if entry.end_reason else ""
    start = _day(entry.started_on)
    return listed(f"{start} – {_day(entry.ended_on)}", reason)


def elsewhere_words(trajectories: Sequence[Trajectory], texts: Texts) -> str:
    """Return whether there is help elsewhere too, as far as the school knows: not knowing stays unknown."""
    known = {entry.elsewhere for entry in trajectories}
    if YesNoUnknown.YES in known:
        found = YesNoUnknown.YES
    elif known == {YesNoUnknown.NO}:
        found = YesNoUnknown.NO
    else:
        found = YesNoUnknown.UNKNOWN
    return word(texts, found)


def span_words(days: int) -> str:
    """Return a stretch of days: ``5 weken``."""
    weeks = days // DAYS_IN_A_WEEK
    if weeks == 1:
        return QCoreApplication.translate("Dossier", "1 week")
    if weeks:
        return QCoreApplication.translate("Dossier", "{0} weeks").format(weeks)
    if days == 1:
        return QCoreApplication.translate("Dossier", "1 day")
    return QCoreApplication.translate("Dossier", "{0} days").format(days)


def _first_talk(entry: Trajectory, asked: date, today: date) -> str:
    if entry.assessed_on is not None and entry.assessed_on <= today:
        waited = span_words((entry.assessed_on - asked).days)
        return QCoreApplication.translate("Dossier", "First talk: {0}, after {1}").format(
            date_of(entry.assessed_on), waited
        )
    waits = QCoreApplication.translate("Dossier", "First talk: waits {0}, since {1}")
    return waits.format(span_words((today - asked).days), date_of(asked))


def _start(entry: Trajectory, asked: date, today: date) -> str:
    waits = QCoreApplication.translate("Dossier", "Start: waits {0}, since {1}")
    line = waits.format(span_words((today - asked).days), date_of(asked))
    if entry.started_on is None:
        return line
    return listed(line, QCoreApplication.translate("Dossier", "starts on {0}").format(date_of(entry.started_on)))


def _day(day: date | None) -> str:
    return date_of(day) if day else QCoreApplication.translate("Dossier", "unknown")
