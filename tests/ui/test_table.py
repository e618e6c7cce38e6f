from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.itemmodels.ordering import SortKey, order_of
from ui.itemmodels.sorting import SortFilterModel
from ui.itemmodels.table import CHIP_ROLE, ROW_ROLE, SORT_ROLE, TONE_ROLE, Column, TableModel
from ui.theme import Theme, Tone
from ui.widgets.chip import ChipLook
from ui.widgets.table_view import TableView

DISPLAY = Qt.ItemDataRole.DisplayRole
Check = Callable[[QWidget], None]
STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil:
    id: str
    name: str
    group: str = ""
    weeks: int | None = None
    seen: date | None = None


PUPILS = (
    Pupil(id="a", name="Özil, Eva", group="OB2", weeks=10, seen=date(2026, 11, 3)),
    Pupil(id="b", name="Boer, Bilal de", group="OB10", weeks=9, seen=date(2025, 1, 9)),
    Pupil(id="c", name="Zee, Anna van der", group="OB1"),
    Pupil(id="d", name="boer, Łukasz", group="", weeks=2, seen=date(2026, 2, 1)),
    Pupil(id="e", name="Ĳsbrand & Zn", group="OB2", weeks=100),
)


def columns() -> tuple[Column[Pupil], ...]:
    return (
        Column(title="Naam", text=lambda pupil: pupil.name, icon=lambda _: "user"),
        Column(title="Groep", text=lambda pupil: pupil.group, width=8, tooltip=lambda pupil: f"<{pupil.group}>"),
        Column(
            title="Wacht",
            text=lambda pupil: str(pupil.weeks or ""),
            sort=lambda pupil: pupil.weeks,
            number=True,
            width=8,
            spare=True,
        ),
        Column(
            title="Gezien",
            text=lambda pupil: pupil.seen.isoformat() if pupil.seen else "",
            sort=lambda pupil: pupil.seen,
            width=14,
            spare=True,
            chip=lambda pupil: ChipLook(word=pupil.seen.isoformat(), tone=Tone.OK) if pupil.seen else None,
        ),
    )


@pytest.fixture
def table(qapp: QApplication) -> TableModel[Pupil]:
    made = TableModel(columns(), key=lambda pupil: pupil.id, parent=qapp)
    made.set_rows(PUPILS)
    return made


@pytest.fixture
def view(table: TableModel[Pupil], qtbot: QtBot) -> TableView:
    made = TableView(table, "Leerlingen")
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def names(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def ids(proxy: SortFilterModel) -> str:
    return "".join(proxy.index(number, 0).data(ROW_ROLE).id for number in range(proxy.rowCount()))


def test_the_models_keep_to_the_rules_of_qt(table: TableModel[Pupil]) -> None:
    proxy = SortFilterModel(table)
    testers = [QAbstractItemModelTester(table, STRICT), QAbstractItemModelTester(proxy, STRICT)]
    table.set_rows(PUPILS[:2])
    table.set_rows(())
    table.set_rows(PUPILS)
    proxy.sort(0)
    proxy.set_filter_text("ob2")
    proxy.sort(2, Qt.SortOrder.DescendingOrder)
    proxy.set_filter_text("")
    table.forget()
    assert [tester.model() for tester in testers] == [table, proxy]


def test_a_cell_says_what_its_column_makes_of_the_row(table: TableModel[Pupil]) -> None:
    assert table.index(0, 0).data() == "Özil, Eva"
    assert table.index(2, 2).data() == "–"
    assert table.index(0, 0).data(ROW_ROLE) is PUPILS[0]
    assert table.index(0, 3).data(SORT_ROLE) == date(2026, 11, 3)
    assert table.index(0, 3).data(CHIP_ROLE).word == "2026-11-03"
    assert table.index(2, 2).data(TONE_ROLE) == Tone.MUTED
    assert table.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;OB2&gt;</qt>"
    right = Qt.AlignmentFlag(table.index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole))
    assert right & Qt.AlignmentFlag.AlignRight
    assert table.headerData(2, Qt.Orientation.Horizontal) == "Wacht"
    assert table.headerData(9, Qt.Orientation.Horizontal) is None
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    assert table.data(QModelIndex()) is None


