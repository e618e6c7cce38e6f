"""Looking at what a record of a page was before."""

from collections.abc import Sequence

from models.usecases.history import HistoryUseCases
from models.usecases.session import Session
from models.user import Permission, allows
from ui.dialogs.history_dialog import HistoryDialog, Looked
from ui.page import Page


def may_look_back(session: Session) -> bool:
    """Tell whether this user may see what records were before."""
    return allows(session.user.role, Permission.READ_HISTORY)


def look_back(page: Page, session: Session, records: Sequence[Looked]) -> None:
    """Show what some records were before, over a page, which tells what was changed by it."""
    if not records:
        return
    dialog = HistoryDialog(HistoryUseCases(session), records, session.today, page)
    dialog.changed.connect(page.changed)
    with page.showing_errors():
        dialog.load()
        dialog.open()
