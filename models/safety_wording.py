"""How the other party of a safety report is called, on screen and on paper."""

from models.safety import ReportedTo, SafetyReport
from models.wording import word
from resources import Texts


def party_words(report: SafetyReport, texts: Texts) -> str:
    """Return who was told: ``Veilig Thuis``, or with the office or person: ``Veilig Thuis (Kim)``."""
    if report.to is ReportedTo.OTHER:
        return report.to_name
    party = word(texts, report.to)
    return f"{party} ({report.to_name})" if report.to_name else party
