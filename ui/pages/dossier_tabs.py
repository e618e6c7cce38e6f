"""The parts of a dossier in the order of their tabs: what is used most comes first. Adding one is adding a line."""

from collections.abc import Sequence

from ui.pages.attendance_tab import AttendanceTab
from ui.pages.consent_tab import ConsentTab
from ui.pages.details_tab import DetailsTab
from ui.pages.documents_tab import DocumentsTab
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_tab import DossierTab
from ui.pages.help_tab import HelpTab
from ui.pages.overview_tab import OverviewTab
from ui.pages.safety_tab import SafetyTab
from ui.pages.timeline_tab import TimelineTab


def make_tabs(desk: Desk) -> Sequence[DossierTab]:
    """Return the parts; the first one is where a dossier opens."""
    return (
        OverviewTab(desk),
        HelpTab(desk),
        ConsentTab(desk),
        TimelineTab(desk),
        DocumentsTab(desk),
        SafetyTab(desk),
        AttendanceTab(desk),
        DetailsTab(desk),
    )
