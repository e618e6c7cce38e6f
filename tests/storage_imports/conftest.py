from collections.abc import Callable
from pathlib import Path

import pytest

from models.imported import ImportedFile
from storage.imports.reader import read_file

EXAMPLES = (Path(__file__).parents[2] / "../shared/examples").resolve()
SAMPLES = Path(__file__).parents[1] / "samples"

Write = Callable[..., Path]
Read = Callable[..., ImportedFile]


@pytest.fixture
def example() -> Callable[[str], Path]:
    """Give the standards' own sample files, which do not travel with the project."""

    def find(name: str) -> Path:
        if not EXAMPLES.is_dir():
            pytest.skip("the standards' own sample files are not on this machine")
        return EXAMPLES / name

    return find


@pytest.fixture
def sample() -> Callable[[str], Path]:
    return lambda name: SAMPLES / name


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(content: str | bytes, name: str = "file.xml") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return put


@pytest.fixture
def pupil_list(write: Write) -> Read:
    """Read a pupil list made of what stands inside ``leerlingen``, with the rest around it."""

    def read(
        pupils: str, *, before: str = "", after: str = "", school: str = "<brincode>99ZZ</brincode>"
    ) -> ImportedFile:
        head = f"<school><schooljaar>2025-2026</schooljaar>{school}<xsdversie>2.1</xsdversie></school>"
        return read_file(write(f"<EDEX>{head}{before}<leerlingen>{pupils}</leerlingen>{after}</EDEX>"))

    return read


@pytest.fixture
def dossier(write: Write) -> Read:
    """Read a dossier made of what stands inside ``leerling``, with the rest around it."""

    def read(
        pupil: str,
        *,
        names: str = "<achternaam>Aalbers</achternaam><roepnaam>Noor</roepnaam>",
        inspection: str = "",
        namespace: str = "http://www.edustandaard.nl/oso_gegevensset/2019/dossier",
    ) -> ImportedFile:
        return read_file(
            write(
                f'<dossier xmlns="{namespace}"><metadata><datum>2025-05-01</datum>'
                f"<standaardversie>2019.1</standaardversie><overstap>POVO</overstap></metadata>{inspection}"
                "<huidigeschool><naam>De Vuurvlinder</naam><brincode>00YY</brincode>"
                f"<vestigingscode>01</vestigingscode><soort>SBO</soort><leerling>{names}{pupil}</leerling>"
                "</huidigeschool></dossier>"
            )
        )

    return read
