"""What the user typed and did not save: kept for himself alone, until he saves it or throws it away."""

from dataclasses import dataclass

from models.draft import Draft
from models.usecases.record_names import record_names
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft, with the name of the record when the user may see it and it has one."""

    draft: Draft
    about: str


class DraftUseCases:
    """Drafts are no change of any record: neither the log nor undo know of them.

    Who may change nothing types nothing, and a window that may only look keeps none; then all of this does nothing.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def kept(self) -> bool:
        """Whether drafts are kept for this user in this window."""
        return self._session.may(Permission.UNDO_OWN)

    def all(self) -> tuple[DraftLine, ...]:
        """Return what this user left unsaved, newest first."""
        if not self.kept:
            return ()
        with self._session.store.read() as uow:
            drafts = uow.drafts.of(self._session.user.id)
            names = record_names(self._session, uow, [draft.record for draft in drafts])
        return tuple(DraftLine(draft=draft, about=names.get(draft.record, "")) for draft in drafts)

    def find(self, key: str) -> Draft | None:
        """Return what this user typed in one form."""
        if not self.kept:
            return None
        with self._session.store.read() as uow:
            return uow.drafts.get(self._session.user.id, key)

    def keep(self, *, key: str, place: str, record: str, content: str) -> None:
        """Keep what stands in a form, instead of what was kept of it before."""
        if not self.kept:
            return
        draft = Draft(key=key, place=place, record=record, content=content, at=self._session.now())
        with self._session.store.write(self._session.user.id) as uow:
            uow.drafts.save(self._session.user.id, draft)

    def drop(self, key: str) -> None:
        """Forget what was typed in a form."""
        if not self.kept:
            return
        with self._session.store.write(self._session.user.id) as uow:
            uow.drafts.drop(self._session.user.id, key)
