"""What the screen does itself: showing the list, and filtering it while somebody types."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import resources
from models.usecases.pupils import PupilUseCases
from tests.benchmarks.timing import Measured, typical
from tests.benchmarks.worlds import World
from tests.stores import TODAY
from ui.application import Application, make_application
from ui.itemmodels.pupil_words import RowWords
from ui.pages.pupils_list import PupilList
from ui.settings import Settings

_TYPED = ("b", "ba", "bak", "bakk", "bak", "ba", "b", "")


def filtering(world: World, folder: Path) -> Iterator[Measured]:
    """Measure showing all rows, and one key typed in the search line, painted."""
    application(folder)
    shown = PupilList(RowWords(texts=resources.texts("nl"), today=TODAY), may_add=True)
    shown.resize(1280, 720)
    shown.show()
    rows = PupilUseCases(world.encrypted).rows()
    showing = typical(lambda: shown.show_rows(rows))
    yield Measured(what="showing the list", pupils=world.pupils, seconds=showing)
    shown.scope.setCurrentIndex(1)
    yield Measured(what="one key in the search line, painted", pupils=world.pupils, seconds=_typing(shown))


def _typing(shown: PupilList) -> float:
    def type_all() -> None:
        for text in _TYPED:
            shown.search.setText(text)
            shown.grab()

    return typical(type_all) / len(_TYPED)


@cache
def application(folder: Path) -> Application:
    """Return the one application of this process, with settings of its own."""
    made = make_application(["luwte"], Settings(folder / "luwte.ini"))
    made.crashes.uninstall()
    return made
