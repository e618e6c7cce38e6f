"""Each region profile, asked what its study says."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from models.eligibility import Offer, Situation, decision_needed
from models.profile import load_profile, profile_ids
from models.profile_parts import MandateStep
from models.pupil import YesNoUnknown
from models.school import EducationType
from models.trajectory import Layer, Setting

YES, NO, UNKNOWN = YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN
DAY = date(2022, 3, 1)


@dataclass(frozen=True, kw_only=True)
class Case:
    residence: str
    answer: YesNoUnknown
    rule: str
    settings: frozenset[Setting] = frozenset({Setting.SCHOOL})
    offer: Offer = Offer.INDIVIDUAL
    layer: Layer = Layer.INDIVIDUAL
    kind: EducationType = EducationType.SO
    form: str = ""
    on: date = DAY


@dataclass(frozen=True, kw_only=True)
class Region:
    meetings: tuple[str, ...]
    cases: tuple[Case, ...]
    limit: int | None = None
    may: dict[MandateStep, tuple[str, ...]] = field(default_factory=dict)


HOME = frozenset({Setting.HOME})
BEFORE = date(2021, 7, 31)
REGIONS = {
    "amsterdam": Region(
        meetings=("Zorgteam", "Zorgcommissie", "Commissie van begeleiding"),
        cases=(
            Case(residence="Amsterdam", on=BEFORE, answer=NO, rule="residents"),
            Case(residence="Zaanstad", on=BEFORE, answer=NO, rule="outside_individual"),
            Case(residence="Zaanstad", on=BEFORE, layer=Layer.PREVENTIVE, answer=NO, rule="outside_basic"),
            Case(residence="Diemen", on=BEFORE, form="pleegzorg", answer=YES, rule="segment_c"),
            Case(residence="Diemen", answer=UNKNOWN, rule="since_2021"),
        ),
        may={MandateStep.REFER: ("oka", "samen_doen", "gp", "gi")},
    ),
    "enschede": Region(
        meetings=("Zorgteam",),
        cases=(
            Case(residence="Enschede", settings=HOME, answer=NO, rule="residents"),
            Case(residence="Haaksbergen", offer=Offer.GROUP, answer=NO, rule="others_group"),
            Case(residence="Haaksbergen", answer=YES, rule="others_individual"),
        ),
    ),
    "hengelo": Region(
        meetings=("Zorgteam",),
        cases=(
            Case(residence="Hof van Twente", answer=NO, rule="residents"),
            Case(residence="Enschede", offer=Offer.GROUP, answer=NO, rule="others_group"),
            Case(residence="Enschede", answer=YES, rule="others_individual"),
            Case(residence="Enschede", form="onderwijs_zorgklas", answer=NO, rule="care_class"),
        ),
    ),
    "almelo": Region(
        meetings=("Zorgteam",),
        cases=(Case(residence="Almelo", answer=UNKNOWN, rule="not_stated"),),
        may={MandateStep.DECIDE: ("wijkteam", "school", "main_provider")},
    ),
    "hellendoorn": Region(
        meetings=("Zorgteam", "Projectgroep"),
        cases=(Case(residence="Hellendoorn", answer=UNKNOWN, rule="not_stated"),),
    ),
    "oldenzaal": Region(meetings=("Zorgteam",), cases=(Case(residence="Losser", answer=UNKNOWN, rule="not_stated"),)),
    "almere": Region(
        meetings=("Zorgteam",),
        cases=(
            Case(residence="Almere", settings=HOME, kind=EducationType.SBO, answer=YES, rule="home_since_2021"),
            Case(residence="Almere", settings=HOME, kind=EducationType.PRO, answer=NO, rule="residents"),
            Case(residence="Zeewolde", answer=NO, rule="others_school"),
            Case(residence="Zeewolde", settings=HOME, answer=YES, rule="others_home"),
            Case(residence="Almere", form="jeugd_ggz", answer=YES, rule="not_covered"),
        ),
    ),
    "rotterdam": Region(
        meetings=("Zorgteam",),
        cases=(
            Case(residence="Krimpen aan den IJssel", answer=NO, rule="school"),
            Case(residence="Schiedam", answer=UNKNOWN, rule="school_elsewhere"),
            Case(residence="Rotterdam", settings=HOME, answer=UNKNOWN, rule="not_at_school"),
        ),
        may={MandateStep.DECIDE: ("specialist",)},
    ),
    "utrecht": Region(
        meetings=("Zorgteam", "Overleg met kernpartners"),
        cases=(
            Case(residence="Zeist", answer=NO, rule="school"),
            Case(residence="Utrecht", settings=HOME, answer=YES, rule="more"),
        ),
    ),
    "zuid_limburg": Region(
        meetings=("Knooppunt",),
        cases=(
            Case(residence="Meerssen", answer=NO, rule="residents"),
            Case(residence="Heerlen", answer=YES, rule="own_scheme"),
            Case(residence="Roermond", answer=YES, rule="others"),
        ),
    ),
    "oost_achterhoek": Region(
        meetings=("Zorgteambespreking", "ZATT-bespreking"),
        cases=(
            Case(residence="Aalten", layer=Layer.PREVENTIVE, answer=NO, rule="ot"),
            Case(residence="Aalten", answer=YES, rule="second_line"),
        ),
        limit=5,
        may={MandateStep.DECIDE: ("jeugdconsulent",)},
    ),
    "deventer": Region(
        meetings=("Multidisciplinair overleg (MDO)", "Beraad voor Extra Aandacht (BEA)", "Trajectoverleg"),
        cases=(Case(residence="Deventer", answer=YES, rule="family_plan"),),
        may={MandateStep.DECIDE: ("coordinator",)},
    ),
    "dordrecht": Region(
        meetings=("Ondersteuningsteam van de school", "Loket samenwerkingsverband", "Regietafel"),
        cases=(
            Case(residence="Dordrecht", offer=Offer.GROUP, answer=NO, rule="school_arrangement"),
            Case(residence="Dordrecht", answer=UNKNOWN, rule="not_stated"),
        ),
        may={MandateStep.REFER: ("jeugdprofessional", "gp")},
    ),
    "nijmegen": Region(
        meetings=("Zorg- en adviesteam", "ITVO-bespreking", "Actietafel"),
        cases=(
            Case(residence="Nijmegen", layer=Layer.PREVENTIVE, answer=NO, rule="dsav"),
            Case(residence="Nijmegen", answer=YES, rule="more"),
        ),
        may={MandateStep.REFER: ("wijkteam", "gp")},
    ),
    "jos_alkmaar": Region(
        meetings=("Izo", "Kernteamoverleg", "Zat-overleg", "Ito", "Intern ondersteuningsteam"),
        cases=(Case(residence="Alkmaar", layer=Layer.PREVENTIVE, answer=UNKNOWN, rule="not_stated"),),
        limit=5,
        may={MandateStep.LIGHT_HELP: ("coach", "ambulant")},
    ),
    "neutral": Region(
        meetings=("Zorgteam", "Multidisciplinair overleg", "Zorg- en adviesteam"),
        cases=(Case(residence="Ede", answer=UNKNOWN, rule=""),),
    ),
}


def test_all_sixteen_are_here() -> None:
    assert set(REGIONS) == set(profile_ids())
    assert len(REGIONS) == 16


@pytest.mark.parametrize("name", REGIONS)
def test_a_region_meets_and_decides_as_its_study_says(name: str) -> None:
    profile, region = load_profile(name), REGIONS[name]
    titles = [profile.meeting_title(meeting.id, "nl") for meeting in profile.meetings]
    assert titles[: len(region.meetings)] == list(region.meetings)
    assert profile.contact_limit == region.limit
    mandates = {mandate.step: mandate.may for mandate in profile.mandates}
    assert {step: mandates[step] for step in region.may} == region.may


@pytest.mark.parametrize(("name", "case"), [(name, case) for name, region in REGIONS.items() for case in region.cases])
def test_who_needs_a_decision(name: str, case: Case) -> None:
    situation = Situation(
        residence=case.residence,
        settings=case.settings,
        offer=case.offer,
        layer=case.layer,
        education_type=case.kind,
        form=case.form,
    )
    found = decision_needed(load_profile(name), situation, case.on)
    assert (found.answer, found.rule) == (case.answer, case.rule)


def test_who_may_not_refer_or_decide_is_named() -> None:
    def may_not(name: str, step: MandateStep) -> tuple[str, ...]:
        return next(mandate.may_not for mandate in load_profile(name).mandates if mandate.step is step)

    assert may_not("oost_achterhoek", MandateStep.DECIDE) == ("ot",)
    assert may_not("dordrecht", MandateStep.REFER) == ("ok_coach",)
    assert may_not("nijmegen", MandateStep.REFER) == ("dsav", "smw_vo")


def test_the_same_word_is_the_municipality_in_one_region_and_the_school_in_another() -> None:
    assert load_profile("oost_achterhoek").role_title("ot", "nl") == "Ondersteuningsteam Jeugd en Gezin (OT)"
    assert load_profile("dordrecht").meeting_title("ondersteuningsteam", "nl") == "Ondersteuningsteam van de school"
