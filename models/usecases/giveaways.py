"""What in the texts of a meeting gives which pupil away: read once, and asked for every text and every reader."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.anonymise import OF_A_ROOM, Identifier, family, full_name, identifiers, surroundings
from models.guardian import Guardian
from models.ids import OrganisationId, ProfessionalId, PupilId
from models.names import folded
from models.network import employer_on
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.telling import Hit, Telling
from models.usecases.meeting_table import Table
from models.usecases.open_file import open_file


class Giveaways:
    """Searches the texts of one meeting; each text once, whoever reads it."""

    def __init__(self, known: Iterable[Identifier]) -> None:
        self._telling = Telling(known)
        self._found: dict[str, tuple[Hit, ...]] = {}

    def hits(self, text: str, about: PupilId | None, named: frozenset[PupilId]) -> tuple[Hit, ...]:
        """Return what in a text gives somebody away to a reader.

        A part of the whole name of somebody he may know gives nobody else away.

        Args:
            text: any text of the meeting.
            about: the pupil it is about, around whom more words tell who he is.
            named: the pupils this reader may know here.

        """
        if text not in self._found:
            self._found[text] = self._telling.hits(text)
        found = self._found[text]
        told = [hit for hit in found if hit.by.whole and hit.by.whose in named]
        return tuple(
            hit
            for hit in found
            if hit.by.whose not in named
            and (not hit.by.narrow or hit.by.whose == about)
            and not any(name.start <= hit.start and hit.end <= name.end for name in told)
        )

    def place(self, text: str, *readers: frozenset[PupilId]) -> str:
        """Return where a meeting is as these readers may know it: nothing when it says at whose home."""
        told = (hit for named in readers for hit in self.hits(text, None, named) if hit.tells not in OF_A_ROOM)
        return "" if any(told) else text


def giveaways(table: Table, others: Sequence[Pupil], around: Iterable[Identifier] = ()) -> Giveaways:
    """Return the search for a meeting.

    Of pupils on the agenda, and those about whom something was agreed, everything counts; of others the whole name.

    Args:
        table: the meeting.
        others: all pupils of the school.
        around: what points at a pupil in a text about him.

    """
    return Giveaways([*_of_table(table), *_of_others(others), *around])


def read_giveaways(
    uow: UnitOfWork, table: Table, pupils: Sequence[Pupil] | None = None, *, also: Iterable[PupilId] = ()
) -> Giveaways:
    """Return the search for a meeting, with all that the store knows.

    Args:
        uow: to read with.
        table: the meeting.
        pupils: all of the school, when they have been read.
        also: pupils beside the agenda of whom everything counts all the same.

    """
    others = uow.pupils.all() if pupils is None else pupils
    around = _Around.of(uow, table, others)
    found = {entry for pupil in table.pupils.values() for entry in around.of_pupil(pupil)}
    for pupil in uow.pupils.some(list(dict.fromkeys(also))).values():
        found |= {replace(one, whose=pupil.id) for one in identifiers(pupil, uow.guardians.of_pupil(pupil.id))}
    return giveaways(table, others, found)


def _of_table(table: Table) -> Iterator[Identifier]:
    about = [(pupil, table.guardians[key]) for key, pupil in table.pupils.items()]
    about += [(entry.pupil, entry.guardians) for entry in table.beside]
    for pupil, guardians in about:
        yield from (replace(found, whose=pupil.id) for found in identifiers(pupil, guardians))


def _of_others(others: Sequence[Pupil]) -> Iterator[Identifier]:
    for pupil in others:
        yield from (replace(found, whose=pupil.id) for found in full_name(pupil.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What is read to know who is around a pupil."""

    uow: UnitOfWork
    table: Table
    home: str
    relatives: Mapping[str, Sequence[tuple[Pupil, Sequence[Guardian]]]]
    seated: frozenset[ProfessionalId]

    @classmethod
    def of(cls, uow: UnitOfWork, table: Table, others: Sequence[Pupil]) -> "_Around":
        """Read it; of pupils with the same surname as one on the agenda also their people."""
        surnames = {folded(pupil.name.surname) for pupil in table.pupils.values() if pupil.name.surname}
        same = [pupil for pupil in others if folded(pupil.name.surname) in surnames]
        guardians = uow.guardians.by_pupil([pupil.id for pupil in same])
        relatives: dict[str, list[tuple[Pupil, Sequence[Guardian]]]] = {}
        for pupil in same:
            relatives.setdefault(folded(pupil.name.surname), []).append((pupil, guardians.get(pupil.id, ())))
        return cls(
            uow=uow,
            table=table,
            home=uow.school.get().municipality,
            relatives=relatives,
            seated=frozenset(entry.professional for entry in table.meeting.participants),
        )

    def of_pupil(self, pupil: Pupil) -> Iterator[Identifier]:
        """Return what is around one pupil. Who sits at the table has his name on every copy already."""
        helps = [entry for entry in self.uow.trajectories.of_pupil(pupil.id) if entry.ended_on is None]
        people = {entry.professional for entry in helps if entry.professional}
        organisations = {entry.provider for entry in helps if entry.provider}
        names = []
        care_file = open_file(self.uow, pupil.id)
        if care_file is not None:
            coach = care_file.family_coach
            people |= {who for who in (care_file.family_contact, coach.professional if coach else None) if who}
            organisations |= {coach.organisation} if coach is not None and coach.organisation else set()
            names += [coach.name] if coach is not None and not coach.professional else []
        names += [self.table.professionals[who].name for who in people - self.seated if who in self.table.professionals]
        organisations |= self._employers(people)
        found = surroundings(
            pupil,
            family(pupil, self.table.guardians[pupil.id], self.relatives.get(folded(pupil.name.surname), ())),
            [self.table.organisations[key] for key in organisations if key in self.table.organisations],
            names,
            self.home,
        )
        return (replace(entry, whose=pupil.id, narrow=True) for entry in found)

    def _employers(self, people: Iterable[ProfessionalId]) -> set[OrganisationId]:
        known = (self.table.professionals[who] for who in people if who in self.table.professionals)
        employers = (employer_on(person, self.table.meeting.on) for person in known)
        return {employer for employer in employers if employer}
