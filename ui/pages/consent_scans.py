"""The scans that are the evidence of a consent, beside its answers."""

from PySide6.QtCore import QCoreApplication

from models.consent import Consent
from models.document import AboutKind
from ui.pages.document_deeds import evidence
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import AnyDeedButton, DeedLink

_SHOWN = 40


def scanned_answers(consent: Consent, desk: Desk) -> frozenset[int]:
    """Return the places of the answers of which a scan is kept."""
    found = (document.about for document in desk.documents.of_pupil(consent.pupil))
    mine = [entry for entry in found if entry and entry.kind is AboutKind.CONSENT and entry.record == consent.id]
    return frozenset(entry.answer for entry in mine if entry.answer is not None)


def scans_of(consent: Consent, desk: Desk) -> list[AnyDeedButton]:
    """Return what opens each scan of a consent, and what adds one to its last answer."""
    found: list[AnyDeedButton] = [
        DeedLink(document.title[:_SHOWN], Wish(deed=Deed.SHOW_DOCUMENT, record=document.id), "file-text")
        for document in desk.documents.of_pupil(consent.pupil)
        if document.about and document.about.kind is AboutKind.CONSENT and document.about.record == consent.id
    ]
    answered = [place for place, answer in enumerate(consent.answers) if answer.form is not None]
    if answered and desk.may(Deed.ADD_DOCUMENT):
        words = QCoreApplication.translate("Consent", "Add a scan")
        found.append(DeedLink(words, Wish(deed=Deed.ADD_DOCUMENT, record=evidence(consent.id, answered[-1])), "plus"))
    return found
