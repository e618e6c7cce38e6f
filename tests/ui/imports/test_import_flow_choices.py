"""What somebody decides while looking at the preview, and what becomes of it in the store."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget

from models.ids import PupilId
from models.names import PersonName
from models.pupil import Pupil
from models.usecases.imports import ImportUseCases
from models.usecases.pupils import PupilUseCases
from storage.imports.reader import read_file
from tests.ui.imports.import_stage import ImportStage, Listed, renamed
from ui.import_flow.review import Fate
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView

NEW = Listed(number="90001", name=PersonName(given="Noor", surname="Çelik"), born=date(2013, 5, 6), group="OB2")


def _pupil(stage: ImportStage, number: str) -> Pupil:
    return next(pupil for pupil in stage.pupils() if pupil.number == number)


def _renumbered(*entries: Listed) -> list[Listed]:
    return [replace(entry, number=f"n{place}") for place, entry in enumerate(entries)]


def test_the_chips_count_what_would_happen(stage: ImportStage) -> None:
    stage.open()
    gone, changed, *rest = stage.enrolled()
    former = Listed(number="9", name=PersonName(given="Tess", surname="Oud"), year_group="H", end=date(2020, 7, 1))
    stage.read(stage.write([replace(changed, group="Nieuwe groep"), *rest, NEW, former]))
    counts = stage.counts()
    assert (counts["new"], counts["changed"], counts["gone"], counts["former"]) == (1, 1, 1, 1)
    assert counts["all"] == sum(number for name, number in counts.items() if name != "all")
    assert gone.name.full not in stage.shown()
    stage.click("filter_gone")
    assert stage.shown() == [gone.name.full]


def test_a_field_is_kept_by_taking_its_tick_away(stage: ImportStage) -> None:
    stage.open()
    before, *rest = stage.enrolled()
    stage.read(stage.write([renamed(replace(before, group="Nieuwe groep"), given="Anders"), *rest]))
    stage.choose("changed", before.number)
    assert stage.current().row.changes[0].field == "given"
    stage.click("take_group")
    assert not stage.find(QAbstractButton, "take_group").isChecked()
    assert stage.current().kept == {"group"}
    stage.enter()
    after = _pupil(stage, before.number)
    assert (after.name.given, after.group) == ("Anders", before.group)


def test_a_kept_field_can_be_taken_over_after_all(stage: ImportStage) -> None:
    stage.open()
    before, *rest = stage.enrolled()
    stage.read(stage.write([replace(before, group="Nieuwe groep"), *rest]))
    stage.choose("changed", before.number)
    stage.click("take_group")
    assert stage.current().fate is Fate.NOTHING
    assert not stage.state().startswith("Klaar om")
    stage.click("take_group")
    assert stage.current().fate is Fate.CHANGE
    stage.enter()
    assert _pupil(stage, before.number).group == "Nieuwe groep"


def test_the_keyboard_stays_on_the_tick_while_the_preview_is_made_again(stage: ImportStage) -> None:
    stage.open()
    before, *rest = stage.enrolled()
    stage.read(stage.write([replace(before, group="Nieuwe groep"), *rest]))
    stage.choose("changed", before.number)
    box = stage.find(QAbstractButton, "take_group")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    stage.wait()
    again = stage.find(QAbstractButton, "take_group")
    assert again.hasFocus()
    assert not again.isChecked()


def test_a_row_can_be_left_out(stage: ImportStage) -> None:
    stage.open()
    stage.read(stage.write([*stage.enrolled(), NEW]))
    stage.choose("new", NEW.number)
    stage.press(Qt.Key.Key_2)
    assert stage.current().fate is Fate.LEFT_OUT
    assert stage.find(QAbstractButton, "import_enter").text() == "Klaar"
    stage.press(Qt.Key.Key_1)
    stage.enter()
    assert _pupil(stage, NEW.number).name == NEW.name


def _clash(stage: ImportStage) -> Listed:
    """Read a list in which somebody else has the number of a pupil; return who had it."""
    had, *rest = stage.enrolled()
    other = Listed(number=had.number, name=PersonName(given="Şeyma", surname="Öztürk"), born=date(2011, 2, 3))
    stage.read(stage.write([other, *rest]))
    assert not stage.can_enter()
    assert stage.state() == "Kies eerst bij 1 leerling wie het is."
    stage.choose("choose", had.number)
    return had


def test_another_pupil_with_a_known_number(stage: ImportStage) -> None:
    stage.open()
    had = _clash(stage)
    assert "Şeyma Öztürk" in stage.words()
    assert had.name.given in stage.words()
    stage.press(Qt.Key.Key_2)
    assert stage.can_enter()
    assert stage.current().row.displaced is not None
    stage.enter()
    assert _pupil(stage, had.number).name.full == "Şeyma Öztürk"
    assert [pupil.number for pupil in stage.pupils() if pupil.name == had.name] == [""]


def test_the_same_pupil_under_another_name(stage: ImportStage) -> None:
    stage.open()
    had = _clash(stage)
    stage.press(Qt.Key.Key_1)
    assert {change.field for change in stage.current().offered} >= {"given", "surname"}
    stage.enter()
    assert _pupil(stage, had.number).name.full == "Şeyma Öztürk"
    assert not [pupil for pupil in stage.pupils() if pupil.name == had.name]


def test_a_question_can_be_answered_with_leaving_out(stage: ImportStage) -> None:
    stage.open()
    had = _clash(stage)
    stage.press(Qt.Key.Key_3)
    assert stage.can_enter()
    stage.click("import_enter")
    assert _pupil(stage, had.number).name == had.name
    assert not stage.applied


def test_a_choice_by_mouse_is_the_same_as_by_key(stage: ImportStage) -> None:
    stage.open()
    _clash(stage)
    stage.click("option_2")
    assert stage.current().fate is Fate.ADD
    assert stage.find(QAbstractButton, "option_2").isChecked()


def test_a_key_leads_to_the_next_question(stage: ImportStage) -> None:
    stage.open()
    first, second, third, *rest = stage.enrolled()
    stage.read(
        stage.write([replace(entry, number=f"n{place}") for place, entry in enumerate((first, second, third))] + rest)
    )
    stage.find(QWidget, "import_list").setFocus()
    asked = []
    while not stage.can_enter():
        asked.append(stage.current().key)
        stage.press(Qt.Key.Key_1)
    assert sorted(asked) == ["n0", "n1", "n2"]
    stage.enter()
    numbers = {pupil.number for pupil in stage.pupils()}
    assert {"n0", "n1", "n2"} <= numbers
    assert not {first.number, second.number, third.number} & numbers


def test_equal_names_and_birth_dates_can_be_accepted_together(stage: ImportStage) -> None:
    stage.open()
    first, second, *rest = stage.enrolled()
    stage.read(stage.write([replace(first, number="n1"), replace(second, number="n2"), *rest]))
    assert stage.find(QAbstractButton, "import_bulk").text() == "2 keer dezelfde leerling: akkoord"
    stage.click("import_bulk")
    assert stage.can_enter()
    assert not stage.find(QAbstractButton, "import_bulk").isVisible()


def test_who_is_gone_stays_unless_somebody_says_so(stage: ImportStage) -> None:
    stage.open()
    first, second, *rest = stage.enrolled()
    stage.read(stage.write([*rest, NEW]))
    stage.choose("gone", _pupil(stage, first.number).id)
    stage.press(Qt.Key.Key_1)
    stage.enter()
    assert _pupil(stage, first.number).enrolment.end == date(2026, 3, 8)
    assert _pupil(stage, second.number).enrolment.end is None


def test_everybody_who_is_gone_can_be_unenrolled_together(stage: ImportStage) -> None:
    stage.open()
    first, second, *rest = stage.enrolled()
    stage.read(stage.write(rest))
    stage.click("filter_gone")
    stage.click("import_bulk")
    stage.enter()
    assert [_pupil(stage, entry.number).enrolment.end for entry in (first, second)] == [date(2026, 3, 8)] * 2


def test_a_former_pupil_is_only_taken_when_asked(stage: ImportStage) -> None:
    former = Listed(number="9", name=PersonName(given="Tess", surname="Oud"), year_group="H", end=date(2020, 7, 1))
    stage.open()
    stage.read(stage.write([*stage.enrolled(), former]))
    assert stage.find(QAbstractButton, "import_enter").text() == "Klaar"
    stage.choose("former", "9")
    stage.press(Qt.Key.Key_1)
    stage.enter()
    assert _pupil(stage, "9").name.full == "Tess Oud"


def test_a_pupil_who_is_back_can_be_enrolled_again(stage: ImportStage) -> None:
    stage.open()
    first, *rest = stage.enrolled()
    stage.read(stage.write(rest))
    stage.choose("gone", _pupil(stage, first.number).id)
    stage.press(Qt.Key.Key_1)
    stage.enter()
    stage.click("import_another")
    stage.read(stage.write([first, *rest]))
    stage.choose("unchanged", first.number)
    assert "nog in de lijst" in stage.words()
    stage.press(Qt.Key.Key_2)
    stage.enter()
    assert _pupil(stage, first.number).enrolment.end is None


def test_decisions_made_in_a_row_end_in_one_preview(stage: ImportStage) -> None:
    """Keys pressed while the preview is being made again are not lost."""
    stage.open()
    first, second, third, *rest = stage.enrolled()
    stage.read(
        stage.write([replace(entry, number=f"n{place}") for place, entry in enumerate((first, second, third))] + rest)
    )
    view = stage.find(QWidget, "import_list")
    view.setFocus()
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_1)
    stage.wait()
    assert stage.can_enter()


def test_where_the_list_fills_the_window_a_key_first_shows_what_it_is_about(stage: ImportStage) -> None:
    stage.open(800, 600)
    had = _clash(stage)
    assert not stage.find(QWidget, "import_detail").isVisible()
    stage.press(Qt.Key.Key_2)
    assert stage.find(QWidget, "import_detail").isVisible()
    assert not stage.can_enter()
    stage.press(Qt.Key.Key_2, on="import_detail")
    assert stage.can_enter()
    stage.press(Qt.Key.Key_Escape, on="import_detail")
    assert stage.find(QWidget, "import_list").isVisible()
    assert had.number


def test_what_changed_in_between_is_asked_before_anything_is_written(stage: ImportStage) -> None:
    stage.open()
    stage.read(stage.write([*stage.enrolled(), NEW]))
    stage.click("import_enter")
    somebody = _pupil(stage, stage.enrolled()[0].number)
    stranger = replace(somebody, id=PupilId("other"), number=NEW.number, name=PersonName(given="Wim", surname="Anders"))
    PupilUseCases(stage.session).save(replace(stranger, birth_date=date(2009, 1, 1)))
    stage.find(QDialog, "import_confirm").accept()
    stage.wait()
    stage.activate()
    assert "nog kiezen wie het is" in stage.find(Strip, "import_strip").sentence
    assert not stage.applied
    assert stage.counts()["choose"] == 1
    assert not stage.can_enter()
    stage.choose("choose", NEW.number)
    stage.press(Qt.Key.Key_2)
    stage.enter()
    assert _pupil(stage, NEW.number).name == NEW.name


def test_the_list_is_found_through_by_name_and_number(stage: ImportStage) -> None:
    stage.open()
    stage.read(stage.write([*stage.enrolled(), NEW]))
    stage.click("filter_all")
    stage.find(QWidget, "import_search").setFocus()
    QTest.keyClicks(stage.find(QWidget, "import_search"), "celik")
    assert stage.shown() == ["Noor Çelik"]


def test_a_problem_leads_to_its_pupil(stage: ImportStage) -> None:
    stage.open()
    bad = replace(NEW, more="<postcodenl>12AB</postcodenl>")
    stage.read(stage.write([*stage.enrolled(), bad]))
    stage.click("import_part_problems")
    problems = stage.find(TableView, "import_problem_list")
    wrong = next(number for number, problem in problems.table.rows if problem.record == NEW.number)
    assert problems.choose(str(wrong))
    assert "de postcode heeft niet de goede vorm" in stage.words()
    stage.press(Qt.Key.Key_Return, on="import_problem_list")
    assert stage.find(QWidget, "import_list").isVisible()
    assert stage.current().key == NEW.number


def test_guardians_who_come_along_are_shown_with_the_note_on_authority(bare_stage: ImportStage, sample: object) -> None:
    bare_stage.open()
    path = sample("oso-secret.xml") if callable(sample) else None
    assert path is not None
    bare_stage.read(path)
    words = bare_stage.words()
    assert "Ria Groot, moeder" in words
    assert "Wettelijk vertegenwoordiger is niet hetzelfde als gezag" in words
    assert "Daltonschool De Specht" in words
    assert "0610000001" not in words


@pytest.mark.parametrize("name", ["import_list", "import_problem_list"])
def test_the_tables_keep_to_the_rules_of_qt(stage: ImportStage, name: str) -> None:
    stage.open()
    model = stage.find(TableView, name).table
    tester = QAbstractItemModelTester(model)
    stage.read(stage.write([*stage.enrolled()[2:], replace(NEW, more="<postcodenl>12AB</postcodenl>")]))
    stage.click("filter_gone")
    stage.flow.forget()
    assert tester.model() is model
    assert model.rowCount() == 0


def test_what_the_flow_says_is_what_the_use_case_does(stage: ImportStage) -> None:
    stage.open()
    first, *rest = stage.enrolled()
    path = stage.write([replace(first, group="Nieuwe groep"), *rest, NEW])
    stage.read(path)
    stage.enter()
    cases = ImportUseCases(stage.session)
    assert cases.nothing_to_do(cases.preview(read_file(path)))
    assert stage.find(QLabel, "import_done_words").text() == "1 nieuwe leerling, 1 gewijzigd."
