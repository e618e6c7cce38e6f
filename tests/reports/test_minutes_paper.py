from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.ids import ActionId, AgendaItemId
from models.meeting import ActionState, DecisionKind, Involvement, MinutesState, Presence, RemarkAnswer
from models.minutes import ActionView, Attendee, DecisionView, ItemView, MinutesView, RemarkView
from models.wording import word
from reports.minutes import minutes
from resources import texts
from tests.reports.paper_reading import pages, reader, squeezed, words

DAY = date(2026, 11, 3)
SENTENCE = "Hij komt de laatste weken vaak te laat en is in de klas stil. "
DIFFICULT = ["Groei & Glunder", "<b>Jan</b>", "Ĳsbrand ’t Łuczak-Şen", "&amp; </para>"]


def action(text: str | None, owner: str = "Anne Jansen", about: str = "") -> ActionView:
    return ActionView(
        id=ActionId("a"), text=text, owner=owner, due=date(2026, 11, 10), state=ActionState.OPEN, about=about
    )


def item(number: int, subject: str = "Bilal de Boer") -> ItemView:
    return ItemView(
        id=AgendaItemId(f"i{number}"),
        number=number,
        subject=subject,
        detail="OB2",
        about_pupil=True,
        reason="Komt vaak te laat.",
        question="Wat heeft hij nodig?",
        discussion=SENTENCE * 5,
        decisions=(DecisionView(text="We kijken in de klas.", decided_by="J. Bakker", mandate="jeugdteam"),),
        actions=(action("Bellen met moeder", about=subject),),
        parents=Involvement.HEARD,
    )


VIEW = MinutesView(
    school="De Wissel",
    kind="Zorgteam",
    on=DAY,
    at=time(13, 30),
    place="Kamer 1.12",
    chair="Anne Jansen",
    minute_taker="Karin Vos",
    state=MinutesState.DRAFT,
    adopted_on=None,
    recipient="S. el Idrissi",
    attendees=(
        Attendee(name="P. van den Broek", role="psycholoog", organisation="MOC", presence=Presence.ABSENT),
        Attendee(name="Anne Jansen", role="coördinator", organisation="", presence=Presence.PRESENT),
    ),
    items=(item(1), item(2, "Eva Özil")),
)


def test_it_says_which_meeting_when_where_and_who() -> None:
    shown = words(minutes(VIEW, "nl"))
    said = [
        "Zorgteam · di 3 november 2026",
        "Datum di 3 november 2026, 13:30 uur",
        "Plaats Kamer 1.12",
        "Voorzitter Anne Jansen",
        "Notulist Karin Vos",
        "Exemplaar voor S. el Idrissi",
        "P. van den Broek psycholoog MOC nee",
        "Anne Jansen coördinator – ja",
        "concept",
    ]
    assert [sentence for sentence in said if sentence not in shown] == []
    assert shown.index("coördinator") < shown.index("psycholoog")


def test_an_item_says_why_what_was_asked_discussed_decided_and_agreed() -> None:
    shown = words(minutes(VIEW, "nl"))
    said = [
        "1. Bilal de Boer (OB2)",
        "Waarom Komt vaak te laat.",
        "Vraag Wat heeft hij nodig?",
        "Bespreking Hij komt",
        "Besluit We kijken in de klas.",
        "Besloten door: J. Bakker. Op grond van: jeugdteam.",
        "Ouders zijn gehoord.",
        "Anne Jansen Bellen met moeder di 10 nov 2026",
    ]
    assert [sentence for sentence in said if sentence not in shown] == []
    assert "De leerling" not in shown


def test_a_pupil_without_a_name_is_a_letter_everywhere() -> None:
    hidden = replace(item(1, ""), detail="", pseudonym="K", actions=(action("Bellen", about="K"),))
    shown = words(minutes(replace(VIEW, items=(hidden,)), "nl"))
    assert "1. Leerling K" in shown
    assert "Bellen Leerling K di 10 nov 2026" in shown
    assert "Er staat 1 leerling in zonder naam." in shown


def test_texts_that_were_left_out_are_named_and_counted() -> None:
    secret = replace(item(1), question=None, decisions=(DecisionView(text=None),), actions=(action(None, ""),))
    shown = words(minutes(replace(VIEW, items=(secret,), loose_actions=(action(None),)), "nl"))
    assert "Er zijn 4 teksten weggelaten" in shown
    assert "Vraag Deze tekst staat niet in jouw exemplaar." in shown
    assert "Besluit Deze tekst staat niet in jouw exemplaar." in shown
    assert "naam staat niet in jouw exemplaar" in shown


