"""Everything that can go wrong and that a person can do something about.

An error carries a class, a code and facts (counts, line numbers, field names, ids). It never carries a name or
another personal value, because errors end up in logs. The sentence a person reads is made in one place from the
class and the code: see ``ui/errors.py`` and ``resources/texts/*/errors.toml``.
"""

from collections.abc import Mapping

Fact = str | int


class AppError(Exception):
    """The base of all known errors.

    Args:
        code: which case of this class of error; also the last part of the key of its sentence.
        facts: values to fill the sentence with: counts, line numbers, field names. Never personal values.

    """

    def __init__(self, code: str = "general", **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, Fact] = facts


class ValidationError(AppError):
    """A value that cannot exist in the domain; ``problems`` maps a field to the code of what is wrong with it."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("invalid", fields=", ".join(sorted(problems)))
        self.problems = dict(problems)


class NotFoundError(AppError):
    """A record that is not, or no longer, in the store."""


class ConflictError(AppError):
    """Two wishes that exclude each other, such as an undo of what somebody has since changed again."""


class PermissionDeniedError(AppError):
    """This user's role does not allow this."""


class ConsentMissingError(AppError):
    """There is no ground to use this information for this purpose towards this party."""


class ReportError(AppError):
    """A paper or a file that could not be made."""


class ImportFileError(AppError):
    """A file from outside that cannot be read at all."""


class StorageError(AppError):
    """The store could not do what was asked."""


class WrongPasswordError(StorageError):
    """The password or recovery code does not open this store."""


class StoreTooNewError(StorageError):
    """The store was written by a newer version of the app."""


class StoreLockedError(StorageError):
    """Another window holds the store for writing."""


class DiskFullError(StorageError):
    """There is no room left on the disk."""


class StoreDamagedError(StorageError):
    """The database or the key file cannot be trusted."""


class StoreMissingError(StorageError):
    """There is no store here, or its folder went away."""


class StoreReadOnlyError(StorageError):
    """The folder or this window does not allow writing."""
