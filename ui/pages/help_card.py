"""One piece of help as a card: what it is, how it stands, what counts, and what can be done with it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from models.profile import Profile
from models.trajectory import Layer, ReferralRoute, Trajectory, decides_and_helps, running_on
from models.usecases.pupils import Dossier
from models.waiting import Clock, clock_to_assessment, clock_to_start
from models.wording import word
from ui.pages.dossier_desk import Deed, Desk, Surroundings, Wish
from ui.pages.dossier_goal_words import contacts_within, count_words, limit_words
from ui.pages.dossier_help_words import ended_line, help_facts, help_title, no_room_line, running_line, span_words
from ui.pages.dossier_parts import AnyDeedButton, Block, DeedIcon, DeedLink
from ui.pages.dossier_words import capital, listed
from ui.pages.help_decision import DecisionWords
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import date_of


class HelpCard(Block):
    """Shows one piece of help."""

    def __init__(self, entry: Trajectory, dossier: Dossier, around: Surroundings, desk: Desk) -> None:
        super().__init__()
        self.setObjectName(f"card_{entry.id}")
        self._entry = entry
        self._dossier = dossier
        self._desk = desk
        self._way_on = around.way_on
        self._count = contacts_within(entry, dossier.contacts, around.profile)
        self.add_head(self._title(), self._chip(), *self._pencil())
        self._add_facts(around.profile)
        self._add_warnings()
        for row in self._buttons():
            self.add_buttons(row)

    def _title(self) -> str:
        return help_title(self._entry, self._dossier, self._desk.texts)

    def _chip(self) -> ChipLook | None:
        today = self._desk.today
        if self._entry.ended_on is not None and self._entry.ended_on < today:
            return ChipLook(word=QCoreApplication.translate("Dossier", "ended"), tone=Tone.MUTED)
        if running_on(self._entry, today):
            return ChipLook(word=QCoreApplication.translate("Dossier", "runs"), tone=Tone.OK, icon="heart-handshake")
        return ChipLook(word=QCoreApplication.translate("Dossier", "waits"), tone=Tone.WARN, icon="hourglass")

    def _add_facts(self, profile: Profile) -> None:
        entry, texts = self._entry, self._desk.texts
        if entry.ended_on is not None:
            self.add_line(ended_line(entry, texts))
        elif entry.started_on is not None:
            self.add_line(running_line(entry))
        for line in clock_lines(entry, clock_to_assessment(entry, self._desk.today), self._start()):
            self.add_line(line, "hint", icon="clock")
        self.add_line(help_facts(entry, self._dossier, texts), "hint")
        self.add_line(self._origin(), "hint")
        if entry.ended_on is None:
            self.add_line(
                DecisionWords(self._way_on, self._dossier.pupil).of(entry, self._desk.today), "hint", icon="info"
            )
        counts = counts_in_monitor(entry) if profile.monitors else ""
        self.add_line(listed(counts, self._contacts()), "hint")

    def _start(self) -> Clock | None:
        return clock_to_start(self._entry, self._desk.today)

    def _contacts(self) -> str:
        if not self._count.number and self._count.limit is None:
            return ""
        return capital(count_words(self._count))

    def _origin(self) -> str:
        """Return how it came about: by whom, from which help, as which provider, under which code."""
        entry, texts = self._entry, self._desk.texts
        places = ", ".join(sorted(word(texts, place) for place in entry.settings))
        decided = ""
        if entry.decided_by:
            decided = QCoreApplication.translate("Dossier", "decided by {0}").format(entry.decided_by)
        route = ""
        if entry.route is not ReferralRoute.UNKNOWN:
            route = QCoreApplication.translate("Dossier", "through {0}").format(word(texts, entry.route))
        return listed(places, decided, route, self._sub(), self._code(), self._follows())

    def _sub(self) -> str:
        if self._entry.main:
            return ""
        said = QCoreApplication.translate("Dossier", "sub provider")
        reason = self._entry.sub_reason
        return f"{said} ({word(self._desk.texts, reason)})" if reason else said

    def _code(self) -> str:
        spic = self._entry.spic
        if spic is None:
            return ""
        number = ""
        if spic.profile is not None:
            number = QCoreApplication.translate("Dossier", "profile {0}").format(spic.profile)
        parts = (word(self._desk.texts, spic.segment), number, spic.intensity)
        return "SPIC " + ", ".join(part for part in parts if part)

    def _follows(self) -> str:
        link = self._entry.follows
        if link is None:
            return ""
        previous = next((entry for entry in self._dossier.trajectories if entry.id == link.previous), None)
        if previous is None:
            return ""
        after = QCoreApplication.translate("Dossier", "{0}, after: {1}")
        before = help_title(previous, self._dossier, self._desk.texts)
        return after.format(capital(word(self._desk.texts, link.kind)), before)

    def _add_warnings(self) -> None:
        person = self._dossier.professionals.get(self._entry.professional) if self._entry.professional else None
        if person is not None and decides_and_helps(self._entry.decided_by, person.name):
            words = QCoreApplication.translate(
                "Dossier", "The same person decided and helps. Let somebody else decide."
            )
            self.add_line(words, icon="triangle-alert", tone=Tone.WARN)
        self.add_line(no_room_line(self._entry, self._dossier, self._desk.today), icon="triangle-alert", tone=Tone.WARN)
        if self._entry.ended_on is None:
            self.add_line(limit_words(self._count), icon="triangle-alert", tone=Tone.WARN)

    def _pencil(self) -> Sequence[AnyDeedButton]:
        if not self._desk.may(Deed.EDIT_HELP):
            return ()
        words = QCoreApplication.translate("Dossier", "Change: {0}").format(self._title())
        pencil = DeedIcon(words, Wish(deed=Deed.EDIT_HELP, record=self._entry.id))
        pencil.setObjectName(f"card_{Deed.EDIT_HELP}_{self._entry.id}")
        return (pencil,)

    def _buttons(self) -> Iterable[Sequence[AnyDeedButton]]:
        """Yield what is done often, and under it what is done once."""
        still = self._entry.ended_on is None
        contact = QCoreApplication.translate("Dossier", "Note a contact")
        goal = QCoreApplication.translate("Dossier", "Set a goal")
        follow = QCoreApplication.translate("Dossier", "Go on from this")
        end = QCoreApplication.translate("Dossier", "End")
        yield self._links((Deed.NOTE_CONTACT, contact, "messages-square"), (Deed.NEW_GOAL, goal, "plus"), fits=still)
        ends = ((Deed.END_HELP, end, "check"),) if still and self._entry.started_on else ()
        yield self._links((Deed.CONTINUE_HELP, follow, "chevron-right"), *ends)

    def _links(self, *offered: tuple[Deed, str, str], fits: bool = True) -> Sequence[AnyDeedButton]:
        links = []
        for deed, words, icon in offered:
            if fits and self._desk.may(deed):
                link = DeedLink(words, Wish(deed=deed, record=self._entry.id), icon)
                link.setObjectName(f"card_{deed}_{self._entry.id}")
                link.setAccessibleName(f"{words}: {self._title()}")
                links.append(link)
        return links


def clock_lines(entry: Trajectory, talk: Clock | None, start: Clock | None) -> Iterable[str]:
    """Yield the two clocks: while they run, and how long the wait was when it is over."""
    if talk is not None:
        if talk.until is None:
            yield QCoreApplication.translate("Dossier", "First talk: waits {0}").format(span_words(talk.days))
        else:
            said = QCoreApplication.translate("Dossier", "First talk on {0}: waited {1}")
            yield said.format(date_of(talk.until), span_words(talk.days))
    if start is None:
        return
    if start.until is not None:
        said = QCoreApplication.translate("Dossier", "Start on {0}: waited {1}")
        yield said.format(date_of(start.until), span_words(start.days))
        return
    waits = QCoreApplication.translate("Dossier", "Start: waits {0}").format(span_words(start.days))
    coming = ""
    if entry.started_on is not None:
        coming = QCoreApplication.translate("Dossier", "starts on {0}").format(date_of(entry.started_on))
    yield listed(waits, coming)


def counts_in_monitor(entry: Trajectory) -> str:
    """Return whether help counts for the municipality: only individual help with a plan does (monitor SJSO)."""
    if entry.layer is Layer.INDIVIDUAL and entry.plan_on is not None:
        return QCoreApplication.translate("Dossier", "Counts in the monitor")
    return QCoreApplication.translate("Dossier", "Does not count in the monitor")
