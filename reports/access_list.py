"""Who looked at a pupil's file and when, for a parent or pupil who asks (AVG art. 15; NEN 7513)."""

import resources
from models.access import AccessLine, AccessView
from models.wording import word
from reports import formats
from reports.blocks import note, paragraph, title
from reports.layout import Paper, render
from reports.tables import Column, facts, table
from resources import Texts


def access_list(view: AccessView, language: str) -> bytes:
    """Return the list as a PDF in ``nl`` or ``en``, newest first."""
    texts = resources.texts(language)
    made = view.made_on.astimezone().date()
    head = texts("access_list.title")
    paper = Paper(title=head, school=view.school, language=language, dated=made, notice=texts("access_list.notice"))
    columns = [
        Column(title=texts("access_list.when"), share=1.3),
        Column(title=texts("access_list.who"), share=1.4),
        Column(title=texts("access_list.role"), share=1.2),
        Column(title=texts("access_list.what"), share=2),
    ]
    story = [
        *title(head, view.pupil),
        paragraph(texts("access_list.explanation")),
        facts([(texts("access_list.number"), str(len(view.lines)))]),
        table(columns, [_row(line, texts) for line in view.lines]),
        *([note(texts("access_list.more"))] if view.more else []),
    ]
    return render(paper, story)


def _row(line: AccessLine, texts: Texts) -> list[str]:
    at = line.at.astimezone()
    key = f"log.action.{line.action}"
    return [
        f"{formats.short_day(at.date(), texts.language)} {formats.clock(at.time(), texts.language)}",
        line.who or texts("access_list.unknown"),
        word(texts, line.role) if line.role else "",
        texts(key) if key in texts else line.action,
    ]
