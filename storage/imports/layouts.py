"""How a file is pruned while it streams past: which elements are kept, which are left out and counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.left_out import LeftOutKind


@dataclass(frozen=True, slots=True)
class Drop:
    """An element that is not kept.

    Attributes:
        kind: what it is counted as when it holds anything; None when it is not worth a word.
        deep: whether what lies inside it is counted too, such as attachments within a test result.

    """

    kind: LeftOutKind | None = None
    deep: bool = False


IGNORE = Drop()

Shape = Mapping[str, "Shape | Drop"]
"""The elements that are kept below an element, by lower-case local name; an empty shape keeps the text itself."""

TEXT: Shape = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A format.

    Attributes:
        shape: what is kept below the root.
        anywhere: elements that are counted wherever they stand when the shape does not name them.
        attributes: attributes that are counted.
        records: elements that are handed over one by one as soon as they are complete, as paths below the root.

    """

    shape: Shape
    anywhere: Mapping[str, Drop]
    attributes: Mapping[str, LeftOutKind] = field(default_factory=dict)
    records: frozenset[tuple[str, ...]] = frozenset()


@dataclass(slots=True)
class Node:
    """An element that is kept."""

    name: str
    line: int
    key: str = ""
    children: list["Node"] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    size: int = 0

    @property
    def text(self) -> str:
        """The text inside, as it stands in the file."""
        return "".join(self.parts)

    def child(self, name: str) -> "Node | None":
        """Return the first child with a name."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, *path: str) -> list["Node"]:
        """Return everything at a path below this element."""
        found = [self]
        for name in path:
            found = [child for node in found for child in node.children if child.name == name]
        return found
