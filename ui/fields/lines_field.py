"""A field for a few short texts, one on each line."""

from ui.fields.text_field import NoteField


class LinesField(NoteField):
    """Several texts, one on each line; see ``lines``."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The texts, each once, in the order in which they were typed."""
        stripped = (" ".join(line.split()) for line in self.value().splitlines())
        return tuple(dict.fromkeys(line for line in stripped if line))

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Show other texts."""
        self.set_value("\n".join(lines))
