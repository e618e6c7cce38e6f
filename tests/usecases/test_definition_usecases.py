"""Monitors of the school's own: made, changed, used, read from a file, followed and retired."""

from dataclasses import replace
from datetime import date

import pytest

from models.errors import ConflictError, NotFoundError, PermissionDeniedError, ReportError
from models.ids import OwnDefinitionId, SubmissionId
from models.monitor import parsing
from models.monitor.adapting import Adaptation, adaptation_of
from models.monitor.definition import Definition
from models.monitor.definition_changes import ChangeKind
from models.monitor.definition_text import written
from models.own_definition import OwnDefinition, OwnVersion
from models.submission import Submission
from models.usecases.monitor_definitions import DefinitionUseCases, Shelved
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Permission, Role

JOS = parsing.load("jos")
SENT = replace(JOS, id="gemeente-x", title={"nl": "Van de gemeente", "en": "Of the town"}, version="2026.1")
TITLE = {"nl": "Onze & 't monitor", "en": "Ours"}
OURS = "own-onze-t-monitor"


@pytest.fixture
def cases(demo_session: Session) -> DefinitionUseCases:
    return DefinitionUseCases(demo_session)


def shelved(cases: DefinitionUseCases, name: str) -> Shelved:
    return next(row for row in cases.shelf() if row.definition.id == name)


def named(original: Definition = JOS) -> Adaptation:
    return replace(adaptation_of(original), words={"title": TITLE})


def use(session: Session, name: str, version: str) -> None:
    """Put a file in the ledger that was made by a definition."""
    with session.intend(Permission.EXPORT_MONITOR, "monitor.saved") as intention:
        intention.uow.submissions.add(
            Submission(
                id=SubmissionId(f"{name}{version}"),
                definition=name,
                version=version,
                recipient="gemeente-x",
                period="2024-2025-H1",
                serial=1,
                made_on=date(2025, 9, 1),
                approved_by=session.user.id,
                file_name="x.zip",
                content=b"x",
                sha256="x",
            )
        )


def test_those_of_luwte_stand_there_and_are_not_changed(cases: DefinitionUseCases) -> None:
    found = {row.definition.id: row for row in cases.shelf()}
    assert set(found) == set(parsing.names())
    assert found["sjso"].in_use
    assert not found["jos"].in_use
    assert not any(row.adaptable for row in found.values())
    with pytest.raises(NotFoundError):
        cases.change("sjso", named())
    with pytest.raises(NotFoundError):
        cases.make("nothing", named())


def test_a_version_of_our_own_is_made_changed_and_taken_back(cases: DefinitionUseCases, demo_session: Session) -> None:
    made = cases.make("jos", named())
    assert made.record == OURS
    row = shelved(cases, OURS)
    assert (row.definition.title, row.definition.based_on, row.adaptable) == (TITLE, "jos 1", True)
    assert [change.kind for change in row.changes] == [ChangeKind.WORDS]
    cases.change(OURS, replace(named(), limit=10))
    changed = shelved(cases, OURS)
    assert (changed.definition.version, changed.definition.rounding.base) == ("1", 10)
    again = cases.make("jos", named())
    assert again.record == f"{OURS}-2"
    assert again.undo is not None
    UndoUseCases(demo_session).undo(again.undo)
    assert [row.definition.id for row in cases.shelf() if row.own] == [OURS]


def test_a_version_that_was_used_stays_for_ever(cases: DefinitionUseCases, demo_session: Session) -> None:
    cases.make("jos", named())
    use(demo_session, OURS, "1")
    changes = cases.change(OURS, replace(named(), limit=10))
    row = shelved(cases, OURS)
    assert row.own is not None
    assert [version.version for version in row.own.versions] == ["1", "2"]
    assert (row.used, row.definition.version) == (1, "2")
    first = row.own.version("1")
    assert first is not None
    assert parsing.parse(first.text, "x").rounding.base == 5
    assert changes.undo is not None
    with (
        pytest.raises(ConflictError),
        demo_session.intend(Permission.EXPORT_MONITOR, "definition.changed") as intention,
    ):
        intention.uow.own_definitions.save(replace(row.own, versions=row.own.versions[1:]))
    with (
        pytest.raises(ConflictError),
        demo_session.intend(Permission.EXPORT_MONITOR, "definition.changed") as intention,
    ):
        intention.uow.own_definitions.save(replace(row.own, versions=(replace(first, text="other"),)))


