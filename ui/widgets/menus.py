"""A menu that is filled anew each time it opens, and lets go of what was in it."""

from PySide6.QtWidgets import QMenu


def emptied(menu: QMenu) -> QMenu:
    """Take everything out of a menu, with the menus under it: ``clear`` leaves those, and their words, behind."""
    for action in menu.actions():
        under = action.menu()
        if isinstance(under, QMenu):
            emptied(under)
            under.setTitle("")
            under.deleteLater()
    menu.clear()
    return menu
