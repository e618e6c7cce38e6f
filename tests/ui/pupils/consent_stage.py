"""What the tests of consent in a dossier share."""

from collections.abc import Callable
from datetime import date

from models.consent import Consent, Party, PartyKind
from models.consent_status import ConsentState
from models.guardian import Guardian, Relation
from models.ids import GuardianId, PupilId
from models.names import PersonName
from models.pupil import Pupil
from models.usecases.pupils import PupilRow
from tests.ui.pupils.pupils_stage import Stage
from ui.pages.consent_panel import SHARING
from ui.pages.dossier_desk import Deed

CARE_TEAM = Party(kind=PartyKind.MEETING, id="zorgteam")


def in_state(*states: ConsentState) -> Callable[[PupilRow], bool]:
    def fits(row: PupilRow) -> bool:
        return row.in_caseload and row.consent is not None and row.consent.status.state in states

    return fits


def family(stage: Stage, born: date = date(2017, 5, 1)) -> PupilId:
    """Put a child with two parents with authority in the store, and open the dossier."""
    desk = stage.page._desk
    child = Pupil(id=PupilId("kind"), name=PersonName(given="Sem", surname="'t & Ĳs"), birth_date=born)
    desk.pupils.save(child)
    for number, relation in enumerate((Relation.MOTHER, Relation.FATHER)):
        someone = Guardian(id=GuardianId(f"ouder{number}"), pupil=child.id, name=f"Ouder {number}", relation=relation)
        desk.pupils.save_guardian(someone)
    stage.page.refresh(stage.page.topics)
    stage.wait()
    stage.page.show_record(f"{child.id}#consent")
    return child.id


def ask_sharing(stage: Stage) -> Consent:
    stage.dossier_view.wish(Deed.ASK_CONSENT, SHARING)
    stage.fill(parties=(CARE_TEAM,))
    stage.save()
    pupil = stage.dossier_view.pupil
    assert pupil is not None
    return stage.dossier(pupil).consents[0].consent


def note(stage: Stage, consent: Consent, **values: object) -> None:
    stage.dossier_view.wish(Deed.NOTE_ANSWER, consent.id)
    stage.fill(**values)
    stage.save()
