"""What this computer remembers between two runs: sizes and choices. Never a name, never a value."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from models.ids import UserId
from ui.theme import NORMAL_TEXT_SIZE, Scheme

DEFAULT_IDLE_MINUTES: Final = 5
_LANGUAGES: Final = ("nl", "en")


class Settings:
    """Typed access to the settings file; an unreadable entry counts as not there."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or user_config_path("luwte", appauthor=False) / "luwte.ini"
        self._kept = QSettings(str(self._file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the screens: ``nl`` or ``en``."""
        found = str(self._kept.value("language", "nl"))
        return found if found in _LANGUAGES else "nl"

    @language.setter
    def language(self, language: str) -> None:
        self._kept.setValue("language", language)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, high contrast, or as the system."""
        found = str(self._kept.value("scheme", ""))
        return Scheme(found) if found in tuple(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._kept.setValue("scheme", scheme.value)

    @property
    def text_size(self) -> int:
        """The size of text in per cent."""
        return self._number("text_size", NORMAL_TEXT_SIZE)

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._kept.setValue("text_size", percent)

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without keys or mouse the app locks."""
        return max(1, self._number("idle_minutes", DEFAULT_IDLE_MINUTES))

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._kept.setValue("idle_minutes", minutes)

    @property
    def store_folder(self) -> Path | None:
        """The folder of the store that was open last; its name is chosen by the app and says nothing."""
        found = str(self._kept.value("store_folder", ""))
        return Path(found) if found else None

    @store_folder.setter
    def store_folder(self, folder: Path | None) -> None:
        self._kept.setValue("store_folder", str(folder) if folder else "")

    @property
    def last_user(self) -> UserId | None:
        """The id of who was at work last, to offer first; who that is stands in the store."""
        found = str(self._kept.value("last_user", ""))
        return UserId(found) if found else None

    @last_user.setter
    def last_user(self, user: UserId) -> None:
        self._kept.setValue("last_user", user)

    def shape(self, name: str) -> QByteArray:
        """Return the remembered size of a window or splitter; empty when there is none."""
        found = self._kept.value(f"shapes/{name}", QByteArray())
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_shapes(self, shapes: Mapping[str, QByteArray]) -> None:
        """Remember sizes of windows and splitters."""
        for name, shape in shapes.items():
            self._kept.setValue(f"shapes/{name}", shape)

    def sync(self) -> None:
        """Write to disk now; a disk that refuses costs a choice and nothing else."""
        self._kept.sync()

    def _number(self, name: str, default: int) -> int:
        found = str(self._kept.value(name, default))
        return int(found) if found.isdecimal() else default
