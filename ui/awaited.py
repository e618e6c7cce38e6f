"""The one piece of work whose answer a screen waits for."""

from collections.abc import Callable

from models.errors import AppError
from ui.background import BackgroundRunner, Job, Result, Work


class Awaited:
    """Waits for one piece of work at a time; of what was begun before it, nothing is heard any longer."""

    def __init__(self, runner: BackgroundRunner) -> None:
        self._runner = runner
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come; no longer while it is being told."""
        return self._job is not None and not self._job.over

    def start(
        self, work: Work[Result], *, finished: Callable[[Result], None], failed: Callable[[AppError], None]
    ) -> Job:
        """Leave what was begun before and start this; as ``BackgroundRunner.start``."""
        self.leave()
        self._job = self._runner.start(work, finished=finished, failed=failed)
        return self._job

    def leave(self) -> None:
        """Stop, and hear nothing more of it."""
        if self._job is not None:
            self._job.leave()
            self._job = None
