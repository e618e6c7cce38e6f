"""A decision to share without consent on paper: every reason as it was written, and a place to sign for who decided."""

from reportlab.platypus import Flowable

import resources
from models.consent import InformationKind
from models.weighed import WeighedSharing
from models.weighed_sheet import WeighedSheet
from models.wording import word
from reports import formats
from reports.blocks import gap, heading, labelled, note, paragraph, title, together
from reports.layout import Paper, render
from reports.tables import facts, signature_lines


def weighed_sharing(sheet: WeighedSheet, language: str) -> bytes:
    """Return the decision as a PDF in ``nl`` or ``en``."""
    say = _Say(language)
    paper = Paper(
        title=say("title"),
        school=sheet.school,
        language=language,
        dated=sheet.weighed.decided_on,
        notice=say("notice"),
    )
    story = [
        *title(say("title"), say("subtitle", pupil=sheet.pupil)),
        facts(_facts(sheet, say)),
        gap(4),
        note(say("no_advice")),
        *_part("what", _shared(sheet, say), say),
        *_part("why", _weighed(sheet, say), say),
        *_part("told", _told(sheet.weighed, say), say),
        *_end(sheet.weighed, say),
        *_signed(sheet.weighed, say),
    ]
    return render(paper, story)


class _Say:
    """The words of the paper in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.texts = resources.texts(language)

    def __call__(self, key: str, **values: object) -> str:
        return self.texts(f"weighed.{key}", **values)


Rows = list[tuple[str, str]]


def _facts(sheet: WeighedSheet, say: _Say) -> Rows:
    born = formats.birth_day(sheet.birth_date, say.language) if sheet.birth_date else ""
    rows = [
        ("pupil", sheet.pupil),
        ("birth_date", born),
        ("group", sheet.group),
        ("decided_by", sheet.weighed.decided_by),
        ("decided_on", formats.day(sheet.weighed.decided_on, say.language)),
    ]
    return [(say(f"facts.{name}"), text) for name, text in rows if text.strip()]


def _shared(sheet: WeighedSheet, say: _Say) -> Rows:
    weighed = sheet.weighed
    kinds = [word(say.texts, kind) for kind in InformationKind if kind in weighed.kinds]
    days = say("days", since=formats.day(weighed.since, say.language), until=formats.day(weighed.until, say.language))
    return [
        ("party", sheet.party),
        ("kinds", ", ".join(kinds)),
        ("whose", word(say.texts, weighed.question)),
        ("purpose", word(say.texts, weighed.purpose)),
        ("days", days),
    ]


def _weighed(sheet: WeighedSheet, say: _Say) -> Rows:
    weighed = sheet.weighed
    ground = word(say.texts, weighed.ground)
    rest = [text for text in dict.fromkeys((sheet.source, weighed.ground_words)) if text.strip()]
    return [
        ("reason", weighed.reason),
        ("ground", f"{ground[:1].upper()}{ground[1:]}: {', '.join(rest)}" if rest else ground),
        ("alternatives", weighed.alternatives),
        ("consulted", weighed.consulted),
    ]


def _told(weighed: WeighedSharing, say: _Say) -> Rows:
    return [
        ("parents", say("told.yes") if weighed.parents_told else say("told.no", why=weighed.parents_untold)),
        ("child", say("told.yes") if weighed.child_told else say("told.no", why=weighed.child_untold)),
    ]


def _part(name: str, rows: Rows, say: _Say) -> list[Flowable]:
    blocks = [block for key, text in rows for block in labelled(say(f"part.{key}"), text)]
    return [heading(say(f"heading.{name}")), *blocks]


def _end(weighed: WeighedSharing, say: _Say) -> list[Flowable]:
    if weighed.ended is None:
        return []
    day = formats.day(weighed.ended.on, say.language)
    return [heading(say("heading.ended")), paragraph(say("ended", day=day, because=weighed.ended.because))]


def _signed(weighed: WeighedSharing, say: _Say) -> list[Flowable]:
    signed = signature_lines([say("sign.day"), say("sign.signature")])
    return [together([heading(say("heading.sign")), paragraph(weighed.decided_by), signed])]
