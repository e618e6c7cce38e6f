"""Lists a user saves with a name, and the columns he wants. They are his own; nobody else sees them."""

from collections.abc import Sequence
from dataclasses import replace

from models.caseload import CaseloadFilter
from models.caseload_views import SavedView
from models.change import Changes, Topic
from models.errors import ConflictError
from models.ids import ViewId
from models.names import folded
from models.usecases.session import Session
from models.user import Permission


class ViewUseCases:
    """What a user can do with his own lists."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def views(self) -> tuple[SavedView, ...]:
        """Return the lists this user saved, by name."""
        with self._session.read(Permission.READ_PUPILS) as uow:
            return tuple(uow.views.of_user(self._session.user.id))

    def save(self, name: str, chosen: CaseloadFilter, words: str = "") -> Changes:
        """Save a list with a name; one with this name is replaced."""
        named = " ".join(name.split())
        same = next((view for view in self.views() if folded(view.name) == folded(named)), None)
        view = SavedView(
            id=same.id if same else ViewId(self._session.new_id()),
            user=self._session.user.id,
            name=named,
            filter=chosen,
            words=words,
        )
        return self._write(view)

    def rename(self, view: ViewId, name: str) -> Changes:
        """Give a list another name.

        Raises:
            ConflictError: the list is gone, or another one has this name.

        """
        present = self._one(view)
        named = " ".join(name.split())
        if any(folded(other.name) == folded(named) for other in self.views() if other.id != view):
            raise ConflictError("view_name_taken")
        return self._write(replace(present, name=named))

    def remove(self, view: ViewId) -> Changes:
        """Remove a list; the pupils in it stay."""
        with self._session.intend(Permission.READ_PUPILS, "view.removed", Topic.VIEWS) as intention:
            intention.record = view
            intention.uow.views.remove(self._session.user.id, view)
        return intention.changes

    def columns(self) -> Sequence[str]:
        """Return the columns this user chose, from left to right; nothing when he chose none."""
        with self._session.read(Permission.READ_PUPILS) as uow:
            return uow.views.columns(self._session.user.id)

    def choose_columns(self, columns: Sequence[str]) -> Changes:
        """Remember which columns this user wants, from left to right."""
        with self._session.intend(Permission.READ_PUPILS, "view.columns_chosen", Topic.VIEWS) as intention:
            intention.uow.views.choose_columns(self._session.user.id, columns)
        return intention.changes

    def _write(self, view: SavedView) -> Changes:
        with self._session.intend(Permission.READ_PUPILS, "view.saved", Topic.VIEWS) as intention:
            intention.record = view.id
            intention.uow.views.save(view)
        return intention.changes

    def _one(self, view: ViewId) -> SavedView:
        found = next((entry for entry in self.views() if entry.id == view), None)
        if found is None:
            raise ConflictError("view_gone")
        return found
