import json
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from models.progress import CancelledError
from storage.imports import limits
from storage.imports.inspection import inspection
from storage.imports.reader import read_file


@dataclass
class _Watcher:
    stop_after: int = 10**9
    heard: list[tuple[int, int]] = field(default_factory=list)

    def report(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        if done >= self.stop_after:
            raise CancelledError


def _long_list(pupils: int) -> str:
    body = "".join(
        f'<leerling key="{n}"><achternaam>Naam{n}</achternaam><roepnaam>Kind</roepnaam><geslacht>1</geslacht>'
        f"<geboortedatum>2014-01-01</geboortedatum><postcodenl>7511AA</postcodenl></leerling>"
        for n in range(pupils)
    )
    return f"<EDEX><leerlingen>{body}</leerlingen></EDEX>"


def test_progress_hears_every_byte(write: Callable[..., Path]) -> None:
    path, watcher = write(_long_list(2000)), _Watcher()
    read_file(path, watcher)
    size = path.stat().st_size
    done = [entry[0] for entry in watcher.heard]
    assert done == sorted(done)
    assert watcher.heard[-1] == (size, size)
    assert {entry[1] for entry in watcher.heard} == {size}
    assert len(watcher.heard) > size // limits.CHUNK


def test_progress_can_stop_the_reading(write: Callable[..., Path]) -> None:
    watcher = _Watcher(stop_after=2 * limits.CHUNK)
    with pytest.raises(CancelledError):
        read_file(write(_long_list(2000)), watcher)
    assert watcher.heard[-1][0] == 2 * limits.CHUNK


@pytest.mark.parametrize("pupils", [2000, 5000])
def test_reads_a_whole_school(write: Callable[..., Path], pupils: int) -> None:
    file = read_file(write(_long_list(pupils)))
    assert len(file.pupils) == pupils
    assert not file.problems


def test_memory_stays_small_however_large_an_attachment_is(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    with path.open("w", encoding="ascii") as stream:
        stream.write("<dossier><huidigeschool><leerling><achternaam>A</achternaam><overigdocumentlijst>")
        for _ in range(4):
            stream.write("<document><bestandsinhoud>" + "UEsDBBQAAAAI" * 400_000 + "</bestandsinhoud></document>")
        stream.write("</overigdocumentlijst></leerling></huidigeschool></dossier>")
    tracemalloc.start()
    file = read_file(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert file.left_out[0].count == 4
    assert path.stat().st_size > 19_000_000
    assert peak < 3_000_000


@pytest.mark.parametrize("name", ["edexml-2.1.xml", "edexml-1.0.3.xml", "oso-secret.xml"])
def test_inspection_is_json_with_the_promised_parts(sample: Callable[[str], Path], name: str) -> None:
    file = read_file(sample(name))
    shown = json.loads(json.dumps(inspection(file)))
    assert {"format", "version", "school", "pupils", "left_out", "problems"} <= shown.keys()
    assert shown["format"] == file.format.value
    assert len(shown["pupils"]) == len(file.pupils)
    assert {part["kind"] for part in shown["left_out"]} == {part.kind.value for part in file.left_out}
    assert all(part["reason_code"] for part in shown["left_out"])


def test_inspection_writes_dates_and_enums_plainly(sample: Callable[[str], Path]) -> None:
    shown = json.loads(json.dumps(inspection(read_file(sample("oso-secret.xml")))))
    pupil = shown["pupils"][0]
    assert (pupil["birth_date"], pupil["sex"]) == ("2015-02-14", "female")
    assert pupil["guardians"][0]["relation"] == "mother"
    assert pupil["transfer"]["withheld"] == ["verzuim"]
    assert shown["problems"][0]["code"] == "other_version"