def test_a_copy_with_everything_in_it_says_nothing_of_leaving_out() -> None:
    assert "voor jou gemaakt" not in words(minutes(VIEW, "nl"))


def test_the_internal_version_says_that_all_names_are_in_it() -> None:
    shown = pages(minutes(replace(VIEW, recipient=""), "nl"))
    assert all("Intern exemplaar" in page for page in shown)
    assert "Exemplaar voor Intern" in shown[0]


def test_every_page_says_whose_copy_it_is() -> None:
    found = pages(minutes(replace(VIEW, items=tuple(item(number) for number in range(1, 13))), "nl"))
    assert len(found) > 3
    for number, page in enumerate(found, start=1):
        assert "Exemplaar voor S. el Idrissi." in page
        assert f"pagina {number} van {len(found)}" in page


def test_the_list_at_the_end_is_ordered_by_owner_and_holds_what_is_still_to_do() -> None:
    settled = replace(action("Brief sturen", "Bo"), state=ActionState.DONE)
    agreed = (action("Kijken", "Zed"), settled, action("Vragen", "Özil"), action("Bellen", "Aldert"))
    whole = words(minutes(replace(VIEW, items=(replace(item(1), actions=agreed),)), "nl"))
    before, _, after = whole.partition("Wie doet wat")
    assert "Brief sturen ✓ gedaan" in before
    assert "Brief sturen" not in after
    assert after.index("Aldert") < after.index("Özil") < after.index("Zed")


def test_when_nothing_is_left_to_do_it_says_so() -> None:
    shown = words(minutes(replace(VIEW, items=(replace(item(1), actions=()),)), "nl"))
    assert "Er staan geen afspraken open." in shown


def test_actions_outside_an_item_and_without_a_day_are_printed() -> None:
    loose = replace(action("Data rondsturen"), due=None)
    shown = words(minutes(replace(VIEW, loose_actions=(loose,)), "nl"))
    assert "Andere afspraken Wie Wat Wanneer Anne Jansen Data rondsturen geen datum" in shown


def test_adopted_minutes_say_when_and_keep_later_remarks_apart() -> None:
    adopted = replace(
        VIEW,
        state=MinutesState.ADOPTED,
        adopted_on=date(2026, 11, 10),
        remarks=(
            RemarkView(place=0, text="Punt 1 is te lang.", by="Anne", number=1, answer=RemarkAnswer.ACCEPTED),
            RemarkView(place=1, text="Ik was er.", answer=RemarkAnswer.REJECTED, because="Je ging eerder weg."),
            RemarkView(place=2, text="Naam van de school klopt niet.", after_adoption=True),
        ),
    )
    shown = words(minutes(adopted, "nl"))
    assert "Vastgesteld di 10 november 2026" in shown
    assert "Punt 1 is te lang. (Anne, bij punt 1) Overgenomen." in shown
    assert "Ik was er. Niet overgenomen: Je ging eerder weg." in shown
    apart = "Opmerkingen na het vaststellen Deze kwamen nadat de notulen waren vastgesteld."
    assert shown.index("Niet overgenomen") < shown.index(apart) < shown.index("Naam van de school klopt niet.")
    assert "concept" not in shown


def test_remarks_on_a_draft_and_how_the_meeting_went_are_printed() -> None:
    shown = words(
        minutes(
            replace(VIEW, went_well="Op tijd.", to_change="Korter.", remarks=(RemarkView(place=0, text="Punt 2."),)),
            "nl",
        )
    )
    assert "Hoe het overleg ging Ging goed Op tijd. Anders doen Korter." in shown
    assert "Kon beter" not in shown
    assert "Opmerkingen bij de correctie • Punt 2. Nog geen antwoord." in shown


def test_an_item_about_which_nothing_was_noted_says_so() -> None:
    empty = ItemView(id=AgendaItemId("i"), number=3, subject="Pesten")
    assert "3. Pesten Hierover is niets genoteerd." in words(minutes(replace(VIEW, items=(empty,)), "nl"))


def test_a_theme_that_was_left_out_keeps_its_number() -> None:
    empty = ItemView(id=AgendaItemId("i"), number=3, subject="")
    assert "3. Onderwerp staat niet in jouw exemplaar" in words(minutes(replace(VIEW, items=(empty,)), "nl"))


def test_a_meeting_without_people_agenda_or_hour_is_printed() -> None:
    shown = words(minutes(replace(VIEW, attendees=(), items=(), at=None), "nl"))
    assert "Er zijn geen deelnemers genoteerd." in shown
    assert "Er stond niets op de agenda." in shown
    assert "uur" not in shown


