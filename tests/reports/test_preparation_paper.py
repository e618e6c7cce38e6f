import re
from dataclasses import replace
from datetime import date, time

import pytest

from models.action_list import ActionListView
from models.attendance import AttendanceKind
from models.contact import ContactWay
from models.goal import GoalOutcome, LifeArea
from models.ids import ActionId, AgendaItemId
from models.meeting import ActionState, Presence
from models.minutes import ActionView, Attendee
from models.plan_sheet import PlanGoal, PlanHelp
from models.preparation_sheet import (
    AttendedView,
    KnownView,
    NoteView,
    OwnNote,
    PreparationView,
    SheetItem,
    SpokenView,
)
from models.trajectory import Perspective
from reports.action_list import action_list
from reports.preparation import preparation
from tests.reports.paper_reading import pages, reader, squeezed, words

DAY = date(2026, 11, 3)
LONG = "Hij komt de laatste weken vaak te laat en is in de klas stil. " * 6
ACTION = ActionView(
    id=ActionId("a"),
    text="Bellen met moeder over de ochtenden",
    owner="Anne Jansen",
    due=DAY,
    state=ActionState.OPEN,
    about="Bilal Şen",
)


def known() -> KnownView:
    return KnownView(
        next_step="Gesprek met ouders plannen",
        goals=(PlanGoal(text="Op tijd komen", area=LifeArea.SCHOOL, outcome=GoalOutcome.PARTLY, next_on=DAY),),
        helps=(
            PlanHelp(
                form="Gezinscoaching", perspective=Perspective.GUIDANCE, by="Ria Vos (Groei & Glunder)", since=DAY
            ),
            PlanHelp(form="", perspective=Perspective.TREATMENT, by="MOC ’t Kabouterhuis"),
        ),
        spoken=(
            SpokenView(on=DAY, who="moeder", way=ContactWay.PHONE, summary=LONG),
            SpokenView(on=DAY, who="Ĳsbrand", way=ContactWay.TALK, summary=None),
        ),
        attended=(AttendedView(on=DAY, kind=AttendanceKind.AT_HOME, until=DAY, note="ziek gemeld"),),
        actions=(ACTION,),
    )


def item(number: int) -> SheetItem:
    named = number % 3 != 0
    return SheetItem(
        id=AgendaItemId(f"i{number}"),
        number=number,
        subject="Bilal Şen & Ĳsbrand 't Hart" if named else "",
        detail="OB2" if named else "",
        pseudonym="" if named else "K",
        about_pupil=True,
        starts=time(13, number % 60),
        minutes=10,
        reason="Komt vaak te laat.",
        question="Wat heeft hij nodig?" if named else None,
        conditions="Niets over de scheiding." if named else "",
        known=known() if named else KnownView(),
        own=OwnNote(text=LONG, question="Wie belt moeder?") if number % 2 else OwnNote(),
        notes=(
            NoteView(author="S. el Idrissi", role="jeugdarts", text="Slaapt slecht.", question="Weet thuis ervan?"),
            NoteView(author="Karin Vos", text=None),
        ),
        notes_kept=number % 2,
    )


def view(count: int) -> PreparationView:
    return PreparationView(
        school="De Wissel",
        kind="Zorgteam",
        on=DAY,
        at=time(13, 0),
        place="Kamer 1.12",
        chair="Anne Jansen",
        recipient="Ria Vos",
        attendees=(
            Attendee(name="Ria Vos", role="gezinscoach", organisation="Groei & Glunder", presence=Presence.INVITED),
            Attendee(name="Anne Jansen", role="coördinator", organisation="", presence=Presence.INVITED),
        ),
        items=tuple(item(number) for number in range(1, count + 1)),
        items_left_out=1,
        own_actions=(ACTION, replace(ACTION, text=None, about="", due=None)),
    )


