"""Who may decide what in this way of working, and on what ground a decision rests."""

from collections.abc import Sequence
from typing import Final

from models.meeting import DecisionKind
from models.names import folded
from models.profile_parts import Mandate, MandateStep, Profile

STEPS: Final = {
    DecisionKind.START_HELP: (MandateStep.DECIDE, MandateStep.LIGHT_HELP),
    DecisionKind.CHANGE_HELP: (MandateStep.DECIDE, MandateStep.LIGHT_HELP),
    DecisionKind.REFER: (MandateStep.REFER,),
}
"""Which steps on the way to help a decision takes; advice, clearing up a question and asking are for anybody."""


def mandates_for(profile: Profile, kind: DecisionKind | None) -> Sequence[Mandate]:
    """Return what the way of working says about who takes these steps; empty when it says nothing."""
    steps = STEPS.get(kind, ()) if kind else ()
    return [mandate for step in steps for mandate in profile.mandates if mandate.step is step]


def refused_role(profile: Profile, kind: DecisionKind | None, decider: str, language: str) -> str:
    """Return the role that may not decide this here, when the decider is called by it; else an empty text.

    Only what is written down counts: who is allowed it under one step is not refused by another.
    """
    found = mandates_for(profile, kind)
    titles = {role.id: role.title.get(language, "") for role in profile.roles}
    allowed = {titles.get(role, "") for mandate in found for role in mandate.may}
    refused = {titles.get(role, "") for mandate in found for role in mandate.may_not} - allowed - {""}
    said = folded(decider)
    return next((title for title in sorted(refused) if folded(title) == said), "")
