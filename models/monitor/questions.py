"""Questions that a school answers itself, as data: what the survey of special schools asks (NJi)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class QuestionKind(StrEnum):
    """What an answer looks like."""

    ONE = "one"
    """One of the choices."""
    SEVERAL = "several"
    """As many of the choices as hold."""


class Known(StrEnum):
    """Questions that the network and the list of pupils may answer already; the school looks at it and agrees."""

    MUNICIPALITIES = "municipalities"
    PARTNERSHIPS = "partnerships"
    EXPERTISE = "expertise"
    FUNDING = "funding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer that can be given."""

    id: str
    title: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    Attributes:
        known: what the app may fill in; None for a question that only people can answer.

    """

    id: str
    kind: QuestionKind
    title: Mapping[str, str]
    basis: Mapping[str, str]
    caveat: Mapping[str, str]
    choices: tuple[Choice, ...]
    known: Known | None = None
