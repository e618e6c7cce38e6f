"""The files of a survey into a place the user chooses."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.monitor.release import Release
from models.submission import Submission
from models.usecases.survey import SurveySheet, SurveyUseCases
from ui.pages.monitor_saver import FilesSaver


class SurveySaver(FilesSaver):
    """Saves the files of a survey."""

    def save_survey(self, cases: SurveyUseCases, sheet: SurveySheet, releases: Sequence[Release]) -> None:
        """Put the files in the ledger once a place was chosen, and write them there."""
        making = _Submitting(cases=cases, sheet=sheet, releases=releases)
        if len(releases) == 1:
            self.ask(making, releases[0].file_name)
        else:
            self.ask_folder(making)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Submitting:
    """Puts a survey in the ledger."""

    cases: SurveyUseCases
    sheet: SurveySheet
    releases: Sequence[Release]

    def __call__(self) -> Sequence[Submission]:
        return self.cases.submit(self.sheet, self.releases)
