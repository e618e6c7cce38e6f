"""How far a sum of rounded numbers can be from the sum of the real ones.

One number that is rounded to a neighbouring multiple of the base b, up or down so that it is right on average, has for
remainder r (the number modulo b) a variance of r(b - r). Over remainders that all occur equally often that is
(b² - 1) / 6 on average: 4 for base 5, so a standard error of 2. Errors of different schools are independent, because
each school's directions are drawn with a key of its own; so the variances add up and the standard error of a sum of n
rounded numbers is

    sqrt(n (b² - 1) / 6).

That holds where many remainders occur. Numbers here go to the nearest multiple more often than random rounding would
send them, so what is one or two pupils at nearly every school is lost more often than it is gained, and the sum is too
low: by 0.1 to 0.5 pupil a school in categories with 0.5 to 2.5 pupils a school, over 171 schools of ``tests.corpus``.
That does not cancel out. So where a number is below the base on average, a third of a pupil in five for each number
(b / 15), and no more than twice the sum itself, comes on top of it, squared like the rest.

At worst every number is a whole base away, because a multiple of the base may be published as its neighbour too, and
the sum is n times b away.

Sources: Nargundkar and Saveland, "Random rounding to prevent statistical disclosures", Proceedings of the Social
Statistics Section, ASA, 1972; Cox, "A constructive procedure for unbiased controlled rounding", JASA 82 (398), 1987;
Willenborg and De Waal, "Elements of Statistical Disclosure Control", Springer, 2001, chapter 9. The tests
simulate random rounding and compare the sums of protected schools, also of what one pupil a school has, with this.
"""

from math import sqrt

_SYSTEMATIC = 15
"""What small numbers lose on average: the base divided by this."""


def standard_error(base: int, numbers: int, total: int | None = None) -> float:
    """Return how far a sum of so many rounded numbers is from the truth; two in three sums are nearer.

    Args:
        base: to which each was rounded.
        numbers: how many were added up.
        total: their sum, which tells whether they are small; None for what chance alone does.

    """
    small = base > 1 and total is not None and total < numbers * base
    lost = min(2 * (total or 0), numbers * base / _SYSTEMATIC) if small else 0
    return sqrt(numbers * (base * base - 1) / 6 + lost * lost)


def worst_case(base: int, numbers: int) -> int:
    """Return how far a sum of so many rounded numbers can be from the truth, with all errors on the same side."""
    return numbers * base if base > 1 else 0
