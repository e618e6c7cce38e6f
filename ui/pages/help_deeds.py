"""Doing things with help, goals and contact moments."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.contact import ContactCount
from models.goal import Goal, open_goals
from models.ids import GoalId, TrajectoryId
from models.profile import Profile
from models.trajectory import Trajectory, running_on
from models.usecases.goals import Look
from models.usecases.pupils import Dossier
from ui.dialogs.contact_dialog import ContactDialog, ContactSetting
from ui.dialogs.end_help_dialog import EndHelpDialog
from ui.dialogs.goal_dialog import GoalDialog, GoalSetting
from ui.dialogs.goal_evaluation_dialog import GoalEvaluationDialog
from ui.dialogs.help_dialog import HelpDialog
from ui.dialogs.help_setting import HelpSetting, NotedHelp
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.dossier_goal_words import contacts_within, next_words
from ui.pages.dossier_help_words import help_title
from ui.pages.help_consent import HelpConsent
from ui.pages.help_decision import DecisionWords
from ui.words import date_of


class HelpDeeds(QObject):
    """Opens the dialogs about help, goals and contacts and calls their use cases.

    Signals:
        changed: the ``Changes`` of a use case.
        told: a sentence about something that went well.
        failed: an ``AppError`` that is about no dialog.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {
            Deed.NEW_HELP: self._new_help,
            Deed.EDIT_HELP: self._edit_help,
            Deed.CONTINUE_HELP: self._continue_help,
            Deed.END_HELP: self._end_help,
            Deed.NEW_GOAL: self._new_goal,
            Deed.EDIT_GOAL: self._edit_goal,
            Deed.EVALUATE_GOAL: self._evaluate_goal,
            Deed.NOTE_CONTACT: self._note_contact,
            Deed.EDIT_CONTACT: self._edit_contact,
        }

    def forget(self) -> None:
        """Let go of whom it was about."""
        self._work.forget()

    def _new_help(self, dossier: Dossier, _record: str) -> None:
        self._work.open(self._help_dialog(dossier), self._save_help)

    def _edit_help(self, dossier: Dossier, record: str) -> None:
        present = help_of(dossier, record)
        if present is not None:
            dialog = self._help_dialog(dossier, present)
            dialog.edit(present)
            self._work.open(dialog, self._save_help)

    def _continue_help(self, dossier: Dossier, record: str) -> None:
        present = help_of(dossier, record)
        if present is not None:
            dialog = self._help_dialog(dossier)
            dialog.go_on_from(present)
            self._work.open(dialog, self._save_help)

    def _help_dialog(self, dossier: Dossier, changed: Trajectory | None = None) -> HelpDialog:
        around = self._desk.surroundings()
        others = [entry for entry in dossier.trajectories if changed is None or entry.id != changed.id]
        setting = HelpSetting(
            pupil=dossier.pupil.id,
            called=dossier.pupil.name.full,
            network=around.network,
            consented=HelpConsent(dossier, self._desk.deciders(dossier)),
            decision=DecisionWords(around.way_on, dossier.pupil),
            earlier=_named(list(reversed(others)), dossier, self._desk),
            new_help_id=self._desk.care_files.new_help_id,
            new_organisation_id=self._desk.network.new_organisation_id,
            today=self._desk.clock,
            may_add=self._desk.may_add_to_network(),
        )
        return HelpDialog(setting, self._desk.texts, self._view)

    def _save_help(self, noted: NotedHelp) -> Changes:
        return save_help(self._desk, noted)

    def _end_help(self, dossier: Dossier, record: str) -> None:
        present = help_of(dossier, record)
        if present is not None:
            title = help_title(present, dossier, self._desk.texts)
            dialog = EndHelpDialog(present, title, self._desk.clock, self._desk.texts, self._view)
            self._work.open(dialog, self._ended)

    def _ended(self, trajectory: Trajectory) -> Changes:
        return end_help(self._desk, trajectory)

    def _new_goal(self, dossier: Dossier, record: str) -> None:
        dialog = GoalDialog(self._goal_setting(dossier), self._desk.texts, self._view)
        if record:
            dialog.start_at(TrajectoryId(record))
        self._work.open(dialog, self._desk.goals.save)

    def _edit_goal(self, dossier: Dossier, record: str) -> None:
        present = _goal_of(dossier, record)
        if present is not None:
            dialog = GoalDialog(self._goal_setting(dossier), self._desk.texts, self._view)
            dialog.edit(present)
            self._work.open(dialog, self._desk.goals.save)

    def _evaluate_goal(self, dossier: Dossier, record: str) -> None:
        present = _goal_of(dossier, record)
        if present is None:
            return
        others = [(goal.id, goal.text) for goal in open_goals(dossier.goals) if goal.id != present.id]
        setting = self._goal_setting(dossier)
        dialog = GoalEvaluationDialog(present, others, setting, self._desk.texts, self._view)
        self._work.open(dialog, _Evaluated(self._desk, present.id))

    def _goal_setting(self, dossier: Dossier) -> GoalSetting:
        return GoalSetting(
            pupil=dossier.pupil.id,
            called=dossier.pupil.name.full,
            helps=self._helps(dossier),
            new_id=self._desk.goals.new_goal_id,
            today=self._desk.clock,
        )

    def _note_contact(self, dossier: Dossier, record: str) -> None:
        dialog = self._contact_dialog(dossier)
        if record:
            dialog.start_at(TrajectoryId(record))
        self._work.open(dialog, self._desk.contacts.save)

    def _edit_contact(self, dossier: Dossier, record: str) -> None:
        present = next((entry for entry in dossier.contacts if entry.id == record), None)
        if present is not None:
            dialog = self._contact_dialog(dossier)
            dialog.edit(present)
            self._work.open(dialog, self._desk.contacts.save)

    def _contact_dialog(self, dossier: Dossier) -> ContactDialog:
        guardians = [guardian.name for guardian in dossier.guardians if not guardian.deceased]
        setting = ContactSetting(
            pupil=dossier.pupil.id,
            called=dossier.pupil.name.full,
            people=[dossier.pupil.name.full, *guardians],
            helps=self._helps(dossier),
            count=_NextContact(dossier, self._desk.surroundings().profile),
            new_id=self._desk.contacts.new_contact_id,
            today=self._desk.clock,
        )
        return ContactDialog(setting, self._desk.texts, self._view)

    def _helps(self, dossier: Dossier) -> Sequence[tuple[TrajectoryId, str]]:
        """Return help with its words: what runs and leads first, then what is newest."""
        newest = list(reversed(dossier.trajectories))
        today = self._desk.today
        ordered = sorted(newest, key=lambda entry: (not running_on(entry, today), not entry.main))
        return _named(ordered, dossier, self._desk)


