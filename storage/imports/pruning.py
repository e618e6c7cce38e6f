"""The events of the parser, turned into small trees of what is kept; everything else is counted and forgotten."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from models.errors import ImportFileError
from models.left_out import LeftOutKind
from storage.imports.layouts import Drop, Layout, Node, Shape
from storage.imports.limits import MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, MAX_NODES, MAX_TEXT, MAX_VOCABULARY

_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,39}")
_UNKNOWN = Drop(LeftOutKind.OTHER, deep=True)
_INSIDE = Drop(deep=True)


@dataclass(slots=True)
class _Frame:
    """An element that is open: kept when it has a node, or else dropped."""

    node: Node | None
    shape: Shape
    drop: Drop | None = None
    filled: bool = False


class Pruner:
    """Keep what the layout of the root element names; the target of an XML parser.

    Args:
        layouts: the layout for each root element, by lower-case local name.
        deliver: gets each record of the layout when it is complete, and at the end the root with what is left.

    """

    def __init__(self, layouts: Mapping[str, Layout], deliver: Callable[[Node], None]) -> None:
        self.events = 0
        self.root: Node | None = None
        self.namespace = ""
        self.left_out: Counter[LeftOutKind] = Counter()
        self.line_now: Callable[[], int] = int
        self._layouts = layouts
        self._layout: Layout | None = None
        self._deliver = deliver
        self._frames: list[_Frame] = []
        self._kept: list[Node] = []
        self._vocabulary: set[str] = set()
        self._nodes = 0
        self._elements = 0

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        """Open an element."""
        self.events += 1
        self._limit(tag, attrs)
        layout = self._layout or self._begin(tag)
        for name, value in attrs.items():
            self._count(layout.attributes.get(_local(name)), filled=bool(value.strip()))
        frame = self._frame(layout, _local(tag))
        if frame.node:
            frame.node.key = attrs.get("key", "")
        self._frames.append(frame)

    def end(self, _tag: str) -> None:
        """Close an element."""
        self.events += 1
        frame = self._frames.pop()
        if frame.node:
            self._close()
        elif frame.filled and frame.drop:
            self._count(frame.drop.kind, filled=True)
            self._frames[-1].filled = True

    def data(self, text: str) -> None:
        """Take a piece of text."""
        self.events += 1
        frame = self._frames[-1]
        if frame.node is None:
            frame.filled = frame.filled or not text.isspace()
        elif not frame.shape and frame.node.size <= MAX_TEXT:
            frame.node.parts.append(text)
            frame.node.size += len(text)

    def _limit(self, tag: str, attrs: Mapping[str, str]) -> None:
        self._elements += 1
        self._vocabulary.update((tag, *attrs))
        too_much = (
            len(self._frames) >= MAX_DEPTH
            or len(attrs) > MAX_ATTRIBUTES
            or len(self._vocabulary) > MAX_VOCABULARY
            or self._nodes > MAX_NODES
            or self._elements > MAX_ELEMENTS
        )
        if too_much:
            raise ImportFileError("strange", line=self.line_now())

    def _begin(self, tag: str) -> Layout:
        self.namespace = tag.removeprefix("{").rpartition("}")[0]
        local = _local(tag)
        if local not in self._layouts:
            raise _other_root(local)
        self._layout = self._layouts[local]
        return self._layout

    def _frame(self, layout: Layout, local: str) -> _Frame:
        if not self._frames:
            self.root = self._node(local)
            return _Frame(self.root, layout.shape)
        parent = self._frames[-1]
        if parent.drop:
            return _Frame(None, {}, layout.anywhere.get(local, _INSIDE) if parent.drop.deep else Drop())
        found = parent.shape.get(local, layout.anywhere.get(local, _UNKNOWN))
        return _Frame(None, {}, found) if isinstance(found, Drop) else _Frame(self._node(local), found)

    def _node(self, local: str) -> Node:
        self._nodes += 1
        node = Node(local, self.line_now())
        self._kept.append(node)
        return node

    def _close(self) -> None:
        """Hand over what is complete, or keep it with the element around it."""
        path = tuple(node.name for node in self._kept[1:])
        node = self._kept.pop()
        if not self._kept or (self._layout and path in self._layout.records):
            self._nodes = 0
            self._deliver(node)
        else:
            self._kept[-1].children.append(node)

    def _count(self, kind: LeftOutKind | None, *, filled: bool) -> None:
        if kind and filled:
            self.left_out[kind] += 1


def _local(name: str) -> str:
    """Return a name without its namespace: files differ in prefixes, and some have lost their namespace."""
    return name.rpartition("}")[2].lower()


def _other_root(name: str) -> ImportFileError:
    """Name the root element of a file that is not one of ours, if it looks like a name and not like content."""
    if name == "schema":
        return ImportFileError("schema")
    return ImportFileError("other_root", root=name) if _PLAIN_NAME.fullmatch(name) else ImportFileError("unknown_root")
