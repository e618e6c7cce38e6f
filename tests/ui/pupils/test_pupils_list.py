from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QTabBar

import resources
from models.carefile import CareFileStatus
from models.ids import PupilId
from models.names import PersonName
from models.pupil import Pupil
from models.school import School
from models.usecases.pupils import PupilRow
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.user import Role
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage
from ui.itemmodels.ordering import order_of
from ui.itemmodels.pupil_words import RowWords, waiting_words
from ui.itemmodels.pupils import PupilTableModel, counts_of
from ui.pages.pupils_list import PupilList
from ui.widgets.empty_state import EmptyState

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal
WORDS = RowWords(texts=resources.texts("nl"), today=TODAY)


def bare(number: int, name: PersonName, group: str = "") -> PupilRow:
    pupil = Pupil(id=PupilId(f"p{number}"), name=name, number=f"{1000 + number}", group=group)
    return PupilRow(pupil=pupil, care_file=None, consent=None, waiting=None, running=0)


def test_the_caseload_comes_first_in_dutch_order(stage: Stage) -> None:
    caseload = [row for row in stage.all_rows() if row.in_caseload]
    names = [row.pupil.name.listed for row in stage.rows()]
    assert 0 < len(caseload) < len(stage.all_rows())
    assert names == [names[number] for number in order_of(names)]
    assert {row.pupil.id for row in stage.rows()} == {row.pupil.id for row in caseload}


def test_all_pupils_are_one_switch_away(stage: Stage) -> None:
    stage.find(QTabBar, "pupil_scope").setCurrentIndex(1)
    assert len(stage.rows()) == len(stage.all_rows())


def test_the_line_above_says_what_the_list_holds(stage: Stage) -> None:
    counts = counts_of(stage.all_rows())
    line = (
        f"Caseload {counts.open}  ·  wachtend {counts.waiting}  ·  toestemming onvolledig {counts.consent_incomplete}"
    )
    assert stage.page.property("summary") == line


def test_typing_searches_at_once_without_accents(stage: Stage) -> None:
    stage.find(QTabBar, "pupil_scope").setCurrentIndex(1)
    wanted = stage.pupil(lambda row: any(sign in row.pupil.name.full for sign in "çöşğıéëœÇŞ"))
    plain = PupilTableModel(WORDS)
    plain.set_rows([wanted])
    QTest.keyClicks(stage.search, plain.folded_texts()[0].split(",", maxsplit=1)[0])
    assert wanted in stage.rows()
    assert len(stage.rows()) < len(stage.all_rows())


def test_number_and_group_are_searched_too(stage: Stage) -> None:
    wanted = next(row for row in stage.rows() if row.pupil.number and row.pupil.group)
    QTest.keyClicks(stage.search, f"{wanted.pupil.number} {wanted.pupil.group.lower()}")
    assert stage.rows() == [wanted]


def test_letters_typed_in_the_list_begin_a_search(stage: Stage) -> None:
    stage.table.setFocus()
    stage.press("k")
    assert stage.search.text() == "k"
    assert stage.search.hasFocus()


def test_escape_in_the_search_line_clears_it(stage: Stage) -> None:
    before = stage.rows()
    QTest.keyClicks(stage.search, "qqq")
    assert not stage.rows()
    QTest.keyClick(stage.search, Qt.Key.Key_Escape)
    assert stage.rows() == before


def test_down_goes_from_the_search_line_into_the_list(stage: Stage) -> None:
    stage.search.setFocus()
    stage.press(Qt.Key.Key_Down)
    assert stage.table.hasFocus()
    assert stage.table.current_row() == stage.rows()[0]


def test_enter_in_the_search_line_opens_the_first(stage: Stage) -> None:
    wanted = stage.rows()[3]
    stage.search.setFocus()
    stage.press(wanted.pupil.name.full)
    first = stage.rows()[0]
    stage.press(Qt.Key.Key_Return)
    assert stage.dossier_view.pupil == first.pupil.id


def choose(stage: Stage, facet: str, option: str) -> None:
    """Choose something in the menu with filters."""
    bar = stage.find(PupilList, "pupil_list").filters
    menus = {action.text(): action.menu() for action in bar.menu.actions()}
    menu = menus[facet]
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == option).trigger()


@pytest.mark.parametrize("status", [CareFileStatus.WAITING, CareFileStatus.SIGNALLED, CareFileStatus.CLOSED])
def test_status_filters(stage: Stage, status: CareFileStatus) -> None:
    choose(stage, "Status", resources.texts("nl")(f"domain.care_file_status.{status}"))
    assert stage.rows()
    assert {row.care_file.status for row in stage.rows() if row.care_file} == {status}


def test_what_asks_attention_can_be_filtered(stage: Stage) -> None:
    counts = counts_of(stage.all_rows())
    choose(stage, "Toestemming", "niet rond")
    assert len(stage.rows()) == counts.consent_incomplete
    choose(stage, "Toestemming", "niet rond")
    choose(stage, "Wacht", "wacht op hulp")
    assert len(stage.rows()) == counts.waiting
    stage.click("clear_filters")
    assert len(stage.rows()) == counts.open


