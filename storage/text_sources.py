"""Where people write: every column of words that can be found by them. Adding one is adding a line."""

from dataclasses import dataclass
from typing import Final

from models.written import WrittenKind

_OF_CARE_FILE: Final = "(SELECT pupil FROM care_file WHERE id = at.care_file)"
_OF_REPORT: Final = "(SELECT pupil FROM safety_report WHERE id = at.report)"
_ITEM: Final = "(SELECT {0} FROM agenda_item WHERE id = at.item)"
_HELD_ON: Final = "(SELECT held_on FROM meeting WHERE id = {0})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A column of words.

    Attributes:
        kind: what its texts are.
        table, column: where they stand.
        owner: the column that names the record: its own id, or that of what it is a part of.
        place: the column that tells the parts of one record apart; empty for a record of its own.
        pupil, meeting, item, on, information, organisation: expressions, over the row as ``at``, for what the text
            belongs to.
        removed: the column that says since when the record is removed; empty when it cannot be.

    """

    kind: WrittenKind
    table: str
    column: str
    owner: str = "id"
    place: str = ""
    pupil: str = "at.pupil"
    meeting: str = "NULL"
    item: str = "NULL"
    on: str = "NULL"
    information: str = "NULL"
    organisation: str = "NULL"
    removed: str = ""

    def record(self, row: str) -> str:
        """Return the expression that names a text among those of its kind, over a row by its name."""
        return f"{row}.{self.owner} || '#' || {row}.{self.place}" if self.place else f"{row}.{self.owner}"

    def there(self, row: str) -> str:
        """Return the condition for there being a text to find, over a row by its name."""
        said = f"{row}.{self.column} <> ''"
        return f"{said} AND {row}.{self.removed} IS NULL" if self.removed else said


def _remark(kind: WrittenKind, column: str) -> Source:
    return Source(
        kind=kind,
        table="meeting_remark",
        column=column,
        owner="meeting",
        place="position",
        pupil="NULL",
        meeting="at.meeting",
        on=_HELD_ON.format("at.meeting"),
    )


def _signal(kind: WrittenKind, column: str) -> Source:
    return Source(kind=kind, table="signal", column=column, pupil=_OF_CARE_FILE, on="at.noticed_on")


def _care_file(kind: WrittenKind, column: str) -> Source:
    return Source(kind=kind, table="care_file", column=column, on="at.opened_on")


def _help(kind: WrittenKind, column: str) -> Source:
    return Source(kind=kind, table="trajectory", column=column, on="coalesce(at.started_on, at.asked_on)")


def _safety(kind: WrittenKind, column: str) -> Source:
    return Source(kind=kind, table="safety_report", column=column, on="at.reported_on")


def _item(kind: WrittenKind, column: str) -> Source:
    held_on = _HELD_ON.format("at.meeting")
    return Source(kind=kind, table="agenda_item", column=column, meeting="at.meeting", item="at.id", on=held_on)


def _weighed(kind: WrittenKind, column: str) -> Source:
    return Source(kind=kind, table="weighed_sharing", column=column, on="at.decided_on")


def _prepared(kind: WrittenKind, column: str) -> Source:
    return Source(
        kind=kind,
        table="preparation",
        column=column,
        pupil=_ITEM.format("pupil"),
        meeting=_ITEM.format("meeting"),
        item="at.item",
        on=_HELD_ON.format(_ITEM.format("meeting")),
    )


SOURCES: Final = (
    _signal(WrittenKind.SIGNAL_QUESTION, "question"),
    _signal(WrittenKind.ASSESSED_NEED, "assessed_need"),
    _care_file(WrittenKind.NEXT_STEP, "next_step"),
    _care_file(WrittenKind.CONTINUED_BY_SCHOOL, "continued_by_school"),
    _help(WrittenKind.HELP_FORM, "form"),
    _help(WrittenKind.HELP_INTENSITY, "intensity"),
    Source(kind=WrittenKind.GOAL, table="goal", column="text", on="at.set_on"),
    Source(
        kind=WrittenKind.GOAL_NOTE,
        table="goal_evaluation",
        column="note",
        owner="goal",
        place="position",
        pupil="(SELECT pupil FROM goal WHERE id = at.goal)",
        on="at.evaluated_on",
    ),
    Source(kind=WrittenKind.AGENDA_REQUEST, table="agenda_request", column="question", on="at.asked_on"),
    Source(kind=WrittenKind.CONTACT, table="contact", column="summary", on="at.held_on"),
    _safety(WrittenKind.SAFETY_CONCERN, "concern"),
    _safety(WrittenKind.SAFETY_EXPECTED, "expected"),
    Source(
        kind=WrittenKind.SAFETY_ANSWER,
        table="safety_answer",
        column="wording",
        owner="report",
        place="position",
        pupil=_OF_REPORT,
        on="at.answered_on",
    ),
    Source(
        kind=WrittenKind.SAFETY_CHECK,
        table="safety_check",
        column="seen",
        owner="report",
        place="position",
        pupil=_OF_REPORT,
        on="at.checked_on",
    ),
    Source(kind=WrittenKind.ATTENDANCE, table="attendance_event", column="note", on="at.happened_on"),
    Source(
        kind=WrittenKind.ARRANGEMENT,
        table="arrangement",
        column="description",
        owner="transfer",
        place="position",
        pupil="(SELECT pupil FROM transfer WHERE id = at.transfer)",
        on="at.valid_from",
    ),
    Source(kind=WrittenKind.CONSENT_CONDITIONS, table="consent", column="conditions", on="at.asked_on"),
    Source(
        kind=WrittenKind.ANSWER_NOTE,
        table="consent_answer",
        column="note",
        owner="consent",
        place="position",
        pupil="(SELECT pupil FROM consent WHERE id = at.consent)",
        on="at.answered_on",
    ),
    Source(
        kind=WrittenKind.ACTION, table="action", column="wording", meeting="at.meeting", item="at.item", on="at.due"
    ),
    _item(WrittenKind.ITEM_THEME, "theme"),
    _item(WrittenKind.ITEM_REASON, "reason"),
    _item(WrittenKind.ITEM_QUESTION, "question"),
    _item(WrittenKind.DISCUSSION, "discussion"),
    Source(
        kind=WrittenKind.DECISION,
        table="decision",
        column="wording",
        owner="item",
        place="position",
        pupil=_ITEM.format("pupil"),
        meeting=_ITEM.format("meeting"),
        item="at.item",
        on=_HELD_ON.format(_ITEM.format("meeting")),
    ),
    _prepared(WrittenKind.PREPARED, "wording"),
    _prepared(WrittenKind.PREPARED_QUESTION, "question"),
    _remark(WrittenKind.REMARK, "remark"),
    _remark(WrittenKind.REMARK_ANSWER, "because"),
    Source(
        kind=WrittenKind.DOCUMENT,
        table="document",
        column="title",
        on="at.dated_on",
        information="at.information",
        removed="removed_at",
    ),
    Source(kind=WrittenKind.LETTER, table="letter", column="wording", on="at.dated_on"),
    _weighed(WrittenKind.WEIGHED_REASON, "reason"),
    _weighed(WrittenKind.WEIGHED_GROUND, "ground_words"),
    _weighed(WrittenKind.WEIGHED_ALTERNATIVES, "alternatives"),
    _weighed(WrittenKind.WEIGHED_CONSULTED, "consulted"),
    Source(
        kind=WrittenKind.WEIGHED_ENDED,
        table="weighed_end",
        column="because",
        owner="weighed",
        pupil="(SELECT pupil FROM weighed_sharing WHERE id = at.weighed)",
        on="at.ended_on",
    ),
    Source(kind=WrittenKind.ORGANISATION_NOTE, table="organisation", column="note", pupil="NULL", organisation="at.id"),
)
