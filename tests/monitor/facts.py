"""What anybody knows of the invented school."""

from models.ids import OrganisationId
from models.monitor.facts import Named, SchoolFacts
from models.school import EducationType

FACTS = SchoolFacts(
    municipality="Amsterdam",
    region=frozenset({"Amstelveen", "Zaanstad"}),
    elsewhere=frozenset({"Haarlem"}),
    education_types=(EducationType.SO, EducationType.VSO),
    providers=(
        Named(code="altra", name="Altra", organisation=OrganisationId("o1")),
        Named(code="kabouterhuis", name="MOC ’t Kabouterhuis", organisation=OrganisationId("o2")),
    ),
)
