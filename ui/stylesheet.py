"""The style sheet: which parts of the look Qt's styles cannot give from palette and font alone.

It holds no colour and no size of its own; ``ui/theme.py`` fills them in. The first part is for widgets that are ours.
The second part is for standard controls, and only given to Qt's own Fusion style: on Windows and macOS controls stay
the system's.
"""

from collections.abc import Mapping
from string import Template

_OURS = """
QLabel[look="title"] { font-size: $title_size; font-weight: 600; }
QLabel[look="section"] { font-size: $section_size; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="summary"], QLabel[look="muted"] { color: $muted; }
QLabel[look="hint"] { color: $muted; font-size: $secondary_size; }
QLabel[look="problem"] { color: $danger; font-size: $secondary_size; }
QLabel[look="keys"] { color: $muted; font-size: $secondary_size; padding: 4px 0px; }
QLabel[look="code"] { font-family: monospace; font-size: $section_size; }
QLabel[look="key"] {
    color: $text; background: $background; border: 1px solid $edge; border-radius: 4px; padding: 1px 6px;
    font-size: $secondary_size;
}
QLabel[look="badge"] {
    color: $on_primary; background: $primary; border-radius: 7px; padding: 1px 6px; font-size: $secondary_size;
    font-weight: 600;
}
QLabel[look="dot"] { background: $primary; border-radius: 4px; }
QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: $radius; }
QWidget[look="black"] { background: $black; }
QWidget[look="wall"] { background: $surface; }
QFrame[look="rule"] { background: $line; border: none; }
QFrame[look="strip-primary"] { background: $primary_wash; border: 1px solid $primary; border-radius: $radius; }
QFrame[look="strip-ok"] { background: $ok_wash; border: 1px solid $ok; border-radius: $radius; }
QFrame[look="strip-warn"] { background: $warn_wash; border: 1px solid $warn; border-radius: $radius; }
QFrame[look="strip-danger"] { background: $danger_wash; border: 1px solid $danger; border-radius: $radius; }
QFrame[look="strip-info"] { background: $info_wash; border: 1px solid $info; border-radius: $radius; }
QWidget[look="navigation"] { background: $background; border: none; border-right: 1px solid $line; }
QWidget[look="start"] { background: $background; }
QScrollArea[look="plain"] { background: transparent; border: none; }
QScrollArea[look="plain"] > QWidget > QWidget { background: transparent; }
QAbstractButton[look="entry"] {
    background: transparent; color: $text; border: $focus solid transparent; border-radius: $radius;
    padding: 6px 8px; text-align: left;
}
QAbstractButton[look="entry"]:hover { background: $hover; }
QAbstractButton[look="entry"]:checked { background: $primary_wash; color: $primary; font-weight: 600; }
QAbstractButton[look="entry"]:focus { border-color: $primary; }
QAbstractButton[look="link"] {
    background: transparent; color: $primary; border: $focus solid transparent; border-radius: $radius;
    padding: 3px 6px; text-align: left;
}
QAbstractButton[look="link"]:hover { text-decoration: underline; background: $hover; }
QAbstractButton[look="link"]:focus { border-color: $primary; }
QAbstractButton[look="link"]:disabled { color: $muted; text-decoration: none; }
QAbstractButton[look="toggle"] {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: $radius; padding: 5px 12px;
}
QAbstractButton[look="toggle"]:hover { background: $hover; }
QAbstractButton[look="toggle"]:checked { background: $primary_wash; color: $primary; border-color: $primary; }
QAbstractButton[look="toggle"]:focus { border: $focus solid $primary; padding: 4px 11px; }
QAbstractButton[look="toggle"]:disabled { color: $muted; background: $background; border-color: $line; }
QAbstractButton[look="search"] {
    background: $surface; color: $muted; border: 1px solid $edge; border-radius: $radius; padding: 6px 11px;
    text-align: left;
}
QAbstractButton[look="search"]:hover { color: $text; }
QAbstractButton[look="search"]:focus { border: $focus solid $primary; padding: 5px 10px; }
QTableView[look="list"], QListView[look="list"], QTreeView[look="list"] {
    background: $surface; border: 1px solid $line; border-radius: $radius; outline: none; padding: 1px;
    selection-background-color: $primary_wash; selection-color: $text;
}
QTableView[look="list"]:focus, QListView[look="list"]:focus, QTreeView[look="list"]:focus {
    border: $focus solid $primary; padding: 0px;
}
QTableView[look="list"] QHeaderView { background: transparent; border: none; }
QTableView[look="list"] QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $line; padding: 6px 8px;
    font-size: $secondary_size; font-weight: 600;
}
QTableView[look="list"] QHeaderView::section:hover { color: $text; }
QTableView[look="list"] QTableCornerButton::section { background: $surface; border: none; }
QListView[look="list"]::item { padding: 6px 8px; border: none; border-bottom: 1px solid $line; }
QListView[look="list"]::item:selected { background: $primary_wash; color: $text; }
QListView[look="list"]::item:hover:!selected { background: $hover; }
QSplitter[look="plain"]::handle { background: transparent; }
QSplitter[look="plain"]::handle:hover { background: $line; }
"""

