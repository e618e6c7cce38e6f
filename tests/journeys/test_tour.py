"""The tour: the whole main job on the real window, from a real process."""

import subprocess
import sys
from pathlib import Path

import frictionless
import pytest

from ui.page import Place

ROOT = Path(__file__).parents[2]
PARTS = {f"dossier-{part}" for part in ("hulp", "toestemming", "tijdlijn", "documenten", "veiligheid", "verzuim")}


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tour")
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "tour", "--out", str(out), "--seed", "3"],
        capture_output=True,
        text=True,
        check=False,
        timeout=160,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert str(out) in done.stdout
    return out


def test_there_is_a_picture_of_every_page_in_every_look(toured: Path) -> None:
    for look in ("licht", "donker", "licht-150"):
        pictures = {file.stem.split("-", 1)[1] for file in (toured / "beelden" / look).glob("*.png")}
        assert {place.value for place in Place} <= pictures
        assert PARTS | {"dossier", "naast-elkaar", "overleg", "week", "werkwijze", "hulp-voor-groepen"} <= pictures
        parts = [file.read_bytes() for file in (toured / "beelden" / look).glob("*-dossier-*.png")]
        assert len(set(parts)) == len(PARTS), "each part of the dossier is its own picture"
    assert (toured / "beelden" / "90-vergrendeld.png").stat().st_size > 1000


def test_there_are_papers_and_a_valid_monitor_file(toured: Path) -> None:
    papers = list((toured / "papier").glob("*.pdf"))
    assert len(papers) >= 4
    assert all(file.read_bytes().startswith(b"%PDF") for file in papers)
    (package,) = (toured / "monitor").glob("*.zip")
    assert frictionless.validate(str(package)).valid
