from dataclasses import replace

import pytest

from models.errors import ReportError
from models.monitor.counting import count
from models.monitor.definition import Definition
from models.monitor.tables import Goal, Tables
from models.progress import CancelledError, Progress
from reports.disclosure import checker, run
from reports.disclosure.coarsening import proposal
from reports.disclosure.run import Protected, Quiet, protect
from resources import LANGUAGES, texts
from tests.disclosure.schools import PERIOD, PINNED, SECRET, cell, run_of, school_tables
from tests.monitor.definitions import SJSO, with_overlap
from tests.monitor.facts import FACTS
from tests.monitor.invented import invented_school


def alone(tables: Tables, definition: Definition, secret: bytes, progress: Progress) -> Protected:
    """Protect a first release with one recipient."""
    return protect(run_of(tables), definition, secret, progress)


class Steps:
    """Progress that remembers, and stops when it has heard enough."""

    def __init__(self, enough: int = 10**9) -> None:
        self.heard: list[tuple[int, int]] = []
        self._enough = enough

    def report(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        if len(self.heard) >= self._enough:
            raise CancelledError("stopped")


@pytest.mark.parametrize("pupils", [0, 1, 3, 12, 75, 400])
def test_schools_of_any_size_get_a_file_with_a_proof(pupils: int) -> None:
    tables = school_tables(pupils, size=max(10, 3 * pupils))
    found = alone(tables, SJSO, SECRET, Quiet())
    assert found.rolled_up == ()
    assert checker.unmet(found.past) == ()
    assert found.truth == tables.values()
    assert found.published.values.keys() == found.truth.keys()


@pytest.mark.parametrize("pupils", [1, 3, 12, 75, 400])
def test_schools_with_everybody_in_one_category_get_one_too(pupils: int) -> None:
    tables = school_tables(400)
    alike = tuple(replace(child, stays=tables.children[0].stays) for child in tables.children[:pupils])
    found = alone(replace(tables, children=alike), SJSO, SECRET, Quiet())
    assert checker.unmet(found.past) == ()
    assert found.rolled_up == ()


@pytest.mark.parametrize("size", [12, 13])
def test_schools_in_which_everybody_has_help_get_one_too(size: int) -> None:
    tables = school_tables(size, seed=4)
    found = alone(replace(tables, layout=replace(tables.layout, ceiling=len(tables.children))), SJSO, SECRET, Quiet())
    assert checker.unmet(found.past) == ()


def test_a_school_of_nine_is_too_small_for_any_file() -> None:
    with pytest.raises(ReportError) as caught:
        alone(school_tables(4, size=9), SJSO, SECRET, Quiet())
    assert (caught.value.code, caught.value.facts) == ("monitor_school_too_small", {"least": 10})


def test_a_pupil_may_count_in_several_categories() -> None:
    definition = with_overlap()
    tables = count(invented_school(50, PERIOD, 2), definition, PERIOD, FACTS)
    found = alone(tables, definition, SECRET, Quiet())
    assert found.rolled_up == ()
    assert checker.unmet(found.past) == ()


def test_a_protector_with_pinned_zeros_is_refused() -> None:
    with pytest.raises(ReportError) as caught:
        alone(school_tables(40), replace(SJSO, rounding=PINNED), SECRET, Quiet())
    assert caught.value.code == "monitor_unsafe"
    assert "flow" in str(caught.value.facts["cells"])


def test_unsafe_tables_are_made_coarser_until_they_are_safe() -> None:
    """With pinned zeros only large numbers are safe, so every table with a small one must go."""
    found = alone(school_tables(400), replace(SJSO, rounding=PINNED), SECRET, Quiet())
    assert found.rolled_up
    assert min(found.published.values.values()) >= 10
    assert found.published.values.keys() == found.truth.keys()
    order = [SJSO.rollups.index(step) for step in found.rolled_up]
    assert order[0] == 0


def test_a_step_that_changes_nothing_is_passed_over() -> None:
    """Leaving out residence takes the crossed table with it; leaving that out afterwards is no step any more."""
    steps = (SJSO.rollups[5], SJSO.rollups[1])
    with pytest.raises(ReportError) as caught:
        alone(school_tables(12), replace(SJSO, rounding=PINNED, rollups=steps), SECRET, Quiet())
    assert caught.value.code == "monitor_unsafe"
    assert "residence" not in str(caught.value.facts["cells"])


def test_without_an_answer_in_time_there_is_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "SECONDS", 0.0)
    with pytest.raises(ReportError) as caught:
        alone(school_tables(60), SJSO, SECRET, Quiet())
    assert caught.value.code == "monitor_no_answer"


def test_periods_come_in_their_order() -> None:
    tables = school_tables(20)
    past = alone(tables, SJSO, SECRET, Quiet()).past
    layout = tables.layout
    wrong = (
        layout,
        replace(layout, period="later", previous="never"),
        replace(layout, version=2, replaces="never"),
    )
    for one in wrong:
        with pytest.raises(ReportError) as caught:
            protect(run_of(replace(tables, layout=one)), SJSO, SECRET, Quiet(), past)
        assert caught.value.code == "monitor_order"


def test_a_step_that_was_taken_names_the_cells_it_was_taken_for() -> None:
    found = alone(school_tables(400), replace(SJSO, rounding=PINNED), SECRET, Quiet())
    assert [step.taken for step in found.steps] == list(found.rolled_up)
    assert all(step.cells for step in found.steps)


def test_the_step_proposed_is_the_first_that_concerns_what_is_unsafe() -> None:
    steps = SJSO.rollups
    unsafe = [Goal(key=cell("inflow", residence="elsewhere"), at_least=0)]
    assert proposal(steps, unsafe) is steps[2]
    assert proposal(steps[3:], unsafe) is steps[5]
    crossed = [Goal(key=cell("pupils", perspective="treatment", residence="own"), at_least=0)]
    assert proposal(steps, crossed) is steps[1]
    assert proposal(steps, [Goal(key=cell("inflow"), at_least=0)]) is steps[0]
    assert proposal(steps, []) is steps[0]
    assert proposal((), unsafe) is None


def test_it_tells_how_far_it_is() -> None:
    progress = Steps()
    alone(school_tables(30), SJSO, SECRET, progress)
    assert progress.heard[0] == (0, 100)
    assert progress.heard[-1] == (100, 100)
    assert progress.heard == sorted(progress.heard)


@pytest.mark.parametrize("enough", [1, 2, 3])
def test_it_can_be_stopped(enough: int) -> None:
    with pytest.raises(CancelledError):
        alone(school_tables(30), SJSO, SECRET, Steps(enough))


def test_a_protector_that_breaks_its_rules_is_a_bug_and_no_file() -> None:
    tables = school_tables(30)
    too_small = replace(tables.layout, ceiling=len(tables.children) - 1)
    with pytest.raises(RuntimeError, match="rules"):
        alone(Tables(layout=too_small, children=tables.children), SJSO, SECRET, Quiet())


def test_every_refusal_has_its_sentence() -> None:
    for language in LANGUAGES:
        say = texts(language)
        assert "10" in say("errors.ReportError.monitor_school_too_small", least=10)
        assert "inflow" in say("errors.ReportError.monitor_unsafe", count=1, cells="inflow")
        assert say("errors.ReportError.monitor_no_answer")
        assert "2025" in say("errors.ReportError.monitor_order", period="2025")
        assert say("errors.ReportError.education_types_missing")
