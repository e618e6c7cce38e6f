"""How far slow work is, and how it is stopped."""

from typing import Protocol

from models.errors import AppError


class CancelledError(AppError):
    """The user stopped the work; nothing was changed by it."""


class Progress(Protocol):
    """Somebody who wants to know how far the work is, and who may stop it."""

    def report(self, done: int, total: int) -> None:
        """Hear how far the work is, in a unit of the work's own choice; ``total`` is 0 while it is not known.

        Raises:
            CancelledError: the work must stop now.

        """
        ...
