"""The sheet that goes along to another school or organisation: only what may be given, and what the parents think."""

from reportlab.platypus import Flowable

import resources
from models.transfer_sheet import ParentsView, SheetPart, TransferSheetView
from models.wording import word
from reports import formats
from reports.blocks import heading, labelled, paragraph, title
from reports.layout import Paper, render
from reports.tables import facts, signature_lines
from resources import Texts


def transfer_sheet(view: TransferSheetView, language: str) -> bytes:
    """Return the sheet as a PDF in ``nl`` or ``en``; everything in the view, and nothing else, stands on it."""
    texts = resources.texts(language)
    head = texts(f"transfer_sheet.title_{view.purpose}")
    notice = texts("transfer_sheet.notice", to=view.to)
    paper = Paper(title=head, school=view.school, language=language, dated=view.made_on, notice=notice)
    story: list[Flowable] = [*title(head, view.pupil), facts(_facts(view, texts))]
    if view.question.strip():
        story += [heading(texts("transfer_sheet.question")), paragraph(view.question)]
    for part in view.parts:
        story += _part(part, texts)
    if view.conditions:
        story += [heading(texts("transfer_sheet.conditions")), *map(paragraph, view.conditions)]
    return render(paper, [*story, *_parents(view.parents, texts)])


def _facts(view: TransferSheetView, texts: Texts) -> list[tuple[str, str]]:
    born = formats.birth_day(view.birth_date, texts.language) if view.birth_date else ""
    rows = [("born", born), ("to", view.to), ("made_by", view.made_by)]
    return [(texts(f"transfer_sheet.fact.{name}"), value) for name, value in rows if value.strip()]


def _part(part: SheetPart, texts: Texts) -> list[Flowable]:
    words = word(texts, part.kind)
    return [heading(words[:1].upper() + words[1:]), facts(part.lines)]


def _parents(parents: ParentsView, texts: Texts) -> list[Flowable]:
    """Return what the parents saw and think, with room to sign."""
    seen = formats.day(parents.seen_on, texts.language) if parents.seen_on else texts("transfer_sheet.not_seen")
    return [
        heading(texts("transfer_sheet.parents")),
        facts(
            [
                (texts("transfer_sheet.seen"), seen),
                (texts("transfer_sheet.agreed"), word(texts, parents.agreed)),
            ]
        ),
        *labelled(texts("transfer_sheet.opinion"), parents.opinion),
        signature_lines([texts("transfer_sheet.day"), texts("transfer_sheet.signature")]),
    ]
