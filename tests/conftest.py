"""What all tests share: Qt without a screen, in Dutch; no warning in any log; and a walk that finds what cannot be used
without a mouse or without eyes.
"""

import logging
import os
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFontDatabase, QKeySequence, QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

import resources
from ui.application import Application, make_application
from ui.settings import Settings
from ui.theme import NORMAL_TEXT_SIZE, Scheme, Theme

pytest_plugins = ("tests.stores",)

_INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QPlainTextEdit,
    QTextEdit,
    QAbstractItemView,
    QTabBar,
)
_COMPOUND = (QComboBox, QAbstractSpinBox, QAbstractItemView, QCalendarWidget)
"""Widgets of Qt whose inner parts are Qt's own business."""


def pytest_configure(config: pytest.Config) -> None:
    """Let the platform without a screen say what it cannot do; everything else that Qt warns of fails a test."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support ")


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """The one application of this process, in Dutch, with settings of its own."""
    made = make_application(["luwte"], Settings(tmp_path_factory.mktemp("settings") / "luwte.ini"))
    made.crashes.uninstall()
    if not QFontDatabase.families():
        for name in resources.names("fonts", ".ttf"):
            QFontDatabase.addApplicationFont(str(resources.path("fonts", f"{name}.ttf")))
    yield made
    QPixmapCache.clear()


@pytest.fixture(scope="session")
def qapp(application: Application) -> QApplication:
    """What pytest-qt works with."""
    return application.qt


@pytest.fixture
def theme(application: Application) -> Iterator[Theme]:
    """The theme, put back afterwards as it was."""
    yield application.theme
    application.theme.choose(Scheme.SYSTEM)
    application.theme.set_text_size(NORMAL_TEXT_SIZE)


@pytest.fixture(autouse=True)
def look_as_it_was() -> Iterator[None]:
    """Fail a test that leaves other colours or another text size to the tests after it."""
    yield
    running = QApplication.instance()
    theme = running.findChild(Theme) if running is not None else None
    if theme is not None:
        assert (theme.scheme, theme.text_size) == (Scheme.SYSTEM, NORMAL_TEXT_SIZE)


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a warning or worse in the log; one that expects it clears ``caplog``."""
    yield
    loud = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, f"in the log: {loud}"


@pytest.fixture
def settle(qapp: QApplication) -> Callable[[], None]:
    """Let Qt do what is due now, deleting what was to be deleted included."""

    def do() -> None:
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return do


@pytest.fixture
def assert_accessible(qapp: QApplication) -> Callable[[QWidget], None]:
    """A check of a shown window: everything has a name, the keyboard reaches all and is caught by nothing."""

    def check(root: QWidget) -> None:
        qapp.processEvents()
        problems = [*_nameless(root), *_unreachable(root), *_traps(root), *_clashing_mnemonics(root)]
        assert not problems, "\n".join(problems)

    return check


def _shown(root: QWidget) -> list[QWidget]:
    inside = [widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root)]
    return [widget for widget in inside if not _is_part_of_qt(widget) and widget.window() is root.window()]


def _is_part_of_qt(widget: QWidget) -> bool:
    if widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, _COMPOUND):
            return True
        if isinstance(parent, QLineEdit | QTabBar) and isinstance(widget, QAbstractButton):
            return True
        parent = parent.parentWidget()
    return False


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parentWidget()).__name__}"


def _nameless(root: QWidget) -> list[str]:
    return [
        f"without a name for a screen reader: {_called(widget)}"
        for widget in _shown(root)
        if isinstance(widget, _INTERACTIVE) and not _spoken_name(widget).strip()
    ]


def _spoken_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _wants_keyboard(widget: QWidget) -> bool:
    return widget.isEnabled() and isinstance(widget, _INTERACTIVE)


def _unreachable(root: QWidget) -> list[str]:
    reached = set(_tab_chain(root))
    return [
        f"not reached with Tab: {_called(widget)}"
        for widget in _shown(root)
        if _wants_keyboard(widget)
        and not reached & {widget, widget.focusProxy()}
        and not _reached_otherwise(root, widget)
    ]


def _reached_otherwise(root: QWidget, widget: QWidget) -> bool:
    """Tell whether arrows reach a button of a group, or the keys of another widget drive a list."""
    if isinstance(widget, QAbstractButton):
        return widget.autoExclusive() or bool(getattr(widget.group(), "exclusive", bool)())
    driven = isinstance(widget, QAbstractItemView) and widget.focusPolicy() is Qt.FocusPolicy.NoFocus
    return driven and any(isinstance(other, QLineEdit) for other in _shown(root))


def _tab_chain(root: QWidget) -> list[QWidget]:
    window = root.window()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    start = next((widget for widget in _shown(root) if _takes_tab(widget)), None)
    if start is None:
        return []
    start.setFocus()
    chain: list[QWidget] = []
    for _ in range(len(window.findChildren(QWidget)) + 1):
        focused = QApplication.focusWidget()
        if focused is None or focused in chain:
            break
        chain.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return chain


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return widget.isEnabled() and widget.isVisible() and bool(policy & Qt.FocusPolicy.TabFocus)


def _traps(root: QWidget) -> list[str]:
    found = []
    for widget in _shown(root):
        if not _takes_tab(widget) or not isinstance(widget, (*_INTERACTIVE, QAbstractScrollArea)):
            continue
        others = [other for other in _shown(root) if _takes_tab(other) and other is not widget]
        if not others:
            continue
        widget.setFocus()
        before = QApplication.focusWidget()
        if before is None:
            continue
        QTest.keyClick(before, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is before:
            found.append(f"Tab does not leave: {_called(widget)}")
    return found


def _clashing_mnemonics(root: QWidget) -> list[str]:
    keys = Counter(
        key
        for widget in _shown(root)
        if isinstance(widget, QAbstractButton | QLabel) and widget.isEnabled()
        for key in [QKeySequence.mnemonic(widget.text()).toString()]
        if key and (isinstance(widget, QAbstractButton) or widget.buddy() is not None)
    )
    return [f"two things answer to {key}" for key, times in keys.items() if times > 1]
