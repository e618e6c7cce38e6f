"""Going on with a draft: from what a dialog is about alone, the page opens the same dialog again."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from ui.dialogs.value_dialog import ValueDialog
from ui.drafts import about_of
from ui.page import Page


def dialog_over(page: Page) -> ValueDialog:
    """Return the dialog that is open over a page."""
    found = [dialog for dialog in page.findChildren(ValueDialog) if dialog.isVisible()]
    assert len(found) == 1, [type(dialog).__name__ for dialog in found]
    return found[0]


def comes_back(page: Page, wait: Callable[[], None] = QApplication.processEvents) -> str:
    """Close the dialog over a page and let the page go on with it; return what kind of dialog it is."""
    dialog = dialog_over(page)
    about, kind, heading = about_of(dialog), type(dialog).__name__, dialog.accessibleName()
    assert about is not None
    assert about.detail
    dialog.reject()
    QApplication.sendPostedEvents(None, 52)
    wait()
    if about.record:
        page.show_record(about.record)
    page.resume(about.detail)
    wait()
    again = dialog_over(page)
    assert (type(again).__name__, again.accessibleName()) == (kind, heading)
    assert about_of(again) == about
    again.reject()
    QApplication.sendPostedEvents(None, 52)
    return kind
