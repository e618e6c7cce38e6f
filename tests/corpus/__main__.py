"""Make a corpus: ``python -m tests.corpus --schools N --releases R --seed S --pupils LOW-HIGH --out DIR``.

Each school has a folder, and in it one folder for each release and recipient, with the package as it is sent and
``truth.csv`` beside it: the same columns and rows with the true values. Then the figures are printed.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from models.errors import ReportError
from models.monitor.release import Release
from reports.monitor_package import cells_csv, package
from tests.corpus.figures import Tally
from tests.corpus.school import Made, school


def corpus(
    schools: int, releases: int, seed: int, pupils: tuple[int, int], out: Path | None = None, monitor: str = "sjso"
) -> Tally:
    """Live, protect, prove and write; pupils are those in help at any time."""
    tally = Tally()
    for number in range(schools):
        chance = Random(f"{seed} {number}")
        made: Made | None = None
        try:
            for place, made in enumerate(school(number, releases, chance.randint(*pupils), seed, monitor)):
                tally.add(place, made)
                if out is not None:
                    write(out / f"school-{number:05}", f"{number % 100:02}AB{number // 100 % 100:02}", made)
        except ReportError as refusal:
            sys.stderr.write(f"school {number}: {refusal.code} {refusal.facts}\n")
            tally.refused += 1
        if made is not None:
            tally.attack(made.found.past, made, chance)
        sys.stderr.write(f"school {number}: {'; '.join(tally.lines())}\n")
    return tally


def write(folder: Path, code: str, made: Made) -> None:
    """Write the files of one release: for each recipient a folder with the package and the truth."""
    for _, release, truth in made.releases(code):
        place = folder / f"{release.period.id}_{release.recipient.code}"
        place.mkdir(parents=True, exist_ok=True)
        (place / release.file_name).write_bytes(package(release))
        (place / "truth.csv").write_bytes(truth_csv(truth))


def truth_csv(truth: Release) -> bytes:
    """Return the true values in the columns and rows of the file."""
    return cells_csv(truth.rows())


def _pupils(text: str) -> tuple[int, int]:
    low, _, high = text.partition("-")
    return int(low), int(high or low)


def main(arguments: Sequence[str] | None = None) -> None:
    """Make a corpus as asked on the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description="Make schools with files to attack.")
    parser.add_argument("--schools", type=int, default=10)
    parser.add_argument("--releases", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pupils", type=_pupils, default=(30, 90), help="pupils in help at any time, LOW-HIGH")
    parser.add_argument("--out", type=Path, help="a folder for the files; without it only figures are made")
    parser.add_argument("--monitor", default="sjso", help="the definition, of half-years")
    asked = parser.parse_args(arguments)
    tally = corpus(asked.schools, asked.releases, asked.seed, asked.pupils, asked.out, asked.monitor)
    sys.stdout.write("\n".join(tally.lines()) + "\n")


if __name__ == "__main__":
    main()
