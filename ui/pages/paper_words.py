"""What differs between papers, in words: for the coordinator, before they go out."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from models.consent_wording import giver_labels, verdict_line
from models.copy_difference import CopyDifference
from models.preparation import Treatment
from models.usecases.meeting_table import Table
from models.usecases.preparation_views import Telltale
from models.wording import word
from resources import Texts
from ui.itemmodels.meeting_matrix import MeetingMatrix
from ui.itemmodels.telltales import DifferenceLine, TelltaleLine


def subject_line(table: Table, item: str) -> str:
    """Return what the school calls an agenda item, with its number; empty for what is about none."""
    for number, found in enumerate(table.meeting.items, start=1):
        if found.id == item:
            name = table.pupils[found.pupil].name.full if found.pupil else found.theme
            return f"{number}. {name}"
    return ""


def telltale_lines(table: Table, found: Sequence[Telltale], texts: Texts) -> list[TelltaleLine]:
    """Return the texts that are in the way, in words."""
    return [
        TelltaleLine(
            found=one,
            item=subject_line(table, one.item),
            where=where_words(table, one, texts),
            words=", ".join(one.words),
        )
        for one in found
    ]


def where_words(table: Table, found: Telltale, texts: Texts) -> str:
    """Return where a text stands: ``reden``, ``voorbereiding van Ria Vos``."""
    place = word(texts, found.place)
    if found.author is None:
        return place
    by = QCoreApplication.translate("PaperWords", "{0} of {1}")
    return by.format(place, table.professionals[found.author].name)


def refusal(table: Table, found: Sequence[Telltale]) -> str:
    """Return why no papers can be made, naming the items and the words; empty when they can."""
    if not found:
        return ""
    named = "; ".join(f"{subject_line(table, one.item)}: {', '.join(one.words)}" for one in found[:_SHOWN])
    more = len(found) - _SHOWN
    words = QCoreApplication.translate(
        "PaperWords", "Papers can be made once these words are changed, or the item is left out for whom it tells: {0}."
    ).format(named)
    return f"{words} (+{more})" if more > 0 else words


_SHOWN = 3


def preparation_lines(matrix: MeetingMatrix, table: Table, texts: Texts) -> list[DifferenceLine]:
    """Return what is not in each paper of preparation: names, whole items, and what others prepared."""
    return [
        line for cell in matrix.cells for line in _of_person(matrix, cell.person.name, cell.person.id, table, texts)
    ]


def _of_person(matrix: MeetingMatrix, name: str, who: str, table: Table, texts: Texts) -> Iterator[DifferenceLine]:
    cell = next(one for one in matrix.cells if one.person.id == who)
    for row in matrix.rows:
        how = cell.treatment(row)
        subject = f"{row.number}. {row.subject}"
        if how is not Treatment.NAMED:
            yield DifferenceLine(who=name, item=subject, what=_kept(how, texts), why=cell.sentence(row))
            continue
        for note in table.notes:
            if note.item == row.item.id and not table.may_read(note, cell.person.id):
                what = QCoreApplication.translate("PaperWords", "preparation of {0}")
                kinds = ", ".join(word(texts, kind) for kind in sorted(note.kinds))
                why = QCoreApplication.translate("PaperWords", "{0} may not know: {1}.").format(name, kinds)
                author = table.professionals[note.professional].name
                yield DifferenceLine(who=name, item=subject, what=what.format(author), why=why)


def _kept(how: Treatment, texts: Texts) -> str:
    if how is Treatment.LEFT_OUT:
        return texts("domain.copy_part.item")
    return texts("domain.copy_part.pupil_name")


def copy_lines(table: Table, found: Sequence[CopyDifference], texts: Texts) -> list[DifferenceLine]:
    """Return what is not in each copy of the minutes."""
    return [
        DifferenceLine(
            who=table.professionals[one.recipient].name,
            item=f"{one.number}. {one.subject}" if one.number else "",
            what=word(texts, one.part),
            why=_why(table, one, texts),
        )
        for one in found
    ]


def _why(table: Table, one: CopyDifference, texts: Texts) -> str:
    if one.words:
        return f"{word(texts, one.because)}: {', '.join(one.words)}"
    item = next((entry for entry in table.meeting.items if entry.id == one.item), None)
    if one.verdict is None or item is None or item.pupil is None:
        return word(texts, one.because)
    labels = giver_labels(table.pupils[item.pupil], table.guardians.get(item.pupil, ()), texts)
    return verdict_line(one.verdict, table.professionals[one.recipient].name, labels, texts)
