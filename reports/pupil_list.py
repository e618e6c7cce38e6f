"""A list of pupils as it was seen, on paper and as a file for a spreadsheet."""

import csv
import re
from io import StringIO

import resources
from models.pupil_list import Listing
from reports import formats
from reports.blocks import paragraph, title
from reports.layout import Paper, render
from reports.tables import Column, table

_WIDEST = 40
_FORMULA = re.compile(r"^[\s\0]*[=+\-@\t\r]|^[\t\r]")
"""What a spreadsheet takes for a formula (OWASP, CSV injection), also behind blanks."""
_SPARE_ROOM = 28
"""How many characters a column counts for that takes what is left."""


def pupil_list(listing: Listing, language: str) -> bytes:
    """Return the list as a PDF in ``nl`` or ``en``, on its side: the columns as chosen, the lines as sorted."""
    texts = resources.texts(language)
    head = texts("pupil_list.title")
    paper = Paper(
        title=head,
        school=listing.school,
        language=language,
        dated=listing.made_on,
        notice=texts("pupil_list.notice"),
        landscape=True,
    )
    count = texts.count("pupil_list.count", len(listing.rows), shown=formats.number(len(listing.rows), language))
    columns = [
        Column(title=column.title, share=min(column.width or _SPARE_ROOM, _WIDEST), right=column.number)
        for column in listing.columns
    ]
    asked = [paragraph(" · ".join(listing.asked), "small")] if listing.asked else []
    return render(paper, [*title(head, count), *asked, table(columns, listing.rows, width=paper.body_width)])


def pupil_file(listing: Listing) -> bytes:
    """Return the list as a CSV file as Dutch spreadsheets open it: UTF-8 with a mark, semicolons, quotes around all.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it and stays a text.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([_harmless(column.title) for column in listing.columns])
    writer.writerows([_harmless(cell) for cell in row] for row in listing.rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def _harmless(cell: str) -> str:
    kept = cell.replace("\0", "")
    return f"'{kept}" if _FORMULA.match(kept) else kept
