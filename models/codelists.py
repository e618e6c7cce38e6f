"""Code lists that come with the app: each with a version, a source and the days on which its codes hold."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from models.errors import ReportError
from models.monitor.tomlreader import Reader
from models.names import folded
from models.profile_parts import Words
from models.spans import ALWAYS, Span

FOLDER = "codelists"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code.

    Attributes:
        valid: when it may be used for something new; what was noted with it stays.
        aliases: other words for the same.
        to: what it corresponds to in other lists, as ``list:code``.
        part_of: the code of a wider group in the same list, or the name of a region.

    """

    code: str
    title: Words
    valid: Span = ALWAYS
    aliases: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    part_of: str = ""
    lines: str = ""

    def answers_to(self, words: str) -> bool:
        """Tell whether somebody may mean this code by these words, whatever the capitals and accents."""
        wanted = folded(words)
        return any(wanted == folded(name) for name in (self.code, *self.title.values(), *self.aliases))


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeList:
    """A list of codes, in its own order."""

    id: str
    version: str
    source: Words
    valid: Span
    items: tuple[Code, ...]

    def on(self, day: date) -> tuple[Code, ...]:
        """Return the codes that hold on a day; none when the list itself does not hold then."""
        return tuple(code for code in self.items if code.valid.covers(day)) if self.valid.covers(day) else ()

    def find(self, words: str) -> Code | None:
        """Return the code, of any day, that somebody means by these words: its code, its title or another name."""
        return next((code for code in self.items if code.answers_to(words)), None)


@cache
def names() -> tuple[str, ...]:
    """Return the ids of the code lists that come with the app."""
    return resources.names(FOLDER, ".toml")


@cache
def load(name: str) -> CodeList:
    """Return a code list that comes with the app.

    Raises:
        ReportError: the file is not a code list; the facts name file and key.

    """
    file = f"{name}.toml"
    return parse(resources.read_bytes(FOLDER, file).decode("utf-8"), file)


def help_forms() -> CodeList:
    """Return the forms of help: suggestions, other words stay possible."""
    return load("help_forms")


def municipalities() -> CodeList:
    """Return the municipalities with the codes of CBS: suggestions, a new one can be typed."""
    return load("municipalities")


def municipality_names(day: date) -> tuple[str, ...]:
    """Return the names of the municipalities of a day, to suggest."""
    return tuple(code.title[resources.LANGUAGES[0]] for code in municipalities().on(day))


def mapped(code: Code, name: str) -> tuple[Code, ...]:
    """Return what a code corresponds to in another list; empty where nothing says so."""
    other = load(name)
    found = (other.find(target.partition(":")[2]) for target in code.to if target.startswith(f"{name}:"))
    return tuple(target for target in found if target is not None)


def help_form_code(words: str) -> str:
    """Return the code of a form of help that was typed, for the rules; empty for words no list knows."""
    found = help_forms().find(words)
    return found.code if found else ""


def parse(text: str, file: str) -> CodeList:
    """Return the code list in a file's text; raises as ``load``."""
    try:
        reader = Reader(file, tomllib.loads(text))
    except tomllib.TOMLDecodeError as problem:
        raise ReportError("codelist_toml", file=file) from problem
    found = CodeList(
        id=reader.text("id"),
        version=reader.text("version"),
        source=reader.words("source"),
        valid=reader.span(),
        items=tuple(_codes(reader)),
    )
    reader.done()
    return found


def _codes(reader: Reader) -> Iterator[Code]:
    known: dict[str, list[Span]] = {}
    for table in reader.tables("item"):
        code = _code(table)
        spans = known.setdefault(code.code, [])
        if any(span.overlaps(code.valid) for span in spans):
            raise reader.fail("definition_double", f"item.{code.code}")
        spans.append(code.valid)
        yield code


def _title(table: Reader) -> Words:
    """Read the title in each language; ``name`` is a name that is the same in all of them."""
    return dict.fromkeys(resources.LANGUAGES, table.text("name")) if table.has("name") else table.words("title")


def _code(table: Reader) -> Code:
    code = Code(
        code=table.text("code"),
        title=_title(table),
        valid=table.span(),
        aliases=table.texts("aliases") if table.has("aliases") else (),
        to=table.texts("to") if table.has("to") else (),
        part_of=table.text("part_of") if table.has("part_of") else "",
        lines=table.text("lines") if table.has("lines") else "",
    )
    table.done()
    return code
