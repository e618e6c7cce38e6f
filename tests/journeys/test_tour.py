"""The tour: the whole main job on the real window, from a real process."""

import subprocess
import sys
from pathlib import Path

import frictionless
import pytest

from ui.page import Place

pytestmark = pytest.mark.timeout(400)
"""The window is walked through three times, on a machine that may be busy."""
ROOT = Path(__file__).parents[2]
LOOKS = ("licht", "donker", "licht-150")
PARTS = {f"dossier-{part}" for part in ("hulp", "toestemming", "tijdlijn", "documenten", "veiligheid", "verzuim")}


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tour")
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "tour", "--out", str(out), "--seed", "3"],
        capture_output=True,
        text=True,
        check=False,
        timeout=380,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert str(out) in done.stdout
    return out


def test_there_is_a_picture_of_every_page_in_every_look(toured: Path) -> None:
    for look in LOOKS:
        pictures = {file.stem.split("-", 1)[1] for file in (toured / "beelden" / look).glob("*.png")}
        assert {place.value for place in Place} <= pictures
        assert PARTS | {"dossier", "naast-elkaar", "overleg", "week", "werkwijze", "hulp-voor-groepen"} <= pictures
        parts = [file.read_bytes() for file in (toured / "beelden" / look).glob("*-dossier-*.png")]
        assert len(set(parts)) == len(PARTS), "each part of the dossier is its own picture"
    assert (toured / "beelden" / "90-vergrendeld.png").stat().st_size > 1000


def test_letters_survey_and_monitors_of_ones_own_are_pictured(toured: Path) -> None:
    for look in LOOKS:
        pictures = {file.stem.split("-", 1)[1] for file in (toured / "beelden" / look).glob("*.png")}
        assert {"brief", "brieven", "monitors", "eigen-monitor", "gebruikers"} <= pictures
        assert {"voorbeeld", "uitleg", "aanvullen", "verstuurd", "vergelijk", "schoolvragenlijst"} <= pictures
        assert "extra-getallen" in pictures
        parts = set((toured / "beelden" / look).glob("07-*.png")) - {toured / "beelden" / look / "07-monitor.png"}
        of_monitor = [file.read_bytes() for file in parts]
        assert len(set(of_monitor)) == len(of_monitor), "each part of the monitor is its own picture"


def test_a_second_person_is_asked_and_answers(toured: Path) -> None:
    for look in LOOKS:
        steps = [file.read_bytes() for file in sorted((toured / "beelden" / look).glob("2?-*.png"))]
        assert len(steps) == len(set(steps)) == 6


def test_there_are_papers_and_valid_monitor_files(toured: Path) -> None:
    papers = list((toured / "papier").glob("*.pdf"))
    assert len(papers) >= 4
    assert all(file.read_bytes().startswith(b"%PDF") for file in papers)
    packages = list((toured / "monitor").glob("*.zip"))
    assert len(packages) == 2
    assert all(frictionless.validate(str(package)).valid for package in packages)
