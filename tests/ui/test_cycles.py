"""Cycles are collected in the thread of the screen, and nowhere else."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.application import Application
from ui.background import BackgroundRunner
from ui.cycles import ENOUGH


class Round(QWidget):
    """A widget that holds itself, and notes in which thread it goes."""

    def __init__(self, gone_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: gone_in.append(threading.get_ident()))


class Ear(QObject):
    """Hears how work ended, and does nothing with it."""

    def hear(self, _said: object) -> None:
        """Hear it."""


def a_lot(_progress: object = None) -> None:
    kept = [[number] for number in range(20 * ENOUGH[0])]
    assert kept


def test_a_widget_in_a_cycle_never_goes_in_another_thread(application: Application, qtbot: QtBot) -> None:
    assert application.qt is not None
    gone_in: list[int] = []
    runner = BackgroundRunner()
    Round(gone_in)
    ear = Ear()
    runner.start(a_lot, finished=ear.hear, failed=ear.hear)
    qtbot.waitUntil(lambda: not runner.busy)
    runner.close()
    assert gone_in == []
    gc.collect()
    assert gone_in == [threading.get_ident()]


def test_cycles_are_collected_while_the_app_runs(application: Application, qtbot: QtBot) -> None:
    assert not gc.isenabled()
    assert application.qt is not None
    gone_in: list[int] = []
    gc.collect()
    Round(gone_in)
    kept = [[number] for number in range(2 * ENOUGH[0])]
    qtbot.waitUntil(lambda: bool(gone_in), timeout=10_000)
    assert (gone_in, len(kept)) == ([threading.get_ident()], 2 * ENOUGH[0])
