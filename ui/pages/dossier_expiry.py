"""What ends or changes by itself around a pupil, with its day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from models.consent import InformationKind
from models.consent_givers import next_move
from models.goal import open_goals
from models.pupil import Pupil, age_on
from models.usecases.pupils import Dossier
from models.usecases.tasks import AHEAD
from resources import Texts
from ui.pages.dossier_help_words import help_title
from ui.theme import Tone

HORIZON = timedelta(days=400)
"""Further ahead than a school year from now nobody looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """Something that ends or changes on a day."""

    on: date
    words: str

    def tone(self, today: date) -> Tone:
        """Return how pressing it is."""
        if self.on < today:
            return Tone.DANGER
        return Tone.WARN if self.on <= today + AHEAD else Tone.TEXT


def expiries(dossier: Dossier, today: date, texts: Texts) -> tuple[Expiry, ...]:
    """Return what ends, soonest first; what ended stays in sight until somebody does something about it.

    When to look again after a report is not among them: an open report says so itself.
    """
    found = [
        *_of_pupil(dossier.pupil, dossier.kinds, today),
        *_of_consents(dossier),
        *_of_help(dossier, today, texts),
        *_of_goals(dossier),
    ]
    near = [entry for entry in found if entry.on <= today + HORIZON]
    return tuple(sorted(near, key=_by_day))


def _by_day(entry: Expiry) -> date:
    return entry.on


def _of_pupil(pupil: Pupil, kinds: frozenset[InformationKind], today: date) -> Iterable[Expiry]:
    moves = next_move(pupil.birth_date, today) if pupil.birth_date and pupil.birth_date <= today else None
    if moves is not None and pupil.birth_date is not None:
        turns = QCoreApplication.translate("Dossier", "Turns {0}: others decide about consent from then on")
        yield Expiry(on=moves, words=turns.format(age_on(pupil.birth_date, moves)))
    if InformationKind.EDUCATION in kinds:
        yield from _of_school(pupil)


def _of_school(pupil: Pupil) -> Iterable[Expiry]:
    if pupil.tlv and pupil.tlv.span.end:
        yield Expiry(on=pupil.tlv.span.end, words=QCoreApplication.translate("Dossier", "TLV ends"))
    if pupil.opp and pupil.opp.end:
        yield Expiry(on=pupil.opp.end, words=QCoreApplication.translate("Dossier", "OPP to be evaluated"))
    if pupil.exemption_until:
        words = QCoreApplication.translate("Dossier", "Exemption from compulsory education ends")
        yield Expiry(on=pupil.exemption_until, words=words)
    if pupil.enrolment.end:
        yield Expiry(on=pupil.enrolment.end, words=QCoreApplication.translate("Dossier", "Leaves this school"))


def _of_consents(dossier: Dossier) -> Iterable[Expiry]:
    ends = {entry.consent.valid_until for entry in dossier.consents if entry.status.valid and entry.consent.valid_until}
    for day in sorted(ends):
        yield Expiry(on=day, words=QCoreApplication.translate("Dossier", "Consent ends"))


def _of_help(dossier: Dossier, today: date, texts: Texts) -> Iterable[Expiry]:
    for entry in dossier.trajectories:
        if entry.planned_end and entry.ended_on is None and entry.started_on and entry.started_on <= today:
            words = QCoreApplication.translate("Dossier", "Planned end: {0}")
            yield Expiry(on=entry.planned_end, words=words.format(help_title(entry, dossier, texts)))


def _of_goals(dossier: Dossier) -> Iterable[Expiry]:
    for goal in open_goals(dossier.goals):
        if goal.evaluate_on is not None:
            words = QCoreApplication.translate("Dossier", "Look at the goal: {0}")
            yield Expiry(on=goal.evaluate_on, words=words.format(goal.text))
