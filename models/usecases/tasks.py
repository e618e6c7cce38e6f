"""Vandaag as data: what is due, late or coming, grouped by what the user has to do about it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.meeting import Action
from models.pupil import Pupil
from models.usecases.meeting_rows import MeetingRow

SOON = timedelta(days=7)
AHEAD = timedelta(days=60)
"""How long before a birthday or an end date the app speaks of it (domain notes, section 6)."""


NOT_AGREED = "not_agreed"
"""As ``who`` of a safety report: nobody agreed on a day to look at it."""


class Group(StrEnum):
    """What the user has to do; in the order in which the page shows it."""

    MEETING = "meeting"
    DECIDE = "decide"
    CONSENT = "consent"
    CALL = "call"
    ACTION = "action"
    EXPIRES = "expires"
    LATER = "later"
    """What this user put off himself."""


class TaskKind(StrEnum):
    """One kind of line, with its own sentence in ``resources/texts/*/today.toml``."""

    MEETING_COMES = "meeting_comes"
    AGENDA_EMPTY = "agenda_empty"
    INVITE_AGAIN = "invite_again"
    MINUTES_NONE = "minutes_none"
    MINUTES_OPEN = "minutes_open"
    SIGNAL_NEW = "signal_new"
    HELP_STOPPED = "help_stopped"
    MONITOR_DUE = "monitor_due"
    MONITOR_APPROVE = "monitor_approve"
    MONITOR_APPROVED = "monitor_approved"
    MONITOR_SENT_BACK = "monitor_sent_back"
    MONITOR_LAPSED = "monitor_lapsed"
    RETENTION_DUE = "retention_due"
    RETENTION_PROPOSED = "retention_proposed"
    RETENTION_APPROVED = "retention_approved"
    RETENTION_SWEEP = "retention_sweep"
    CONSENT_MISSING = "consent_missing"
    CONSENT_OPEN = "consent_open"
    CONSENTS_OPEN = "consents_open"
    SAFETY_CHECK = "safety_check"
    NO_ROOM = "no_room"
    WAITING_ASSESSMENT = "waiting_assessment"
    WAITING_LONG = "waiting_long"
    ACTION_LATE = "action_late"
    ACTION_DUE = "action_due"
    BIRTHDAY_MOVES = "birthday_moves"
    AUTHORITY_MOVES = "authority_moves"
    INCAPACITY_MOVES = "incapacity_moves"
    RULES_MOVE = "rules_move"
    CONSENT_ENDS = "consent_ends"
    TLV_ENDS = "tlv_ends"
    OPP_DUE = "opp_due"
    EXEMPTION_ENDS = "exemption_ends"
    AGE_LIMIT = "age_limit"
    GOALS_DUE = "goals_due"
    HELP_ENDS = "help_ends"
    CONTRACT_ENDS = "contract_ends"


_GROUPS = {
    TaskKind.MEETING_COMES: Group.MEETING,
    TaskKind.AGENDA_EMPTY: Group.MEETING,
    TaskKind.INVITE_AGAIN: Group.MEETING,
    TaskKind.MINUTES_NONE: Group.MEETING,
    TaskKind.MINUTES_OPEN: Group.MEETING,
    TaskKind.SIGNAL_NEW: Group.DECIDE,
    TaskKind.HELP_STOPPED: Group.DECIDE,
    TaskKind.MONITOR_DUE: Group.DECIDE,
    TaskKind.MONITOR_APPROVE: Group.DECIDE,
    TaskKind.MONITOR_APPROVED: Group.DECIDE,
    TaskKind.MONITOR_SENT_BACK: Group.DECIDE,
    TaskKind.MONITOR_LAPSED: Group.DECIDE,
    TaskKind.RETENTION_DUE: Group.DECIDE,
    TaskKind.RETENTION_PROPOSED: Group.DECIDE,
    TaskKind.RETENTION_APPROVED: Group.DECIDE,
    TaskKind.RETENTION_SWEEP: Group.DECIDE,
    TaskKind.NO_ROOM: Group.DECIDE,
    TaskKind.CONSENT_MISSING: Group.CONSENT,
    TaskKind.CONSENT_OPEN: Group.CONSENT,
    TaskKind.CONSENTS_OPEN: Group.CONSENT,
    TaskKind.SAFETY_CHECK: Group.CALL,
    TaskKind.WAITING_ASSESSMENT: Group.CALL,
    TaskKind.WAITING_LONG: Group.CALL,
    TaskKind.ACTION_LATE: Group.ACTION,
    TaskKind.ACTION_DUE: Group.ACTION,
}
"""What is not named here expires."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One line: what it is about and by when. The page makes the sentence and offers the one action.

    Attributes:
        record: the id of what it is about, for the one action.
        count: how many agenda items, people who still have to answer, or goals; an age; weeks of waiting; how often
            something agreed was late.
        who: a name in the sentence besides the pupil's: a provider, an organisation.
        phone: whom to call about it.
        put_off_until: the day it comes back, when this user put it off.
        of_colleague: another coordinator has the lead; this one sees it when he asks for it.

    """

    kind: TaskKind
    record: str
    on: date | None = None
    pupil: Pupil | None = None
    meeting: MeetingRow | None = None
    action: Action | None = None
    count: int = 0
    who: str = ""
    phone: str = ""
    put_off_until: date | None = None
    of_colleague: bool = False

    @property
    def key(self) -> str:
        """What tells this task apart, day after day; no name, no value."""
        return f"{self.kind}:{self.record}"

    @property
    def group(self) -> Group:
        """The group the line stands in."""
        return Group.LATER if self.put_off_until else _GROUPS.get(self.kind, Group.EXPIRES)
