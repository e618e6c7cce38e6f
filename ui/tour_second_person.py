"""The part of the tour that takes two people: one asks for approval of a monitor file, the other gives it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt

from ui.tour_walk import Walker

_MONITOR: Final = 7
"""The number of the monitor among the pages of a coordinator."""
_APPROVE: Final = "monitor_approve"
Looks = Callable[[str], None]


class SecondPerson:
    """Walks with both.

    Args:
        walker: at the keyboard.
        picture: makes a picture in each look.
        enter_first: lets the coordinator in; ``enter_second`` lets in who approves.

    """

    def __init__(
        self, walker: Walker, picture: Looks, *, enter_first: Callable[[], None], enter_second: Callable[[], None]
    ) -> None:
        self._walker = walker
        self._picture = picture
        self._enter_first = enter_first
        self._enter_second = enter_second

    def walk(self) -> None:
        """Ask, approve and come to where the file can be saved."""
        with self._counting():
            self._picture("20-vraag-akkoord")
            self._walker.take(QKeyCombination(Qt.Key.Key_B))
            self._walker.wait_for("monitor_withdraw")
            self._picture("21-akkoord-gevraagd")
        self._enter_second()
        self._walker.wait_for(_APPROVE)
        self._picture("22-tweede-persoon")
        self._walker.take(QKeyCombination(Qt.Key.Key_S))
        self._picture("23-stuur-terug")
        self._walker.take(QKeyCombination(Qt.Key.Key_Escape))
        self._walker.take(QKeyCombination(Qt.Key.Key_G))
        self._picture("24-akkoord-gegeven")
        self._enter_first()
        with self._counting():
            self._picture("25-klaar-om-te-bewaren")

    @contextmanager
    def _counting(self) -> Iterator[None]:
        """Be at the monitor with the last period counted."""
        self._walker.go(_MONITOR)
        self._walker.take(QKeyCombination(Qt.Key.Key_T))
        self._walker.wait_for("monitor_save")
        yield
