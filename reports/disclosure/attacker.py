"""The attacker: written apart from the protector, sharing only the data classes with it.

He knows everything but the secret: the definition, the tables and how they hang together, the method and its base,
that children are whole and cannot be fewer than none, what each child has a category of, the size of the school, who
is in stock at the end of a period is so at the start of the next but for corrections; and every file of every
recipient, period and version, at once. He does not round and he does not guess: he asks which complete worlds of
children fit what was published. A number is proven when it is the same in all of them.

So the audit looks for worlds that differ: complete histories of whole children, over all periods, that fit all files.
What they must tell between them is in ``claims``. When no world tells what is left, the file is not safe.

Twelve periods at once are a hard programme, and need not be solved: a world of the earlier periods that fits is
lengthened by one period (``search``) so that it tells as many new stories as it can, and lengthened otherwise for what
is left; for what is still left, the period before is lived anew together with this one. Worlds that no story needs any
longer are let go. So the work for a twelfth release is that of a first one, times the number of worlds. He is also
glad of worlds on both sides of every value: that makes the next release easier, and is no part of the proof.

Limits of this audit. It is one-sided: a world that was found is a proof, verified by adding up (``checker``); when none
was found among the known histories, one that differs from the start might still be there, and the file is refused all
the same. A world is possible or it is not: how likely each one is, is not weighed. Children move and change as they
like between periods: who knows that they do not, knows more than this attacker. That a breakdown was rolled up tells
that finer tables were not safe under this store's secret.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.monitor.tables import END, CellKey, Goal, Layout, Past, Proof, Published, World
from reports.disclosure import checker
from reports.disclosure.assembly import assembled, in_stock, lengthened, shortened
from reports.disclosure.checker import Scales, Weighed
from reports.disclosure.claims import INSIDERS, Range, Reading, goals, reading
from reports.disclosure.exchange import exchanged, exchanges
from reports.disclosure.kinds import Kinds
from reports.disclosure.search import Before, Found, Search
from reports.disclosure.solver import Effort, Outcome

_ROOMS = (INSIDERS, 0)
_FEW = 4
"""When a solution tells so few new stories, others like them are tried by exchanging categories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """What the attacker found.

    Attributes:
        proof: the worlds that leave stories open, as they should be.
        unmet: the stories that no world tells: about these cells the files prove something.
        undecided: the search was stopped before it knew.

    """

    proof: Proof
    unmet: tuple[Goal, ...] = ()
    undecided: bool = False


def attack(past: Past, published: Published, effort: Effort) -> Attack:
    """Look for worlds that fit a release and all that went before it, until every story is told or none is new."""
    return _Attacker(past, published, effort).work()


