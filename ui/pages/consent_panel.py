"""Consent in a dossier: in short on the overview, and in full with every answer ever given."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.carefile import CareFileStatus
from models.consent import Question
from models.consent_overview import SETTLED, JudgedConsent, most_urgent
from models.consent_status import ConsentState, ConsentStatus
from models.consent_wording import court_words
from models.ids import ConsentId
from models.usecases.consents import Printing
from models.usecases.pupils import Dossier
from ui.itemmodels.pupil_words import CONSENT_LOOKS, worth_chip
from ui.pages.coming_section import ComingSection
from ui.pages.consent_history import history_of
from ui.pages.consent_matrix import MatrixSection
from ui.pages.consent_scans import scans_of
from ui.pages.consent_talk import ConsentTalk, talk_about
from ui.pages.consent_words import consent_detail, needs_words, who_decides
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import (
    AnyDeedButton,
    Block,
    DeedButton,
    DeedIcon,
    DeedLink,
    Past,
    PrimaryDeedButton,
    Section,
)
from ui.pages.dossier_words import current_file
from ui.pages.weighed_section import WeighedSection
from ui.theme import CLOSE, NORMAL, Tone
from ui.widgets.labels import Hint
from ui.words import date_of

HELP, SHARING = "help", "sharing"
"""Which of the two questions is to be asked; never one tick box for both."""


_MOST: Final = 3
"""What one sees of the consents on the overview."""

_LINES: Final = 2
"""How long a sentence about one of them may be there; it is whole where all answers stand."""

_LINKS: Final = {Deed.SAVE_FORM: "printer", Deed.REMIND: "bell"}


class ConsentSummary(Section):
    """Each consent that stands, in a line, with the next step as a button."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("consent_section")
        self.set_heading(self.tr("Consent"))
        self._desk = desk

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the consents of a pupil."""
        self.forget()
        self.add_deed(DeedLink(self.tr("All answers"), Wish(deed=Deed.SHOW_CONSENT)))
        if not dossier.consents:
            self._invite()
        talk = talk_about(dossier, self._desk)
        resting = [entry for entry in dossier.consents if rests(entry, dossier)]
        present = [entry for entry in dossier.consents if entry not in resting]
        pressing = most_urgent([entry for entry in present if entry.status.state not in SETTLED])
        divided = [entry for entry in present if entry.status.divided]
        pressing = pressing or next(iter(divided), None)
        calm = [entry for entry in present if entry.status.state in SETTLED and entry not in divided]
        unsettled = [entry for entry in present if entry not in calm and entry is not pressing]
        found = (*([pressing] if pressing else []), *unsettled, *calm)
        for judged in found[:_MOST]:
            if judged is pressing:
                self.add_block(self._pressing(judged, talk))
            else:
                self.add_block(self._resting(judged, talk), ruled=found.index(judged) == 1 and found[0] is pressing)
        if found[_MOST:]:
            self.add_more(self.tr("%n more questions", "", len(found) - _MOST), Wish(deed=Deed.SHOW_CONSENT))
        elif resting:
            self._add_earlier(resting, talk)

    def _add_earlier(self, resting: Sequence[JudgedConsent], talk: ConsentTalk) -> None:
        """Put what was asked in an earlier stay behind a link: it asks nothing now."""
        past = Past(self.tr("Asked before ({0})").format(len(resting)))
        for judged in resting:
            block = Block()
            block.setObjectName(f"consent_{judged.consent.id}")
            block.add_line(talk.title(judged))
            block.add_line(talk.line(judged), "hint")
            past.add(block)
        holder = Block()
        holder.add_widget(past)
        self.add_block(holder, ruled=len(resting) < len(talk.dossier.consents))

    def _invite(self) -> None:
        self.add_text(
            self.tr("Nothing was asked yet. Without a yes you talk about this pupil without a name."), "muted"
        )
        if self._desk.may(Deed.ASK_CONSENT):
            block = Block()
            block.add_buttons([DeedLink(self.tr("Ask for consent"), Wish(deed=Deed.SHOW_CONSENT), "shield-check")])
            self.add_block(block, ruled=False)

    def _resting(self, judged: JudgedConsent, talk: ConsentTalk) -> Block:
        """Return a consent that is not the first to do something about; a yes needs no more words than itself."""
        block = Block()
        block.setObjectName(f"consent_{judged.consent.id}")
        block.add_marked(worth_chip(judged.status, self._desk.texts), talk.title(judged))
        if needs_words(judged.status, self._desk.today):
            block.add_line(talk.line(judged), "hint", lines=_LINES)
        block.add_line(self._condition(judged), "hint", lines=1)
        return block

    def _condition(self, judged: JudgedConsent) -> str:
        """Return what is to be respected by whoever uses a consent; one that is no ground needs no condition."""
        conditions = judged.consent.conditions if judged.status.valid else ""
        return self.tr("Condition: {0}").format(conditions) if conditions else ""

    def _pressing(self, judged: JudgedConsent, talk: ConsentTalk) -> Block:
        """Return the consent that asks most, with what to do about it."""
        block = Block()
        block.setObjectName(f"consent_{judged.consent.id}")
        tone, icon = CONSENT_LOOKS[judged.status.state]
        tone = Tone.WARN if judged.status.divided else tone
        block.add_brief_head(talk.title(judged))
        block.add_line(talk.line(judged), icon=icon, tone=tone, lines=_LINES)
        block.add_line(talk.step(judged), "hint", lines=_LINES)
        block.add_buttons(_deeds(judged, self._desk, primary=True))
        return block


class ConsentPanel(QWidget):
    """The two questions side by side in meaning and apart in form, each with its whole history.

    Signals:
        wished: a ``Wish``.
        answers_wanted: the name of the block to look at.

    """

    wished = Signal(object)
    answers_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("consent_panel")
        self._desk = desk
        self._explanation = Hint(
            self.tr("Help and sharing are two questions. Answers are kept as they were given."), self
        )
        self._matrix = MatrixSection(desk)
        self._coming = ComingSection(desk)
        self._weighed = WeighedSection(desk)
        self._help = QuestionSection(desk, HELP)
        self._sharing = QuestionSection(desk, SHARING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, CLOSE, 0)
        column.setSpacing(NORMAL)
        column.addWidget(self._explanation)
        column.addWidget(self._coming)
        column.addWidget(self._matrix)
        column.addWidget(self._help)
        column.addWidget(self._sharing)
        column.addWidget(self._weighed)
        column.addStretch()
        self._matrix.answers_wanted.connect(self.answers_wanted)
        self._help.wished.connect(self.wished)
        self._sharing.wished.connect(self.wished)
        self._weighed.wished.connect(self.wished)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show all consents of a pupil."""
        talk = talk_about(dossier, self._desk)
        self._matrix.show_dossier(dossier)
        self._help.show_consents([entry for entry in dossier.consents if entry.consent.question is Question.HELP], talk)
        sharing = [entry for entry in dossier.consents if entry.consent.question is not Question.HELP]
        self._sharing.show_consents(sharing, talk)
        self._coming.show_coming(talk)
        self._weighed.show_weighed(dossier.weighed, talk)

    def forget(self) -> None:
        """Drop every text."""
        for part in (self._coming, self._matrix, self._help, self._sharing, self._weighed):
            part.forget()


