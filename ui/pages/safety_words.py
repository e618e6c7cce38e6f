"""The sentences about a safety report: who knows, who watches, and when somebody looks again."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.consent import InformationKind
from models.safety import SafetyReport, SafetyState, answer_missing, state_on
from models.safety_wording import party_words
from models.trajectory import running_on
from models.usecases.pupils import Dossier
from models.weighed import WeighedSharing
from models.wording import word
from resources import Texts
from ui.pages.consent_words import party_name
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_words import capital, listed
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import date_of

STATE_LOOKS = {
    SafetyState.LATE: ("octagon-alert", Tone.DANGER),
    SafetyState.NO_CHECK: ("triangle-alert", Tone.WARN),
    SafetyState.DUE: ("clock", Tone.WARN),
    SafetyState.PLANNED: ("calendar", Tone.MUTED),
    SafetyState.CLOSED: ("check", Tone.MUTED),
}


def report_title(report: SafetyReport, texts: Texts) -> str:
    """Return what was done, towards whom and when."""
    return listed(capital(word(texts, report.kind)), party_words(report, texts), date_of(report.on))


def weighed_title(entry: WeighedSharing, dossier: Dossier, desk: Desk) -> str:
    """Return with whom was shared without consent, on which ground, and when that was decided."""
    name = party_name(entry.party, dossier, desk.surroundings())
    return listed(name, word(desk.texts, entry.ground), date_of(entry.decided_on))


def rests_on_line(report: SafetyReport, dossier: Dossier, desk: Desk) -> str:
    """Return the decision a report rests on, as far as one may know of it; empty for none."""
    found = next((entry for entry in dossier.weighed if entry.id == report.weighed), None)
    if found is None:
        return ""
    return QCoreApplication.translate("Safety", "Rests on what was weighed: {0}").format(
        weighed_title(found, dossier, desk)
    )


def state_chip(report: SafetyReport, today: date, texts: Texts) -> ChipLook:
    """Return where the watching stands, as a chip."""
    state = state_on(report, today)
    icon, tone = STATE_LOOKS[state]
    return ChipLook(word=word(texts, state), tone=tone, icon=icon)


def monitor_line(report: SafetyReport) -> str:
    """Return who watches."""
    if report.monitored_by:
        return QCoreApplication.translate("Safety", "Keeps an eye on it: {0}").format(report.monitored_by)
    return QCoreApplication.translate("Safety", "Nobody follows this. Agree on who does.")


def check_line(report: SafetyReport, today: date) -> str:
    """Return when somebody looks again, and what to do when that day has come."""
    state = state_on(report, today)
    day = date_of(report.next_check) if report.next_check else ""
    words = {
        SafetyState.LATE: QCoreApplication.translate("Safety", "Check was due on {0}. See how it goes, and note it."),
        SafetyState.NO_CHECK: QCoreApplication.translate("Safety", "No check was agreed. Choose a day."),
        SafetyState.DUE: QCoreApplication.translate("Safety", "Check today. See how it goes, and note it."),
        SafetyState.PLANNED: QCoreApplication.translate("Safety", "Next check: {0}"),
        SafetyState.CLOSED: "",
    }
    return words[state].format(day)


def expected_line(report: SafetyReport) -> str:
    """Return what the other party should do; empty when nothing was agreed."""
    until = ""
    if report.expected_by is not None:
        until = QCoreApplication.translate("Safety", "before {0}").format(date_of(report.expected_by))
    said = listed(report.expected, until)
    return QCoreApplication.translate("Safety", "Expected: {0}").format(said) if said else ""


def missing_line(report: SafetyReport, today: date) -> str:
    """Return that an answer should have come; empty while it need not."""
    if not answer_missing(report, today) or report.expected_by is None:
        return ""
    words = QCoreApplication.translate("Safety", "No answer noted, and it should have come before {0}. Call them.")
    return words.format(date_of(report.expected_by))


def closing_line(report: SafetyReport) -> str:
    """Return when and why a report was closed; empty while it is open."""
    if report.closing is None:
        return ""
    words = QCoreApplication.translate("Safety", "Closed on {0}: {1}")
    return words.format(date_of(report.closing.on), report.closing.because)


def summary_line(report: SafetyReport, today: date, texts: Texts) -> str:
    """Return an open report in one line, for the overview."""
    told = QCoreApplication.translate("Safety", "{0}, {1}").format(party_words(report, texts), date_of(report.on))
    return f"{told}. {check_line(report, today)}"


def helped_now(dossier: Dossier, today: date) -> bool:
    """Tell whether help runs, as far as this user may know."""
    known = InformationKind.CARE in dossier.kinds
    return known and any(running_on(entry, today) for entry in dossier.trajectories)