@pytest.mark.parametrize("number", [1, 12, 40])
def test_every_item_is_printed_and_bookmarked_in_order(number: int) -> None:
    items = tuple(item(place, f"Leerling{place}x") for place in range(1, number + 1))
    pdf = minutes(replace(VIEW, items=items), "nl")
    shown = words(pdf)
    places = [shown.index(f"{place}. Leerling{place}x (OB2)") for place in range(1, number + 1)]
    assert places == sorted(places)
    assert len(reader(pdf).outline) == number + 2


@pytest.mark.parametrize("lines", range(0, 60, 4))
def test_a_long_item_breaks_over_pages_and_no_heading_is_left_alone(lines: int) -> None:
    first = replace(item(1), discussion="\n".join(f"regel {line}" for line in range(lines)))
    second = replace(item(2, "Eva Özil"), discussion=SENTENCE * 90)
    found = pages(minutes(replace(VIEW, items=(first, second)), "nl"))
    at = next(place for place, page in enumerate(found) if "2. Eva Özil (OB2)" in page)
    assert "Waarom Komt vaak te laat." in found[at].partition("2. Eva Özil (OB2)")[2]
    assert sum(page.count("stil.") for page in found) == 90


@pytest.mark.parametrize("name", DIFFICULT)
def test_a_difficult_name_is_printed_whole_everywhere(name: str) -> None:
    agreed = (action(name, name, name),)
    view = replace(VIEW, items=(replace(item(1, name), actions=agreed),), chair=name, recipient="")
    assert squeezed(words(minutes(view, "nl"))).count(squeezed(name)) >= 6


def test_a_name_of_300_signs_is_printed_whole_everywhere() -> None:
    name = "X" * 300
    view = replace(VIEW, items=(replace(item(1, name), actions=(action("Bellen", name, name),)),), recipient="")
    assert words(minutes(view, "nl")).count("X") == 4 * 300


def test_a_picture_in_a_text_is_seen_as_a_square() -> None:
    assert "goed gedaan □" in words(minutes(replace(VIEW, went_well="goed gedaan 👍🏽"), "nl"))


def test_no_name_of_a_pupil_is_in_the_metadata_and_equal_views_are_equal_bytes() -> None:
    pdf = minutes(VIEW, "nl")
    assert reader(pdf).metadata == {"/Title": "Notulen Zorgteam"}
    assert pdf == minutes(VIEW, "nl")


@pytest.mark.parametrize("state", MinutesState)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_word_exists_in_both_languages(language: str, state: MinutesState) -> None:
    items = tuple(
        replace(
            item(number),
            parents=involvement,
            child=involvement,
            actions=tuple(replace(action("x"), state=ended) for ended in ActionState),
        )
        for number, involvement in enumerate(Involvement, start=1)
    )
    people = tuple(Attendee(name="A", role="", organisation="", presence=presence) for presence in Presence)
    adopted = DAY if state is MinutesState.ADOPTED else None
    view = replace(VIEW, items=items, attendees=people, state=state, adopted_on=adopted)
    assert "{" not in words(minutes(view, language))


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=400), st.text(max_size=60))
def test_any_words_can_be_in_minutes(text: str, name: str) -> None:
    strange = replace(item(1, name), detail=name, discussion=text, reason=text, actions=(action(text, name, name),))
    view = replace(
        VIEW,
        items=(strange,),
        place=name,
        recipient=name,
        kind=name,
        school=name,
        remarks=(RemarkView(place=0, text=text),),
    )
    assert minutes(view, "nl").startswith(b"%PDF")


@pytest.mark.parametrize("kind", DecisionKind)
def test_a_decision_says_in_words_what_it_comes_down_to(kind: DecisionKind) -> None:
    words_of_kind = word(texts("nl"), kind)
    decided = DecisionView(text="We kijken in de klas.", kind=kind, decided_by="J. Bakker", mandate="jeugdteam")
    shown = words(minutes(replace(VIEW, items=(replace(item(1), decisions=(decided,)),)), "nl"))
    said = f"{words_of_kind[0].upper()}{words_of_kind[1:]}. Besloten door: J. Bakker. Op grond van: jeugdteam."
    assert said in shown


def test_a_decision_that_is_only_its_kind_says_it_once() -> None:
    decided = DecisionView(text="Advies aan de leerkracht", kind=DecisionKind.ADVICE)
    shown = words(minutes(replace(VIEW, items=(replace(item(1), decisions=(decided,)),)), "nl"))
    assert shown.count("dvies aan de leerkracht") == 1
