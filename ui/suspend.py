"""Hearing from the system that the computer goes to sleep or that its screen is locked.

Linux: logind and the screen saver over D-Bus. Windows: messages to the window. macOS tells a Qt app nothing; there the
lock notices at waking up that the clock has jumped (``ui/lock.py``).
"""

import ctypes
import ctypes.wintypes
import sys
from typing import Any, Final

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QWindow
from typing_extensions import override

if sys.platform.startswith("linux"):
    from PySide6.QtDBus import QDBusConnection

WM_POWERBROADCAST: Final = 0x0218
WM_WTSSESSION_CHANGE: Final = 0x02B1
PBT_APMSUSPEND: Final = 0x0004
WTS_SESSION_LOCK: Final = 0x0007
_GOING: Final = {(WM_POWERBROADCAST, PBT_APMSUSPEND), (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK)}
_NOTIFY_FOR_THIS_SESSION: Final = 0
_WINDOWS_MESSAGE: Final = b"windows_generic_MSG"

LOGIND: Final = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SCREEN_SAVERS: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)


class SuspendWatch(QObject):
    """Listens to the system.

    Signals:
        suspended: the computer goes to sleep, or its screen was locked.

    """

    suspended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: WindowsMessages | None = None
        if sys.platform.startswith("linux"):
            self.listen_on(QDBusConnection.systemBus(), QDBusConnection.sessionBus())

    def listen(self, window: QWindow) -> None:
        """Listen where a window is needed for it; doing so twice changes nothing."""
        if sys.platform == "win32" and self._messages is None:
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(window.winId()), _NOTIFY_FOR_THIS_SESSION)
            self.hear(WindowsMessages(self))

    def hear(self, messages: "WindowsMessages") -> None:
        """Look through the messages that Windows sends to windows."""
        self._messages = messages
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(messages)

    if sys.platform.startswith("linux"):

        def listen_on(self, system: QDBusConnection, session: QDBusConnection) -> None:
            """Listen on D-Bus, where there is one."""
            slot: Any = SLOT("on_bus_spoke(bool)")  # the stubs of PySide6 ask for bytes, PySide6 itself for a text
            if system.isConnected():
                system.connect(*LOGIND, "PrepareForSleep", self, slot)
            if session.isConnected():
                for place in SCREEN_SAVERS:
                    session.connect(*place, "ActiveChanged", self, slot)

    @Slot(bool)
    def on_bus_spoke(self, begins: object) -> None:
        """Hear that sleep, or the lock of the screen, begins (true) or ends."""
        if begins:
            self.suspended.emit()


class WindowsMessages(QAbstractNativeEventFilter):
    """Picks out of Windows' messages the two that mean the user is going."""

    def __init__(self, watch: SuspendWatch) -> None:
        super().__init__()
        self._watch = watch

    @override
    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if eventType == _WINDOWS_MESSAGE:
            heard = ctypes.wintypes.MSG.from_address(int(message))
            if (heard.message, heard.wParam) in _GOING:
                self._watch.suspended.emit()
        return False, 0
