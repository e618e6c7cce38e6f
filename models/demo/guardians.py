"""Guardians: everybody who decides or cares for a pupil, in every situation of authority."""

from dataclasses import dataclass
from datetime import date, timedelta

from models.demo.days import before
from models.demo.dice import Dice
from models.demo.families import Kin
from models.demo.frame import Frame
from models.demo.households import Household
from models.demo.people import Culture, Surname, cultures, desk, landline, mail, mobile
from models.demo.phrases import lines
from models.guardian import Authority, Guardian, Relation
from models.ids import GuardianId, PupilId
from models.pupil import YesNoUnknown
from models.spans import Span

_WOMEN = frozenset({Relation.MOTHER, Relation.STEPMOTHER, Relation.FOSTER_MOTHER})
_SHARES_SECRET_HOME = frozenset({Relation.MOTHER, Relation.FOSTER_MOTHER, Relation.FOSTER_FATHER})
_SPEAKS_DUTCH = frozenset({Relation.FOSTER_MOTHER, Relation.FOSTER_FATHER, Relation.SIBLING})
_FATHER_NEEDS_IT_TOO = 60
_HAS_MAIL = 80


def guardians_of(household: Household, pupil: PupilId, ids: Dice, frame: Frame) -> tuple[Guardian, ...]:
    """Return the guardians of one child of a household: for each child the same people, under ids of its own."""
    dice = frame.dice("household", household.serial)
    dutch = cultures()["dutch"]
    ago = {kin.days: dice.between(*kin.days) for kin in household.family.members}
    circle = _Circle(
        household=household,
        dice=dice,
        dutch=dice.choose(dutch.surnames),
        own=dice.choose(household.culture.surnames),
        keeps=dice.chance(household.culture.keeps),
    )
    return tuple(
        circle.guardian(kin, GuardianId(ids.identity()), pupil, before(frame.today, ago[kin.days]))
        for kin in household.family.members
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Contact:
    """How somebody can be reached."""

    phone: str = ""
    email: str = ""
    language: str = ""
    interpreter: bool = False
    preference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Circle:
    """A household while its grown-ups are drawn.

    Attributes:
        dutch: the surname of those who are no family: foster parents, a stepfather.
        own: another surname than the children bear.
        keeps: the mother uses her own.

    """

    household: Household
    dice: Dice
    dutch: Surname
    own: Surname
    keeps: bool

    def guardian(self, kin: Kin, guardian: GuardianId, pupil: PupilId, since: date) -> Guardian:
        """Draw one guardian; ``since`` is the day on which something changed, if anything did."""
        name = kin.institution or self._name(kin)
        contact = self._contact(kin, name)
        return Guardian(
            id=guardian,
            pupil=pupil,
            name=name,
            relation=kin.relation,
            authorities=_authorities(kin, since),
            institution=bool(kin.institution),
            deceased=kin.deceased,
            deceased_on=since if kin.deceased else None,
            secret_address=kin.secret or (self.household.secret and kin.relation in _SHARES_SECRET_HOME),
            phone=contact.phone,
            email=contact.email,
            language=contact.language,
            interpreter=contact.interpreter,
            contact_preference=contact.preference,
        )

    def _name(self, kin: Kin) -> str:
        woman = kin.woman or kin.relation in _WOMEN
        surname = self._surname(kin)
        culture: Culture = cultures()["dutch"] if kin.surname == "dutch" else self.household.culture
        return culture.adult(self.dice, surname, woman=woman).full

    def _surname(self, kin: Kin) -> Surname:
        if kin.surname == "dutch":
            return self.dutch
        fathered = any(
            other.relation is Relation.FATHER and other.surname == "child" for other in self.household.family.members
        )
        kept = kin.relation is Relation.MOTHER and self.keeps and fathered
        nameless = not self.household.surname.men
        return self.own if kin.surname == "own" or kept or nameless else self.household.surname

    def _contact(self, kin: Kin, name: str) -> _Contact:
        if kin.deceased:
            return _Contact()
        if kin.institution:
            return _Contact(phone=landline(self.dice), email=desk(name))
        dutch = kin.surname == "dutch" or kin.relation in _SPEAKS_DUTCH
        needs = kin.relation is not Relation.FATHER or self.dice.chance(_FATHER_NEEDS_IT_TOO)
        interpreter = not dutch and needs and self.household.interpreter
        preferences = lines("school", "guardians", "with_interpreter" if interpreter else "preferences")
        return _Contact(
            phone=mobile(self.dice),
            email=mail(name, self.dice) if self.dice.chance(_HAS_MAIL) else "",
            language="" if dutch else self.household.culture.language,
            interpreter=interpreter,
            preference=kin.preference or self.dice.choose(preferences),
        )


def _authorities(kin: Kin, since: date) -> tuple[Authority, ...]:
    """Return the dated authority of one member; ``silent`` means that nobody ever noted it."""
    if kin.authority == "silent":
        return ()
    if kin.authority in ("gained", "lost"):
        gained = kin.authority == "gained"
        earlier, later = (YesNoUnknown.NO, YesNoUnknown.YES) if gained else (YesNoUnknown.YES, YesNoUnknown.NO)
        return (
            Authority(holds=earlier, span=Span(end=since - timedelta(days=1)), source="gezagsregister"),
            Authority(holds=later, span=Span(start=since), source=kin.source),
        )
    return (Authority(holds=YesNoUnknown(kin.authority), source=kin.source),)
