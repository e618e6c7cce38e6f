"""The look of the app: the only place where colours, sizes and spacing live.

A ``Theme`` belongs to the application object. Widgets ask ``Theme.of_app()`` for it, and are told of a change by Qt's
own palette and style events, or by the signal ``changed``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.contrast import luminance, mixed
from ui.stylesheet import stylesheet

TIGHT, SMALL, CLOSE, NORMAL, WIDE, BROAD = 4, 8, 12, 16, 24, 32
"""The only distances used, in device independent pixels."""

RADIUS: Final = 6
FOCUS_WIDTH: Final = 2
ROW_FACTOR: Final = 1.9
"""The height of a table row, in heights of the font."""

MIN_TEXT_SIZE, NORMAL_TEXT_SIZE, MAX_TEXT_SIZE = 80, 100, 200
"""The user's text size, in per cent of the system's."""

_BORDER_SHARE: Final = 0.35
_MIN_POINTS: Final = 10.0
"""A system font smaller than this is too small to work with all day."""


class Tone(StrEnum):
    """What a colour says. It never says it alone: a word and an icon go with it."""

    TEXT = "text"
    MUTED = "muted"
    PRIMARY = "primary"
    ON_PRIMARY = "on_primary"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"
    INFO = "info"


class Size(StrEnum):
    """The sizes of text, relative to the user's own text size."""

    BODY = "body"
    SECONDARY = "secondary"
    SECTION = "section"
    TITLE = "title"


SIZE_FACTORS: Final[Mapping[Size, float]] = {
    Size.BODY: 1.0,
    Size.SECONDARY: 0.87,
    Size.SECTION: 1.2,
    Size.TITLE: 1.6,
}


WALL_TITLE, WALL_TEXT, WALL_SMALL, WALL_LEAST = 11, 24, 34, 42
"""How many lines of a text fit above each other on a wall; the last is the smallest letter there may be.

Letters are a share of the height of the picture, whatever the screen. A capital of height h at distance d is seen at an
angle of 2 atan(h / 2d). At two metres from a board of 75 inch (93 cm high) the smallest is 23 minutes of arc, where ISO
9241-303 asks for 16 at least and 20 to 22 for comfort; from a television of 55 inch (68 cm) it is 17. ``tests/ui/
meeting_mode/test_wall_view.py`` measures both.
"""


class Scheme(StrEnum):
    """What the user chose to look at."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one appearance, as ``#RRGGBB``.

    Attributes:
        line: hairlines, which only help the eye.
        edge: borders of controls, which have to be seen (WCAG 2.2, 1.4.11: 3 to 1).
        on_primary: text on a surface in the primary colour.
        tint: how much of a tone goes into the background of a chip or a selected row, from 0 to 1.

    """

    background: str
    surface: str
    line: str
    edge: str
    text: str
    muted: str
    primary: str
    on_primary: str
    ok: str
    warn: str
    danger: str
    info: str
    tint: float

    def colour(self, tone: Tone) -> str:
        """Return the colour of a tone."""
        return str(getattr(self, tone.value))

    def wash(self, tone: Tone) -> str:
        """Return the faint background that goes with a tone."""
        return mixed(self.colour(tone), self.surface, self.tint)


LIGHT: Final = Tokens(
    background="#F6F7F9",
    surface="#FFFFFF",
    line="#D8DDE4",
    edge="#848F9C",
    text="#1B2430",
    muted="#56616F",
    primary="#0B6A6A",
    on_primary="#FFFFFF",
    ok="#1B6E30",
    warn="#7A4F00",
    danger="#A82018",
    info="#1D5A9E",
    tint=0.10,
)
DARK: Final = Tokens(
    background="#14181D",
    surface="#1C2229",
    line="#343C46",
    edge="#72808F",
    text="#E8ECF1",
    muted="#A6B1BE",
    primary="#56C2C2",
    on_primary="#10161B",
    ok="#72CB8C",
    warn="#E5B54A",
    danger="#FF9A91",
    info="#8CBEF5",
    tint=0.14,
)
CONTRAST_LIGHT: Final = Tokens(
    background="#FFFFFF",
    surface="#FFFFFF",
    line="#000000",
    edge="#000000",
    text="#000000",
    muted="#000000",
    primary="#003C8F",
    on_primary="#FFFFFF",
    ok="#00420F",
    warn="#4D3200",
    danger="#7A0000",
    info="#003C8F",
    tint=0.0,
)
CONTRAST_DARK: Final = Tokens(
    background="#000000",
    surface="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    text="#FFFFFF",
    muted="#FFFFFF",
    primary="#FFE14D",
    on_primary="#000000",
    ok="#8CFF9E",
    warn="#FFD24D",
    danger="#FFB3AD",
    info="#9ED0FF",
    tint=0.0,
)


