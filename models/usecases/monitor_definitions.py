"""Monitors of the school's own: made from one that there is, or read from a file; kept in every version for ever."""

import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from models.change import Changes, Topic
from models.errors import ConflictError, NotFoundError
from models.ids import OwnDefinitionId
from models.monitor import parsing
from models.monitor.adapting import Adaptation, adapted, carried_over
from models.monitor.copies import OWN_ID, own_definition, own_id_for, text_of_file
from models.monitor.definition import Definition
from models.monitor.definition_changes import DefinitionChange, changes_between
from models.monitor.definition_text import written
from models.monitor.kinship import Parting
from models.own_definition import OwnDefinition, OwnVersion
from models.ports import UnitOfWork
from models.submission import Submission
from models.usecases.monitor_library import definition_of, newest_of, parting_from
from models.usecases.own_words import Lookout, Naming, namings, own_texts, want_nobody_named
from models.usecases.profiles import profile_of
from models.usecases.session import Intention, Session
from models.user import Permission

_LAST_NUMBER = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A definition on the shelf of the school.

    Attributes:
        own: how it is kept; None for one that comes with the app.
        original: what it was made from; None when it was made from nothing, or that is not known.
        changes: how it differs from its original.
        news: what is different in a newer version of its original; empty without one.
        used: how many files were made by it, of any version.
        in_use: it can be chosen on the page of the monitor.
        namings: whom its own texts name, or may name.
        parting: why it may not go on with what was sent; None when it may.

    """

    definition: Definition
    own: OwnDefinition | None = None
    original: Definition | None = None
    changes: tuple[DefinitionChange, ...] = ()
    news: tuple[DefinitionChange, ...] = ()
    newer: str = ""
    used: int = 0
    in_use: bool = True
    namings: tuple[Naming, ...] = ()
    parting: Parting | None = None

    @property
    def adaptable(self) -> bool:
        """Whether it can be changed here: one that came as a file is copied first."""
        return self.own is not None and not self.own.imported and self.original is not None


class DefinitionUseCases:
    """What a user can do with definitions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def shelf(self) -> tuple[Shelved, ...]:
        """Return all definitions: those that come with the app, then the school's own."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            return tuple(self._shelf(uow))

    def make(self, source: str, choice: Adaptation, *, read: bool = False) -> Changes:
        """Make a version of the school's own from a definition that there is.

        Args:
            source: which definition.
            choice: what is to be different.
            read: the user was warned of words that may be somebody's name, and says that they are something else.

        Raises:
            NotFoundError: there is no such definition.
            ReportError: the choices do not hang together, or a text names a pupil or parent, or may do so.
            ConflictError: it could not go on with what was sent, while its original can.

        """
        with self._intend("definition.made") as intention:
            uow = intention.uow
            original = definition_of(uow, source)
            name = own_id_for(
                choice.words.get("title", original.title)["nl"], {one.id for one in uow.own_definitions.all()}
            )
            made = adapted(original, choice, name, "1")
            _want_usable(uow, original, made)
            want_nobody_named(namings(uow, made, own_texts(original)), read=read)
            own = OwnDefinition(id=OwnDefinitionId(name), versions=(self._version(made),), original=written(original))
            uow.own_definitions.save(own)
            intention.record = name
        return intention.changes

    def change(self, name: str, choice: Adaptation, *, read: bool = False) -> Changes:
        """Change a version of the school's own; a version by which a file was made stays, and a next one comes.

        Raises:
            NotFoundError: there is no such definition.
            ConflictError: it came as a file, or it could no longer go on with what was sent.
            ReportError: the choices do not hang together, or a new text names a pupil or parent, or may do so; see
                ``make``.

        """
        with self._intend("definition.changed") as intention:
            own = intention.uow.own_definitions.get(OwnDefinitionId(name))
            if own.imported or not own.original:
                raise ConflictError("definition_not_ours")
            used = any(
                (sent.definition, sent.version) == (name, own.newest.version)
                for sent in intention.uow.submissions.all()
            )
            version = _next(own.newest.version) if used else own.newest.version
            made = adapted(parsing.parse(own.original, name), choice, name, version)
            _want_usable(intention.uow, newest_of(own), made)
            want_nobody_named(namings(intention.uow, made, own_texts(newest_of(own))), read=read)
            kept = own.versions if used else own.versions[:-1]
            intention.uow.own_definitions.save(replace(own, versions=(*kept, self._version(made))))
            intention.record = name
        return intention.changes

    def take_in(self, content: bytes, file: str) -> Changes:
        """Read a definition from a file: as a new one, or as the next version of one that came as a file before.

        Raises:
            ImportFileError: it is no text, or too long.
            ReportError: it is no definition, does harm, or names a pupil or parent; the facts name the key.
            ConflictError: this version is there already, or another definition of the school is called so.

        """
        with self._intend("definition.imported") as intention:
            found = self._read(content, file)
            uow, name = intention.uow, OwnDefinitionId(found.id)
            want_nobody_named(namings(uow, found), file)
            known = {one.id: one for one in uow.own_definitions.all()}
            version = self._version(found)
            if name not in known:
                uow.own_definitions.save(
                    OwnDefinition(id=name, versions=(version,), original=_original_text(found), imported=True)
                )
            else:
                own = known[name]
                _want_next(own, version)
                uow.own_definitions.save(replace(own, versions=(*own.versions, version), retired_on=None))
            intention.record = name
        return intention.changes

    def file(self, name: str) -> tuple[str, bytes]:
        """Return a definition as a file: its name and content; logged, for it leaves the store.

        Raises:
            NotFoundError: there is no such definition.
            ReportError: one of its texts names a pupil or parent.

        """
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            definition = definition_of(uow, name)
            want_nobody_named(namings(uow, definition))
        self._session.note_access("definition.exported", Topic.MONITOR, name)
        return f"{definition.id}_{definition.version}.toml", written(definition).encode()

    def retire(self, name: str) -> Changes:
        """Offer a definition no longer; what was made by it stays readable.

        Raises:
            NotFoundError: there is no such definition.

        """
        with self._intend("definition.retired") as intention:
            own = intention.uow.own_definitions.get(OwnDefinitionId(name))
            intention.uow.own_definitions.save(replace(own, retired_on=self._session.today))
            intention.record = name
        return intention.changes

    def revive(self, name: str) -> Changes:
        """Offer a definition again.

        Raises:
            NotFoundError: there is no such definition.

        """
        with self._intend("definition.revived") as intention:
            own = intention.uow.own_definitions.get(OwnDefinitionId(name))
            intention.uow.own_definitions.save(replace(own, retired_on=None))
            intention.record = name
        return intention.changes

    def follow(self, name: str) -> Changes:
        """Take over a newer version of the original, with what the school chose.

        Raises:
            NotFoundError: there is no such definition, or no original any more.
            ReportError: what the school chose does not fit the newer version.

        """
        with self._intend("definition.followed") as intention:
            uow = intention.uow
            own = uow.own_definitions.get(OwnDefinitionId(name))
            mine, before = newest_of(own), parsing.parse(own.original, own.id)
            newer = definition_of(uow, before.id)
            made = adapted(newer, carried_over(before, mine, newer), name, _next(own.newest.version))
            uow.own_definitions.save(
                replace(own, versions=(*own.versions, self._version(made)), original=written(newer))
            )
            intention.record = name
        return intention.changes

    def _shelf(self, uow: UnitOfWork) -> Iterator[Shelved]:
        offered = set(profile_of(uow, self._session.today).monitors)
        ledger = uow.submissions.all()
        made = [sent.definition for sent in ledger]
        for name in parsing.names():
            found = parsing.load(name)
            in_use = name in offered or not found.indicators
            parting = parting_from(uow, found, ledger) if found.indicators else None
            yield Shelved(definition=found, used=made.count(name), in_use=in_use, parting=parting)
        lookout = Lookout(uow)
        for own in uow.own_definitions.all():
            yield _shelved(uow, own, ledger, lookout)

    def _read(self, content: bytes, file: str) -> Definition:
        text = text_of_file(content, file)
        found = parsing.parse(text, file)
        if not OWN_ID.fullmatch(found.id):
            based_on = f"{found.id} {found.version}" if found.id in parsing.names() else found.based_on
            found = replace(found, id=own_id_for(found.id, ()), based_on=based_on)
        return own_definition(written(found), file)

    def _version(self, definition: Definition) -> OwnVersion:
        return OwnVersion(
            version=definition.version,
            text=written(definition),
            made_on=self._session.today,
            made_by=self._session.user.id,
        )

    def _intend(self, action: str) -> AbstractContextManager[Intention]:
        return self._session.intend(Permission.EXPORT_MONITOR, action, Topic.MONITOR)


def _shelved(uow: UnitOfWork, own: OwnDefinition, ledger: Sequence[Submission], lookout: Lookout) -> Shelved:
    mine = newest_of(own)
    original = parsing.parse(own.original, own.id) if own.original else None
    newer = _newer(uow, original)
    return Shelved(
        definition=mine,
        own=own,
        original=original,
        changes=changes_between(original, mine) if original else (),
        news=changes_between(original, newer) if original and newer else (),
        newer=newer.version if newer else "",
        used=sum(sent.definition == own.id for sent in ledger),
        in_use=own.retired_on is None,
        namings=lookout.namings(mine),
        parting=parting_from(uow, mine, ledger) if mine.indicators else None,
    )


def _want_usable(uow: UnitOfWork, before: Definition, made: Definition) -> None:
    """Want that a choice does not make a monitor useless beside what was sent.

    Raises:
        ConflictError: it does; the code says why.

    """
    ledger = uow.submissions.all()
    parted = parting_from(uow, made, ledger) if made.indicators else None
    if parted is not None and parting_from(uow, before, ledger) is None:
        raise ConflictError(parted.value)


def _newer(uow: UnitOfWork, original: Definition | None) -> Definition | None:
    """Return the original as it is by now, when that is another version."""
    if original is None:
        return None
    try:
        found = definition_of(uow, original.id)
    except NotFoundError:
        return None
    return found if found.version != original.version else None


def _original_text(found: Definition) -> str:
    """Return the text of the definition of the app that one says it was made from, when it is that very version."""
    name, _, version = found.based_on.partition(" ")
    if name not in parsing.names() or parsing.load(name).version != version:
        return ""
    return written(parsing.load(name))


def _want_next(own: OwnDefinition, version: OwnVersion) -> None:
    """Want a version that is not there yet, of a definition that came as a file.

    Raises:
        ConflictError: it is there, or the definition was made here.

    """
    if not own.imported:
        raise ConflictError("definition_made_here")
    known = own.version(version.version)
    if known is not None:
        raise ConflictError("definition_known" if known.text == version.text else "definition_same_version")


def _next(version: str) -> str:
    """Return the version after one: its last number one higher."""
    found = _LAST_NUMBER.search(version)
    return f"{version[: found.start()]}{int(found.group()) + 1}" if found else f"{version}.2"
