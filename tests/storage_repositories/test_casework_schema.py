"""The schema says what the domain says, and every list and reference has its index."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import pytest

from models.attendance import AttendanceKind
from models.capacity import Capacity
from models.carefile import CareFileStatus, ClosingReason, SignalKind
from models.caseload import Facet
from models.consent import AnswerForm, AnswerKind, InformationKind, PartyKind, Purpose, Question
from models.contact import ContactWay
from models.continuity import Continuity
from models.destruction import DestructionState
from models.document import AboutKind, DocumentKind, FileType
from models.goal import GoalOutcome, LifeArea
from models.guardian import Relation
from models.meeting import ActionState, DecisionKind, Involvement, MinutesState, Presence, RemarkAnswer
from models.monitor.survey_sheet import ChangeReason
from models.monitor_approval import ApprovalState
from models.network import OrganisationRole
from models.prevention import PreventionKind
from models.pupil import Sex, TlvCategory, YesNoUnknown
from models.retention import Part
from models.safety import ReportedTo, SafetyReportKind
from models.school import EducationType, Sector
from models.spic import SpicSegment
from models.trajectory import EndReason, Funding, Layer, Perspective, ReferralRoute, Setting, SubReason, Target
from models.weighed import WeighedGround
from storage import (
    actions,
    agenda,
    approvals,
    attendance,
    carefiles,
    consents,
    contacts,
    documents,
    goals,
    guardians,
    meetings,
    network,
    own_definitions,
    prevention,
    pupils,
    retention,
    safety,
    schools,
    submissions,
    trajectories,
    transfers,
    weighed,
)
from storage.history import APPEND_ONLY, DERIVED
from storage.rows import WITH_ID, Connection, Parts, Records

ENUMS: dict[tuple[str, str], type[StrEnum]] = {
    ("school", "sector"): Sector,
    ("school_education_type", "education_type"): EducationType,
    ("pupil", "sex"): Sex,
    ("pupil", "education_type"): EducationType,
    ("pupil", "tlv_category"): TlvCategory,
    ("pupil", "wlz"): YesNoUnknown,
    ("guardian", "relation"): Relation,
    ("authority", "holds"): YesNoUnknown,
    ("capacity_report", "capacity"): Capacity,
    ("organisation_role", "role"): OrganisationRole,
    ("care_file", "status"): CareFileStatus,
    ("care_file", "closing_reason"): ClosingReason,
    ("signal", "kind"): SignalKind,
    ("trajectory", "layer"): Layer,
    ("trajectory", "target"): Target,
    ("trajectory", "perspective"): Perspective,
    ("trajectory", "funding"): Funding,
    ("trajectory", "route"): ReferralRoute,
    ("trajectory", "elsewhere"): YesNoUnknown,
    ("trajectory", "end_reason"): EndReason,
    ("trajectory", "sub_reason"): SubReason,
    ("trajectory", "spic_segment"): SpicSegment,
    ("trajectory", "continuity"): Continuity,
    ("trajectory_setting", "setting"): Setting,
    ("goal", "area"): LifeArea,
    ("goal", "child_heard"): YesNoUnknown,
    ("goal", "parents_agreed"): YesNoUnknown,
    ("goal_evaluation", "outcome"): GoalOutcome,
    ("goal_evaluation", "child_heard"): YesNoUnknown,
    ("goal_evaluation", "parents_agreed"): YesNoUnknown,
    ("contact", "way"): ContactWay,
    ("consent", "question"): Question,
    ("consent", "purpose"): Purpose,
    ("consent_party", "kind"): PartyKind,
    ("consent_kind", "kind"): InformationKind,
    ("consent_answer", "kind"): AnswerKind,
    ("consent_answer", "form"): AnswerForm,
    ("weighed_sharing", "party_kind"): PartyKind,
    ("weighed_sharing", "purpose"): Purpose,
    ("weighed_sharing", "ground"): WeighedGround,
    ("weighed_kind", "kind"): InformationKind,
    ("meeting", "state"): MinutesState,
    ("saved_view_condition", "facet"): Facet,
    ("participant", "presence"): Presence,
    ("agenda_item", "parents"): Involvement,
    ("agenda_item", "child"): Involvement,
    ("agenda_item_kind", "kind"): InformationKind,
    ("preparation_kind", "kind"): InformationKind,
    ("decision", "kind"): DecisionKind,
    ("meeting_remark", "answer"): RemarkAnswer,
    ("action", "state"): ActionState,
    ("safety_report", "kind"): SafetyReportKind,
    ("safety_report", "reported_to"): ReportedTo,
    ("attendance_event", "kind"): AttendanceKind,
    ("prevention_activity", "kind"): PreventionKind,
    ("document", "kind"): DocumentKind,
    ("document", "information"): InformationKind,
    ("document", "file_type"): FileType,
    ("document", "about"): AboutKind,
    ("retention_term", "part"): Part,
    ("destruction", "state"): DestructionState,
    ("monitor_approval", "state"): ApprovalState,
    ("destruction_line", "part"): Part,
    ("destruction_term", "part"): Part,
    ("survey_answer", "reason"): ChangeReason,
}
MODULES = (
    actions,
    agenda,
    approvals,
    attendance,
    carefiles,
    consents,
    contacts,
    goals,
    documents,
    guardians,
    meetings,
    network,
    own_definitions,
    prevention,
    pupils,
    retention,
    safety,
    schools,
    submissions,
    trajectories,
    transfers,
    weighed,
)
Declared = Records[tuple[Any, ...]] | Parts[tuple[Any, ...]]
LIST_NAMES = {"_ALL", "_OF_PUPIL", "_OF_MEETING", "_BY_NAME", "_SHARED", "_OPEN_UNTIL", "_BETWEEN", "_OPEN", "_OPEN_OF"}
CHECK_LIST = re.compile(r"CHECK \(\s*((?:\w+ = '[^']*'(?:\s+OR\s+)?)+)\s*\)")


def tables(connection: Connection) -> dict[str, str]:
    """Return the statement that made each table of these migrations."""
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    own = {table for table, _ in ENUMS} | set(APPEND_ONLY)
    own |= {"region_municipality", "location", "pupil_count", "residence", "pupil_label", "organisation_alias"}
    own |= {
        "professional",
        "transfer",
        "arrangement",
        "meeting_remark",
        "agenda_item_absent",
        "preparation",
        "safety_answer",
        "safety_check",
        "own_definition",
        "own_definition_version",
    }
    return {name: sql for name, sql in found if name in own}


def declared() -> Iterator[Declared]:
    for module in MODULES:
        yield from (found for found in vars(module).values() if isinstance(found, Records | Parts))


def test_every_list_of_values_is_the_enum(filled: Connection) -> None:
    lists: dict[tuple[str, str], list[str]] = {}
    for table, sql in tables(filled).items():
        for check in CHECK_LIST.findall(sql):
            for column, value in re.findall(r"(\w+) = '([^']*)'", check):
                lists.setdefault((table, column), []).append(value)
    assert lists.pop(("school", "id")) == ["school"]
    assert lists.pop(("weighed_sharing", "question")) == [Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE]
    assert lists == {place: [member.value for member in enum] for place, enum in ENUMS.items()}


def test_every_table_is_strict(filled: Connection) -> None:
    found = filled.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    strict = dict(found.fetchall())
    assert all(strict[table] for table in tables(filled))


def test_every_reference_has_an_index(filled: Connection) -> None:
    for table in tables(filled):
        leading = {
            column
            for (column,) in filled.execute(
                "SELECT part.name FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS part"
                " WHERE part.seqno = 0",
                (table,),
            ).fetchall()
        }
        references = filled.execute('SELECT "from" FROM pragma_foreign_key_list(?)', (table,)).fetchall()
        assert {column for (column,) in references} <= leading, table


def test_what_happens_to_a_reference_is_always_chosen(filled: Connection) -> None:
    chosen = {
        action
        for table in tables(filled)
        for (action,) in filled.execute("SELECT on_delete FROM pragma_foreign_key_list(?)", (table,)).fetchall()
    }
    assert chosen == {"CASCADE", "RESTRICT", "SET NULL"}


def test_every_day_is_checked(filled: Connection) -> None:
    for table, sql in tables(filled).items():
        columns = filled.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
        for (column,) in columns:
            if column.endswith(("_on", "_from", "_until", "_since", "_date")) or column in ("due", "since"):
                assert f"CHECK ({column} IS date({column}))" in sql, f"{table}.{column}"


def statement(records: Declared) -> str:
    return records.columns + WITH_ID if isinstance(records, Records) else records.read


def test_every_row_has_the_columns_that_are_read(filled: Connection) -> None:
    for records in declared():
        cursor: Any = filled.execute(statement(records), ("[]",))
        columns = [column[0] for column in cursor.description]
        row: Any = records.make(columns)
        assert list(row._fields) == columns


def plan(connection: Connection, sql: str) -> str:
    steps = connection.execute(f"EXPLAIN QUERY PLAN {sql}", ("[]",) * sql.count("?")).fetchall()
    return "\n".join(step for *_, step in steps)


def lists() -> Iterator[tuple[str, str]]:
    """Return every list a repository can ask for: its module and its statement."""
    for module in MODULES:
        records = [found for found in vars(module).values() if isinstance(found, Records)]
        for name in LIST_NAMES & vars(module).keys():
            yield from ((f"{module.__name__}{name}", entry.columns + getattr(module, name)) for entry in records)


@pytest.mark.parametrize("sql", [pytest.param(sql, id=name) for name, sql in lists()])
def test_every_list_is_limited_and_comes_in_order_from_an_index(filled: Connection, sql: str) -> None:
    assert sql.rstrip().endswith("LIMIT ?")
    steps = plan(filled, sql)
    assert "INDEX" in steps
    assert "TEMP B-TREE" not in steps


def test_parts_come_in_order_from_an_index(filled: Connection) -> None:
    for parts in declared():
        if isinstance(parts, Parts):
            assert "TEMP B-TREE" not in plan(filled, parts.read), parts.read


def test_history_is_what_triggers_guard(filled: Connection) -> None:
    guarded = filled.execute(
        "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT, ''history%' "
        "GROUP BY tbl_name HAVING count(*) = 3"
    ).fetchall()
    assert {table for (table,) in guarded} == set(APPEND_ONLY)


def test_what_is_derived_exists(filled: Connection) -> None:
    for table in DERIVED:
        assert filled.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchall()