class _Evaluated:
    """Adds an evaluation to one goal."""

    def __init__(self, desk: Desk, goal: GoalId) -> None:
        self._desk = desk
        self._goal = goal

    def __call__(self, look: Look) -> Changes:
        return self._desk.goals.evaluate(self._goal, look)


class _NextContact:
    """Says which contact the next one would be, and whether it is the last that was agreed."""

    def __init__(self, dossier: Dossier, profile: Profile) -> None:
        self._dossier = dossier
        self._profile = profile

    def __call__(self, trajectory: TrajectoryId) -> tuple[str, bool]:
        entry = help_of(self._dossier, trajectory)
        if entry is None:
            return "", False
        before = contacts_within(entry, self._dossier.contacts, self._profile)
        count = ContactCount(number=before.number + 1, limit=before.limit)
        return next_words(count), count.reached


def save_help(desk: Desk, noted: NotedHelp) -> Changes:
    """Write help, and the organisation that gives it when that is new."""
    added = desk.network.save_organisation(noted.organisation) if noted.organisation else Changes()
    saved = desk.care_files.save_help(noted.trajectory)
    return replace(saved, topics=saved.topics | added.topics)


def end_help(desk: Desk, trajectory: Trajectory) -> Changes:
    """End help as a dialog says."""
    if trajectory.ended_on is None or trajectory.end_reason is None:
        return Changes()
    return desk.care_files.end_help(trajectory.id, trajectory.ended_on, trajectory.end_reason)


def help_of(dossier: Dossier, record: str) -> Trajectory | None:
    """Return the help with an id."""
    return next((entry for entry in dossier.trajectories if entry.id == record), None)


def _goal_of(dossier: Dossier, record: str) -> Goal | None:
    return next((entry for entry in dossier.goals if entry.id == record), None)


def _named(entries: Sequence[Trajectory], dossier: Dossier, desk: Desk) -> Sequence[tuple[TrajectoryId, str]]:
    """Return help with words that tell it apart: what, by whom, since when."""
    return [(entry.id, _named_help(entry, help_title(entry, dossier, desk.texts))) for entry in entries]


def _named_help(entry: Trajectory, title: str) -> str:
    day = entry.started_on or entry.asked_on
    return f"{title} ({date_of(day)})" if day else title
