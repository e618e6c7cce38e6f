"""The timeline in a dossier: everything of a pupil in one order, with filters and a line to search."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from models.errors import AppError
from models.timeline import TimelineEntry, TimelineKind
from models.usecases.pupils import Dossier
from ui.fields.choice_field import ChoiceField
from ui.fields.line import Line
from ui.itemmodels.timeline import TimelineModel
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_tab import DossierTab
from ui.theme import SMALL
from ui.widgets.buttons import Button
from ui.widgets.labels import Hint, Text
from ui.widgets.table_view import TableView
from ui.words import whole_number

_PARTS: Final = {
    TimelineKind.HELP: "help",
    TimelineKind.GOAL: "help",
    TimelineKind.CONTACT: "help",
    TimelineKind.CONSENT: "consent",
    TimelineKind.SAFETY: "safety",
    TimelineKind.ATTENDANCE: "attendance",
    TimelineKind.DOCUMENT: "documents",
}
"""In which part of the dossier a record is; others are in the overview."""


class TimelineTab(DossierTab):
    """Lists everything, newest first. Enter goes to where the record is."""

    name = "timeline"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("timeline_tab")
        self._kind: TimelineKind | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    @override
    def title(self) -> str:
        return QCoreApplication.translate("DossierTabs", "Timeline")

    @override
    def show_dossier(self, dossier: Dossier) -> None:
        try:
            found = self._desk.timeline.of_pupil(dossier.pupil.id)
        except AppError as error:
            self.failed.emit(error)
            return
        self._model.set_rows(found)
        self._offer_kinds(found)
        self._say_how_many()
        if self._view.current_row() is None:
            self._view.choose_first()
        self._say_whole(self._view.current_row())

    @override
    def forget(self) -> None:
        self._kind = None
        self._model.forget()
        self._search.clear()
        self._kinds.forget()
        self._whole.clear()
        self._count.say("")

    def _create_widgets(self) -> None:
        self._kinds: ChoiceField[TimelineKind | None] = ChoiceField("timeline_kind", "", ())
        self._kinds.set_label(self.tr("Show"))
        self._search = Line()
        self._search.setObjectName("timeline_search")
        self._search.setPlaceholderText(self.tr("Search in the timeline…"))
        self._search.setAccessibleName(self.tr("Search in the timeline"))
        self._access: Button | None = None
        if self._desk.may(Deed.SHOW_ACCESS):
            self._access = Button(self.tr("Who looked when"), "eye")
            self._access.setObjectName("show_access")
        self._model = TimelineModel(self._desk.texts, self)
        self._view = TableView(self._model, self.tr("Timeline"))
        self._view.setObjectName("timeline_table")
        self._whole = Text("", "muted")
        self._whole.setObjectName("timeline_whole")
        self._count = Hint()
        self._count.setObjectName("timeline_count")

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._kinds)
        head.addWidget(self._search, 1, Qt.AlignmentFlag.AlignBottom)
        if self._access is not None:
            head.addWidget(self._access, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(self._view, 1)
        column.addWidget(self._whole)
        column.addWidget(self._count)

    def _connect_signals(self) -> None:
        self._kinds.changed.connect(self._on_kind_chosen)
        self._search.textChanged.connect(self._on_search_typed)
        if self._access is not None:
            self._access.clicked.connect(self._on_access_clicked)
        self._view.row_opened.connect(self._on_row_opened)
        self._view.row_chosen.connect(self._say_whole)

    def _offer_kinds(self, found: tuple[TimelineEntry, ...]) -> None:
        """Offer to show one kind only, of those there are."""
        counts = {kind: sum(entry.kind is kind for entry in found) for kind in TimelineKind}
        everything: list[tuple[TimelineKind | None, str]] = [(None, self.tr("Everything"))]
        for kind, count in counts.items():
            if count:
                word = self._model.look(kind).word
                everything.append((kind, f"{word[:1].upper()}{word[1:]} ({whole_number(count)})"))
        self._kinds.set_options(everything)
        self._kinds.set_value(self._kind if self._kind and counts[self._kind] else None)
        self._on_kind_chosen()

    def _say_how_many(self) -> None:
        shown, all_of_them = self._view.proxy.rowCount(), len(self._model.rows)
        if not all_of_them:
            self._count.say(self.tr("Nothing happened yet that you may see."))
        elif shown < all_of_them:
            self._count.say(self.tr("{0} of {1}").format(whole_number(shown), whole_number(all_of_them)))
        else:
            self._count.say("")

    def _accepts(self, entry: TimelineEntry) -> bool:
        return self._kind is None or entry.kind is self._kind

    @Slot()
    def _on_kind_chosen(self) -> None:
        self._kind = self._kinds.value()
        self._view.proxy.set_accepts(self._accepts if self._kind else None)
        self._say_how_many()

    @Slot(str)
    def _on_search_typed(self, text: str) -> None:
        self._view.proxy.set_filter_text(text)
        self._say_how_many()

    @Slot()
    def _on_access_clicked(self) -> None:
        self.wished.emit(Wish(deed=Deed.SHOW_ACCESS))

    @Slot(object)
    def _on_row_opened(self, row: object) -> None:
        if isinstance(row, TimelineEntry) and row.kind is TimelineKind.LETTER and self._desk.may(Deed.SHOW_LETTER):
            self.wished.emit(Wish(deed=Deed.SHOW_LETTER, record=row.record))
        elif isinstance(row, TimelineEntry):
            self.wished.emit(Wish(deed=Deed.SHOW_PART, record=_PARTS.get(row.kind, "overview")))

    @Slot(object)
    def _say_whole(self, row: object) -> None:
        """Say the whole of the chosen entry under the list."""
        self._whole.setText(row.sentence if isinstance(row, TimelineEntry) else "")
