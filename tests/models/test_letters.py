"""Who gets a letter about a pupil, and what of the facts a letter tells."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.consent import PUPIL, Giver, InformationKind, Question
from models.consent_givers import Deciders, say_on
from models.consent_rules import default_rules
from models.guardian import Authority, Guardian, authority_on
from models.ids import AgendaItemId, GuardianId, MeetingId, PupilId
from models.incapacity import Incapacity
from models.letter_blanks import LetterBlank
from models.letter_facts import LetterFacts, LetterHelp, LetterMeeting, told_decisions, values_of
from models.letter_template import LetterKind, LetterReader
from models.letters import LetterGround, Receiver, receivers
from models.meeting import AgendaItem, Decision, DecisionKind
from models.names import PersonName
from models.pupil import Pupil, YesNoUnknown
from models.spans import Span

DAY = date(2026, 3, 10)
YARA = PupilId("yara")


def guardian(
    name: str, holds: YesNoUnknown = YesNoUnknown.YES, *, deceased: bool = False, secret: bool = False
) -> Guardian:
    return Guardian(
        id=GuardianId(name),
        pupil=YARA,
        name=f"{name} Özil",
        authorities=(Authority(holds=holds),),
        deceased=deceased,
        secret_address=secret,
    )


def around(born: date | None, *guardians: Guardian, secret: bool = False, unable: bool = False) -> list[Receiver]:
    judged = (Incapacity(judged_by="arts", since=DAY),) if unable else ()
    pupil = Pupil(
        id=YARA,
        name=PersonName(given="Yara", surname="Özil"),
        birth_date=born,
        secret_address=secret,
        incapacities=judged,
    )
    return list(receivers(Deciders(pupil=pupil, guardians=guardians, rules=default_rules()), DAY))


def grounds(found: list[Receiver]) -> list[LetterGround]:
    return [receiver.ground for receiver in found]


def born(age: int) -> date:
    return date(DAY.year - age, 1, 1)


def test_below_twelve_who_has_authority_gets_it() -> None:
    found = around(born(9), guardian("fatma"), guardian("ali", YesNoUnknown.NO), guardian("oma", YesNoUnknown.UNKNOWN))
    assert grounds(found) == [
        LetterGround.PARENTS_DECIDE,
        LetterGround.AUTHORITY,
        LetterGround.NO_AUTHORITY,
        LetterGround.AUTHORITY_UNKNOWN,
    ]
    assert [receiver.offered for receiver in found] == [False, True, False, True]
    assert [receiver.advised for receiver in found] == [False, True, False, False]


def test_from_twelve_the_pupil_gets_one_as_well_and_from_sixteen_alone() -> None:
    assert grounds(around(born(12), guardian("fatma"))) == [LetterGround.DECIDES_TOO, LetterGround.AUTHORITY]
    assert grounds(around(born(16), guardian("fatma"))) == [LetterGround.DECIDES, LetterGround.PUPIL_DECIDES]
    assert grounds(around(born(19), guardian("fatma"))) == [LetterGround.DECIDES, LetterGround.PUPIL_DECIDES]
    assert [receiver.reader for receiver in around(born(12), guardian("f"))] == [
        LetterReader.PUPIL,
        LetterReader.PARENTS,
    ]


def test_the_day_before_a_birthday_is_another_day() -> None:
    assert grounds(around(date(2010, 3, 11), guardian("f")))[0] is LetterGround.DECIDES_TOO
    assert grounds(around(date(2010, 3, 10), guardian("f")))[0] is LetterGround.DECIDES


def test_born_on_a_leap_day_one_is_twelve_on_the_first_of_march() -> None:
    leap = Pupil(id=YARA, name=PersonName(given="Yara"), birth_date=date(2016, 2, 29))
    deciders = Deciders(pupil=leap, guardians=(), rules=default_rules())
    assert receivers(deciders, date(2028, 2, 28))[0].ground is LetterGround.PARENTS_DECIDE
    assert receivers(deciders, date(2028, 2, 29))[0].ground is LetterGround.DECIDES_TOO


def test_for_a_pupil_who_was_judged_unable_the_parents_get_it() -> None:
    found = around(born(17), guardian("fatma"), unable=True)
    assert grounds(found) == [LetterGround.UNABLE, LetterGround.AUTHORITY]


def test_without_a_birth_date_somebody_chooses() -> None:
    found = around(None, guardian("fatma"), guardian("ali", YesNoUnknown.NO))
    assert grounds(found) == [LetterGround.AGE_UNKNOWN, LetterGround.AGE_UNKNOWN, LetterGround.NO_AUTHORITY]
    assert not any(receiver.advised for receiver in found)
    assert [receiver.offered for receiver in found] == [True, True, False]


def test_the_dead_get_none_and_a_secret_address_is_told() -> None:
    found = around(born(9), guardian("f", deceased=True), guardian("m", secret=True))
    assert grounds(found)[1:] == [LetterGround.DECEASED, LetterGround.AUTHORITY]
    assert [receiver.secret for receiver in found] == [False, False, True]
    assert all(receiver.secret for receiver in around(born(9), guardian("f"), secret=True))


@given(
    age=st.integers(0, 25),
    told=st.lists(st.sampled_from(YesNoUnknown), max_size=4),
    ended=st.booleans(),
    unable=st.booleans(),
)
def test_nobody_gets_a_letter_by_default_but_who_decides_for_certain(
    age: int, told: list[YesNoUnknown], *, ended: bool, unable: bool
) -> None:
    span = Span(end=date(2026, 3, 9)) if ended else Span()
    guardians = [
        Guardian(id=GuardianId(f"g{place}"), pupil=YARA, name="G", authorities=(Authority(holds=holds, span=span),))
        for place, holds in enumerate(told)
    ]
    judged = (Incapacity(judged_by="arts", since=DAY),) if unable else ()
    pupil = Pupil(id=YARA, name=PersonName(given="Y"), birth_date=born(age), incapacities=judged)
    deciders = Deciders(pupil=pupil, guardians=guardians, rules=default_rules())
    say = say_on(deciders, Question.HELP, DAY)
    assert say is not None
    found = receivers(deciders, DAY)
    assert {entry.to for entry in found if entry.advised} == set(say.required) - set(say.unknown)
    assert {entry.to for entry in found if entry.offered} == set(say.required)
    for entry in found:
        if entry.guardian is not None and authority_on(entry.guardian, DAY) is YesNoUnknown.NO:
            assert not entry.offered
    assert [entry.to for entry in found] == [PUPIL, *(Giver(guardian=one.id) for one in guardians)]


def item(*decisions: Decision, kinds: frozenset[InformationKind] = frozenset({InformationKind.CARE})) -> AgendaItem:
    return AgendaItem(id=AgendaItemId("i"), pupil=YARA, decisions=decisions, kinds=kinds)


def test_nothing_of_safety_goes_along_by_itself() -> None:
    advice, report = Decision(text="Advies"), Decision(text="Melding", kind=DecisionKind.REPORT)
    assert told_decisions(item(advice, report)) == (("Advies",), 1)
    assert told_decisions(item(advice, kinds=frozenset({InformationKind.CARE, InformationKind.SAFETY}))) == ((), 1)


def facts(*decisions: str) -> LetterFacts:
    return LetterFacts(
        school="De Luwte",
        called="Yara",
        full_name="Yara Özil",
        today=DAY,
        coordinator="Anja",
        meeting=LetterMeeting(
            id=MeetingId("m"), on=DAY, titles={"nl": "zorgteam", "en": "care team"}, decisions=decisions
        ),
        running=LetterHelp(what="coaching", since=DAY),
        ended=LetterHelp(what="spel", provider="Altra", until=DAY),
    )


def test_days_and_meetings_are_told_in_the_language_of_the_letter() -> None:
    dutch, english = (values_of(facts("A"), LetterKind.AGREED, language) for language in ("nl", "en"))
    assert (dutch[LetterBlank.MEETING_DATE], english[LetterBlank.MEETING_DATE]) == ("10 maart 2026", "10 March 2026")
    assert (dutch[LetterBlank.MEETING], english[LetterBlank.MEETING]) == ("zorgteam", "care team")


def test_one_decision_is_a_sentence_and_several_are_a_list() -> None:
    assert values_of(facts("A\nb"), LetterKind.AGREED, "nl")[LetterBlank.DECISION] == "A b"
    assert values_of(facts("A", "B"), LetterKind.AGREED, "nl")[LetterBlank.DECISION] == "- A\n- B"


def test_a_letter_that_help_ends_is_about_the_help_that_ended() -> None:
    assert values_of(facts(), LetterKind.HELP_ENDS, "nl")[LetterBlank.HELP] == "spel"
    assert values_of(facts(), LetterKind.HELP_STARTS, "nl")[LetterBlank.HELP] == "coaching"
    bare = LetterFacts(school="S", called="Y", full_name="Y", today=DAY, coordinator="A")
    assert values_of(bare, LetterKind.HELP_ENDS, "nl")[LetterBlank.HELP_UNTIL] == ""
