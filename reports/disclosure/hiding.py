"""The threshold method, from choosing numbers to a proof: what the attacker cannot tell, hiding must mend."""

from dataclasses import dataclass, replace

from models.monitor.tables import Past, Published
from reports.disclosure import checker
from reports.disclosure.attacker import Attack, attack
from reports.disclosure.solver import Effort
from reports.disclosure.suppression import Suppression, all_hidden

_HELPS = 4
"""So often cells are hidden that help the attacker; after that all that is shown beside an untold story is."""
_AGAIN = 6
"""So many audits are spent on showing cells again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """Numbers with the cells that carry none.

    Attributes:
        found: what the attacker found about them.
        lost: the pupils of all cells together that carry no number, and that the minimum would have let through.
        least: how few these must be at least.

    """

    published: Published
    found: Attack
    lost: int
    least: int


def hidden(suppression: Suppression, published: Published, past: Past, effort: Effort) -> Hidden:
    """Return numbers about which the attacker finds nothing, and no more hidden than was found needed.

    Args:
        suppression: what chose the numbers.
        published: these numbers.
        past: what was published before.
        effort: when to stop a search of the attacker.

    """
    published, found = _helped(suppression, past, published, effort)
    helped = bool(suppression.helping)
    while not found.undecided and (fewer := all_hidden(published, found.unmet)) is not None:
        published, found, helped = fewer, attack(past, fewer, effort), True
    if helped and not found.unmet:
        published, found = _shown_again(suppression, past, published, found, effort)
    return Hidden(published=published, found=found, lost=suppression.price(published), least=suppression.least())


def _helped(suppression: Suppression, past: Past, published: Published, effort: Effort) -> tuple[Published, Attack]:
    """Attack, and hide cells for what is not told, as long as that helps."""
    found = attack(past, published, effort)
    for _ in range(_HELPS):
        if not found.unmet or found.undecided or not suppression.learn(published, found.unmet):
            break
        fewer = suppression.choose()
        if fewer is None:
            break
        published, found = fewer, attack(past, fewer, effort)
    return published, found


def _shown_again(
    suppression: Suppression, past: Past, published: Published, found: Attack, effort: Effort
) -> tuple[Published, Attack]:
    """Show each hidden cell again that leaves every story told, most pupils first."""
    left = _AGAIN
    for key, value in suppression.unshown(published):
        shown = replace(published, values={**published.values, key: value})
        if left and key not in published.values and _adds_up(shown, past):
            left -= 1
            again = attack(past, shown, effort)
            if not again.unmet and not again.undecided:
                published, found = shown, again
    return published, found


def _adds_up(published: Published, past: Past) -> bool:
    return not checker.faults(published) and not checker.contradictions(published, past.releases)
