"""Random situations: who decides for a pupil, what was consented to and weighed, and who works with whom."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from models.consent import InformationKind, Purpose
from tests.consent.ledger import OMAR, PARTIES, RIA, SANNE, Ledger
from tests.consent.notebook import FROM_HELPER, FROM_SCHOOL, HELP, SCHOOL, Days, Decision, Sheet, years
from tests.stores import TODAY

PEOPLE = (SANNE, OMAR, RIA)
LINKS = ("", "help", "contact", "coach", "action", "safety")
"""By what somebody has to do with a pupil; with nothing, he sees nothing of him."""
_KINDS = tuple(kind.value for kind in InformationKind)
_ASKED = (Purpose.CARE_TEAM, Purpose.CARE_TEAM, Purpose.COORDINATE_HELP, Purpose.TRANSFER)
_WEIGHED = (Purpose.CARE_TEAM, Purpose.COORDINATE_HELP, Purpose.PROTECT)
_LOOKING = (Purpose.CARE_TEAM, Purpose.COORDINATE_HELP)
_DAY = timedelta(days=1)

Works = tuple[list[tuple[str, Days]], list[Days], str]


def jobs(dice: Random, people: Iterable[str] = PEOPLE) -> dict[str, Works]:
    """Return for whom each of the people works, when he is put to work here and what he is called."""
    return {name: _job(dice) for name in people}


def _job(dice: Random) -> Works:
    always: Days = (None, None)
    employed: list[tuple[str, Days]] = [(dice.choice(("altra", "levvel")), always)]
    if dice.random() < 0.2:
        employed = [(SCHOOL, always)]
    if dice.random() < 0.2:
        employed = [("altra", (None, TODAY - _DAY)), ("levvel", (TODAY, None))]
    posts: list[Days] = [(None, None)] if dice.random() < 0.9 else [(None, TODAY - _DAY)]
    return employed, posts, dice.choice(("Gezinscoach", "Psycholoog", ""))


@dataclass
class Situation:
    """What is so about one pupil.

    Attributes:
        links: by what each of the people has to do with him.
        seated: who sits at the meeting that has him on its agenda; when nobody does there is no meeting.
        anonymous: whether he is on the agenda without a name.

    """

    number: int
    ledger: Ledger
    links: dict[str, str] = field(default_factory=dict)
    seated: frozenset[str] = frozenset()
    anonymous: bool = False
    secret: bool = False
    item_kinds: frozenset[InformationKind] = frozenset()

    def kinds(self, who: str) -> frozenset[InformationKind]:
        """Return what somebody may know of the pupil by the notebook."""
        if not self.links.get(who):
            return frozenset()
        return frozenset(
            InformationKind(kind)
            for kind in _KINDS
            if any(self.ledger.notebook.may(who, "", {kind}, purpose, FROM_SCHOOL, TODAY)[0] for purpose in _LOOKING)
        )

    def may_hear(self, who: str, kinds: frozenset[InformationKind] | None = None) -> bool:
        """Tell whether somebody at the table may know who the agenda item is about, or other kinds of information."""
        wanted = {kind.value for kind in (self.item_kinds if kinds is None else kinds)}
        return (kinds is not None or not self.anonymous) and self.ledger.notebook.may(
            who, "zorgteam", wanted, Purpose.CARE_TEAM.value, FROM_SCHOOL, TODAY
        )[0]


def situation(number: int, dice: Random, works: dict[str, Works]) -> Situation:
    """Return a random situation."""
    age = dice.choice((8, 12, 13, 16, 17, 18))
    made = Situation(number=number, ledger=Ledger(years(TODAY, -age) - dice.choice((0, 9, 200)) * _DAY))
    for name, (employed, posts, role) in works.items():
        made.ledger.works(name, employed, posts, role)
    for parent in dice.choice((("mother",), ("mother", "father"))):
        made.ledger.has_parent(parent)
        made.ledger.note_authority(parent, dice.choices(("yes", "no", "unknown"), (8, 1, 1))[0], (None, None))
    for _ in range(dice.randint(1, 4)):
        _ask(made.ledger, dice)
    if dice.random() < 0.3:
        _weigh(made.ledger, dice)
    made.links = {who: dice.choice(LINKS) for who in PEOPLE}
    made.anonymous = dice.random() < 0.2
    made.seated = frozenset(dice.sample(PEOPLE, dice.choice((0, 0, 1, 2, 3))))
    if not made.anonymous:
        made.links |= {who: made.links[who] or "table" for who in made.seated}
    made.secret = dice.random() < 0.4
    made.item_kinds = frozenset(dice.sample(tuple(InformationKind), dice.randint(1, 2)))
    return made


def _ask(ledger: Ledger, dice: Random) -> None:
    asked: date = TODAY - dice.choice((0, 1, 40, 400)) * _DAY
    about = dice.choices((FROM_SCHOOL, FROM_HELPER, HELP), (8, 1, 1))[0]
    kinds = set(dice.sample(_KINDS, dice.randint(1, len(_KINDS))))
    until = dice.choice((None, None, TODAY, TODAY - _DAY, TODAY + 30 * _DAY))
    until = until if until is None or until >= asked else None
    ledger.ask(Sheet(about, dice.choice(_ASKED).value, [dice.choice(PARTIES)], kinds, asked, until))
    number = len(ledger.notebook.sheets) - 1
    for who in ("pupil", *ledger.notebook.parents):
        word = dice.choices(("yes", "no", "reminded", ""), (7, 1, 1, 1))[0]
        if word:
            ledger.say(number, who, word, asked)
        if word == "yes" and dice.random() < 0.1:
            ledger.say(number, who, "withdrawn", TODAY)


def _weigh(ledger: Ledger, dice: Random) -> None:
    kinds = set(dice.sample(_KINDS, dice.randint(1, 2)))
    days = (TODAY - 3 * _DAY, TODAY + dice.choice((-1, 9)) * _DAY)
    decision = Decision(FROM_SCHOOL, dice.choice(_WEIGHED).value, dice.choice(PARTIES), kinds, days)
    ledger.weigh(decision, *days)
    if dice.random() < 0.2:
        ledger.stop(0, TODAY)
