"""A version of the school's own goes on where its original left off, and nothing else does."""

from dataclasses import replace

import pytest

from models.errors import ConflictError, NotFoundError
from models.monitor import parsing
from models.monitor.adapting import Adaptation, adaptation_of
from models.monitor.kinship import Parting
from models.monitor.periods import PeriodKind
from models.monitor.series import Turn
from models.monitor.trends import trends
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.monitor_compare import MonitorCompareUseCases
from models.usecases.monitor_definitions import DefinitionUseCases
from models.usecases.session import Session
from models.usecases.tasks import TaskKind
from models.usecases.today import TodayUseCases
from reports.disclosure.run import Quiet
from reports.monitor_check import check
from reports.monitor_desk import MonitorDesk
from resources import texts

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
SJSO = parsing.load("sjso")
BEFORE, LAST = "2024-2025-H2", "2025-2026-H1"


@pytest.fixture
def cases(demo_session: Session) -> MonitorUseCases:
    return MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)


def smaller(limit: int = 5) -> Adaptation:
    """Return a choice with one table only, so that it is counted quickly."""
    choice = adaptation_of(SJSO)
    single = sorted(entry for entry in choice.tables if len(entry[1]) == 1)
    words = {"title": {"nl": "Van ons", "en": "Ours"}}
    return replace(choice, tables=frozenset(single[:2]), words=words, limit=limit)


def due(session: Session) -> list[str]:
    """Return the monitors that Today asks for."""
    return [task.record for task in TodayUseCases(session).tasks() if task.kind is TaskKind.MONITOR_DUE]


def test_it_is_offered_while_it_is_in_use(cases: MonitorUseCases, demo_session: Session) -> None:
    own = DefinitionUseCases(demo_session)
    name = own.make("sjso", smaller()).record
    assert [one.id for one in cases.definitions()] == ["sjso", name]
    assert due(demo_session) == [f"{name}:{LAST}"]
    assert cases.recipients(name, LAST)
    own.retire(name)
    assert [one.id for one in cases.definitions()] == ["sjso"]
    assert due(demo_session) == [f"sjso:{LAST}"]
    with pytest.raises(NotFoundError):
        cases.preview(Asked(definition="own-nothing", period=LAST), Quiet())


def test_it_goes_on_with_the_series_of_its_original(cases: MonitorUseCases, demo_session: Session) -> None:
    own = DefinitionUseCases(demo_session)
    first = own.make("sjso", smaller()).record
    other = own.make("sjso", smaller(limit=10)).record
    cases.submit(cases.preview(Asked(definition=first, period=BEFORE), Quiet()))
    with pytest.raises(ConflictError, match="monitor_other_protection"):
        cases.preview(Asked(definition=other, period=LAST), Quiet())
    own.change(first, replace(smaller(), tables=frozenset(sorted(smaller().tables)[:1])))
    preview = cases.preview(Asked(definition=first, period=LAST), Quiet())
    assert preview.turn is Turn.NEW
    assert due(demo_session) == [f"{first}:{LAST}"]
    (file,) = cases.submit(preview)
    facts = check(file.content, file.file_name).facts
    assert (facts.definition, facts.version, facts.corrects) == (first, "2", (BEFORE,))
    assert due(demo_session) == []
    with pytest.raises(ConflictError, match="monitor_other_series"):
        cases.preview(Asked(definition="jos", period=LAST), Quiet())
    again = own.make("sjso", smaller()).record
    with pytest.raises(ConflictError, match="monitor_sent_otherwise"):
        cases.preview(Asked(definition=again, period=LAST), Quiet())
    kept = {row.definition.id: row for row in own.shelf()}
    assert kept[first].used == 2


def test_the_figures_of_both_stand_in_one_line(cases: MonitorUseCases, demo_session: Session) -> None:
    cases.submit(cases.preview(Asked(definition="sjso", period=BEFORE), Quiet()))
    name = DefinitionUseCases(demo_session).make("sjso", smaller()).record
    cases.submit(cases.preview(Asked(definition=name, period=LAST), Quiet()))
    history = MonitorCompareUseCases(demo_session, MonitorDesk("nl")).history()
    assert history.versions.keys() == {("sjso", SJSO.version), (name, "1")}
    assert history.newest is not None
    assert history.newest.facts.definition == name
    for asked in ("pupils", "stock_start", "stock_end"):
        total, *_ = trends(history, asked, texts("nl"))
        assert len(total.points) == 2
        assert not total.has_gaps
        assert "Van ons (1), daarvoor met Monitor SJSO" in total.remarks[0]


def test_what_could_not_be_used_is_refused_before_it_is_made(cases: MonitorUseCases, demo_session: Session) -> None:
    own = DefinitionUseCases(demo_session)
    name = own.make("sjso", smaller()).record
    early = own.make("sjso", replace(smaller(), period=PeriodKind.SCHOOL_YEAR)).record
    cases.submit(cases.preview(Asked(definition="sjso", period=BEFORE), Quiet()))
    cases.want_to_follow("sjso")
    cases.want_to_follow(name)
    for choice, code in (
        (replace(smaller(), period=PeriodKind.SCHOOL_YEAR), "monitor_other_length"),
        (smaller(limit=10), "monitor_other_protection"),
    ):
        with pytest.raises(ConflictError, match=code):
            own.make("sjso", choice)
        with pytest.raises(ConflictError, match=code):
            own.change(name, choice)
    own.change(early, replace(smaller(limit=10), period=PeriodKind.SCHOOL_YEAR))
    for other, code in ((early, "monitor_other_length"), ("jos", "monitor_other_series")):
        with pytest.raises(ConflictError, match=code):
            cases.want_to_follow(other)
    parted = {row.definition.id: row.parting for row in own.shelf()}
    assert parted == {
        "collective": Parting.SERIES,
        "jos": Parting.SERIES,
        "school_survey": None,
        "sjso": None,
        name: None,
        early: Parting.LENGTH,
    }
