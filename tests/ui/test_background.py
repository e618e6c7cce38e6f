import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from models.errors import AppError, ConflictError
from models.progress import Progress
from ui.background import BackgroundRunner
from ui.widgets.progress_panel import ProgressPanel


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[QThread] = []

    @Slot(object)
    def on_finished(self, result: object) -> None:
        self.heard.append(result)
        self.threads.append(QThread.currentThread())

    @Slot(object)
    def on_failed(self, error: AppError) -> None:
        self.heard.append(error)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def runner(qapp: QApplication) -> BackgroundRunner:
    return BackgroundRunner(qapp)


def answer(_progress: Progress) -> int:
    assert threading.current_thread() is not threading.main_thread()
    return 42


def refuse(_progress: Progress) -> int:
    raise ConflictError("changed_since")


def stumble(_progress: Progress) -> int:
    return 1 // 0


def go_on(progress: Progress) -> None:
    step = 0
    while True:
        step += 1
        progress.report(step, 1000)
        time.sleep(0.001)


def test_the_result_is_heard_in_the_thread_of_the_screen(
    qapp: QApplication, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    listener = Listener()
    job = runner.start(answer, finished=listener.on_finished, failed=listener.on_failed)
    with qtbot.waitSignal(job.ended):
        assert runner.busy
    assert listener.heard == [42]
    assert listener.threads == [qapp.thread()]
    assert not runner.busy


def test_a_known_error_is_told(runner: BackgroundRunner, qtbot: QtBot) -> None:
    listener = Listener()
    job = runner.start(refuse, finished=listener.on_finished, failed=listener.on_failed)
    with qtbot.waitSignal(job.ended):
        pass
    assert [type(heard) for heard in listener.heard] == [ConflictError]


def test_a_bug_goes_to_the_excepthook(runner: BackgroundRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    listener = Listener()
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: bugs.append(kind))
    job = runner.start(stumble, finished=listener.on_finished, failed=listener.on_failed)
    with qtbot.waitSignal(job.ended):
        pass
    assert bugs == [ZeroDivisionError]
    assert listener.heard == []


def test_work_can_be_stopped(runner: BackgroundRunner, qtbot: QtBot) -> None:
    listener = Listener()
    job = runner.start(go_on, finished=listener.on_finished, failed=listener.on_failed)
    with qtbot.waitSignal(job.progressed):
        pass
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
        assert job.stopping
    assert listener.heard == []


def test_everything_stops_at_the_end_of_the_app(qapp: QApplication, qtbot: QtBot) -> None:
    runner, listener = BackgroundRunner(qapp), Listener()
    jobs = [runner.start(go_on, finished=listener.on_finished, failed=listener.on_failed) for _ in range(4)]
    with qtbot.waitSignals([job.ended for job in jobs]):
        runner.close()
    assert not runner.busy
    assert listener.heard == []


def test_who_is_gone_hears_nothing(runner: BackgroundRunner, qtbot: QtBot, settle: Callable[[], None]) -> None:
    listener, go = Listener(), threading.Event()
    job = runner.start(lambda _progress: go.wait(5), finished=listener.on_finished, failed=listener.on_failed)
    heard = listener.heard
    listener.deleteLater()
    del listener
    settle()
    with qtbot.waitSignal(job.ended):
        go.set()
    settle()
    assert heard == []


def test_the_panel_shows_how_far_it_is_and_stops_it(runner: BackgroundRunner, qtbot: QtBot) -> None:
    panel, listener = ProgressPanel(), Listener()
    qtbot.addWidget(panel)
    job = runner.start(go_on, finished=listener.on_finished, failed=listener.on_failed)
    panel.watch(job, "Lijst inlezen…")
    bar, stop = panel.findChild(QProgressBar), panel.findChild(QPushButton)
    assert isinstance(bar, QProgressBar)
    assert isinstance(stop, QPushButton)
    qtbot.waitUntil(panel.isVisible)
    qtbot.waitUntil(lambda: bar.maximum() == 1000 and bar.value() > 0)
    assert bar.accessibleName() == "Lijst inlezen…"
    with qtbot.waitSignal(job.ended):
        stop.click()
        assert not stop.isEnabled()
        assert any(label.text() == "Aan het stoppen…" for label in panel.findChildren(QLabel))
    assert not panel.isVisible()


def test_quick_work_shows_no_panel(runner: BackgroundRunner, qtbot: QtBot) -> None:
    panel, listener = ProgressPanel(), Listener()
    qtbot.addWidget(panel)
    job = runner.start(answer, finished=listener.on_finished, failed=listener.on_failed)
    panel.watch(job, "Ontgrendelen…", can_stop=False)
    with qtbot.waitSignal(job.ended):
        assert not panel.isVisible()
    qtbot.wait(250)
    assert not panel.isVisible()
