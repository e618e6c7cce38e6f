"""What dialogs offer to choose from, in the words of the domain."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from models.ids import OrganisationId, ProfessionalId
from models.names import folded
from models.network import Organisation, Professional, last_employer
from models.profile_parts import LocalRole
from models.wording import word
from resources import Texts
from ui.fields.suggestion_field import Suggestion
from ui.words import language

Code = TypeVar("Code", bound=StrEnum)


def choices(codes: Iterable[Code], texts: Texts) -> list[tuple[Code, str]]:
    """Return codes with their words, each with a capital."""
    return [(code, _capital(word(texts, code))) for code in codes]


def organisation_suggestions(organisations: Sequence[Organisation]) -> list[Suggestion[OrganisationId]]:
    """Return organisations, found by their aliases too."""
    return [
        Suggestion(value=entry.id, words=entry.name, detail=", ".join(entry.aliases))
        for entry in sorted(organisations, key=_folded_name)
    ]


def professional_suggestions(
    professionals: Sequence[Professional],
    organisations: Sequence[Organisation],
    *,
    first: OrganisationId | None = None,
) -> list[Suggestion[ProfessionalId]]:
    """Return people, told apart by what they do and for whom; those of one organisation may come first."""
    names = {entry.id: entry.name for entry in organisations}
    found = sorted(professionals, key=_folded_name)
    found.sort(key=lambda entry: first is None or last_employer(entry) != first)
    return [Suggestion(value=entry.id, words=entry.name, detail=_detail(entry, names)) for entry in found]


def role_suggestions(professionals: Sequence[Professional], roles: Iterable[LocalRole]) -> list[Suggestion[str]]:
    """Return what roles are called: as they are used, and as the way of working of the school names them."""
    local = (role.title[language()] for role in roles)
    names = {folded(name): name for name in (*local, *(entry.role for entry in professionals)) if name}
    return [Suggestion(value=names[key], words=names[key]) for key in sorted(names)]


def _detail(professional: Professional, names: dict[OrganisationId, str]) -> str:
    last = last_employer(professional)
    employer = names.get(last, "") if last else ""
    return ", ".join(part for part in (professional.role, employer) if part)


def _folded_name(entry: Organisation | Professional) -> str:
    return folded(entry.name)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
