"""A version of the school's own: what is asked, for whom, over which periods, and how coarse."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.monitor.adapting import Adaptation, Table, limits_of, locked
from models.monitor.codes import Method, RecipientKind
from models.monitor.definition import Definition, Figure, Indicator
from models.monitor.periods import PeriodKind
from models.monitor.questions import Question
from models.wording import word
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField, ChoicesField
from ui.fields.text_field import TextField
from ui.words import language, texts

_GROUPS: Final = ("indicators", "figures", "questions")


class OwnMonitorDialog(RefusableDialog):
    """Asks what is to be different from the original.

    Signals:
        accepted_value: the ``Adaptation``.

    """

    def __init__(self, original: Definition, choice: Adaptation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("own_monitor_dialog")
        self._original, self._choice = original, choice
        self._tables = dict(_keyed(original))
        self.set_heading(
            self.tr("A version of your own of: {0}").format(original.title[language()]),
            self.tr("Whom it counts and that it is safe stay as they are. A version by which you sent stays readable."),
        )
        self._add_whole()
        self._add_asked()
        self._add_finer()

    @override
    def construct(self, values: dict[str, Any]) -> Adaptation:
        title = values["title"].strip()
        if not title:
            raise ValidationError({"title": "required"})
        if not values["recipients"]:
            raise ValidationError({"recipients": "required"})
        parts = frozenset[str]().union(*(values.get(name, frozenset()) for name in _GROUPS))
        steps = values.get("steps", frozenset(self._choice.steps))
        return replace(
            self._choice,
            recipients=tuple(kind for kind in self._original.recipients if kind in values["recipients"]),
            period=values["period"],
            limit=values["limit"],
            parts=parts | locked(self._original),
            tables=frozenset[Table](self._tables[key] for key in values.get("tables", ())),
            steps=tuple(step.code for step in self._original.rollups if step.code in steps),
            words=self._words(title, values["title_en"].strip()),
        )

    def _add_whole(self) -> None:
        named = self._choice.words.get("title", self._original.title)
        title = TextField("title", self.tr("Name"))
        english = TextField("title_en", self.tr("Name in English"), hint=self.tr("Empty: the same name."))
        recipients: ChoicesField[RecipientKind] = ChoicesField(
            "recipients", self.tr("For whom"), [(kind, word(texts(), kind)) for kind in self._original.recipients]
        )
        period: ChoiceField[PeriodKind] = ChoiceField(
            "period", self.tr("Period"), [(kind, word(texts(), kind)) for kind in PeriodKind]
        )
        limit: ChoiceField[int] = ChoiceField(
            "limit",
            self._limit_label(),
            [(number, str(number)) for number in limits_of(self._original)],
            hint=self.tr("Coarser is always safe. Finer than what comes with Luwte is not possible."),
        )
        for field in (title, english, recipients, period, limit):
            self.form.add(field)
        title.set_value(named["nl"])
        english.set_value(named["en"] if named["en"] != named["nl"] else "")
        recipients.set_value(self._choice.recipients)
        period.set_value(self._choice.period)
        limit.set_value(self._choice.limit)

    def _limit_label(self) -> str:
        hides = self._original.method is Method.THRESHOLD
        return self.tr("Hide numbers below") if hides else self.tr("Round to multiples of")

    def _add_asked(self) -> None:
        stay = locked(self._original)
        free = [one for one in self._original.indicators if one.id not in stay]
        self._add_group("indicators", self.tr("Asked about pupils"), free, self._stay_words(stay))
        self._add_group("figures", self.tr("Told about the school"), self._original.figures)
        self._add_group("questions", self.tr("Asked of the school"), self._original.questions)

    def _stay_words(self, stay: frozenset[str]) -> str:
        titles = [one.title[language()] for one in self._original.indicators if one.id in stay]
        return self.tr("Always there, for the sums: {0}.").format(", ".join(titles)) if titles else ""

    def _add_group(self, name: str, label: str, asked: Iterable[Indicator | Figure | Question], hint: str = "") -> None:
        options = [(one.id, one.title[language()]) for one in asked]
        if options:
            field: ChoicesField[str] = ChoicesField(name, label, options, hint=hint)
            self.form.add(field)
            field.set_value(self._choice.parts)

    def _add_finer(self) -> None:
        """Add the tables and the steps to coarser ones."""
        if self._tables:
            tables: ChoicesField[str] = ChoicesField(
                "tables",
                self.tr("Tables"),
                [(key, self._table_words(*table)) for key, table in self._tables.items()],
                hint=self.tr("A table of two things needs both of its own tables."),
            )
            self.form.add(tables)
            tables.set_value([key for key, table in self._tables.items() if table in self._choice.tables])
        if self._original.rollups:
            steps: ChoicesField[str] = ChoicesField(
                "steps",
                self.tr("When tables are too fine to be safe, Luwte may"),
                [(step.code, step.title[language()]) for step in self._original.rollups],
                hint=self.tr("From top to bottom. Without steps there is sooner no file at all."),
            )
            self.form.add(steps)
            steps.set_value(self._choice.steps)

    def _table_words(self, name: str, table: tuple[str, ...]) -> str:
        indicator = next(one for one in self._original.indicators if one.id == name)
        parts = " × ".join(self._original.breakdown(part).title[language()] for part in table)
        return f"{indicator.title[language()]}: {parts}"

    def _words(self, title: str, english: str) -> dict[str, Any]:
        found = {"nl": title, "en": english or title}
        words = {place: text for place, text in self._choice.words.items() if place != "title"}
        return words if found == dict(self._original.title) else {**words, "title": found}


def _keyed(original: Definition) -> Iterator[tuple[str, Table]]:
    """Yield every table under a key that can be kept in a draft, in the order of the file."""
    for one in original.indicators:
        for table in one.tables:
            yield f"{one.id}|{'+'.join(table)}", (one.id, table)