def test_a_row_is_one_sentence_for_who_hears_it(table: TableModel[Pupil], view: TableView) -> None:
    assert table.summary(PUPILS[0]) == "Özil, Eva, Groep OB2, Wacht 10, 2026-11-03"
    assert table.summary(PUPILS[2]) == "Zee, Anna van der, Groep OB1"
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.text(QAccessible.Text.Name) == "Leerlingen"
    assert table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == table.summary(PUPILS[0])
    assert table.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Wacht 10"


def test_names_stand_as_in_a_dutch_list(table: TableModel[Pupil]) -> None:
    table.sort(0)
    assert names(table) == ["Boer, Bilal de", "boer, Łukasz", "Ĳsbrand & Zn", "Özil, Eva", "Zee, Anna van der"]


def test_numbers_in_texts_count_by_value_and_empty_comes_last(table: TableModel[Pupil]) -> None:
    proxy = SortFilterModel(table)
    proxy.sort(1)
    assert ids(proxy) == "caebd"
    proxy.sort(1, Qt.SortOrder.DescendingOrder)
    assert ids(proxy) == "baecd"


def test_numbers_and_days_count_by_value_and_empty_comes_last(table: TableModel[Pupil]) -> None:
    proxy = SortFilterModel(table)
    proxy.sort(2)
    assert ids(proxy) == "dbaec"
    proxy.sort(2, Qt.SortOrder.DescendingOrder)
    assert ids(proxy) == "eabdc"
    proxy.sort(3)
    assert ids(proxy) == "bdace"
    proxy.sort(-1)
    assert ids(proxy) == "abcde"


def test_the_order_stays_when_the_rows_are_fetched_again(table: TableModel[Pupil]) -> None:
    table.sort(0)
    table.set_rows(PUPILS[::-1])
    assert names(table)[0] == "Boer, Bilal de"
    table.sort(-1)
    assert names(table)[0] == "Ĳsbrand & Zn"


@given(st.lists(st.none() | st.dates(), max_size=12))
def test_days_are_ordered_as_python_does(days: list[date | None]) -> None:
    keys: list[SortKey] = list(days)
    filled = sorted(day for day in days if day)
    ordered = [days[number] for number in order_of(keys)]
    assert ordered == [*filled, *[None] * (len(days) - len(filled))]
    backwards = [days[number] for number in order_of(keys, descending=True)]
    assert backwards == [*filled[::-1], *[None] * (len(days) - len(filled))]


@pytest.mark.parametrize(
    "keys",
    [
        [Decimal(10), Decimal("9.5"), Decimal(-1)],
        [datetime(2026, 1, 2, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC)],
        [3.5, 2, 0],
        ["c", "B", "a"],
    ],
)
def test_every_kind_of_key_is_ordered(keys: list[SortKey]) -> None:
    assert order_of(keys) == [2, 1, 0]


def test_equal_keys_stay_as_they_were() -> None:
    assert order_of([1, 1, 0, 1]) == [2, 0, 1, 3]
    assert order_of([1, 1, 0, 1], descending=True) == [0, 1, 3, 2]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", "abcde"), ("ozil", "a"), ("BOER", "bd"), ("ob2 eva", "a"), ("eva ob2", "a"), ("ijs", "e"),
     ("lukasz", "d"), ("x", "")],
)  # fmt: skip
def test_each_typed_word_must_occur_without_accents_or_case(typed: str, found: str, table: TableModel[Pupil]) -> None:
    proxy = SortFilterModel(table)
    proxy.set_filter_text(typed)
    assert ids(proxy) == found
    assert proxy.filtering == bool(typed)


