"""Which elements of an OSO transfer dossier are kept, which are left out and counted.

The standard changed names over the years (``zorg`` became ``onderwijsondersteuning``, ``artslijst`` became
``huisarts``); older names are listed so that they are counted for what they are.
"""

from models.left_out import LeftOutKind as Kind
from storage.imports.layouts import IGNORE, TEXT, Drop, Layout, Shape

CATEGORIES = (
    "metadata",
    "ouderinzage",
    "school",
    "leerling",
    "oudersverzorgers",
    "vve",
    "schoolloopbaan",
    "overstapadvies",
    "onderwijsondersteuning",
    "verzuim",
    "eindtoetsbo",
    "toetsresultaten",
    "handelingsplannen",
    "cijferlijsten",
    "vombo",
    "bijlagedocs",
)
"""Parts of a dossier that can be left out at the source (code list 48, ``categorie_uitlevering``)."""

_PERSON: Shape = dict.fromkeys(("voornaam", "voorletters-1", "voorvoegsel", "achternaam", "roepnaam"), TEXT)
_CONTACTS: Shape = {
    "communicatie": dict.fromkeys(("soort", "aanduiding", "nummer", "geheim"), TEXT) | {"noodnummer": IGNORE}
}
_ADDRESSES: Shape = {
    "adres": {
        **dict.fromkeys(("soortadres", "postcode", "gemeente", "land"), TEXT),
        "straat": Drop(Kind.STREET_ADDRESS),
        **dict.fromkeys(("nummer", "toevoeging", "aanduiding", "locatieomschrijving", "plaats"), IGNORE),
    }
}
_GUARDIAN: Shape = {
    **_PERSON,
    **dict.fromkeys(("relatietotkind", "overleden", "overlijdensdatum", "wettigevertegenwoordiger"), TEXT),
    "adresgeheim": TEXT,
    "communicatielijst": _CONTACTS,
    "adreslijst": Drop(Kind.STREET_ADDRESS),
    "geslacht": IGNORE,
    "geboortedatum": IGNORE,
}
_CAREER: Shape = dict.fromkeys(
    ("schooljaar", "groepscode", "groepsnaam", "jaargroep", "begindatum"), TEXT
) | dict.fromkeys(
    (
        *("einddatum", "brincode", "vestigingscode", "schoolsoort", "schooltype", "schoolsoortomschrijving"),
        *("voelementcode", "voelementomschrijving"),
    ),
    IGNORE,
)
_NUMBERS = Drop(Kind.DECISION_NUMBERS)
_SUPPORT: Shape = {
    "opp": {"opp_ingangdatum": TEXT, "opp_einddatum": TEXT},
    "tlv": {
        **dict.fromkeys(("tlvingangdatum", "tlvswvnummer", "tlvcategorie", "tlveinddatum"), TEXT),
        "tlvbeschikkingsnummer": _NUMBERS,
    },
    "arrangement_cluster12": {
        "arrangement_datum": TEXT,
        "arrangement_brin": IGNORE,
        "arrangement_vestigingscode": IGNORE,
    },
    "arrangement_pao": {
        **dict.fromkeys(("arrangement_datum", "arrangement_kenmerk", "arrangement_einddatum"), TEXT),
        "arrangement_beschikkingsnr": _NUMBERS,
    },
    "toelichting_onderwijsbehoeften": Drop(deep=True),
}
_ABSENCE: Shape = dict.fromkeys(
    (
        *("dagdelengeoorloofd", "dagdelenongeoorloofd", "urengeoorloofd", "urenongeoorloofd"),
        *("meerdan25percent", "contactleerplicht"),
    ),
    TEXT,
) | {"frequentie": IGNORE, "rmcmelding": IGNORE, "documentlijst": Drop(deep=True)}
_PUPIL: Shape = {
    **_PERSON,
    **dict.fromkeys(("geboortedatum", "geboortemaand", "geslacht", "adresgeheim", "postcode4adres"), TEXT),
    **dict.fromkeys(("leerlingid", "datuminschrijving", "datumuitschrijving"), TEXT),
    "adreslijst": _ADDRESSES,
    "gba": {"gbageboortedatum": TEXT} | dict.fromkeys(("gbavoornaam", "gbavoorvoegsel", "gbaachternaam"), IGNORE),
    "communicatielijst": Drop(Kind.PUPIL_CONTACT),
    "adresbuitenland": Drop(Kind.STREET_ADDRESS),
    "aansprakelijkeinstelling": {"naam": TEXT, "adreslijst": IGNORE, "communicatielijst": IGNORE},
    "schoolloopbaanlijst": {"schoolloopbaan": _CAREER},
    "onderwijsondersteuning": _SUPPORT,
    "zorg": _SUPPORT,
    "verzuim": _ABSENCE,
    "verzorger": _GUARDIAN,
    **dict.fromkeys(("startdatumhuidigonderwijs", "teruggeplaatstnaarbrin", "verzorgersaansprakelijk"), IGNORE),
    **dict.fromkeys(("toetslijst", "cijferlijstlijst", "overigdocumentlijst", "handelingsplanlijst"), Drop(deep=True)),
    "artslijst": Drop(deep=True),
}
_SCHOOL: Shape = {
    **dict.fromkeys(("naam", "brincode", "vestigingscode", "soort", "type"), TEXT),
    **dict.fromkeys(("adreslijst", "communicatielijst", "aanleverpunt", "naamdirecteur", "website"), IGNORE),
    "leerling": _PUPIL,
}
_DOSSIER: Shape = {
    "metadata": {
        **dict.fromkeys(("datum", "standaardversie", "overstap"), TEXT),
        **dict.fromkeys(("deeldossier", "pakketnaam", "pakketversie", "validatieversie", "eldversie"), IGNORE),
        "xsdversie": IGNORE,
        "categorie_uitlevering": dict.fromkeys((f"cat_{name}" for name in CATEGORIES), TEXT),
    },
    "overdrachtsoort": IGNORE,
    "inzage": dict.fromkeys(
        ("voorlopigdossier", "inzage", "inzagedatum", "akkoord", "redennietakkoord", "toestemming"), TEXT
    ),
    "huidigeschool": _SCHOOL,
}
_RESULTS = Drop(Kind.SCHOOL_RESULTS, deep=True)
_ANYWHERE = {
    "bsn": Drop(Kind.CITIZEN_NUMBER),
    "sofinummer": Drop(Kind.CITIZEN_NUMBER),
    "onderwijsnummer": Drop(Kind.EDUCATION_NUMBER),
    "iban": Drop(Kind.BANK_ACCOUNT),
    "banknummer": Drop(Kind.BANK_ACCOUNT),
    "document": Drop(Kind.ATTACHMENTS),
    "toets": Drop(Kind.TEST_SCORES, deep=True),
    "eindtoets_basisonderwijs": Drop(Kind.TEST_SCORES, deep=True),
    "cijferlijst": Drop(Kind.GRADES, deep=True),
    "diagnose": Drop(Kind.DIAGNOSES, deep=True),
    "rvc": Drop(Kind.DIAGNOSES, deep=True),
    "medicijngebruik": Drop(Kind.MEDICATION),
    "handelingsplan": Drop(Kind.SUPPORT_PLANS, deep=True),
    "lwoo": Drop(Kind.SUPPORT_PLANS, deep=True),
    "overstapadvies": Drop(Kind.ADVICE),
    "huisarts": Drop(Kind.PHYSICIAN),
    "arts": Drop(Kind.PHYSICIAN),
    "foto": Drop(Kind.PHOTO),
    "fotourl": Drop(Kind.PHOTO),
    **dict.fromkeys(
        ("leerlinggewicht", "nnca", "nationaliteit", "geboorteplaats", "geboorteland", "onderwijssinds", "tehuis"),
        Drop(Kind.BACKGROUND),
    ),
    **dict.fromkeys(
        ("vanpeuterspeelzaal", "naampeuterspeelzaal", "voorschools", "vroegschools"), Drop(Kind.EARLY_EDUCATION)
    ),
    **dict.fromkeys(
        ("bevorderd", "examenresultaat", "resultaatvakkenvo", "certificaat", "competenties", "stage", "overigvombo"),
        _RESULTS,
    ),
}
DOSSIER = Layout(shape=_DOSSIER, anywhere=_ANYWHERE)
DOSSIERS = Layout(
    shape={"dossier": _DOSSIER, "terugkoppeling": _RESULTS}, anywhere=_ANYWHERE, records=frozenset({("dossier",)})
)
