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

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.monitor.tables import END, CellKey, Goal, Layout, Past, Proof, Published, Stay, World
from reports.disclosure import checker
from reports.disclosure.assembly import assembled, in_stock, lengthened, shortened
from reports.disclosure.checker import Scales, Weighed
from reports.disclosure.claims import INSIDERS, Range, Reading, goals, reading
from reports.disclosure.exchange import exchanged, exchanges
from reports.disclosure.kinds import Kinds
from reports.disclosure.search import Before, Found, Search
from reports.disclosure.solver import Effort, Outcome

_ROOMS = (INSIDERS, 0)
_FEW = 6
"""When a solution tells so few new stories, others like them are tried by exchanging categories."""
_MANY = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """What the attacker found.

    Attributes:
        proof: the worlds that leave stories open, as they should be.
        unmet: the stories that no world tells: about these cells the files prove something.
        undecided: the search was stopped before it knew.
        searches: how many programmes were solved.

    """

    proof: Proof
    unmet: tuple[Goal, ...] = ()
    undecided: bool = False
    searches: int = 0


def attack(past: Past, published: Published, effort: Effort) -> Attack:
    """Look for worlds that fit a release and all that went before it, until every story is told or none is new."""
    return _Attacker(past, published, effort).work()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hope:
    """What later releases will be glad of: worlds that differ in who is in stock at the end, for that ties them."""

    key: CellKey
    range: Range
    room: int

    def told_by(self, weighed: Weighed) -> bool:
        """Tell whether a world is one of these."""
        return weighed.room >= self.room and self.range[0] <= weighed.values[self.key] <= self.range[1]


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
        self._searches = 0

    def work(self) -> Attack:
        """Lengthen every history once, then the most different ones again, then go on for what is left."""
        now = self._stretch(self._past.proof.worlds, self._past.releases, (self._published,))
        for alike in now.alike():
            self._lengthen_all(now, list(alike))
        self._go_on(now, now.different())
        self._go_on(now, [base for base in now.bases if any(_within_reach(goal, base) for goal in self._left)])
        self._left |= dict.fromkeys(self._lost())
        if self._left and self._past.releases:
            latest = self._past.releases[-1]
            shorter = tuple(dict.fromkeys(shortened(world, latest.layout.edition) for world in self._past.proof.worlds))
            further = self._stretch(shorter, self._past.releases[:-1], (latest, self._published))
            self._go_on(further, further.different())
            self._recall(further)
        worlds = _needed(self._found, (*self._all, *self._hopes))
        told = [weighed for _, weighed in worlds]
        unmet = tuple(goal for goal in self._all if not any(one.tells(goal) for one in told))
        proof = Proof(worlds=tuple(world for world, _ in worlds))
        undecided = bool(unmet) and self._undecided
        return Attack(proof=proof, unmet=unmet, undecided=undecided, searches=self._searches)

    def _stretch(self, worlds: Sequence[World], known: Sequence[Published], new: Sequence[Published]) -> "_Stretch":
        return _Stretch(worlds, known, new, self._scales.among(known))

    def _lost(self) -> Iterator[Goal]:
        """Yield earlier stories that no world tells any longer: theirs did not go on with what is published now."""
        told = [weighed for _, weighed in self._found]
        return (goal for goal in self._all if not any(one.tells(goal) for one in told))

    def _recall(self, stretch: "_Stretch") -> None:
        """Lengthen histories that tell a story which was lost, otherwise than they were."""
        for goal in tuple(self._left):
            tellers = (base for base in stretch.bases if goal.key in base.weighed.values and base.weighed.tells(goal))
            for base in tellers:
                if goal in self._left:
                    self._search(stretch, base, base.room)

    def _lengthen_all(self, stretch: "_Stretch", bases: list["_Base"]) -> None:
        """Lengthen histories that are alike, each in another way as long as that tells something new."""
        found: list[_Lengths] = []
        turn, useful = 0, True
        while bases:
            base = bases.pop()
            lengths = None
            if not found or (useful and self._more(base.room)):
                lengths, told = self._search(stretch, base, base.room)
                useful = bool(told)
            if lengths is not None:
                found.append(lengths)
                found += self._exchange(stretch, bases, lengths, told)
            elif found:
                self._keep(stretch.world(base, found[turn % len(found)]))
                turn += 1

    def _go_on(self, stretch: "_Stretch", bases: Iterable["_Base"]) -> None:
        """Lengthen histories as long as that tells something new."""
        for base in bases:
            for room in _ROOMS:
                more = base.weighed.room >= room
                while more and self._more(room):
                    lengths, told = self._search(stretch, base, room)
                    more = bool(told)
                    if lengths is not None and len(lengths) == 1:
                        self._exchange(stretch, [base] * _MANY, lengths, told)

    def _more(self, room: int) -> bool:
        return bool(self._wanted(room)) or any(hope.room == room for hope in self._waiting)

    def _wanted(self, room: int) -> list[Goal]:
        return [goal for goal in self._left if goal.insiders == room]

    def _search(self, stretch: "_Stretch", base: "_Base", room: int) -> tuple["_Lengths | None", list[Goal | _Hope]]:
        """Lengthen a history so that it tells as much as it can; return how, and what it is the first to tell."""
        search = stretch.search(base, room)
        for goal in self._wanted(room):
            if goal.key in search.cells:
                search.want(goal)
        for hope in self._waiting:
            if hope.room == room:
                search.hope(hope.key, hope.range)
        answer = search.minimise(self._effort)
        self._searches += 1
        self._undecided |= not answer.decided
        if not answer.found:
            return None, []
        lengths = stretch.lengths(answer.found)
        return lengths, self._keep(stretch.world(base, lengths))

    def _keep(self, world: World) -> list[Goal | _Hope]:
        """Keep a world; return what it is the first to tell."""
        longer = self._scales.weigh(world)
        if longer is None:
            self._undecided = True
            return []
        told = [goal for goal in self._left if longer.tells(goal)]
        for goal in told:
            del self._left[goal]
        come = [hope for hope in self._waiting if hope.told_by(longer)]
        for hope in come:
            del self._waiting[hope]
        self._found.append((world, longer))
        return [*told, *come]

    def _exchange(
        self, stretch: "_Stretch", bases: list["_Base"], lengths: "_Lengths", told: Sequence[Goal | _Hope]
    ) -> list["_Lengths"]:
        """Lengthen more histories by the same children in which categories change places, where that fits."""
        stories = [goal for goal in told if isinstance(goal, Goal)]
        if len(stories) > _FEW:
            return []
        found: list[_Lengths] = []
        waiting = list(exchanges(stories, self._left))
        while waiting and bases:
            swaps = waiting.pop(0)
            turned = ((lengths[0][0], exchanged(lengths[0][1], self._published.layout, swaps)),)
            world = stretch.world(bases[-1], turned)
            weighed = self._scales.weigh(world)
            if weighed is not None and any(weighed.tells(goal) for goal in self._left):
                self._keep(world)
                bases.pop()
                found.append(turned)
            elif len(swaps) > 1:
                waiting += [(swap,) for swap in swaps]
        return found


