"""What helps to note a decision: its kinds, who decides here, and on what ground."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.mandates import mandates_for, refused_role
from models.meeting import DecisionKind
from models.profile_parts import MandateStep, Profile
from models.usecases.meeting_table import Table
from models.wording import word
from ui.pages.dossier_words import capital
from ui.words import language, texts


def kind_options() -> Sequence[tuple[DecisionKind, str]]:
    """Return the kinds of decisions with their words."""
    return [(kind, capital(word(texts(), kind))) for kind in DecisionKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandates:
    """Who decides in this meeting, by the way of working of the school.

    Attributes:
        deciders: who can be filled in: the meeting itself, who sits there, and the roles that have a mandate here.

    """

    profile: Profile
    deciders: Sequence[str]

    def grounds(self, kind: DecisionKind | None) -> Sequence[str]:
        """Return the mandates for a kind of decision, in the words of the way of working."""
        found = []
        for mandate in mandates_for(self.profile, kind):
            words = mandate.words.get(language(), "")
            roles = ", ".join(self._titles(mandate.may))
            found.append(words or self._step_words(mandate.step, roles))
        return [ground for ground in dict.fromkeys(found) if ground]

    def refusal(self, kind: DecisionKind | None, decider: str) -> str:
        """Return the role that may not decide this here; empty when nothing is against it."""
        return refused_role(self.profile, kind, decider, language())

    def _titles(self, roles: Sequence[str]) -> Sequence[str]:
        return [role.title.get(language(), "") for role in self.profile.roles if role.id in roles]

    def _step_words(self, step: MandateStep, roles: str) -> str:
        return f"{word(texts(), step)}: {roles}" if roles else ""


def mandates_of(profile: Profile, table: Table, meeting: str) -> Mandates:
    """Return who decides in a meeting.

    Args:
        profile: the way of working on the day of the meeting.
        table: who sits there.
        meeting: what this meeting is called.

    """
    people = [table.professionals[seat.professional].name for seat in table.meeting.participants]
    with_mandate = {role for mandate in profile.mandates for role in (*mandate.may, *mandate.may_not)}
    roles = [role.title.get(language(), "") for role in profile.roles if role.id in with_mandate]
    return Mandates(profile=profile, deciders=[name for name in dict.fromkeys((meeting, *people, *roles)) if name])
