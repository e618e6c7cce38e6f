"""The desk where monitor tables are made safe and written: what the monitor's use cases need from the reports."""

from models.monitor.definition import Definition
from models.monitor.release import Release
from models.monitor.tables import Past, Run
from models.progress import Progress
from models.usecases.monitor_desk import Guarded
from reports.disclosure import prooftext
from reports.disclosure.run import Protected, Quiet, protect
from reports.monitor_package import package

__all__ = ["MonitorDesk", "Quiet"]


class MonitorDesk:
    """Protects and writes; see ``models.usecases.monitor_desk.Desk``."""

    def __init__(self, language: str) -> None:
        self._language = language

    def protect(self, run: Run, definition: Definition, secret: bytes, progress: Progress, past: Past) -> Protected:
        """Make tables safe beside all that left before."""
        return protect(run, definition, secret, progress, past)

    def package(self, release: Release) -> bytes:
        """Return the file."""
        return package(release, self._language)

    def remembered(self, proof: str) -> Past:
        """Return everything that was released, from the text in the ledger."""
        return prooftext.read(proof)

    def proof(self, guarded: Guarded) -> str:
        """Return everything that was released, with its proof, as text for the ledger."""
        return prooftext.written(guarded.past)