_Lengths = tuple[tuple[int, tuple[Stay, ...]], ...]
"""What a history is lengthened by, period by period: how many were taken out of stock, and the children."""


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

    def __init__(
        self, worlds: Sequence[World], known: Sequence[Published], new: Sequence[Published], scales: Scales
    ) -> None:
        self._periods = [(Kinds(published.layout), reading(published)) for published in new]
        self._previous = new[0].layout.previous
        self.bases = tuple(
            _Base(world=world, weighed=weighed, before=Before(stocks=_stocks(world, known), values=weighed.values))
            for world in (worlds if known else ((),))
            if (weighed := scales.weigh(world)) is not None
        )

    def alike(self) -> Iterable[Sequence[_Base]]:
        """Return the histories by stock and room: what comes after one can come after all like it."""
        found: dict[tuple[int | None, int], list[_Base]] = defaultdict(list)
        for base in self.bases:
            found[self._stock(base), base.room].append(base)
        return sorted(found.values(), key=len, reverse=True)

    def different(self) -> tuple[_Base, ...]:
        """Return one history of every stock, with the most room."""
        found: dict[int | None, _Base] = {}
        for base in sorted(self.bases, key=lambda base: base.room):
            found[self._stock(base)] = base
        return tuple(found.values())

    def search(self, base: _Base, room: int) -> Search:
        """Return the programme that lengthens a history."""
        return Search(self._periods, base.before, room)

    def lengths(self, found: Sequence[Found]) -> _Lengths:
        """Return the children of a solution, period by period."""
        return tuple((one.removed, assembled(kinds, one)) for (kinds, _), one in zip(self._periods, found, strict=True))

    def world(self, base: _Base, lengths: _Lengths) -> World:
        """Return the longer history."""
        world = base.world
        for (kinds, _), (removed, stays) in zip(self._periods, lengths, strict=True):
            world = lengthened(world, kinds.layout.previous, removed, stays)
        return world

    def _stock(self, base: _Base) -> int | None:
        return base.before.stocks.get(self._previous)


def _within_reach(goal: Goal, base: _Base) -> bool:
    """Tell whether a change could be open after a history: another history of the same stock will not do for that."""
    return bool(goal.minus) and any(key in base.weighed.values for key in goal.minus)


def _stocks(world: World, known: Sequence[Published]) -> Mapping[str, int]:
    editions = (published.layout.edition for published in known)
    return {edition: in_stock(world, edition) for edition in editions}


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

    It looks at one period by itself. Any rule can be put to this: ``ranges`` is what each cell tells by itself. A cell
    is left out when no world fits, or when the search was stopped.
    """
    counted = tuple(one for one in layout.indicators if one.carried is None)
    alone = replace(layout, previous="", indicators=counted)
    search = Search([(Kinds(alone), {key: ranges[key] for key in alone.cells()})], Before())
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
