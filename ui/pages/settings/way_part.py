"""The way of working: which one counts since when, every value with its source, and what the school says itself."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.profile import load_profile
from models.profile_choice import ProfileChoice, ProfileHistory
from models.profile_parts import Profile
from models.profile_values import ValueKind, ValueLine, value_lines
from models.usecases.profiles import ProfileUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from ui.dialogs.choose_way_dialog import ChooseWayDialog
from ui.dialogs.own_value_dialog import OwnDialog, OwnMeetingDialog, OwnValue, OwnValueDialog
from ui.dialogs.rule_dialog import RuleDialog
from ui.drafts import About, set_about
from ui.itemmodels.ways import WayRow, WayTableModel
from ui.page import Place
from ui.pages.settings.listed_part import ListedPart
from ui.pages.settings.way_detail import WayDetail
from ui.theme import TIGHT, WIDE
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.widgets.table_view import TableView
from ui.words import date_of, language, texts

_CHOOSE: Final = "choose"
_NEW_RULE: Final = "new_rule"
_NEW_MEETING: Final = "new_meeting"


class WayPart(ListedPart[WayRow]):
    """Shows the way of working of today, and changes it from a day on."""

    topics = frozenset({Topic.SCHOOL})

    _detail: WayDetail

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, WayRow, parent)
        self.setObjectName("way_part")
        self._cases = ProfileUseCases(session)
        self._history = ProfileHistory(base="")
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    @property
    def profile(self) -> Profile:
        """The way of working of today, as it is at this school."""
        return self._cases.today()

    def _today(self) -> date:
        return self._session.today

    def _create_widgets(self) -> None:
        self._title, self._about = SectionHeading(), Text()
        self._since, self._next = Hint(), Hint()
        self._title.setObjectName("way_title")
        self._since.setObjectName("way_since")
        self._next.setObjectName("way_next")
        self._choose = Button(self.tr("Another way of working"), "calendar")
        self._choose.setObjectName("choose_way")
        self._drop = LinkButton(self.tr("Take this back"), "undo-2")
        self._drop.setObjectName("take_back_way")
        self._filter = QLineEdit()
        self._filter.setObjectName("way_filter")
        self._filter.setPlaceholderText(self.tr("Search in the way of working"))
        self._filter.setAccessibleName(self.tr("Search in the way of working"))
        self._rule = Button(self.tr("New rule about the decision"), "plus")
        self._rule.setObjectName("add_rule")
        self._meeting = Button(self.tr("New type of meeting"), "plus")
        self._meeting.setObjectName("add_meeting_kind")
        for button in (self._choose, self._rule, self._meeting):
            button.setEnabled(self._may_edit)
        self._table = WayTableModel(self)
        self._view = TableView(self._table, self.tr("Values of the way of working"))
        self._view.setObjectName("way_view")
        self._detail = WayDetail(may_edit=self._may_edit)

    def _create_layout(self) -> None:
        buttons = FlowRow()
        for button in (self._rule, self._meeting):
            buttons.add(button)
        self._lay_out(self._head(), (self._filter, self._view, buttons))

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        for part in (self._title, self._about, self._since, self._next):
            words.addWidget(part)
        words.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.setSpacing(WIDE)
        head.addLayout(words, 1)
        head.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _connect_signals(self) -> None:
        self._choose.clicked.connect(self._on_choose_clicked)
        self._drop.clicked.connect(self._on_take_back_clicked)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._rule.clicked.connect(self._on_rule_clicked)
        self._meeting.clicked.connect(self._on_meeting_clicked)
        self._detail.change_wanted.connect(self._on_change_wanted)
        self._detail.back_wanted.connect(self._on_back_wanted)

    def _row(self, line: ValueLine, own: object, said: dict[str, str]) -> WayRow:
        whole = ".".join(line.key.split(".")[:2])
        keys = [key for key in (line.key, whole) if isinstance(own, dict) and key in own]
        key = keys[0] if keys else ""
        return WayRow(
            line=line, own=key, since=self._history.own_since(key, self._today()), said=said.get(line.key, "")
        )

    def _show_head(self, profile: Profile) -> None:
        today = self._today()
        self._title.setText(profile.title[language()])
        self._about.setText(profile.about[language()])
        since = self._history.since(today)
        began = self.tr("Since the beginning.") if since is None else self.tr("Since {0}.").format(date_of(since))
        self._since.say(began)
        coming = self._history.coming(today)
        words = (
            self.tr("From {0}: {1}").format(date_of(coming.since), load_profile(coming.profile).title[language()])
            if coming
            else ""
        )
        self._next.say(words)
        self._drop.setVisible(coming is not None and self._may_edit)

    def _new_key(self, table: str) -> str:
        made = {entry.key for entry in self._history.overrides}
        number = 1
        while f"{table}.own_{number}" in made:
            number += 1
        return f"{table}.own_{number}"

    def _open_own(self, dialog: OwnDialog, detail: str) -> None:
        set_about(dialog, _about(detail))
        self._work.open(dialog, self._say)

    def _say(self, own: OwnValue) -> Changes:
        return self._cases.say(own.key, own.value, own.since)

    def _choose_way(self, choice: ProfileChoice) -> Changes:
        return self._cases.choose(choice.profile, choice.since)

    @Slot()
    def _on_choose_clicked(self) -> None:
        dialog = ChooseWayDialog(self._history, self._today, self)
        set_about(dialog, _about(_CHOOSE))
        self._work.open(dialog, self._choose_way)

    @Slot()
    def _on_take_back_clicked(self) -> None:
        coming = self._history.coming(self._today())
        if coming is not None:
            self._carry_out(self._cases.take_back, coming)

    @Slot(str)
    def _on_filter_changed(self, text: str) -> None:
        self._view.proxy.set_filter_text(text)
        if self._view.current_row() is None:
            self._view.choose_first()

    @Slot()
    def _on_rule_clicked(self) -> None:
        self._open_own(RuleDialog(self._new_key("rule"), None, self._today, self), _NEW_RULE)

    @Slot()
    def _on_meeting_clicked(self) -> None:
        self._open_own(OwnMeetingDialog(self._new_key("meeting"), self.profile, self._today, self), _NEW_MEETING)

    @Slot()
    def _on_change_wanted(self) -> None:
        row = self._chosen()
        if row is None or not self._may_edit:
            return
        if row.line.kind is ValueKind.RULE:
            rule = next(rule for rule in self.profile.rules if f"rule.{rule.id}" == row.line.key)
            self._open_own(RuleDialog(row.line.key, rule, self._today, self), row.line.key)
        else:
            self._open_own(OwnValueDialog(row.line, self.profile, self._today, self), row.line.key)

    @Slot()
    def _on_back_wanted(self) -> None:
        row = self._chosen()
        if row is not None and row.own:
            self._carry_out(self._cases.go_back, row.own, self._today())

    @override
    def title(self) -> str:
        return self.tr("Way of working")

    @override
    def refresh(self) -> None:
        self._history = self._cases.history()
        profile = self.profile
        self._show_head(profile)
        self._detail.set_study(load_profile(profile.id).study)
        super().refresh()

    @override
    def _rows(self) -> list[WayRow]:
        """Return every value of the profile, with what the profile itself says beside what the school says."""
        profile, words = self.profile, texts()
        kinds = SchoolUseCases(self._session).school().education_types
        said = {line.key: line.shown for line in value_lines(load_profile(profile.id), words, kinds)}
        own = self._history.own_on(self._today())
        return [self._row(line, own, said) for line in value_lines(profile, words, kinds)]

    @override
    def _open_row(self) -> None:
        self._on_change_wanted()

    @override
    def resume(self, detail: str) -> None:
        begin = {
            _CHOOSE: self._on_choose_clicked,
            _NEW_RULE: self._on_rule_clicked,
            _NEW_MEETING: self._on_meeting_clicked,
        }.get(detail)
        if begin is not None and self._may_edit:
            begin()
        elif self._view.choose(detail):
            self._on_change_wanted()

    @override
    def forget(self) -> None:
        super().forget()
        self._history = ProfileHistory(base="")
        self._filter.clear()
        for text in (self._title, self._about, self._since, self._next):
            text.clear()


def _about(detail: str) -> About:
    return About(place=Place.SETTINGS, record="way", detail=detail)
