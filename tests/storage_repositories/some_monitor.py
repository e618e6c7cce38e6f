"""Anything that is kept of what left the school."""

from operator import attrgetter

from hypothesis import strategies as st

from models.destruction import Hand
from models.ids import ApprovalId, OwnDefinitionId, SubmissionId
from models.monitor.survey_sheet import ChangeReason, SurveyAnswer
from models.monitor_approval import Approval, ApprovalState
from models.own_definition import OwnDefinition, OwnVersion
from models.submission import Submission
from models.user import Role
from tests.storage_repositories import world
from tests.storage_repositories.some_values import counts, days, maybe_day, one_of, some, texts, words

hands = st.builds(Hand, user=one_of(world.USERS[:1]), name=texts, role=st.sampled_from(Role), on=days)
others = st.builds(Hand, user=one_of(world.USERS[1:]), name=texts, role=st.sampled_from(Role), on=days)
approvals = st.builds(
    Approval,
    id=st.just(ApprovalId("new")),
    state=st.sampled_from(ApprovalState),
    definition=texts,
    version=texts,
    period=texts,
    recipients=st.lists(st.from_regex(r"[a-z0-9]+", fullmatch=True), min_size=1, max_size=4).map(tuple),
    content=texts,
    asked=hands,
    replacing=st.booleans(),
    answered=others,
    reason=st.text("abcé&'", min_size=1, max_size=500),
)
submissions = st.builds(
    Submission,
    id=st.just(SubmissionId("new")),
    definition=texts,
    version=texts,
    recipient=texts,
    period=texts,
    serial=counts,
    made_on=days,
    approved_by=one_of(world.USERS),
    file_name=texts,
    content=st.binary(max_size=400),
    sha256=texts,
    rolled_up=some(texts),
    proof=texts,
)
survey_answers = st.builds(
    SurveyAnswer,
    definition=st.just("school_survey"),
    period=st.just("2025-2026"),
    question=st.just("feedback"),
    chosen=st.frozensets(words, min_size=1, max_size=3),
    reason=st.none() | st.sampled_from(ChangeReason),
    answered_on=days,
    answered_by=one_of(world.USERS),
)
own_versions = st.builds(OwnVersion, version=words, text=words, made_on=days, made_by=one_of(world.USERS))
own_definitions = st.builds(
    OwnDefinition,
    id=st.just(OwnDefinitionId("own-ours")),
    versions=st.lists(own_versions, min_size=1, max_size=3, unique_by=attrgetter("version")).map(tuple),
    original=texts,
    imported=st.booleans(),
    retired_on=maybe_day,
)
