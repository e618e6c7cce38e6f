"""A letter to a parent or a pupil: who it is for where a window envelope shows it, the text, and room to sign."""

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepInFrame

import resources
from models.letters import LetterView
from reports import formats, styles
from reports.blocks import gap, paragraph, paragraphs, together
from reports.layout import Paper, render_together

_WINDOW_TOP: Final = 50 * mm
"""How far below the edge of the page the window of an envelope begins, with a margin for how the paper slides."""
_WINDOW_HEIGHT: Final = 32 * mm
_WINDOW_WIDTH: Final = 85 * mm
_ROOM_TO_SIGN: Final = 40
"""Points between the closing words and the name under them."""


def letters(views: Sequence[LetterView]) -> bytes:
    """Return letters in one PDF, to print at once: each in its own language, beginning on a new sheet.

    Neither the file's title nor its header says about whom they are.
    """
    return render_together([_letter(view) for view in views])


def _letter(view: LetterView) -> tuple[Paper, list[Flowable]]:
    texts = resources.texts(view.language)
    paper = Paper(
        title=texts("letters.title"),
        school=view.school,
        language=view.language,
        notice=texts("letters.notice", name=view.to),
    )
    *begin, end = paragraphs(view.text)
    story = [
        gap(_WINDOW_TOP - styles.TOP),
        _Window(view.to),
        paragraph(formats.birth_day(view.on, view.language)),
        paragraph(view.subject, lead=texts("letters.subject")),
        gap(),
        *begin,
        together([end, gap(_ROOM_TO_SIGN), paragraph(view.signed_by), paragraph(view.school)]),
    ]
    return paper, story


class _Window(Flowable):
    """Who it is for, in what a window envelope shows; a very long name is made smaller until it fits."""

    def __init__(self, to: str) -> None:
        super().__init__()
        self._inside = KeepInFrame(_WINDOW_WIDTH, _WINDOW_HEIGHT, [paragraph(to)], mode="shrink")

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Be as high as the window, whatever stands in it."""
        return width, _WINDOW_HEIGHT

    def draw(self) -> None:
        """Begin at the top."""
        _, height = self._inside.wrapOn(self.canv, _WINDOW_WIDTH, _WINDOW_HEIGHT)
        self._inside.drawOn(self.canv, 0, _WINDOW_HEIGHT - height)
