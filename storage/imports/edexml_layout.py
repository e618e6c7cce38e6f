"""Which elements of an EDEXML pupil list are kept, which are left out and counted."""

from models.left_out import LeftOutKind as Kind
from storage.imports.layouts import IGNORE, TEXT, Drop, Layout, Shape

_NAMES = ("achternaam", "voorvoegsel", "tussenvoegsel", "voornamen", "voorletters-1", "voorletters", "roepnaam")
_PUPIL: Shape = {
    **dict.fromkeys(_NAMES, TEXT),
    **dict.fromkeys(("geboortedatum", "geslacht", "jaargroep", "groep", "vestiging"), TEXT),
    "samengestelde_groepen": {"samengestelde_groep": TEXT},
    **dict.fromkeys(("postcodenl", "postnummerbe", "postcode", "instroomdatum", "uitstroomdatum"), TEXT),
    "postcodeoverig": Drop(Kind.STREET_ADDRESS),
    "start_ondw_jgr3": IGNORE,
    "mutatiedatum": IGNORE,
}
_GROUP: Shape = {"naam": TEXT, "jaargroep": TEXT, "omschrijving": IGNORE, "mutatiedatum": IGNORE}
_SHAPE: Shape = {
    "school": {
        **dict.fromkeys(("schooljaar", "peildatum", "aanmaakdatum", "xsdversie"), TEXT),
        **dict.fromkeys(("brincode", "dependancecode", "instellingsnummer", "schoolkey"), TEXT),
        "auteur": IGNORE,
        "commentaar": IGNORE,
    },
    "vestigingen": {"vestiging": {"naam": TEXT, "omschrijving": IGNORE, "mutatiedatum": IGNORE}},
    "groepen": {"groep": _GROUP, "samengestelde_groep": _GROUP},
    "leerlingen": {"leerling": _PUPIL},
    "leerkrachten": {"leerkracht": Drop(Kind.TEACHERS)},
}
_LIST = frozenset({("vestigingen", "vestiging"), ("groepen", "groep"), ("groepen", "samengestelde_groep")})
LAYOUT = Layout(
    shape=_SHAPE,
    anywhere={
        "toevoegingen": Drop(Kind.ADDITIONS, deep=True),
        "leerkracht": Drop(Kind.TEACHERS),
        "bsn": Drop(Kind.CITIZEN_NUMBER),
        "bsn_ondwnr-4": Drop(Kind.CITIZEN_NUMBER),
        "sofinummer": Drop(Kind.CITIZEN_NUMBER),
        "onderwijsnummer": Drop(Kind.EDUCATION_NUMBER),
        "rijksregisternummer": Drop(Kind.BELGIAN_NUMBER),
        "iban": Drop(Kind.BANK_ACCOUNT),
        **dict.fromkeys(("gewicht", "gewicht_nieuw", "etniciteit"), Drop(Kind.BACKGROUND)),
        **dict.fromkeys(("land", "land_vader", "land_moeder"), Drop(Kind.BACKGROUND)),
        "gebruikersnaam": Drop(Kind.ACCOUNT),
        "emailadres": Drop(Kind.ACCOUNT),
        "fotourl": Drop(Kind.PHOTO),
    },
    attributes={"eckid": Kind.ECK_ID},
    records=frozenset({("school",), ("leerlingen", "leerling"), *_LIST}),
)
