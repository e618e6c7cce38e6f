"""Who at the table may not hear a name, why, and what to choose then."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.consent_overview import SETTLED
from models.consent_wording import consent_line, giver_labels, verdict_step
from models.meeting import AgendaItem
from models.sharing import Ground, Verdict
from models.usecases.meeting_table import Table
from resources import Texts
from ui.icons import IconLabel
from ui.pages.focus import give_way
from ui.theme import CLOSE, SMALL, TIGHT, Tone, set_look
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptGroup:
    """People who may not hear a name for the same reason.

    Attributes:
        verdict: why; it names nobody.

    """

    names: tuple[str, ...]
    verdict: Verdict


def kept_groups(table: Table, item: AgendaItem) -> tuple[KeptGroup, ...]:
    """Return who may not hear the name of an item, by reason, the largest group first."""
    groups: dict[Verdict, list[str]] = {}
    for person in table.kept_from(item):
        groups.setdefault(table.verdicts[item.id, person], []).append(table.professionals[person].name)
    found = [KeptGroup(names=tuple(names), verdict=verdict) for verdict, names in groups.items()]
    return tuple(sorted(found, key=lambda group: -len(group.names)))


class KeptBox(QFrame):
    """Says who may not hear a name and offers the three choices; nothing is chosen by itself.

    Signals:
        consent_wanted: go and ask for consent.
        anonymous_wanted: talk about the pupil without a name.
        name_wanted: talk about the pupil by name again.
        removal_wanted: leave the pupil out.

    """

    consent_wanted = Signal()
    anonymous_wanted = Signal()
    name_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kept_box")
        self._said: list[Text] = []
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self.hide()

    def show_item(self, table: Table, item: AgendaItem, texts: Texts) -> None:
        """Say who may hear about an item."""
        if item.pupil is None:
            self.forget()
            return
        if item.anonymous:
            self._say_anonymous()
            return
        groups = kept_groups(table, item)
        if not groups:
            self._say_all()
            return
        self._say_kept(table, item, groups, texts)

    def forget(self) -> None:
        """Say nothing about anybody."""
        self._say("", Tone.INFO, ())
        self._next.say("")
        self.hide()

    def _say_anonymous(self) -> None:
        head = self.tr("Discussed without a name. In every copy the pupil is called by a letter.")
        self._say(head, Tone.INFO, ())
        self._next.say(self.tr("Use no name and nothing that gives the pupil away while you talk."))
        self._show_choices(self._named)

    def _say_all(self) -> None:
        self._say(self.tr("Everybody at the table may hear the name."), Tone.OK, ())
        self._next.say("")
        self._show_choices(self._nameless_too)

    def _say_kept(self, table: Table, item: AgendaItem, groups: Sequence[KeptGroup], texts: Texts) -> None:
        number = sum(len(group.names) for group in groups)
        head = self.tr("%n at the table may not hear the name. Choose what to do.", "", number)
        pupil = table.pupils[item.pupil] if item.pupil else None
        people = giver_labels(pupil, table.guardians[pupil.id], texts) if pupil else {}
        lines = []
        for group in groups:
            status = group.verdict.status
            why = f"{consent_line(status, people, texts)}." if status else self._without_consent(group.verdict.ground)
            lines.append((", ".join(group.names), why))
        self._say(head, Tone.WARN, lines)
        self._next.say(verdict_step(groups[0].verdict, people, texts))
        asking = any(group.verdict.status is None or group.verdict.status.state not in SETTLED for group in groups)
        self._show_choices(*((self._ask,) if asking else ()), self._nameless, self._remove)

    def _without_consent(self, ground: Ground) -> str:
        if ground is Ground.NOT_DEPLOYED:
            return self.tr("Does not work at this school now.")
        return self.tr("Nobody has been asked for consent yet.")

    def _say(self, head: str, tone: Tone, lines: Sequence[tuple[str, str]]) -> None:
        icons = {Tone.OK: "circle-check", Tone.WARN: "triangle-alert", Tone.INFO: "eye-off"}
        self._icon.show_icon(icons[tone], tone)
        self._head.setText(head)
        self._clear_lines()
        for names, why in lines:
            self._said += [Text(names, "strong"), Text(why)]
        give_way(*self._said)
        for said in self._said:
            self._lines.addWidget(said)
        set_look(self, f"strip-{tone.value}")
        self.show()

    def _clear_lines(self) -> None:
        for said in self._said:
            self._lines.removeWidget(said)
            said.clear()
            said.hide()  # or a show that is still due would open it as a window
            said.setParent(None)
            said.deleteLater()
        self._said = []

    def _show_choices(self, *wanted: QWidget) -> None:
        for button in (self._ask, self._nameless, self._nameless_too, self._remove, self._named):
            button.setVisible(button in wanted)

    def _create_widgets(self) -> None:
        self._icon = IconLabel("circle-check", Tone.OK)
        self._head = Text("", "strong")
        self._next = Hint()
        self._ask = Button(self.tr("Ask consent"), "shield-check")
        self._ask.setObjectName("ask_consent")
        self._nameless = Button(self.tr("Discuss without a name"), "eye-off")
        self._nameless.setObjectName("discuss_anonymously")
        self._nameless_too = LinkButton(self.tr("Discuss without a name all the same"), "eye-off")
        self._nameless_too.setObjectName("discuss_anonymously_too")
        self._remove = Button(self.tr("Leave out"), "x")
        self._remove.setObjectName("leave_out")
        self._named = LinkButton(self.tr("Use the name again"), "user")
        self._named.setObjectName("discuss_named")

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._head, 1)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(TIGHT)
        self._choices = FlowRow()
        for button in (self._ask, self._nameless, self._nameless_too, self._remove, self._named):
            self._choices.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(CLOSE, CLOSE, CLOSE, CLOSE)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addWidget(self._next)
        column.addWidget(self._choices)

    def _connect_signals(self) -> None:
        self._ask.clicked.connect(self.consent_wanted)
        self._remove.clicked.connect(self.removal_wanted)
        self._nameless.clicked.connect(self.anonymous_wanted)
        self._nameless_too.clicked.connect(self.anonymous_wanted)
        self._named.clicked.connect(self.name_wanted)
