"""Every value of a way of working as a line to read: what it is about, what it says, and where it comes from.

Screens list these lines, and compare two lists to say what becomes different.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models import codelists
from models.consent import InformationKind
from models.eligibility import Offer, Rule
from models.monitor import parsing
from models.profile_parts import LocalRole, Mandate, MandateStep, MeetingKind, Profile, WaitingNorm, Words
from models.school import EducationType
from models.spans import Span
from models.wording import word
from resources import Texts


class ValueGroup(StrEnum):
    """What kind of thing a value is about."""

    ROLE = "role"
    MEETING = "meeting"
    MANDATE = "mandate"
    RULE = "rule"
    WAITING = "waiting"
    CONTACTS = "contacts"
    MONITOR = "monitor"


class ValueKind(StrEnum):
    """How a value is written."""

    WORDS = "words"
    ROLES = "roles"
    RHYTHM = "rhythm"
    INFORMATION = "information"
    NUMBER = "number"
    RULE = "rule"
    MONITORS = "monitors"


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueLine:
    """One value.

    Attributes:
        key: its place in the profile, as ``models.profile_choice`` names it.
        label: what it is about, in words.
        shown: what it says; empty when it is open.
        raw: the value itself: a text, a number, or ids.
        lines: the lines of the study it rests on.

    """

    key: str
    group: ValueGroup
    kind: ValueKind
    label: str
    shown: str
    raw: str | int | tuple[str, ...] | None = None
    lines: str = ""


RHYTHMS = {
    "weekly": "FREQ=WEEKLY",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "monthly": "FREQ=MONTHLY",
    "six_weekly": "FREQ=WEEKLY;INTERVAL=6",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "half_yearly": "FREQ=MONTHLY;INTERVAL=6",
    "yearly": "FREQ=YEARLY",
}
"""Rhythms that have a word; a profile may have others."""


def value_lines(profile: Profile, texts: Texts, kinds: Collection[EducationType] = ()) -> tuple[ValueLine, ...]:
    """Return all values of a profile, open ones too; waiting norms also for each of these forms of education."""
    return tuple(_Reader(profile, texts, kinds).lines())


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What one kind of thing comes down to in two ways of working; an empty text is open."""

    group: ValueGroup
    before: str
    after: str


def differences(before: Profile, after: Profile, texts: Texts) -> tuple[Difference, ...]:
    """Return what becomes different, one line for each kind of thing; the many roles come last."""
    first, second = _Reader(before, texts, ()).summary(), _Reader(after, texts, ()).summary()
    return tuple(
        Difference(group=group, before=first[group], after=second[group])
        for group in (*(group for group in ValueGroup if group is not ValueGroup.ROLE), ValueGroup.ROLE)
        if first[group] != second[group]
    )


def rule_table(rule: Rule) -> dict[str, object]:
    """Return a rule as it would stand in a profile file, without its id; what it does not ask is left out."""
    table: dict[str, object] = {
        "answer": rule.answer.value,
        "why": dict(rule.why),
        "from": rule.valid.start.isoformat() if rule.valid.start else "",
        "until": rule.valid.end.isoformat() if rule.valid.end else "",
        "residence": list(rule.residence),
        "settings": sorted(rule.settings),
        "offer": "" if rule.offer is Offer.UNKNOWN else rule.offer.value,
        "layers": sorted(rule.layers),
        "education_types": sorted(rule.education_types),
        "forms": list(rule.forms),
        "lines": rule.lines,
    }
    return {name: value for name, value in table.items() if value}


def rhythm_words(rhythm: str, texts: Texts) -> str:
    """Return how often something comes, in words; one without a word stands as it is."""
    name = next((name for name, value in RHYTHMS.items() if value == rhythm), "")
    return texts(f"profiles.rhythm.{name}") if name else rhythm


def meeting_kind_words(meeting: MeetingKind, texts: Texts) -> str:
    """Return what a type of meeting is for and on what ground one shares, and what of it is still open."""
    said = [words.get(texts.language, "") for words in (meeting.purpose, meeting.ground)]
    ground = texts("profiles.meeting.ground", ground=said[1]) if said[1] else ""
    kinds = ", ".join(word(texts, kind) for kind in InformationKind if kind in meeting.kinds)
    minutes = texts.count("profiles.minutes", meeting.minutes)
    parts = (
        ("purpose", said[0], ""),
        ("ground", said[1], ""),
        ("information", meeting.information, kinds),
        ("item_minutes", meeting.item_minutes, minutes),
    )
    names = [texts(f"profiles.meeting.open_{name}", now=now) for name, value, now in parts if not value]
    missing = texts("profiles.meeting.open", what=", ".join(names)) if names else ""
    return " ".join(part for part in (said[0], ground, missing) if part)


