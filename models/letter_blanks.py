"""The blanks of a letter: words in braces that are filled in, from a closed list. Nothing in a text is ever run."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Final

import resources

_BLANK: Final = re.compile(r"\{([^{}\n]{1,40})\}")
_BRACES: Final = str.maketrans("{}", "()")


class LetterBlank(StrEnum):
    """What can be filled in; how each is called in a text is in ``resources/texts/*/letters.toml``."""

    SALUTATION = "salutation"
    PUPIL = "pupil"
    FULL_NAME = "full_name"
    MEETING = "meeting"
    MEETING_DATE = "meeting_date"
    DECISION = "decision"
    NEXT_STEP = "next_step"
    HELP = "help"
    PROVIDER = "provider"
    HELP_FROM = "help_from"
    HELP_UNTIL = "help_until"
    CONTINUED = "continued"
    COORDINATOR = "coordinator"
    SCHOOL = "school"
    TODAY = "today"
    APPOINTMENT = "appointment"
    """Day, time and place of a talk: never known to the app, so that whoever writes has to fill it in."""


OF_RECEIVER: Final = frozenset({LetterBlank.SALUTATION})
"""What differs between the letters of one text; it is filled in when they are made."""


@cache
def blank_names(language: str) -> Mapping[LetterBlank, str]:
    """Return how the blanks are called in a language, without braces."""
    texts = resources.texts(language)
    return {blank: texts(f"letters.blank.{blank}") for blank in LetterBlank}


def in_braces(blank: LetterBlank, language: str) -> str:
    """Return a blank as it is written in a text: ``{leerling}``."""
    return f"{{{blank_names(language)[blank]}}}"


def known_blank(name: str) -> LetterBlank | None:
    """Return the blank of a name, in whatever language and with whatever capitals; None for an unknown one."""
    return _by_name().get(name.strip().casefold())


def unknown_blanks(text: str) -> tuple[str, ...]:
    """Return what stands in braces and is no blank, each once, with its braces."""
    names = (found.group(1) for found in _BLANK.finditer(text))
    return tuple(dict.fromkeys(f"{{{name}}}" for name in names if known_blank(name) is None))


def blanks_in(text: str) -> tuple[LetterBlank, ...]:
    """Return the blanks in a text, each once."""
    found = (known_blank(match.group(1)) for match in _BLANK.finditer(text))
    return tuple(dict.fromkeys(blank for blank in found if blank is not None))


def filled(text: str, values: Mapping[LetterBlank, str]) -> str:
    """Return a text with the blanks filled in for which there is something to say; the others stay as they stand.

    Braces in what is filled in become round, so that nothing in it can pass for a blank.
    """

    def put(match: re.Match[str]) -> str:
        blank = known_blank(match.group(1))
        value = values.get(blank, "").strip() if blank is not None else ""
        return value.translate(_BRACES) if value else match.group()

    return _BLANK.sub(put, text)


@cache
def _by_name() -> Mapping[str, LetterBlank]:
    return {name.casefold(): blank for language in resources.LANGUAGES for blank, name in blank_names(language).items()}
