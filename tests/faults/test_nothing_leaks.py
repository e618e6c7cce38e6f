"""What was read in from a file is found nowhere on the disk: not in the store, not beside it, not in a temporary file.

The files are read in through the command line, as school IT would, with the home and the temporary folder of this
process led elsewhere. That the search can find anything at all is shown on the same store without encryption.
"""

import logging
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import main
from models.consent import InformationKind
from models.demo.school import DemoSchool
from models.document import DocumentKind, FileType
from models.ids import PupilId
from models.names import PersonName
from models.pupil import Pupil
from models.school import School
from models.usecases.documents import Described, DocumentUseCases
from storage.imports.reader import read_file
from storage.vault import Vault
from tests import papers
from tests.benchmarks.plain import PlainStore
from tests.faults.victims import PHRASE, USER, new_store
from tests.stores import TODAY, session_of
from ui.document_pages import DocumentPages, PageReader

SAMPLES = Path(__file__).parents[1] / "samples"
EXAMPLES = (Path(__file__).parents[2] / "../shared/examples").resolve()
OWN = sorted(path.name for path in SAMPLES.glob("*.xml"))
STANDARD = (
    "edexml/EDEXML.Voorbeeld.2.0.xml",
    "edexml/EDEXML.Voorbeeld.2.1.xml",
    "oso/Voorbeelddossier_OV_POVO_full.xml",
    "oso/Voorbeelddossier_OV_POVO_opt_out.xml",
    "oso/Voorbeelddossier_PaO_POSWV_full.xml",
)
TOLD = re.compile(r"<(?:\w+:)?[\w-]*(?:naam|bsn|sofi|onderwijsnummer|iban|bank|email)[\w-]*(?: [^>]*)?>([^<]+)<")
NUMBER = re.compile(r"\b(?:\d{9}|[A-Z]{2}\d{2}[A-Z]{4}\d{10})\b")
SHORTEST = 6
"""Shorter texts come about by chance in what is encrypted."""
FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
TEMPORARY = ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")


@dataclass(frozen=True)
class Place:
    """A computer: where the store is, where the app keeps its own things, and where temporary files go."""

    root: Path

    @property
    def store(self) -> Path:
        return self.root / "store" / "Zorgteam.luwte"

    @property
    def password(self) -> Path:
        return self.root.with_name("password.txt")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    found = Place(tmp_path / "computer")
    for kind, names in (("own", FOLDERS), ("temporary", TEMPORARY), ("store", ())):
        (found.root / kind).mkdir(parents=True)
        for name in names:
            monkeypatch.setenv(name, str(found.root / kind))
    monkeypatch.setattr(tempfile, "tempdir", str(found.root / "temporary"))
    found.password.write_text(PHRASE, encoding="utf-8")
    opened = new_store(found.store)[0].unlock(USER.id, PHRASE)
    with opened.store.write(USER.id) as work:
        work.school.save(School(name="De Luwte"))
    opened.close()
    return found


def secrets_of(file: Path) -> set[str]:
    """Return the names, numbers and addresses in a file that are long enough to be told from chance."""
    content = file.read_bytes()
    text = content.decode("cp1252" if b"8859-1" in content[:60] else "utf-8")
    told = {found.strip() for found in TOLD.findall(text)} | set(NUMBER.findall(text))
    return {value for value in told if len(value) >= SHORTEST}


def found_in(root: Path, wanted: set[str]) -> set[str]:
    """Return which texts are somewhere in a folder, in any encoding that a system writes, or in the name of a file."""
    content = b"\0".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    content += b"\0".join(os.fsencode(path) for path in root.rglob("*"))
    spelled = {text: {text.encode(code, "ignore") for code in ("utf-8", "utf-16-le", "latin-1")} for text in wanted}
    return {text for text, ways in spelled.items() if any(way in content for way in ways if len(way) >= SHORTEST)}


def read_in(place: Place, file: Path) -> None:
    command = ["import", str(file), "--store", str(place.store), "--user", USER.name]
    assert main.run_command([*command, "--password-file", str(place.password), "--yes"]) == 0


