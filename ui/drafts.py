"""Drafts: what is typed in a form is kept in the store within two seconds, away from the typing."""

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from models.draft import Draft
from models.errors import AppError
from models.usecases.drafts import DraftLine, DraftUseCases
from ui.crash import hand_over

_ABOUT: Final = "draft_about"

Kept = str | bool | list[str] | None
"""What stands in a field, in a form that can be written down; None for a field that keeps nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a form is about.

    Attributes:
        place: where in the app it is.
        record: the record to go to there.
        detail: what tells this form apart from others about the same record.

    """

    place: str
    record: str = ""
    detail: str = ""

    def key(self, form: str) -> str:
        """Return the key of the draft of a form."""
        return json.dumps([self.place, self.record, self.detail, form])


def set_about(widget: QWidget, about: About) -> None:
    """Say what a form, or all forms opened from a widget, are about."""
    widget.setProperty(_ABOUT, json.dumps([about.place, about.record, about.detail]))


def about_of(widget: QWidget) -> About | None:
    """Return what a form is about: what was said of it, or of the nearest widget around it."""
    around: QWidget | None = widget
    while around is not None:
        said = around.property(_ABOUT)
        if said:
            place, record, detail = json.loads(said)
            return About(place=place, record=record, detail=detail)
        around = around.parentWidget()
    return None


def detail_of(key: str) -> str:
    """Return what told a form apart, from the key of its draft."""
    return str(json.loads(key)[2])


class DraftDesk:
    """Keeps drafts for one user. Writing happens in a thread of its own, one after the other."""

    def __init__(self, cases: DraftUseCases) -> None:
        self._cases = cases
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="luwte-draft")
        self.resumed = ""
        """The key of the draft that the user just chose to go on with; its form need not ask again."""

    def all(self) -> tuple[DraftLine, ...]:
        """Return what was left unsaved, newest first."""
        return self._cases.all()

    def find(self, key: str) -> Draft | None:
        """Return what was typed in a form."""
        return self._cases.find(key)

    def keep(self, about: About, form: str, heading: str, values: Mapping[str, Kept]) -> None:
        """Keep what stands in a form."""
        content = json.dumps({"heading": heading, "fields": values}, ensure_ascii=False)
        if self._cases.kept:
            self._submit(_Keeping(self._cases, about, form, content))

    def drop(self, key: str) -> None:
        """Forget what was typed in a form."""
        if self._cases.kept:
            self._submit(_Dropping(self._cases, key))

    def close(self) -> None:
        """Wait until everything is written."""
        self._pool.shutdown()

    def _submit(self, work: Callable[[], None]) -> None:
        self._pool.submit(work).add_done_callback(_judge)


def heading_of(draft: Draft) -> str:
    """Return what the form was called."""
    return str(json.loads(draft.content).get("heading", ""))


def values_of(draft: Draft) -> Mapping[str, Kept]:
    """Return what stood in the fields."""
    return dict(json.loads(draft.content).get("fields", {}))


class DraftHost(QWidget):
    """A widget around forms that has a desk for their drafts."""

    drafts: DraftDesk | None = None


def desk_around(widget: QWidget) -> DraftDesk | None:
    """Return the desk for drafts of the nearest widget around a form that has one."""
    host = host_around(widget)
    return host.drafts if host else None


def host_around(widget: QWidget) -> DraftHost | None:
    """Return the nearest widget around a form that looks after drafts."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, DraftHost):
            return around
        around = around.parentWidget()
    return None


class _Keeping:
    """Writing a draft."""

    def __init__(self, cases: DraftUseCases, about: About, form: str, content: str) -> None:
        self._cases = cases
        self._about = about
        self._form = form
        self._content = content

    def __call__(self) -> None:
        about = self._about
        self._cases.keep(key=about.key(self._form), place=about.place, record=about.record, content=self._content)


class _Dropping:
    """Removing a draft."""

    def __init__(self, cases: DraftUseCases, key: str) -> None:
        self._cases = cases
        self._key = key

    def __call__(self) -> None:
        self._cases.drop(self._key)


def _judge(outcome: Future[None]) -> None:
    """Let bugs be known. A disk that is full is told when one saves; until then what is typed is on the screen."""
    problem = outcome.exception()
    if problem is not None and not isinstance(problem, AppError):
        hand_over(problem)
