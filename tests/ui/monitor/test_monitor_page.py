"""What the monitor page shows: what is known beside what leaves, and what is missing."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from models.demo.school import DemoSchool
from models.monitor.definition import Definition
from models.monitor.gaps import GapField
from models.monitor.rollup import rolled_up_run
from models.monitor.tables import Past, Rounding, Run
from models.profile import load_profile, profile_ids
from models.progress import Progress
from models.pupil import YesNoUnknown
from models.usecases.profiles import ProfileUseCases
from models.usecases.school import SchoolUseCases
from models.user import Role
from reports.disclosure.run import Protected, Step
from reports.monitor_desk import MonitorDesk
from tests.ui.monitor.monitor_stage import MonitorStage
from ui.itemmodels.monitor import Figure, Rank, difference_words
from ui.itemmodels.monitor_gaps import GapLine
from ui.itemmodels.table import CHIP_ROLE, ROW_ROLE
from ui.page import Place
from ui.pages.monitor_lists import FiguresView
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.table_view import TableView


def _figures(stage: MonitorStage, indicator: str) -> list[Figure]:
    return list(stage.find(FiguresView, f"figures_{indicator}").table.rows)


def test_it_begins_with_the_last_period_that_is_over(stage: MonitorStage) -> None:
    stage.open()
    box = stage.find(QComboBox, "monitor_period")
    assert box.currentText() == "1e helft 2025-2026"
    assert box.itemData(0, Qt.ItemDataRole.ToolTipRole) == "Eerste helft van schooljaar 2025-2026"
    assert box.itemText(box.count() - 1) == "2e helft 2025-2026 (loopt nog)"
    assert stage.seen("monitor_begin")
    assert not stage.seen("monitor_save_bar")


def test_with_one_monitor_there_is_no_choice_of_monitor(stage: MonitorStage) -> None:
    stage.open()
    assert not stage.seen("monitor_definition")


def test_every_cell_that_leaves_is_shown_beside_what_is_true(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    preview = page.preview
    assert preview is not None
    definition = preview.release.definition
    asked = [*(one.id for one in definition.indicators), *(one.id for one in definition.figures)]
    shown = [row for name in asked for row in _figures(stage, name)]
    cells = [row for row in shown if row.rank is not Rank.HEADING]
    assert [row.sent for row in cells] == [row.value for row in preview.release.rows()]
    about_school = sum(row.value for row in preview.release.figures)
    assert sum(row.true or 0 for row in cells) == sum(preview.guarded.truth.values()) + about_school


def test_a_difference_is_said_in_words_and_with_an_icon(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    view = stage.find(FiguresView, "figures_pupils")
    for number, row in enumerate(view.table.rows):
        said = view.table.index(number, 3).data()
        if row.rank is Rank.HEADING:
            assert not said.strip()
        elif row.difference == 0:
            assert said == "gelijk"
        else:
            assert said == f"{abs(row.difference)} {'hoger' if row.difference > 0 else 'lager'}"
    assert any(row.difference for row in view.table.rows)
    assert view.table.index(0, 3).data(CHIP_ROLE) is None


def test_a_line_is_read_aloud_with_what_it_is_about(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    view = stage.find(FiguresView, "figures_inflow")
    row = next(row for row in view.table.rows if row.label == "Behandeling")
    words = view.table.summary(row)
    assert words.startswith("Ingestroomd – Perspectief: Behandeling: de school weet ")


def test_totals_and_headings_are_recognisable(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    rows = _figures(stage, "pupils")
    assert (rows[0].rank, rows[0].label) == (Rank.TOTAL, "Totaal")
    headings = [row.label for row in rows if row.rank is Rank.HEADING]
    assert headings[:3] == ["Perspectief", "Woonplaats", "Gemeente"]
    assert "Perspectief en woonplaats" in headings


def test_three_sentences_say_what_leaves(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    words = stage.words()
    assert "200 afgeronde aantallen leerlingen voor Gemeente Amsterdam" in words
    assert "1 aug 2025 tot en met 31 jan 2026" in words
    assert "veelvoud van 5" in words
    assert "Een verschil van 10 of minder" in words
    assert "Samen veilig gemaakt" not in words


def test_the_explanation_is_folded_and_a_key_shows_it(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    assert not stage.seen("monitor_harmless")
    QTest.keyClick(page, Qt.Key.Key_U)
    assert stage.seen("monitor_harmless")
    assert stage.find(QAbstractButton, "monitor_explain").hasFocus()
    assert "Luwte heeft bij elk klein getal nagerekend" in stage.label("monitor_harmless")
    stage.click("monitor_explain")
    assert not stage.seen("monitor_harmless")


def test_with_large_letters_the_figures_are_seen_first(stage: MonitorStage, theme: Theme) -> None:
    theme.set_text_size(150)
    page = stage.open(1280, 720)
    stage.count()
    table = stage.find(FiguresView, "figures_pupils")
    assert not table.visibleRegion().isEmpty()
    assert table.visibleRegion().boundingRect().height() > 5 * theme.row_height
    stage.save()
    QApplication.processEvents()
    bar = stage.find(QWidget, "monitor_save_bar")
    assert bar.height() < 2 * theme.row_height
    page.forget()


@pytest.mark.parametrize("part", ["sent", "compare", "survey"])
def test_what_is_not_about_one_period_has_no_period_above_it(stage: MonitorStage, part: str) -> None:
    stage.open()
    assert stage.seen("monitor_period")
    stage.click(f"monitor_part_{part}")
    assert not stage.seen("monitor_period")
    assert not stage.seen("monitor_recipients")
    stage.click("monitor_part_gaps")
    assert stage.seen("monitor_period")
    assert not stage.seen("monitor_recipients")


_STEPS = {
    "without perspective+education_type",
    "without perspective+residence",
    "residence: outside",
    "perspective: diagnostics_treatment",
}


class _Coarse(MonitorDesk):
    """A desk that makes the tables coarser before it protects them."""

    def protect(self, run: Run, definition: Definition, secret: bytes, progress: Progress, past: Past) -> Protected:
        steps = tuple(step for step in definition.rollups if step.code in _STEPS)
        for step in steps:
            run = rolled_up_run(run, step)
        found = super().protect(run, definition, secret, progress, past)
        cells = tuple(key for key in found.truth if key.indicator == "inflow")[:4]
        return replace(found, steps=tuple(Step(taken=step, cells=cells) for step in steps))


def test_what_was_made_coarser_is_said_and_shown(stage: MonitorStage) -> None:
    stage.desk = _Coarse("nl")
    stage.open()
    stage.count()
    words = stage.words()
    assert "Grover gemaakt, omdat een leerling anders herkenbaar kon zijn: " in words
    assert "Zonder de tabel perspectief per woonplaats; Woonplaats: Buiten de gemeente; " in words
    assert "Het ging om: Ingestroomd; Ingestroomd – " in words
    assert " en nog 1 andere." in words
    labels = [row.label for row in _figures(stage, "pupils")]
    assert "Diagnostiek of behandeling" in labels
    assert "Perspectief en woonplaats" not in labels


class _Hiding(MonitorDesk):
    """A desk that hides small numbers, and one that is not small."""

    def protect(self, run: Run, definition: Definition, secret: bytes, progress: Progress, past: Past) -> Protected:
        tens = replace(definition, rounding=Rounding(minimum=10), rollups=())
        found = super().protect(run, tens, secret, progress, past)
        gone = next(iter(found.published.values))
        values = {key: value for key, value in found.published.values.items() if key != gone}
        lost = found.lost + found.truth[gone]
        return replace(found, published=replace(found.published, values=values), lost=lost, least=lost)


def test_it_is_said_what_is_hidden_and_that_it_cannot_be_less(stage: MonitorStage) -> None:
    stage.desk = _Hiding("nl")
    stage.open()
    stage.count()
    assert "Verborgen onder 10, afgerond op 5: niemand is herkenbaar" in stage.words()
    assert {"verborgen"} == {difference_words(row) for row in _figures(stage, "pupils") if row.hidden}
    hidden = stage.label("monitor_hidden")
    assert hidden.startswith("Ook verborgen, zodat de kleine niet uit te rekenen zijn: ")
    assert hidden.endswith("Luwte heeft uitgerekend dat het niet minder kan.")


def test_headings_are_not_sorted_away(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    view = stage.find(FiguresView, "figures_pupils")
    before = _figures(stage, "pupils")
    QTest.mouseClick(view.horizontalHeader().viewport(), Qt.MouseButton.LeftButton)
    assert _figures(stage, "pupils") == before


def test_another_period_begins_anew(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    stage.take_period(1)
    assert stage.seen("monitor_begin")
    assert "200 afgeronde" not in stage.words()
    stage.count()
    assert "1 feb 2025 tot en met 31 jul 2025" in stage.words()


def test_counting_can_be_stopped(stage: MonitorStage) -> None:
    page = stage.open()
    page.count()
    stage.runner.cancel()
    stage.wait()
    assert page.preview is None
    assert stage.seen("monitor_begin")
    stage.count()
    assert page.preview is not None


def test_while_it_counts_nothing_can_be_saved(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    page.count()
    assert not stage.can_save()
    assert stage.verdict() == "Bezig…"
    stage.wait()
    assert stage.can_save()


def _missing(stage: MonitorStage) -> TableView:
    stage.click("monitor_to_gaps")
    return stage.find(TableView, "monitor_gap_list")


def test_what_is_missing_leads_to_the_file_of_the_pupil(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    assert page.preview is not None
    view = _missing(stage)
    headings = [row.label for row in view.table.rows if row.rank is Rank.HEADING]
    numbers = Counter(gap.gap.field for gap in page.preview.gaps)
    assert headings == [
        f"Niet bekend of de leerling Wlz-zorg heeft ({numbers[GapField.WLZ]})",
        f"Niet bekend of er ook hulp met een beschikking is ({numbers[GapField.ELSEWHERE]})",
    ]
    line = view.current_row()
    assert isinstance(line, GapLine)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert stage.wanted == [(Place.PUPILS.value, f"{line.pupil}#details")]
    assert line.where == "Gegevens van de leerling"
    assert line.pupil in {gap.pupil for gap in page.preview.gaps}


def test_the_button_opens_the_file_too(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    view = _missing(stage)
    line = view.current_row()
    assert isinstance(line, GapLine)
    stage.click("monitor_open_file")
    assert stage.wanted == [(Place.PUPILS.value, line.place)]
    view.choose(view.table.key_at(0))
    assert not stage.find(QWidget, "monitor_open_file").isEnabled()


def test_what_was_mended_is_gone_when_one_comes_back(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    assert page.preview is not None
    before = len(page.preview.gaps)
    _missing(stage)
    gap = next(gap for gap in page.preview.gaps if gap.gap.field is GapField.WLZ)
    first = next(pupil for pupil in stage.pupils() if pupil.id == gap.pupil)
    stage.change_pupil(replace(first, wlz=YesNoUnknown.NO))
    assert len(page.preview.gaps) == before - 1
    assert stage.seen("monitor_gaps")


def test_gaps_are_shown_by_kind_or_by_pupil_and_some_of_them(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    view = _missing(stage)
    kinds, grouping = stage.find(QComboBox, "monitor_gap_kind"), stage.find(QComboBox, "monitor_gap_grouping")
    lines = [row for row in view.table.rows if row.rank is Rank.LINE]
    assert kinds.itemText(0) == f"Alles ({len(lines)})"
    _take(grouping, 1)
    by_pupil = [row for row in view.table.rows if row.rank is Rank.LINE]
    assert {row.key for row in by_pupil} == {row.key for row in lines}
    assert len([row for row in view.table.rows if row.rank is Rank.HEADING]) == len({row.pupil for row in lines})
    _take(kinds, 1)
    shown = [row for row in view.table.rows if row.rank is Rank.LINE]
    assert kinds.itemText(1) == f"{shown[0].label} ({len(shown)})"
    assert {row.field for row in shown} == {GapField.WLZ}


def _take(box: QComboBox, number: int) -> None:
    box.setCurrentIndex(number)
    box.activated.emit(number)


def test_the_cursor_goes_to_the_next_gap_when_one_was_mended(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    view = _missing(stage)
    first, second = [row for row in view.table.rows if row.rank is Rank.LINE][:2]
    view.choose(first.key)
    pupil = next(found for found in stage.pupils() if found.id == first.pupil)
    stage.change_pupil(replace(pupil, wlz=YesNoUnknown.NO))
    now = view.current_row()
    assert isinstance(now, GapLine)
    assert now.key == second.key
    stage.page.focus_start()
    assert view.hasFocus()


def test_each_table_says_what_it_counts(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    assert page.preview is not None
    definition = page.preview.release.definition
    names = [*(one.id for one in definition.indicators), *(one.id for one in definition.figures)]
    heads = {
        name: stage.find(FiguresView, f"figures_{name}").table.headerData(0, Qt.Orientation.Horizontal)
        for name in names
    }
    once = "Leerlingen, elk één keer geteld"
    assert (heads["pupils"], heads["fte_planned"], heads["providers"]) == (once, "Fte", "Organisaties")
    assert set(heads.values()) >= {once, "Leerlingen", "Activiteiten", "Minuten", "Mensen", "Fte"}


def test_without_gaps_it_says_so(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    assert page.preview is not None
    missing = {gap.pupil for gap in page.preview.gaps}
    with stage.session.store.write(stage.session.user.id) as uow:
        for pupil in stage.pupils():
            if pupil.id in missing:
                uow.pupils.save(replace(pupil, wlz=YesNoUnknown.NO))
                for help_ in uow.trajectories.of_pupil(pupil.id):
                    uow.trajectories.save(replace(help_, elsewhere=YesNoUnknown.NO))
    stage.count()
    stage.click("monitor_part_gaps")
    assert "Er ontbreekt niets" in stage.words()
    assert not stage.seen("monitor_gap_list")


def test_the_figures_name_nobody(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    preview = stage.find(QWidget, "monitor_preview")
    names = {pupil.name.surname for pupil in stage.pupils()} - {""}
    texts = [label.text() for label in preview.findChildren(QLabel)]
    assert texts
    assert not [text for text in texts for name in names if f" {name} " in f" {text} "]


def test_locking_leaves_nothing_behind(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    names = [row.label for row in _missing(stage).table.rows if row.rank is Rank.LINE]
    assert names
    assert all(name in stage.words() for name in names)
    page.forget()
    words = stage.words()
    assert not [name for name in names if name in words]
    assert "200 afgeronde" not in words
    assert page.preview is None


def test_the_tables_keep_to_the_rules_of_qt(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    testers = [QAbstractItemModelTester(view.table) for view in page.findChildren(TableView)]
    stage.count()
    stage.take_period(1)
    assert page.preview is None
    assert len(testers) > 7


@pytest.mark.parametrize("width", [1600, 800])
def test_each_part_can_be_used_with_the_keyboard(
    stage: MonitorStage, assert_accessible: Callable[[QWidget], None], width: int
) -> None:
    stage.open(width, 800)
    assert_accessible(stage.frame)
    stage.count()
    for part in ("gaps", "sent", "preview"):
        stage.click(f"monitor_part_{part}")
        assert_accessible(stage.page)


def test_going_down_a_table_brings_its_lines_into_view(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    view = stage.find(FiguresView, "figures_stock_end")
    view.setFocus()
    view.choose_first()
    QApplication.processEvents()
    last = view.table.rowCount() - 1
    for _ in range(last):
        QTest.keyClick(view, Qt.Key.Key_Down)
    middle = view.visualRect(view.proxy.index(last, 0)).center()
    preview = stage.find(QWidget, "monitor_preview")
    assert preview.rect().contains(view.viewport().mapTo(preview, middle))
    assert view.currentIndex().data(ROW_ROLE).rank is Rank.LINE


def test_escape_leads_back_to_the_preview(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    stage.click("monitor_part_sent")
    QTest.keyClick(stage.frame, Qt.Key.Key_Escape)
    assert stage.seen("monitor_preview")
    assert not stage.page.go_back()


def test_a_period_in_which_nobody_counts_is_doubted(bare_stage: MonitorStage, demo_school: DemoSchool) -> None:
    SchoolUseCases(bare_stage.session).save(demo_school.school)
    ProfileUseCases(bare_stage.session).choose("jos_alkmaar", bare_stage.session.today)
    bare_stage.open()
    bare_stage.count()
    assert "telt geen enkele leerling mee. Klopt dat?" in bare_stage.label("monitor_nobody")
    assert bare_stage.can_save()


def test_a_school_that_is_not_filled_in_leads_to_the_settings(bare_stage: MonitorStage) -> None:
    bare_stage.open()
    assert bare_stage.seen("monitor_impossible")
    assert "De school is nog niet ingevuld" in bare_stage.words()


def test_a_school_without_a_municipality_leads_to_the_settings(stage: MonitorStage) -> None:
    stage.open()
    stage.change_school(replace(stage.school(), municipality=""))
    assert stage.seen("monitor_impossible")
    assert "Voor welke gemeente?" in stage.words()
    stage.find(EmptyState, "monitor_impossible").step_taken.emit()
    assert stage.wanted == [(Place.SETTINGS.value, "school")]


def test_a_way_of_working_without_a_monitor_leads_to_where_one_is_set(stage: MonitorStage) -> None:
    without = next(name for name in profile_ids() if not load_profile(name).monitors)
    ProfileUseCases(stage.session).choose(without, stage.session.today)
    stage.open()
    assert stage.seen("monitor_impossible")
    stage.find(EmptyState, "monitor_impossible").step_taken.emit()
    assert stage.wanted == [(Place.SETTINGS.value, "way")]


def test_missing_kinds_of_education_lead_to_the_settings(stage: MonitorStage) -> None:
    stage.open()
    stage.change_school(replace(stage.school(), education_types=frozenset()))
    stage.count()
    assert "onderwijssoorten" in stage.problem()
    stage.take_way_out()
    assert stage.wanted == [(Place.SETTINGS.value, "school")]


def test_a_role_without_permission_hears_so(stage: MonitorStage) -> None:
    user = replace(stage.session.user, role=Role.READER)
    stage.session = replace(stage.session, user=user)
    stage.open()
    assert stage.seen("monitor_impossible")
    assert "geen monitor maken" in stage.words()
