"""What each recipient does not get of the minutes, item by item, with the reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.copy_difference import CopyDifference, CopyPart, KeptBecause
from models.ids import AgendaItemId, ProfessionalId, PupilId
from models.meeting import AgendaItem
from models.minutes import ItemView, MinutesView, RemarkView
from models.preparation import Treatment
from models.usecases.giveaways import Giveaways
from models.usecases.meeting_copy import named_for
from models.usecases.meeting_table import Table


def differences(
    table: Table, found: Giveaways, recipient: ProfessionalId, whole: MinutesView, copy: MinutesView
) -> tuple[CopyDifference, ...]:
    """Return what is in the internal version and not in the copy of one recipient, in the order of the agenda.

    It is read from the two versions themselves, so that nothing is left out unseen.
    """
    named = named_for(table, recipient)
    return tuple(_Comparison(table=table, found=found, recipient=recipient, named=named).of(whole, copy))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comparison:
    """Two versions side by side."""

    table: Table
    found: Giveaways
    recipient: ProfessionalId
    named: frozenset[PupilId]

    def of(self, whole: MinutesView, copy: MinutesView) -> Iterator[CopyDifference]:
        """Return every difference."""
        theirs = {item.id: item for item in copy.items}
        items = {item.id: item for item in self.table.meeting.items}
        for view in whole.items:
            yield from self._item(items[view.id], view, theirs.get(view.id))
        for mine, other in zip(whole.loose_actions, copy.loose_actions, strict=True):
            if other.text is None:
                yield self._tells(None, None, CopyPart.ACTION, mine.text)
        for name in ("went_well", "went_badly", "to_change"):
            if getattr(whole, name) != getattr(copy, name):
                yield self._tells(None, None, CopyPart.LOOKING_BACK, getattr(whole, name))
        told = {remark.place for remark in copy.remarks}
        for remark in whole.remarks:
            if remark.place not in told:
                yield self._remark(remark, whole, theirs)

    def _item(self, item: AgendaItem, whole: ItemView, copy: ItemView | None) -> Iterator[CopyDifference]:
        if copy is None:
            yield self._kept(whole, CopyPart.ITEM, KeptBecause.CHOSEN)
            return
        if copy.pseudonym:
            yield self._nameless(item, whole)
        elif whole.subject != copy.subject:
            yield self._tells(item, whole, CopyPart.THEME, whole.subject)
        yield from self._texts(item, whole, copy)
        if copy.was_out and whole.discussion:
            yield self._kept(whole, CopyPart.DISCUSSION, KeptBecause.WAS_OUT)

    def _texts(self, item: AgendaItem, whole: ItemView, copy: ItemView) -> Iterator[CopyDifference]:
        for part in (CopyPart.REASON, CopyPart.QUESTION, CopyPart.DISCUSSION, CopyPart.CONDITIONS):
            if getattr(copy, part) is None:
                yield self._tells(item, whole, part, getattr(whole, part))
        for mine, other in zip(whole.decisions, copy.decisions, strict=True):
            if other.text is None:
                yield self._tells(item, whole, CopyPart.DECISION, mine.text)
        for said, told in zip(whole.actions, copy.actions, strict=True):
            if told.text is None:
                yield self._tells(item, whole, CopyPart.ACTION, said.text)

    def _remark(
        self, remark: RemarkView, whole: MinutesView, theirs: Mapping[AgendaItemId, ItemView]
    ) -> CopyDifference:
        view = next((item for item in whole.items if item.number == remark.number), None)
        item = next((entry for entry in self.table.meeting.items if view and entry.id == view.id), None)
        if view is not None and view.id not in theirs:
            return self._kept(view, CopyPart.REMARK, KeptBecause.CHOSEN)
        if view is not None and theirs[view.id].was_out:
            return self._kept(view, CopyPart.REMARK, KeptBecause.WAS_OUT)
        return self._tells(item, view, CopyPart.REMARK, f"{remark.text}\n{remark.because}")

    def _nameless(self, item: AgendaItem, whole: ItemView) -> CopyDifference:
        answer = self.table.verdicts[item.id, self.recipient]
        because = KeptBecause.NO_GROUND
        if item.anonymous:
            because = KeptBecause.FOR_EVERYBODY
        elif answer.allowed and self.table.treatment(item, self.recipient) is Treatment.ANONYMOUS:
            because = KeptBecause.CHOSEN
        return CopyDifference(
            recipient=self.recipient,
            part=CopyPart.PUPIL_NAME,
            because=because,
            item=item.id,
            number=whole.number,
            subject=whole.subject,
            verdict=answer if because is KeptBecause.NO_GROUND else None,
        )

    def _kept(self, whole: ItemView, part: CopyPart, because: KeptBecause) -> CopyDifference:
        return CopyDifference(
            recipient=self.recipient,
            part=part,
            because=because,
            item=whole.id,
            number=whole.number,
            subject=whole.subject,
        )

    def _tells(
        self, item: AgendaItem | None, whole: ItemView | None, part: CopyPart, text: str | None
    ) -> CopyDifference:
        hits = self.found.hits(text or "", item.pupil if item else None, self.named)
        return CopyDifference(
            recipient=self.recipient,
            part=part,
            because=KeptBecause.GIVES_AWAY,
            item=item.id if item else None,
            number=whole.number if whole else 0,
            subject=whole.subject if whole else "",
            words=tuple(dict.fromkeys(hit.words(text or "") for hit in hits)),
        )
