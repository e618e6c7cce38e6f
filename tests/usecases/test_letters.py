"""Letters: what they begin with, who gets one, what is looked at before one is made, and what is kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.carefile import Signal, SignalKind
from models.change import LogQuery
from models.consent import PUPIL, Giver, InformationKind
from models.errors import ConsentMissingError, PermissionDeniedError, ValidationError
from models.guardian import Authority, Guardian, Relation
from models.ids import AgendaItemId, GuardianId, LetterTemplateId, MeetingId, PupilId
from models.letter_blanks import LetterBlank, filled
from models.letter_facts import values_of
from models.letter_template import LetterKind, LetterReader, originals
from models.letters import LetterGround, LetterOrder
from models.meeting import AgendaItem, Decision, Meeting
from models.names import PersonName
from models.pupil import Pupil, Residence, YesNoUnknown
from models.school import School
from models.timeline import TimelineKind
from models.usecases.carefiles import CareFileUseCases
from models.usecases.letter_templates import LetterTemplateUseCases
from models.usecases.letters import LetterUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.timeline import TimelineUseCases
from models.usecases.undo import UndoUseCases
from models.user import Role
from resources import texts
from tests.stores import TODAY

YARA, BILAL = PupilId("yara"), PupilId("bilal")
MOTHER, FATHER = Giver(guardian=GuardianId("fatma")), Giver(guardian=GuardianId("ali"))
MEETING = MeetingId("meeting")


def guardian(name: str, called: str, holds: YesNoUnknown = YesNoUnknown.YES, pupil: PupilId = YARA) -> Guardian:
    return Guardian(
        id=GuardianId(name),
        pupil=pupil,
        name=called,
        relation=Relation.OTHER,
        authorities=(Authority(holds=holds),),
        phone=f"06-1234567{len(name)}",
        email=f"{name}@example.nl",
    )


@pytest.fixture
def school(empty_session: Session) -> Session:
    """Yara, whose parents live apart, and Bilal were spoken of in one meeting."""
    SchoolUseCases(empty_session).save(School(name="De Luwte", municipality="Amsterdam"))
    cases = PupilUseCases(empty_session)
    born = date(TODAY.year - 9, 1, 1)
    cases.save(Pupil(id=YARA, name=PersonName(given="Yara", surname="Özil"), group="OB2", birth_date=born))
    cases.save(Pupil(id=BILAL, name=PersonName(given="Bilal", surname="Boer"), group="OB2", birth_date=born))
    cases.save(Pupil(id=PupilId("other"), name=PersonName(given="Roos", surname="Bakker")))
    for entry in (guardian("fatma", "Fatma Özil"), guardian("ali", "Ali Şen"), guardian("b", "Kim Boer", pupil=BILAL)):
        cases.save_guardian(entry)
    items = (
        AgendaItem(
            id=AgendaItemId("of-yara"),
            pupil=YARA,
            decisions=(Decision(text="Samen leren plannen."), Decision(text="Bilal doet mee in het groepje.")),
        ),
        AgendaItem(id=AgendaItemId("of-bilal"), pupil=BILAL, decisions=(Decision(text="Rustige plek."),)),
    )
    MeetingUseCases(empty_session).save(Meeting(id=MEETING, kind="zorgteam", on=TODAY, items=items))
    care = CareFileUseCases(empty_session)
    care.start(YARA, Signal(id=care.new_signal_id(), on=TODAY, kind=SignalKind.OTHER))
    file = cases.dossier(YARA).care_files[0]
    care.save(replace(file, next_step="De juf belt u maandag."))
    return empty_session


def order(session: Session, *to: Giver) -> LetterOrder:
    """Return what one gets by choosing the first template and changing nothing but Bilal's name."""
    desk = LetterUseCases(session).desk(YARA, MEETING)
    template = desk.templates[0]
    values = values_of(desk.facts, template.kind, template.language)
    return LetterOrder(
        pupil=YARA,
        kind=template.kind,
        language=template.language,
        subject=filled(template.subject, values),
        body=filled(template.body, values).replace("Bilal", "Een ander kind"),
        to=to or (MOTHER, FATHER),
        meeting=MEETING,
    )


def refused(session: Session, wanted: LetterOrder) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        LetterUseCases(session).make(wanted)
    return caught.value.problems


def test_the_text_begins_with_what_was_decided_and_the_next_step(school: Session) -> None:
    body = order(school).body
    assert "10 maart 2026" in body
    assert "- Samen leren plannen.\n- Een ander kind doet mee in het groepje." in body
    assert "De juf belt u maandag." in body
    assert order(school).subject == "Wat we hebben afgesproken over Yara"