class _Attacker:
    """One attack, on a release after its past."""

    def __init__(self, past: Past, published: Published, effort: Effort) -> None:
        self._past = past
        self._published = published
        self._effort = effort
        self._scales = Scales((*past.releases, published))
        self._left = dict.fromkeys(goals(published, past.releases))
        self._all = tuple(checker.all_goals((*past.releases, published)))
        self._hopes = tuple(_hopes(published))
        self._waiting = dict.fromkeys(self._hopes)
        self._found: list[tuple[World, Weighed]] = []
        self._undecided = False

    def work(self) -> Attack:
        """Lengthen every history once, then the most different ones again, then go on for what is left."""
        now = _Stretch(self._past.proof.worlds, self._past.releases, (self._published,))
        vain: Counter[int] = Counter()
        for base in now.bases:
            if self._more(base.room) and vain[base.room] < _FEW:
                vain[base.room] = 0 if self._lengthen(now, base, base.room) else vain[base.room] + 1
            if base.world not in now.lengthened:
                self._follow(now, base)
        self._go_on(now, now.different())
        self._go_on(now, [base for base in now.bases if any(_within_reach(goal, base) for goal in self._left)])
        if self._left and self._past.releases:
            latest = self._past.releases[-1]
            shorter = tuple(dict.fromkeys(shortened(world, latest.layout.edition) for world in self._past.proof.worlds))
            further = _Stretch(shorter, self._past.releases[:-1], (latest, self._published))
            self._go_on(further, further.different())
        worlds = _needed(self._found, (*self._all, *self._hopes))
        told = [weighed for _, weighed in worlds]
        unmet = tuple(goal for goal in self._all if not any(one.tells(goal) for one in told))
        proof = Proof(worlds=tuple(world for world, _ in worlds))
        return Attack(proof=proof, unmet=unmet, undecided=bool(unmet) and self._undecided)

    def _go_on(self, stretch: "_Stretch", bases: Iterable["_Base"]) -> None:
        """Lengthen histories as long as that tells something new."""
        chosen = tuple(bases)
        for room in _ROOMS:
            for base in chosen:
                while (
                    base.weighed.room >= room and self._more(room) and self._lengthen(stretch, base, room, again=True)
                ):
                    pass

    def _more(self, room: int) -> bool:
        return bool(self._wanted(room)) or any(hope.room == room for hope in self._waiting)

    def _wanted(self, room: int) -> list[Goal]:
        return [goal for goal in self._left if goal.insiders == room]

    def _lengthen(self, stretch: "_Stretch", base: "_Base", room: int, *, again: bool = False) -> bool:
        """Lengthen a history; tell whether that told new stories."""
        search = stretch.search(base, room)
        for goal in self._wanted(room):
            search.want(goal)
        for hope in self._waiting:
            if hope.room == room:
                search.hope(hope.key, hope.range)
        answer = search.minimise(self._effort)
        self._undecided |= not answer.decided
        if not answer.found:
            return False
        world = stretch.world(base, answer.found)
        told, come = self._keep(world)
        if again and len(told) <= _FEW:
            self._exchange(world, told)
        return bool(told or come)

    def _keep(self, world: World) -> tuple[list[Goal], int]:
        """Keep a world; return the stories that it is the first to tell, and how many hopes came true."""
        longer = self._scales.weigh(world)
        if longer is None:
            message = "the attacker broke his own rules"
            raise RuntimeError(message)
        told = [goal for goal in self._left if longer.tells(goal)]
        for goal in told:
            del self._left[goal]
        come = [hope for hope in self._waiting if hope.told_by(longer)]
        for hope in come:
            del self._waiting[hope]
        self._found.append((world, longer))
        return told, len(come)

    def _exchange(self, world: World, told: Iterable[Goal]) -> None:
        """Tell what is left by worlds in which two categories change places, where such worlds fit."""
        for goal, one, other in tuple(exchanges(told, self._left)):
            if goal in self._left:
                turned = exchanged(world, self._published.layout, one, other)
                weighed = self._scales.weigh(turned)
                if weighed is not None and weighed.tells(goal):
                    self._keep(turned)

    def _follow(self, stretch: "_Stretch", base: "_Base") -> None:
        """Lengthen a history as another one with the same stock was, each in another way as far as there are."""
        worlds = (stretch.world(base, found) for found in stretch.fitting(base))
        world = next((world for world in worlds if self._scales.weigh(world) is not None), None)
        if world is None:
            self._lengthen(stretch, base, base.room)
        else:
            self._keep(world)
            stretch.turn += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    """A history that can be lengthened."""

    world: World
    weighed: Weighed
    before: Before

    @property
    def room(self) -> int:
        """How many children known to insiders are reckoned with."""
        return INSIDERS if self.weighed.room >= INSIDERS else 0


