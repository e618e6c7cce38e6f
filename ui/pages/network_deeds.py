"""What one does with somebody or an organisation besides editing: other days, leaving, staffing, merging."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from models.change import Changes
from models.employment import DayChange
from models.errors import AppError
from models.ids import OrganisationId, ProfessionalId
from models.leaving import Leaving
from models.network import Organisation, Professional, last_employer
from models.staffing import Staffing
from models.usecases.doubles import DoubleUseCases
from models.usecases.leaving import LeavingUseCases
from models.usecases.network import Network, NetworkUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.session import Session
from ui.dialogs.choices import role_suggestions
from ui.dialogs.day_change_dialog import DayChangeDialog
from ui.dialogs.doubles_dialog import DoublesDialog, Pair, pairs_of
from ui.dialogs.leaving_dialog import LeavingDialog
from ui.dialogs.merge_dialog import MergeDialog, Merging
from ui.dialogs.staffing_dialog import StaffingDialog
from ui.dialogs.value_dialog import ValueDialog
from ui.drafts import About, set_about
from ui.fields.suggestion_field import Suggestion
from ui.itemmodels.network import OrganisationRow, PersonRow
from ui.page import Page, Place
from ui.pages.organisation_detail import OrganisationDetail
from ui.pages.person_detail import PersonDetail

DAYS: Final = "days"
LEAVING: Final = "leaving"
STAFFING: Final = "staffing"
"""What forms about somebody or an organisation are about, besides who it is."""


class NetworkDeeds(QObject):
    """Opens a dialog about the current record and carries out what it gives.

    Args:
        current: the person or organisation the user is on.

    Signals:
        changed: the ``Changes`` of a use case.
        saved: the id of the record to show afterwards.
        failed: an ``AppError`` before any dialog was there to show it.

    """

    changed = Signal(object)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, page: Page, current: Callable[[], PersonRow | OrganisationRow | None]) -> None:
        super().__init__(page)
        self._current = current
        self._session = session
        self._page = page
        self._network = Network()
        self._cases = NetworkUseCases(session)
        self._profiles = ProfileUseCases(session)
        self._leaving = LeavingUseCases(session)
        self._doubles = DoubleUseCases(session)
        self._dialog: ValueDialog | None = None
        self._list: DoublesDialog | None = None
        self._pairs: tuple[Pair, ...] = ()
        self._about = ""
        self.changed.connect(page.changed)
        self.failed.connect(page.failed)

    def serve(self, person: PersonDetail, organisation: OrganisationDetail) -> None:
        """Carry out what the details ask for."""
        person.days_wanted.connect(self.note_days)
        person.day_dropped.connect(self.drop_days)
        person.leaving_wanted.connect(self.let_leave)
        organisation.staffing_wanted.connect(self.note_staffing)
        organisation.staffing_changed.connect(self.change_staffing)
        organisation.staffing_dropped.connect(self.remove_staffing)
        for detail in (person, organisation):
            detail.merging_wanted.connect(self.merge)

    def set_network(self, network: Network) -> None:
        """Know who is there."""
        self._network = network

    def forget(self) -> None:
        """Drop everybody, and what is being typed."""
        self._network = Network()
        self._pairs = ()
        if self._list is not None:
            self._list.forget()
        if self._dialog is not None:
            self._dialog.forget()

    @Slot()
    def note_days(self) -> None:
        """Note days on which it is otherwise."""
        row = self._current()
        if not isinstance(row, PersonRow):
            return
        person = row.person
        dialog = DayChangeDialog(person, self._today, self._page)
        dialog.accepted_value.connect(self._on_days_accepted)
        self._open(dialog, person.id, DAYS)

    @Slot(object)
    def drop_days(self, change: DayChange) -> None:
        """Take back that it would be otherwise."""
        row = self._current()
        if not isinstance(row, PersonRow):
            return
        person = row.person
        self._about = person.id
        try:
            self._done(self._cases.drop_day(person.id, change))
        except AppError as error:
            self.failed.emit(error)

    @Slot()
    def let_leave(self) -> None:
        """Let somebody go and hand over what he carries."""
        row = self._current()
        if not isinstance(row, PersonRow):
            return
        person = row.person
        try:
            luggage = self._leaving.luggage(person.id)
        except AppError as error:
            self.failed.emit(error)
            return
        dialog = LeavingDialog(luggage, self._network, self._leaving.kept_from, self._today, self._page)
        dialog.accepted_value.connect(self._on_leaving_accepted)
        self._open(dialog, person.id, LEAVING)

    @Slot()
    def note_staffing(self) -> None:
        """Note how many people an organisation sends."""
        row = self._current()
        if not isinstance(row, OrganisationRow):
            return
        self._open_staffing(row.organisation, None)

    @Slot(object)
    def change_staffing(self, staffing: Staffing) -> None:
        """Change how many people an organisation sends."""
        for organisation in (entry for entry in self._network.organisations if entry.id == staffing.organisation):
            self._open_staffing(organisation, staffing)

    def _open_staffing(self, organisation: Organisation, staffing: Staffing | None) -> None:
        roles = role_suggestions(self._network.professionals, self._profiles.today().roles)
        dialog = StaffingDialog(
            organisation, self._cases.new_staffing_id, self._today, staffing=staffing, roles=roles, parent=self._page
        )
        dialog.accepted_value.connect(self._on_staffing_accepted)
        self._open(dialog, organisation.id, STAFFING)

    @Slot(object)
    def remove_staffing(self, staffing: Staffing) -> None:
        """Take out what was noted by mistake."""
        self._about = staffing.organisation
        try:
            self._done(self._cases.remove_staffing(staffing))
        except AppError as error:
            self.failed.emit(error)

    def count_doubles(self) -> int:
        """Return how many pairs may be one."""
        self._pairs = pairs_of(self._doubles.find())
        return len(self._pairs)

    @Slot()
    def show_doubles(self) -> None:
        """Show what may be double."""
        self._list = dialog = DoublesDialog(self._pairs, self._page)
        dialog.pair_chosen.connect(self._on_pair_chosen)
        dialog.finished.connect(self._on_list_finished)
        dialog.open()

    @Slot(str, str)
    def _on_pair_chosen(self, goes: str, stays: str) -> None:
        for person in (entry for entry in self._network.professionals if entry.id == goes):
            self.merge_person(person, stays)
        for organisation in (entry for entry in self._network.organisations if entry.id == goes):
            self.merge_organisation(organisation, stays)

    @Slot()
    def _on_list_finished(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
        self._list = None

    @Slot()
    def merge(self) -> None:
        """Let the current record go on as another."""
        row = self._current()
        if isinstance(row, PersonRow):
            self.merge_person(row.person)
        elif isinstance(row, OrganisationRow):
            self.merge_organisation(row.organisation)

    def merge_person(self, person: Professional, stays: str = "") -> None:
        """Let somebody go on as another record."""
        dialog = self._merge(self._called(person), self._people(), self._moves_of_person, stays)
        dialog.accepted_value.connect(self._on_person_merged)
        self._open(dialog, person.id)

    def merge_organisation(self, organisation: Organisation, stays: str = "") -> None:
        """Let an organisation go on as another."""
        others = [_organisation(entry) for entry in self._network.organisations]
        dialog = self._merge(_organisation(organisation), others, self._moves_of_organisation, stays)
        dialog.accepted_value.connect(self._on_organisation_merged)
        self._open(dialog, organisation.id)

    def _merge(
        self,
        record: Suggestion[str],
        everybody: Sequence[Suggestion[str]],
        moves: Callable[[str], Mapping[str, int]],
        stays: str,
    ) -> MergeDialog:
        others = [entry for entry in everybody if entry.value != record.value]
        dialog = MergeDialog(record, others, moves, self._page)
        if stays:
            dialog.propose(stays)
        return dialog

    def _people(self) -> list[Suggestion[str]]:
        return [self._called(entry) for entry in self._network.professionals]

    def _called(self, person: Professional) -> Suggestion[str]:
        """Return somebody by name, and by what tells namesakes apart."""
        names = {entry.id: entry.name for entry in self._network.organisations}
        last = last_employer(person)
        detail = ", ".join(part for part in (person.role, names.get(last, "") if last else "") if part)
        words = f"{person.name} ({detail})" if detail else person.name
        return Suggestion(value=person.id, words=words)

    def _moves_of_person(self, record: str) -> Mapping[str, int]:
        return self._doubles.professional_moves(ProfessionalId(record))

    def _moves_of_organisation(self, record: str) -> Mapping[str, int]:
        return self._doubles.organisation_moves(OrganisationId(record))

    def _today(self) -> date:
        return self._session.today

    def resume(self, detail: str) -> None:
        """Open a form about the current record again."""
        begin = {DAYS: self.note_days, LEAVING: self.let_leave, STAFFING: self.note_staffing}.get(detail)
        if begin is not None:
            begin()

    def _open(self, dialog: ValueDialog, about: str, detail: str = "") -> None:
        self._dialog, self._about = dialog, about
        set_about(dialog, About(place=Place.NETWORK, record=about, detail=detail))
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _done(self, changes: Changes) -> None:
        self.changed.emit(changes)
        self.saved.emit(self._about)

    def _try(self, do: Callable[[], Changes]) -> None:
        try:
            changes = do()
        except AppError as error:
            if self._dialog is not None:
                self._dialog.show_error(error)
            return
        self._done(changes)

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_days_accepted(self, change: DayChange) -> None:
        self._try(lambda: self._cases.note_day(ProfessionalId(self._about), change))

    @Slot(object)
    def _on_leaving_accepted(self, leaving: Leaving) -> None:
        self._try(lambda: self._leaving.leave(leaving))

    @Slot(object)
    def _on_staffing_accepted(self, staffing: Staffing) -> None:
        self._try(lambda: self._cases.save_staffing(staffing))

    @Slot(object)
    def _on_person_merged(self, merging: Merging) -> None:
        self._about = merging.stays
        goes, stays = ProfessionalId(merging.goes), ProfessionalId(merging.stays)
        self._try(lambda: self._doubles.merge_professionals(goes, stays))

    @Slot(object)
    def _on_organisation_merged(self, merging: Merging) -> None:
        self._about = merging.stays
        goes, stays = OrganisationId(merging.goes), OrganisationId(merging.stays)
        self._try(lambda: self._doubles.merge_organisations(goes, stays))


def _organisation(entry: Organisation) -> Suggestion[str]:
    return Suggestion(value=entry.id, words=entry.name, detail=", ".join(entry.aliases))