def test_group_filters_and_survives_reading_again(stage: Stage) -> None:
    group = stage.rows()[0].pupil.group
    choose(stage, "Groep", group)
    shown = stage.rows()
    assert {row.pupil.group for row in shown} == {group}
    stage.page.refresh(stage.page.topics)
    stage.wait()
    assert stage.rows() == shown


def test_nothing_found_says_so_and_offers_the_way_out(stage: Stage) -> None:
    QTest.keyClicks(stage.search, "qqqq")
    empty = stage.empty
    assert empty.isVisible()
    assert "Niets gevonden" in stage.said(empty)
    empty.step_taken.emit()
    assert stage.rows()
    assert stage.search.text() == ""


def test_who_waits_shows_how_long(stage: Stage) -> None:
    waiting = stage.pupil(lambda row: row.care_file is not None and row.care_file.status is CareFileStatus.WAITING)
    assert waiting.waiting is not None
    chip = WORDS.status_chip(waiting)
    assert chip is not None
    assert chip.word == WORDS.status(waiting) == waiting_words(waiting.waiting)
    assert chip.icon_name


@pytest.mark.parametrize(("days", "words"), [(0, "wacht 0 d"), (6, "wacht 6 d"), (7, "wacht 1 wk"), (37, "wacht 5 wk")])
@pytest.mark.usefixtures("qapp")
def test_waiting_is_said_in_weeks(days: int, words: str) -> None:
    assert waiting_words(days) == words


def test_a_secret_address_is_not_hinted_at(stage: Stage) -> None:
    hidden = stage.pupil(lambda row: row.pupil.secret_address)
    assert WORDS.home(hidden) == "geheim"


def test_each_chip_has_a_word_and_an_icon(stage: Stage) -> None:
    for row in stage.all_rows():
        for chip in (WORDS.status_chip(row), WORDS.consent_chip(row)):
            assert chip is None or (chip.word and chip.icon_name)


def test_the_model_keeps_its_promises(stage: Stage) -> None:
    model = PupilTableModel(WORDS)
    QAbstractItemModelTester(model, STRICT)
    model.set_rows(stage.all_rows())
    for column in range(model.columnCount()):
        model.sort(column, Qt.SortOrder.DescendingOrder)
    model.set_rows([])
    model.set_rows([bare(1, PersonName(given="'t & Ĳs", surname="Şahin" * 60))])
    assert model.rowCount() == 1


@pytest.mark.usefixtures("qapp")
def test_two_thousand_pupils_stay_quick_and_right() -> None:
    names = ["Özil", "de Boer", "'t Hart", "Ĳsbrand & Zn", "Zee 🙂", "x" * 300]
    rows = [
        bare(number, PersonName(given=f"Kind{number}", surname=names[number % 6]), f"OB{number % 40}")
        for number in range(2000)
    ]
    shown = PupilList(WORDS, may_add=True)
    shown.show_rows(rows)
    shown.choose("p1")
    assert shown.table.proxy.rowCount() == 2000
    shown.search.setText("ozil kind1200")
    found = [shown.table.proxy.row_at(number) for number in range(shown.table.proxy.rowCount())]
    assert [row.pupil.id for row in found if isinstance(row, PupilRow)] == ["p1200"]
    shown.forget()
    assert shown.table.proxy.rowCount() == 0


def test_an_empty_store_says_what_to_do(stage_for: Callable[[Session], Stage], empty_session: Session) -> None:
    SchoolUseCases(empty_session).save(School(name="De Lijzijde", municipality="Amsterdam"))
    stage = stage_for(empty_session)
    empty = stage.empty
    assert empty.isVisible()
    assert "Nog geen leerlingen" in stage.said(empty)
    assert "Voeg een leerling toe" in stage.said(empty)
    empty.step_taken.emit()
    stage.fill(given="Eva", surname="Özil")
    stage.save()
    assert [row.pupil.name.full for row in stage.all_rows()] == ["Eva Özil"]
    assert stage.dossier_view.pupil == stage.all_rows()[0].pupil.id


def test_an_empty_caseload_offers_everybody(stage: Stage) -> None:
    shown = PupilList(WORDS, may_add=True)
    stage.qtbot.addWidget(shown)
    shown.show_rows([replace(row, care_file=None) for row in stage.all_rows()])
    shown.show()
    empty = shown.findChild(EmptyState)
    assert empty is not None
    assert "De caseload is leeg" in stage.said(empty)
    empty.step_taken.emit()
    assert shown.table.proxy.rowCount() == len(stage.all_rows())


def test_a_youth_professional_does_not_see_where_pupils_live(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL))
    titles = [column.title for column in stage.table.table.columns]
    assert "Woonplaats" not in titles
    assert "Naam" in titles
