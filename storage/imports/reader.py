"""Read a file from another system, whatever its format."""

from pathlib import Path

from models.imported import ImportedFile
from models.progress import Progress
from storage.imports import edexml_layout, oso_layout
from storage.imports.edexml import EdexmlReader
from storage.imports.layouts import Node
from storage.imports.oso import OsoReader
from storage.imports.pruning import Pruner
from storage.imports.streaming import stream

_LAYOUTS = {
    "edex": edexml_layout.LAYOUT,
    "edexml": edexml_layout.LAYOUT,
    "dossier": oso_layout.DOSSIER,
    "dossiers": oso_layout.DOSSIERS,
}


def read_file(path: Path, progress: Progress | None = None) -> ImportedFile:
    """Read an EDEXML pupil list or an OSO transfer dossier. Nothing is written anywhere.

    Args:
        path: the file as the user picked it.
        progress: hears the bytes read; may stop the reading.

    Raises:
        ImportFileError: the file cannot be read at all; the code says why and what can be done.
        CancelledError: progress asked to stop.

    """
    edexml, oso = EdexmlReader(), OsoReader()

    def deliver(record: Node) -> None:
        (oso if record.name in {"dossier", "dossiers"} else edexml).take(record)

    pruner = Pruner(_LAYOUTS, deliver)
    stream(path, pruner, progress)
    transfer = pruner.root is not None and pruner.root.name in {"dossier", "dossiers"}
    return (oso if transfer else edexml).finish(pruner)
