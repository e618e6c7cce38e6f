"""Dialogs that hold a list fit the screen of a school laptop, also with large text."""

from tests.ui.pupils.pupils_stage import Stage
from ui.pages.ask_list_dialog import AskListDialog
from ui.theme import Theme


def test_the_ask_list_is_never_larger_than_the_screen(stage: Stage, theme: Theme) -> None:
    theme.set_text_size(150)
    stage.page.show_ask_list()
    dialog = stage.page.findChild(AskListDialog, "ask_list_dialog")
    assert dialog is not None
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    dialog.forget()
