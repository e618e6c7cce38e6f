"""What is proposed for an agenda, as lines of a list: about whom, why, and who may hear it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from models.agenda_proposal import Proposal
from ui.itemmodels.meetings import kept_chip
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalLine:
    """A proposal as it stands in the list.

    Attributes:
        why: all reasons in words, the strongest first.

    """

    proposal: Proposal
    why: str

    @property
    def subject(self) -> str:
        """The pupil with the group, or the theme."""
        pupil = self.proposal.pupil
        if pupil is None:
            return self.proposal.theme
        return f"{pupil.name.full}  ·  {pupil.group}" if pupil.group else pupil.name.full

    @property
    def kept(self) -> int:
        """For how many people at the table it would stay without a name."""
        return len(self.proposal.kept)


class ProposalTableModel(TableModel[ProposalLine]):
    """What is proposed, what can wait least first."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[ProposalLine]] = [
            Column(title=QCoreApplication.translate("ProposalTableModel", "About"), text=_subject, width=30, least=16),
            Column(title=QCoreApplication.translate("ProposalTableModel", "Why"), text=_why),
            Column(
                title=QCoreApplication.translate("ProposalTableModel", "Who may hear it"),
                text=_heard,
                chip=_chip,
                tone=_tone,
                width=30,
                least=14,
            ),
        ]
        super().__init__(columns, key=_key, parent=parent)


def _subject(line: ProposalLine) -> str:
    return line.subject


def _why(line: ProposalLine) -> str:
    return line.why


def _heard(line: ProposalLine) -> str:
    chip = _chip(line)
    if chip is not None:
        return chip.word
    return QCoreApplication.translate("AgendaTableModel", "everybody") if line.proposal.pupil else ""


def _chip(line: ProposalLine) -> ChipLook | None:
    return kept_chip(line.kept, anonymous=False)


def _tone(_line: ProposalLine) -> Tone:
    return Tone.MUTED


def _key(line: ProposalLine) -> str:
    return line.proposal.key
