"""What a decision says of the change it brings is filled in; what it does not say stays as it is."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.consent import InformationKind, Party, PartyKind, Question
from models.entering_start import Ask, meant_first, named_in, parties_to_ask, said_to_change
from models.errors import ValidationError
from models.ids import OrganisationId, ProfessionalId, PupilId, TrajectoryId
from models.network import Organisation
from models.trajectory import Layer, Trajectory

DAY = date(2026, 3, 10)
ALTRA = Organisation(id=OrganisationId("altra"), name="Altra", aliases=("Altra Thuis",))
GROEI = Organisation(id=OrganisationId("groei"), name="Groei & Glunder B.V.", aliases=("G&G",))
TOM = Organisation(id=OrganisationId("tom"), name="To")
KNOWN = (ALTRA, GROEI, TOM)
HELP = Trajectory(
    id=TrajectoryId("t1"),
    layer=Layer.INDIVIDUAL,
    pupil=PupilId("p"),
    form="Speltherapie",
    intensity="wekelijks",
    provider=ALTRA.id,
    professional=ProfessionalId("jo"),
    started_on=date(2026, 1, 5),
)


@pytest.mark.parametrize(
    ("text", "intensity"),
    [
        ("Voortaan 2x per week", "2x per week"),
        ("We gaan naar één keer per maand, samen met moeder", "één keer per maand"),
        ("Om de week is genoeg", "Om de week"),
        ("Twee uur per week op school", "Twee uur per week"),
        ("Minder vaak", "wekelijks"),
        ("Dit is de 2e keer dat hij per week uitvalt", "wekelijks"),
    ],
)
def test_how_often_is_read(text: str, intensity: str) -> None:
    assert said_to_change(text, HELP, KNOWN, DAY).after.intensity == intensity


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Doorgaan tot 1 juni", date(2026, 6, 1)),
        ("Doorgaan t/m 3-7-2026.", date(2026, 7, 3)),
        ("tot en met vrijdag", date(2026, 3, 13)),
        ("Doorgaan tot de zomer", None),
        ("Gestopt, liep tot 1-1-2026", None),
        ("Doorgaan", None),
    ],
)
def test_until_when_is_read(text: str, end: date | None) -> None:
    assert said_to_change(text, HELP, KNOWN, DAY).after.planned_end == end


def test_another_provider_is_read_and_takes_other_people_along() -> None:
    after = said_to_change("Overdragen aan groei & glunder b.v.", HELP, KNOWN, DAY).after
    assert (after.provider, after.professional) == (GROEI.id, None)
    same = said_to_change("Altra gaat door", HELP, KNOWN, DAY).after
    assert (same.provider, same.professional) == (ALTRA.id, HELP.professional)


@given(text=st.text(max_size=200))
def test_any_text_gives_help_that_can_be(text: str) -> None:
    change = said_to_change(text, HELP, KNOWN, DAY)
    assert change.before == HELP
    assert replace(change.after, intensity="", provider=None, professional=None, planned_end=None) == replace(
        HELP, intensity="", provider=None, professional=None, planned_end=None
    )


def test_names_stand_as_whole_words() -> None:
    assert named_in("Met Altra en Groei & Glunder B.V.", KNOWN) == [ALTRA.id, GROEI.id]
    assert named_in("Altrabel is iets anders", KNOWN) == []
    assert named_in("To the point", KNOWN) == []


def test_help_that_is_named_comes_first_then_what_runs() -> None:
    waiting = replace(HELP, id=TrajectoryId("t2"), form="Ambulant", provider=GROEI.id, started_on=None)
    ended = replace(HELP, id=TrajectoryId("t3"), ended_on=DAY)
    assert [one.id for one in meant_first("Meer", [waiting, HELP, ended], KNOWN)] == ["t1", "t2"]
    assert [one.id for one in meant_first("Ambulant eerder", [HELP, waiting], KNOWN)] == ["t2", "t1"]
    assert [one.id for one in meant_first("G&G kan eerder", [HELP, waiting], KNOWN)] == ["t2", "t1"]


def test_whom_to_ask_for() -> None:
    kept = Party(kind=PartyKind.ORGANISATION, id="moc")
    named = Party(kind=PartyKind.ORGANISATION, id="altra")
    meeting = Party(kind=PartyKind.MEETING, id="zorgteam")
    assert parties_to_ask("Toestemming voor Altra", KNOWN, [kept], "zorgteam") == (named,)
    assert parties_to_ask("Toestemming vragen", KNOWN, [kept, kept], "zorgteam") == (kept,)
    assert parties_to_ask("Toestemming vragen", KNOWN, [], "zorgteam") == (meeting,)


def test_sharing_needs_a_receiver_and_a_kind() -> None:
    with pytest.raises(ValidationError) as refused:
        Ask(question=Question.SHARE_SCHOOL)
    assert set(refused.value.problems) == {"parties", "kinds"}
    assert Ask(question=Question.HELP).parties == ()
    whole = Ask(
        question=Question.SHARE_SCHOOL,
        parties=(Party(kind=PartyKind.MEETING, id="z"),),
        kinds=frozenset(InformationKind),
    )
    assert len(whole.kinds) == len(InformationKind)
