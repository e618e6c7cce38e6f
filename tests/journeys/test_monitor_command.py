"""Received monitor files on the command line, as a municipality uses it: no store, no screen, no Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reports.monitor_package import package
from tests.monitor.releases import release

ROOT = Path(__file__).parents[2]
BARE = """
import runpy, sys
for name in ("PySide6", "highspy"):
    sys.modules[name] = None
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs the program on a computer where these are not there."""


def luwte(*words: object) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-c", BARE, str(ROOT / "main.py"), "monitor", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**environment, "PYTHONWARNINGS": "error"},
    )


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / release().file_name
    file.write_bytes(package(release()))
    return file


def test_a_good_file_is_shown_in_words(good: Path) -> None:
    shown = luwte("check", good)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert f"{good.name}: in orde" in shown.stdout
    assert "Monitor SJSO (sjso, versie 1)" in shown.stdout
    assert "Gemeente Amsterdam" in shown.stdout
    total = next(row.value for row in release().rows())
    assert f"Leerlingen met hulp in de periode: {total} leerlingen" in shown.stdout
    assert "Perspectief en woonplaats" in shown.stdout
    english = luwte("check", good, "--language", "en")
    assert f"{good.name}: in order" in english.stdout


def test_every_wrong_file_is_named_and_the_good_one_still_shown(good: Path, tmp_path: Path) -> None:
    wrong = {
        "kapot.zip": good.read_bytes()[:-200],
        "lees\x1b[2Jmij.txt": b"Beste gemeente",
        "andere-naam.zip": good.read_bytes(),
        "groot.zip": bytes(30_000_000),
    }
    for name, content in wrong.items():
        (tmp_path / name).write_bytes(content)
    said = luwte("check", *(tmp_path / name for name in wrong), good, tmp_path / "nergens.zip", tmp_path)
    assert said.returncode == 1
    assert f"{good.name}: in orde" in said.stdout
    assert "Traceback" not in said.stderr
    first, second, third, fourth, fifth, sixth, last = said.stderr.splitlines()
    assert first.startswith("kapot.zip: Dit is geen monitorbestand.")
    assert second.startswith("lees?[2Jmij.txt: Dit is geen monitorbestand.")
    assert third.startswith(
        f"andere-naam.zip: De naam van dit bestand hoort bij andere cijfers. Geef het de naam {good.name}"
    )
    assert fourth.startswith("groot.zip: Dit bestand is te groot")
    assert "nergens.zip is er niet" in fifth
    assert str(tmp_path) in sixth
    assert last == "Niet in orde: 6 van de 7 bestanden."


def test_one_wrong_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"")
    said = luwte("check", tmp_path / "a.zip")
    assert (said.returncode, said.stdout, said.stderr.count("\n")) == (1, "", 1)
    assert luwte("check").returncode == 2