class QuestionSection(Section):
    """One of the two questions, with all that was asked and answered."""

    def __init__(self, desk: Desk, about: str) -> None:
        super().__init__(f"consent_to_{about}")
        self.set_heading(self.tr("Consent to help") if about == HELP else self.tr("Consent to share"))
        self._desk = desk
        self._about = about

    def show_consents(self, found: Sequence[JudgedConsent], talk: ConsentTalk) -> None:
        """Show these consents, newest question first."""
        self.forget()
        if self._desk.may(Deed.ASK_CONSENT):
            words = self.tr("Ask for help") if self._about == HELP else self.tr("Ask to share")
            self.add_deed(DeedButton(words, Wish(deed=Deed.ASK_CONSENT, record=self._about), "plus"))
        if not found:
            self.add_text(self._nothing(), "muted")
        printings = self._desk.consents.printings([judged.consent.id for judged in found])
        for judged in found:
            self.add_block(self._block(judged, talk, printings.get(judged.consent.id, ())))

    def _nothing(self) -> str:
        if self._about == HELP:
            return self.tr("Not asked yet. Help starts after a yes of everybody who decides.")
        return self.tr("Not asked yet. Ask per party what they may know, and what for.")

    def _block(self, judged: JudgedConsent, talk: ConsentTalk, printings: Sequence[Printing]) -> Block:
        texts, consent = self._desk.texts, judged.consent
        block = Block()
        block.setObjectName(f"answers_{consent.id}")
        block.add_head(talk.title(judged), worth_chip(judged.status, texts))
        block.add_line(consent_detail(consent, texts), "hint")
        block.add_line(talk.line(judged))
        block.add_line(talk.step(judged), "muted")
        block.add_line(court_words(judged.status, texts), "hint")
        block.add_line(who_decides(judged.status, talk.people, texts), "hint")
        if consent.conditions:
            block.add_line(self.tr("Condition: {0}").format(consent.conditions))
        for words in talk.waiting(judged):
            block.add_line(words, "hint", "bell")
        block.add_gap()
        for line in history_of(consent, talk, printings):
            block.add_line(f"{date_of(line.on)}  {line.words}", "muted", line.icon, line.tone)
        block.add_buttons(scans_of(consent, self._desk))
        block.add_buttons([*_deeds(judged, self._desk, primary=False), *self._more(judged.status, consent.id)])
        return block

    def _more(self, status: ConsentStatus, consent: str) -> list[AnyDeedButton]:
        """Return what can be done with a consent that asks nothing by itself."""
        if status.state not in SETTLED or status.divided:
            return []
        found: list[AnyDeedButton] = []
        if self._desk.may(Deed.NOTE_ANSWER):
            found.append(DeedLink(self.tr("Note an answer"), Wish(deed=Deed.NOTE_ANSWER, record=consent)))
        if self._desk.may(Deed.ASK_AGAIN) and status.state is not ConsentState.VALID:
            found.append(DeedLink(self.tr("Ask again"), Wish(deed=Deed.ASK_AGAIN, record=consent)))
        if self._desk.may(Deed.SAVE_FORM) and status.required:
            found.append(
                DeedIcon(self.tr("Save the form as PDF"), Wish(deed=Deed.SAVE_FORM, record=consent), "printer")
            )
        return found


