"""The rules of consent by another hand: a notebook with what was said, and one question it answers.

Written from the prose and the table of the domain notes, section 5. It knows nothing of the product: words and days
only. It is slow and plain on purpose.

Where the prose leaves a choice, the choice that shares less was taken: a guardian of whom it is not known whether he
has authority must say yes and yet his yes is not enough; authority noted for the child proves nothing for the adult; a
no that was said later, or that names somebody more narrowly, spoils an older or wider yes.
"""

from dataclasses import dataclass, field
from datetime import date

SCHOOL = "the school itself"
HELP, FROM_SCHOOL, FROM_HELPER = "help", "school", "helper"
NEAR = {"person": 3, "organisation": 2, "role": 2, "table": 1}
Days = tuple[date | None, date | None]
"""From and until, both included; None is open."""


@dataclass
class Sheet:
    """A question on paper: what was asked, and below it every word in the order it was written."""

    about: str
    purpose: str
    to: list[tuple[str, str]]
    kinds: set[str]
    asked: date
    until: date | None
    said: list[tuple[str, str, date]] = field(default_factory=list)


@dataclass
class Decision:
    """A decision to share without consent."""

    about: str
    purpose: str
    to: tuple[str, str]
    kinds: set[str]
    days: Days
    stopped: date | None = None


@dataclass
class Person:
    """Somebody who works around pupils; ``near`` when he works with this pupil or meets about him."""

    jobs: list[tuple[str, Days]]
    posts: list[Days]
    role: str
    near: bool = True


