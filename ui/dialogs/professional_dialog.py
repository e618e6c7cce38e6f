"""Somebody who works around pupils: for whom he works, on which days, and until when."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.employment import Deployment, Employment, ended, renewed
from models.errors import ValidationError
from models.ids import LocationId, OrganisationId, ProfessionalId
from models.names import folded
from models.network import Organisation, Professional
from models.spans import Span
from models.typed_dates import Leaning
from models.usecases.network import Network
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import CheckField, ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField
from ui.fields.week_field import WeekField
from ui.itemmodels.network import nobody_words, school_words
from ui.theme import Tone
from ui.widgets.showing import set_shown
from ui.widgets.strip import Strip

THE_SCHOOL: Final = OrganisationId("")
"""What stands for the school as an employer, so that it is chosen and never just forgotten."""

NOBODY: Final = OrganisationId("-")
"""What stands for working for oneself, so that it is not taken for working at the school."""

EVERYWHERE: Final = LocationId("")
"""What stands for the whole school."""

_PLAIN = ("name", "days", "phone", "email", "medical_secrecy")


class ProfessionalDialog(RefusableDialog):
    """Edits one person.

    Args:
        person: to change him; None for somebody new.
        new_id: makes an id for somebody new.
        roles: what roles are called here, to suggest.

    Signals:
        accepted_value: the ``Professional``.
        organisation_wanted: his employer is not in the list yet; what was typed. Answer with ``add_employer``.

    """

    organisation_wanted = Signal(str)

    def __init__(
        self,
        person: Professional | None,
        network: Network,
        new_id: Callable[[], ProfessionalId],
        today: Callable[[], date],
        *,
        roles: Sequence[Suggestion[str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("professional_dialog")
        self._before = person
        self._network = network
        self._new_id = new_id
        self._today = today
        self._known_roles = roles
        self._organisations = {entry.id: entry for entry in network.organisations}
        self.set_heading(self.tr("New person") if person is None else self.tr("Edit person"))
        self._create_fields(today)
        self._arrange_fields()
        self._connect_signals()
        if person is not None:
            self._fill(person)

    def add_employer(self, organisation: Organisation) -> None:
        """Offer an organisation that was just added, and choose it."""
        self._organisations[organisation.id] = organisation
        self._employer.set_suggestions(self._employers())
        self._employer.set_value(organisation.id)
        self._show_consequence()
        self._employer.focus()

    def _create_fields(self, today: Callable[[], date]) -> None:
        self._name = TextField("name", self.tr("Name"))
        self._role: SuggestionField[str] = SuggestionField(
            "role", self.tr("Role"), self._known_roles, hint=self.tr("For example youth coach"), free=True
        )
        self._employer: SuggestionField[OrganisationId] = SuggestionField(
            "employer",
            self.tr("Works for"),
            self._employers(),
            hint=self.tr("Type a few letters. Choose “{0}” for staff of the school itself.").format(school_words()),
            new_words=self.tr("New organisation…"),
        )
        self._since = DateField(
            "employed_since",
            self.tr("Works there since"),
            today,
            hint=self.tr("What was before stays in the history."),
            leaning=Leaning.BACK,
        )
        self._consequence = Strip()
        self._consequence.setObjectName("employer_consequence")
        places = [(entry.id, entry.name) for entry in self._network.locations]
        everywhere = (EVERYWHERE, self.tr("The whole school"))
        self._location: ChoiceField[LocationId] = ChoiceField(
            "location", self.tr("Place of the school"), [everywhere, *places]
        )
        self._location.set_value(EVERYWHERE)
        set_shown(self._location, shown=len(places) > 1)
        self._days = WeekField("days", self.tr("Days at this school"))
        self._from = DateField("start", self.tr("Works here from"), today, leaning=Leaning.BACK)
        self._until = DateField("end", self.tr("Until"), today)
        self._phone = TextField("phone", self.tr("Telephone"))
        self._email = TextField("email", self.tr("E-mail"))
        self._secrecy = CheckField(
            "medical_secrecy",
            self.tr("Bound by medical secrecy (BIG)"),
            hint=self.tr("Keeps a file of their own; what is in it does not belong in Luwte."),
        )

    def _arrange_fields(self) -> None:
        self.form.add(self._name, self._role)
        self.form.add(self._employer)
        self.form.add(self._since)
        self.form.add_widget(self._consequence)
        self.form.add(self._days)
        self.form.add(self._location)
        self.form.add(self._from, self._until)
        self.form.add(self._phone, self._email)
        self.form.add(self._secrecy)

    def _connect_signals(self) -> None:
        self._name.committed.connect(self._on_name_committed)
        self._employer.changed.connect(self._on_employer_changed)
        self._employer.new_wanted.connect(self.organisation_wanted)

    def _fill(self, person: Professional) -> None:
        for name in _PLAIN:
            self.form.fields[name].set_value(getattr(person, name))
        self._role.set_text(person.role)
        self._employer.set_value(chosen_employer(person, self._today()))
        if self._employer.value() != NOBODY:
            self._since.set_value(person.employments[-1].span.start)
        for place in person.deployments[-1:]:
            self._location.set_value(place.location or EVERYWHERE)
            self._from.set_value(place.span.start)
            self._until.set_value(place.span.end)

    def _employers(self) -> list[Suggestion[OrganisationId]]:
        school = Suggestion(value=THE_SCHOOL, words=school_words())
        nobody = Suggestion(value=NOBODY, words=nobody_words())
        others = sorted(self._organisations.values(), key=_folded_name)
        return [
            school,
            nobody,
            *(Suggestion(value=entry.id, words=entry.name, detail=", ".join(entry.aliases)) for entry in others),
        ]

    def _show_consequence(self) -> None:
        try:
            chosen = self._employer.value()
        except ValidationError:
            chosen = None
        if self._before is None or chosen is None:
            self._consequence.clear()
            return
        sentence = employer_change(
            chosen_employer(self._before, self._today()), chosen, self._before, self._organisations
        )
        self._consequence.say(sentence, Tone.WARN)

    @Slot()
    def _on_employer_changed(self) -> None:
        if self._before is not None:
            self._since.set_value(self._today())
        self._show_consequence()

    @Slot()
    def _on_name_committed(self) -> None:
        name = folded(self._name.value())
        mine = self._before.id if self._before else None
        double = next(
            (entry for entry in self._network.professionals if entry.id != mine and folded(entry.name) == name), None
        )
        if double is None or not name:
            self._name.set_hint("")
            return
        employer = self._words_of(chosen_employer(double, self._today()))
        self._name.set_hint(self.tr("Somebody with this name is already in the list: {0}").format(employer))

    def _words_of(self, employer: OrganisationId) -> str:
        known = {THE_SCHOOL: school_words(), NOBODY: nobody_words()}
        return known.get(employer) or self._organisations[employer].name

    def _employments(self, employer: OrganisationId, since: date | None) -> tuple[Employment, ...]:
        earlier = self._before.employments if self._before else ()
        if employer == NOBODY:
            last_day = (since or self._today()) - timedelta(days=1)
            return ended(earlier, last_day)
        school = employer == THE_SCHOOL
        end = earlier[-1].span.end if earlier and earlier[-1].organisation == (employer or None) else None
        span = Span(start=since, end=end if since is None or end is None or since <= end else None)
        return renewed(earlier, Employment(organisation=None if school else employer, school=school, span=span))

    def _deployments(self, values: dict[str, Any]) -> tuple[Deployment, ...]:
        span = Span(start=values["start"], end=values["end"])
        place = Deployment(location=values["location"] or None, span=span)
        return renewed(self._before.deployments if self._before else (), place)

    @override
    def construct(self, values: dict[str, Any]) -> Professional:
        employer = values["employer"]
        if employer is None:
            problems = {"employer": "required"} | ({} if values["name"] else {"name": "required"})
            raise ValidationError(problems)
        told = {name: values[name] for name in _PLAIN}
        before = self._before or Professional(id=self._new_id(), name=values["name"])
        return replace(
            before,
            **told,
            role=self._role.text,
            employments=self._employments(employer, values["employed_since"]),
            deployments=self._deployments(values),
        )


def chosen_employer(person: Professional, today: date) -> OrganisationId:
    """Return what the field shows: for whom somebody works, or was said to go and work."""
    last = next(reversed(person.employments), None)
    if last is None or (last.span.end is not None and last.span.end < today):
        return NOBODY
    return last.organisation or THE_SCHOOL


def employer_change(
    old: OrganisationId,
    new: OrganisationId,
    person: Professional,
    organisations: dict[OrganisationId, Organisation],
) -> str:
    """Return what follows for consents when somebody gets another employer; empty when he keeps the one he has."""
    if old == new:
        return ""
    sentences = []
    if old == THE_SCHOOL:
        outside = QCoreApplication.translate(
            "ProfessionalDialog",
            "{0} is no longer staff of the school, and may only know what consent was given for.",
        )
        return outside.format(person.name)
    if old in organisations:
        lost = QCoreApplication.translate("ProfessionalDialog", "Consent towards {1} no longer reaches {0}.")
        sentences.append(lost.format(person.name, organisations[old].name))
    if new == THE_SCHOOL:
        gained = QCoreApplication.translate(
            "ProfessionalDialog", "{0} is now staff of the school and may know what the school knows."
        )
        sentences.append(gained.format(person.name))
    elif new in organisations:
        again = QCoreApplication.translate("ProfessionalDialog", "Ask the families again, now for {0}.")
        sentences.append(again.format(organisations[new].name))
    return " ".join(sentences)


def _folded_name(entry: Organisation) -> str:
    return folded(entry.name)
