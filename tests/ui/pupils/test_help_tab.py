"""The part "Hulp" of a dossier: cards, goals and contacts, by click and by key, for who may and for who may not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from models.continuity import Continuity, Follows
from models.goal import Goal, GoalOutcome, LifeArea, open_goals
from models.pupil import YesNoUnknown
from models.spic import Spic, SpicSegment
from models.trajectory import Funding, SubReason, Target, Trajectory
from models.usecases.carefiles import CareFileUseCases
from models.usecases.goals import GoalUseCases
from models.usecases.pupils import Dossier, PupilRow
from models.usecases.session import Session
from models.user import Role
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in, strip_of, texts_of
from ui.dialogs.help_dialog import HelpDialog
from ui.pages.dossier_desk import Deed


def helped(row: PupilRow) -> bool:
    return row.in_caseload and row.running > 0


@pytest.fixture
def row(stage: Stage) -> PupilRow:
    """Somebody in help with a goal that is open."""
    return stage.pupil(lambda row: helped(row) and bool(open_goals(stage.dossier(row.pupil.id).goals)))


def show_help(stage: Stage, row: PupilRow) -> QWidget:
    stage.show(row)
    stage.dossier_view.show_part("help")
    QApplication.processEvents()
    return stage.find(QWidget, "help_tab")


def running(dossier: Dossier) -> Trajectory:
    return next(entry for entry in dossier.trajectories if entry.started_on and entry.ended_on is None and entry.main)


def goals(stage: Stage, row: PupilRow) -> dict[str, Goal]:
    return {goal.id: goal for goal in stage.dossier(row.pupil.id).goals}


def type_name(stage: Stage, text: str) -> None:
    """Type in the first field of the dialog that was just opened, where the keyboard is."""
    dialog = stage.dialog()
    dialog.activateWindow()
    stage.qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or stage.page))
    stage.press(text)


def test_the_part_is_reached_by_its_key_and_says_what_is_known(stage: Stage, row: PupilRow) -> None:
    stage.show(row)
    tabs = stage.find(QTabBar, "dossier_tabs")
    tabs.setFocus()
    place = [tabs.tabText(number) for number in range(tabs.count())].index("Hulp")
    stage.press(Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.AltModifier)
    said = stage.said(stage.find(QWidget, "help_tab"))
    assert "Wachten en hulp" in said
    assert ": wachtte " in said
    goal = open_goals(stage.dossier(row.pupil.id).goals)[0]
    assert goal.text in said
    assert not stage.failures


def test_every_control_can_be_reached_and_is_named(
    stage: Stage, row: PupilRow, assert_accessible: Callable[[QWidget], None]
) -> None:
    assert_accessible(show_help(stage, row))


def test_a_decider_who_helps_and_a_sub_provider_and_a_code_are_said(stage: Stage, row: PupilRow) -> None:
    cases = CareFileUseCases(stage.session)
    dossier = stage.dossier(row.pupil.id)
    present = running(dossier)
    person = next(iter(dossier.professionals.values()))
    changed = replace(
        present,
        professional=person.id,
        decided_by=person.name.upper(),
        main=False,
        sub_reason=SubReason.PARENTS_WISH,
        funding=Funding.INDIVIDUAL_DECISION,
        spic=Spic(segment=SpicSegment.HIGHLY_SPECIALIST, profile=11, intensity="zwaar & lang"),
    )
    cases.save_help(changed)
    show_help(stage, row)
    said = stage.said(stage.find(QWidget, f"card_{present.id}"))
    assert "Dezelfde persoon besliste en helpt." in said
    assert "onderaanbieder (wens van de ouders)" in said
    assert "SPIC C (hoogspecialistisch), profiel 11, zwaar & lang" in said


def test_help_goes_on_from_help(stage: Stage, row: PupilRow) -> None:
    show_help(stage, row)
    present = running(stage.dossier(row.pupil.id))
    stage.click(f"card_continue_help_{present.id}")
    dialog = stage.dialog()
    assert isinstance(dialog, HelpDialog)
    assert dialog.form.fields["provider"].value() == present.provider
    stage.save()
    assert dialog.form.fields["continuity"].problem == "Vul dit in."
    stage.fill(continuity=Continuity.STEPPED_DOWN)
    stage.save()
    added = stage.dossier(row.pupil.id).trajectories[-1]
    assert added.follows == Follows(previous=present.id, kind=Continuity.STEPPED_DOWN)
    assert "Afgeschaald, na: " in stage.said(stage.find(QWidget, f"card_{added.id}"))


def test_the_code_of_a_decision_is_asked_only_with_a_decision(stage: Stage, row: PupilRow) -> None:
    stage.show(row)
    stage.dossier_view.wish(Deed.NEW_HELP)
    dialog = stage.fill(funding=Funding.COLLECTIVE)
    assert not dialog.form.fields["spic_segment"].isVisible()
    stage.fill(funding=Funding.INDIVIDUAL_DECISION, spic_profile=3)
    assert dialog.form.fields["spic_segment"].isVisible()
    stage.save()
    assert dialog.form.fields["spic_segment"].problem == "Vul dit in."
    stage.fill(spic_segment=SpicSegment.SPECIALIST, main=False)
    assert not dialog.form.fields["sub_reason"].isHidden()
    stage.fill(sub_reason=SubReason.CAPACITY)
    stage.save()
    added = stage.dossier(row.pupil.id).trajectories[-1]
    assert added.spic == Spic(segment=SpicSegment.SPECIALIST, profile=3)
    assert (added.main, added.sub_reason, added.target) == (False, SubReason.CAPACITY, Target.PUPIL)


def test_a_goal_is_set_looked_at_and_replaced(stage: Stage, row: PupilRow) -> None:
    show_help(stage, row)
    before = goals(stage, row)
    stage.click("new_goal")
    dialog = stage.fill(text="Elke dag 't schoolplein op & spelen")
    stage.save()
    assert dialog.form.fields["area"].problem == "Kies waar het om gaat: school, thuis of vrije tijd."
    stage.fill(area=LifeArea.FREE_TIME, child_heard=YesNoUnknown.YES)
    stage.save()
    (added,) = (goal for goal in goals(stage, row).values() if goal.id not in before)
    assert (added.child_heard, added.parents_agreed) == (YesNoUnknown.YES, YesNoUnknown.UNKNOWN)
    assert "kind gehoord: ja, ouders akkoord: onbekend" in stage.said(stage.find(QWidget, f"goal_{added.id}"))

    stage.click(f"evaluate_goal_{added.id}")
    dialog = stage.fill(outcome=GoalOutcome.REACHED)
    assert not dialog.form.fields["next_on"].isVisible()
    stage.fill(outcome=GoalOutcome.PARTLY, note="Drie dagen")
    assert dialog.form.fields["next_on"].isVisible()
    stage.save()
    assert "deels bereikt" in stage.said(stage.find(QWidget, f"goal_{added.id}"))

    stage.click(f"evaluate_goal_{added.id}")
    stage.fill(outcome=GoalOutcome.REPLACED)
    dialog = stage.dialog()
    stage.save()
    assert dialog.form.fields["text"].problem
    stage.fill(text="Twee dagen het plein op")
    stage.save()
    found = goals(stage, row)
    assert found[added.id].settled
    (new,) = (goal for goal in found.values() if goal.id not in before and goal.id != added.id)
    assert (new.text, new.area) == ("Twee dagen het plein op", LifeArea.FREE_TIME)
    assert not stage.failures


def test_a_goal_is_changed_and_keeps_what_was_found(stage: Stage, row: PupilRow) -> None:
    show_help(stage, row)
    for goal in list(goals(stage, row).values()):
        stage.dossier_view.wish(Deed.EDIT_GOAL, goal.id)
        stage.save()
        assert goals(stage, row)[goal.id] == goal


def test_a_goal_that_is_late_is_said_on_the_overview(stage: Stage, row: PupilRow) -> None:
    goal = open_goals(stage.dossier(row.pupil.id).goals)[0]
    late = replace(goal, evaluate_on=max(goal.set_on, TODAY - timedelta(days=1)))
    GoalUseCases(stage.session).save(late)
    stage.show(row)
    assert "nu evalueren" in everything_in(stage.find(QWidget, f"plan_goal_{goal.id}"))
    assert f"Doel evalueren: {goal.text}" in stage.said(stage.dossier_view)


def test_a_contact_is_noted_by_key_in_one_go(stage: Stage, row: PupilRow) -> None:
    stage.show(row)
    before = len(stage.dossier(row.pupil.id).contacts)
    stage.dossier_view.take_focus()
    stage.press("c")
    dialog = stage.dialog()
    assert "Dit is gesprek " in strip_of(dialog, "contact_count")
    type_name(stage, "moeder")
    stage.save()
    found = stage.dossier(row.pupil.id).contacts
    assert len(found) == before + 1
    noted = next(entry for entry in found if entry.noted_by == stage.session.user.id and entry.who == "moeder")
    assert noted.on == TODAY
    assert noted.trajectory is not None
    stage.dossier_view.show_part("help")
    stage.dossier_view.wish(Deed.EDIT_CONTACT, noted.id)
    stage.fill(summary="Het gaat beter & rustiger")
    stage.save()
    assert "Het gaat beter & rustiger" in stage.said(stage.find(QWidget, f"contact_{noted.id}"))


def test_one_asks_that_the_meeting_talks_about_a_pupil(stage: Stage, row: PupilRow) -> None:
    stage.show(row)
    stage.dossier_view.wish(Deed.ASK_MEETING)
    dialog = stage.fill(question=" ")
    stage.save()
    assert dialog.form.fields["question"].problem
    stage.fill(question="Wat kan de leerkracht nu doen?")
    stage.save()
    with stage.session.store.read() as uow:
        (request,) = (entry for entry in uow.planning.open_requests() if entry.pupil == row.pupil.id)
    assert (request.question, request.asked_by) == ("Wat kan de leerkracht nu doen?", stage.session.user.name)


def test_a_contact_says_with_whom(stage: Stage, row: PupilRow) -> None:
    stage.show(row)
    stage.dossier_view.wish(Deed.NOTE_CONTACT)
    dialog = stage.fill(on=None)
    stage.save()
    assert dialog.form.fields["on"].problem == "Vul dit in."
    stage.fill(on=TODAY)
    stage.save()
    assert dialog.form.fields["who"].problem == "Vul in met wie."
    dialog.reject()


def test_a_youth_professional_notes_contacts_and_changes_no_help(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL))
    row = stage.pupil(lambda row: bool(stage.dossier(row.pupil.id).trajectories))
    tab = show_help(stage, row)
    names = {widget.objectName() for widget in tab.findChildren(QWidget) if widget.isVisible()}
    assert "note_contact" in names
    assert not [name for name in names if name.startswith(("new_help", "new_goal", "edit_goal", "card_edit_help"))]
    stage.click("note_contact")
    type_name(stage, "leerkracht")
    stage.save()
    assert not stage.failures
    assert any(entry.who == "leerkracht" for entry in stage.dossier(row.pupil.id).contacts)


def test_nothing_is_left_when_the_app_locks(stage: Stage, row: PupilRow) -> None:
    tab = show_help(stage, row)
    goal = open_goals(stage.dossier(row.pupil.id).goals)[0]
    assert goal.text in "\n".join(texts_of(tab))
    stage.frame.forget()
    assert goal.text not in everything_in(tab)
    assert row.pupil.name.given not in everything_in(tab)
