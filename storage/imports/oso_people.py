"""The pupil and the people around him in an OSO transfer dossier."""

from datetime import date

from models.guardian import Relation
from models.imported import Effect, ImportedGuardian
from models.left_out import LeftOutKind as Kind
from models.names import PersonName
from models.pupil import Sex, YesNoUnknown
from models.spans import ALWAYS, Span
from storage.imports import values
from storage.imports.findings import Record
from storage.imports.layouts import Node

_NETHERLANDS = frozenset({"", "6030", "nl", "nederland"})
_HOME_KINDS = ("gba", "bezoek")
"""Where somebody is registered goes before where he can be visited: the registered address decides which municipality
pays (*woonplaatsbeginsel*, Jeugdwet art. 1.1). A postal address says nothing about where somebody lives."""

_RELATIONS = {
    **dict.fromkeys(("1", "vader"), Relation.FATHER),
    **dict.fromkeys(("2", "moeder"), Relation.MOTHER),
    **dict.fromkeys(("3", "voogd"), Relation.LEGAL_GUARDIAN),
    "stiefvader": Relation.STEPFATHER,
    "stiefmoeder": Relation.STEPMOTHER,
    "pleegvader": Relation.FOSTER_FATHER,
    "pleegmoeder": Relation.FOSTER_MOTHER,
    **dict.fromkeys(("opa", "oma", "grootvader", "grootmoeder", "grootouder"), Relation.GRANDPARENT),
    **dict.fromkeys(("broer", "zus"), Relation.SIBLING),
    "overig": Relation.OTHER,
}
"""Code list 41. The schema explains 1, 2 and 3 only; 4 to 9 are valid too, but what they mean stands in a list that is
not published with the schema, so they are not guessed. Until version 2016.1 the field held words."""
_VALID_RELATIONS = frozenset("123456789")

_PHONES = frozenset({"telefoon", "mobiel"})
_PREFERENCE = {"prive": 0, "mobiel": 0, "overig": 1, "": 1, "werk": 2}


def name_of(record: Record, node: Node) -> PersonName | None:
    """Return how a pupil is called; None, with a problem, when there is no name to call him by."""
    surname, given = record.text(node, "achternaam", "surname"), _given(record, node)
    if not surname and not given:
        record.problem(node.child("achternaam") or node, "surname", "no_name", Effect.SKIPPED)
        return None
    prefix = record.text(node, "voorvoegsel", "prefix")
    return PersonName(given=given, prefix=prefix if surname else "", surname=surname)


def _given(record: Record, node: Node) -> str:
    """Return the name he goes by, or else the first of his forenames, or else his initials."""
    return (
        record.text(node, "roepnaam", "given")
        or record.text(node, "voornaam", "given")
        or values.initials(record.text(node, "voorletters-1", "given"))
    )


def sex_of(record: Record, node: Node) -> Sex:
    """Return the sex; here 1 is a girl and 2 a boy."""
    element, code = node.child("geslacht"), record.code(node, "geslacht")
    found = values.OSO_SEX.get(code)
    if element and code and found is None:
        record.unknown_code(element, "sex")
    return found or Sex.UNKNOWN


def birth_date_of(record: Record, node: Node) -> date | None:
    """Return the birth date; the register's one where the school's is missing. A month alone is not a date."""
    found = record.day(node, "geboortedatum", "birth_date")
    register = node.child("gba")
    if found is None and register:
        found = record.day(register, "gbageboortedatum", "birth_date")
    month = node.child("geboortemaand")
    if found is None and month and record.code(node, "geboortemaand"):
        record.problem(month, "birth_date", "month_only")
    return found


def residence_of(record: Record, node: Node, *, secret: bool) -> tuple[str, str]:
    """Return municipality and postcode. Of a secret address only the municipality is taken, since it pays."""
    home = _home(record, node)
    if home is None:
        alone = record.code(node, "postcode4adres")
        return "", "" if secret else values.postcode(alone)[0]
    digits, letters = values.postcode(record.code(home, "postcode"))
    if record.code(home, "land").lower() not in _NETHERLANDS:
        digits = ""
    if digits and secret:
        record.findings.leave_out(Kind.HIDDEN_POSTCODE)
        digits = ""
    elif letters:
        record.findings.leave_out(Kind.POSTCODE_LETTERS)
    return record.text(home, "gemeente", "municipality"), digits


