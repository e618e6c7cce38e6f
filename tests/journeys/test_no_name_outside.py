"""A session leaves no name outside the store: not in a title, a proposed file name, a setting or a temporary file."""

import logging
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from typing_extensions import override

from models.demo.school import DemoSchool
from models.guardian import Relation
from models.user import Role
from tests.journeys.hands import Hands
from ui.page import Place
from ui.pages.dossier_desk import Deed
from ui.pages.dossier_view import DossierView

SHORTEST = 5
"""Shorter names are parts of other words."""
PAPERS = (Deed.SAVE_PLAN, Deed.SAVE_FORM, Deed.MAKE_TRANSFER)
TEMPORARY = ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")


class Titles(QObject):
    """Notes every title a window has had."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.WindowTitleChange, QEvent.Type.Show) and isinstance(watched, QWidget):
            self.found.add(watched.windowTitle())
        return False


@pytest.fixture
def titles(qapp: QApplication) -> Iterator[Titles]:
    watching = Titles()
    qapp.installEventFilter(watching)
    yield watching
    qapp.removeEventFilter(watching)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in TEMPORARY:
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def names(school: DemoSchool) -> set[str]:
    """Return what pupils and their families are called."""
    pupils = {part for pupil in school.pupils for part in (pupil.name.given, pupil.name.surname)}
    people = [guardian for guardian in school.guardians if guardian.relation is not Relation.INSTITUTION]
    family = {part for guardian in people for part in guardian.name.split()}
    staff = " ".join(user.name for user in school.users)
    return {name for name in pupils | family if len(name) >= SHORTEST and name not in staff}


def work(hands: Hands, school: DemoSchool) -> set[str]:
    """Look at every page and at some files, type in a dialog, begin each paper; return the names files would get."""
    frame = hands.window.frame
    assert frame is not None
    for place in frame.places:
        hands.go(place)
        hands.rest()
    proposed = set()
    hands.go(Place.PUPILS)
    view = hands.window.findChild(DossierView, "dossier")
    assert view is not None
    for care_file in school.care_files[:6]:
        frame.go(Place.PUPILS, care_file.pupil)
        hands.rest()
        hands.press("N")
        hands.type("Een zorg over iemand")
        hands.press("Esc")
        for deed in PAPERS:
            view.wish(deed, next((entry.id for entry in school.consents if entry.pupil == care_file.pupil), ""))
            hands.rest()
            proposed |= offered(hands)
    hands.lock()
    return proposed


def offered(hands: Hands) -> set[str]:
    """Close what was opened, and return the names of files it proposed."""
    found = set()
    for _ in range(2):
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            found |= {Path(name).name for name in dialog.selectedFiles()}
        elif dialog is not None:
            hands.press("Ctrl+Enter")
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            found |= {Path(name).name for name in dialog.selectedFiles()}
        if dialog is not None:
            hands.press("Esc")
            hands.rest()
    return found


def test_no_name_of_a_child_or_a_family_is_outside_the_store(
    temporary: Path,
    hands_of: Callable[[Role], Hands],
    titles: Titles,
    journey_school: DemoSchool,
    own_folder: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = names(journey_school)
    assert len(secret) > 50
    proposed = work(hands_of(Role.COORDINATOR), journey_school)
    assert any(name.endswith(".pdf") for name in proposed)
    told = [*titles.found, *proposed, *(record.getMessage() for record in caplog.records)]
    outside = [file for file in own_folder.parent.rglob("*") if file.is_file() and own_folder not in file.parents]
    assert any(file.name == "luwte.ini" for file in outside)
    told += [file.name for file in outside]
    told += [file.read_bytes().decode("utf-8", "replace") for file in (*outside, own_folder / "keys.json")]
    assert titles.found - {""}
    assert not {name for name in secret for text in told if name in text}
    assert not [file for file in temporary.rglob("*") if file.is_file()]
