"""The sentence that says whether a municipality has to decide on help, by the rules of the region."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.codelists import help_form_code
from models.eligibility import Situation, decision_needed, offer_of
from models.profile import Profile
from models.pupil import Pupil, YesNoUnknown, residence_on
from models.trajectory import Trajectory
from ui.words import language


class DecisionWords:
    """Says for one pupil, or for help that is for more than one, whether a decision is needed and why.

    Args:
        way_on: returns the way of working of a day: help of an earlier day is judged by the rules of then.

    """

    def __init__(self, way_on: Callable[[date], Profile], pupil: Pupil | None = None) -> None:
        self._way_on = way_on
        self._pupil = pupil

    def __call__(self, situation: Situation, day: date) -> str:
        """Return the sentence; empty in a region of which no rules are known."""
        profile = self._way_on(day)
        if not profile.rules:
            return ""
        found = decision_needed(profile, self._whole(situation, day), day)
        return _said(found.answer).format(found.why[language()]).strip()

    def of(self, entry: Trajectory, today: date) -> str:
        """Return the sentence about help as it was noted, on the day that counts for it."""
        situation = Situation(
            settings=entry.settings,
            offer=offer_of(entry.target),
            layer=entry.layer,
            form=help_form_code(entry.form),
        )
        return self(situation, entry.started_on or entry.asked_on or today)

    def _whole(self, situation: Situation, day: date) -> Situation:
        if self._pupil is None:
            return situation
        home = residence_on(self._pupil, day)
        return replace(
            situation,
            residence=home.municipality if home else "",
            education_type=self._pupil.education_type,
        )


def _said(answer: YesNoUnknown) -> str:
    if answer is YesNoUnknown.YES:
        return QCoreApplication.translate("Dossier", "The municipality has to decide first. {0}")
    if answer is YesNoUnknown.NO:
        return QCoreApplication.translate("Dossier", "No decision needed. {0}")
    return QCoreApplication.translate("Dossier", "Not known whether a decision is needed. {0}")
