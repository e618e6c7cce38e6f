"""Who gets a file of a period, and which pupils are in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.monitor.codes import Attribute, RecipientKind
from models.monitor.definition import Definition
from models.monitor.facts import Named, SchoolFacts, plain
from models.monitor.release import Recipient
from models.monitor.tables import Category
from models.names import folded
from models.school import School


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Somebody who can get a file.

    Attributes:
        within: which pupils he gets, such as the residents of one municipality; empty for all.

    """

    kind: RecipientKind
    recipient: Recipient
    within: tuple[Category, ...] = ()


def addressees(definition: Definition, school: School, facts: SchoolFacts) -> tuple[Addressee, ...]:
    """Return whom a definition, made to measure for the school, is for: who gets all pupils first.

    A municipality gets its own residents and the contracting municipality gets all; a partnership and a board get all
    when the school has named them.
    """
    return tuple(_addressees(definition, school, facts))


def _addressees(definition: Definition, school: School, facts: SchoolFacts) -> Iterator[Addressee]:
    whole = (
        (RecipientKind.MUNICIPALITY, "gemeente", school.municipality, f"Gemeente {school.municipality}"),
        (RecipientKind.PARTNERSHIP, "swv", school.partnership, school.partnership),
        (RecipientKind.BOARD, "bestuur", school.board, school.board),
    )
    for kind, prefix, name, words in whole:
        if kind in definition.recipients and name:
            yield Addressee(kind=kind, recipient=Recipient(code=_code(prefix, name), name=words))
    if RecipientKind.RESIDENCE_MUNICIPALITY in definition.recipients:
        yield from _towns(definition, facts)


def _towns(definition: Definition, facts: SchoolFacts) -> Iterator[Addressee]:
    breakdown = next((one for one in definition.breakdowns if one.attribute is Attribute.MUNICIPALITY), None)
    if breakdown is None:
        return
    known = {category.id for category in breakdown.categories}
    for town in (*facts.region_towns, *facts.other_towns):
        if town.code in known and plain(town.name) != plain(facts.municipality):
            yield _town(town, Category(breakdown.id, town.code))


def _town(town: Named, category: Category) -> Addressee:
    return Addressee(
        kind=RecipientKind.RESIDENCE_MUNICIPALITY,
        recipient=Recipient(code=_code("gemeente", town.name), name=f"Gemeente {town.name}"),
        within=(category,),
    )


def _code(prefix: str, name: str) -> str:
    """Return a name as a part of a file's name; a name without Latin letters is ``x``."""
    signs = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in folded(name))
    words = signs.split()
    return "-".join([prefix, *(words if words[:1] != [prefix] else words[1:])]) if words else f"{prefix}-x"
