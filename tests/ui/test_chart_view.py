from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import resources
from models.charts import Chart
from tests.charts import ALL, BARS, ONE
from ui.theme import Scheme, Theme
from ui.widgets.chart_view import ChartView
from ui.widgets.charts_view import ChartsView

Check = Callable[[QWidget], None]


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ChartView]:
    page = QWidget()
    made = ChartView(resources.texts("nl"))
    QVBoxLayout(page).addWidget(made)
    qtbot.addWidget(page)
    page.resize(640, 500)
    page.show()
    made.show_chart(ONE)
    yield made
    made.forget()


def colours(image: QImage) -> int:
    found = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    return len(found)


def test_a_chart_is_seen_and_heard(view: ChartView, assert_accessible: Check) -> None:
    assert view.isVisible()
    assert view.picture.accessibleName() == ONE.title
    assert "1e helft 2024-2025: geen getal" in view.picture.accessibleDescription()
    assert colours(view.picture.grab().toImage()) > 10
    assert_accessible(view.window())


def test_the_numbers_come_as_a_table_at_a_key(view: ChartView) -> None:
    assert not view.rows.isVisible()
    view.as_table.setFocus()
    QTest.keyClick(view.as_table, Qt.Key.Key_Space)
    assert view.rows.isVisible()
    assert not view.picture.isVisible()
    model = view.rows.model()
    assert [model.index(2, column).data() for column in range(2)] == ["1e helft 2024-2025", "geen getal"]
    QTest.keyClick(view.as_table, Qt.Key.Key_Space)
    assert view.picture.isVisible()


def test_other_colours_sizes_and_widths_draw_it_anew(view: ChartView, theme: Theme) -> None:
    before = view.picture.grab().toImage()
    theme.choose(Scheme.DARK)
    dark = view.picture.grab().toImage()
    assert dark != before
    theme.choose(Scheme.CONTRAST)
    assert view.picture.grab().toImage() != dark
    height = view.picture.height()
    theme.set_text_size(150)
    assert view.picture.height() > height
    view.window().resize(1000, 700)
    assert colours(view.picture.grab().toImage()) > 2


@pytest.mark.parametrize("chart", ALL)
def test_every_kind_is_painted(view: ChartView, chart: Chart) -> None:
    view.show_chart(chart)
    assert colours(view.picture.grab().toImage()) > 10


def test_nothing_is_left_after_locking(view: ChartView) -> None:
    view.show_chart(BARS)
    view.forget()
    assert view.picture.accessibleName() == view.picture.accessibleDescription() == ""
    assert view.rows.model().rowCount() == 0
    assert not view.isVisible()


def test_several_charts_stand_below_each_other(qtbot: QtBot, assert_accessible: Check) -> None:
    page = QWidget()
    several = ChartsView(resources.texts("nl"))
    QVBoxLayout(page).addWidget(several)
    qtbot.addWidget(page)
    page.resize(700, 900)
    page.show()
    several.show_charts(["Eerste zin.", "Tweede & zin."], ALL)
    assert [view.isVisible() for view in several.views] == [True] * 3
    assert_accessible(page)
    several.show_charts(["Eén zin."], ALL[:1])
    assert [view.isVisible() for view in several.views] == [True, False, False]
    several.forget()
    assert not any(view.isVisible() or view.picture.accessibleName() for view in several.views)
