"""Received monitor files on the command line, as a municipality uses it: no store, no screen, no Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reports.monitor_package import package
from tests.monitor.chain import added_to, corrected, sent
from tests.monitor.combining import named, of_school, schools
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
    assert f"Monitor SJSO (sjso, versie {release().definition.version})" in shown.stdout
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
    said = luwte("check", *(tmp_path / name for name in wrong), good, tmp_path / "nergens.zip")
    assert said.returncode == 1
    assert f"{good.name}: in orde" in said.stdout
    assert "Traceback" not in said.stderr
    first, second, third, fourth, fifth, last = said.stderr.splitlines()
    assert first.startswith("kapot.zip: Dit is geen monitorbestand.")
    assert second.startswith("lees?[2Jmij.txt: Dit is geen monitorbestand.")
    assert third.startswith(
        f"andere-naam.zip: De naam van dit bestand hoort bij andere cijfers. Geef het de naam {good.name}"
    )
    assert fourth.startswith("groot.zip: Dit bestand is te groot")
    assert "nergens.zip is er niet" in fifth
    assert last == "Niet in orde: 5 van de 6 bestanden."


def test_one_wrong_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"")
    said = luwte("check", tmp_path / "a.zip")
    assert (said.returncode, said.stdout, said.stderr.count("\n")) == (1, "", 1)
    assert luwte("check").returncode == 2


def test_files_of_one_school_are_held_beside_each_other(tmp_path: Path) -> None:
    first, second, _ = sent()
    for made in (first, second):
        (tmp_path / made.file_name).write_bytes(package(made))
    done = luwte("check", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Gemeente Amsterdam: 2 perioden sluiten op elkaar aan" in done.stdout
    (tmp_path / second.file_name).write_bytes(package(added_to(second, corrected)))
    said = luwte("check", tmp_path)
    assert said.returncode == 1
    assert "sluiten op elkaar aan" not in said.stdout
    sentence, last = said.stderr.splitlines()
    assert sentence.startswith(f"{second.file_name}: Het begin (")
    assert f"sluit niet aan op {first.file_name}" in sentence
    assert last == "Niet in orde: 1 van de 2 bestanden."


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "binnen"
    folder.mkdir()
    for name, content in schools(3):
        (folder / name).write_bytes(content)
    return folder


def test_many_files_become_one_table(many: Path, tmp_path: Path) -> None:
    (tmp_path / "scholen.csv").write_text("code;naam\n10AB00;a\n10AB01;b\n10AB02;c\n10AB03;d\n", encoding="utf-8")
    out = tmp_path / "uit" / "municipality.csv"
    done = luwte("combine", many, "--out", out, "--expect", tmp_path / "scholen.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 scholen opgeteld" in done.stdout
    assert "Nog niet binnen (1): 10AB03." in done.stdout
    assert "hoogstens 3,5 naast de werkelijkheid, en nooit meer dan 15" in done.stdout
    assert out.read_bytes().startswith(b"indicator,period,")
    assert out.with_name("municipality.datapackage.json").exists()
    again = luwte("combine", f"{many}/*.zip", "--out", tmp_path / "b.csv", "--package", tmp_path / "b.zip")
    assert again.returncode == 0
    assert (tmp_path / "b.csv").read_bytes() == out.read_bytes()
    shown = luwte("check", tmp_path / "b.zip")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "b.zip: in orde" in shown.stdout
    assert "3 scholen opgeteld" in shown.stdout
    assert "Leerlingen met hulp in de periode: " in shown.stdout


def test_wrong_files_are_named_and_nothing_is_written(many: Path, tmp_path: Path) -> None:
    name, content = named(of_school("10AB00", serial=2))
    (many / name).write_bytes(content)
    (many / "kapot.zip").write_bytes(b"x")
    out = tmp_path / "uit" / "municipality.csv"
    said = luwte("combine", many, "--out", out)
    assert (said.returncode, said.stdout) == (1, "")
    first, second, last = said.stderr.splitlines()
    assert first.startswith("kapot.zip: ")
    assert second.startswith("luwte-monitor_10AB00_gemeente-amsterdam_2025-2026-H1_1.zip: Dit is een ouder bestand")
    assert last == "Er is niets opgeteld."
    assert not out.parent.exists()


def test_a_double_under_the_same_name_is_told_by_its_folder(many: Path, tmp_path: Path) -> None:
    first = min(many.glob("*.zip"))
    again = tmp_path / "again" / first.name
    again.parent.mkdir()
    again.write_bytes(first.read_bytes())
    said = luwte("combine", many, again, "--out", tmp_path / "a.csv")
    assert said.returncode == 1
    assert f"again/{first.name}" in said.stderr
    assert f"{many.name}/{first.name}" in said.stderr
    assert not (tmp_path / "a.csv").exists()


def test_the_sum_never_overwrites_what_it_is_made_of(many: Path, tmp_path: Path) -> None:
    one = next(many.iterdir())
    before = one.read_bytes()
    for words in (["--out", one], ["--out", tmp_path / "a.csv", "--package", one]):
        said = luwte("combine", many, *words)
        assert (said.returncode, said.stderr.count("\n")) == (1, 1)
    assert one.read_bytes() == before
    empty = tmp_path / "leeg"
    empty.mkdir()
    assert "geen zip-bestanden" in luwte("combine", empty, "--out", tmp_path / "a.csv").stderr
    wrong = luwte("combine", many, "--out", tmp_path / "a.csv", "--expect", one)
    assert (wrong.returncode, wrong.stderr.count("\n")) == (1, 1)
    assert luwte("combine", many).returncode == 2


def test_a_wrong_command_is_told_in_the_language_of_the_reader(good: Path) -> None:
    said = {
        ("check",): "FILE ontbreekt",
        ("combine", good): "--out ontbreekt",
        ("combine", good, "--out"): "na --out hoort een waarde",
        ("check", good, "--zz"): "--zz kent Luwte niet",
        ("check", good, "--language", "fr"): "de waarde bij --language bestaat niet",
    }
    for words, sentence in said.items():
        done = luwte(*words)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert sentence in done.stderr
    assert "--out is missing" in luwte("combine", good, "--language", "en").stderr