def _home(record: Record, node: Node) -> Node | None:
    addresses = {record.code(address, "soortadres").lower(): address for address in node.all("adreslijst", "adres")}
    found = next((addresses[kind] for kind in _HOME_KINDS if kind in addresses), None)
    if found is None and addresses:
        record.problem(next(iter(addresses.values())), "municipality", "postal_address_only")
    return found


def guardian_of(record: Record, node: Node) -> ImportedGuardian | None:
    """Return somebody who looks after the pupil; None, with a problem, without a name."""
    parts = (
        _given(record, node),
        record.text(node, "voorvoegsel", "prefix"),
        record.text(node, "achternaam", "surname"),
    )
    name = " ".join(part for part in parts if part)
    if not name:
        record.problem(node, "guardian", "no_name", Effect.SKIPPED)
        return None
    relation, code = _relation(record, node)
    secret = record.flag(node, "adresgeheim") is True
    deceased, died = _death(record, node)
    phone, email = _contacts(record, node, secret_address=secret)
    return ImportedGuardian(
        name=name,
        relation=relation,
        relation_code=code,
        legal_representative=_three_way(record, node, "wettigevertegenwoordiger"),
        deceased=deceased,
        deceased_on=died,
        secret_address=secret,
        phone=phone,
        email=email,
    )


def _relation(record: Record, node: Node) -> tuple[Relation, str]:
    element, code = node.child("relatietotkind"), record.code(node, "relatietotkind").lower()
    if element is None or not code or code in _RELATIONS:
        return _RELATIONS.get(code, Relation.OTHER), ""
    if code in _VALID_RELATIONS:
        record.problem(element, "relation", "relation_code", Effect.NOTE, value=code)
        return Relation.OTHER, code
    record.unknown_code(element, "relation", Effect.NOTE)
    return Relation.OTHER, ""


def _three_way(record: Record, node: Node, name: str) -> YesNoUnknown:
    return {True: YesNoUnknown.YES, False: YesNoUnknown.NO, None: YesNoUnknown.UNKNOWN}[record.flag(node, name)]


def _death(record: Record, node: Node) -> tuple[bool, date | None]:
    """Return whether somebody has died and when; a year or month alone is allowed and gives no day."""
    deceased = record.flag(node, "overleden")
    element, text = node.child("overlijdensdatum"), record.code(node, "overlijdensdatum")
    died = values.day(text)
    if element and text and deceased is not True:
        record.problem(element, "deceased_on", "not_deceased")
        return False, None
    if element and text and died is None:
        record.problem(element, "deceased_on", "no_full_date")
    return deceased is True, died


def _contacts(record: Record, node: Node, *, secret_address: bool) -> tuple[str, str]:
    """Return a phone number and an e-mail address that are not secret: the private one before the one at work."""
    phones: list[tuple[int, str]] = []
    mails: list[tuple[int, str]] = []
    for contact in node.all("communicatielijst", "communicatie"):
        secret = record.flag(contact, "geheim")
        if secret or (secret is None and secret_address):
            record.findings.leave_out(Kind.HIDDEN_CONTACT)
            continue
        rank = _PREFERENCE.get(record.code(contact, "aanduiding").lower(), 1)
        phone = record.code(contact, "soort").lower() in _PHONES
        text = record.text(contact, "nummer", "phone" if phone else "email")
        if text:
            (phones if phone else mails).append((rank, text))
    record.findings.leave_out(Kind.MORE_CONTACT, max(0, len(phones) - 1) + max(0, len(mails) - 1))
    return _first(phones), _first(mails)


def _first(ranked: list[tuple[int, str]]) -> str:
    return min(ranked, key=lambda entry: entry[0])[1] if ranked else ""


def enrolment_of(record: Record, node: Node) -> Span:
    """Return the first and the last day at the school that made the dossier; both are counted as school days."""
    first = record.day(node, "datuminschrijving", "enrolment_start")
    last = record.day(node, "datumuitschrijving", "enrolment_end")
    element = node.child("datumuitschrijving")
    if element and first and last and last < first:
        record.problem(element, "enrolment_end", "before_start")
        return Span(start=first)
    return Span(start=first, end=last) if first or last else ALWAYS
