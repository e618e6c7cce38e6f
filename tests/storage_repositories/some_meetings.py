"""Any meeting, what is agreed there, and what is prepared for it."""

from collections.abc import Sequence

from hypothesis import strategies as st

from models.consent import InformationKind
from models.ids import ActionId, AgendaItemId, MeetingId, PreparationId
from models.meeting import (
    LONGEST,
    Action,
    ActionState,
    AgendaItem,
    Decision,
    DecisionKind,
    Involvement,
    Meeting,
    MinutesState,
    Participant,
    Presence,
    Remark,
    RemarkAnswer,
)
from models.preparation import Preparation
from tests.storage_repositories import world
from tests.storage_repositories.some_values import days, maybe, maybe_day, one_of, some, subset, texts, words

items = st.builds(
    AgendaItem,
    id=st.uuids().map(lambda made: AgendaItemId(str(made))),
    theme=words,
    anonymous=st.booleans(),
    reason=texts,
    question=texts,
    minutes=st.integers(1, 600),
    kinds=subset(InformationKind),
    discussion=texts,
    decisions=some(
        st.builds(
            Decision,
            text=words,
            decided_by=texts,
            mandate=texts,
            kind=st.none() | one_of(DecisionKind),
            entered_on=st.none() | days,
        )
    ),
    parents=one_of(Involvement),
    child=one_of(Involvement),
    absent=st.frozensets(one_of(world.PROFESSIONALS)),
    spent=st.integers(0, 10_000),
    letter=texts,
)
about_pupils = st.lists(one_of(world.PUPILS), unique=True).map(
    lambda found: tuple(AgendaItem(id=AgendaItemId(f"about-{pupil}"), pupil=pupil) for pupil in found)
)


@st.composite
def remarks(draw: st.DrawFn, about: Sequence[AgendaItemId]) -> Remark:
    answer = draw(st.none() | one_of(RemarkAnswer))
    return Remark(
        text=draw(words),
        by=draw(texts),
        on=draw(st.none() | days),
        noted_by=draw(texts),
        item=draw(st.sampled_from([None, *about])),
        after_adoption=answer is None and draw(st.booleans()),
        answer=answer,
        because=draw(words) if answer is RemarkAnswer.REJECTED else draw(texts),
        answered_on=draw(days) if answer else None,
    )


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    state = draw(one_of(MinutesState))
    people = draw(st.lists(one_of(world.PROFESSIONALS), unique=True))
    agenda = tuple(draw(st.permutations((*draw(some(items)), *draw(about_pupils)))))
    return Meeting(
        id=MeetingId("new"),
        kind=draw(words),
        on=draw(days),
        at=draw(st.none() | st.times()),
        place=draw(texts),
        chair=draw(texts),
        minute_taker=draw(texts),
        participants=tuple(Participant(professional=who, presence=draw(one_of(Presence))) for who in people),
        items=agenda,
        state=state,
        adopted_on=draw(days) if state is MinutesState.ADOPTED else None,
        remarks=draw(some(remarks([item.id for item in agenda]))),
        remarks_until=draw(st.none() | days),
        sent_on=draw(st.none() | days),
        sent_by=draw(texts),
        went_well=draw(texts),
        went_badly=draw(texts),
        to_change=draw(texts),
        rating=draw(st.none() | st.integers(1, 5)),
        pseudonym_seed=draw(texts),
        length=draw(st.none() | st.integers(1, LONGEST)),
        slot=draw(st.none() | days),
        cancelled_on=draw(st.none() | days),
        revision=draw(st.integers(0, 99)),
        invited=draw(st.none() | st.integers(0, 99)),
    )


@st.composite
def actions(draw: st.DrawFn) -> Action:
    state = draw(one_of(ActionState))
    return Action(
        id=ActionId("new"),
        text=draw(words),
        owner=draw(words),
        due=draw(maybe_day),
        professional=draw(maybe(world.PROFESSIONALS)),
        user=draw(maybe(world.USERS)),
        pupil=draw(maybe(world.PUPILS)),
        meeting=draw(maybe(world.MEETINGS)),
        item=draw(maybe(world.ITEMS)),
        state=state,
        settled_on=None if state is ActionState.OPEN else draw(days),
        dropped_because=draw(words),
        postponed=draw(st.integers(0, 99)),
    )


preparations = st.builds(
    Preparation,
    id=st.just(PreparationId("note")),
    item=one_of(world.ITEMS),
    professional=one_of(world.PROFESSIONALS),
    on=days,
    text=texts,
    question=words,
    kinds=st.frozensets(one_of(InformationKind), min_size=1),
    from_help_file=st.booleans(),
    noted_by=texts,
)