def test_each_parent_gets_a_letter_of_his_own_in_which_the_other_is_not_named(school: Session) -> None:
    made = LetterUseCases(school).make(order(school))
    mother, father = made.views
    assert (mother.to, father.to) == ("Fatma Özil", "Ali Şen")
    assert mother.text.startswith("Beste Fatma Özil,")
    assert father.text.startswith("Beste Ali Şen,")
    assert "Ali" not in mother.text
    assert "Fatma" not in father.text
    assert (mother.school, mother.signed_by, mother.on) == ("De Luwte", "Anja de Wit", TODAY)
    assert "{" not in mother.text + mother.subject


def test_what_was_sent_is_kept_and_read_back_and_both_are_logged(school: Session) -> None:
    cases = LetterUseCases(school)
    made = cases.make(order(school))
    father, mother = cases.of_pupil(YARA)
    assert [mother.text, father.text] == [view.text for view in made.views]
    assert cases.look(mother.id) == mother
    assert cases.again(mother.id) == made.views[0]
    with school.store.read() as uow:
        logged = [entry.entry for entry in uow.log.page(LogQuery(record=YARA, actions=("letter.",))).entries]
    assert [(entry.action, entry.reason) for entry in logged] == [
        ("letter.printed", mother.id),
        ("letter.opened", mother.id),
        ("letter.made", "agreed"),
    ]


def test_it_stands_in_the_timeline_without_what_is_in_it(school: Session) -> None:
    LetterUseCases(school).make(order(school, MOTHER))
    found = TimelineUseCases(school, texts("nl")).of_pupil(YARA)
    (entry,) = [entry for entry in found if entry.kind is TimelineKind.LETTER]
    assert entry.sentence == "Brief aan Fatma Özil: wat is afgesproken"
    assert entry.needs == {InformationKind.CARE, InformationKind.HOME}


def test_making_letters_is_one_step_that_can_be_taken_back(school: Session) -> None:
    cases = LetterUseCases(school)
    undo = cases.make(order(school)).changes.undo
    assert undo is not None
    UndoUseCases(school).undo(undo)
    assert cases.of_pupil(YARA) == ()


@pytest.mark.parametrize("name", ["Bilal", "BÌLAL", "Boer", "Kim", "Roos Bakker"])
def test_words_that_point_at_another_pupil_are_shown_before_anything_is_made(school: Session, name: str) -> None:
    wanted = replace(order(school), body=f"{{aanhef}} {name} helpt mee.")
    assert refused(school, wanted) == {"body": "points_elsewhere"}
    hits = LetterUseCases(school).tells(YARA, MEETING, wanted.body)
    assert {hit.words(wanted.body) for hit in hits} == {name}
    read = frozenset({"bilal", "boer", "kim", "roos bakker"})
    assert len(LetterUseCases(school).make(replace(wanted, read=read)).views) == 2


@pytest.mark.parametrize("words", ["Yara Özil", "Yara en Fatma Özil", "Roos", "mevrouw Özil", "Ali Şen", "OB2"])
def test_his_own_people_and_what_he_has_in_common_point_at_nobody(school: Session, words: str) -> None:
    assert LetterUseCases(school).tells(YARA, MEETING, f"Wij spraken {words} gisteren.") == ()


def test_how_to_reach_a_parent_is_shown_since_the_other_would_read_it(school: Session) -> None:
    tells = LetterUseCases(school).tells
    assert tells(YARA, None, "Bel ali@example.nl of 06 1234 5675.")


def test_where_a_pupil_with_a_secret_address_lives_is_shown(school: Session) -> None:
    cases = PupilUseCases(school)
    pupil = cases.dossier(YARA).pupil
    home = Residence(municipality="Hoorn", postcode="1621")
    cases.save(replace(pupil, residences=(home,)))
    assert LetterUseCases(school).tells(YARA, None, "U woont in Hoorn.") == ()
    cases.save(replace(pupil, residences=(home,), secret_address=True))
    assert LetterUseCases(school).tells(YARA, None, "U woont in Hoorn.")


def test_what_is_not_filled_in_or_unknown_is_refused(school: Session) -> None:
    assert refused(school, replace(order(school), body="{aanhef} op {afspraak}")) == {"body": "blank_open"}
    assert refused(school, replace(order(school), subject="Over {leerling}")) == {"subject": "blank_open"}
    assert refused(school, replace(order(school), body="{aanhef} {besluti}")) == {"body": "unknown_blank"}
    assert refused(school, replace(order(school), body=" ")) == {"body": "required"}
    assert refused(school, replace(order(school), to=())) == {"to": "required"}
    assert LetterUseCases(school).of_pupil(YARA) == ()