class Theme(QObject):
    """The appearance of the whole application.

    Signals:
        changed: colours or sizes are different now.

    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._text_size = NORMAL_TEXT_SIZE
        self._system_palette = QPalette(app.palette())
        self._base_font = QFont(app.font())
        self._styled = app.style().name().casefold() == "fusion"
        self._base_points = max(_MIN_POINTS, self._base_font.pointSizeF())
        self.tokens = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self.apply()

    @classmethod
    def of_app(cls) -> Self:
        """Return the theme of the running application.

        Raises:
            LookupError: the application was not made by ``ui.application``; that is a bug.

        """
        app = QApplication.instance()
        found = app.findChild(cls) if app is not None else None
        if found is None:
            raise LookupError
        return found

    @property
    def scheme(self) -> Scheme:
        """What the user chose."""
        return self._scheme

    @property
    def text_size(self) -> int:
        """The user's text size in per cent."""
        return self._text_size

    @property
    def dark(self) -> bool:
        """Whether the background is darker than the text."""
        return luminance(self.tokens.background) < luminance(self.tokens.text)

    @property
    def styled(self) -> bool:
        """Whether standard controls follow our style sheet; elsewhere they are the system's own."""
        return self._styled

    @property
    def icon_size(self) -> int:
        """The side of an icon beside text, in device independent pixels."""
        return round(QFontMetrics(self.font()).height() * 1.1)

    @property
    def row_height(self) -> int:
        """The height of a row in a list or table."""
        return round(QFontMetrics(self.font()).height() * ROW_FACTOR)

    def font(self, size: Size = Size.BODY, *, bold: bool = False) -> QFont:
        """Return the system's font in one of our sizes."""
        font = QFont(self._base_font)
        font.setPointSizeF(self._points() * SIZE_FACTORS[size])
        font.setBold(bold)
        return font

    def wall_font(self, height: int, lines: int, *, bold: bool = False) -> QFont:
        """Return the font in which so many lines fill a wall of this height."""
        font = QFont(self._base_font)
        font.setPixelSize(max(1, round(height / lines / 1.2)))
        font.setBold(bold)
        return font

    def colour(self, tone: Tone) -> QColor:
        """Return the colour of a tone as it is now."""
        return QColor(self.tokens.colour(tone))

    def wash(self, tone: Tone) -> QColor:
        """Return the faint background of a tone as it is now."""
        return QColor(self.tokens.wash(tone))

    def edge(self, tone: Tone) -> QColor:
        """Return the colour of the border around something in a tone: soft, but full where contrast is asked for."""
        share = _BORDER_SHARE if self.tokens.tint else 1.0
        return QColor(mixed(self.tokens.colour(tone), self.tokens.surface, share))

    def choose(self, scheme: Scheme) -> None:
        """Follow the system, or the user."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self.apply()

    def set_text_size(self, percent: int) -> None:
        """Make all text larger or smaller, between 80 and 200 per cent."""
        wanted = max(MIN_TEXT_SIZE, min(MAX_TEXT_SIZE, percent))
        if wanted != self._text_size:
            self._text_size = wanted
            self.apply()

    def apply(self) -> None:
        """Give palette, font and style sheet to the application."""
        self.tokens = self._tokens()
        self._app.setPalette(palette_of(self.tokens))
        self._app.setFont(self.font())
        self._app.setStyleSheet(self._sheet())
        self.changed.emit()

    @Slot()
    def _on_system_scheme_changed(self) -> None:
        self.apply()

    def _points(self) -> float:
        return self._base_points * self._text_size / 100

    def _tokens(self) -> Tokens:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self._scheme is Scheme.SYSTEM and wants_contrast():
            return tokens_from(self._system_palette)
        if self._scheme is Scheme.CONTRAST:
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        if self._scheme is Scheme.DARK:
            return DARK
        return DARK if dark and self._scheme is Scheme.SYSTEM else LIGHT

    def _sheet(self) -> str:
        points = {size.value: self._points() * factor for size, factor in SIZE_FACTORS.items()}
        values = {
            **{name: getattr(self.tokens, name) for name in Tokens.__slots__},
            **{f"{tone.value}_wash": self.tokens.wash(tone) for tone in Tone},
            **{f"{name}_size": f"{value:.2f}pt" for name, value in points.items()},
            "hover": mixed(self.tokens.text, self.tokens.surface, 0.06),
            "primary_hover": mixed(self.tokens.text, self.tokens.primary, 0.12),
            "faint": mixed(self.tokens.muted, self.tokens.surface, 0.6),
            "radius": f"{RADIUS}px",
            "focus": f"{FOCUS_WIDTH}px",
            "row": f"{self.row_height}px",
            "black": "#000000",
        }
        return stylesheet(values, styled=self.styled)


def wants_contrast() -> bool:
    """Tell whether the system asks for high contrast; systems that cannot tell do not ask."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def tokens_from(palette: QPalette) -> Tokens:
    """Return tokens that use nothing but the colours of the system's own high-contrast palette."""
    text = palette.color(QPalette.ColorRole.Text).name()
    primary = palette.color(QPalette.ColorRole.Highlight).name()
    ground = palette.color(QPalette.ColorRole.Base).name()
    return Tokens(
        background=palette.color(QPalette.ColorRole.Window).name(),
        surface=ground,
        line=text,
        edge=text,
        text=text,
        muted=text,
        primary=primary,
        on_primary=palette.color(QPalette.ColorRole.HighlightedText).name(),
        ok=text,
        warn=text,
        danger=text,
        info=text,
        tint=0.0,
    )


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette that gives standard controls our colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.background,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Mid: tokens.edge,
        role.Dark: tokens.edge,
        role.Shadow: tokens.line,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.Accent: tokens.primary,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
        role.PlaceholderText: tokens.muted,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
    }
    for wanted, colour in colours.items():
        palette.setColor(wanted, QColor(colour))
    for wanted in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, wanted, QColor(tokens.muted))
    return palette


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget one of the looks of the style sheet, also after it is shown."""
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
