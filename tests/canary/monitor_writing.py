"""What a school writes about its monitors: texts of its own, answers to a survey, and why a file was sent back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.destruction import Hand
from models.ids import ApprovalId, OwnDefinitionId, UserId
from models.monitor import parsing
from models.monitor.definition import Definition
from models.monitor.definition_text import written
from models.monitor.survey_sheet import ChangeReason, SurveyAnswer
from models.monitor.wording import with_words, words_of
from models.monitor_approval import Approval, ApprovalState
from models.own_definition import OwnDefinition, OwnVersion
from models.ports import UnitOfWork
from models.user import Role
from resources import LANGUAGES
from tests.canary.words import Circle, Words
from tests.stores import TODAY

COUNTING, SURVEY = OwnDefinitionId("own-telling"), OwnDefinitionId("own-vragen")
"""A monitor and a survey of the school's own."""
ORIGINALS: Mapping[OwnDefinitionId, str] = {COUNTING: "jos", SURVEY: "school_survey"}
PERIOD, YEAR = "2025-2026-H1", "2024-2025"
LABEL = "label"
"""How the words begin that go along in the files: what a monitor of the school's own asks."""


@dataclass
class MonitorWriter:
    """Writes what a coordinator reads and nobody else."""

    uow: UnitOfWork
    words: Words
    stored: list[object]

    def write(self) -> None:
        """Write everything."""
        for name, original in ORIGINALS.items():
            self._definition(name, parsing.load(original))
        self._answers()
        self._sent_back()

    def _word(self, what: str) -> str:
        return self.words.word(what, Circle.COORDINATOR)

    def _definition(self, name: OwnDefinitionId, original: Definition) -> None:
        mine = self._worded(replace(original, id=name, based_on=f"{original.id} {original.version}"), LABEL)
        before = self._worded(original, "original")
        version = OwnVersion(version="1", text=written(mine), made_on=TODAY, made_by=UserId("u1"))
        own = OwnDefinition(id=name, versions=(version,), original=written(before))
        self.uow.own_definitions.save(own)
        self.stored.append(own)

    def _worded(self, definition: Definition, begin: str) -> Definition:
        """Return a definition with words of its own: one for each kind of text, in either language."""
        said: dict[str, dict[str, str]] = {}
        for place in words_of(definition):
            what = f"{begin} {_kind(place)}"
            said.setdefault(what, {language: self._word(f"{what} {language}") for language in LANGUAGES})
        return with_words(definition, {place: said[f"{begin} {_kind(place)}"] for place in words_of(definition)})

    def _answers(self) -> None:
        """Answer one question of the survey as it was asked, and another in words that nobody asked for."""
        survey = parsing.load(ORIGINALS[SURVEY])
        asked, odd = survey.questions[0], survey.questions[1]
        for name in (SURVEY, survey.id):
            for question, chosen in ((asked.id, asked.choices[0].id), (odd.id, self._word("answer"))):
                answer = SurveyAnswer(
                    definition=name,
                    period=YEAR,
                    question=question,
                    chosen=frozenset({chosen}),
                    answered_on=TODAY,
                    answered_by=UserId("u1"),
                    reason=ChangeReason.OTHER_DAY,
                )
                self.uow.surveys.save(answer)
                self.stored.append(answer)

    def _sent_back(self) -> None:
        approval = Approval(
            id=ApprovalId("approval"),
            state=ApprovalState.SENT_BACK,
            definition=COUNTING,
            version="1",
            period=PERIOD,
            recipients=("gemeente-x",),
            content="0" * 64,
            asked=Hand(user=UserId("u1"), name="Anja", role=Role.COORDINATOR, on=TODAY),
            answered=Hand(user=UserId("manager"), name="Beheer", role=Role.ADMINISTRATOR, on=TODAY),
            reason=self._word("sent back"),
        )
        self.uow.approvals.save(approval)
        self.stored.append(approval)


def _kind(place: str) -> str:
    """Return what kind of text stands at a place."""
    kind, last = place.partition(".")[0], place.rpartition(".")[2]
    return f"{kind} {last if last in ('title', 'basis', 'caveat', 'explanation') else 'group'}"
