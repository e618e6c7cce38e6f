"""The desk where monitor tables are made safe and written: what the monitor's use cases need from the reports."""

from collections.abc import Sequence

from models.charts import Chart
from models.errors import ReportError
from models.monitor.definition import Definition
from models.monitor.mirror import Feedback
from models.monitor.received import Received
from models.monitor.release import Release
from models.monitor.tables import Past, Run
from models.progress import Progress
from models.usecases.monitor_desk import Guarded
from models.usecases.session import Session
from reports.disclosure import checker, prooftext
from reports.disclosure.run import Protected, Quiet, protect
from reports.monitor_charts import monitor_charts
from reports.monitor_check import check
from reports.monitor_feedback import read_feedback
from reports.monitor_package import package

__all__ = ["MonitorDesk", "Quiet"]


class MonitorDesk:
    """Protects, writes and reads back; see ``models.usecases.monitor_desk.Desk`` and ``monitor_compare.Archive``."""

    def __init__(self, language: str) -> None:
        self._language = language

    def protect(self, run: Run, definition: Definition, secret: bytes, progress: Progress, past: Past) -> Protected:
        """Make tables safe beside all that left before."""
        return protect(run, definition, secret, progress, past)

    def package(self, release: Release) -> bytes:
        """Return the file."""
        return package(release, self._language)

    def read(self, content: bytes, file_name: str) -> Received:
        """Return a monitor file after every check."""
        return check(content, file_name)

    def feedback(self, content: bytes, file_name: str) -> Feedback:
        """Return what a recipient gave back after every check."""
        return read_feedback(content, file_name)

    def charts(self, session: Session, title: str, sentences: Sequence[str], charts: Sequence[Chart]) -> bytes:
        """Return a paper with sentences and charts."""
        with session.store.read() as uow:
            school = uow.school.get().name
        return monitor_charts(title, school, session.today, sentences, charts, self._language)

    def remembered(self, proof: str) -> Past:
        """Return everything that was released, from the text in the ledger."""
        return prooftext.read(proof)

    def proof(self, guarded: Guarded) -> str:
        """Return everything that was released, with its proof, as text for the ledger, after it was added up once more.

        Raises:
            ReportError: the proof is not complete.

        """
        if checker.unmet(guarded.past):
            raise ReportError("monitor_unproven")
        return prooftext.written(guarded.past)
