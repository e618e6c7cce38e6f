"""Attack a corpus: ``python -m tests.adversary DIR [DIR ...]``, made by ``python -m tests.corpus --out DIR``."""

import argparse
import sys
from pathlib import Path

from tests.adversary.packages import schools
from tests.adversary.report import report


def main() -> None:
    """Print what each attack brings."""
    parser = argparse.ArgumentParser(prog="python -m tests.adversary", description="Attack the files of schools.")
    parser.add_argument("folders", nargs="+", type=Path, help="made by python -m tests.corpus --out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--naive", type=int, default=3, help="how many schools to attack under other rules as well")
    asked = parser.parse_args()
    corpus = [files for folder in asked.folders for files in schools(folder)]
    for line in report(corpus, asked.seed, asked.naive):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
