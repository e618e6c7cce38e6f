"""What people wrote down, found by its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from models.consent import InformationKind
from models.ids import AgendaItemId, MeetingId, OrganisationId, PupilId


class WrittenKind(StrEnum):
    """What a text is; the word shown with a hit is in ``resources/texts/*/written.toml``."""

    SIGNAL_QUESTION = "signal_question"
    ASSESSED_NEED = "assessed_need"
    NEXT_STEP = "next_step"
    CONTINUED_BY_SCHOOL = "continued_by_school"
    HELP_FORM = "help_form"
    HELP_INTENSITY = "help_intensity"
    GOAL = "goal"
    GOAL_NOTE = "goal_note"
    CONTACT = "contact"
    SAFETY_CONCERN = "safety_concern"
    SAFETY_EXPECTED = "safety_expected"
    SAFETY_ANSWER = "safety_answer"
    SAFETY_CHECK = "safety_check"
    ATTENDANCE = "attendance"
    ARRANGEMENT = "arrangement"
    CONSENT_CONDITIONS = "consent_conditions"
    ANSWER_NOTE = "answer_note"
    ACTION = "action"
    ITEM_THEME = "item_theme"
    ITEM_REASON = "item_reason"
    ITEM_QUESTION = "item_question"
    DISCUSSION = "discussion"
    DECISION = "decision"
    REMARK = "remark"
    REMARK_ANSWER = "remark_answer"
    AGENDA_REQUEST = "agenda_request"
    PREPARED = "prepared"
    PREPARED_QUESTION = "prepared_question"
    DOCUMENT = "document"
    LETTER = "letter"
    WEIGHED_REASON = "weighed_reason"
    WEIGHED_GROUND = "weighed_ground"
    WEIGHED_ALTERNATIVES = "weighed_alternatives"
    WEIGHED_CONSULTED = "weighed_consulted"
    WEIGHED_ENDED = "weighed_ended"
    ORGANISATION_NOTE = "organisation_note"


_CARE: Final = frozenset({InformationKind.CARE})
_SAFETY: Final = frozenset({InformationKind.SAFETY})

NEEDED: Final[Mapping[WrittenKind, frozenset[InformationKind]]] = {
    WrittenKind.SIGNAL_QUESTION: _CARE,
    WrittenKind.AGENDA_REQUEST: _CARE,
    WrittenKind.ASSESSED_NEED: _CARE,
    WrittenKind.NEXT_STEP: _CARE,
    WrittenKind.CONTINUED_BY_SCHOOL: _CARE,
    WrittenKind.HELP_FORM: _CARE,
    WrittenKind.HELP_INTENSITY: _CARE,
    WrittenKind.GOAL: _CARE,
    WrittenKind.GOAL_NOTE: _CARE,
    WrittenKind.CONTACT: _CARE,
    WrittenKind.ACTION: _CARE,
    WrittenKind.SAFETY_CONCERN: _SAFETY,
    WrittenKind.SAFETY_EXPECTED: _SAFETY,
    WrittenKind.SAFETY_ANSWER: _SAFETY,
    WrittenKind.SAFETY_CHECK: _SAFETY,
    WrittenKind.ATTENDANCE: frozenset({InformationKind.ATTENDANCE}),
    WrittenKind.ARRANGEMENT: frozenset({InformationKind.EDUCATION}),
}
"""The kinds of information about a pupil one must be allowed to know to find a text, as in his dossier. A kind that is
not named is for the school only, or is a part of minutes: there one finds what stands in one's own copy. A text that
says itself of which kind its information is, as the title of a document does, needs that kind besides."""

OF_NETWORK: Final = frozenset({WrittenKind.ORGANISATION_NOTE})
"""What was written about the network: for who may read the network, and about no pupil."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text that fits the words that were asked, and where it stands now.

    Attributes:
        text: the whole text.
        excerpt: some words around those that fit: each piece, and whether it is one of them.
        on: the day it is dated, where it has one.
        information: the kind of information it says it is, where it says so.
        organisation: the organisation it is about.

    """

    number: int
    kind: WrittenKind
    record: str
    text: str
    excerpt: tuple[tuple[str, bool], ...]
    pupil: PupilId | None = None
    meeting: MeetingId | None = None
    item: AgendaItemId | None = None
    on: date | None = None
    information: InformationKind | None = None
    organisation: OrganisationId | None = None

    @property
    def needed(self) -> frozenset[InformationKind] | None:
        """The kinds of information about the pupil one must be allowed to know; None when no kind is enough."""
        return frozenset({self.information}) if self.information else NEEDED.get(self.kind)