@dataclass(frozen=True, slots=True)
class _Reader:
    profile: Profile
    texts: Texts
    kinds: Collection[EducationType]

    def lines(self) -> Iterator[ValueLine]:
        for role in self.profile.roles:
            yield self._role(role)
        for meeting in self.profile.meetings:
            yield from self._meeting(meeting)
        for step in MandateStep:
            yield from self._mandate(step)
        for rule in self.profile.rules:
            yield self._rule(rule)
        yield from self._waiting()
        yield self._contacts()
        yield self._monitors()

    def summary(self) -> dict[ValueGroup, str]:
        """Return what each kind of thing comes down to."""
        lines = {line.key: line.shown for line in self.lines()}
        mandates = [
            self.texts(
                "profiles.mandate", step=_capital(word(self.texts, step)), roles=lines[f"mandate.{step.value}.may"]
            )
            for step in MandateStep
            if lines[f"mandate.{step.value}.may"]
        ]
        rules = len(self.profile.rules)
        norms = [line.label + ": " + line.shown for line in self._waiting() if line.shown]
        return {
            ValueGroup.ROLE: ", ".join(self._said(role.title) for role in self.profile.roles),
            ValueGroup.MEETING: ", ".join(self._said(meeting.title) for meeting in self.profile.meetings),
            ValueGroup.MANDATE: " ".join(mandates),
            ValueGroup.RULE: self.texts.count("profiles.rules", rules) if rules else "",
            ValueGroup.WAITING: ", ".join(norms),
            ValueGroup.CONTACTS: lines["contacts.limit"],
            ValueGroup.MONITOR: lines["monitors"],
        }

    def _said(self, words: Words) -> str:
        return words.get(self.texts.language, "")

    def _role(self, role: LocalRole) -> ValueLine:
        title = self._said(role.title)
        return ValueLine(
            key=f"role.{role.id}.title",
            group=ValueGroup.ROLE,
            kind=ValueKind.WORDS,
            label=word(self.texts, role.kind),
            shown=title,
            raw=title,
            lines=role.lines,
        )

    def _meeting(self, meeting: MeetingKind) -> Iterator[ValueLine]:
        title, purpose, ground = (self._said(words) for words in (meeting.title, meeting.purpose, meeting.ground))
        information = ", ".join(word(self.texts, kind) for kind in meeting.information)
        minutes = self.texts.count("profiles.minutes", meeting.item_minutes) if meeting.item_minutes else ""
        values: Sequence[tuple[str, ValueKind, str, str | int | tuple[str, ...] | None]] = (
            ("title", ValueKind.WORDS, title, title),
            ("participants", ValueKind.ROLES, self._roles(meeting.participants), meeting.participants),
            ("rhythm", ValueKind.RHYTHM, rhythm_words(meeting.rhythm, self.texts), meeting.rhythm),
            ("purpose", ValueKind.WORDS, purpose, purpose),
            ("ground", ValueKind.WORDS, ground, ground),
            ("information", ValueKind.INFORMATION, information, meeting.information),
            ("item_minutes", ValueKind.NUMBER, minutes, meeting.item_minutes),
        )
        for name, kind, shown, raw in values:
            yield ValueLine(
                key=f"meeting.{meeting.id}.{name}",
                group=ValueGroup.MEETING,
                kind=kind,
                label=self.texts(f"profiles.label.meeting_{name}", meeting=title),
                shown=shown,
                raw=raw,
                lines=meeting.lines,
            )

    def _mandate(self, step: MandateStep) -> Iterator[ValueLine]:
        empty = Mandate(step=step, may=(), may_not=(), words={})
        mandate = next((found for found in self.profile.mandates if found.step is step), empty)
        words = self._said(mandate.words)
        values: Sequence[tuple[str, ValueKind, str, str | tuple[str, ...]]] = (
            ("may", ValueKind.ROLES, self._roles(mandate.may), mandate.may),
            ("may_not", ValueKind.ROLES, self._roles(mandate.may_not), mandate.may_not),
            ("words", ValueKind.WORDS, words, words),
        )
        for name, kind, shown, raw in values:
            yield ValueLine(
                key=f"mandate.{step.value}.{name}",
                group=ValueGroup.MANDATE,
                kind=kind,
                label=self.texts(f"profiles.label.mandate_{name}", step=word(self.texts, step)),
                shown=shown,
                raw=raw,
                lines=mandate.lines,
            )

    def _rule(self, rule: Rule) -> ValueLine:
        answer = self.texts(f"profiles.answer.{rule.answer.value}")
        return ValueLine(
            key=f"rule.{rule.id}",
            group=ValueGroup.RULE,
            kind=ValueKind.RULE,
            label=self._conditions(rule),
            shown=f"{answer} {self._said(rule.why)}",
            lines=rule.lines,
        )

    def _conditions(self, rule: Rule) -> str:
        forms = [self._form(form) for form in rule.forms]
        parts = [
            ", ".join(rule.residence),
            ", ".join(word(self.texts, place) for place in sorted(rule.settings)),
            word(self.texts, rule.offer) if rule.offer is not Offer.UNKNOWN else "",
            ", ".join(word(self.texts, layer) for layer in sorted(rule.layers)),
            ", ".join(word(self.texts, kind) for kind in sorted(rule.education_types)),
            ", ".join(forms),
        ]
        found = " · ".join(part for part in parts if part) or self.texts("profiles.label.everybody")
        days = self._days(rule.valid)
        return f"{found} ({days})" if days else found

    def _form(self, form: str) -> str:
        found = codelists.help_forms().find(form)
        return self._said(found.title) if found else form

    def _days(self, span: Span) -> str:
        parts = [
            self.texts(f"profiles.{name}", day=self._day(day))
            for name, day in (("from_day", span.start), ("until_day", span.end))
            if day is not None
        ]
        return ", ".join(parts)

    def _day(self, day: date) -> str:
        month = self.texts(f"consent.month.{day.month}")
        return self.texts("consent.day.full", day=day.day, month=month, year=day.year)

    def _waiting(self) -> Iterator[ValueLine]:
        known = {kind for norm in self.profile.waiting for kind in norm.education_types}
        for kind in (None, *sorted({*known, *self.kinds})):
            yield from self._norm(kind)

    def _norm(self, kind: EducationType | None) -> Iterator[ValueLine]:
        wanted = frozenset({kind}) if kind else frozenset()
        norm = next((norm for norm in self.profile.waiting if norm.education_types == wanted), WaitingNorm())
        place = kind.value if kind else "common"
        who = word(self.texts, kind) if kind else self.texts("profiles.label.everybody")
        for name, days in (("to_assessment", norm.to_assessment), ("to_start", norm.to_start)):
            yield ValueLine(
                key=f"waiting.{place}.{name}",
                group=ValueGroup.WAITING,
                kind=ValueKind.NUMBER,
                label=self.texts(f"profiles.label.{name}", who=who),
                shown=self.texts.count("profiles.days", days) if days else "",
                raw=days,
                lines=norm.lines,
            )

    def _contacts(self) -> ValueLine:
        contacts = self.profile.contacts
        number = self.texts.count("profiles.contacts", contacts.limit) if contacts.limit else ""
        return ValueLine(
            key="contacts.limit",
            group=ValueGroup.CONTACTS,
            kind=ValueKind.NUMBER,
            label=self.texts("profiles.label.limit"),
            shown=" ".join(part for part in (number, self._said(contacts.note)) if part),
            raw=contacts.limit,
            lines=contacts.lines,
        )

    def _monitors(self) -> ValueLine:
        titles = [self._said(parsing.load(name).title) for name in self.profile.monitors]
        return ValueLine(
            key="monitors",
            group=ValueGroup.MONITOR,
            kind=ValueKind.MONITORS,
            label=self.texts("profiles.label.monitors"),
            shown=", ".join(titles),
            raw=self.profile.monitors,
        )

    def _roles(self, roles: Sequence[str]) -> str:
        return ", ".join(self.profile.role_title(role, self.texts.language) for role in roles)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
