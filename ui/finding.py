"""What Ctrl+K finds in the store: pupils, people, organisations, meetings, and everything that was written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from models.name_search import Named, NameIndex
from models.names import PersonName
from models.ports_caseload import MeetingRecord
from models.profile_choice import meeting_title_on
from models.sounds import words_of
from models.usecases.network import Network, NetworkUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.search import FoundText, SearchUseCases
from models.usecases.session import Session
from models.user import Permission, allows
from models.written import Written
from ui.page import Place
from ui.words import full_day, language, short_day, texts

_MOST_PEOPLE: Final = 4
_MOST_MEETINGS: Final = 4
_MOST_TEXTS: Final = 6
_SHORTEST_TEXT: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A record that was found, and where it is."""

    words: str
    detail: str
    place: Place
    record: str
    icon: str = "user"


class Finder:
    """Finds as one types. It remembers the names it made ready; ``forget`` drops them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._search = SearchUseCases(session)
        self._network: Network | None = None
        self._people = NameIndex(())
        self._version = -1
        self._shown: Sequence[tuple[Found, str]] = ()

    def find(self, typed: str) -> Sequence[Found]:
        """Return what fits, pupils first, as far as the user may see it."""
        if not typed.strip():
            return ()
        version = self._search.version()
        if version != self._version:
            self._version = version
            self._prepare()
        return [*self._pupils(typed), *self._around(typed), *self._meetings(typed), *self._texts(typed)]

    def forget(self) -> None:
        """Drop every name."""
        self._search.forget()
        self._network, self._people = None, NameIndex(())
        self._shown = ()
        self._version = -1

    def _may(self, permission: Permission) -> bool:
        return allows(self._session.user.role, permission)

    def _pupils(self, typed: str) -> Iterator[Found]:
        if self._may(Permission.READ_PUPILS):
            for entry in self._search.pupils(typed):
                yield Found(words=entry.name.full, detail=entry.group, place=Place.PUPILS, record=entry.pupil)

    def _prepare(self) -> None:
        """Make ready what is found by name, anew when something was written since."""
        if self._may(Permission.READ_NETWORK):
            self._network = NetworkUseCases(self._session).network()
            self._people = NameIndex(_named(self._network))
        if self._may(Permission.READ_MEETINGS):
            self._shown = self._prepared(self._search.meetings())

    def _around(self, typed: str) -> Iterator[Found]:
        """Yield people and organisations of the network."""
        network = self._network
        if network is None:
            return
        ranks = self._people.find(typed)
        roles: Mapping[str, str] = {entry.id: entry.role for entry in network.professionals}
        names: dict[str, str] = {entry.id: entry.name for entry in network.professionals}
        names |= {entry.id: entry.name for entry in network.organisations}
        for key in sorted(ranks, key=lambda key: ranks[key])[:_MOST_PEOPLE]:
            icon = "user" if key in roles else "building-2"
            yield Found(words=names[key], detail=roles.get(key, ""), place=Place.NETWORK, record=key, icon=icon)

    def _meetings(self, typed: str) -> Iterator[Found]:
        wanted = words_of(typed)
        hits = (entry for entry, words in self._shown if wanted and _fits(words, wanted))
        yield from islice(hits, _MOST_MEETINGS)

    def _prepared(self, meetings: Sequence[MeetingRecord]) -> Sequence[tuple[Found, str]]:
        """Return meetings with the words they are found by: what they are called, when and where they were.

        The words are one text with a space before each, for that is searched quickest.
        """
        history = ProfileUseCases(self._session).history()
        found = []
        for entry in meetings:
            day = date.fromisoformat(entry.on)
            title = meeting_title_on(history, entry.kind, day, language())
            words = f"{title} · {short_day(day, self._session.today)}"
            line = Found(
                words=words, detail=entry.place, place=Place.MEETINGS, record=entry.meeting, icon="calendar-days"
            )
            found.append((line, "".join(f" {word}" for word in words_of(f"{title} {full_day(day)} {entry.place}"))))
        return found

    def _texts(self, typed: str) -> Iterator[Found]:
        if self._may(Permission.READ_PUPILS) and len(typed.strip()) >= _SHORTEST_TEXT:
            for hit in self._search.texts(typed, _MOST_TEXTS):
                found = self._text(hit)
                if found is not None:
                    yield found

    def _text(self, hit: FoundText) -> Found | None:
        written = hit.written
        place, record = _where(written)
        if not record:
            return None
        kind = texts()(f"written.kind.{written.kind}")
        who = hit.name.full if hit.name else ""
        when = short_day(written.on, self._session.today) if written.on else ""
        words = "".join(f"«{piece}»" if fits else piece for piece, fits in written.excerpt)
        detail = " · ".join(part for part in (who, kind, when) if part)
        return Found(words=words, detail=detail, place=place, record=record, icon="file-text")


def _where(written: Written) -> tuple[Place, str | None]:
    if written.organisation:
        return Place.NETWORK, written.organisation
    return (Place.PUPILS, written.pupil) if written.pupil else (Place.MEETINGS, written.meeting)


def _named(network: Network) -> Iterator[Named]:
    for person in network.professionals:
        yield Named(key=person.id, name=PersonName(surname=person.name))
    for entry in network.organisations:
        yield Named(key=entry.id, name=PersonName(surname=entry.name), marks=entry.aliases)


def _fits(words: str, begun: Sequence[str]) -> bool:
    return all(f" {word}" in words for word in begun)