def test_a_filter_goes_with_an_order_and_with_other_rows(table: TableModel[Pupil]) -> None:
    proxy = SortFilterModel(table)
    proxy.set_filter_text("boer")
    proxy.sort(0, Qt.SortOrder.DescendingOrder)
    assert ids(proxy) == "db"
    table.set_rows((*PUPILS, Pupil(id="f", name="Boer, Zoë")))
    assert ids(proxy) == "fdb"
    proxy.set_accepts(lambda pupil: pupil.weeks is not None)
    assert ids(proxy) == "db"
    proxy.set_filter_text("")
    assert ids(proxy) == "aedb"
    proxy.set_accepts(None)
    assert proxy.rowCount() == 6
    assert not proxy.filtering


def test_what_is_searched_can_be_more_than_what_is_shown(qapp: QApplication) -> None:
    table = TableModel(columns(), key=lambda pupil: pupil.id, searched=lambda pupil: f"{pupil.id}nummer", parent=qapp)
    table.set_rows(PUPILS)
    proxy = SortFilterModel(table)
    proxy.set_filter_text("cnummer")
    assert ids(proxy) == "c"


def test_rows_are_found_by_key(table: TableModel[Pupil]) -> None:
    proxy = SortFilterModel(table)
    proxy.sort(0)
    row = proxy.row_at(proxy.number_of("a"))
    assert row is PUPILS[0]
    assert proxy.number_of("zzz") == -1
    proxy.set_filter_text("boer")
    assert proxy.number_of("a") == -1


def test_the_chosen_row_stays_chosen(view: TableView, table: TableModel[Pupil], qtbot: QtBot) -> None:
    assert view.choose("b")
    view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert view.current_row() is PUPILS[1]
    fresh = tuple(Pupil(id=pupil.id, name=pupil.name + "!") for pupil in PUPILS)
    table.set_rows(fresh)
    assert view.current_row() == fresh[1]
    with qtbot.waitSignal(view.row_chosen) as heard:
        table.set_rows(fresh[:1])
    assert heard.args == [None]
    assert not view.choose("b")


def test_the_first_row_is_the_first_one_shown(view: TableView, table: TableModel[Pupil]) -> None:
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert view.choose_first()
    assert view.current_row() is PUPILS[1]
    table.forget()
    assert not view.choose_first()
    assert view.current_row() is None


def test_enter_and_a_double_click_open_a_row(view: TableView, qtbot: QtBot) -> None:
    view.choose("b")
    view.setFocus()
    with qtbot.waitSignal(view.row_opened) as heard:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == [PUPILS[1]]
    with qtbot.waitSignal(view.row_opened) as heard:
        view.doubleClicked.emit(view.proxy.index(2, 1))
    assert heard.args == [PUPILS[2]]
    with qtbot.waitSignal(view.row_chosen) as heard:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert heard.args == [PUPILS[2]]


def test_clicking_a_title_sorts_and_a_third_click_takes_it_back(view: TableView) -> None:
    header = view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 10, header.height() // 2)
    orders = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append(ids(view.proxy))
    assert sorted(orders) == sorted(["bdeac", "caedb", "abcde"])


def test_tab_leaves_the_table(table: TableModel[Pupil], qtbot: QtBot, assert_accessible: Check) -> None:
    both = QWidget()
    qtbot.addWidget(both)
    column = QVBoxLayout(both)
    for name in ("Leerlingen", "Andere"):
        column.addWidget(TableView(table, name))
    both.resize(800, 600)
    both.show()
    assert_accessible(both)


def test_spare_columns_give_way(view: TableView, theme: Theme, qtbot: QtBot) -> None:
    header = view.horizontalHeader()
    assert [header.isSectionHidden(number) for number in range(4)] == [False] * 4
    view.resize(330, 300)
    assert [header.isSectionHidden(number) for number in range(4)] == [False, False, False, True]
    view.resize(200, 300)
    assert [header.isSectionHidden(number) for number in range(4)] == [False, False, True, True]
    view.resize(900, 300)
    height = view.rowHeight(0)
    assert height == theme.row_height
    theme.set_text_size(200)
    qtbot.waitUntil(lambda: view.rowHeight(0) == theme.row_height > height)