def want_nothing_told(place: Place, file: Path, log: pytest.LogCaptureFixture) -> None:
    log.set_level(logging.DEBUG)
    wanted = secrets_of(file)
    assert wanted
    read_in(place, file)
    assert (place.store / "store.db").stat().st_size > 100_000
    assert found_in(place.root, wanted) == set()
    assert not {text for text in wanted if text in log.text}


@pytest.mark.parametrize("name", OWN)
def test_nothing_of_a_file_is_on_the_disk(place: Place, caplog: pytest.LogCaptureFixture, name: str) -> None:
    want_nothing_told(place, SAMPLES / name, caplog)


@pytest.mark.parametrize("name", STANDARD)
def test_nothing_of_a_standards_file_is_on_the_disk(place: Place, caplog: pytest.LogCaptureFixture, name: str) -> None:
    if not EXAMPLES.is_dir():
        pytest.skip("the standards' own sample files are not on this machine")
    want_nothing_told(place, EXAMPLES / name, caplog)


def test_nothing_is_on_the_disk_while_the_store_is_open_either(place: Place, demo_school: DemoSchool) -> None:
    opened = Vault(place.store).unlock(USER.id, PHRASE)
    names = {pupil.name.full for pupil in demo_school.pupils} | {entry.name for entry in demo_school.guardians}
    with opened.store.write(USER.id) as work:
        for organisation in demo_school.organisations:
            work.network.save_organisation(organisation)
        work.school.save(demo_school.school)
        for pupil in demo_school.pupils:
            work.pupils.save(pupil)
        for guardian in demo_school.guardians:
            work.guardians.save(guardian)
        assert found_in(place.root, names) == set()
    assert (place.store / "store.db-wal").stat().st_size > 100_000
    assert found_in(place.root, names) == set()
    opened.close()
    assert found_in(place.root, names) == set()


def test_the_search_finds_what_is_not_encrypted(place: Place) -> None:
    (pupil,) = read_file(SAMPLES / "oso-secret.xml").pupils
    store = PlainStore(place.root / "temporary" / "plain.db")
    with store.write(USER.id) as work:
        work.school.save(School(name="Daltonschool De Specht"))
        work.pupils.save(Pupil(id=PupilId("p"), name=PersonName(given=pupil.name.given, surname="Groot-Wassink")))
    store.close()
    assert found_in(place.root, {"Daltonschool De Specht", "Groot-Wassink", "Niemand"}) == {
        "Daltonschool De Specht",
        "Groot-Wassink",
    }


def test_nothing_of_a_document_is_on_the_disk_while_it_is_added_and_looked_at(place: Place) -> None:
    marks = {"Merkteken-in-de-scan-5d7e", "Merkteken-op-bladzijde"}
    files = {
        FileType.PNG: papers.png(1200, 900, filler=b"Merkteken-in-de-scan-5d7e " * 4000),
        FileType.PDF: papers.pdf(3, "Merkteken-op-bladzijde"),
    }
    plain = place.root / "temporary" / "plain.bin"
    plain.write_bytes(b"".join(files.values()))
    assert found_in(place.root, marks) == marks
    plain.unlink()
    opened = Vault(place.store).unlock(USER.id, PHRASE)
    with opened.store.write(USER.id) as work:
        work.pupils.save(Pupil(id=PupilId("p"), name=PersonName(given="Eva")))
    cases = DocumentUseCases(session_of(opened, opened.user))
    what = Described(title=min(marks), kind=DocumentKind.OTHER, dated=TODAY, information=InformationKind.CARE)
    for content in files.values():
        cases.add(PupilId("p"), what, content, PageReader())
        assert found_in(place.root, marks) == set()
    for document in cases.of_pupil(PupilId("p")):
        pages = DocumentPages(cases.look(document.id)[1], document.file_type)
        assert not pages.picture(pages.count - 1, 2.0).isNull()
        assert found_in(place.root, marks) == set()
        pages.close()
    assert (place.store / "store.db-wal").stat().st_size > 100_000
    opened.close()
    assert found_in(place.root, marks) == set()
