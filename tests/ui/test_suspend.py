import ctypes.wintypes
import shutil
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import suspend
from ui.suspend import LOGIND, SCREEN_SAVERS, SuspendWatch, WindowsMessages

if sys.platform.startswith("linux"):
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

DAEMON = shutil.which("dbus-daemon")
needs_dbus = pytest.mark.skipif(
    not sys.platform.startswith("linux") or DAEMON is None, reason="there is no dbus-daemon on this computer"
)


@pytest.fixture
def watch(qapp: QApplication) -> SuspendWatch:
    return SuspendWatch(qapp)


@pytest.fixture
def bus_address(qtbot: QtBot) -> Iterator[str]:
    """A bus of our own, to play logind on."""
    daemon, said = QProcess(), []
    daemon.start(str(DAEMON), ["--session", "--nofork", "--print-address"])
    daemon.readyReadStandardOutput.connect(lambda: said.append(bytes(daemon.readAllStandardOutput().data()).decode()))
    qtbot.waitUntil(lambda: any("\n" in text for text in said))
    yield "".join(said).strip()
    daemon.kill()
    daemon.waitForFinished()


def speak(address: str, place: tuple[str, str, str], signal: str, *, begins: bool) -> None:
    name = f"speaker {signal} {place[1]} {begins}"
    speaker = QDBusConnection.connectToBus(address, name)
    assert speaker.registerService(place[0])
    message = QDBusMessage.createSignal(place[1], place[2], signal)
    message.setArguments([begins])
    assert speaker.send(message)
    speaker.unregisterService(place[0])
    QDBusConnection.disconnectFromBus(name)


@needs_dbus
@pytest.mark.parametrize(
    ("place", "signal"), [(LOGIND, "PrepareForSleep"), *((place, "ActiveChanged") for place in SCREEN_SAVERS)]
)
def test_linux_says_that_it_goes_to_sleep_or_is_locked(
    place: tuple[str, str, str], signal: str, watch: SuspendWatch, bus_address: str, qtbot: QtBot
) -> None:
    bus = QDBusConnection.connectToBus(bus_address, f"listener {place[1]}")
    assert bus.isConnected()
    watch.listen_on(bus, bus)
    with qtbot.waitSignal(watch.suspended):
        speak(bus_address, place, signal, begins=True)
    with qtbot.assertNotEmitted(watch.suspended, wait=100):
        speak(bus_address, place, signal, begins=False)
    QDBusConnection.disconnectFromBus(f"listener {place[1]}")


@needs_dbus
def test_a_computer_without_a_bus_is_fine(watch: SuspendWatch, qtbot: QtBot) -> None:
    nowhere = QDBusConnection("nowhere")
    with qtbot.assertNotEmitted(watch.suspended):
        watch.listen_on(nowhere, nowhere)


@pytest.mark.parametrize(
    ("message", "detail", "goes"),
    [
        (suspend.WM_POWERBROADCAST, suspend.PBT_APMSUSPEND, True),
        (suspend.WM_WTSSESSION_CHANGE, suspend.WTS_SESSION_LOCK, True),
        (suspend.WM_POWERBROADCAST, 7, False),
        (suspend.WM_WTSSESSION_CHANGE, 8, False),
        (0x0100, 4, False),
    ],
)
def test_windows_says_so_with_a_message(
    *, message: int, detail: int, goes: bool, watch: SuspendWatch, qtbot: QtBot
) -> None:
    heard: list[None] = []
    watch.suspended.connect(lambda: heard.append(None))
    sent = ctypes.wintypes.MSG(message=message, wParam=detail)
    answer = WindowsMessages(watch).nativeEventFilter(QByteArray(b"windows_generic_MSG"), ctypes.addressof(sent))
    qtbot.wait(1)
    assert bool(heard) == goes
    assert answer == (False, 0)


def test_messages_of_other_systems_are_not_read(watch: SuspendWatch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.suspended):
        assert WindowsMessages(watch).nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 0) == (False, 0)


def test_the_messages_are_heard_by_the_application(watch: SuspendWatch, qapp: QApplication) -> None:
    messages = WindowsMessages(watch)
    watch.hear(messages)
    qapp.removeNativeEventFilter(messages)
    assert watch._messages is messages
