"""What leaves holds words that everybody may read, and nothing of a pupil, a user, a machine, a place or a moment."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from models.submission import Submission
from tests.canary.words import Circle, found_in
from tests.canary.world import World
from tests.monitor.traces import MACHINE, sent, unpacked

ROOT = Path(__file__).resolve().parents[2]
Sent = tuple[tuple[Submission, ...], World]
PUBLIC = {"school municipality", "region", "board", "partnership", "organisation"}
"""Who files go to, and who has people at the school."""
PLACE = "qzplacex222222222"
MOMENT = re.compile(rb"\b([01]\d|2[0-3]):[0-5]\d:[0-5]\d\b|D:20\d\d|T\d\d:\d\d")


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    return sent(tmp_path_factory.mktemp("team"), 1, "jos")


def test_only_words_about_the_school_and_whom_it_works_with_leave(team: Sent) -> None:
    says_nothing_of_pupils(team)


@pytest.mark.long
@pytest.mark.parametrize("monitor", ["sjso", "collective"])
@pytest.mark.parametrize("seed", range(1, 4))
def test_that_holds_for_every_monitor(tmp_path: Path, seed: int, monitor: str) -> None:
    says_nothing_of_pupils(sent(tmp_path, seed, monitor))


def says_nothing_of_pupils(made: Sent) -> None:
    files, world = made
    secrets = world.words.secrets
    assert len(files) >= 3
    assert len(secrets) > 200
    for file in files:
        words = set().union(*map(found_in, unpacked(file.content))) | found_in(file.file_name)
        assert words <= secrets.keys()
        assert {secrets[word].what for word in words} <= PUBLIC
        assert {secrets[word].circle for word in words} == {Circle.EVERYBODY}


def elsewhere(place: Path, **environment: str) -> dict[str, bytes]:
    """Send from another process, with another environment, and return the files."""
    place.mkdir(parents=True)
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV"}}
    words = [sys.executable, "-m", "tests.monitor.traces", str(place), "1", "jos"]
    subprocess.run(words, check=True, timeout=120, cwd=place, env={**kept, "PYTHONPATH": str(ROOT), **environment})
    return {file.name: file.read_bytes() for file in place.glob("*.zip")}


def test_another_machine_makes_the_same_bytes_and_leaves_nothing_of_itself(team: Sent, tmp_path: Path) -> None:
    names = ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME", "EMAIL", "NAME")
    told = elsewhere(
        tmp_path / PLACE / "home",
        **dict.fromkeys(names, MACHINE),
        HOME=str(tmp_path / PLACE / "home"),
        TMPDIR=str(tmp_path / PLACE / "home"),
        TZ="Pacific/Kiritimati",
        LC_ALL="tr_TR.UTF-8",
        LANG="tr_TR.UTF-8",
        PYTHONHASHSEED="3",
    )
    assert told == {file.file_name: file.content for file in team[0]}
    traces = (MACHINE, PLACE, str(tmp_path), str(ROOT), "/home/", "C:\\", "Kiritimati", "tr_TR", "xpacket")
    for content in told.values():
        for part in unpacked(content):
            assert not [trace for trace in traces if trace.encode() in part]
    for content in told.values():
        first, *members = list(unpacked(content))[1:4]
        assert not [part for part in (first, *members[:2]) if MOMENT.search(part)]
