"""From numbers in small tables to whole children, and from whole children to longer histories."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from models.monitor.tables import END, START, Category, Status, Stay, Story, World
from reports.disclosure.kinds import STATUS, Kind, Kinds, Several, Value
from reports.disclosure.search import Found

_Child = dict[str, Value]
History = tuple[Stay, ...]


def assembled(kinds: Kinds, found: Found) -> tuple[Stay, ...]:
    """Return the children of a period, one by one; the tables agree on what they share, so there always are such."""
    children: list[_Child] = [dict(zip(kinds.cliques[0], kind, strict=True)) for kind in _each(found.tables[0])]
    for _, place, shared in kinds.tree:
        _widen(children, kinds.cliques[place], shared, found.tables[place])
    more: list[set[Category]] = [set() for _ in children]
    for one, numbers in zip(kinds.several, found.several, strict=True):
        _hand_out(one, children, numbers, more)
    return tuple(_stay(kinds, child, extra) for child, extra in zip(children, more, strict=True))


def lengthened(world: World, before: str, removed: int, stays: Iterable[Stay]) -> World:
    """Return a world with one period more.

    Who was in stock is so at the start, but for corrections; likely children are put together, so that most stay as
    they are. All others are new.

    Args:
        world: the histories so far.
        before: the edition at whose end the stock was counted; empty when it does not matter.
        removed: how many are in stock no longer, as a correction.
        stays: the children of the period.

    """
    histories = [story.stays for story in world for _ in range(story.number)]
    waiting = [history for history in histories if before and _in_stock(history, before)]
    rest = [history for history in histories if not (before and _in_stock(history, before))]
    started, fresh = list[Stay](), list[Stay]()
    for stay in stays:
        (started if stay.status in START else fresh).append(stay)
    pairs, left, added = _matched(waiting, started, before, len(waiting) - removed)
    longer = [*rest, *left, *pairs, *((stay,) for stay in (*added, *fresh))]
    return tuple(Story(number=number, stays=history) for history, number in Counter(longer).items())


def shortened(world: World, edition: str) -> World:
    """Return a world without an edition."""
    histories: Counter[History] = Counter()
    for story in world:
        histories[tuple(stay for stay in story.stays if stay.period != edition)] += story.number
    return tuple(Story(number=number, stays=history) for history, number in histories.items() if history)


def in_stock(world: World, edition: str) -> int:
    """Return how many children of a world were counted as in stock at the end of an edition."""
    return sum(story.number for story in world if _in_stock(story.stays, edition))


def _in_stock(history: History, edition: str) -> bool:
    return any(stay.period == edition and stay.status in END for stay in history)


def _matched(
    waiting: Sequence[History], started: Sequence[Stay], before: str, number: int
) -> tuple[list[History], list[History], list[Stay]]:
    """Put so many histories and stays together, the same categories first; return the pairs and who is left."""
    by_look: dict[frozenset[Category], list[Stay]] = defaultdict(list)
    for stay in started:
        by_look[stay.categories].append(stay)
    pairs, unlike = list[History](), list[History]()
    for history in waiting:
        look = next(stay.categories for stay in history if stay.period == before)
        if len(pairs) < number and by_look.get(look):
            pairs.append((*history, by_look[look].pop()))
        else:
            unlike.append(history)
    others = [stay for stays in by_look.values() for stay in stays]
    more = number - len(pairs)
    pairs += [(*history, stay) for history, stay in zip(unlike[:more], others[:more], strict=True)]
    return pairs, unlike[more:], others[more:]


def _each(table: Mapping[Kind, int]) -> Iterator[Kind]:
    """Yield every child of a table."""
    for kind, number in table.items():
        yield from (kind for _ in range(number))


def _widen(children: list[_Child], names: tuple[str, ...], shared: tuple[str, ...], table: Mapping[Kind, int]) -> None:
    """Give each child the values of one clique more, those that fit the values it has."""
    waiting: dict[Kind, list[Kind]] = defaultdict(list)
    at = [names.index(name) for name in shared]
    for kind in _each(table):
        waiting[tuple(kind[place] for place in at)].append(kind)
    for child in children:
        kind = waiting[tuple(child[name] for name in shared)].pop()
        child.update(zip(names, kind, strict=True))


def _hand_out(
    one: Several, children: Sequence[_Child], numbers: Mapping[tuple[Kind, str], int], more: Sequence[set[Category]]
) -> None:
    """Give each category to as many children of a kind as have it, going round, so that nobody goes without."""
    groups: dict[Kind, list[int]] = defaultdict(list)
    for place, child in enumerate(children):
        groups[tuple(child[name] for name in one.beside)].append(place)
    turns: Counter[Kind] = Counter()
    for (kind, name), number in numbers.items():
        group = groups[kind]
        for turn in range(number):
            more[group[(turns[kind] + turn) % len(group)]].add(Category(one.breakdown.id, name))
        turns[kind] += number


def _stay(kinds: Kinds, child: _Child, more: Iterable[Category]) -> Stay:
    found = {category for name, value in child.items() if name != STATUS for category in kinds.categories(name, value)}
    status = Status(str(child[STATUS]))
    return Stay(period=kinds.layout.edition, status=status, categories=frozenset(found | set(more)))
