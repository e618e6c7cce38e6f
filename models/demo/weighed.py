"""One decision to share without consent: with Veilig Thuis, about the pupil whose file was opened last."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from models.carefile import CareFile, CareFileStatus
from models.consent import InformationKind, Party, PartyKind, Purpose
from models.demo.frame import Frame
from models.demo.network import Network
from models.demo.phrases import table
from models.ids import WeighedId
from models.network import OrganisationRole
from models.weighed import WeighedGround, WeighedSharing

_AGO = timedelta(days=6)
_LONG = timedelta(days=28)


def weighed_sharings(files: Sequence[CareFile], frame: Frame, around: Network) -> Iterable[WeighedSharing]:
    """Yield what was weighed: nothing where nobody is in care or there is no Veilig Thuis."""
    there = [entry for entry in around.organisations.values() if OrganisationRole.VEILIG_THUIS in entry.roles]
    since = frame.today - _AGO
    present = [entry for entry in files if entry.status is not CareFileStatus.CLOSED and entry.opened_on < since]
    if not (there and present):
        return
    words = table("consents", "weighed")
    last = max(present, key=lambda entry: (entry.opened_on, entry.id))
    yield WeighedSharing(
        id=WeighedId(frame.dice("weighed ids").identity()),
        pupil=last.pupil,
        party=Party(kind=PartyKind.ORGANISATION, id=there[0].id),
        kinds=frozenset({InformationKind.HOME, InformationKind.SAFETY}),
        purpose=Purpose.PROTECT,
        reason=words["reason"],
        ground=WeighedGround.VEILIG_THUIS,
        alternatives=words["alternatives"],
        consulted=words["consulted"],
        decided_by=words["decided_by"],
        decided_on=since,
        since=since,
        until=since + _LONG,
        parents_told=False,
        parents_untold=words["parents_untold"],
        child_told=True,
    )
