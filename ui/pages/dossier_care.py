"""The care file of a pupil: what comes next, what was noticed, and what was agreed."""

from models.carefile import CareFile, CareFileStatus, FamilyCoach, Signal, SignalKind
from models.consent import InformationKind
from models.goal import Goal, open_goals
from models.meeting import Action, ActionState, overdue
from models.usecases.pupils import Dossier
from models.wording import word
from ui.itemmodels.actions import late_words
from ui.pages.attendance_tab import home_line
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_goal_words import goal_chip
from ui.pages.dossier_parts import Block, DeedIcon, DeedLink, Section
from ui.pages.dossier_words import capital, current_file, listed
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import date_of, short_day

_MOST_GOALS = 2
_MOST_ACTIONS = 2
_STEP_LINES = 2

_NEEDS = {SignalKind.HOME: InformationKind.HOME, SignalKind.ABSENCE: InformationKind.ATTENDANCE}
"""Signals that say something of another kind than care are only for who may know that kind as well."""


class PlanSection(Section):
    """What comes next, and who has the lead."""

    label_rows = 3.2

    def __init__(self, desk: Desk) -> None:
        super().__init__("plan_section")
        self.set_heading(self.tr("What comes next"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show where the care file stands."""
        self.forget()
        care_file = current_file(dossier)
        self.setVisible(InformationKind.CARE in dossier.kinds)
        goals = len(open_goals(dossier.goals))
        if goals > _MOST_GOALS:
            self.add_deed(DeedLink(self.tr("All %n goals", "", goals), Wish(deed=Deed.SHOW_HELP)))
        if care_file is None:
            self._invite()
        elif care_file.status is CareFileStatus.CLOSED:
            self._show_closed(care_file)
        else:
            self._show_open(care_file, dossier)

    def _invite(self) -> None:
        self.add_text(self.tr("There is no care file. It starts with a signal: what somebody noticed."), "muted")
        if self._desk.may(Deed.NEW_SIGNAL):
            block = Block()
            block.add_buttons([DeedLink(self.tr("Note a signal"), Wish(deed=Deed.NEW_SIGNAL), "bell")])
            self.add_block(block, ruled=False)

    def _show_open(self, care_file: CareFile, dossier: Dossier) -> None:
        if self._desk.may(Deed.EDIT_CARE_FILE):
            self.add_deed(DeedIcon(self.tr("Change next step"), Wish(deed=Deed.EDIT_CARE_FILE, record=care_file.id)))
        if care_file.next_step:
            self.add_text(care_file.next_step, lines=_STEP_LINES)
        else:
            self.add_text(self.tr("No next step yet. Write down what happens now, and who does it."), "muted")
        self._add_why(dossier)
        self.add_fact(self.tr("Lead"), self._lead(care_file), lines=1)
        contact = dossier.professionals.get(care_file.family_contact) if care_file.family_contact else None
        known = listed(contact.name, contact.role) if contact else self._no_contact()
        self.add_fact(self.tr("Contact"), known, lines=1)
        if care_file.family_coach is not None:
            self.add_fact(self.tr("Family coach"), self._coach(care_file.family_coach, dossier), lines=1)
        at_home = home_line(dossier, self._desk.today) if InformationKind.ATTENDANCE in dossier.kinds else ""
        if at_home:
            self.add_fact(self.tr("Sits at home"), at_home, lines=1)
        self._add_goals(dossier)

    def _add_why(self, dossier: Dossier) -> None:
        """Say what the newest question is; every one of them stands under the details."""
        found = _signals(dossier)
        if found:
            _, signal = found[0]
            lines = 1 if open_goals(dossier.goals) else 2
            self.add_fact(self.tr("Signal"), listed(date_of(signal.on), signal.question), lines=lines)

    def _add_goals(self, dossier: Dossier) -> None:
        """Show what help should bring, each goal in a line with how it stands."""
        goals = open_goals(dossier.goals)
        for goal in goals[:_MOST_GOALS]:
            self.add_block(self._goal(goal), ruled=False)

    def _goal(self, goal: Goal) -> Block:
        block = Block()
        block.setObjectName(f"plan_goal_{goal.id}")
        chip = goal_chip(goal, self._desk.today, self._desk.texts)
        if chip is None:
            block.add_line(goal.text, lines=1)
        else:
            block.add_marked(chip, goal.text)
        return block

    def _show_closed(self, care_file: CareFile) -> None:
        reason = word(self._desk.texts, care_file.closing_reason) if care_file.closing_reason else ""
        day = date_of(care_file.closed_on) if care_file.closed_on else ""
        self.add_text(listed(self.tr("The care file was closed on {0}").format(day), reason))
        if care_file.continued_by_school:
            self.add_fact(self.tr("School does"), care_file.continued_by_school)
        if self._desk.may(Deed.REOPEN_FILE):
            block = Block()
            wish = Wish(deed=Deed.REOPEN_FILE, record=care_file.id)
            block.add_buttons([DeedLink(self.tr("Open it again"), wish, "folder-open")])
            self.add_block(block, ruled=False)

    def _lead(self, care_file: CareFile) -> str:
        name = self._desk.user_names().get(care_file.coordinator, "") if care_file.coordinator else ""
        return name or self.tr("not noted")

    def _coach(self, coach: FamilyCoach, dossier: Dossier) -> str:
        known = dossier.professionals.get(coach.professional) if coach.professional else None
        organisation = dossier.organisations.get(coach.organisation) if coach.organisation else None
        phone = coach.phone or (known.phone if known else "")
        return listed(known.name if known else coach.name, organisation.name if organisation else "", phone)

    def _no_contact(self) -> str:
        return self.tr("nobody yet for the family")


class SignalsSection(Section):
    """What was noticed, the question that came with it, and the need that was found."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("signals_section")
        self.set_heading(self.tr("Signals and questions"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show all signals, newest first."""
        self.forget()
        self.setVisible(InformationKind.CARE in dossier.kinds)
        if self._desk.may(Deed.NEW_SIGNAL):
            self.add_deed(DeedIcon(self.tr("Note a signal"), Wish(deed=Deed.NEW_SIGNAL), "plus"))
        found = _signals(dossier)
        if not found:
            self.add_text(self.tr("Nothing noted yet."), "muted")
        for file, signal in found:
            self.add_block(self._block(file, signal))

    def _block(self, care_file: CareFile, signal: Signal) -> Block:
        block = Block()
        block.setObjectName(f"signal_{signal.id}")
        kind = capital(word(self._desk.texts, signal.kind))
        buttons = []
        if self._desk.may(Deed.EDIT_SIGNAL):
            wish = Wish(deed=Deed.EDIT_SIGNAL, record=f"{care_file.id}:{signal.id}")
            buttons.append(DeedIcon(self.tr("Change signal of {0}").format(date_of(signal.on)), wish))
        block.add_head(listed(kind, date_of(signal.on), signal.by), None, *buttons)
        block.add_line(signal.question)
        if signal.assessed_need:
            block.add_line(self.tr("Need: {0}").format(signal.assessed_need), "muted")
        return block


class ActionsSection(Section):
    """What was agreed about a pupil and is still to be done, and how much has been."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("actions_section")
        self.set_heading(self.tr("Actions"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show open actions."""
        self.forget()
        self.setVisible(InformationKind.CARE in dossier.kinds)
        still = [action for action in dossier.actions if action.state is ActionState.OPEN]
        settled = len(dossier.actions) - len(still)
        if settled and not still:
            self.add_text(self.tr("Nothing open. Settled before: {0}").format(settled), "muted")
        elif not still:
            self.add_text(self.tr("Nothing open. Actions are made in the meeting."), "muted")
        for action in still[:_MOST_ACTIONS]:
            self.add_block(self._block(action), ruled=False)
        if still[_MOST_ACTIONS:]:
            rest = self.tr("%n more actions", "", len(still) - _MOST_ACTIONS)
            self.add_more(rest, Wish(deed=Deed.SHOW_PART, record="timeline"))

    def _block(self, action: Action) -> Block:
        today = self._desk.today
        block = Block()
        block.setObjectName(f"action_{action.id}")
        block.add_brief_head(action.text)
        due = self.tr("before {0}").format(short_day(action.due, today)) if action.due else ""
        words = listed(action.owner, due)
        if overdue(action, today):
            block.add_marked(ChipLook(word=late_words(action, today), tone=Tone.DANGER, icon="clock"), words)
        else:
            block.add_line(words, "hint", lines=1)
        return block


def _seen(signal: Signal, dossier: Dossier) -> bool:
    return _NEEDS.get(signal.kind, InformationKind.CARE) in dossier.kinds


def _signals(dossier: Dossier) -> list[tuple[CareFile, Signal]]:
    """Return what was noticed that this user may know, newest first."""
    found = [(file, signal) for file in dossier.care_files for signal in file.signals if _seen(signal, dossier)]
    return sorted(found, key=_by_day, reverse=True)


def _by_day(found: tuple[CareFile, Signal]) -> tuple[object, str]:
    _, signal = found
    return (signal.on, signal.id)
