"""The command line as school IT uses it: real processes, real files, exit codes and one sentence on stderr."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage.vault import Vault

ROOT = Path(__file__).parents[2]
LIST = ROOT / "tests" / "samples" / "edexml-2.1.xml"
EXAMPLES = ROOT.parent / "shared" / "examples"


def luwte(*words: object, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONWARNINGS": "error", **environment},
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store, made once."""
    folder = tmp_path_factory.mktemp("it")
    (folder / "pw").write_text("een lang wachtwoord\n", encoding="utf-8")
    made = luwte(
        "new", folder / "School", "--user", "Anja", "--password-file", folder / "pw", "--recovery-out", folder / "r.pdf"
    )
    assert (made.returncode, made.stderr) == (0, "")
    return folder


def store(place: Path) -> list[object]:
    return ["--store", place / "School.luwte", "--user", "anja", "--password-file", place / "pw"]


def test_new_makes_a_store_and_the_recovery_code_on_paper(place: Path) -> None:
    assert [user.name for user in Vault(place / "School.luwte").users()] == ["Anja"]
    assert (place / "r.pdf").read_bytes().startswith(b"%PDF")


def test_new_refuses_a_place_that_is_taken(place: Path) -> None:
    again = luwte("new", place / "School.luwte", "--user", "Anja", "--password-file", place / "pw")
    assert again.returncode == 1
    assert again.stderr.count("\n") == 1
    assert "map" in again.stderr


def test_a_store_is_found_by_the_name_it_was_made_with(place: Path) -> None:
    words = ["--user", "anja", "--password-file", place / "pw", "--dry-run"]
    for name in ("School", "School.luwte"):
        assert luwte("import", LIST, "--store", place / name, *words).returncode == 0


def test_inspect_says_what_a_list_holds() -> None:
    shown = luwte("inspect", LIST, "--json")
    found = json.loads(shown.stdout)
    assert {"format", "version", "school", "pupils", "left_out", "problems"} <= set(found)
    assert found["format"] == "edexml"
    assert found["pupils"]
    assert luwte("inspect", LIST).returncode == 0


@pytest.mark.parametrize(
    "example", sorted(EXAMPLES.glob("*/*.xml")) if EXAMPLES.exists() else [], ids=lambda file: file.name
)
def test_inspect_reads_every_example(example: Path) -> None:
    shown = luwte("inspect", example, "--json")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert json.loads(shown.stdout)["pupils"]


def test_import_previews_asks_and_changes_nothing_the_second_time(place: Path) -> None:
    tried = luwte("import", LIST, *store(place), "--dry-run")
    assert tried.returncode == 0
    refused = luwte("import", LIST, *store(place), typed="nee\n")
    assert refused.returncode == 1
    done = luwte("import", LIST, *store(place), "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    again = luwte("import", LIST, *store(place), "--yes")
    assert again.returncode == 0
    assert "niets te veranderen" in again.stdout


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["inspect", "nergens.xml"], 1),
        (["inspect"], 2),
        (["monitor"], 2),
        (["monitor", "check", "nergens.zip"], 1),
        (["monitor", "export"], 2),
        (["new", "x", "--user", "A", "--password-file", "nergens"], 1),
        (["--help"], 0),
        (["import", "--help"], 0),
    ],
)
def test_exit_codes_and_one_sentence(words: list[str], code: int) -> None:
    said = luwte(*words)
    assert said.returncode == code
    assert "Traceback" not in said.stderr
    assert (said.stderr.count("\n") == 1) is (code != 0)


def test_a_wrong_password_is_a_sentence(place: Path, tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("fout", encoding="utf-8")
    said = luwte(
        "import", LIST, "--store", place / "School.luwte", "--user", "Anja", "--password-file", tmp_path / "pw", "--yes"
    )
    assert said.returncode == 1
    assert "wachtwoord" in said.stderr.lower()


def test_a_school_without_its_data_is_told_what_to_fill_in(place: Path, tmp_path: Path) -> None:
    said = luwte(
        "monitor", "export", *store(place), "--definition", "sjso", "--period", "2024-2025-H2", "--out", tmp_path
    )
    assert said.returncode == 1
    assert said.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_one_sentence_says_what_is_missing() -> None:
    said = luwte(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert said.returncode == 1
    assert "Traceback" not in said.stderr
    assert "scherm" in said.stderr
