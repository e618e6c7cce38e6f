"""The product's judgement of consents against a second, naive one."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import event, given, settings

from models.consent import Consent
from models.consent_givers import Deciders
from models.consent_status import status_on
from models.sharing import SharingQuestion, verdict
from tests.models.consent_strategies import questions, sharings
from tests.models.naive_consent import naive_move, naive_status, naive_verdict

LONG = 15_000
FAST = 100


def agrees_on_status(asked: tuple[Consent, Deciders, date]) -> None:
    consent, deciders, day = asked
    mine = status_on(consent, deciders, day)
    naive = naive_status(consent, deciders.pupil, list(deciders.guardians), day)
    event(naive.state)
    assert (mine.state.value, mine.lost_on) == (naive.state, naive.lost_on)
    assert (mine.required, mine.given, mine.missing) == (naive.required, naive.given, naive.missing)
    assert (mine.too_early, mine.refused, mine.withdrawn) == (naive.too_early, naive.refused, naive.withdrawn)
    assert (mine.authority_unknown, mine.pupil_objects) == (naive.unknown, naive.objects)
    if naive.state != "age_unknown":
        assert mine.changes_on == naive_move(deciders.pupil, list(deciders.guardians), consent.question, day)
    if mine.valid and mine.changes_on:
        until_today = replace(consent, answers=tuple(answer for answer in consent.answers if answer.on <= day))
        then = naive_status(until_today, deciders.pupil, list(deciders.guardians), mine.changes_on)
        assert mine.lapses == (then.state not in ("valid", "expired"))
        assert set(mine.next_to_ask) == (set(then.required) - set(then.given) if mine.lapses else set())


def agrees_on_verdict(asked: tuple[SharingQuestion, list[Consent], Deciders]) -> None:
    question, found, deciders = asked
    mine = verdict(question, found, deciders)
    naive = naive_verdict(question, found, deciders.pupil, list(deciders.guardians))
    event(naive[1].value)
    assert (mine.allowed, mine.ground) == naive
    if mine.consent is not None:
        ground = next(entry for entry in found if entry.id == mine.consent)
        assert mine.status == status_on(ground, deciders, question.on)
        assert not mine.allowed or mine.status.valid


@settings(max_examples=FAST, deadline=None)
@given(questions())
def test_status_agrees_with_the_naive_model(asked: tuple[Consent, Deciders, date]) -> None:
    agrees_on_status(asked)


@settings(max_examples=FAST, deadline=None)
@given(sharings())
def test_verdict_agrees_with_the_naive_model(asked: tuple[SharingQuestion, list[Consent], Deciders]) -> None:
    agrees_on_verdict(asked)


@pytest.mark.long
@pytest.mark.timeout(3600)
@settings(max_examples=LONG, deadline=None)
@given(questions())
def test_status_agrees_with_the_naive_model_at_length(asked: tuple[Consent, Deciders, date]) -> None:
    agrees_on_status(asked)


@pytest.mark.long
@pytest.mark.timeout(3600)
@settings(max_examples=LONG, deadline=None)
@given(sharings())
def test_verdict_agrees_with_the_naive_model_at_length(asked: tuple[SharingQuestion, list[Consent], Deciders]) -> None:
    agrees_on_verdict(asked)


@settings(max_examples=FAST, deadline=None)
@given(questions())
def test_the_future_changes_nothing_about_today(asked: tuple[Consent, Deciders, date]) -> None:
    consent, deciders, day = asked
    until_today = replace(consent, answers=tuple(answer for answer in consent.answers if answer.on <= day))
    assert status_on(consent, deciders, day) == status_on(until_today, deciders, day)


@settings(max_examples=FAST, deadline=None)
@given(questions())
def test_everybody_who_must_say_yes_stands_in_exactly_one_place(asked: tuple[Consent, Deciders, date]) -> None:
    status = status_on(*asked)
    places = [*status.given, *status.missing, *status.refused, *status.withdrawn]
    assert sorted(places, key=repr) == sorted(status.required, key=repr)
    assert set(status.too_early) <= set(status.missing)
    if status.valid:
        assert status.given == status.required
        assert status.required
        assert not status.authority_unknown
