"""The sentence that says whether a municipality has to decide on help, by the rules of the region."""

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
    """Says for one pupil, or for help that is for more than one, whether a decision is needed and why."""

    def __init__(self, profile: Profile, pupil: Pupil | None = None) -> None:
        self._profile = profile
        self._pupil = pupil

    def __call__(self, situation: Situation, day: date) -> str:
        """Return the sentence; empty in a region of which no rules are known."""
        if not self._profile.rules:
            return ""
        found = decision_needed(self._profile, self._whole(situation, day), day)
        return _said(found.answer).format(found.why[language()]).strip()

    def of(self, entry: Trajectory, day: date) -> str:
        """Return the sentence about help as it was noted."""
        situation = Situation(
            settings=entry.settings,
            offer=offer_of(entry.target),
            layer=entry.layer,
            form=help_form_code(entry.form),
        )
        return self(situation, day)

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