@dataclass
class Notebook:
    """All that is known about one pupil: his parents by name, with what was written down about their authority."""

    born: date
    parents: dict[str, list[tuple[str, Days]]]
    died: dict[str, date] = field(default_factory=dict)
    unable: list[tuple[Days, set[str]]] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)

    def may(self, who: str, table: str, kinds: set[str], purpose: str, about: str, day: date) -> tuple[bool, str]:
        """Tell whether somebody may know, at a table or by himself, and on what it rests."""
        person = self.people[who]
        if not any(within(day, post) for post in person.posts):
            return False, "not_deployed"
        if about == FROM_SCHOOL and any(boss == SCHOOL and within(day, days) for boss, days in person.jobs):
            return True, "school_staff"
        grounds = {self._ground(kind, who, table, purpose, about, day) for kind in kinds}
        if "nothing" in grounds:
            return False, "no_consent"
        return True, "weighed" if "weighed" in grounds else "consent"

    def conditions_of(self, who: str, table: str, kind: str, purpose: str, about: str, day: date) -> int | None:
        """Return the number of the sheet on which it rests that somebody may know a kind, None for another ground.

        Of several that allow it the one that was asked last; of one day the one that was written last.
        """
        if self.may(who, table, {kind}, purpose, about, day)[1] != "consent":
            return None
        near = self._near(kind, who, table, purpose, about, day)
        standing = [number for number in near if self._stands(number, near, day)]
        return max(standing, key=lambda number: (self.sheets[number].asked, number))

    def sees(self, who: str, kind: str, purpose: str, day: date) -> bool:
        """Tell whether somebody sees it in the app, where only who has to do with a pupil comes near his file."""
        return self.people[who].near and self.may(who, "", {kind}, purpose, FROM_SCHOOL, day)[0]

    def _ground(self, kind: str, who: str, table: str, purpose: str, about: str, day: date) -> str:
        near = self._near(kind, who, table, purpose, about, day)
        if any(self._stands(number, near, day) for number in near):
            return "consent"
        for decision in self.decisions:
            fits = decision.about == about and decision.purpose == purpose and kind in decision.kinds
            running = within(day, decision.days) and (decision.stopped is None or day < decision.stopped)
            if fits and running and self._is(who, table, *decision.to, day):
                return "weighed"
        return "nothing"

    def _near(self, kind: str, who: str, table: str, purpose: str, about: str, day: date) -> dict[int, int]:
        """Return the sheets that are about this and towards him, with how narrowly each names him."""
        near = {}
        for number, sheet in enumerate(self.sheets):
            touches = [NEAR[what] for what, name in sheet.to if self._is(who, table, what, name, day)]
            same = sheet.about == about and sheet.purpose == purpose and kind in sheet.kinds
            if same and touches and sheet.asked <= day:
                near[number] = max(touches)
        return near

    def _stands(self, number: int, near: dict[int, int], day: date) -> bool:
        """Tell whether a sheet is a valid yes that no other one spoils."""
        return self.valid(self.sheets[number], day) and not any(
            self._spoils(other, number, near, day) for other in near
        )

    def _is(self, who: str, table: str, what: str, name: str, day: date) -> bool:
        person = self.people[who]
        if what == "person":
            return who == name
        if what == "table":
            return table == name
        if what == "role":
            return person.role.strip().lower() == name.strip().lower() != ""
        return any(boss == name and within(day, days) for boss, days in person.jobs)

    def _spoils(self, other: int, number: int, near: dict[int, int], day: date) -> bool:
        theirs, mine = self.sheets[other], self.sheets[number]
        against = [giver for giver in self.deciders(theirs.about, day) if last(theirs, giver, day)[0] in AGAINST]
        if not against or near[other] < near[number]:
            return False
        if near[other] > near[number]:
            return True
        return any(last(theirs, giver, day)[1] >= last(mine, giver, day)[1] for giver in against)

    def valid(self, sheet: Sheet, day: date) -> bool:
        """Tell whether everybody who must say yes has said it, in time, and it has not run out."""
        deciders = self.deciders(sheet.about, day)
        if not deciders or (sheet.until and day > sheet.until):
            return False
        return all(self._certain(giver, day) and self._agrees(giver, sheet, day) for giver in deciders)

    def _agrees(self, giver: str, sheet: Sheet, day: date) -> bool:
        """Tell whether his last word is a yes that was his to give when he gave it, or gave it again."""
        words = [(word, on) for name, word, on in spoken(sheet, day) if name == giver]
        standing: list[date] = []
        for word, on in words:
            standing = [*standing, on] if word == "yes" else []
        return any(on >= self.born and giver in self.deciders(sheet.about, on) for on in standing)

    def deciders(self, about: str, day: date) -> list[str]:
        """Return who must say yes: the table of section 5, line by line."""
        if day < self.born:
            return []
        parents = [name for name in self.parents if self._authority(name, day) != "no"]
        unable = any(about in what and within(day, days) for days, what in self.unable)
        if unable or day < years(self.born, 12):
            return parents
        if day >= years(self.born, 16):
            return ["pupil"]
        if about == HELP:
            return ["pupil", *parents]
        return parents if about == FROM_SCHOOL else ["pupil"]

    def _certain(self, giver: str, day: date) -> bool:
        return giver == "pupil" or self._authority(giver, day) == "yes"

    def _authority(self, name: str, day: date) -> str:
        if name in self.died and day >= self.died[name]:
            return "no"
        found = "unknown"
        for holds, days in self.parents[name]:
            if within(day, days):
                found = holds
                adult = years(self.born, 18)
                if holds == "yes" and day >= adult and (days[0] is None or days[0] < adult):
                    found = "unknown"
        return found


AGAINST = ("no", "withdrawn")


def spoken(sheet: Sheet, day: date) -> list[tuple[str, str, date]]:
    """Return every yes, no and withdrawal up to a day, by day and then as they were written."""
    words = [entry for entry in sheet.said if entry[1] in ("yes", *AGAINST) and entry[2] <= day]
    return sorted(words, key=lambda entry: entry[2])


def last(sheet: Sheet, giver: str, day: date) -> tuple[str, date]:
    """Return somebody's last word on a sheet, and when he said it."""
    words = [(word, on) for name, word, on in spoken(sheet, day) if name == giver]
    return words[-1] if words else ("", date.min)


def within(day: date, days: Days) -> bool:
    """Tell whether a day lies between two days."""
    first, until = days
    return (first is None or day >= first) and (until is None or day <= until)


def years(born: date, age: int) -> date:
    """Return the day somebody reaches an age; born on 29 February, on 1 March of a common year."""
    year = born.year + age
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if (born.month, born.day) == (2, 29) and not leap:
        return date(year, 3, 1)
    return date(year, born.month, born.day)
