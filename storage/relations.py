"""Who works with whom, in one question to the database."""

from datetime import date

from models.ids import ProfessionalId, PupilId, UserId
from storage.rows import Connection, to_text

_PUPILS_OF = """
SELECT pupil FROM trajectory WHERE professional = ?1 AND ended_on IS NULL AND pupil IS NOT NULL
UNION SELECT pupil FROM care_file WHERE family_contact = ?1 AND status <> 'closed'
UNION SELECT pupil FROM care_file WHERE coach_professional = ?1 AND status <> 'closed'
UNION SELECT pupil FROM action WHERE professional = ?1 AND state = 'open' AND pupil IS NOT NULL
UNION SELECT pupil FROM action WHERE user = ?2 AND state = 'open' AND pupil IS NOT NULL
UNION SELECT pupil FROM safety_report WHERE monitor_professional = ?1 AND closed_on IS NULL
UNION SELECT pupil FROM safety_report WHERE monitor_user = ?2 AND closed_on IS NULL
UNION SELECT agenda_item.pupil FROM participant
    JOIN meeting ON meeting.id = participant.meeting
    JOIN agenda_item ON agenda_item.meeting = meeting.id
    WHERE participant.professional = ?1 AND meeting.held_on >= ?3
        AND agenda_item.pupil IS NOT NULL AND agenda_item.anonymous = 0
        AND NOT EXISTS (SELECT 1 FROM item_treatment WHERE item = agenda_item.id AND professional = ?1)
LIMIT 20000
"""


class Relations:
    """Relations; see ``models.ports_relations.RelationRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pupils_of(self, professional: ProfessionalId, user: UserId, since: date) -> frozenset[PupilId]:
        """Return the pupils a professional, who is also a user, works with or meets about."""
        rows = self._connection.execute(_PUPILS_OF, (professional, user, to_text(since))).fetchall()
        return frozenset(PupilId(row[0]) for row in rows)
