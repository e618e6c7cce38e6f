"""Cases of consent in every state, with the sentence and the next step a coordinator reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import resources
from models.consent import Answer, Giver, Question
from models.consent_givers import Deciders
from models.consent_status import ConsentStatus, status_on
from models.guardian import Authority
from models.spans import Span
from tests.models.consent_cases import (
    AT_9,
    AT_13,
    AT_15,
    CHILD,
    FATHER,
    FILE,
    GI,
    HELP,
    MOTHER,
    NO,
    SHARE,
    STEPFATHER,
    YES,
    consent,
    family,
    guardian,
    holds,
    no,
    pupil,
    turns,
    withdrawn,
    without,
    yes,
)

AT_16, AT_18 = turns(16), turns(18)
MOTHER_SAID_YES = "moeder N. mother zei ja op 4 september 2023"
FATHER_SAID_NO = "vader N. father zei nee op 4 september 2023"
IN_WORDS_AT_9 = "2 september 2019"
TALK_ABOUT_SHARING = (
    "Praat met moeder en vader. Verandert iemand van gedachten? Noteer dat antwoord. "
    "Of vraag minder te delen, of met iemand anders."
)
NL, EN = resources.texts("nl"), resources.texts("en")
FAMILY = family()
WITH_STEPFATHER = family(None, holds(MOTHER), guardian(STEPFATHER))
ALL_KINDS = family(None, holds(MOTHER), holds(FATHER), guardian(STEPFATHER))
NEW_FATHER = family(
    None,
    holds(MOTHER),
    guardian(
        FATHER,
        Authority(holds=NO, span=Span(end=date(2024, 4, 30))),
        Authority(holds=YES, span=Span(start=date(2024, 5, 1))),
    ),
)
UNABLE = family(pupil(unable_since=AT_13), holds(MOTHER))
MENTOR = family(pupil(unable_since=AT_13), holds(MOTHER, AT_18), holds(FATHER))


@dataclass(frozen=True)
class Case:
    asked: Question
    on: date
    answers: Sequence[Answer]
    line: str
    step: str
    by: Deciders = FAMILY
    until: date | None = None

    @property
    def status(self) -> ConsentStatus:
        return status_on(consent(self.asked, *self.answers, valid_until=self.until), self.by, self.on)


def each(kind: object, *givers: Giver, on: date) -> list[Answer]:
    noted = {"yes": yes, "no": no, "withdrawn": withdrawn}[str(kind)]
    return [noted(giver, on) for giver in givers]


TABLE = {
    "everybody said yes": Case(
        SHARE,
        AT_16,
        [yes(CHILD, AT_16)],
        "Geldig: de leerling zelf heeft ja gezegd",
        "Je hoeft nu niets te doen.",
    ),
    "parents said yes, the birthday is coming": Case(
        SHARE,
        AT_9,
        each("yes", MOTHER, FATHER, on=AT_9),
        "Geldig: moeder en vader hebben ja gezegd",
        "Je hoeft nu niets te doen. Op 20 mei 2026 wordt de leerling 16. Vraag het vanaf die dag aan de leerling zelf.",
    ),
    "all three said yes": Case(
        HELP,
        AT_13,
        each("yes", CHILD, MOTHER, FATHER, on=AT_13),
        "Geldig: de leerling zelf, moeder en vader hebben ja gezegd",
        "Je hoeft nu niets te doen.",
    ),
    "the pupil objects": Case(
        SHARE,
        AT_13,
        [*each("yes", MOTHER, FATHER, on=AT_13), no(CHILD, AT_13)],
        "Geldig: moeder en vader hebben ja gezegd, maar de leerling zelf is het er niet mee eens",
        "Praat met de leerling voordat je iets deelt. Op 20 mei 2026 wordt de leerling 16. "
        "Vraag het vanaf die dag aan de leerling zelf.",
    ),
    "an adult will need a representative": Case(
        HELP,
        AT_16,
        each("yes", MOTHER, on=AT_16),
        "Geldig: moeder heeft ja gezegd",
        "Je hoeft nu niets te doen. Op 20 mei 2028 wordt de leerling 18. "
        "Noteer wie de leerling vanaf die dag vertegenwoordigt.",
        UNABLE,
    ),
    "one parent is missing": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13)],
        "Onvolledig: moeder heeft ja gezegd, vader (gezag) nog niet",
        "Vader heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer zijn antwoord.",
    ),
    "the other parent is missing": Case(
        SHARE,
        AT_13,
        [yes(FATHER, AT_13)],
        "Onvolledig: vader heeft ja gezegd, moeder (gezag) nog niet",
        "Moeder heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer haar antwoord.",
    ),
    "the pupil is missing": Case(
        HELP,
        AT_13,
        each("yes", MOTHER, FATHER, on=AT_13),
        "Onvolledig: moeder en vader hebben ja gezegd, de leerling zelf nog niet",
        "De leerling zelf heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
    ),
    "the pupil and a parent are missing": Case(
        HELP,
        AT_13,
        [yes(MOTHER, AT_13)],
        "Onvolledig: moeder heeft ja gezegd, de leerling zelf en vader (gezag) nog niet",
        "De leerling zelf en vader hebben nog niet geantwoord. Druk het formulier af of noteer hun antwoord.",
    ),
    "authority unknown, silent": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13)],
        "Onvolledig: moeder heeft ja gezegd, stiefvader (gezag onbekend) nog niet",
        "Noteer of stiefvader gezag heeft. Zo nee, dan is zijn antwoord niet nodig.",
        WITH_STEPFATHER,
    ),
    "authority unknown, willing": Case(
        SHARE,
        AT_13,
        each("yes", MOTHER, STEPFATHER, on=AT_13),
        "Onvolledig: moeder en stiefvader hebben ja gezegd, maar het is niet bekend of stiefvader gezag heeft",
        "Noteer of stiefvader gezag heeft.",
        WITH_STEPFATHER,
    ),
    "one missing, of another authority unknown": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13)],
        "Onvolledig: moeder heeft ja gezegd, vader (gezag) en stiefvader (gezag onbekend) nog niet",
        "Vader heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer zijn antwoord. "
        "Noteer ook of stiefvader gezag heeft. Zo nee, dan is zijn antwoord niet nodig.",
        ALL_KINDS,
    ),
    "nobody answered": Case(
        SHARE,
        AT_13,
        [],
        "Nog geen antwoord van moeder (gezag) en vader (gezag)",
        "Moeder en vader hebben gezag en hebben nog niet geantwoord. Druk het formulier af of noteer hun antwoord.",
    ),
    "the pupil has not answered": Case(
        FILE,
        AT_13,
        [],
        "Nog geen antwoord van de leerling zelf",
        "De leerling zelf heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
    ),
    "the pupil said yes when he was only heard": Case(
        SHARE,
        AT_16,
        [yes(CHILD, AT_13)],
        "Nog geen antwoord: de leerling zelf zei ja toen die nog niet mocht beslissen",
        "De leerling zelf zei ja, maar mocht toen nog niet beslissen. Vraag het opnieuw.",
    ),
    "one said yes too early, the other is silent": Case(
        SHARE,
        AT_15,
        [yes(FATHER, AT_13)],
        "Nog geen antwoord van moeder (gezag), vader zei ja toen die nog niet mocht beslissen",
        "Moeder heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer haar antwoord. "
        "Vader zei ja, maar mocht toen nog niet beslissen. Vraag het opnieuw.",
        NEW_FATHER,
    ),
    "an institution is the guardian": Case(
        SHARE,
        AT_13,
        [],
        "Nog geen antwoord van N. institution (gezag)",
        "N. institution heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
        family(None, holds(GI)),
    ),
    "a representative has not answered": Case(
        SHARE,
        AT_18,
        [],
        "Nog geen antwoord van moeder (vertegenwoordiger) en vader (vertegenwoordiger?)",
        "Moeder vertegenwoordigt de leerling en heeft nog niet geantwoord. Druk het formulier af of noteer haar "
        "antwoord. Noteer ook of vader de leerling mag vertegenwoordigen. Zo nee, dan is zijn antwoord niet nodig.",
        MENTOR,
    ),
    "a parent refused": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13), no(FATHER, AT_13)],
        f"Niet eens: {MOTHER_SAID_YES}, {FATHER_SAID_NO}",
        f"Zolang een van hen nee zegt, mag je dit niet delen. Bespreek de leerling zonder naam. {TALK_ABOUT_SHARING}",
    ),
    "two parents who disagree about help": Case(
        HELP,
        AT_13,
        [yes(CHILD, AT_13), yes(MOTHER, AT_13), no(FATHER, AT_13)],
        f"Niet eens: de leerling zelf zei ja op 4 september 2023, {MOTHER_SAID_YES}, {FATHER_SAID_NO}",
        "Zolang een van hen nee zegt, mag de hulp niet beginnen. Praat met de leerling zelf, moeder en vader."
        " Verandert iemand van gedachten? Noteer dat antwoord. Of vraag andere of minder hulp.",
    ),
    "two guardians refused": Case(
        SHARE,
        AT_13,
        each("no", MOTHER, FATHER, on=AT_13),
        "Geweigerd: moeder en vader hebben nee gezegd",
        "Nee is ook een antwoord. Bespreek de leerling alleen zonder naam.",
    ),
    "help was refused by two": Case(
        HELP,
        AT_13,
        each("no", CHILD, FATHER, on=AT_13),
        "Geweigerd: de leerling zelf en vader hebben nee gezegd",
        "Nee is ook een antwoord. Begin niet met de hulp en spreek af wat de school zelf doet.",
    ),
    "the helper's file stays closed": Case(
        FILE,
        AT_13,
        [no(CHILD, AT_13)],
        "Geweigerd: de leerling zelf heeft nee gezegd",
        "Nee is ook een antwoord. Vraag en deel niets uit het dossier van de hulp.",
    ),
    "somebody refused who may have no say": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13), no(STEPFATHER, AT_13)],
        f"Niet eens: {MOTHER_SAID_YES}, stiefvader N. stepfather zei nee op 4 september 2023",
        "Noteer of stiefvader gezag heeft. Zo nee, dan houdt dit nee niets tegen.",
        WITH_STEPFATHER,
    ),
    "a parent took it back": Case(
        SHARE,
        AT_13,
        [*each("yes", MOTHER, FATHER, on=AT_9), withdrawn(FATHER, AT_13)],
        f"Niet eens: moeder N. mother zei ja op {IN_WORDS_AT_9}, vader N. father nam het ja terug op 4 september 2023",
        "Deel vanaf nu niets meer met naam. Vertel dit ook aan wie al iets heeft gekregen. " + TALK_ABOUT_SHARING,
    ),
    "both took back the help": Case(
        HELP,
        AT_9,
        each("withdrawn", MOTHER, FATHER, on=AT_9),
        "Ingetrokken: moeder en vader hebben de toestemming ingetrokken",
        "Vertel het aan de hulpverlener en bespreek hoe de hulp stopt.",
    ),
    "the pupil took back the file": Case(
        FILE,
        AT_13,
        [withdrawn(CHILD, AT_13)],
        "Ingetrokken: de leerling zelf heeft de toestemming ingetrokken",
        "Vraag en deel vanaf nu niets meer uit het dossier van de hulp. Vertel dit ook aan wie al iets heeft gekregen.",
    ),
    "it ran out": Case(
        SHARE,
        AT_13,
        each("yes", MOTHER, FATHER, on=AT_9),
        "Verlopen: de toestemming gold tot en met 31 juli 2020",
        "Vraag moeder en vader opnieuw om toestemming.",
        until=date(2020, 7, 31),
    ),
    "the pupil turned sixteen": Case(
        SHARE,
        AT_16,
        each("yes", MOTHER, FATHER, on=AT_13),
        "Vervallen: de leerling is op 20 mei 2026 16 geworden en beslist nu zelf",
        "De leerling zelf heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
    ),
    "the pupil turned twelve": Case(
        HELP,
        AT_13,
        each("yes", MOTHER, FATHER, on=AT_9),
        "Vervallen: de leerling is op 20 mei 2022 12 geworden en beslist nu mee",
        "De leerling zelf heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
    ),
    "the pupil turned eighteen and cannot decide": Case(
        HELP,
        AT_18,
        each("yes", MOTHER, on=AT_16),
        "Vervallen: de leerling is op 20 mei 2028 18 geworden en nu beslist iemand anders",
        "Noteer of moeder de leerling mag vertegenwoordigen.",
        UNABLE,
    ),
    "father got authority": Case(
        SHARE,
        AT_15,
        [yes(MOTHER, AT_13)],
        "Vervallen: sinds 1 mei 2024 is veranderd wie beslist, vader (gezag) heeft nog niet geantwoord",
        "Vader heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer zijn antwoord.",
        NEW_FATHER,
    ),
    "father got authority after he had said yes": Case(
        SHARE,
        AT_15,
        each("yes", MOTHER, FATHER, on=AT_13),
        "Vervallen: sinds 1 mei 2024 is veranderd wie beslist, vader zei ja toen die nog niet mocht beslissen",
        "Vader zei ja, maar mocht toen nog niet beslissen. Vraag het opnieuw.",
        NEW_FATHER,
    ),
    "authority ran out": Case(
        SHARE,
        AT_15,
        each("yes", MOTHER, FATHER, on=AT_13),
        "Vervallen: sinds 1 mei 2024 is veranderd wie beslist, maar het is niet bekend of vader gezag heeft",
        "Noteer of vader gezag heeft.",
        family(None, holds(MOTHER), holds(FATHER, None, date(2024, 4, 30))),
    ),
    "nobody has authority": Case(
        SHARE,
        AT_13,
        [],
        "Niemand beslist: in het dossier staat niemand met gezag",
        "Noteer wie gezag heeft. Weet je het niet zeker, kijk dan in het gezagsregister.",
        family(None, without(MOTHER)),
    ),
    "nobody represents an adult": Case(
        SHARE,
        AT_18,
        [],
        "Niemand beslist: in het dossier staat niemand die de leerling mag vertegenwoordigen",
        "Noteer wie de leerling vertegenwoordigt: een curator, een mentor, iemand met een volmacht of naaste familie.",
        family(pupil(unable_since=AT_13), without(MOTHER)),
    ),
    "no birth date": Case(
        SHARE,
        AT_13,
        [],
        "Leeftijd onbekend: de geboortedatum ontbreekt of klopt niet",
        "Vul de juiste geboortedatum van de leerling in.",
        family(pupil(None)),
    ),
}
