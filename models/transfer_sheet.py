"""What goes along to another school or organisation (*overdracht*): a sheet limited to what consent allows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from models.consent import InformationKind, Party, PartyKind, Purpose
from models.ids import OrganisationId, ProfessionalId
from models.pupil import YesNoUnknown
from models.sharing import Audience
from models.validation import Checks

PURPOSES = (Purpose.TRANSFER, Purpose.REFERRAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentsView:
    """Whether the parents saw the sheet, agreed with it, and what they think (WPO art. 42, WEC art. 43, AVG art. 15).

    Attributes:
        opinion: their view (*zienswijze*), in their words.

    """

    seen_on: date | None = None
    agreed: YesNoUnknown = YesNoUnknown.UNKNOWN
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What somebody wants to give, to whom and what for.

    Attributes:
        kinds: what he wants to give; what may not be given is left out whatever stands here.
        question: what the receiver should know or do, in the words of the school.

    """

    to: Party
    purpose: Purpose
    kinds: frozenset[InformationKind]
    question: str = ""
    parents: ParentsView = field(default_factory=ParentsView)

    def __post_init__(self) -> None:
        """Raise ValidationError without a kind, or for a purpose or receiver a sheet is not made for."""
        checks = Checks()
        checks.that("kinds", self.kinds, "required")
        checks.that("purpose", self.purpose in PURPOSES, "choice")
        checks.that("to", self.to.kind in (PartyKind.ORGANISATION, PartyKind.PROFESSIONAL) and self.to.id, "required")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedKind:
    """Whether a kind of information may be given to exactly this party today, and why, in words.

    Attributes:
        step: what to do about it when it may not.

    """

    kind: InformationKind
    allowed: bool
    line: str
    step: str = ""
    conditions: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """One kind of information on the sheet: labels with what they say."""

    kind: InformationKind
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferSheetView:
    """The sheet, ready to print. It says nothing of what was left out, nor that something was."""

    school: str
    pupil: str
    birth_date: date | None
    to: str
    purpose: Purpose
    made_on: date
    made_by: str
    question: str
    parts: tuple[SheetPart, ...]
    conditions: tuple[str, ...] = ()
    parents: ParentsView = field(default_factory=ParentsView)


def as_receiver(organisation: OrganisationId) -> Audience:
    """Return an organisation as a receiver: nobody in particular, only what consent towards it as a whole allows."""
    return Audience(professional=ProfessionalId(""), employer=organisation)


def allowed_kinds(offered: Sequence[OfferedKind]) -> frozenset[InformationKind]:
    """Return what may be given."""
    return frozenset(entry.kind for entry in offered if entry.allowed)
