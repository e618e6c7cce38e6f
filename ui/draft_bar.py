"""What was left unsaved, said when one comes in: go on with it, throw it away, or later."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.clock import clock_time
from ui.drafts import DraftDesk, detail_of, heading_of
from ui.frame import Frame
from ui.page import Place
from ui.words import full_day

if TYPE_CHECKING:
    from models.usecases.drafts import DraftLine


class DraftBar(QObject):
    """Offers the drafts of one user above the page, the newest first."""

    def __init__(self, frame: Frame, desk: DraftDesk) -> None:
        super().__init__(frame)
        self._frame = frame
        self._desk = desk
        self._lines: list[DraftLine] = list(desk.all())
        frame.drafts = desk
        frame.draft_offer.taken.connect(self._on_taken)
        frame.draft_offer.thrown_away.connect(self._on_thrown_away)
        frame.draft_offer.put_off.connect(frame.draft_offer.clear)
        self._show_next()

    def _show_next(self) -> None:
        if not self._lines:
            self._frame.draft_offer.clear()
            return
        line = self._lines[0]
        at = line.draft.at.astimezone()
        what = " · ".join(part for part in (heading_of(line.draft), line.about) if part)
        when = f"{full_day(at.date())} {clock_time(at.time())}"
        sentence = self.tr("There is still a draft: {0} ({1}).").format(what, when)
        others = len(self._lines) - 1
        more = self.tr("There are %n more after this one.", "", others) if others else ""
        self._frame.draft_offer.offer(f"{sentence} {more}".strip())

    @Slot()
    def _on_taken(self) -> None:
        draft = self._lines.pop(0).draft
        self._show_next()
        self._desk.resumed = draft.key
        self._frame.go(Place(draft.place), draft.record)
        page = self._frame.page
        if page is not None:
            page.resume(detail_of(draft.key))

    @Slot()
    def _on_thrown_away(self) -> None:
        self._desk.drop(self._lines.pop(0).draft.key)
        self._show_next()
