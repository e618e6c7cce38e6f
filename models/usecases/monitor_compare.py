"""Looking back: the school's own figures over periods, and beside what a recipient gave back."""

from collections.abc import Sequence
from typing import Protocol

from models.change import Topic
from models.charts import Chart
from models.errors import ImportFileError, NotFoundError
from models.ids import SubmissionId
from models.monitor.mirror import Comparison, Feedback, compare
from models.monitor.received import Facts, Received
from models.monitor.trends import History
from models.submission import Submission
from models.usecases.monitor_desk import Desk
from models.usecases.monitor_library import versions_of
from models.usecases.session import Session
from models.user import Permission

_MOST_FILES = 24


class Archive(Protocol):
    """Reads monitor files and puts charts on paper; made real by ``reports``."""

    def read(self, content: bytes, file_name: str) -> Received:
        """Return a monitor file after every check; raises ImportFileError."""
        ...

    def feedback(self, content: bytes, file_name: str) -> Feedback:
        """Return what a recipient gave back after every check; raises ImportFileError."""
        ...

    def charts(self, session: Session, title: str, sentences: Sequence[str], charts: Sequence[Chart]) -> bytes:
        """Return a paper with sentences and charts."""
        ...


class Tools(Desk, Archive, Protocol):
    """Everything the monitor's page needs of ``reports``."""


class MonitorCompareUseCases:
    """What a user can look back at."""

    def __init__(self, session: Session, archive: Archive) -> None:
        self._session = session
        self._archive = archive

    def history(self) -> History:
        """Return what who gets all pupils was sent, read back from the ledger, with what it was made by."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            whole = [sent for sent in uow.submissions.all() if sent.proof][:_MOST_FILES]
            versions = versions_of(uow, ((sent.definition, sent.version) for sent in whole))
        files = tuple(self._archive.read(sent.content, sent.file_name) for sent in whole)
        return History(files=files, versions=versions)

    def look(self, submission: SubmissionId) -> Received:
        """Return what a file of the ledger says, read back from its bytes.

        Raises:
            NotFoundError: there is no such file.

        """
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            found = next((sent for sent in uow.submissions.all() if sent.id == submission), None)
        if found is None:
            raise NotFoundError("submission")
        return self._archive.read(found.content, found.file_name)

    def beside(self, content: bytes, file_name: str) -> Comparison:
        """Return what a recipient gave back beside what the school sent him about that period.

        Raises:
            ImportFileError: the file is not in order, or is about something else or somebody else's figures.
            NotFoundError: nothing was sent about that period.

        """
        feedback = self._archive.feedback(content, file_name)
        facts = feedback.facts
        own = self._sent_to(facts)
        names = ((own.definition, own.version), (facts.definition, facts.version))
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            versions = versions_of(uow, names)
        return compare(self._archive.read(own.content, own.file_name), feedback, versions)

    def paper(self, title: str, sentences: Sequence[str], charts: Sequence[Chart]) -> bytes:
        """Return what is shown as a paper, noted in the log."""
        with self._session.read(Permission.EXPORT_MONITOR):
            made = self._archive.charts(self._session, title, sentences, charts)
        self._session.note_leaving("monitor.charts_printed", Topic.MONITOR, "")
        return made

    def _sent_to(self, facts: Facts) -> Submission:
        """Return what a recipient was sent about a period: of the same monitor, if there is that."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            about = [sent for sent in uow.submissions.all() if sent.period == facts.period]
        if not about:
            raise NotFoundError("monitor_own_file")
        his = [sent for sent in about if sent.recipient == facts.recipient]
        if not his:
            raise ImportFileError("feedback_recipient", found=facts.recipient_name)
        return next((sent for sent in his if sent.definition == facts.definition), his[0])
