"""What drafts about actions are about: the same wherever the action was opened, so that one can go on in Afspraken."""

from typing import Final

from models.ids import ActionId
from ui.drafts import About
from ui.page import Place

NEW_ACTION: Final = "new"


def about_editing(action: ActionId) -> About:
    """Return what changing an action is about."""
    return About(place=Place.ACTIONS, record=action, detail=f"edit:{action}")


def about_dropping(action: ActionId) -> About:
    """Return what dropping an action is about."""
    return About(place=Place.ACTIONS, record=action, detail=f"drop:{action}")
