"""The desk where monitor tables are made safe and written: what the monitor's use cases need from the reports."""

from models.monitor.definition import Definition
from models.monitor.release import Release
from models.monitor.tables import Run, Tables, View
from models.progress import Progress
from models.usecases.monitor import Guarded
from reports.disclosure import prooftext
from reports.disclosure.run import Protected, Quiet, protect
from reports.monitor_check import check
from reports.monitor_package import package

__all__ = ["MonitorDesk", "Quiet"]


class MonitorDesk:
    """Protects and writes; see ``models.usecases.monitor.Desk``."""

    def __init__(self, language: str) -> None:
        self._language = language

    def protect(self, tables: Tables, definition: Definition, secret: bytes, progress: Progress) -> Protected:
        """Make tables safe."""
        run = Run(views=(View(recipient="", layout=tables.layout),), children=tables.children)
        return protect(run, definition, secret, progress)

    def package(self, release: Release) -> bytes:
        """Return the file."""
        return package(release, self._language)

    def same_figures(self, content: bytes, release: Release) -> bool:
        """Tell whether a file that was made before holds exactly the figures of a release."""
        return check(content).rows == tuple(release.rows())

    def proof(self, guarded: Guarded) -> str:
        """Return the proof as text for the ledger."""
        return prooftext.written(guarded.past)
