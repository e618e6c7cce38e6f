"""Any days, spans, texts and choices, of which records are made; texts are nasty."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from models.spans import Span

T = TypeVar("T")
NASTY = (
    "Jansen & Söhne",
    "Şükran Yıldız",
    "Ĳsbrand",
    "’t Hart",
    "Robert'); DROP TABLE pupil;--",
    '"O\'Brien" % _ \\',
    "👩‍👧‍👦🙂",
    "עברית",
    "x" * 300,
    "regel 1\nregel 2\t\r\n",
    " ",
)
texts = st.sampled_from(NASTY) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
words = texts.filter(lambda text: bool(text.strip()))
days = st.dates()
maybe_day = st.none() | days
counts = st.integers(0, 2**40)
known = st.none() | st.booleans()


def ordered_days(count: int) -> st.SearchStrategy[list[date | None]]:
    """Return days of which each is open or not before the ones that precede it."""
    masks = st.lists(st.booleans(), min_size=count, max_size=count)
    return st.tuples(st.lists(days, min_size=count, max_size=count), masks).map(
        lambda drawn: [day if keep else None for day, keep in zip(sorted(drawn[0]), drawn[1], strict=True)]
    )


spans = ordered_days(2).map(lambda ends: Span(start=ends[0], end=ends[1]))


def some(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


def subset(values: Iterable[T]) -> st.SearchStrategy[frozenset[T]]:
    return st.frozensets(st.sampled_from(tuple(values)))


def one_of(values: Iterable[T]) -> st.SearchStrategy[T]:
    return st.sampled_from(tuple(values))


def maybe(values: Iterable[T]) -> st.SearchStrategy[T | None]:
    return st.none() | st.sampled_from(tuple(values))
