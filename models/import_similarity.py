"""Whether two records are about the same child, another one, or perhaps the same."""

from models.imported import ImportedPupil
from models.names import PersonName, folded
from models.pupil import Pupil, Sex

_ONE_SLIP = 5
"""From this many letters on, one slip of the pen may separate two spellings of a name; shorter names are too alike."""
_TWO_SLIPS = 8
"""From this many letters on, two slips may."""


def exactly(imported: ImportedPupil, pupil: Pupil) -> bool:
    """Tell whether a record without a number is a pupil we know: same birth date, same name.

    What the file leaves out of the surname does not count as a difference while the birth date says the same.
    """
    new, old = imported.name, pupil.name
    dated = imported.birth_date is not None
    same_surname = folded(new.surname) == folded(old.surname) or (dated and not new.surname)
    same_prefix = not new.prefix or folded(new.prefix) == folded(old.prefix)
    same_given = folded(new.given) == folded(old.given)
    return imported.birth_date == pupil.birth_date and same_given and same_surname and same_prefix


def resembles(imported: ImportedPupil, pupil: Pupil) -> bool:
    """Tell whether two records may be of one child: born on the same day and with nearly the same name.

    Twins are born on the same day and share their surname, so it is the given name that decides; children of different
    sex are taken for one only when their given names are equal. Without a birth date the names must be equal.
    """
    same_given = folded(imported.name.given) == folded(pupil.name.given)
    if Sex.UNKNOWN not in {imported.sex, pupil.sex} and imported.sex is not pupil.sex and not same_given:
        return False
    if imported.birth_date and pupil.birth_date:
        return imported.birth_date == pupil.birth_date and similar(imported.name, pupil.name)
    return folded(imported.name.full) == folded(pupil.name.full)


def clearly_another(imported: ImportedPupil, pupil: Pupil) -> bool:
    """Tell whether a number now belongs to somebody else: another birth date and another name.

    Where a birth date is missing, both the given name and the surname must be different.
    """
    if imported.birth_date and pupil.birth_date:
        return imported.birth_date != pupil.birth_date and not similar(imported.name, pupil.name)
    return not _given_alike(imported.name.given, pupil.name.given) and not _surnames_alike(imported.name, pupil.name)


def similar(one: PersonName, other: PersonName) -> bool:
    """Tell whether two names may be spellings of one; what a name lacks does not tell them apart."""
    if one.surname and other.surname and not _surnames_alike(one, other):
        return False
    if one.given and other.given:
        return _given_alike(one.given, other.given)
    return bool(one.surname and other.surname)


def _given_alike(one: str, other: str) -> bool:
    """Compare given names: equal, one the beginning of the other (all forenames), an initial, or a slip of the pen."""
    first, second = folded(one), folded(other)
    if not first or not second:
        return first == second
    shorter, longer = sorted((first, second), key=len)
    if longer == shorter or longer.startswith((shorter + " ", shorter + "-")):
        return True
    if _is_initials(one) or _is_initials(other):
        return first[0] == second[0]
    return _nearly(first, second)


def _is_initials(text: str) -> bool:
    return text.replace(".", "").isupper() and (text.endswith(".") or len(text) == 1)


def _surnames_alike(one: PersonName, other: PersonName) -> bool:
    """Compare surnames with and without their prefix, since systems differ in where they keep it."""
    forms = ({folded(name.surname), folded(f"{name.prefix} {name.surname}")} for name in (one, other))
    first, second = forms
    if first & second:
        return True
    left, right = folded(one.surname), folded(other.surname)
    parts = set(left.replace("-", " ").split()), set(right.replace("-", " ").split())
    contained = bool(parts[0] and parts[1]) and (parts[0] <= parts[1] or parts[1] <= parts[0])
    return contained or _nearly(left, right)


def _nearly(one: str, other: str) -> bool:
    """Tell whether two folded names differ by a slip of the pen; twins' names that rhyme differ in the first letter."""
    shortest = min(len(one), len(other))
    allowed = 2 if shortest >= _TWO_SLIPS else 1 if shortest >= _ONE_SLIP else 0
    return one[:1] == other[:1] and _slips(one, other, allowed) <= allowed


def _slips(one: str, other: str, most: int) -> int:
    """Count letters added, lost, replaced or swapped with their neighbour; stop counting beyond ``most``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, opposite in enumerate(other, start=1):
            cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (letter != opposite))
            swapped = before and column > 1 and letter == other[column - 2] and one[row - 2] == opposite
            current.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, last = last, current
    return last[-1]
