"""How far a sum of rounded numbers can be from the sum of the real ones.

One number that is rounded to a neighbouring multiple of the base b, up or down so that it is right on average, has for
remainder r (the number modulo b) a variance of r(b - r). Over remainders that all occur equally often that is
(b² - 1) / 6 on average: 4 for base 5, so a standard error of 2. Errors of different schools are independent, because
each school's directions are drawn with a key of its own; so the variances add up and the standard error of a sum of n
rounded numbers is

    sqrt(n (b² - 1) / 6).

At worst every number is a whole base away, because a multiple of the base may be published as its neighbour too, and
the sum is n times b away.

Sources: Nargundkar and Saveland, "Random rounding to prevent statistical disclosures", Proceedings of the Social
Statistics Section, ASA, 1972; Cox, "A constructive procedure for unbiased controlled rounding", JASA 82 (398), 1987;
Willenborg and De Waal, "Elements of Statistical Disclosure Control", Springer, 2001, chapter 9. Controlled rounding
as it is done here stays nearer to the truth in most cells and is not exactly right on average in each; the tests
simulate both, and compare the sums of a number of protected schools with the formula.
"""

from math import sqrt


def standard_error(base: int, numbers: int) -> float:
    """Return the standard error of a sum of so many rounded numbers; two in three sums are nearer to the truth."""
    return sqrt(numbers * (base * base - 1) / 6)


def worst_case(base: int, numbers: int) -> int:
    """Return how far a sum of so many rounded numbers can be from the truth, with all errors on the same side."""
    return numbers * base if base > 1 else 0