class _Stretch:
    """The periods by which histories are lengthened: the new one, or that and the one before it."""

    def __init__(self, worlds: Sequence[World], known: Sequence[Published], new: Sequence[Published]) -> None:
        scales = Scales(known)
        self._periods = [(Kinds(published.layout), reading(published)) for published in new]
        self._previous = new[0].layout.previous
        self._found: dict[tuple[int | None, int], list[Sequence[Found]]] = defaultdict(list)
        self.lengthened: set[World] = set()
        self.turn = 0
        self.bases = tuple(
            _Base(world=world, weighed=weighed, before=Before(stocks=_stocks(world, known), values=weighed.values))
            for world in (worlds if known else ((),))
            if (weighed := scales.weigh(world)) is not None
        )

    def different(self) -> tuple[_Base, ...]:
        """Return one history of every stock, with the most room: for what comes the others are like these."""
        found: dict[int | None, _Base] = {}
        for base in self.bases:
            known = found.get(self._stock(base))
            if known is None or known.room < base.room:
                found[self._stock(base)] = base
        return tuple(found.values())

    def search(self, base: _Base, room: int) -> Search:
        """Return the programme that lengthens a history."""
        return Search(self._periods, base.before, room)

    def world(self, base: _Base, found: Sequence[Found]) -> World:
        """Return the longer history."""
        self.lengthened.add(base.world)
        known = self._found[self._stock(base), base.room]
        if found not in known:
            known.append(found)
        world = base.world
        for (kinds, _), one in zip(self._periods, found, strict=True):
            world = lengthened(world, kinds.layout.previous, one.removed, assembled(kinds, one))
        return world

    def fitting(self, base: _Base) -> tuple[Sequence[Found], ...]:
        """Return how histories with the same stock, and as much room, were lengthened."""
        rooms = _ROOMS if not base.room else (base.room,)
        found = [found for room in rooms for found in self._found[self._stock(base), room]]
        first = self.turn % len(found) if found else 0
        return (*found[first:], *found[:first])

    def _stock(self, base: _Base) -> int | None:
        return base.before.stocks.get(self._previous)


def _within_reach(goal: Goal, base: _Base) -> bool:
    """Tell whether a change could be open after a history: another history of the same stock will not do for that."""
    return bool(goal.minus) and any(key in base.weighed.values for key in goal.minus)


def _stocks(world: World, known: Sequence[Published]) -> Mapping[str, int]:
    editions = (published.layout.edition for published in known)
    return {edition: in_stock(world, edition) for edition in editions}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hope:
    """What later releases will be glad of: worlds that differ in who is in stock at the end, for that ties them."""

    key: CellKey
    range: Range
    room: int

    def told_by(self, weighed: Weighed) -> bool:
        """Tell whether a world is one of these."""
        return weighed.room >= self.room and self.range[0] <= weighed.values[self.key] <= self.range[1]


def _hopes(published: Published) -> Iterator[_Hope]:
    """Yield worlds on both sides of every value, and for the stock at the end worlds at its edges too."""
    for key, (low, high) in reading(published).items():
        middle = published.values.get(key, low)
        yield _Hope(key=key, range=(low, max(low, middle - INSIDERS)), room=INSIDERS)
        yield _Hope(key=key, range=(middle, high - INSIDERS), room=INSIDERS)
    for one in published.layout.indicators:
        if one.statuses == END and one.carried is None and not one.within:
            key = published.layout.key(one)
            low, high = reading(published)[key]
            yield _Hope(key=key, range=(low, low), room=0)
            yield _Hope(key=key, range=(high, high), room=0)


def _needed(found: Sequence[tuple[World, Weighed]], wanted: Iterable[Goal | _Hope]) -> list[tuple[World, Weighed]]:
    """Return worlds that together tell all that any of them tells, without those that only repeat."""
    left, kept = list(wanted), list[tuple[World, Weighed]]()
    for world, weighed in found:
        rest = [goal for goal in left if not _tells(weighed, goal)]
        if len(rest) < len(left):
            kept.append((world, weighed))
        left = rest
    return kept


def _tells(weighed: Weighed, wanted: Goal | _Hope) -> bool:
    return wanted.told_by(weighed) if isinstance(wanted, _Hope) else weighed.tells(wanted)


def narrowed(layout: Layout, ranges: Reading, keys: Iterable[CellKey], effort: Effort) -> Mapping[CellKey, Range]:
    """Return the lowest and highest value of cells in any world that fits; one is recovered when they are equal.

    Any rule can be put to this: ``ranges`` is what each cell tells by itself. A cell is left out when no world fits, or
    when the search was stopped.
    """
    search = Search([(Kinds(layout), ranges)], Before())
    found: dict[CellKey, Range] = {}
    for key in keys:
        low, high = (_extreme(search, search.cells[key], cost, effort) for cost in (1, -1))
        if low is not None and high is not None:
            found[key] = (low, high)
    return found


def _extreme(search: Search, number: int, cost: int, effort: Effort) -> int | None:
    search.programme.price(number, cost)
    solution = search.programme.minimise(effort)
    search.programme.price(number, 0)
    return solution.values[number] if solution.outcome is Outcome.OPTIMAL else None
