"""The goals of a pupil, with what was found each time they were looked at."""

from models.goal import Goal, open_goals
from models.usecases.pupils import Dossier
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_goal_words import evaluation_line, goal_chip, goal_facts
from ui.pages.dossier_help_words import help_title
from ui.pages.dossier_parts import Block, DeedIcon, DeedLink, Past, Section


class GoalsSection(Section):
    """What is worked at, and behind a link what has been."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("goals_section")
        self.set_heading(self.tr("Goals"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show goals with their evaluations."""
        self.forget()
        if self._desk.may(Deed.NEW_GOAL):
            self.add_deed(DeedIcon(self.tr("Set a goal"), Wish(deed=Deed.NEW_GOAL), "plus"))
        still = open_goals(dossier.goals)
        for goal in still:
            self.add_block(self._block(goal, dossier))
        if not still:
            self.add_text(self._nothing(dossier), "muted")
        settled = [goal for goal in dossier.goals if goal.settled]
        if settled:
            past = Past(self.tr("Earlier goals ({0})").format(len(settled)))
            for goal in reversed(settled):
                past.add(self._block(goal, dossier))
            holder = Block()
            holder.add_widget(past)
            self.add_block(holder, ruled=False)

    def _nothing(self, dossier: Dossier) -> str:
        if dossier.goals:
            return self.tr("No goal is open now.")
        return self.tr("No goals yet. Agree with child and parents on what you want to reach.")

    def _block(self, goal: Goal, dossier: Dossier) -> Block:
        texts = self._desk.texts
        block = Block()
        block.setObjectName(f"goal_{goal.id}")
        buttons = []
        if self._desk.may(Deed.EDIT_GOAL):
            words = self.tr("Change: {0}").format(goal.text)
            buttons.append(DeedIcon(words, Wish(deed=Deed.EDIT_GOAL, record=goal.id)))
        block.add_head(goal.text, goal_chip(goal, self._desk.today, texts), *buttons)
        block.add_line(goal_facts(goal, texts), "hint")
        works = next((entry for entry in dossier.trajectories if entry.id == goal.trajectory), None)
        if works is not None:
            block.add_line(help_title(works, dossier, texts), "hint", icon="heart-handshake")
        for look in reversed(goal.evaluations):
            block.add_line(evaluation_line(look, dossier.goals, texts))
        if not goal.settled and self._desk.may(Deed.EVALUATE_GOAL):
            link = DeedLink(self.tr("Look at it"), Wish(deed=Deed.EVALUATE_GOAL, record=goal.id), "list-checks")
            link.setAccessibleName(self.tr("Look at the goal: {0}").format(goal.text))
            block.add_buttons([link])
        return block
