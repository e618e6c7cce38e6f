"""Weighed sharings in the store: kept whole, never changed, ended at most once."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from models.consent import InformationKind, Party, PartyKind, Purpose, Question
from models.errors import ConflictError, NotFoundError
from models.ids import WeighedId
from models.weighed import WeighedEnd, WeighedGround, WeighedSharing
from storage.rows import Connection
from storage.weighed import Weighed
from tests.storage_repositories import some_consents, some_values, world
from tests.storage_repositories.test_round_trips import quick, taken_back

BILAL, EMMA = world.PUPILS[:2]


@st.composite
def decisions(draw: st.DrawFn) -> WeighedSharing:
    decided, since, until, end = sorted(
        draw(st.tuples(some_values.days, some_values.days, some_values.days, some_values.days))
    )
    ended = WeighedEnd(on=end, because=draw(some_values.words))
    return WeighedSharing(
        id=WeighedId("new"),
        pupil=draw(some_values.one_of(world.PUPILS)),
        party=draw(some_consents.parties),
        kinds=draw(some_values.subset(InformationKind).filter(bool)),
        purpose=draw(some_values.one_of(Purpose)),
        reason=draw(some_values.words),
        ground=draw(some_values.one_of(WeighedGround)),
        alternatives=draw(some_values.words),
        consulted=draw(some_values.words),
        decided_by=draw(some_values.words),
        decided_on=decided,
        since=since,
        until=until,
        parents_told=draw(st.booleans()),
        child_told=draw(st.booleans()),
        question=draw(st.sampled_from((Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE))),
        ground_words=draw(some_values.words),
        parents_untold=draw(some_values.words),
        child_untold=draw(some_values.words),
        ended=draw(st.sampled_from((None, ended))),
    )


@quick
@given(found=decisions(), later=decisions())
def test_round_trip(filled: Connection, found: WeighedSharing, later: WeighedSharing) -> None:
    weighed = Weighed(filled)
    with taken_back(filled):
        weighed.add(found)
        assert weighed.get(found.id) == found
        ended = WeighedEnd(on=later.until, because=later.reason)
        if found.ended is None and ended.on >= found.decided_on:
            weighed.end(found.id, ended)
            assert weighed.get(found.id) == replace(found, ended=ended)


def decided(name: str) -> WeighedSharing:
    return WeighedSharing(
        id=WeighedId(name),
        pupil=BILAL,
        party=Party(kind=PartyKind.ORGANISATION, id=world.ORGANISATIONS[0]),
        kinds=frozenset({InformationKind.SAFETY}),
        purpose=Purpose.PROTECT,
        reason="x",
        ground=WeighedGround.VEILIG_THUIS,
        alternatives="x",
        consulted="x",
        decided_by="x",
        decided_on=world.DAY,
        since=world.DAY,
        until=world.DAY.replace(year=world.DAY.year + 1),
        parents_told=True,
        child_told=True,
    )


def test_latest_decision_first(connection: Connection) -> None:
    weighed = Weighed(connection)
    next_day = world.DAY.replace(day=2)
    for name, day, pupil in (
        ("old", world.DAY, BILAL),
        ("z", next_day, BILAL),
        ("a", next_day, EMMA),
        ("m", next_day, BILAL),
    ):
        weighed.add(replace(decided(name), pupil=pupil, decided_on=day, since=day))
    assert [entry.id for entry in weighed.of_pupil(BILAL)] == ["m", "z", "old"]
    by_pupil = {pupil: [entry.id for entry in found] for pupil, found in weighed.by_pupil().items()}
    assert by_pupil == {BILAL: ["m", "z", "old"], EMMA: ["a"]}
    assert weighed.by_pupil([EMMA]) == {EMMA: weighed.of_pupil(EMMA)}
    assert weighed.by_pupil([]) == {}


def test_a_decision_is_added_once_and_ended_once(connection: Connection) -> None:
    weighed = Weighed(connection)
    weighed.add(decided("w"))
    with pytest.raises(ConflictError) as caught:
        weighed.add(replace(decided("w"), reason="y"))
    assert caught.value.code == "weighed_exists"
    end = WeighedEnd(on=world.DAY, because="over")
    weighed.end(WeighedId("w"), end)
    with pytest.raises(ConflictError) as caught:
        weighed.end(WeighedId("w"), end)
    assert caught.value.code == "weighed_ended"
    with pytest.raises(NotFoundError):
        weighed.end(WeighedId("?"), end)


REFUSED: dict[str, Callable[[], WeighedSharing]] = {
    "organisation": lambda: replace(decided("w"), party=Party(kind=PartyKind.ORGANISATION, id="?")),
    "professional": lambda: replace(decided("w"), party=Party(kind=PartyKind.PROFESSIONAL, id="?")),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_party_that_is_not_there_is_refused(connection: Connection, case: str) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        Weighed(connection).add(REFUSED[case]())