def test_everything_in_the_view_stands_on_it() -> None:
    shown = words(preparation(view(1), "nl"))
    for text in (
        "Voorbereiding",
        "13:00",
        "Bilal Şen & Ĳsbrand 't Hart (OB2)",
        "Komt vaak te laat.",
        "Wat heeft hij nodig?",
        "Niets over de scheiding.",
        "Gesprek met ouders plannen",
        "Op tijd komen",
        "Ria Vos (Groei & Glunder)",
        "MOC ’t Kabouterhuis",
        "ziek gemeld",
        "Wie belt moeder?",
        "Slaapt slecht.",
        "Weet thuis ervan?",
        "Iemand heeft iets voorbereid wat jij niet mag weten.",
        "Eén punt staat er niet in.",
        "Wat jij nog zou doen",
        "Bellen met moeder over de ochtenden",
    ):
        assert squeezed(text) in squeezed(shown), text


def test_a_pupil_without_a_name_goes_by_a_letter_and_a_text_that_is_kept_is_said_to_be() -> None:
    shown = words(preparation(view(3), "nl"))
    assert "3. Leerling K" in shown
    assert "Deze tekst staat niet in jouw stuk." in shown


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("count", [0, 1, 12, 40])
def test_each_page_has_its_number_and_no_heading_stands_alone(count: int, language: str) -> None:
    shown = pages(preparation(view(count), language))
    for number, page in enumerate(shown, start=1):
        assert f"{number} van {len(shown)}" in page or f"{number} of {len(shown)}" in page
        body = re.split(rf"{number} (?:van|of) {len(shown)}", page, maxsplit=1)[1].rstrip()
        assert body
        assert not re.search(r"\d+\. [^.]*?( · 10 min\.)?$", body), body[-80:]
    assert len(reader(preparation(view(count), language)).outline) == count + 2


@pytest.mark.parametrize("lines", range(0, 60, 3))
def test_a_heading_and_its_time_stay_with_what_stands_below(lines: int) -> None:
    first = replace(item(1), own=OwnNote(text="\n".join(f"regel {line}" for line in range(lines))))
    notes = tuple(
        NoteView(author=f"Ria Vos {number}", text="Slaapt slecht.", question="Wat nu?") for number in range(3)
    )
    last = SheetItem(id=AgendaItemId("i2"), number=2, subject="Spreekuur", starts=time(14, 50), minutes=10, notes=notes)
    shown = pages(preparation(replace(view(1), items=(first, last)), "nl"))
    page = next(page for page in shown if "2. Spreekuur" in page)
    assert page.partition("2. Spreekuur")[2].startswith(" 14:50 · 10 min. Van anderen Slaapt slecht.")


def test_a_list_of_actions_has_boxes_names_and_days() -> None:
    done = replace(ACTION, text="Rooster sturen", state=ActionState.DONE, about="K")
    lists = ActionListView(
        school="De Wissel",
        kind="Zorgteam",
        on=DAY,
        recipient="Ria Vos",
        agreed=(ACTION, done),
        before=(replace(ACTION, text=None, about=""),),
        letters=frozenset({"K"}),
    )
    shown = words(action_list(lists, "nl"))
    for text in ("Afspraken van Ria Vos", "☐", "☑", "Leerling K", "Bilal Şen", "✓ gedaan", "staat niet op jouw lijst"):
        assert text in shown
    hidden = replace(ACTION, about="", unnamed=True)
    assert "Bellen met moeder over de ochtenden een leerling di 3 nov 2026" in words(
        action_list(replace(lists, agreed=(), before=(hidden,)), "nl")
    )
    assert "Bellen met moeder over de ochtenden een leerling di 3 nov 2026" in words(
        preparation(replace(view(1), own_actions=(hidden,)), "nl")
    )
    empty = words(action_list(replace(lists, agreed=(), before=()), "nl"))
    assert "voor jou niets afgesproken" in empty
    assert "niets open van eerder" in empty
