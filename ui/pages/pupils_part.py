"""With which pupils somebody is involved, as far as the user may know: now, and behind a link before."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.usecases.involvement import InvolvedPupil
from ui.pages.network_words import pupil_words
from ui.plain_text import as_caption
from ui.theme import SMALL, TIGHT
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Hint, SectionHeading, Text

_AT_ONCE: Final = 12
"""So many are shown before one asks for the rest."""


class PupilLink(LinkButton):
    """The name of a pupil that leads to his dossier."""

    def __init__(self, entry: InvolvedPupil) -> None:
        super().__init__(as_caption(entry.pupil.name.full))
        self.pupil = entry.pupil.id
        self.setAccessibleName(f"{entry.pupil.name.full}, {pupil_words(entry)}")


class PupilsPart(QWidget):
    """Pupils with what somebody does for them.

    Signals:
        pupil_wanted: go to the pupil with this id.

    """

    pupil_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pupils_part")
        self._found: tuple[InvolvedPupil, ...] = ()
        self._heading = SectionHeading()
        self._nobody = Hint(self.tr("No pupils that you may see."))
        self._more = LinkButton("", "chevron-down")
        self._more.setObjectName("more_pupils")
        self._more.clicked.connect(self._on_more_clicked)
        self._place = QVBoxLayout()
        self._place.setSpacing(TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self._heading)
        column.addWidget(self._nobody)
        column.addLayout(self._place)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pupils(self, found: Sequence[InvolvedPupil]) -> None:
        """Show other pupils."""
        self._found = tuple(found)
        now = [entry for entry in self._found if entry.current]
        self._heading.setText(self.tr("Pupils now: {0}").format(len({entry.pupil.id for entry in now})))
        self._nobody.setVisible(not self._found)
        self._show(now[:_AT_ONCE])
        hidden = len(self._found) - min(len(now), _AT_ONCE)
        self._more.setText(self.tr("Earlier and other pupils ({0})").format(hidden))
        self._more.setVisible(hidden > 0)

    def wait(self) -> None:
        """Say that they are being looked up."""
        self.forget()
        self._heading.setText(self.tr("Pupils are being looked up…"))
        self._nobody.hide()
        self._more.hide()

    def forget(self) -> None:
        """Drop everybody."""
        self._found = ()
        self._show(())

    def _show(self, entries: Sequence[InvolvedPupil]) -> None:
        while (item := self._place.takeAt(0)) is not None:
            line = item.widget()
            if isinstance(line, _Line):
                line.drop()
        for entry in entries:
            line = _Line(entry)
            line.link.clicked.connect(self._on_link_clicked)
            self._place.addWidget(line)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._show(self._found)
        self._more.hide()

    @Slot()
    def _on_link_clicked(self) -> None:
        link = self.sender()
        if isinstance(link, PupilLink):
            self.pupil_wanted.emit(link.pupil)


class _Line(QWidget):
    def __init__(self, entry: InvolvedPupil) -> None:
        super().__init__()
        self.link = PupilLink(entry)
        self._words = Text(pupil_words(entry), "hint")
        self._words.setContentsMargins(SMALL, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._words)

    def drop(self) -> None:
        """Hold no name any longer, before Qt deletes it."""
        self.hide()
        self.link.setText("")
        self.link.setAccessibleName("")
        self._words.clear()
        self.deleteLater()
