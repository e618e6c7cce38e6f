import threading

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import AppError, ConflictError
from models.progress import Progress
from ui.awaited import Awaited
from ui.background import BackgroundRunner

_PATIENCE = 5


class Listener(QObject):
    """Hears what comes in, and whether more is still to come then."""

    def __init__(self, awaited: Awaited) -> None:
        super().__init__()
        self.awaited = awaited
        self.heard: list[object] = []

    @Slot(object)
    def on_finished(self, result: str) -> None:
        self.heard.append((result, self.awaited.busy))

    @Slot(object)
    def on_failed(self, error: AppError) -> None:
        self.heard.append((type(error), self.awaited.busy))


class Waiting:
    """Work that goes on until it may answer."""

    def __init__(self, words: str, error: Exception | None = None) -> None:
        self.may_answer = threading.Event()
        self._words, self._error = words, error

    def __call__(self, _progress: Progress) -> str:
        self.may_answer.wait(_PATIENCE)
        if self._error is not None:
            raise self._error
        return self._words


@pytest.fixture
def awaited(qapp: QApplication) -> Awaited:
    return Awaited(BackgroundRunner(qapp))


def stoppable(progress: Progress) -> str:
    progress.report(0, 0)
    return "klaar"


def test_the_answer_is_heard_when_nothing_is_waited_for_any_longer(awaited: Awaited, qtbot: QtBot) -> None:
    listener, work = Listener(awaited), Waiting("klaar")
    assert not awaited.busy
    job = awaited.start(work, finished=listener.on_finished, failed=listener.on_failed)
    assert awaited.busy
    with qtbot.waitSignal(job.ended):
        work.may_answer.set()
    assert listener.heard == [("klaar", False)]
    assert not awaited.busy


def test_an_error_is_heard(awaited: Awaited, qtbot: QtBot) -> None:
    listener, work = Listener(awaited), Waiting("", ConflictError("changed_since"))
    job = awaited.start(work, finished=listener.on_finished, failed=listener.on_failed)
    with qtbot.waitSignal(job.ended):
        work.may_answer.set()
    assert listener.heard == [(ConflictError, False)]


@pytest.mark.parametrize("error", [None, ConflictError("changed_since")], ids=["answer", "error"])
def test_of_what_was_begun_before_nothing_is_heard(awaited: Awaited, qtbot: QtBot, error: Exception | None) -> None:
    listener, first, second = Listener(awaited), Waiting("eerst", error), Waiting("dan")
    before = awaited.start(first, finished=listener.on_finished, failed=listener.on_failed)
    now = awaited.start(second, finished=listener.on_finished, failed=listener.on_failed)
    assert before.stopping
    assert not now.stopping
    with qtbot.waitSignal(before.ended):
        first.may_answer.set()
    assert (listener.heard, awaited.busy) == ([], True)
    with qtbot.waitSignal(now.ended):
        second.may_answer.set()
    assert listener.heard == [("dan", False)]


def test_who_left_hears_nothing_and_waits_for_nothing(awaited: Awaited, qtbot: QtBot) -> None:
    listener, stopped = Listener(awaited), []
    job = awaited.start(stoppable, finished=listener.on_finished, failed=listener.on_failed)
    job.cancelled.connect(lambda: stopped.append(job))
    awaited.leave()
    assert job.stopping
    assert not awaited.busy
    with qtbot.waitSignal(job.ended):
        assert not job.over
    assert (listener.heard, stopped, job.over) == ([], [], True)


def test_leaving_once_more_or_afterwards_does_nothing(awaited: Awaited, qtbot: QtBot) -> None:
    listener, work = Listener(awaited), Waiting("klaar")
    awaited.leave()
    job = awaited.start(work, finished=listener.on_finished, failed=listener.on_failed)
    with qtbot.waitSignal(job.ended):
        work.may_answer.set()
    awaited.leave()
    awaited.leave()
    assert not awaited.busy
    assert listener.heard == [("klaar", False)]


def test_a_bug_in_what_was_left_is_still_a_bug(awaited: Awaited, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    listener, work = Listener(awaited), Waiting("", ZeroDivisionError())
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: bugs.append(kind))
    job = awaited.start(work, finished=listener.on_finished, failed=listener.on_failed)
    awaited.leave()
    with qtbot.waitSignal(job.ended):
        work.may_answer.set()
    assert (bugs, listener.heard) == ([ZeroDivisionError], [])
