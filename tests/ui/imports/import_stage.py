"""The flow that reads in a list on a real store, lists to read, and hands to work with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes
from models.names import PersonName
from models.pupil import Pupil, Sex
from models.school import School
from models.usecases.session import Session
from models.user import Permission
from storage.imports.reader import read_file
from ui.background import BackgroundRunner
from ui.import_flow.choose_step import ForgetfulMemory
from ui.import_flow.flow import ImportFlow
from ui.import_flow.review import Entry, name_of
from ui.import_flow.work import ReadFile
from ui.widgets.table_view import TableView

Found = TypeVar("Found", bound=QWidget)
_SEX = {Sex.MALE: 1, Sex.FEMALE: 2, Sex.UNKNOWN: 0}


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A pupil as the school's list has him."""

    number: str
    name: PersonName
    born: date | None = None
    sex: Sex = Sex.UNKNOWN
    group: str = ""
    year_group: str = "S"
    start: date | None = None
    end: date | None = None
    more: str = ""


def listed(pupil: Pupil) -> Listed:
    return Listed(
        number=pupil.number,
        name=pupil.name,
        born=pupil.birth_date,
        sex=pupil.sex,
        group=pupil.group,
        year_group=pupil.year_group or "S",
        start=pupil.enrolment.start,
        end=pupil.enrolment.end,
    )


def write_list(path: Path, pupils: Iterable[Listed], school: School) -> Path:
    """Write a pupil list (EDEXML 2.1)."""
    entries = tuple(pupils)
    groups = sorted({entry.group for entry in entries if entry.group})
    listed_groups = "".join(
        f"<groep key={quoteattr(name)}><naam>{escape(name)}</naam><jaargroep>S</jaargroep></groep>" for name in groups
    )
    head = (
        f"<school><schooljaar>2025-2026</schooljaar><peildatum>2026-03-09</peildatum><brincode>{school.brin}</brincode>"
        f"<dependancecode>{school.branch}</dependancecode><xsdversie>2.1</xsdversie></school>"
    )
    lines = "\n".join(_line(entry) for entry in entries)
    path.write_text(
        f"<EDEX>{head}<groepen>{listed_groups}</groepen>\n<leerlingen>\n{lines}\n</leerlingen></EDEX>", encoding="utf-8"
    )
    return path


def _line(entry: Listed) -> str:
    prefix = f"<voorvoegsel>{escape(entry.name.prefix)}</voorvoegsel>" if entry.name.prefix else ""
    optional = {
        "geboortedatum": entry.born,
        "instroomdatum": entry.start,
        "uitstroomdatum": entry.end,
    }
    dates = {name: f"<{name}>{day}</{name}>" if day else "" for name, day in optional.items()}
    group = f"<groep key={quoteattr(entry.group)}/>" if entry.group else ""
    return (
        f"<leerling key={quoteattr(entry.number)}><achternaam>{escape(entry.name.surname)}</achternaam>{prefix}"
        f"<roepnaam>{escape(entry.name.given)}</roepnaam>{dates['geboortedatum']}<geslacht>{_SEX[entry.sex]}</geslacht>"
        f"<jaargroep>{entry.year_group}</jaargroep>{group}{dates['instroomdatum']}{dates['uitstroomdatum']}{entry.more}"
        "</leerling>"
    )


@dataclass
class ImportStage:
    """The flow over a window."""

    session: Session
    qtbot: QtBot
    runner: BackgroundRunner
    folder: Path
    read_file: ReadFile = read_file
    memory: ForgetfulMemory = field(default_factory=ForgetfulMemory)
    applied: list[Changes] = field(default_factory=list)

    def open(self, width: int = 1280, height: int = 720) -> ImportFlow:
        """Show the flow over a window of a size."""
        self.host = QWidget()
        self.qtbot.addWidget(self.host)
        self.host.resize(width, height)
        self.host.show()
        self.flow = ImportFlow(
            session=self.session,
            read_file=self.read_file,
            runner=self.runner,
            memory=self.memory,
            parent=self.host,
        )
        self.flow.applied.connect(self.applied.append)
        self.flow.open()
        self.activate()
        return self.flow

    def activate(self, window: QWidget | None = None) -> None:
        shown = window or self.flow
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)

    def read(self, path: Path) -> None:
        """Read a file and wait for the preview or the refusal."""
        self.flow.read(path)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(self._idle, timeout=20_000)
        QApplication.processEvents()

    def _idle(self) -> bool:
        return not self.runner.busy

    def pupils(self) -> tuple[Pupil, ...]:
        with self.session.read(Permission.IMPORT) as uow:
            return tuple(uow.pupils.all())

    def school(self) -> School:
        with self.session.read(Permission.IMPORT) as uow:
            return uow.school.get()

    def enrolled(self) -> list[Listed]:
        """Return everybody who is at school now, as the list would have him."""
        return [listed(pupil) for pupil in self.pupils() if pupil.number and pupil.enrolment.end is None]

    def write(self, pupils: Iterable[Listed]) -> Path:
        return write_list(self.folder / "lijst.xml", pupils, self.school())

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.flow.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        self.find(QAbstractButton, name).click()
        self.wait()

    def press(self, *keys: Qt.Key, on: str = "import_list") -> None:
        for key in keys:
            QTest.keyClick(self.find(QWidget, on), key)
            self.wait()

    def choose(self, name: str, key: str) -> None:
        """Go to a row, with a filter on."""
        self.click(f"filter_{name}")
        view = self.find(TableView, "import_list")
        assert view.choose(key)
        view.setFocus()

    def current(self) -> Entry:
        row = self.find(TableView, "import_list").current_row()
        assert isinstance(row, Entry)
        return row

    def shown(self) -> list[str]:
        """Return who is in the list, from top to bottom."""
        proxy = self.find(TableView, "import_list").proxy
        rows = [proxy.row_at(number) for number in range(proxy.rowCount())]
        return [name_of(row.row).full for row in rows if isinstance(row, Entry)]

    def counts(self) -> Mapping[str, int]:
        """Return the numbers on the chips."""
        chips = self.flow.findChildren(QAbstractButton)
        named = {
            chip.objectName().removeprefix("filter_"): chip.text()
            for chip in chips
            if chip.property("filter") is not None
        }
        return {name: int(text.rsplit(" ", 1)[1].replace(".", "")) for name, text in named.items()}

    def state(self) -> str:
        return self.find(QLabel, "import_state").text()

    def can_enter(self) -> bool:
        return self.find(QAbstractButton, "import_enter").isEnabled()

    def enter(self) -> None:
        """Press the button and confirm."""
        self.click("import_enter")
        self.find(QDialog, "import_confirm").accept()
        self.wait()
        self.activate()

    def words(self) -> str:
        """Return everything that can be read in the flow."""
        return "\n".join([*_texts(self.flow), *_cells(self.flow)])


def renamed(entry: Listed, **changes: str) -> Listed:
    return replace(entry, name=replace(entry.name, **changes))


def _texts(root: QWidget) -> Iterable[str]:
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()


def _cells(root: QWidget) -> Iterable[str]:
    for model in root.findChildren(QAbstractItemModel):
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                yield str(model.index(row, column).data())
