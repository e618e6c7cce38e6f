"""What one copy of the minutes holds, on the screen, before it goes onto paper."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from models.meeting import ActionState, Involvement, Presence
from models.minutes import ActionView, DecisionView, ItemView, MinutesView, RemarkView
from models.wording import word
from resources import Texts
from ui.clock import clock_time
from ui.theme import SMALL, TIGHT, WIDE, Size, Theme, Tone
from ui.words import full_day, short_day, texts


class CopyPreview(QTextEdit):
    """Shows a ``MinutesView``; only what is in it, as plain text, with what is left out marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setProperty("look", "paper")
        self.setObjectName("copy_preview")
        self.setAccessibleName(self.tr("What this copy holds"))
        self._view: MinutesView | None = None
        self.document().setDocumentMargin(WIDE)
        self.document().setUndoRedoEnabled(False)

    def show_view(self, view: MinutesView | None) -> None:
        """Show another copy; None shows nothing."""
        self._view = view
        self._draw()

    def _draw(self) -> None:
        place = self.verticalScrollBar().value()
        self.clear()
        if self._view is not None:
            _Writer(self._view, self.textCursor(), texts()).write()
        self.verticalScrollBar().setValue(place)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()


class _Writer:
    """Writes one copy into a document."""

    def __init__(self, view: MinutesView, cursor: QTextCursor, words: Texts) -> None:
        self._view = view
        self._cursor = cursor
        self._words = words
        self._theme = Theme.of_app()

    def write(self) -> None:
        """Write everything."""
        view = self._view
        self._cursor.beginEditBlock()
        self._line(view.kind, size=Size.TITLE, bold=True)
        moment = f"{full_day(view.on)}, {clock_time(view.at)}" if view.at else full_day(view.on)
        self._line("  ·  ".join(part for part in (moment, view.place) if part), tone=Tone.MUTED)
        self._notice()
        self._state()
        self._people()
        for item in view.items:
            self._item(item)
        self._loose()
        self._ending()
        self._cursor.endEditBlock()

    def _say(self, key: str, **values: object) -> str:
        return self._words(f"minutes.{key}", **values)

    def _notice(self) -> None:
        view = self._view
        notice = "page.notice_copy" if view.recipient else "page.notice_internal"
        self._line(self._say(notice, recipient=view.recipient), tone=Tone.MUTED, above=SMALL)

    def _state(self) -> None:
        """Write how far the minutes are, when they are more than a draft."""
        view = self._view
        if view.adopted_on:
            self._labelled(self._say("facts.adopted"), full_day(view.adopted_on))
        elif view.sent_on:
            sent = full_day(view.sent_on)
            by = self._say("facts.sent_by", day=sent, name=view.sent_by) if view.sent_by else sent
            until = view.remarks_until
            ask = self._say("facts.remarks_until", day=full_day(until)) if until else ""
            self._labelled(self._say("facts.sent"), f"{by}. {ask}".strip())

    def _people(self) -> None:
        view = self._view
        for presence in (Presence.PRESENT, Presence.ABSENT, Presence.INVITED):
            names = [entry.name for entry in view.attendees if entry.presence is presence]
            if names:
                self._labelled(word(self._words, presence).capitalize(), ", ".join(names), above=SMALL)
        if view.chair:
            self._labelled(self._say("facts.chair"), view.chair, above=SMALL)
        if view.minute_taker:
            self._labelled(self._say("facts.minute_taker"), view.minute_taker, above=TIGHT)

    def _item(self, item: ItemView) -> None:
        subject = item.subject or self._say("left_out.subject")
        tone = Tone.TEXT
        if item.pseudonym:
            subject, tone = self._say("item.pseudonym", letter=item.pseudonym), Tone.WARN
        detail = f" ({item.detail})" if item.detail else ""
        self._line(f"{item.number}. {subject}{detail}", size=Size.SECTION, bold=True, tone=tone, above=WIDE)
        self._text(self._say("item.reason"), item.reason)
        self._text(self._say("item.question"), item.question)
        self._text(self._say("item.discussion"), item.discussion)
        if item.was_out:
            self._line(self._say("item.was_out"), tone=Tone.MUTED)
        self._text(self._say("item.conditions"), item.conditions)
        for decision in item.decisions:
            self._decision(decision)
        self._family(item)
        for action in item.actions:
            self._action(action)

    def _decision(self, decision: DecisionView) -> None:
        self._text(self._say("item.decision"), decision.text)
        by = self._say("item.decided_by", name=decision.decided_by) if decision.decided_by else ""
        ground = self._say("item.mandate", mandate=decision.mandate) if decision.mandate else ""
        kind = decision.kind_words(self._words)
        comes_down_to = self._say("item.comes_down_to", kind=kind) if kind else ""
        said = " ".join(part for part in (comes_down_to, by, ground) if part)
        if said:
            self._line(said, tone=Tone.MUTED)

    def _family(self, item: ItemView) -> None:
        parts = (("parents", item.parents), ("child", item.child))
        said = [self._say(f"{who}.{how}") for who, how in parts if how is not Involvement.NOT]
        if said:
            self._labelled(self._say("item.family"), " ".join(said))

    def _action(self, action: ActionView) -> None:
        owner = action.owner or self._say("left_out.owner")
        if action.state is not ActionState.OPEN:
            when = self._say(f"action.{action.state}")
        else:
            when = short_day(action.due, self._view.on) if action.due else self._say("action.no_due")
        if action.text is None:
            self._labelled(owner, self._say("left_out.text"), tone=Tone.WARN, italic=True)
        else:
            self._labelled(owner, f"{action.text} ({when})")

    def _loose(self) -> None:
        view = self._view
        if view.loose_actions:
            self._line(self._say("loose.title"), size=Size.SECTION, bold=True, above=WIDE)
        for action in view.loose_actions:
            self._action(action)

    def _ending(self) -> None:
        view = self._view
        answers = (("went_well", view.went_well), ("went_badly", view.went_badly), ("to_change", view.to_change))
        given = [(self._say(f"process.{name}"), text) for name, text in answers if text]
        if given:
            self._line(self._say("process.title"), size=Size.SECTION, bold=True, above=WIDE)
        for label, text in given:
            self._labelled(label, text)
        self._remarks([remark for remark in view.remarks if not remark.after_adoption], "remarks.before")
        self._remarks([remark for remark in view.remarks if remark.after_adoption], "remarks.after")

    def _remarks(self, remarks: Sequence[RemarkView], heading: str) -> None:
        """Write remarks under a heading of their own; those that came too late say so."""
        late = any(remark.after_adoption for remark in remarks)
        if remarks:
            self._line(self._say(heading), size=Size.SECTION, bold=True, above=WIDE)
        if late:
            self._line(self._say("remarks.after_note"), tone=Tone.MUTED)
        for remark in remarks:
            self._line(f"– {self._remark(remark)}", above=SMALL)
            if not late:
                answer = self._say(f"answer.{remark.answer or 'waiting'}", because=remark.because)
                self._line(answer, tone=Tone.MUTED if remark.answer else Tone.WARN)

    def _remark(self, remark: RemarkView) -> str:
        when = short_day(remark.on, self._view.on) if remark.on else ""
        about = self._say("remarks.about", number=remark.number) if remark.number else ""
        whose = ", ".join(part for part in (remark.by, when, about) if part)
        return f"{remark.text} ({whose})" if whose else remark.text

    def _text(self, label: str, text: str | None) -> None:
        if text is None:
            self._labelled(label, self._say("left_out.text"), tone=Tone.WARN, italic=True)
        elif text.strip():
            self._labelled(label, text)

    def _labelled(
        self, label: str, text: str, *, tone: Tone = Tone.TEXT, italic: bool = False, above: int = SMALL
    ) -> None:
        self._block(above)
        self._cursor.insertText(f"{label}  ", self._format(bold=True))
        form = self._format(tone=tone)
        form.setFontItalic(italic)
        self._cursor.insertText(text, form)

    def _line(
        self, text: str, *, size: Size = Size.BODY, bold: bool = False, tone: Tone = Tone.TEXT, above: int = TIGHT
    ) -> None:
        self._block(above)
        self._cursor.insertText(text, self._format(size=size, bold=bold, tone=tone))

    def _block(self, above: int) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setAlignment(Qt.AlignmentFlag.AlignLeft)
        if self._cursor.atStart():
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form)

    def _format(self, *, size: Size = Size.BODY, bold: bool = False, tone: Tone = Tone.TEXT) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._theme.font(size, bold=bold))
        form.setForeground(self._theme.colour(tone))
        return form
