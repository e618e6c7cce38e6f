"""A stored value in words, by the table and the column it stands in."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from models.history import Stored
from models.profile import Profile
from models.staffing import HUNDREDTH
from resources import Texts
from ui.widgets.week_strip import week_words
from ui.words import date_of, fte_words, language

HIDDEN: Final = frozenset(
    {
        "id",
        "position",
        "added",
        "search_row",
        "search_words",
        "pseudonym_seed",
        "series",
        "slot",
        "revision",
        "invited",
        "item",
        "report",
        "merged_into",
        "sha256",
        "size",
        "about_record",
        "about_answer",
        "original_version",
    }
)
"""Columns that say nothing to a person."""

CODES: Final = {
    "sex": "sex",
    "education_type": "education_type",
    "tlv_category": "tlv_category",
    "wlz": "yes_no_unknown",
    "holds": "yes_no_unknown",
    "elsewhere": "yes_no_unknown",
    "child_heard": "yes_no_unknown",
    "parents_agreed": "yes_no_unknown",
    "relation": "relation",
    "status": "care_file_status",
    "closing_reason": "closing_reason",
    "turn": "turn",
    "signal.kind": "signal_kind",
    "agenda_item_kind.kind": "information_kind",
    "safety_report.kind": "safety_report_kind",
    "attendance_event.kind": "attendance_kind",
    "document.kind": "document_kind",
    "letter_template.kind": "letter_kind",
    "reader": "letter_reader",
    "staffing.kind": "staffing_kind",
    "prevention_activity.kind": "prevention_kind",
    "reported_to": "reported_to",
    "information": "information_kind",
    "file_type": "file_type",
    "document.about": "about_kind",
    "contact.way": "contact_way",
    "layer": "layer",
    "target": "target",
    "perspective": "perspective",
    "setting": "setting",
    "funding": "funding",
    "route": "referral_route",
    "end_reason": "end_reason",
    "sub_reason": "sub_reason",
    "spic_segment": "spic_segment",
    "continuity": "continuity",
    "area": "life_area",
    "outcome": "goal_outcome",
    "organisation_role.role": "organisation_role",
    "capacity": "capacity",
    "presence": "presence",
    "treatment": "treatment",
    "preparation_kind.kind": "information_kind",
    "decision.kind": "decision_kind",
    "meeting_remark.answer": "remark_answer",
    "agenda_item.parents": "involvement",
    "agenda_item.child": "involvement",
    "meeting.state": "minutes_state",
    "action.state": "action_state",
}
"""Columns that hold a code, and the table of its words; with the name of their own table where others differ."""

YES_OR_NO: Final = frozenset(
    {
        "secret_address",
        "has_opp",
        "help",
        "share_school",
        "share_help_file",
        "deceased",
        "institution",
        "interpreter",
        "main",
        "anonymous",
        "retired",
        "from_help_file",
        "medical_secrecy",
        "present",
        "school",
        "whole_week",
        "after_adoption",
        "child_heard",
        "parents_agreed",
    }
)

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
_ID: Final = re.compile(r"[0-9a-f]{32}")


class ValueWords:
    """Says in words what stood in a column.

    Args:
        names: what the records that values refer to are called.
        profile: what kinds of meetings are called here.

    """

    def __init__(self, names: Mapping[str, str], profile: Profile, texts: Texts) -> None:
        self._names = names
        self._profile = profile
        self._texts = texts

    def say(self, place: str, column: str, value: Stored) -> str:
        """Return the words for a value; empty for no value."""
        if value is None or value == "":
            return ""
        table = CODES.get(f"{place}.{column}") or CODES.get(column)
        key = f"domain.{table}.{value}"
        if table and key in self._texts:
            return self._texts(key)
        if column in YES_OR_NO and value in (0, 1):
            return self._texts("history.value.yes" if value else "history.value.no")
        if column == "fte":
            return fte_words(Decimal(str(value)) * HUNDREDTH)
        return self._own(place, column, str(value))

    def _own(self, place: str, column: str, value: str) -> str:
        if column == "days":
            return week_words(frozenset(int(day) for day in value))
        if (place, column) == ("meeting", "kind"):
            return self._profile.meeting_title(value, language())
        if (place, column) == ("safety_report", "weighed"):
            return self._texts("weighed.title")
        return self._text(self._names.get(value, value))

    def _text(self, value: str) -> str:
        if _ID.fullmatch(value):
            return self._texts("history.value.gone")
        if _MOMENT.fullmatch(value):
            return date_of(date.fromisoformat(value[:10]))
        return date_of(date.fromisoformat(value)) if _DAY.fullmatch(value) else value
