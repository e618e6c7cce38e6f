"""What was decided to share without consent, with every reason, and what can be done with it."""

from collections.abc import Sequence

from models.weighed import WeighedSharing, holds_on
from models.weighed_sources import weighed_sources
from models.wording import word
from ui.pages.consent_talk import ConsentTalk
from ui.pages.consent_words import kinds_words, party_name
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import AnyDeedButton, Block, DeedButton, DeedIcon, Past, Section
from ui.pages.dossier_words import capital
from ui.pages.safety_words import report_title
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import date_of


class WeighedSection(Section):
    """Decisions to share without consent: those that hold, and those that are over behind a link."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("weighed_section")
        self.set_heading(self.tr("Sharing without consent"))
        self._desk = desk

    def show_weighed(self, found: Sequence[WeighedSharing], talk: ConsentTalk) -> None:
        """Show these decisions, the latest first."""
        self.forget()
        if self._desk.may(Deed.WEIGH_SHARING):
            self.add_deed(DeedButton(self.tr("Weigh sharing"), Wish(deed=Deed.WEIGH_SHARING), "scale"))
        if not found:
            self.add_text(
                self.tr("Sometimes sharing cannot wait for a yes. Then weigh it first, and write down why."), "muted"
            )
        today = self._desk.today
        present = [entry for entry in found if entry.until >= today and entry.ended is None]
        for entry in present:
            self.add_block(self._block(entry, talk))
        past = [entry for entry in found if entry not in present]
        if past:
            self._add_past(past, talk)

    def _add_past(self, past: Sequence[WeighedSharing], talk: ConsentTalk) -> None:
        earlier = Past(self.tr("Over ({0})").format(len(past)))
        for entry in past:
            earlier.add(self._block(entry, talk))
        holder = Block()
        holder.add_widget(earlier)
        self.add_block(holder)

    def _block(self, entry: WeighedSharing, talk: ConsentTalk) -> Block:
        texts = self._desk.texts
        block = Block()
        block.setObjectName(f"weighed_{entry.id}")
        name = party_name(entry.party, talk.dossier, talk.around)
        title = self.tr("With {0}: {1}").format(name, kinds_words(entry.kinds, texts))
        holds = holds_on(entry, self._desk.today)
        block.add_head(title, ChipLook(word=word(texts, entry.ground), tone=Tone.INFO if holds else Tone.MUTED))
        block.add_line(self._state(entry), icon="scale" if holds else "", tone=Tone.INFO)
        rest = (weighed_sources().get(entry.ground, ""), entry.ground_words)
        ground = ", ".join(part for part in dict.fromkeys(rest) if part)
        block.add_line(f"{capital(word(texts, entry.purpose))}. {ground}.", "hint")
        for label, text in self._reasons(entry):
            block.add_line(f"{label}: {text}", "muted")
        for report in (report for report in talk.dossier.safety if report.weighed == entry.id):
            words = self.tr("A report rests on this: {0}").format(report_title(report, texts))
            block.add_line(words, "muted", "shield")
        block.add_buttons(self._buttons(entry))
        return block

    def _state(self, entry: WeighedSharing) -> str:
        texts, today = self._desk.texts, self._desk.today
        if entry.ended is not None:
            return texts("weighed.state.ended", day=date_of(entry.ended.on), because=entry.ended.because)
        key = "comes" if today < entry.since else "holds" if today <= entry.until else "over"
        return texts(f"weighed.state.{key}", since=date_of(entry.since), until=date_of(entry.until))

    def _reasons(self, entry: WeighedSharing) -> list[tuple[str, str]]:
        texts = self._desk.texts
        told = {
            "parents": (entry.parents_told, entry.parents_untold),
            "child": (entry.child_told, entry.child_untold),
        }
        rows = [(name, getattr(entry, name)) for name in ("reason", "alternatives", "consulted")]
        rows += [
            (name, texts("weighed.told.yes") if knows else texts("weighed.told.no", why=why))
            for name, (knows, why) in told.items()
        ]
        decided = self.tr("{0}, {1}").format(entry.decided_by, date_of(entry.decided_on))
        return [
            *((texts(f"weighed.part.{name}"), text) for name, text in rows),
            (texts("weighed.facts.decided_by"), decided),
        ]

    def _buttons(self, entry: WeighedSharing) -> list[AnyDeedButton]:
        found: list[AnyDeedButton] = []
        open_still = entry.ended is None and self._desk.today <= entry.until
        if open_still and self._desk.may(Deed.END_WEIGHED):
            found.append(DeedButton(self.tr("Stop sharing"), Wish(deed=Deed.END_WEIGHED, record=entry.id), "ban"))
        if self._desk.papers is not None and self._desk.may(Deed.SAVE_WEIGHED):
            wish = Wish(deed=Deed.SAVE_WEIGHED, record=entry.id)
            found.append(DeedIcon(self.tr("Save the decision as PDF"), wish, "printer"))
        return found
