"""What somebody prepares for a meeting, and how each agenda item comes to each person at the table."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.consent import InformationKind, Question
from models.ids import AgendaItemId, PreparationId, ProfessionalId
from models.validation import Checks


class Treatment(StrEnum):
    """How an agenda item comes to somebody at the table."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    """Without a name, and without anything that gives the pupil away."""
    LEFT_OUT = "left_out"
    """He does not hear that it is on the agenda."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What one person at the table wrote beforehand about one agenda item.

    Attributes:
        text: what he wants the others to know.
        question: what he wants to ask the meeting.
        kinds: the kinds of information in what he wrote; who may not know one of them does not get it.
        from_help_file: he knows it from his own file as a helper and not from the school: for sharing that another
            consent is needed (Jeugdwet art. 7.3.11), and staff of the school are third parties as well.
        noted_by: who wrote it down for him, such as from an e-mail; empty for what he wrote himself.

    """

    id: PreparationId
    item: AgendaItemId
    professional: ProfessionalId
    on: date
    text: str = ""
    question: str = ""
    kinds: frozenset[InformationKind] = frozenset({InformationKind.CARE})
    from_help_file: bool = False
    noted_by: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when nothing was written, or without a kind of information."""
        checks = Checks()
        checks.that("text", self.text.strip() or self.question.strip(), "required")
        checks.that("kinds", self.kinds, "required")
        checks.done()

    @property
    def source(self) -> Question:
        """Whose knowledge it is."""
        return Question.SHARE_HELP_FILE if self.from_help_file else Question.SHARE_SCHOOL

    def written_by(self, professional: ProfessionalId | None) -> bool:
        """Tell whether somebody wrote this himself: what another wrote down in his name gives him no right to read."""
        return self.professional == professional and not self.noted_by


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTreatment:
    """That an item comes to somebody with less than he might know: a choice of the coordinator.

    Nobody can choose to share more: that follows from consent only.
    """

    item: AgendaItemId
    professional: ProfessionalId
    treatment: Treatment

    def __post_init__(self) -> None:
        """Raise ValidationError for a choice to name somebody."""
        checks = Checks()
        checks.that("treatment", self.treatment is not Treatment.NAMED, "with_name")
        checks.done()


def treatment(*, about_pupil: bool, anonymous: bool, allowed: bool, chosen: Treatment | None) -> Treatment:
    """Return how an item comes to somebody.

    A pupil has a name for who may know of him, unless the coordinator keeps it back; without a ground he is never
    named. A theme is for everybody, unless it is left out.

    Args:
        about_pupil: the item is about a pupil.
        anonymous: it is without a name for everybody.
        allowed: there is a ground to know of the pupil all the kinds of information the item touches.
        chosen: what the coordinator chose for this person.

    """
    if chosen is Treatment.LEFT_OUT:
        return Treatment.LEFT_OUT
    if not about_pupil:
        return Treatment.NAMED
    if anonymous or not allowed or chosen is Treatment.ANONYMOUS:
        return Treatment.ANONYMOUS
    return Treatment.NAMED
