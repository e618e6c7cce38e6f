"""Looking back on a school year of meetings: a few sentences, two charts, and what the meetings said of themselves."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.charts import Chart, Series, Shape
from models.meeting import DecisionKind
from models.meeting_figures import Look, MeetingFigures, Wait
from models.wording import word
from ui.pages.dossier_words import capital
from ui.theme import SMALL, TIGHT
from ui.widgets.buttons import IconButton
from ui.widgets.charts_view import ChartsView
from ui.widgets.labels import SectionHeading, Text, Title
from ui.widgets.scroll import Scroll
from ui.words import date_of, short_day, texts

_FEWEST: Final = 5
"""Of fewer pupils a median says more about one of them than about the team."""

_MOST_LOOKS: Final = 12


class MeetingYear(QWidget):
    """The year, as far as it is written down.

    Signals:
        left: back to all meetings.

    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_year")
        self._back = IconButton("arrow-left", self.tr("Back to all meetings (Esc)"))
        self._back.setObjectName("leave_meeting_year")
        self._back.clicked.connect(self.left)
        self._title = Title()
        self._charts = ChartsView(texts())
        self._heading = SectionHeading(self.tr("What the meetings said of themselves"))
        self._looks = [(Text("", "strong"), Text()) for _ in range(_MOST_LOOKS)]
        self._create_layout()

    def show_figures(self, found: MeetingFigures, kinds: Mapping[str, str]) -> None:
        """Show a year.

        Args:
            found: the figures.
            kinds: what each type of meeting is called here.

        """
        start = found.span.start
        self._title.setText(self.tr("School year {0}-{1} so far").format(start.year, start.year + 1) if start else "")
        self._charts.show_charts(_sentences(found), _charts(found))
        looks = [look for look in reversed(found.looks) if look.said][:_MOST_LOOKS]
        self._heading.setVisible(bool(looks))
        for place, (head, words) in enumerate(self._looks):
            look = looks[place] if place < len(looks) else None
            head.say(f"{kinds.get(look.kind, '')}, {date_of(look.on)}" if look else "")
            words.say(_said(look) if look else "")

    def focus_start(self) -> None:
        """Put the keyboard where one can go back."""
        self._back.setFocus()

    def forget(self) -> None:
        """Drop every figure and word."""
        self._title.setText("")
        self._charts.forget()
        for head, words in self._looks:
            head.say("")
            words.say("")

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, SMALL, 0)
        inside.setSpacing(TIGHT)
        inside.addWidget(self._charts)
        inside.addSpacing(SMALL)
        inside.addWidget(self._heading)
        for pair in self._looks:
            for part in pair:
                inside.addWidget(part)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(Scroll(content), 1)


def _said(look: Look) -> str:
    tell = (
        (QCoreApplication.translate("MeetingYear", "Went well: {0}"), look.went_well),
        (QCoreApplication.translate("MeetingYear", "Could be better: {0}"), look.went_badly),
        (QCoreApplication.translate("MeetingYear", "Next time: {0}"), look.to_change),
    )
    return "\n".join(words.format(said) for words, said in tell if said)


def _sentences(found: MeetingFigures) -> Sequence[str]:
    if not found.meetings:
        return (QCoreApplication.translate("MeetingYear", "No meeting was held yet this school year."),)
    held = QCoreApplication.translate("MeetingYear", "{0} meetings, {1} items about pupils and {2} themes.")
    return tuple(
        words
        for words in (
            held.format(found.meetings, found.pupils, found.themes),
            _time_words(found),
            _action_words(found),
            _wait_words(found),
        )
        if words
    )


def _time_words(found: MeetingFigures) -> str:
    if not found.timed:
        return ""
    words = QCoreApplication.translate("MeetingYear", "An item took {0} minutes, planned was {1} (of {2} items).")
    return words.format(round(found.spent / found.timed), round(found.planned / found.timed), found.timed)


def _action_words(found: MeetingFigures) -> str:
    actions = found.actions
    if not actions.made:
        return ""
    words = QCoreApplication.translate(
        "MeetingYear", "{0} actions agreed: {1} done in time, {2} done later, {3} dropped, {4} open of which {5} late."
    )
    return words.format(actions.made, actions.in_time, actions.later, actions.dropped, actions.open, actions.late)


def _wait_words(found: MeetingFigures) -> str:
    """Return whether waiting became shorter; nothing about a handful of pupils."""
    now, before = found.wait, found.wait_before
    if not _tells(now) or now.days is None:
        return ""
    words = QCoreApplication.translate(
        "MeetingYear", "From question to start of help by the care team: {0} days, the middle of {1} pupils."
    ).format(now.days, now.pupils)
    if not _tells(before) or before.days is None:
        return words
    earlier = QCoreApplication.translate("MeetingYear", "In the same months of last year: {0} days, of {1} pupils.")
    return f"{words} {earlier.format(before.days, before.pupils)}"


def _tells(wait: Wait) -> bool:
    return wait.pupils >= _FEWEST


def _charts(found: MeetingFigures) -> Sequence[Chart]:
    return [chart for chart in (_decisions(found), _ratings(found)) if chart is not None]


def _decisions(found: MeetingFigures) -> Chart | None:
    kinds = [kind for kind in DecisionKind if found.decisions.get(kind)]
    unnamed = found.decisions.get(None, 0)
    if not kinds:
        return None
    named = [capital(word(texts(), kind)) for kind in kinds]
    caveat = QCoreApplication.translate("MeetingYear", "{0} decisions have no kind and are not shown.").format(unnamed)
    return Chart(
        title=QCoreApplication.translate("MeetingYear", "Decisions"),
        unit=QCoreApplication.translate("MeetingYear", "decisions"),
        basis=QCoreApplication.translate("MeetingYear", "All decisions noted in meetings of this school year."),
        caveat=caveat if unnamed else "",
        shape=Shape.BARS,
        points=tuple(named),
        series=(
            Series(
                title=QCoreApplication.translate("MeetingYear", "decisions"),
                values=tuple(found.decisions[kind] for kind in kinds),
            ),
        ),
    )


def _ratings(found: MeetingFigures) -> Chart | None:
    rated = [look for look in found.looks if look.rating is not None]
    if len(rated) < len(("one", "another")):
        return None
    end = rated[-1].on
    return Chart(
        title=QCoreApplication.translate("MeetingYear", "How the meetings went"),
        unit=QCoreApplication.translate("MeetingYear", "from 1 to 5"),
        basis=QCoreApplication.translate("MeetingYear", "Meetings that said so: {0} of {1}.").format(
            len(rated), found.meetings
        ),
        caveat=QCoreApplication.translate("MeetingYear", "It says how it felt, not what it brought a pupil."),
        shape=Shape.LINES,
        points=tuple(short_day(look.on, end) for look in rated),
        series=(
            Series(
                title=QCoreApplication.translate("MeetingYear", "how it went"),
                values=tuple(look.rating for look in rated),
            ),
        ),
    )
