"""Any question for consent, with its answers."""

from hypothesis import strategies as st

from models.consent import (
    PUPIL,
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    Giver,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.ids import ConsentId
from tests.storage_repositories import world
from tests.storage_repositories.some_values import days, maybe, one_of, some, subset, texts, words

givers = st.just(PUPIL) | st.sampled_from([Giver(guardian=guardian) for guardian in world.GUARDIANS])


def _each_once(found: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(found))


parties = st.one_of(
    st.builds(Party, kind=st.just(PartyKind.ORGANISATION), id=one_of(world.ORGANISATIONS)),
    st.builds(Party, kind=st.just(PartyKind.PROFESSIONAL), id=one_of(world.PROFESSIONALS)),
    st.builds(Party, kind=st.sampled_from((PartyKind.MEETING, PartyKind.ROLE)), id=words),
)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    kind = draw(one_of(AnswerKind))
    form = draw(one_of(AnswerForm) if kind is AnswerKind.YES else maybe(AnswerForm))
    note = draw(words if form is AnswerForm.SPOKEN else texts)
    return Answer(giver=draw(givers), kind=kind, on=draw(days), form=form, note=note)


@st.composite
def consents(draw: st.DrawFn) -> Consent:
    question = draw(one_of(Question))
    asked, until = sorted((draw(days), draw(days)))
    sharing = question is not Question.HELP
    return Consent(
        id=ConsentId("new"),
        pupil=draw(one_of(world.PUPILS)),
        question=question,
        purpose=draw(one_of(Purpose).filter(lambda purpose: purpose is not Purpose.PROTECT)),
        asked_on=asked,
        parties=draw(some(parties).map(_each_once).filter(lambda found: bool(found) or not sharing)),
        kinds=draw(subset(InformationKind).filter(lambda found: bool(found) or not sharing)),
        valid_until=draw(st.sampled_from((None, until))),
        conditions=draw(texts),
        answers=draw(some(answers())),
    )