def test_a_parent_without_authority_and_a_stranger_get_none(school: Session) -> None:
    cases = PupilUseCases(school)
    cases.save_guardian(guardian("ali", "Ali Şen", YesNoUnknown.NO))
    for nobody in (FATHER, PUPIL, Giver(guardian=GuardianId("b"))):
        with pytest.raises(ConsentMissingError):
            LetterUseCases(school).make(order(school, MOTHER, nobody))
    cases.save_guardian(guardian("ali", "Ali Şen", YesNoUnknown.UNKNOWN))
    assert len(LetterUseCases(school).make(order(school, MOTHER, FATHER)).views) == 2


def test_from_sixteen_only_texts_to_the_pupil_are_offered(school: Session) -> None:
    cases = PupilUseCases(school)
    cases.save(replace(cases.dossier(YARA).pupil, birth_date=date(TODAY.year - 16, 1, 1)))
    desk = LetterUseCases(school).desk(YARA)
    assert {template.reader for template in desk.templates} == {LetterReader.PUPIL}
    assert [entry.ground for entry in desk.receivers] == [
        LetterGround.DECIDES,
        LetterGround.PUPIL_DECIDES,
        LetterGround.PUPIL_DECIDES,
    ]
    made = LetterUseCases(school).make(order(school, PUPIL))
    assert made.views[0].text.startswith("Beste Yara Özil,")


def test_without_a_meeting_the_last_one_with_decisions_is_told_of_and_none_that_is_to_come(school: Session) -> None:
    cases = MeetingUseCases(school)
    for place, on in enumerate((TODAY - timedelta(days=7), TODAY + timedelta(days=7))):
        item = AgendaItem(id=AgendaItemId(f"i{place}"), pupil=YARA, decisions=(Decision(text="Anders"),))
        cases.save(Meeting(id=MeetingId(f"m{place}"), kind="zorgteam", on=on, items=(item,)))
    about = LetterUseCases(school).desk(YARA).facts.meeting
    assert about is not None
    assert about.id == MEETING
    chosen = LetterUseCases(school).desk(YARA, MeetingId("m0")).facts.meeting
    assert chosen is not None
    assert chosen.decisions == ("Anders",)


def test_a_pupil_nothing_is_known_of_has_blanks_that_wait(school: Session) -> None:
    desk = LetterUseCases(school).desk(PupilId("other"))
    values = values_of(desk.facts, LetterKind.AGREED, "nl")
    assert values[LetterBlank.DECISION] == values[LetterBlank.HELP] == ""
    assert [entry.ground for entry in desk.receivers] == [LetterGround.AGE_UNKNOWN]
    assert {template.reader for template in desk.templates} == {LetterReader.PUPIL}


def test_who_may_only_look_makes_none(school: Session) -> None:
    made = LetterUseCases(school).make(order(school, MOTHER))
    assert made.views
    reader = replace(school, user=replace(school.user, role=Role.READER))
    (letter,) = LetterUseCases(reader).of_pupil(YARA)
    assert LetterUseCases(reader).look(letter.id) == letter
    for role in (Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR):
        other = replace(school, user=replace(school.user, role=role))
        with pytest.raises(PermissionDeniedError):
            LetterUseCases(other).desk(YARA)
        with pytest.raises(PermissionDeniedError):
            LetterUseCases(other).make(order(school))


def test_a_retired_text_is_no_longer_offered_and_a_changed_one_is(school: Session) -> None:
    cases = LetterTemplateUseCases(school)
    agreed, invitation = LetterTemplateId("nl.agreed"), LetterTemplateId("nl.invitation")
    cases.retire(agreed)
    cases.save(replace(originals()[invitation], body="{aanhef} Kom langs."))
    offered = {entry.id: entry for entry in LetterUseCases(school).desk(YARA).templates}
    assert agreed not in offered
    assert offered[invitation].body == "{aanhef} Kom langs."


def test_after_a_meeting_it_says_about_whom_letters_can_be_and_about_whom_there_are(school: Session) -> None:
    cases = LetterUseCases(school)
    assert [(entry.pupil, entry.made) for entry in cases.after(MEETING)] == [(YARA, 0), (BILAL, 0)]
    cases.make(order(school))
    assert [(entry.name, entry.made) for entry in cases.after(MEETING)] == [("Yara Özil", 2), ("Bilal Boer", 0)]
    safety = AgendaItem(
        id=AgendaItemId("of-yara"),
        pupil=YARA,
        kinds=frozenset({InformationKind.CARE, InformationKind.SAFETY}),
        decisions=(Decision(text="Melding"),),
    )
    MeetingUseCases(school).save(
        Meeting(id=MeetingId("m2"), kind="zorgteam", on=TODAY, items=(replace(safety, id=AgendaItemId("x")),))
    )
    assert cases.after(MeetingId("m2")) == ()
