"""Templates of letters: the ones that come with the app, and what the school makes of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Final

import resources
from models.ids import LetterTemplateId
from models.letter_blanks import unknown_blanks
from models.validation import Checks

LONGEST_SUBJECT: Final = 200
LONGEST_BODY: Final = 10_000


class LetterKind(StrEnum):
    """What a letter is for."""

    AGREED = "agreed"
    INVITATION = "invitation"
    CONSENT = "consent"
    HELP_STARTS = "help_starts"
    HELP_ENDS = "help_ends"
    NEUTRAL = "neutral"


class LetterReader(StrEnum):
    """Whom a text speaks to: parents and carers, or the pupil himself, in other words."""

    PARENTS = "parents"
    PUPIL = "pupil"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    """A text with blanks.

    Attributes:
        version: which version of the original it was made from; 0 for one without an original.
        retired: it is no longer offered; letters that were made stay.

    """

    id: LetterTemplateId
    name: str
    kind: LetterKind
    subject: str
    body: str
    reader: LetterReader = LetterReader.PARENTS
    language: str = "nl"
    version: int = 0
    retired: bool = False

    def __post_init__(self) -> None:
        """Raise ValidationError without name, subject or body, when one is too long, or for a blank nobody knows."""
        checks = Checks()
        checks.require("name", self.name)
        checks.that("name", len(self.name) <= LONGEST_SUBJECT, "too_long")
        checks.that("language", self.language in resources.LANGUAGES, "choice")
        check_wording(checks, self.subject, self.body)
        checks.done()


def check_wording(checks: Checks, subject: str, body: str) -> None:
    """Want subject and body of a letter, neither too long nor with a blank nobody knows."""
    checks.require("subject", subject)
    checks.require("body", body)
    checks.that("subject", len(subject) <= LONGEST_SUBJECT, "too_long")
    checks.that("body", len(body) <= LONGEST_BODY, "too_long")
    checks.that("subject", not unknown_blanks(subject), "unknown_blank")
    checks.that("body", not unknown_blanks(body), "unknown_blank")


@cache
def originals() -> Mapping[LetterTemplateId, LetterTemplate]:
    """Return the templates that come with the app, in the order of their files, Dutch first."""
    made = [_original(entry, language) for language in resources.LANGUAGES for entry in _entries(language)]
    return {template.id: template for template in made}


def original_of(template: LetterTemplate) -> LetterTemplate | None:
    """Return the original a template stands in for; None for one the school made itself."""
    return originals().get(template.id)


def is_changed(template: LetterTemplate) -> bool:
    """Tell whether the school made something else of an original, other than to retire it."""
    original = original_of(template)
    return original is not None and replace(template, retired=False, version=original.version) != original


def is_outdated(template: LetterTemplate) -> bool:
    """Tell whether there is a newer version of the original than the one the school changed."""
    original = original_of(template)
    return original is not None and is_changed(template) and template.version < original.version


def offered(own: Sequence[LetterTemplate]) -> tuple[LetterTemplate, ...]:
    """Return every template there is: the originals, the school's own text instead where there is one, and its own."""
    changed = {template.id: template for template in own}
    first = [changed.get(key, original) for key, original in originals().items()]
    return (*first, *(template for template in own if template.id not in originals()))


def copied(template: LetterTemplate, key: LetterTemplateId, name: str) -> LetterTemplate:
    """Return a copy of a template as the school's own."""
    return replace(template, id=key, name=name, version=0, retired=False)


def _entries(language: str) -> Iterable[Mapping[str, Any]]:
    entries: Iterable[Mapping[str, Any]] = resources.read_toml("letters", f"{language}.toml")["template"]
    return entries


def _original(entry: Mapping[str, Any], language: str) -> LetterTemplate:
    return LetterTemplate(
        id=LetterTemplateId(f"{language}.{entry['id']}"),
        name=entry["name"],
        kind=LetterKind(entry["kind"]),
        reader=LetterReader(entry.get("reader", LetterReader.PARENTS)),
        subject=entry["subject"],
        body=entry["body"].strip(),
        language=language,
        version=entry["version"],
    )