def test_columns_that_can_give_shrink_before_the_first_one_suffers(qtbot: QtBot, theme: Theme) -> None:
    theme.set_text_size(100)
    shown: tuple[Column[Pupil], ...] = (
        Column(title="Wat", text=lambda pupil: pupil.name, least=30),
        Column(title="Groep", text=lambda pupil: pupil.group, width=20, least=10),
        Column(title="Wacht", text=lambda pupil: str(pupil.weeks), width=8),
    )
    view = TableView(TableModel[Pupil](shown, key=lambda pupil: pupil.id), "Leerlingen")
    qtbot.addWidget(view)
    view.table.set_rows(PUPILS)
    view.resize(1000, 300)
    view.show()
    character = view.fontMetrics().averageCharWidth()
    header = view.horizontalHeader()
    roomy = header.sectionSize(1)
    view.resize(round(50 * character) + 3 * 16, 300)
    assert 10 * character <= header.sectionSize(1) < roomy
    assert header.sectionSize(2) >= 8 * character
    assert header.sectionSize(0) >= 28 * character


def test_a_row_under_the_mouse_is_marked(view: TableView) -> None:
    index = view.proxy.index(1, 0)
    place = QPointF(view.visualRect(index).center())
    button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, place, view.viewport().mapToGlobal(place), button, button, none)
    QApplication.sendEvent(view.viewport(), move)
    assert view._delegate.hovered_row == 1
    view.grab()
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view._delegate.hovered_row == -1


def test_a_text_that_does_not_fit_is_shown_whole_in_the_tooltip(view: TableView, qtbot: QtBot) -> None:
    long = Pupil(id="z", name="Wilgenrozenstein-van den Heuvel & Zn, " * 6, group="OB2")
    view.table.set_rows((long, *PUPILS))
    told: list[str] = []
    for row, column in ((0, 0), (1, 0), (1, 1)):
        index = view.proxy.index(row, column)
        place = view.visualRect(index).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        option = QStyleOptionViewItem()
        option.rect = view.visualRect(index)
        option.font = view.font()
        assert view._delegate.helpEvent(event, view, option, index)
        told.append(QToolTip.text())
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible() or QToolTip.text() == "", timeout=2000)
    assert "Wilgenrozenstein" in told[0]
    assert "&amp; Zn" in told[0]
    assert "OB2" in told[2]


def test_cells_are_painted_in_the_colours_of_the_theme(view: TableView, theme: Theme) -> None:
    picture = QImage(200, 40, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, 40)
    option.font = theme.font()
    option.state = QStyle.StateFlag.State_Selected
    painter = QPainter(picture)
    view._delegate.paint(painter, option, view.proxy.index(0, 0))
    painter.end()
    assert picture.pixelColor(0, 10) == theme.colour(Tone.PRIMARY)
    assert picture.pixelColor(150, 5) == theme.wash(Tone.PRIMARY)
    assert picture.pixelColor(150, 39).name().upper() == theme.tokens.line


def test_five_thousand_rows_stay_quick_to_filter(qapp: QApplication) -> None:
    many = tuple(
        Pupil(id=str(number), name=f"{'abcdefgh'[number % 8]}b {number * 7919 % 5000} c", group=f"OB{number % 40}")
        for number in range(5000)
    )
    calls = 0

    def counted(pupil: Pupil) -> str:
        nonlocal calls
        calls += 1
        return pupil.name

    table = TableModel((Column(title="Naam", text=counted),), key=lambda pupil: pupil.id, parent=qapp)
    table.set_rows(many)
    proxy = SortFilterModel(table)
    for typed in ("a", "ab", "ab c", "ab", ""):
        proxy.set_filter_text(typed)
    assert calls == 5000
    assert proxy.rowCount() == 5000
