"""Slow work (over 100 ms) away from the screen: one runner, with progress, cancel and errors.

The work is a function that gets a ``Progress`` and returns a result. It runs in another thread; everything about it is
heard in the thread of the screen, by bound methods.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from models.errors import AppError
from models.progress import CancelledError, Progress
from ui.crash import hand_over

_THREADS: Final = 2
Result = TypeVar("Result")
Work = Callable[[Progress], Result]


class Job(QObject):
    """One piece of work that goes on in the background.

    Signals:
        progressed: how much is done, and of how much; a total of 0 means that is not known.
        finished: the result of the work.
        failed: the AppError that stopped it.
        cancelled: it stopped because the user wished so.
        ended: always, as the last; whatever was disabled can be enabled again.

    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    _reported = Signal(int, int)
    _returned = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._over = self._left = False
        queued = Qt.ConnectionType.QueuedConnection
        self._reported.connect(self._on_reported, queued)
        self._returned.connect(self._on_returned, queued)

    @property
    def stopping(self) -> bool:
        """Whether the user has asked to stop."""
        return self._stop.is_set()

    @property
    def over(self) -> bool:
        """Whether the work has come to its end; so already while that is told."""
        return self._over

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()

    def leave(self) -> None:
        """Ask the work to stop, and tell nothing of it any longer but that it ended. A bug is still a bug."""
        self._left = True
        self.cancel()

    def report(self, done: int, total: int) -> None:
        """Hear from the work how far it is; called in the other thread.

        Raises:
            CancelledError: the work must stop now.

        """
        if self._stop.is_set():
            raise CancelledError
        self._reported.emit(done, total)

    def deliver(self, outcome: Future[Result]) -> None:
        """Hear that the work is over; called in the other thread."""
        self._returned.emit(outcome)

    @Slot(int, int)
    def _on_reported(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    @Slot(object)
    def _on_returned(self, outcome: Future[object]) -> None:
        self._over = True
        try:
            self._tell(outcome)
        finally:
            self.ended.emit()
            self.deleteLater()

    def _tell(self, outcome: Future[object]) -> None:
        match CancelledError() if outcome.cancelled() else outcome.exception():
            case None | AppError() if self._left:
                return
            case None:
                self.finished.emit(outcome.result())
            case CancelledError():
                self.cancelled.emit()
            case AppError() as error:
                self.failed.emit(error)
            case bug:
                hand_over(bug)


class BackgroundRunner(QObject):
    """Starts work in the background; there is one in the app, handed to the pages that need it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="luwte")
        self._jobs: list[Job] = []

    @property
    def busy(self) -> bool:
        """Whether any work is going on."""
        return bool(self._jobs)

    def start(
        self,
        work: Work[Result],
        *,
        finished: Callable[[Result], None],
        failed: Callable[[AppError], None],
    ) -> Job:
        """Start work and return its job, to watch or cancel it.

        Args:
            work: runs in another thread; it may touch no widget. Only AppErrors are told to ``failed``: another
                exception is a bug and goes to the crash dialog.
            finished: a bound method of a QObject; hears the result, unless that object is gone by then.
            failed: a bound method of a QObject; hears the error.

        """
        job = Job(self)
        job.finished.connect(finished)
        job.failed.connect(failed)
        job.ended.connect(self._on_job_ended)
        self._jobs.append(job)
        self._pool.submit(work, job).add_done_callback(job.deliver)
        return job

    def cancel(self) -> None:
        """Ask everything to stop, such as before locking."""
        for job in self._jobs:
            job.cancel()

    def close(self) -> None:
        """Ask everything to stop and wait for it, at the end of the app."""
        self.cancel()
        self._pool.shutdown(cancel_futures=True)

    @Slot()
    def _on_job_ended(self) -> None:
        self._jobs = [job for job in self._jobs if job is not self.sender()]