_STANDARD = """
QPushButton, QToolButton[look="square"] {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: $radius; padding: 6px 15px;
}
QToolButton[look="square"] { padding: 5px; }
QPushButton:hover, QToolButton[look="square"]:hover { background: $hover; }
QPushButton:pressed, QToolButton[look="square"]:pressed { background: $line; }
QPushButton:focus { border: $focus solid $primary; padding: 5px 14px; }
QToolButton[look="square"]:focus { border: $focus solid $primary; padding: 4px; }
QPushButton:disabled { color: $muted; background: $background; border-color: $line; }
QPushButton[look="primary"] { background: $primary; color: $on_primary; border-color: $primary; font-weight: 600; }
QPushButton[look="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[look="primary"]:focus { border: $focus solid $text; }
QPushButton[look="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[look="danger"] { color: $danger; border-color: $danger; }
QPushButton[look="danger"]:hover { background: $danger_wash; }
QPushButton[look="danger"]:focus { border: $focus solid $danger; }
QPushButton[look="danger"]:disabled { color: $muted; border-color: $line; }
QToolButton { border: $focus solid transparent; border-radius: $radius; padding: 4px; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $primary; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: $radius; padding: 5px 8px;
    selection-background-color: $primary; selection-color: $on_primary;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: $focus solid $primary; padding: 4px 7px;
}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] {
    border: $focus solid $danger; padding: 4px 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    color: $muted; background: $background; border-color: $line;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $background; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $edge; padding: 4px; outline: none;
    selection-background-color: $primary_wash; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: $row; padding: 0px 6px; }
QRadioButton { border: $focus solid transparent; border-radius: $radius; padding: 3px; spacing: 8px; }
QRadioButton:focus { border-color: $primary; }
QMenu { background: $surface; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 32px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $primary_wash; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { background: $line; height: 1px; margin: 4px 8px; }
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: 4px 6px; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $primary; border-radius: 3px; }
QTabBar::tab {
    background: transparent; color: $muted; border: $focus solid transparent; border-bottom-color: transparent;
    padding: 6px 12px; margin-right: 4px;
}
QTabBar::tab:selected { color: $primary; border-bottom: $focus solid $primary; font-weight: 600; }
QTabBar::tab:hover:!selected { color: $text; }
QTabBar::tab:selected:focus { border: $focus solid $primary; border-radius: $radius; }
QTabBar::tear { width: 0px; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: $faint; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def stylesheet(values: Mapping[str, str], *, styled: bool) -> str:
    """Return the style sheet with colours and sizes filled in.

    Args:
        values: what each ``$name`` stands for; a name that is missing is a bug.
        styled: whether standard controls get our look too.

    """
    return Template(_OURS + _STANDARD if styled else _OURS).substitute(values)