def _wishes_when_divided(record: ConsentId) -> list[tuple[str, Wish]]:
    changed = QCoreApplication.translate("Consent", "Note a change of mind")
    other = QCoreApplication.translate("Consent", "Ask for something else")
    form = QCoreApplication.translate("Consent", "Form")
    return [
        (changed, Wish(deed=Deed.NOTE_ANSWER, record=record)),
        (other, Wish(deed=Deed.ASK_AGAIN, record=record)),
        (form, Wish(deed=Deed.SAVE_FORM, record=record)),
    ]


def rests(judged: JudgedConsent, dossier: Dossier) -> bool:
    """Tell whether a consent asks nothing now: it ran out before this stay began, or while there is no stay."""
    if judged.status.state is not ConsentState.EXPIRED:
        return False
    care_file, until = current_file(dossier), judged.consent.valid_until
    if care_file is None or care_file.status is CareFileStatus.CLOSED:
        return True
    return until is not None and until < care_file.opened_on


def _deeds(judged: JudgedConsent, desk: Desk, *, primary: bool) -> list[AnyDeedButton]:
    """Return the buttons for the next step with a consent."""
    wishes = _next_wishes(judged)
    found: list[AnyDeedButton] = []
    for words, wish in wishes:
        if not desk.may(wish.deed):
            continue
        if wish.deed in _LINKS:
            found.append(DeedLink(words, wish, _LINKS[wish.deed]))
        elif primary and not found:
            found.append(PrimaryDeedButton(words, wish))
        else:
            found.append(DeedButton(words, wish))
    return found


def _next_wishes(judged: JudgedConsent) -> list[tuple[str, Wish]]:
    record, status = judged.consent.id, judged.status
    if status.divided:
        return _wishes_when_divided(record)
    if status.state in SETTLED:
        return []
    if status.state is ConsentState.EXPIRED:
        return [(QCoreApplication.translate("Consent", "Ask again"), Wish(deed=Deed.ASK_AGAIN, record=record))]
    if status.state is ConsentState.AGE_UNKNOWN:
        words = QCoreApplication.translate("Consent", "Fill in date of birth")
        return [(words, Wish(deed=Deed.EDIT_PUPIL))]
    if status.state is ConsentState.NOBODY_DECIDES:
        return [(QCoreApplication.translate("Consent", "Add who decides"), Wish(deed=Deed.NEW_GUARDIAN))]
    answer = QCoreApplication.translate("Consent", "Note answer")
    form = QCoreApplication.translate("Consent", "Form")
    found = [(form, Wish(deed=Deed.SAVE_FORM, record=record))]
    if status.missing:
        found.insert(0, (answer, Wish(deed=Deed.NOTE_ANSWER, record=record)))
        remind = QCoreApplication.translate("Consent", "Reminder")
        found.insert(1, (remind, Wish(deed=Deed.REMIND, record=record)))
    doubtful = next((giver.guardian for giver in status.authority_unknown if giver.guardian), None)
    if doubtful:
        authority = QCoreApplication.translate("Consent", "Note authority")
        found.append((authority, Wish(deed=Deed.NOTE_AUTHORITY, record=doubtful)))
    return found
