"""A pupil list as a school administration exports it, of any size (EDEXML 2.1)."""

from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from models.demo.school import DemoSchool
from models.pupil import Pupil

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<EDEX>\n<school><schooljaar>2025-2026</schooljaar>'


def write_list(file: Path, school: DemoSchool) -> Path:
    """Write the pupils of a school as a list and return the file."""
    about = f"<brincode>{school.school.brin}</brincode><dependancecode>00</dependancecode><xsdversie>2.1</xsdversie>"
    groups = {pupil.group: str(number) for number, pupil in enumerate(school.pupils, start=1) if pupil.group}
    lines = [
        f"{_HEAD}{about}</school>",
        "<groepen>",
        *(f'<groep key="{key}"><naam>{escape(name)}</naam></groep>' for name, key in groups.items()),
        "</groepen>",
        "<leerlingen>",
        *(_pupil(number, pupil, groups) for number, pupil in enumerate(school.pupils, start=1)),
        "</leerlingen>",
        "</EDEX>",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def _pupil(number: int, pupil: Pupil, groups: dict[str, str]) -> str:
    group = f'<groep key="{groups[pupil.group]}"/>' if pupil.group else ""
    return f'<leerling key="{number}">{"".join(_facts(pupil))}{group}</leerling>'


def _facts(pupil: Pupil) -> Iterable[str]:
    yield f"<achternaam>{escape(pupil.name.surname)}</achternaam>"
    if pupil.name.prefix:
        yield f"<voorvoegsel>{escape(pupil.name.prefix)}</voorvoegsel>"
    yield f"<roepnaam>{escape(pupil.name.given)}</roepnaam>"
    if pupil.birth_date:
        yield f"<geboortedatum>{pupil.birth_date.isoformat()}</geboortedatum>"
    yield "<geslacht>1</geslacht><jaargroep>5</jaargroep>"
    yield "<postcodenl>7511AA</postcodenl>"
