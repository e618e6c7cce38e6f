"""Make a corpus: ``python -m tests.corpus --schools N --releases R --seed S --pupils LOW-HIGH --out DIR``.

Each school has a folder, and in it one folder for each release and recipient, with the package as it is sent and
``truth.csv`` beside it: the same columns and rows with the true values. The figures so far are printed after each
school, and all of them at the end or when the run is stopped. ``--processes N`` makes N schools at once; ``--first K``
goes on at school K, with the figures that are in DIR of the schools before it. The same seed gives the same files.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.figures import Tally
from tests.corpus.making import Corpus, made


def corpus(asked: Corpus) -> Tally:
    """Make the schools that are asked, say how it goes, and return the figures; also of a run that is stopped."""
    whole = Tally()
    try:
        for number, tally in made(asked):
            whole.join(tally)
            sys.stderr.write(f"school {number}: {'; '.join(whole.lines())}\n")
            sys.stderr.flush()
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
    return whole


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
    parser.add_argument("--first", type=int, default=0, help="go on at this school: those before it were made")
    parser.add_argument("--processes", type=int, default=1, help="how many schools are made at once")
    tally = corpus(Corpus(**vars(parser.parse_args(arguments))))
    sys.stdout.write("\n".join(tally.lines()) + "\n")


if __name__ == "__main__":
    main()
