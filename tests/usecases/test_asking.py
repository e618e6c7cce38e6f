"""The ask-list: who must still be asked, when to remind, and several forms at once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.carefile import CareFileStatus
from models.change import LogQuery
from models.consent import Answer, AnswerForm, AnswerKind, Giver, Question
from models.consent_announcements import announcements
from models.consent_asking import open_question, reminder_rule
from models.consent_overview import SETTLED, JudgedConsent
from models.consent_status import Deciders, status_on
from models.errors import PermissionDeniedError
from models.usecases.asking import AskingUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.session import Session
from models.user import Role
from tests.models.consent_cases import DAY, FATHER, MOTHER, asked, consent, family, no, says, turns, yes

ASKED = turns(9)


def waiting(*answers: Answer, after: int = 0) -> list[tuple[Giver, object, object]]:
    found = consent(Question.SHARE_SCHOOL, *answers)
    day = ASKED + timedelta(days=after)
    judged = JudgedConsent(consent=found, status=status_on(found, family(), day))
    question = open_question(family().pupil, judged, day)
    return [(entry.giver, entry.reminded_on, entry.remind_on) for entry in question.waiting] if question else []


def test_who_was_asked_is_reminded_after_ten_days_and_again_after_fourteen() -> None:
    rule = reminder_rule()
    assert (rule.first_after.days, rule.again_after.days) == (10, 14)
    both = (asked(MOTHER, ASKED), asked(FATHER, ASKED))
    first = ASKED + rule.first_after
    assert waiting(*both) == [(MOTHER, None, first), (FATHER, None, first)]
    reminded = says(FATHER, AnswerKind.REMINDED, first)
    again = first + rule.again_after
    assert waiting(*both, reminded, after=10) == [(MOTHER, None, first), (FATHER, first, again)]
    assert waiting(*both, reminded, yes(FATHER, first + DAY), after=11) == [(MOTHER, None, first)]


def test_a_reminder_changes_nothing_of_an_answer() -> None:
    both = (yes(MOTHER, ASKED), yes(FATHER, ASKED), says(FATHER, AnswerKind.REMINDED, ASKED + DAY))
    assert status_on(consent(Question.SHARE_SCHOOL, *both), family(), ASKED + DAY).valid
    refused = (yes(MOTHER, ASKED), no(FATHER, ASKED), says(FATHER, AnswerKind.REMINDED, ASKED + DAY))
    assert status_on(consent(Question.SHARE_SCHOOL, *refused), family(), ASKED + DAY).refused == (FATHER,)


def test_a_no_is_no_open_question() -> None:
    assert waiting(no(MOTHER, ASKED), asked(FATHER, ASKED)) == []


def test_the_list_of_a_school(demo_session: Session) -> None:
    asking = AskingUseCases(demo_session, "nl")
    listed = asking.ask_list()
    assert listed.questions
    assert asking.open_questions() == listed.questions
    assert all(question.divided or question.judged.status.state not in SETTLED for question in listed.questions)
    dues = [question.due(demo_session.today) for question in listed.questions]
    assert dues == sorted(dues, reverse=True)
    assert all(question.judged.consent.id in listed.parties for question in listed.questions)


def test_a_reminder_moves_a_question_down(demo_session: Session) -> None:
    asking, consents = AskingUseCases(demo_session, "nl"), ConsentUseCases(demo_session, "nl")
    today = demo_session.today
    question = next(entry for entry in asking.open_questions() if entry.waiting)
    for entry in question.waiting:
        for kind in (AnswerKind.ASKED, AnswerKind.REMINDED):
            consents.answer(
                question.judged.consent.id,
                Answer(giver=entry.giver, kind=kind, on=today, form=AnswerForm.EMAIL),
            )
    later = next(e for e in asking.open_questions() if e.judged.consent.id == question.judged.consent.id)
    reminded = [entry for entry in later.waiting if entry.reminded_on == today]
    assert reminded
    assert all(entry.remind_on is None or entry.remind_on > today for entry in reminded)


def test_forms_are_made_together_and_each_is_logged(demo_session: Session) -> None:
    asking = AskingUseCases(demo_session, "nl")
    chosen = [entry.judged.consent.id for entry in asking.open_questions() if entry.printable][:3]
    forms = asking.forms(chosen, "An de Boer")
    assert len(forms) == len(chosen)
    assert {form.contact for form in forms} == {"An de Boer"}
    asking.note_printed(chosen)
    with demo_session.store.read() as uow:
        entries = uow.log.page(LogQuery(limit=10)).entries
    assert [entry.entry.action for entry in entries[: len(chosen)]] == ["consent.printed"] * len(chosen)


def test_a_printed_form_is_found_back_by_the_school_only(demo_session: Session) -> None:
    asking, cases = AskingUseCases(demo_session, "nl"), ConsentUseCases(demo_session, "nl")
    first, second = [entry.judged.consent for entry in asking.open_questions() if entry.printable][:2]
    before = cases.printings([first.id, second.id])
    asking.note_printed([first.id])
    assert cases.note_printed(first).record == first.pupil
    found = cases.printings([first.id, second.id])
    assert [(entry.on, entry.by) for entry in found[first.id][len(before[first.id]) :]] == [
        (demo_session.today, demo_session.user.id)
    ] * 2
    assert found[second.id] == before[second.id]
    outside = replace(demo_session.user, role=Role.YOUTH_PROFESSIONAL)
    assert ConsentUseCases(replace(demo_session, user=outside), "nl").printings([first.id]) == {}


def test_a_yes_beside_a_no_stays_in_the_list_without_anybody_to_remind() -> None:
    divided = open_question(family().pupil, _judged(yes(MOTHER, ASKED), no(FATHER, ASKED)), ASKED)
    assert divided is not None
    assert (divided.divided, divided.waiting, divided.due(ASKED), divided.printable) == (True, (), False, True)
    assert open_question(family().pupil, _judged(no(MOTHER, ASKED), no(FATHER, ASKED)), ASKED) is None


def _judged(*answers: Answer) -> JudgedConsent:
    found = consent(Question.SHARE_SCHOOL, *answers)
    return JudgedConsent(consent=found, status=status_on(found, family(), ASKED))


@pytest.mark.parametrize("role", [Role.YOUTH_PROFESSIONAL, Role.READER, Role.ADMINISTRATOR])
def test_only_who_notes_consent_sees_the_list(demo_session: Session, role: Role) -> None:
    asking = AskingUseCases(replace(demo_session, user=replace(demo_session.user, role=role)), "nl")
    with pytest.raises(PermissionDeniedError):
        asking.open_questions()
    with pytest.raises(PermissionDeniedError):
        asking.announced()


def test_what_is_announced_is_what_the_whole_caseload_has_to_announce(demo_session: Session) -> None:
    for day in (demo_session.today, demo_session.today + timedelta(days=40), date(2028, 2, 29)):
        found = AskingUseCases(demo_session, "nl").announced(day)
        with demo_session.store.read() as uow:
            files = [file for file in uow.care_files.all() if file.status is not CareFileStatus.CLOSED]
            wanted = [
                (pupil.id, entry)
                for pupil in uow.pupils.some([file.pupil for file in files]).values()
                for entry in announcements(
                    Deciders(pupil=pupil, guardians=uow.guardians.of_pupil(pupil.id), rules=demo_session.rules),
                    uow.consents.of_pupil(pupil.id),
                    day,
                )
            ]
        assert sorted((pupil, str(entry)) for pupil, entry in wanted) == sorted(
            (pupil.id, str(entry)) for pupil, entry in found
        )


def test_what_comes_is_in_order_of_day(demo_session: Session) -> None:
    coming = AskingUseCases(demo_session, "nl").announced()
    days = [entry.on for _, entry in coming]
    assert days == sorted(days)
    assert all(demo_session.today < day <= demo_session.today + timedelta(days=60) for day in days)
