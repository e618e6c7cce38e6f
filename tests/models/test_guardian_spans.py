"""The stretches of authority say on each day what the notes say."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.guardian import Authority, Guardian, authority_on
from models.guardian_spans import authority_spans
from models.ids import GuardianId, PupilId
from models.pupil import YesNoUnknown
from models.spans import Span

BASE = date(2024, 2, 27)
places = st.none() | st.integers(0, 9)


def day(place: int | None) -> date | None:
    return None if place is None else BASE + timedelta(days=place)


@st.composite
def notes(draw: st.DrawFn) -> Authority:
    first, last = draw(places), draw(places)
    if first is not None and last is not None and last < first:
        first, last = last, first
    return Authority(
        holds=draw(st.sampled_from(YesNoUnknown)),
        span=Span(start=day(first), end=day(last)),
        source=draw(st.sampled_from(["", "rechter"])),
    )


def parent(*authorities: Authority) -> Guardian:
    return Guardian(id=GuardianId("g"), pupil=PupilId("p"), name="Ouder", authorities=authorities)


@given(st.lists(notes(), max_size=5))
def test_each_day_says_the_same_and_stretches_do_not_overlap(noted: list[Authority]) -> None:
    guardian = parent(*noted)
    spans = authority_spans(guardian)
    for place in range(-2, 13):
        on = BASE + timedelta(days=place)
        covering = [entry.holds for entry in spans if entry.span.covers(on)]
        assert len(covering) <= 1
        assert (covering or [YesNoUnknown.UNKNOWN]) == [authority_on(guardian, on)]


def test_neighbours_that_say_the_same_are_one() -> None:
    first = Authority(holds=YesNoUnknown.YES, span=Span(end=BASE))
    second = Authority(holds=YesNoUnknown.YES, span=Span(start=BASE + timedelta(days=1)))
    assert authority_spans(parent(first, second)) == (Authority(holds=YesNoUnknown.YES),)
    assert authority_spans(parent()) == ()
