"""How the people who decide are called, and the parts of a sentence about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.consent import PUPIL, Giver, Question
from models.consent_givers import ADULT
from models.consent_status import ConsentStatus
from models.guardian import Guardian, Relation
from models.pupil import Pupil, Sex
from resources import Texts

_HIS = frozenset({Relation.FATHER, Relation.STEPFATHER, Relation.FOSTER_FATHER})
_HER = frozenset({Relation.MOTHER, Relation.STEPMOTHER, Relation.FOSTER_MOTHER})
_BY_RELATION = _HIS | _HER | {Relation.LEGAL_GUARDIAN}
"""Relations that are also a way to call somebody; others go by their name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiverLabel:
    """How somebody is called in a sentence.

    Attributes:
        called: a relation word such as *moeder*, or a name.
        answer: his answer, her answer, or the answer.
        name: the full name of a guardian; the pupil himself needs none.

    """

    called: str
    answer: str
    name: str = ""

    @property
    def in_full(self) -> str:
        """How he is called, with his name: ``moeder Fatma Yılmaz``."""
        return self.called if self.name in ("", self.called) else f"{self.called} {self.name}"


People = Mapping[Giver, GiverLabel]


def giver_labels(pupil: Pupil, guardians: Sequence[Guardian], texts: Texts) -> dict[Giver, GiverLabel]:
    """Return how the pupil and his guardians are called: by relation, or by name when that word fits more than one."""
    relations = [guardian.relation for guardian in guardians]
    labels = {PUPIL: GiverLabel(called=texts("consent.called.pupil"), answer=texts(_answer_of_pupil(pupil)))}
    for guardian in guardians:
        alone = relations.count(guardian.relation) == 1 and not guardian.institution
        by_relation = alone and guardian.relation in _BY_RELATION
        called = texts(f"consent.called.{guardian.relation}") if by_relation else guardian.name
        labels[Giver(guardian=guardian.id)] = GiverLabel(
            called=called, answer=texts(_answer_of(guardian)), name=guardian.name
        )
    return labels


def joined(words: Sequence[str], texts: Texts) -> str:
    """Return words as a list in running text: ``moeder, vader en de voogd``."""
    *first, last = words
    return f"{', '.join(first)} {texts('consent.list.and')} {last}" if first else last


def _answer_of_pupil(pupil: Pupil) -> str:
    words = {Sex.MALE: "his", Sex.FEMALE: "her", Sex.UNKNOWN: "its"}
    return f"consent.answer.{words[pupil.sex]}"


def _answer_of(guardian: Guardian) -> str:
    word = "his" if guardian.relation in _HIS else "her" if guardian.relation in _HER else "its"
    return f"consent.answer.{word}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One status with the words to speak of it."""

    status: ConsentStatus
    people: People
    texts: Texts

    def say(self, key: str, **values: object) -> str:
        """Return a text of the consent area."""
        return self.texts(f"consent.{key}", **values)

    def about(self, key: str, givers: Sequence[Giver], *, role: bool = False) -> str:
        """Return a clause about people, in the singular or the plural; empty when there is nobody."""
        if not givers:
            return ""
        return self.texts.count(f"consent.{key}", len(givers), people=self.names(givers, role=role))

    def names(self, givers: Sequence[Giver], *, role: bool = False) -> str:
        """Return people as a list, each with his role in brackets when that is wanted."""
        return joined([self.people[giver].called + (self.role(giver) if role else "") for giver in givers], self.texts)

    def role(self, giver: Giver) -> str:
        """Return why somebody is asked, in brackets; the pupil needs none."""
        if giver.is_pupil:
            return ""
        return f" ({self.say(f'role.{self.as_adult}.{self.known(giver)}')})"

    def known(self, giver: Giver) -> str:
        """Return whether it is known that somebody may decide."""
        return "unknown" if giver in self.status.authority_unknown else "known"

    @property
    def as_adult(self) -> str:
        """Which words hold: of an adult nobody has parental authority; some may represent him."""
        return "adult" if self.status.age is not None and self.status.age >= ADULT else "minor"

    @property
    def asked(self) -> str:
        """What was asked; a status that does not say counts as sharing."""
        return self.status.question or Question.SHARE_SCHOOL

    @property
    def waiting(self) -> tuple[Giver, ...]:
        """Those who have not answered at all."""
        return tuple(giver for giver in self.status.missing if giver not in self.status.too_early)

    def day(self, day: date | None) -> str:
        """Return a day in words: ``20 mei 2026``."""
        if day is None:
            return self.say("day.unknown")
        return self.say("day.full", day=day.day, month=self.say(f"month.{day.month}"), year=day.year)


def clauses(*found: str) -> str:
    """Return parts of one sentence with commas between them; empty ones fall out."""
    return ", ".join(clause for clause in found if clause)


def sentences(*found: str) -> str:
    """Return sentences after each other, each with a capital; empty ones fall out."""
    return " ".join(sentence[0].upper() + sentence[1:] for sentence in found if sentence)