def test_out_of_use_and_back(cases: DefinitionUseCases) -> None:
    cases.make("jos", named())
    cases.retire(OURS)
    assert not shelved(cases, OURS).in_use
    cases.revive(OURS)
    assert shelved(cases, OURS).in_use
    with pytest.raises(NotFoundError):
        cases.retire("own-nothing")


def test_what_a_municipality_sends_is_read_under_a_name_of_its_own(cases: DefinitionUseCases) -> None:
    cases.take_in(written(SENT).encode(), "gemeente.toml")
    row = shelved(cases, "own-gemeente-x")
    assert row.own is not None
    assert (row.own.imported, row.adaptable, row.definition.version) == (True, False, "2026.1")
    with pytest.raises(ConflictError, match="definition_known"):
        cases.take_in(written(SENT).encode(), "gemeente.toml")
    with pytest.raises(ConflictError, match="definition_same_version"):
        cases.take_in(written(replace(SENT, title=TITLE)).encode(), "gemeente.toml")
    cases.take_in(written(replace(SENT, title=TITLE, version="2026.2")).encode(), "gemeente.toml")
    assert shelved(cases, "own-gemeente-x").definition.title == TITLE
    with pytest.raises(ConflictError, match="definition_not_ours"):
        cases.change("own-gemeente-x", named())


def test_what_is_read_in_never_takes_the_place_of_ours_or_of_luwte(cases: DefinitionUseCases) -> None:
    cases.make("jos", named())
    with pytest.raises(ConflictError, match="definition_made_here"):
        cases.take_in(written(replace(SENT, id=OURS)).encode(), "gemeente.toml")
    cases.take_in(written(JOS).encode(), "jos.toml")
    row = shelved(cases, "own-jos")
    assert row.definition.based_on == "jos 1"
    assert row.original is not None
    assert row.changes == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "definition_missing"),
        (written(SENT).encode()[:3000], "definition_toml"),
        (b"\x00\xff", "definition_no_text"),
        (b"#" * 300_000, "definition_too_long"),
        (written(SENT).replace("base = 5", "base = 3").encode(), "definition_weak"),
    ],
)
def test_a_bad_file_changes_nothing(cases: DefinitionUseCases, content: bytes, code: str) -> None:
    with pytest.raises(ReportError) as caught:
        cases.take_in(content, "gemeente.toml")
    assert caught.value.code == code
    assert not any(row.own for row in cases.shelf())


def test_it_leaves_as_a_file_and_comes_back_the_same(cases: DefinitionUseCases) -> None:
    cases.take_in(written(SENT).encode(), "gemeente.toml")
    name, content = cases.file("own-gemeente-x")
    assert name == "own-gemeente-x_2026.1.toml"
    with pytest.raises(ConflictError, match="definition_known"):
        cases.take_in(content, name)


def test_a_newer_original_is_announced_and_taken_over_with_what_was_chosen(
    cases: DefinitionUseCases, demo_session: Session
) -> None:
    older = replace(JOS, version="0", title={"nl": "Oud", "en": "Old"})
    mine = replace(older, id=OURS, version="4", based_on="jos 0", title=TITLE, rounding=replace(JOS.rounding, base=10))
    kept = OwnVersion(version="4", text=written(mine), made_on=date(2025, 1, 1), made_by=demo_session.user.id)
    with demo_session.intend(Permission.EXPORT_MONITOR, "definition.made") as intention:
        intention.uow.own_definitions.save(
            OwnDefinition(id=OwnDefinitionId(OURS), versions=(kept,), original=written(older))
        )
    row = shelved(cases, OURS)
    assert (row.newer, [change.kind for change in row.news]) == (JOS.version, [ChangeKind.WORDS])
    cases.follow(OURS)
    after = shelved(cases, OURS)
    assert (after.newer, after.definition.version, after.definition.title) == ("", "5", TITLE)
    assert after.definition.rounding.base == 10
    assert after.definition.based_on == f"jos {JOS.version}"


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR])
def test_only_who_makes_monitors_sees_them(demo_session: Session, role: Role) -> None:
    user = replace(demo_session.user, role=role)
    with pytest.raises(PermissionDeniedError):
        DefinitionUseCases(replace(demo_session, user=user)).shelf()
