from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.chart_drawing import Surface, draw
from models.chart_marks import Area, Bar, Dot, Label, Mark, Picture, Stroke, hatching
from models.chart_words import notes, spoken, table
from models.charts import MOST_SERIES, Chart, Series, Shape, ticks
from models.errors import ValidationError
from resources import texts
from tests.charts import ALL, BARS, ONE, SEVERAL

numbers = st.one_of(st.none(), st.integers(0, 100_000))


@st.composite
def charts(draws: st.DrawFn) -> Chart:
    count = draws(st.integers(1, 30))
    series = draws(
        st.lists(
            st.builds(Series, title=st.text(min_size=1, max_size=80), values=st.tuples(*[numbers] * count)),
            min_size=1,
            max_size=MOST_SERIES,
        )
    )
    return replace(
        ONE,
        shape=draws(st.sampled_from(Shape)),
        points=tuple(draws(st.lists(st.text(max_size=60), min_size=count, max_size=count))),
        series=tuple(series),
        band=draws(st.integers(0, 10)),
    )


def surface(width: float = 480) -> Surface:
    return Surface(width=width, size=9, measure=lambda text, size: len(text) * size * 0.5, hidden="verborgen")


def labels(picture: Picture) -> list[str]:
    return [mark.text for mark in picture.marks if isinstance(mark, Label)]


def heights(mark: Mark) -> list[float]:
    match mark:
        case Stroke() | Area():
            return [y for _, y in mark.points]
        case Bar():
            return [mark.y, mark.y + mark.height]
        case Dot() | Label():
            return [mark.y]


@given(charts())
def test_the_axis_begins_at_nought_and_reaches_over_the_highest_number(chart: Chart) -> None:
    found = ticks(chart)
    assert found[0] == 0
    assert found[-1] >= chart.highest + chart.band
    assert 2 <= len(found) <= 7
    assert len({after - before for before, after in pairwise(found)}) == 1


@given(charts(), st.sampled_from([200.0, 480.0, 900.0]))
def test_everything_is_drawn_within_the_surface(chart: Chart, width: float) -> None:
    picture = draw(chart, surface(width))
    assert all(0 <= y <= picture.height for mark in picture.marks for y in heights(mark))
    for mark in picture.marks:
        if isinstance(mark, Bar):
            assert mark.width >= 0
            assert mark.x + mark.width <= width
    shown = [mark for mark in picture.marks if isinstance(mark, Dot)]
    if chart.shape is Shape.LINES:
        samples = len(chart.series) if len(chart.series) > 1 else 0
        assert len(shown) == samples + sum(value is not None for one in chart.series for value in one.values)


@given(charts())
def test_who_cannot_see_it_hears_every_number_and_every_gap(chart: Chart) -> None:
    heard = spoken(chart, texts("nl"))
    head, *rows = table(chart, texts("nl"))
    assert len(head) == len(chart.series) + 1
    assert [row[0] for row in rows] == list(chart.points)
    for row in rows:
        assert all(cell in heard for cell in row[1:])
    assert chart.has_gaps == any("geen getal" in cell for row in rows for cell in row[1:])


def test_a_hidden_number_is_a_gap_with_a_word_and_no_nought() -> None:
    picture = draw(ONE, surface())
    thick = [mark for mark in picture.marks if isinstance(mark, Stroke) and len(mark.points) > 1 and mark.width > 1.2]
    assert [len(mark.points) for mark in thick] == [2, 3]
    assert labels(picture).count("verborgen") == 1
    assert "verborgen (1)" in labels(draw(SEVERAL, surface()))
    assert "verborgen" in labels(draw(BARS, surface()))


def test_the_band_shows_how_far_a_number_can_be_from_the_truth() -> None:
    areas = [mark for mark in draw(ONE, surface()).marks if isinstance(mark, Area)]
    assert [len(mark.points) for mark in areas] == [4, 6]
    alone = replace(ONE, points=ONE.points[:1], series=(Series(title="x", values=(5,)),))
    assert len([mark for mark in draw(alone, surface()).marks if isinstance(mark, Area)]) == 1
    exact = replace(ONE, band=0)
    assert not any(isinstance(mark, Area) for mark in draw(exact, surface()).marks)
    assert "grijze gebied" in notes(ONE, texts("nl"))[0]
    assert "streepjes" in notes(SEVERAL, texts("nl"))[0]
    assert notes(exact, texts("nl")) == (ONE.basis, ONE.caveat)
    assert len(draw(SEVERAL, surface()).marks) > len(draw(replace(SEVERAL, band=0), surface()).marks)


def test_series_are_told_apart_without_colour() -> None:
    picture = draw(SEVERAL, surface())
    assert len({mark.sign for mark in picture.marks if isinstance(mark, Dot)}) == 3
    assert len({mark.dash for mark in picture.marks if isinstance(mark, Stroke)}) >= 3
    assert len({mark.fill for mark in draw(BARS, surface()).marks if isinstance(mark, Bar)}) == 2


def test_long_words_are_cut_and_many_points_lose_some_words() -> None:
    assert any(text.endswith("…") for text in labels(draw(BARS, surface(260))))
    many = replace(ONE, points=tuple(map(str, range(1000, 1030))), series=(Series(title="x", values=(1,) * 30),))
    shown = [text for text in labels(draw(many, surface(300))) if text.startswith("10")]
    assert 3 < len(shown) < 30


def test_a_hatched_bar_stays_within_itself() -> None:
    bar = next(mark for mark in draw(BARS, surface()).marks if isinstance(mark, Bar) and mark.width > 20)
    lines = list(hatching(bar, 3))
    assert len(lines) > 5
    for ends in lines:
        for x, y in ends:
            assert bar.x <= x <= bar.x + bar.width + 1e-9
            assert bar.y - 1e-9 <= y <= bar.y + bar.height + 1e-9


@pytest.mark.parametrize(
    "changes",
    [
        {"title": " "},
        {"unit": ""},
        {"points": (), "series": (Series(title="x", values=()),)},
        {"series": ()},
        {"series": (Series(title="x", values=(1,)),)},
        {"series": (Series(title="x", values=(1, 2, 3, 4, 5, -6)),)},
        {"series": ONE.series * 5},
        {"band": -1},
    ],
)
def test_a_chart_that_cannot_be_does_not_exist(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        replace(ONE, **changes)


def test_every_chart_is_drawn_the_same_again() -> None:
    for chart in ALL:
        assert draw(chart, surface()) == draw(chart, surface())
