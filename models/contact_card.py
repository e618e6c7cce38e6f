"""Contact cards (vCard): who is on them, and what becomes of them in the network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from models.doubles import name_key
from models.employment import employed_by
from models.errors import ConflictError
from models.ids import OrganisationId, ProfessionalId
from models.network import Organisation, Professional, employer_on


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCard:
    """One card. Of everything a card can hold only this is taken: no photo, address, birthday or note.

    Attributes:
        line: the line of the file on which it begins.

    """

    name: str
    role: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    line: int = 0


class CardProblem(StrEnum):
    """Why a card cannot be taken."""

    NO_NAME = "no_name"
    NOT_CLOSED = "not_closed"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadCard:
    """A card that cannot be taken, and where it stands."""

    line: int
    problem: CardProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFile:
    """What a file of cards holds."""

    cards: tuple[ContactCard, ...]
    bad: tuple[BadCard, ...] = ()


class CardStep(StrEnum):
    """What happens with a card."""

    NEW = "new"
    FILLED = "filled"
    """Somebody known, of whom something is not known yet."""
    KNOWN = "known"
    """Nothing on it is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCard:
    """A card with whom it is about."""

    card: ContactCard
    step: CardStep
    known: Professional | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenCard:
    """A card somebody decided to take.

    Attributes:
        into: whom it is merged with, as he was looked at; None to take it as somebody new.

    """

    planned: PlannedCard
    into: Professional | None = None


def proposed(planned: PlannedCard) -> ChosenCard | None:
    """Return what to do with a card when nobody decides otherwise; None to skip it."""
    return None if planned.step is CardStep.KNOWN else ChosenCard(planned=planned, into=planned.known)


def plan_cards(cards: Sequence[ContactCard], known: Sequence[Professional]) -> tuple[PlannedCard, ...]:
    """Return what happens with each card; somebody is known by his e-mail, his telephone or else his name."""
    people = _index(known)
    return tuple(_planned(card, people) for card in cards)


def filled_in(known: Professional, card: ContactCard) -> Professional:
    """Return somebody with what was not known of him yet; what was known stays."""
    return replace(
        known,
        role=known.role or card.role,
        phone=known.phone or card.phone,
        email=known.email or card.email,
    )


def made_of(card: ContactCard, person: ProfessionalId, employer: OrganisationId | None) -> Professional:
    """Return somebody new as his card says. Without an organisation he works for himself: a card makes no staff."""
    return Professional(
        id=person,
        name=card.name,
        role=card.role,
        employments=employed_by(employer) if employer else (),
        phone=card.phone,
        email=card.email,
    )


def organisation_called(name: str, organisations: Sequence[Organisation]) -> Organisation | None:
    """Return the organisation that goes by a name, its aliases included."""
    key = name_key(name)
    return next((o for o in organisations if key in {name_key(called) for called in (o.name, *o.aliases)}), None)


def card_of(person: Professional, organisations: Mapping[OrganisationId, Organisation], day: date) -> ContactCard:
    """Return the card of somebody in the network."""
    employer = employer_on(person, day)
    return ContactCard(
        name=person.name,
        role=person.role,
        organisation=organisations[employer].name if employer and employer in organisations else "",
        phone=person.phone,
        email=person.email,
    )


def want_all_known(chosen: Sequence[ChosenCard], known: Sequence[Professional]) -> None:
    """Want that what was looked at is still so: whom each card is about, and who it is merged with.

    Raises:
        ConflictError: the network has changed since.

    """
    planned = plan_cards([entry.planned.card for entry in chosen], known)
    moved = any(entry.planned != now for entry, now in zip(chosen, planned, strict=True))
    if moved or any(entry.into is not None and entry.into not in known for entry in chosen):
        raise ConflictError("cards_changed")


def _index(known: Sequence[Professional]) -> Mapping[str, Professional]:
    found: dict[str, Professional] = {}
    for entry in known:
        for key in _keys(entry.name, entry.email, entry.phone):
            found.setdefault(key, entry)
    return found


def _keys(name: str, email: str, phone: str) -> tuple[str, ...]:
    digits = "".join(sign for sign in phone.replace("(0)", "") if sign.isdigit())[-9:]
    mail = email.strip().casefold()
    keys = (f"mail:{mail}" if mail else "", f"phone:{digits}" if digits else "", f"name:{name_key(name)}")
    return tuple(key for key in keys if key)


def _planned(card: ContactCard, people: Mapping[str, Professional]) -> PlannedCard:
    by_name = people.get(f"name:{name_key(card.name)}")
    mail_only = _keys(card.name, card.email, "")[0] if card.email.strip() else ""
    known = people.get(mail_only) or by_name
    if known is None:
        return PlannedCard(card=card, step=CardStep.NEW)
    step = CardStep.KNOWN if filled_in(known, card) == known else CardStep.FILLED
    return PlannedCard(card=card, step=step, known=known)
