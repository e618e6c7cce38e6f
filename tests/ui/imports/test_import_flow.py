"""From a file to the store and back: the whole way, with real files."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QWidget
from shiboken6 import isValid

from models.imported import ImportedFile
from models.names import PersonName, folded
from models.progress import Progress
from models.user import Role
from storage.imports.reader import read_file
from tests.ui.imports.import_stage import ImportStage, Listed
from ui.import_flow.choose_step import usual_folder
from ui.theme import Theme
from ui.widgets.scroll import Scroll
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView

FILES = [
    ("edexml-2.1.xml", 3),
    ("edexml-1.0.3.xml", 2),
    ("oso-secret.xml", 1),
    ("edexml/EDEXML.Voorbeeld.2.0.xml", 2),
    ("edexml/EDEXML.Voorbeeld.2.1.xml", 2),
    ("oso/Voorbeelddossier_OV_POVO_full.xml", 1),
    ("oso/Voorbeelddossier_OV_POVO_opt_out.xml", 1),
    ("oso/Voorbeelddossier_PaO_POSWV_full.xml", 1),
]


@pytest.mark.parametrize(("name", "pupils"), FILES)
def test_a_file_goes_in_and_comes_out_again(
    bare_stage: ImportStage, sample: Callable[[str], Path], name: str, pupils: int
) -> None:
    stage = bare_stage
    stage.open()
    stage.read(sample(name))
    assert not stage.pupils()
    assert stage.can_enter()
    stage.enter()
    assert len(stage.pupils()) == pupils
    assert len(stage.applied) == 1
    stage.click("import_undo")
    assert not stage.pupils()
    assert len(stage.applied) == 2


def test_what_was_entered_is_said(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    bare_stage.open()
    bare_stage.read(sample("oso-secret.xml"))
    assert bare_stage.state() == "Klaar om in te voeren: 1 nieuwe leerling, 1 ouder of verzorger."
    bare_stage.enter()
    assert bare_stage.find(QLabel, "import_done_words").text() == "1 nieuwe leerling, 1 ouder of verzorger."
    assert "Vraag na of 1 ouder of verzorger gezag heeft" in bare_stage.words()
    assert "Mila" not in bare_stage.words()


def test_done_closes_and_the_flow_is_freed(
    bare_stage: ImportStage, sample: Callable[[str], Path], settle: Callable[[], None]
) -> None:
    flow = bare_stage.open()
    bare_stage.read(sample("edexml-2.1.xml"))
    bare_stage.enter()
    bare_stage.find(QAbstractButton, "import_close").click()
    settle()
    assert not isValid(flow)


def test_another_file_after_the_first(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    bare_stage.open()
    bare_stage.read(sample("edexml-2.1.xml"))
    bare_stage.enter()
    bare_stage.click("import_another")
    bare_stage.read(sample("oso-secret.xml"))
    bare_stage.enter()
    assert len(bare_stage.pupils()) == 4


def test_the_undo_key_takes_it_back(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    flow = bare_stage.open()
    bare_stage.read(sample("edexml-2.1.xml"))
    bare_stage.enter()
    bare_stage.activate()
    QTest.keyClick(flow, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bare_stage.wait()
    assert not bare_stage.pupils()
    assert bare_stage.find(QLabel, "import_done_heading").text() == "Ongedaan gemaakt"


def test_a_file_of_another_kind_is_refused_with_a_way_on(
    bare_stage: ImportStage, sample: Callable[[str], Path]
) -> None:
    bare_stage.open()
    paper = bare_stage.folder / "rapport.pdf"
    paper.write_bytes(b"%PDF-1.7")
    bare_stage.read(paper)
    strip = bare_stage.find(Strip, "import_strip")
    assert strip.isVisible()
    assert strip.sentence.startswith("Dit is een pdf.")
    strip.action_taken.emit()
    dialog = bare_stage.find(QFileDialog, "import_file_dialog")
    dialog.fileSelected.emit(str(sample("edexml-2.1.xml")))
    dialog.reject()
    bare_stage.wait()
    assert not strip.isVisible()
    assert bare_stage.counts()["new"] == 3


def test_reading_can_be_stopped(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    begun = threading.Event()

    def endless(path: Path, progress: Progress) -> ImportedFile:
        while True:
            begun.set()
            progress.report(0, 0)
            read_file(path, progress)

    bare_stage.read_file = endless
    bare_stage.open()
    bare_stage.flow.read(sample("edexml-2.1.xml"))
    assert begun.wait(5)
    bare_stage.runner.cancel()
    bare_stage.wait()
    assert bare_stage.find(QWidget, "import_choose").isVisible()
    assert bare_stage.find(QWidget, "import_choose_file").isEnabled()
    assert not bare_stage.find(Strip, "import_strip").isVisible()


def _drop(stage: ImportStage, *paths: Path) -> None:
    step = stage.find(QWidget, "import_choose")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(step, QDragEnterEvent(QPoint(9, 9), actions, mime, buttons, keys))
    QApplication.sendEvent(step, QDropEvent(QPointF(9, 9), actions, mime, buttons, keys))
    stage.wait()


def test_a_file_can_be_dropped(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    bare_stage.open()
    _drop(bare_stage, sample("edexml-2.1.xml"))
    assert bare_stage.counts()["new"] == 3


def test_two_dropped_files_are_one_too_many(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    bare_stage.open()
    _drop(bare_stage, sample("edexml-2.1.xml"), sample("oso-secret.xml"))
    assert bare_stage.find(Strip, "import_strip").sentence == "Sleep één bestand tegelijk."


def test_only_a_folder_that_everybody_has_is_remembered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    usual = tmp_path / "Documents"
    assert usual_folder(usual / "Mila de Groot") == usual
    assert usual_folder(tmp_path / "Mila de Groot") is None


def test_the_folder_is_remembered_for_the_next_time(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    bare_stage.open()
    _drop(bare_stage, sample("edexml-2.1.xml"))
    assert bare_stage.memory.import_folder is None


def test_a_role_without_permission_hears_so(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    user = replace(bare_stage.session.user, role=Role.YOUTH_PROFESSIONAL)
    bare_stage.session = replace(bare_stage.session, user=user)
    bare_stage.open()
    bare_stage.read(sample("edexml-2.1.xml"))
    assert "geen lijsten inlezen" in bare_stage.find(Strip, "import_strip").sentence


@pytest.mark.parametrize("number", [0, 1, 2000])
def test_lists_of_any_length(bare_stage: ImportStage, number: int) -> None:
    bare_stage.open()
    pupils = [
        Listed(number=str(place), name=PersonName(given=f"Kind {place}", surname="Jansen & Zn"), born=date(2014, 5, 6))
        for place in range(number)
    ]
    bare_stage.read(bare_stage.write(pupils))
    assert len(bare_stage.shown()) == number
    if number:
        bare_stage.enter()
    assert len(bare_stage.pupils()) == number


def test_a_list_without_pupils_can_only_be_left(bare_stage: ImportStage) -> None:
    flow = bare_stage.open()
    bare_stage.read(bare_stage.write([]))
    assert "niets in te voeren" in bare_stage.state()
    with bare_stage.qtbot.waitSignal(flow.finished):
        bare_stage.find(QAbstractButton, "import_enter").click()
    assert not bare_stage.applied


NAMES = ["Ĳsbrand Şahin", "Jansen & Zn", "'t Hart", "🙂 Emoji", "<b>Vet</b>", "A" * 300]


def test_names_are_shown_as_they_are_written(bare_stage: ImportStage) -> None:
    bare_stage.open()
    pupils = [
        Listed(number=str(number), name=PersonName(given="Kim", surname=name)) for number, name in enumerate(NAMES)
    ]
    bare_stage.read(bare_stage.write(pupils))
    assert bare_stage.shown() == [f"Kim {name}" for name in sorted(NAMES, key=folded)]
    view = bare_stage.find(TableView, "import_list")
    for pupil in pupils:
        assert view.choose(pupil.number)
        shown = [label for label in bare_stage.flow.findChildren(QLabel) if pupil.name.surname in label.text()]
        assert shown
        assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}
        scroll = bare_stage.find(QWidget, "import_detail").findChildren(Scroll)[0]
        content = scroll.widget()
        assert content is not None
        assert content.width() <= scroll.viewport().width()


def test_forbidden_numbers_are_named_and_not_shown(bare_stage: ImportStage, sample: Callable[[str], Path]) -> None:
    bare_stage.open()
    bare_stage.read(sample("oso-secret.xml"))
    bare_stage.click("import_part_left_out")
    words = bare_stage.words()
    assert "1 burgerservicenummer of deel daarvan" in words
    assert "1 bankrekening" in words
    assert "Luwte bewaart dit nooit." in words
    for secret in ("123456782", "NL91ABNA0417164300", "Schuilhof", "3311"):
        assert secret not in words


def test_locking_leaves_no_name_behind(stage: ImportStage) -> None:
    flow = stage.open()
    pupils = stage.enrolled()[:-1]
    pupils.append(Listed(number="1", name=PersonName(given="Noor", surname="Çelik")))
    stage.read(stage.write(pupils))
    names = {pupil.name.surname for pupil in pupils} - {""}
    assert any(name in stage.words() for name in names)
    flow.forget()
    assert not flow.isVisible()
    words = stage.words().splitlines()
    assert not [line for line in words for name in names if name in line]


def test_leaving_with_choices_made_asks(stage: ImportStage) -> None:
    flow = stage.open()
    gone, *rest = stage.enrolled()
    stage.read(stage.write(rest))
    stage.click("filter_gone")
    assert stage.shown() == [gone.name.full]
    stage.find(QWidget, "import_list").setFocus()
    stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_Escape)
    assert flow.isVisible()
    with stage.qtbot.waitSignal(flow.finished):
        stage.find(QDialog, "import_confirm_stop").accept()
    assert not stage.applied


def test_leaving_without_choices_does_not_ask(stage: ImportStage) -> None:
    flow = stage.open()
    stage.read(stage.write(stage.enrolled()[1:]))
    with stage.qtbot.waitSignal(flow.finished):
        QTest.keyClick(flow, Qt.Key.Key_Escape)


def test_large_text_fits_on_a_small_screen(stage: ImportStage, theme: Theme) -> None:
    theme.set_text_size(150)
    flow = stage.open()
    stage.read(stage.write(stage.enrolled()[1:]))
    assert flow.minimumSizeHint().width() <= 1280
    assert flow.minimumSizeHint().height() <= 720
    assert flow.size() == stage.host.size()


def test_each_step_can_be_used_with_the_keyboard(
    stage: ImportStage, assert_accessible: Callable[[QWidget], None]
) -> None:
    flow = stage.open(1400, 800)
    assert_accessible(flow)
    stage.read(stage.write(stage.enrolled()[1:]))
    for part in ("pupils", "problems", "left_out"):
        stage.click(f"import_part_{part}")
        assert_accessible(flow)
    stage.click("import_part_pupils")
    stage.click("filter_gone")
    stage.find(QWidget, "import_list").setFocus()
    stage.press(Qt.Key.Key_1)
    stage.enter()
    assert_accessible(flow)
