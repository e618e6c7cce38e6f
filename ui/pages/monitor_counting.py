"""Counting and protecting a period, for the background."""

from dataclasses import dataclass

from models.progress import Progress
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """Counts and protects what was chosen."""

    monitor: MonitorUseCases
    asked: Asked

    def __call__(self, progress: Progress) -> MonitorPreview:
        """Make the preview."""
        return self.monitor.preview(self.asked, progress)
