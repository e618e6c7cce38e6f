"""What in a letter points at somebody else than the pupil it is about: shown to the writer before it is made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from models.anonymise import Identifier, Tells, full_name, identifiers, surroundings, words_in
from models.guardian import Guardian
from models.ids import MeetingId, PupilId
from models.names import folded
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.telling import Hit
from models.usecases.giveaways import Giveaways


def read_foreign(uow: UnitOfWork, pupil: Pupil, guardians: Sequence[Guardian], meeting: MeetingId | None) -> Giveaways:
    """Return the search for a letter about a pupil.

    Of other pupils the whole name counts, and of those on the agenda of the same meeting everything: their decisions
    were written down beside this one. So does how to reach his parents, who need not know that of each other, and
    where he lives when that is secret. What he has in common with another, as a surname or a class, points at nobody.
    """
    own = {_sign(entry) for entry in identifiers(pupil, guardians)}
    others = [*_whole_names(uow.pupils.all(), pupil.id), *_of_agenda(uow, meeting, pupil.id)]
    foreign = [entry for entry in others if _sign(entry) not in own]
    told = [*full_name(pupil.name), *(Identifier(words=words_in(guardian.name)) for guardian in guardians)]
    return Giveaways(
        [
            *foreign,
            *(replace(entry, whose=pupil.id) for entry in told),
            *_reach(pupil, guardians, uow.school.get().municipality),
        ]
    )


def foreign_hits(found: Giveaways, pupil: PupilId, text: str) -> tuple[Hit, ...]:
    """Return what in a text points at somebody else."""
    return found.hits(text, pupil, frozenset({pupil}))


def hit_words(text: str, hits: Iterable[Hit]) -> tuple[str, ...]:
    """Return the words that were found, as they stand in the text, each once."""
    return tuple(dict.fromkeys(hit.words(text) for hit in hits))


def key_of(words: str) -> str:
    """Return by what words that were read and may stay are known again."""
    return folded(words)


def _of_agenda(uow: UnitOfWork, meeting: MeetingId | None, own: PupilId) -> Iterator[Identifier]:
    if meeting is None:
        return
    beside = [item.pupil for item in uow.meetings.get(meeting).items if item.pupil and item.pupil != own]
    for other in uow.pupils.some(beside).values():
        known = identifiers(other, uow.guardians.of_pupil(other.id))
        yield from (replace(entry, whose=other.id) for entry in known)


def _whole_names(pupils: Iterable[Pupil], own: PupilId) -> Iterator[Identifier]:
    for other in pupils:
        if other.id != own:
            yield from (replace(entry, whose=other.id) for entry in full_name(other.name))


def _sign(entry: Identifier) -> tuple[tuple[str, ...], date | None, str]:
    """Return by what two identifiers are the same, whoever they point at."""
    return (entry.words, entry.born, entry.digits)


def _reach(pupil: Pupil, guardians: Sequence[Guardian], home: str) -> Iterator[Identifier]:
    """Yield how to reach his parents, and where he lives when nobody may know it."""
    yield from (entry for entry in identifiers(pupil, guardians) if entry.tells is Tells.REACH)
    if pupil.secret_address:
        yield from surroundings(pupil, (), (), (), home)
