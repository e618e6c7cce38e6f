"""Wanting a second person: off by itself, and not to be had alone; who is asked hears it on Today."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes, Topic
from models.ids import UserId
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.monitor_approval import MonitorApprovalUseCases
from models.usecases.second_person import SecondPersonUseCases
from models.usecases.session import Session
from models.usecases.today import TodayUseCases
from models.user import Role, User
from reports.disclosure.run import Quiet
from resources import texts
from tests.ui.monitor.monitor_stage import SECRET, RememberingDesk
from ui.itemmodels.today import lines_of
from ui.pages.settings.second_person_box import SecondPersonBox

NOOR = User(id=UserId("second"), name="Noor & Co", role=Role.COORDINATOR)


def _add(session: Session, user: User) -> Session:
    with session.store.write(session.user.id) as uow:
        uow.users.save(user)
    return replace(session, user=user)


def _box(session: Session, qtbot: QtBot) -> tuple[SecondPersonBox, QCheckBox]:
    box = SecondPersonBox(session)
    qtbot.addWidget(box)
    box.show()
    box.refresh()
    (tick,) = box.findChildren(QCheckBox)
    return box, tick


def _says(box: SecondPersonBox) -> str:
    (label,) = box.findChildren(QLabel, "second_person_words")
    return label.text()


def test_alone_it_cannot_be_switched_on_and_it_says_why(empty_session: Session, qtbot: QtBot) -> None:
    box, tick = _box(empty_session, qtbot)
    assert not tick.isEnabled()
    assert not tick.isChecked()
    assert _says(box).startswith("Hier zijn twee mensen voor nodig")


def test_with_two_it_is_switched_on_and_off_by_keyboard(
    empty_session: Session, qtbot: QtBot, assert_accessible: Callable[[QWidget], None]
) -> None:
    _add(empty_session, NOOR)
    box, tick = _box(empty_session, qtbot)
    assert _says(box) == "Nu maakt en bewaart één persoon het bestand."
    assert_accessible(box)
    heard: list[Changes] = []
    box.changed.connect(heard.append)
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert SecondPersonUseCases(empty_session).arrangement().on
    assert _says(box) == "Op wat jij maakt, geeft akkoord: Noor & Co."
    assert [changes.topics for changes in heard] == [frozenset({Topic.MONITOR})]
    _add(empty_session, replace(NOOR, active=False))
    box.refresh()
    assert _says(box).startswith("Nu kan niemand een monitorbestand bewaren.")
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert not SecondPersonUseCases(empty_session).arrangement().on
    box.forget()
    assert not _says(box)


def test_who_is_asked_reads_it_on_today_with_what_settles_it(demo_session: Session, desk: RememberingDesk) -> None:
    other = _add(demo_session, NOOR)
    SecondPersonUseCases(demo_session).switch(on=True)
    preview = MonitorUseCases(demo_session, desk, SECRET).preview(
        Asked(definition="sjso", period="2025-2026-H1"), Quiet()
    )
    MonitorApprovalUseCases(demo_session, desk, SECRET).ask(preview)
    lines = lines_of(TodayUseCases(other).tasks(), texts("nl"), other.today, {})
    found = next(line for line in lines if "akkoord" in line.words)
    assert found.words == f"1 monitorbestand wacht op jouw akkoord. Gemaakt door {demo_session.user.name}"
    assert found.deed == "Bekijk en beslis"
